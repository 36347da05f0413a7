// Clearing, copying, moving and merging cells.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { contains, gridRangeOf, intersects } from '../a1';
import { copyOf, type CopyWish, landingOf, paste } from '../cells/copying';
import { clearCells, layerNames, type Rectangle } from '../layers';
import { price } from '../priced';
import type { LayerName, SheetRecord } from '../records';
import type { Range } from './range';
import { RangeRules } from './rangeRules';

interface ClearOptions {
  readonly commentsOnly?: boolean;
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly skipFilteredRows?: boolean;
}

const everything: readonly LayerName[] = layerNames.filter((name) => name !== 'results');
const contents: readonly LayerName[] = ['values', 'textRuns'];

/** What each kind of paste brings along. Column widths and conditional formats are handled apart. */
const pasted: Record<string, Pick<CopyWish, 'layers' | 'asValues'>> = {
  PASTE_NORMAL: { layers: everything, asValues: false },
  PASTE_NO_BORDERS: { layers: everything, asValues: false },
  PASTE_FORMAT: { layers: ['formats'], asValues: false },
  PASTE_FORMULA: { layers: ['values'], asValues: false },
  PASTE_DATA_VALIDATION: { layers: ['validations'], asValues: false },
  PASTE_VALUES: { layers: contents, asValues: true },
  PASTE_CONDITIONAL_FORMATTING: { layers: [], asValues: false },
  PASTE_COLUMN_WIDTHS: { layers: [], asValues: false },
};

export abstract class RangeCopies extends RangeRules {
  clear(options: ClearOptions = {}): Range {
    const layers: LayerName[] = [];
    if (options.contentsOnly === true) layers.push(...contents);
    if (options.formatOnly === true) layers.push('formats');
    if (options.commentsOnly === true) layers.push('notes');
    if (options.validationsOnly === true) layers.push('validations');
    return this.$clear(layers.length > 0 ? layers : [...contents, 'formats'], options.skipFilteredRows === true);
  }
  clearContent(): Range {
    return this.$clear(contents);
  }
  clearFormat(): Range {
    return this.$clear(['formats']);
  }

  copyTo(destination: Range, how?: EnumValue | { formatOnly?: boolean; contentsOnly?: boolean }, transposed = false): void {
    const options = how !== undefined && '$value' in how ? undefined : how;
    const type =
      how !== undefined && '$value' in how
        ? how.$value
        : options?.formatOnly
          ? 'PASTE_FORMAT'
          : options?.contentsOnly
            ? 'PASTE_VALUES'
            : 'PASTE_NORMAL';
    const wish = pasted[type] ?? { layers: everything, asValues: false };
    this.$pasteInto(destination, { ...wish, transposed });
    if (type === 'PASTE_COLUMN_WIDTHS') copyWidths(this.$sheet.$record(), this.$area, destination.$sheet.$change(), destination.$area.left);
  }

  copyValuesToRange(sheet: Range['$sheet'] | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.$pasteInto(this.$on(sheet, column, columnEnd, row, rowEnd), { layers: contents, asValues: true, transposed: false });
  }
  copyFormatToRange(sheet: Range['$sheet'] | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.$pasteInto(this.$on(sheet, column, columnEnd, row, rowEnd), { layers: ['formats'], asValues: false, transposed: false });
  }

  /** Cut and paste; formulas keep pointing where they did. */
  moveTo(target: Range): void {
    if (!this.$editable() || !target.$editable()) return;
    const copy = { ...copyOf(this.$sheet.$record(), this.$area, { layers: everything, asValues: false, transposed: false }) };
    const landing = landingOf(copy, { ...target.$area, bottom: target.$area.top + 1, right: target.$area.left + 1 });
    target.$sheet.$range(landing);
    for (const name of everything) clearCells(this.$sheet.$change().grid[name] as never, this.$area);
    paste({ ...copy, top: landing.top, left: landing.left }, target.$sheet.$change(), landing);
  }

