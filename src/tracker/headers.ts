// Finding a table in a sheet: which row holds its headers and which column each field stands in. Marks count first, header text second.
import { failed, done, type Result } from '../problems/result';
import { trimmed } from './columns';
import { columnsOf, type Cell, type Table } from './table';

/** A column or row that carries our developer metadata; places are counted from 0. */
export interface ColumnMark {
  readonly field: string;
  readonly at: number;
}

export interface SheetMarks {
  readonly columns: readonly ColumnMark[];
  /** Where the marked header row stands now; null when the mark is lost. */
  readonly headerRow: number | null;
}

/** Field to column, counted from 0. */
export type Places = ReadonlyMap<string, number>;

/** Header text as compared: no spaces at the ends, single spaces (also for NBSP) inside, no case. */
export const comparable = (header: Cell): string =>
  trimmed(header)
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .toLowerCase();

const farthestHeaderRow = 10;

const matchesIn = (row: readonly Cell[], wanted: ReadonlySet<string>): number =>
  new Set(row.map(comparable).filter((header) => wanted.has(header))).size;

/** The header row, counted from 0, or null when no row of the first ten looks like one. */
export const findHeaderRow = (table: Table, topRows: readonly (readonly Cell[])[], marked: number | null): number | null => {
  if (marked !== null) return marked;
  const wanted = new Set(columnsOf(table).map(([, column]) => comparable(column.header)));
  const counts = topRows.slice(0, farthestHeaderRow).map((row) => matchesIn(row, wanted));
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
};

/** True when a sheet without a mark is still this table's: most of its headers stand in one row. */
export const looksLike = (table: Table, topRows: readonly (readonly Cell[])[]): boolean => {
  const columns = columnsOf(table);
  const wanted = new Set(columns.map(([, column]) => comparable(column.header)));
  return topRows.slice(0, farthestHeaderRow).some((row) => matchesIn(row, wanted) * 2 > columns.length);
};

export type PlaceFault = {
  readonly field: string;
  readonly header: string;
  readonly kind: 'missing' | 'twice';
  readonly candidates: readonly number[];
};

/** Where each field stands, and the fields for which that cannot be said. */
export const findPlaces = (
  table: Table,
  headerRow: readonly Cell[],
  marks: readonly ColumnMark[],
): { readonly places: Places; readonly faults: readonly PlaceFault[] } => {
  const byHeader = new Map<string, number[]>();
  headerRow.forEach((cell, at) => {
    const header = comparable(cell);
    if (header !== '') byHeader.set(header, [...(byHeader.get(header) ?? []), at]);
  });
  const markedFields = new Map<number, string>(marks.map((mark) => [mark.at, mark.field]));
  const places = new Map<string, number>();
  const faults: PlaceFault[] = [];
  for (const [field, column] of columnsOf(table)) {
    const marked = [...new Set(marks.filter((mark) => mark.field === field).map((mark) => mark.at))];
    const titled = (byHeader.get(comparable(column.header)) ?? []).filter((at) => [undefined, field].includes(markedFields.get(at)));
    const [only] = marked.length === 0 ? titled : marked;
    // A copy of a marked column bears the same header: the coach may type into either, so neither is guessed.
    const candidates = [...new Set([...marked, ...(marked.some((at) => titled.includes(at)) || marked.length === 0 ? titled : [])])];
    if (only === undefined) faults.push({ field, header: column.header, kind: 'missing', candidates: [] });
    else if (candidates.length > 1) faults.push({ field, header: column.header, kind: 'twice', candidates });
    else places.set(field, only);
  }
  return { places, faults };
};

/** The same as a Result: the first fault becomes a problem that names sheet and header. */
export const placesOrProblem = (table: Table, sheet: string, headerRow: readonly Cell[], marks: readonly ColumnMark[]): Result<Places> => {
  const { places, faults } = findPlaces(table, headerRow, marks);
  const [fault] = faults;
  if (fault === undefined) return done(places);
  const { header } = fault;
  return failed(fault.kind === 'missing' ? { code: 'columnMissing', sheet, header } : { code: 'columnTwice', sheet, header });
};
