// Sorting, shuffling, removing duplicates, trimming, filling, and shifting cells.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { copyOf, paste } from '../cells/copying';
import { filled } from '../cells/filling';
import { sortedRows, type SortKey } from '../cells/ordering';
import { shownText, shownValue } from '../cells/shown';
import { movedFormula } from '../formulas/references';
import { changeCells, clearCells, layerNames, readCells, type Rectangle } from '../layers';
import { price } from '../priced';
import type { EnteredValue, Layer, LayerName } from '../records';
import type { Range } from './range';
import { RangeCopies } from './rangeCopies';

type SortSpec = number | { column: number; ascending?: boolean };

/** What travels with a sorted row. Google documents no list; validation stays with the place, as in the editor. */
const travelling: readonly LayerName[] = ['values', 'results', 'formats', 'notes', 'textRuns'];

export abstract class RangeOrder extends RangeCopies {
  /** Columns are counted from column A of the sheet. */
  sort(specs: SortSpec | SortSpec[]): Range {
    const keys = (Array.isArray(specs) ? specs : [specs]).map((spec): SortKey => {
      const column = typeof spec === 'number' ? spec : spec.column;
      if (column - 1 < this.$area.left || column > this.$area.right) throw new ScriptException('Column index is out of bounds');
      return { column: column - 1, ascending: typeof spec === 'number' || spec.ascending !== false };
    });
    this.$sortBy(keys, this.$area);
    return this.$self();
  }

