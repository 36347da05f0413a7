// A spreadsheet as text: the first sheet with separators, or every visible sheet as a PDF of it would read.
import type { Kernel } from '../../host/kernel';
import { shownText } from './cells/shown';
import { Calculation } from './formulas/calculation';
import { usedExtent } from './layers';
import type { SheetRecord, SpreadsheetRecord, SpreadsheetsById } from './records';

export function firstSheetAs(kernel: Kernel, id: string, separator: string): string {
  const book = calculated(kernel, id);
  const [first] = book.sheets;
  const field = (text: string): string => (text.includes(separator) || /["\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text);
  return first === undefined
    ? ''
    : shownRows(book, first)
        .map((row) => row.map(field).join(separator))
        .join('\r\n');
}

export function printedBook(kernel: Kernel, id: string): string {
  const book = calculated(kernel, id);
  return book.sheets
    .filter(({ properties }) => properties.hidden !== true)
    .map((sheet) => [sheet.properties.title, ...shownRows(book, sheet).map((row) => row.join('  '))].join('\n'))
    .join('\n\n');
}

function calculated(kernel: Kernel, id: string): SpreadsheetRecord {
  const book = (kernel.world.sheets as SpreadsheetsById)[id];
  if (book === undefined) throw new Error(`There is no spreadsheet ${id}.`);
  new Calculation(kernel).refresh(book);
  return book;
}

function shownRows(book: SpreadsheetRecord, sheet: SheetRecord): string[][] {
  const used = usedExtent(sheet.grid);
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (_column, column) => shownText(book, sheet, row, column)),
  );
}
