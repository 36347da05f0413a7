// Widths, heights and hiding of rows and columns.
import { shownText } from '../cells/shown';
import { price } from '../priced';
import type { Range } from '../range/range';
import type { DimensionRecord } from '../records';
import type { Sheet } from './sheet';
import { SheetLines } from './sheetLines';

const defaults = { rowMetadata: 21, columnMetadata: 100 } as const;
type Key = keyof typeof defaults;

export abstract class SheetSizes extends SheetLines {
  getColumnWidth(position: number): number {
    return this.$line('columnMetadata', position - 1)?.pixelSize ?? defaults.columnMetadata;
  }
  getRowHeight(position: number): number {
    return this.$line('rowMetadata', position - 1)?.pixelSize ?? defaults.rowMetadata;
  }
  setColumnWidth(position: number, width: number): Sheet {
    return this.$lines('columnMetadata', position, 1, { pixelSize: Math.trunc(width) });
  }
  setColumnWidths(start: number, howMany: number, width: number): Sheet {
    return this.$lines('columnMetadata', start, howMany, { pixelSize: Math.trunc(width) });
  }
  setRowHeight(position: number, height: number): Sheet {
    return this.$lines('rowMetadata', position, 1, { pixelSize: Math.max(defaults.rowMetadata, Math.trunc(height)) });
  }
  setRowHeights(start: number, howMany: number, height: number): Sheet {
    return this.$lines('rowMetadata', start, howMany, { pixelSize: Math.max(defaults.rowMetadata, Math.trunc(height)) });
  }
  setRowHeightsForced(start: number, howMany: number, height: number): Sheet {
    return this.$lines('rowMetadata', start, howMany, { pixelSize: Math.trunc(height) });
  }

  /** Widths are estimated from the texts shown: seven pixels a letter and a margin. */
  autoResizeColumn(position: number): Sheet {
    return this.autoResizeColumns(position, 1);
  }
  autoResizeColumns(start: number, howMany: number): Sheet {
    this.$lines('columnMetadata', start, howMany, {});
    const book = this.$book();
    const sheet = this.$record();
    for (let column = start - 1; column < start - 1 + howMany; column += 1) {
      let longest = 0;
      for (let row = 0; row < sheet.grid.values.length; row += 1) longest = Math.max(longest, shownText(book, sheet, row, column).length);
      if (longest > 0) this.$lines('columnMetadata', column + 1, 1, { pixelSize: Math.max(21, longest * 7 + 12) });
    }
    return this.$self();
  }
  autoResizeRows(start: number, howMany: number): Sheet {
    return this.$lines('rowMetadata', start, howMany, { pixelSize: undefined });
  }

  hideColumn(column: Range): void {
    this.$lines('columnMetadata', column.$area.left + 1, column.$area.right - column.$area.left, { hiddenByUser: true });
  }
  hideColumns(index: number, howMany = 1): void {
    this.$lines('columnMetadata', index, howMany, { hiddenByUser: true });
  }
  showColumns(index: number, howMany = 1): void {
    this.$lines('columnMetadata', index, howMany, { hiddenByUser: undefined });
  }
  unhideColumn(column: Range): void {
    this.$lines('columnMetadata', column.$area.left + 1, column.$area.right - column.$area.left, { hiddenByUser: undefined });
  }
  hideRow(row: Range): void {
    this.$lines('rowMetadata', row.$area.top + 1, row.$area.bottom - row.$area.top, { hiddenByUser: true });
  }
  hideRows(index: number, howMany = 1): void {
    this.$lines('rowMetadata', index, howMany, { hiddenByUser: true });
  }
  showRows(index: number, howMany = 1): void {
    this.$lines('rowMetadata', index, howMany, { hiddenByUser: undefined });
  }
  unhideRow(row: Range): void {
    this.$lines('rowMetadata', row.$area.top + 1, row.$area.bottom - row.$area.top, { hiddenByUser: undefined });
  }
  isColumnHiddenByUser(position: number): boolean {
    return this.$line('columnMetadata', position - 1)?.hiddenByUser === true;
  }
  isRowHiddenByUser(position: number): boolean {
    return this.$line('rowMetadata', position - 1)?.hiddenByUser === true;
  }
  isRowHiddenByFilter(position: number): boolean {
    return this.$line('rowMetadata', position - 1)?.hiddenByFilter === true;
  }

  $line(key: Key, index: number): DimensionRecord | undefined {
    return this.$record()[key].find((each) => each.index === index);
  }

  /** Lines are counted from 1; undefined goes back to the default. */
  $lines(
    key: Key,
    first: number,
    count: number,
    change: { readonly pixelSize?: number | undefined; readonly hiddenByUser?: boolean | undefined },
  ): Sheet {
    const [start, howMany] = [Math.trunc(first), Math.trunc(count)];
    const byRow = key === 'rowMetadata';
    const { rowCount, columnCount } = this.$size();
    this.$range(
      byRow
        ? { top: start - 1, bottom: start - 1 + howMany, left: 0, right: columnCount }
        : { left: start - 1, right: start - 1 + howMany, top: 0, bottom: rowCount },
    );
    const sheet = this.$change();
    const known = new Map(sheet[key].map((each) => [each.index, each]));
    for (let index = start - 1; index < start - 1 + howMany; index += 1) {
      const next = Object.entries({ ...known.get(index), index, ...change }).filter(([, value]) => value !== undefined);
      if (next.length > 1) known.set(index, Object.fromEntries(next) as unknown as DimensionRecord);
      else known.delete(index);
    }
    sheet[key] = [...known.values()].sort((a, b) => a.index - b.index);
    return this.$self();
  }
}

price(SheetSizes.prototype, {
  read: { objects: ['getColumnWidth', 'getRowHeight', 'isColumnHiddenByUser', 'isRowHiddenByUser', 'isRowHiddenByFilter'] },
  write: [
    'setColumnWidth',
    'setColumnWidths',
    'setRowHeight',
    'setRowHeights',
    'setRowHeightsForced',
    'autoResizeColumn',
    'autoResizeColumns',
    'autoResizeRows',
    'hideColumn',
    'hideColumns',
    'showColumns',
    'unhideColumn',
    'hideRow',
    'hideRows',
    'showRows',
    'unhideRow',
  ],
});