  /** In an order that follows from the clock. */
  randomize(): Range {
    let state = this.$session.kernel.now() % 2_147_483_647 || 1;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647);
    const rows = Array.from({ length: this.getNumRows() }, (_, down) => ({ row: this.$area.top + down, key: next() }));
    this.$reorder(
      rows.sort((a, b) => a.key - b.key).map(({ row }) => row),
      this.$area,
    );
    return this.$self();
  }

  /** Rows alike in the given columns (of the sheet, from 1) go; what stands below moves up inside the range. */
  removeDuplicates(columnsToCompare?: number[]): Range {
    const columns =
      columnsToCompare?.map((column) => column - 1) ??
      Array.from({ length: this.getNumColumns() }, (_, across) => this.$area.left + across);
    if (!this.$editable()) return this.$self();
    this.$session.calculation.refresh(this.$sheet.$book());
    const sheet = this.$sheet.$record();
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let row = this.$area.top; row < this.$area.bottom; row += 1) {
      const key = JSON.stringify(columns.map((column) => lowered(shownValue(sheet, row, column))));
      if (seen.has(key)) continue;
      seen.add(key);
      kept.push(row);
    }
    const gone = this.getNumRows() - kept.length;
    if (gone === 0) return this.$self();
    this.$reorder(kept, { ...this.$area, bottom: this.$area.top + kept.length });
    const rest = { ...this.$area, top: this.$area.top + kept.length };
    for (const name of travelling) clearCells(this.$sheet.$change().grid[name] as Layer<unknown>, rest);
    return this.$sheet.$range({ ...this.$area, bottom: this.$area.top + kept.length });
  }

  trimWhitespace(): Range {
    if (!this.$editable()) return this.$self();
    changeCells(this.$sheet.$change().grid.values, this.$area, (value) =>
      typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') || null : value,
    );
    return this.$self();
  }

  autoFill(destination: Range, series: EnumValue): void {
    const { $area: target } = destination;
    const grows =
      target.top === this.$area.top &&
      target.left === this.$area.left &&
      target.bottom >= this.$area.bottom &&
      target.right >= this.$area.right;
    if (!grows) throw new ScriptException('The destination range must contain the source range.');
    if (!destination.$editable()) return;
    const sheet = this.$sheet.$change();
    const down = target.bottom > this.$area.bottom;
    paste(copyOf(sheet, this.$area, { layers: ['formats', 'validations'], asValues: false, transposed: false }), sheet, target);
    const source = readCells(sheet.grid.values, this.$area);
    const series1 = (line: readonly (EnteredValue | null)[], place: number): EnteredValue | null =>
      filled(line, place, series.$value === 'DEFAULT_SERIES');
    changeCells(sheet.grid.values, target, (old, row, column) => {
      if (row < this.$area.bottom && column < this.$area.right) return old;
      const line = down ? source.map((cells) => cells[column - target.left] ?? null) : (source[row - target.top] ?? []);
      const place = down ? row - target.top : column - target.left;
      const value = series1(line, place);
      if (typeof value !== 'object' || value === null) return value;
      const from = place % line.length;
      return { formulaValue: movedFormula(value.formulaValue, down ? place - from : 0, down ? 0 : place - from) };
    });
  }

  /** Down or to the right; nothing may be pushed off the sheet. */
  insertCells(dimension: EnumValue): Range {
    return this.$shift(dimension.$value === 'ROWS', true);
  }
  deleteCells(dimension: EnumValue): void {
    this.$shift(dimension.$value === 'ROWS', false);
  }

  splitTextToColumns(delimiter?: string | EnumValue): void {
    const marks: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };
    const mark = delimiter === undefined ? undefined : typeof delimiter === 'string' ? delimiter : marks[delimiter.$value];
    const book = this.$sheet.$book();
    for (let row = this.$area.top; row < this.$area.bottom; row += 1) {
      const text = shownText(book, this.$sheet.$record(), row, this.$area.left);
      const parts = text.split(mark ?? [',', ';', '.', ' '].find((each) => text.includes(each)) ?? ',');
      if (parts.length > 1)
        this.$sheet.$range({ top: row, left: this.$area.left, bottom: row + 1, right: this.$area.left + parts.length }).setValues([parts]);
    }
  }

  $sortBy(keys: readonly SortKey[], area: Rectangle): void {
    this.$session.calculation.refresh(this.$sheet.$book());
    const sheet = this.$sheet.$record();
    this.$reorder(
      sortedRows(area.top, area.bottom, keys, (row, column) => shownValue(sheet, row, column)),
      area,
    );
  }

  $reorder(order: readonly number[], area: Rectangle): void {
    if (!this.$editable()) return;
    const { grid } = this.$sheet.$change();
    for (const name of travelling) {
      const layer = grid[name] as Layer<unknown>;
      const rows = order.map((row) => readCells(layer, { ...area, top: row, bottom: row + 1 })[0] ?? []);
      changeCells(layer, area, (_old, row, column) => {
        const cell = rows[row - area.top]?.[column - area.left] ?? null;
        const from = cell as EnteredValue | null;
        const formula = name === 'values' && typeof from === 'object' && from !== null;
        return formula ? { formulaValue: movedFormula(from.formulaValue, row - (order[row - area.top] ?? row), 0) } : cell;
      });
    }
  }

  $shift(alongRows: boolean, opens: boolean): Range {
    if (!this.$editable()) return this.$self();
    const sheet = this.$sheet.$change();
    const { rowCount, columnCount } = sheet.properties.gridProperties;
    const { top, left, bottom, right } = this.$area;
    const [by, edge] = alongRows
      ? [bottom - top, { ...this.$area, bottom: rowCount }]
      : [right - left, { ...this.$area, right: columnCount }];
    for (const name of layerNames) {
      const layer = sheet.grid[name] as Layer<unknown>;
      const before = readCells(layer, edge);
      changeCells(layer, edge, (_old, row, column) => {
        const down = row - top - (alongRows ? (opens ? by : -by) : 0);
        const across = column - left - (alongRows ? 0 : opens ? by : -by);
        return down < 0 || across < 0 ? null : (before[down]?.[across] ?? null);
      });
    }
    return this.$self();
  }
}

const lowered = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

price(RangeOrder.prototype, {
  write: ['sort', 'randomize', 'removeDuplicates', 'trimWhitespace', 'autoFill', 'insertCells', 'deleteCells', 'splitTextToColumns'],
});
