// What inserting, deleting and moving rows or columns does to everything that refers to them: merges, rules, filters,
// charts, protection, names, metadata and formulas. Cells themselves are moved by layers.ts.
import { type Reference, withReferences } from '../formulas/references';
import type { EnteredValue, GridRangeRecord, SheetRecord, SpreadsheetRecord } from '../records';

export type Axis = 'rows' | 'columns';

/** Where each line of the old sheet is in the new one; null where it is gone. */
export interface DimensionChange {
  readonly sheetId: number;
  readonly axis: Axis;
  readonly place: (old: number) => number | null;
  /** New half-open bounds of an old half-open span; null where nothing of it is left. */
  readonly span: (start: number, end: number) => readonly [number, number] | null;
}

export function insertion(sheetId: number, axis: Axis, at: number, count: number): DimensionChange {
  return {
    sheetId,
    axis,
    place: (old) => (old >= at ? old + count : old),
    span: (start, end) => [start >= at ? start + count : start, end > at ? end + count : end],
  };
}

export function deletion(sheetId: number, axis: Axis, at: number, count: number): DimensionChange {
  const shrink = (edge: number): number => (edge <= at ? edge : Math.max(at, edge - count));
  return {
    sheetId,
    axis,
    place: (old) => (old < at ? old : old < at + count ? null : old - count),
    span: (start, end) => (shrink(start) < shrink(end) ? [shrink(start), shrink(end)] : null),
  };
}

/** `order[n]` is the old place of what stands at `first + n`. A span follows only where all of it moves together. */
export function reordering(sheetId: number, axis: Axis, first: number, order: readonly number[]): DimensionChange {
  const places = new Map(order.map((old, place) => [old, first + place]));
  const place = (old: number): number => places.get(old) ?? old;
  return {
    sheetId,
    axis,
    place,
    span: (start, end) => {
      const from = place(start);
      const to = place(end - 1);
      return to - from === end - 1 - start ? [from, to + 1] : [start, end];
    },
  };
}

const keys = { rows: ['startRowIndex', 'endRowIndex'], columns: ['startColumnIndex', 'endColumnIndex'] } as const;

export function changedRange(range: GridRangeRecord, change: DimensionChange): GridRangeRecord | null {
  if (range.sheetId !== change.sheetId) return range;
  const [startKey, endKey] = keys[change.axis];
  const start = range[startKey];
  const end = range[endKey];
  if (start === undefined && end === undefined) return range;
  const span = change.span(start ?? 0, end ?? Number.MAX_SAFE_INTEGER);
  if (!span) return null;
  return { ...range, ...(start === undefined ? {} : { [startKey]: span[0] }), ...(end === undefined ? {} : { [endKey]: span[1] }) };
}

const kept = (ranges: readonly GridRangeRecord[], change: DimensionChange): GridRangeRecord[] =>
  ranges.map((range) => changedRange(range, change)).filter((range) => range !== null);

/** Brings all of the spreadsheet's references in line. Sheets are asked for ready to change, one by one. */
export function followChange(book: SpreadsheetRecord, change: DimensionChange, ready: (sheetId: number) => SheetRecord): void {
  const own = ready(change.sheetId);
  own.merges = kept(own.merges, change);
  own.bandedRanges = own.bandedRanges.flatMap((banded) => kept([banded.range], change).map((range) => ({ ...banded, range })));
  own.protectedRanges = own.protectedRanges.flatMap((each) =>
    kept([each.range], change).map((range) => ({ ...each, range, unprotectedRanges: kept(each.unprotectedRanges, change) })),
  );
  followFilter(own, change);
  followDimensions(own, change);
  own.developerMetadata = own.developerMetadata.flatMap((each) => {
    const { locationType, index } = each.location;
    if (index === undefined || locationType !== (change.axis === 'rows' ? 'ROW' : 'COLUMN')) return [each];
    const place = change.place(index);
    return place === null ? [] : [{ ...each, location: { ...each.location, index: place } }];
  });
  for (const { properties } of [...book.sheets]) followElsewhere(book, ready(properties.sheetId), change);
  book.namedRanges = book.namedRanges.flatMap((named) => kept([named.range], change).map((range) => ({ ...named, range })));
  followRules(book, change);
}