  merge(): Range {
    return this.$merge([this.$area]);
  }
  mergeAcross(): Range {
    const { top, left, bottom, right } = this.$area;
    return this.$merge(Array.from({ length: bottom - top }, (_, down) => ({ top: top + down, bottom: top + down + 1, left, right })));
  }
  mergeVertically(): Range {
    const { top, left, bottom, right } = this.$area;
    return this.$merge(
      Array.from({ length: right - left }, (_, across) => ({ top, bottom, left: left + across, right: left + across + 1 })),
    );
  }
  breakApart(): Range {
    const sheet = this.$sheet.$change();
    const touched = this.$merges();
    if (touched.some((area) => !contains(this.$area, area)))
      throw new ScriptException('You must select all cells in a merged range to merge or unmerge them.');
    sheet.merges = sheet.merges.filter(
      (merge) => !touched.some((area) => merge.startRowIndex === area.top && merge.startColumnIndex === area.left),
    );
    return this.$self();
  }

  /** Only the first cell's value stays. */
  $merge(areas: readonly Rectangle[]): Range {
    if (!this.$editable()) return this.$self();
    if (this.$merges().some((area) => !contains(this.$area, area)))
      throw new ScriptException('You must select all cells in a merged range to merge or unmerge them.');
    const sheet = this.$sheet.$change();
    sheet.merges = sheet.merges.filter(
      (merge) =>
        !intersects(this.$area, {
          top: merge.startRowIndex ?? 0,
          left: merge.startColumnIndex ?? 0,
          bottom: merge.endRowIndex ?? 0,
          right: merge.endColumnIndex ?? 0,
        }),
    );
    for (const area of areas) {
      if ((area.bottom - area.top) * (area.right - area.left) < 2) continue;
      sheet.merges.push(gridRangeOf(this.$sheet.$id, area));
      const others: Rectangle[] = [
        { ...area, left: area.left + 1, bottom: area.top + 1 },
        { ...area, top: area.top + 1 },
      ];
      for (const other of others) for (const name of contents) clearCells(sheet.grid[name] as never, other);
    }
    return this.$self();
  }

  $clear(layers: readonly LayerName[], skipFiltered = false): Range {
    if (!this.$editable()) return this.$self();
    const sheet = this.$sheet.$change();
    const hidden = new Set(skipFiltered ? sheet.rowMetadata.filter(({ hiddenByFilter }) => hiddenByFilter).map(({ index }) => index) : []);
    const areas =
      hidden.size === 0
        ? [this.$area]
        : Array.from({ length: this.getNumRows() }, (_, down) => this.$area.top + down)
            .filter((row) => !hidden.has(row))
            .map((row) => ({ ...this.$area, top: row, bottom: row + 1 }));
    for (const area of areas) for (const name of layers) clearCells(sheet.grid[name] as never, area);
    return this.$self();
  }

  $pasteInto(destination: Range, wish: CopyWish): void {
    if (!destination.$editable()) return;
    if (wish.asValues) this.$session.calculation.refresh(this.$sheet.$book());
    const copy = copyOf(this.$sheet.$record(), this.$area, wish);
    const landing = landingOf(copy, destination.$area);
    destination.$sheet.$range(landing);
    paste(copy, destination.$sheet.$change(), landing);
  }

  $on(sheet: Range['$sheet'] | number, column: number, columnEnd: number, row: number, rowEnd: number): Range {
    const target = typeof sheet === 'number' ? this.$source().$sheetById(sheet) : sheet;
    if (!target) throw new ScriptException(`Sheet ${typeof sheet === 'number' ? sheet : sheet.$id} not found`);
    return target.$range({ top: row - 1, left: column - 1, bottom: rowEnd, right: columnEnd });
  }
}

function copyWidths(from: SheetRecord, area: Rectangle, to: SheetRecord, left: number): void {
  for (let column = area.left; column < area.right; column += 1) {
    const width = from.columnMetadata.find(({ index }) => index === column)?.pixelSize;
    const index = left + column - area.left;
    const rest = to.columnMetadata.find((each) => each.index === index);
    to.columnMetadata = to.columnMetadata.filter((each) => each.index !== index);
    if (width !== undefined) to.columnMetadata.push({ ...rest, index, pixelSize: width });
  }
}

price(RangeCopies.prototype, {
  write: [
    'clear',
    'clearContent',
    'clearFormat',
    'copyTo',
    'copyValuesToRange',
    'copyFormatToRange',
    'moveTo',
    'merge',
    'mergeAcross',
    'mergeVertically',
    'breakApart',
  ],
});
