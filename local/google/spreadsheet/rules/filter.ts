// Filter: the one basic filter a sheet may have, and the rows it hides.
import { ScriptException } from '../../../host/errors';
import { gridRangeOf, rectangleOfGridRange } from '../a1';
import { shownText, shownValue } from '../cells/shown';
import type { Rectangle } from '../layers';
import { price, Priced } from '../priced';
import type { Range } from '../range/range';
import type { SheetPart } from '../range/rangePlace';
import type { DimensionRecord, FilterCriteriaRecord, FilterRecord, SheetRecord, SpreadsheetRecord } from '../records';
import type { Price, Session } from '../session';
import { serialOfInstant } from '../text/dateSerial';
import { meets } from './criteria';
import { type FilterCriteria, filterCriteriaFrom, storedFilterCriteria } from './filterCriteria';
import { without } from '../without';

export class Filter extends Priced {
  readonly $name = 'Filter';
  readonly $session: Session;

  constructor(readonly $sheet: SheetPart) {
    super();
    this.$session = $sheet.$session;
  }

  static $of(sheet: SheetPart): Filter | null {
    return sheet.$record().basicFilter ? new Filter(sheet) : null;
  }

  static $create(range: Range): Filter {
    if (range.$sheet.$record().basicFilter) throw new ScriptException("You can't create a filter in a sheet that already has a filter.");
    range.$sheet.$change().basicFilter = { range: gridRangeOf(range.$sheet.$id, range.$area), criteria: {} };
    return new Filter(range.$sheet);
  }

  override $structurePrice(): Price {
    return { kind: 'structure', bookId: this.$sheet.$bookId };
  }
  override $writePrice(): Price {
    return { kind: 'write', bookId: this.$sheet.$bookId, cells: 1 };
  }

  getRange(): Range {
    return this.$sheet.$range(this.$area());
  }
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const record = this.$record().criteria[String(this.$column(columnPosition))];
    return record ? filterCriteriaFrom(this.$session, record, this.$sheet.$source) : null;
  }
  setColumnFilterCriteria(columnPosition: number, criteria: FilterCriteria | null): this {
    const column = this.$column(columnPosition);
    const zone = this.$sheet.$book().properties.timeZone;
    return this.$replace((record) => {
      const rest = without(record.criteria, String(column));
      return { ...record, criteria: criteria ? { ...rest, [String(column)]: storedFilterCriteria(criteria, zone) } : rest };
    });
  }
  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null);
  }
  /** The header row stays; equal rows keep their order. */
  sort(columnPosition: number, ascending: boolean): this {
    const area = this.$area();
    if (area.bottom - area.top > 1) {
      const range = this.$sheet.$range({ ...area, top: area.top + 1 });
      range.$sortBy([{ column: this.$column(columnPosition), ascending }], range.$area);
    }
    return this.$replace((record) => record);
  }
  remove(): void {
    this.$record();
    const sheet = this.$sheet.$change();
    delete sheet.basicFilter;
    hideRows(sheet, new Set());
  }

  $area(): Rectangle {
    const { rowCount, columnCount } = this.$sheet.$record().properties.gridProperties;
    return rectangleOfGridRange(this.$record().range, rowCount, columnCount);
  }

  $record(): FilterRecord {
    const record = this.$sheet.$record().basicFilter;
    if (!record) throw new ScriptException('The filter no longer exists.');
    return record;
  }

  /** Counted from column A of the sheet. */
  $column(columnPosition: number): number {
    const area = this.$area();
    if (columnPosition - 1 < area.left || columnPosition > area.right) throw new ScriptException('Column index is out of bounds');
    return columnPosition - 1;
  }

  $replace(change: (record: FilterRecord) => FilterRecord): this {
    const next = change(this.$record());
    const sheet = this.$sheet.$change();
    sheet.basicFilter = next;
    this.$session.calculation.refresh(this.$sheet.$book());
    const today = Math.floor(serialOfInstant(this.$session.kernel.now(), this.$sheet.$book().properties.timeZone));
    hideRows(sheet, hiddenRows(this.$sheet.$book(), sheet, next, this.$area(), today));
    return this;
  }
}

function hiddenRows(book: SpreadsheetRecord, sheet: SheetRecord, filter: FilterRecord, area: Rectangle, today: number): Set<number> {
  const hidden = new Set<number>();
  const criteria = Object.entries(filter.criteria).map(([column, each]) => [Number(column), each] as const);
  for (let row = area.top + 1; row < area.bottom; row += 1) {
    if (criteria.some(([column, each]) => !passes(book, sheet, each, row, column, today))) hidden.add(row);
  }
  return hidden;
}

function passes(
  book: SpreadsheetRecord,
  sheet: SheetRecord,
  criteria: FilterCriteriaRecord,
  row: number,
  column: number,
  today: number,
): boolean {
  const text = shownText(book, sheet, row, column);
  if (criteria.hiddenValues?.includes(text) === true) return false;
  if (criteria.visibleValues && !criteria.visibleValues.includes(text)) return false;
  return !criteria.condition || meets(criteria.condition, shownValue(sheet, row, column), { text, today });
}

function hideRows(sheet: SheetRecord, hidden: ReadonlySet<number>): void {
  const known = new Map(sheet.rowMetadata.map((line): [number, DimensionRecord] => [line.index, without(line, 'hiddenByFilter')]));
  for (const index of hidden) known.set(index, { ...known.get(index), index, hiddenByFilter: true });
  sheet.rowMetadata = [...known.values()].filter((each) => Object.keys(each).length > 1).sort((a, b) => a.index - b.index);
}

price(Filter.prototype, {
  structure: ['getRange', 'getColumnFilterCriteria'],
  write: ['setColumnFilterCriteria', 'removeColumnFilterCriteria', 'sort', 'remove'],
});