function followFilter(sheet: SheetRecord, change: DimensionChange): void {
  const filter = sheet.basicFilter;
  if (!filter) return;
  const range = changedRange(filter.range, change);
  if (!range) delete sheet.basicFilter;
  else {
    const criteria = Object.entries(filter.criteria).flatMap(([column, each]) => {
      const place = change.axis === 'columns' ? change.place(Number(column)) : Number(column);
      return place === null ? [] : [[String(place), each] as const];
    });
    sheet.basicFilter = { range, criteria: Object.fromEntries(criteria) };
  }
}

function followDimensions(sheet: SheetRecord, change: DimensionChange): void {
  const key = change.axis === 'rows' ? 'rowMetadata' : 'columnMetadata';
  sheet[key] = sheet[key].flatMap((each) => {
    const index = change.place(each.index);
    return index === null ? [] : [{ ...each, index }];
  });
}

/** What any sheet may hold that points at the changed one. */
function followElsewhere(book: SpreadsheetRecord, sheet: SheetRecord, change: DimensionChange): void {
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    ranges: kept(chart.ranges, change),
    position: followPosition(sheet, chart.position, change),
  }));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = kept(rule.ranges, change);
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  });
  const title = book.sheets.find(({ properties }) => properties.sheetId === change.sheetId)?.properties.title ?? '';
  const isOwn = sheet.properties.sheetId === change.sheetId;
  sheet.grid.values.forEach((row, place) => {
    if (!row?.some((cell) => typeof cell === 'object' && cell !== null)) return;
    sheet.grid.values[place] = row.map((cell) => changedFormula(cell, change, title, isOwn));
  });
}

type Position = SheetRecord['charts'][number]['position'];
function followPosition(sheet: SheetRecord, position: Position, change: DimensionChange): Position {
  if (sheet.properties.sheetId !== change.sheetId) return position;
  const key = change.axis === 'rows' ? 'anchorRow' : 'anchorColumn';
  return { ...position, [key]: change.place(position[key]) ?? position[key] };
}

function changedFormula(cell: EnteredValue | null, change: DimensionChange, title: string, isOwn: boolean): EnteredValue | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  const text = withReferences(cell.formulaValue, (reference) => {
    const meant = reference.sheetName === undefined ? isOwn : reference.sheetName.toLowerCase() === title.toLowerCase();
    return meant ? changedReference(reference, change) : reference;
  });
  return text === cell.formulaValue ? cell : { formulaValue: text };
}

function changedReference(reference: Reference, change: DimensionChange): Reference | null {
  const [low, high] = change.axis === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const start = reference[low];
  if (start === undefined) return reference;
  const end = reference[high];
  const span = change.span(start, end === undefined ? Number.MAX_SAFE_INTEGER : end + 1);
  if (!span) return null;
  if (span[0] === start && (end === undefined || span[1] === end + 1)) return reference;
  return { ...reference, [low]: span[0], ...(end === undefined ? {} : { [high]: span[1] - 1 }) };
}

/** Rules with a source range are replaced as a whole, so that a draft's list never changes the stored one. */
function followRules(book: SpreadsheetRecord, change: DimensionChange): void {
  if (!book.validationRules.some(({ condition }) => condition.values.some((value) => typeof value === 'object'))) return;
  book.validationRules = book.validationRules.map((rule) => ({
    ...rule,
    condition: {
      ...rule.condition,
      values: rule.condition.values.map((value) => (typeof value === 'object' ? (changedRange(value, change) ?? value) : value)),
    },
  }));
}
