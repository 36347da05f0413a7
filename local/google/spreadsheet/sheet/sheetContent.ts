// What stands on a sheet: all of its data, appending, clearing, sorting, copying, the selection.
import { ScriptException } from '../../../host/errors';
import { contains } from '../a1';
import type { ScriptValue } from '../cells/shown';
import { enterValues } from '../cells/entry';
import { price } from '../priced';
import type { Range } from '../range/range';
import { RangeList } from '../range/rangeList';
import type { LayerName } from '../records';
import { TextFinder } from '../style/textFinder';
import type { Spreadsheet } from '../spreadsheet';
import type { Sheet } from './sheet';
import { SheetSizes } from './sheetSizes';

export abstract class SheetContent extends SheetSizes {
  /** From A1 to the last filled cell; A1 alone on an empty sheet. */
  getDataRange(): Range {
    const { rows, columns } = this.$used();
    return this.$range({ top: 0, left: 0, bottom: Math.max(1, rows), right: Math.max(1, columns) });
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): ScriptValue[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }

  /** Below the last filled row; the sheet grows where it must. */
  appendRow(rowContents: unknown[]): Sheet {
    if (rowContents.length === 0) throw new ScriptException('Row contents cannot be empty.');
    const { rows } = this.$used();
    if (rows >= this.$size().rowCount) this.$insert('rows', this.$size().rowCount, 1, true);
    const missing = rowContents.length - this.$size().columnCount;
    if (missing > 0) this.$insert('columns', this.$size().columnCount, missing, true);
    const range = this.$range({ top: rows, left: 0, bottom: rows + 1, right: rowContents.length });
    if (range.$editable()) {
      enterValues(
        { book: this.$book(), sheet: this.$change(), now: this.$session.kernel.now(), refuse: (message) => this.$session.refuse(message) },
        range.$area,
        [rowContents],
      );
    }
    return this.$self();
  }

  clear(options: { formatOnly?: boolean; contentsOnly?: boolean } = {}): Sheet {
    const both = options.formatOnly === options.contentsOnly;
    const layers: LayerName[] = [];
    if (both || options.contentsOnly === true) layers.push('values', 'textRuns');
    if (both || options.formatOnly === true) layers.push('formats');
    return this.$clear(layers);
  }
  clearContents(): Sheet {
    return this.$clear(['values', 'textRuns']);
  }
  clearFormats(): Sheet {
    this.$clear(['formats']);
    this.$change().conditionalFormats = [];
    return this.$self();
  }
  clearNotes(): Sheet {
    return this.$clear(['notes']);
  }

  /** Sorts all rows below the frozen ones by one column. */
  sort(columnPosition: number, ascending = true): Sheet {
    const { rows, columns } = this.$used();
    const top = this.getFrozenRows();
    if (columnPosition < 1 || columnPosition > this.$size().columnCount) throw new ScriptException('Column index is out of bounds');
    if (rows > top + 1) {
      const range = this.$range({ top, left: 0, bottom: rows, right: Math.max(columns, columnPosition) });
      range.$sortBy([{ column: columnPosition - 1, ascending }], range.$area);
    }
    return this.$self();
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.$session, () => [this.getDataRange()], findText);
  }
  copyTo(spreadsheet: Spreadsheet): Sheet {
    return spreadsheet.$adopt(this.$self(), `Copy of ${this.$record().properties.title}`);
  }

  activate(): Sheet {
    this.$parent.$select(this.$id);
    return this.$self();
  }
  getActiveCell(): Range {
    return this.getCurrentCell();
  }
  getCurrentCell(): Range {
    const { row, column } = this.$parent.$selection(this.$id).currentCell;
    return this.$range({ top: row, left: column, bottom: row + 1, right: column + 1 });
  }
  getActiveRange(): Range {
    const { ranges } = this.$parent.$selection(this.$id);
    return this.$range(ranges[ranges.length - 1] ?? { top: 0, left: 0, bottom: 1, right: 1 });
  }
  getActiveRangeList(): RangeList {
    return new RangeList(
      this.$session,
      this.$parent.$selection(this.$id).ranges.map((area) => this.$range(area)),
    );
  }
  setActiveRange(range: Range): Range {
    this.$select([range.$area]);
    return range;
  }
  setActiveRangeList(list: RangeList): RangeList {
    this.$select(list.$ranges.map(({ $area }) => $area));
    return list;
  }
  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.$rangeByText(range) : range);
  }
  setCurrentCell(cell: Range): Range {
    const { ranges } = this.$parent.$selection(this.$id);
    const inside = ranges.some((area) => contains(area, cell.$area));
    this.$select(inside ? ranges : [cell.$area], { row: cell.$area.top, column: cell.$area.left });
    return cell;
  }

  $clear(layers: readonly LayerName[]): Sheet {
    const { rowCount, columnCount } = this.$size();
    this.$range({ top: 0, left: 0, bottom: rowCount, right: columnCount }).$clear(layers);
    return this.$self();
  }
}

price(SheetContent.prototype, {
  local: ['createTextFinder'],
  extent: ['getDataRange'],
  structure: ['getActiveCell', 'getCurrentCell', 'getActiveRange', 'getActiveRangeList'],
  write: ['clear', 'clearContents', 'clearFormats', 'clearNotes', 'sort', 'copyTo'],
  select: ['activate', 'setActiveRange', 'setActiveRangeList', 'setActiveSelection', 'setCurrentCell'],
  other: {
    /** Atomic, so it reaches the spreadsheet at once. */
    appendRow: (self: SheetContent, [row]) => ({ kind: 'append', bookId: self.$bookId, cells: Array.isArray(row) ? row.length : 1 }),
    getSheetValues: (self: SheetContent, [row, column, numRows, numColumns]) => {
      const [top, left] = [Number(row) - 1, Number(column) - 1];
      return {
        kind: 'read',
        bookId: self.$bookId,
        aspect: 'content',
        sheetId: self.$id,
        area: { top, left, bottom: top + Number(numRows), right: left + Number(numColumns) },
      };
    },
  },
});
