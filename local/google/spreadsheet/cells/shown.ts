// What a stored cell holds and shows: effective value, display text, value as a script gets it.
import { cellOf } from '../layers';
import type { ErrorRecord, EnteredValue, SheetRecord, ShownValue, SpreadsheetRecord } from '../records';
import { formatOf } from '../format/formats';
import { instantOfSerial } from '../text/dateSerial';
import { displayText } from '../text/displayText';
import { isDatePattern } from '../text/pattern';

export type ScriptValue = number | string | boolean | Date;

export const isFormula = (cell: EnteredValue | null): cell is Extract<EnteredValue, object> => typeof cell === 'object' && cell !== null;
export const isError = (value: ShownValue | null): value is ErrorRecord => typeof value === 'object' && value !== null;

/** The value a cell shows, before formatting; null where empty. */
export function shownValue(sheet: SheetRecord, row: number, column: number): ShownValue | null {
  const entered = cellOf(sheet.grid.values, row, column);
  if (entered === null || isFormula(entered)) return cellOf(sheet.grid.results, row, column);
  return entered;
}

/** The text a cell shows. */
export function shownText(book: SpreadsheetRecord, sheet: SheetRecord, row: number, column: number): string {
  const value = shownValue(sheet, row, column);
  if (value === null) return '';
  const format = formatOf(book, cellOf(sheet.grid.formats, row, column));
  return displayText({ value, format }, book.properties.locale);
}

/** Remembers which formats of a spreadsheet show dates. */
export function dateFormats(book: SpreadsheetRecord): (id: number | null) => boolean {
  const known: boolean[] = [];
  return (id) => {
    if (id === null || id === 0) return false;
    const pattern = formatOf(book, id).numberFormat?.pattern;
    return (known[id] ??= pattern !== undefined && isDatePattern(pattern));
  };
}

export function scriptValue(value: ShownValue | null, isDate: boolean, zone: string): ScriptValue {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return isDate && typeof value === 'number' ? new Date(instantOfSerial(value, zone)) : value;
}
