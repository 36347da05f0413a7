// Cell formats are stored once per spreadsheet and referred to by place. Here: looking one up, and changing it over an area.
import { changeCells, type Rectangle } from '../layers';
import type { CellFormatRecord, SheetRecord, SpreadsheetRecord } from '../records';

const places = new WeakMap<readonly CellFormatRecord[], Map<string, number>>();

/** 1 + the format's place in the spreadsheet's list, adding it when new; null for a format that says nothing. */
export function formatIdOf(book: SpreadsheetRecord, format: CellFormatRecord): number | null {
  const tidy = withoutEmpty(format);
  if (Object.keys(tidy).length === 0) return null;
  let known = places.get(book.cellFormats);
  if (!known) {
    known = new Map(book.cellFormats.map((each, place) => [keyOf(each), place + 1]));
    places.set(book.cellFormats, known);
  }
  const key = keyOf(tidy);
  const id = known.get(key);
  if (id !== undefined) return id;
  book.cellFormats.push(tidy);
  known.set(key, book.cellFormats.length);
  return book.cellFormats.length;
}

export function formatOf(book: SpreadsheetRecord, id: number | null | undefined): CellFormatRecord {
  return (id ? book.cellFormats[id - 1] : undefined) ?? {};
}

/** Keys in a fixed order, so that equal formats have equal keys. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? inOrder(part) : part));
}

const isRecord = (part: unknown): part is Record<string, unknown> => typeof part === 'object' && part !== null && !Array.isArray(part);

function inOrder(part: Record<string, unknown>): Record<string, unknown> {
  const entries: [string, unknown][] = Object.entries(part);
  return Object.fromEntries(entries.sort(([first], [second]) => (first < second ? -1 : 1)));
}

function withoutEmpty(format: CellFormatRecord): CellFormatRecord {
  const all: [string, unknown][] = Object.entries(format);
  const entries = all.filter(([, value]) => value !== undefined && !(isRecord(value) && Object.keys(value).length === 0));
  return Object.fromEntries(entries);
}

/** Changes the format of every cell of the area; `change` sees each different format once. */
export function changeFormats(
  book: SpreadsheetRecord,
  sheet: SheetRecord,
  area: Rectangle,
  change: (format: CellFormatRecord) => CellFormatRecord,
): void {
  const done = new Map<number, number | null>();
  changeCells(sheet.grid.formats, area, (id) => {
    const before = id ?? 0;
    let after = done.get(before);
    if (after === undefined) {
      after = formatIdOf(book, change(formatOf(book, before)));
      done.set(before, after);
    }
    return after;
  });
}

/** As changeFormats, with something of its own for each cell. */
export function changeEachFormat(
  book: SpreadsheetRecord,
  sheet: SheetRecord,
  area: Rectangle,
  change: (format: CellFormatRecord, down: number, across: number) => CellFormatRecord,
): void {
  changeCells(sheet.grid.formats, area, (id, row, column) =>
    formatIdOf(book, change(formatOf(book, id), row - area.top, column - area.left)),
  );
}
