// Puts many rows under the headers of a sheet at once, past the script, so that a big workbook is there in a second.
import type { World } from '../../host/kernel';
import type { CellFormatRecord, EnteredValue, SheetRecord, SpreadsheetRecord, SpreadsheetsById } from '../../google/spreadsheet/records';

/** A cell by its header; `{ day }` and `{ time }` are stored as Sheets stores them, with a format that shows them so. */
export type CellsByHeader = Readonly<Record<string, EnteredValue | { readonly day: string } | { readonly time: string }>>;

const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const partOfDay = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
};

const numberFormats = {
  day: { numberFormat: { type: 'DATE', pattern: 'm/d/yyyy' } },
  time: { numberFormat: { type: 'TIME', pattern: 'h:mm am/pm' } },
  text: { numberFormat: { type: 'TEXT', pattern: '@' } },
} as const;

const kindOf = (cell: CellsByHeader[string] | undefined): keyof typeof numberFormats | null =>
  typeof cell === 'object' ? ('day' in cell ? 'day' : 'time' in cell ? 'time' : null) : typeof cell === 'string' ? 'text' : null;

const stored = (cell: CellsByHeader[string] | undefined): EnteredValue | null => {
  if (cell === undefined) return null;
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return serialOf(cell.day);
  return 'time' in cell ? partOfDay(cell.time) : cell;
};

const formatNumber = (book: SpreadsheetRecord, format: CellFormatRecord): number => {
  const wanted = JSON.stringify(format);
  const found = book.cellFormats.findIndex((known) => JSON.stringify(known) === wanted);
  return found < 0 ? book.cellFormats.push(format) : found + 1;
};

export const openBook = (world: World): SpreadsheetRecord => {
  const book = (world.sheets as SpreadsheetsById)[world.host.containerId];
  if (book === undefined) throw new Error('The workbook is made by its first use; fill it after that.');
  return book;
};

export const sheetNamed = (book: SpreadsheetRecord, title: string): SheetRecord => {
  const sheet = book.sheets.find(({ properties }) => properties.title === title);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${title}.`);
  return sheet;
};

/** Appends rows; every row of a call holds the same headers with cells of the same kinds. The header row is the sheet's first. */
export const fillSheet = (world: World, title: string, rows: readonly CellsByHeader[]): void => {
  const [first] = rows;
  if (first === undefined) return;
  const book = openBook(world);
  const { grid, properties } = sheetNamed(book, title);
  const headers = (grid.values[0] ?? []).map(String);
  for (const header of Object.keys(first)) if (!headers.includes(header)) throw new Error(`${title} has no column ${header}.`);
  const formats = headers.map((header) => {
    const kind = kindOf(first[header]);
    return kind === null ? null : formatNumber(book, numberFormats[kind]);
  });
  while (grid.formats.length < grid.values.length) grid.formats.push(null);
  for (const row of rows) {
    grid.values.push(headers.map((header) => stored(row[header])));
    // Rows are never changed in place, so all may share one list of formats.
    grid.formats.push(formats);
  }
  properties.gridProperties.rowCount = Math.max(properties.gridProperties.rowCount, grid.values.length + 100);
};
