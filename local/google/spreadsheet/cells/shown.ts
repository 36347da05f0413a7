// What a stored cell holds and shows: effective value, display text, value as a script gets it.
import { cellOf } from '../layers';
import type { CellFormatRecord, ErrorRecord, EnteredValue, SheetRecord, ShownValue, SpreadsheetRecord } from '../records';
import { formatOf } from '../format/formats';
import { autoPattern } from '../formulas/autoFormat';
import { instantOfSerial } from '../text/dateSerial';
import { displayText } from '../text/displayText';
import { formatTypeOf, isDatePattern } from '../text/pattern';

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
  return displayText({ value, format: cellFormat(book, sheet, row, column) }, book.properties.locale);
}

/** The cell's own format, with the number format Sheets gives a formula that yields a date where it has none. */
export function cellFormat(book: SpreadsheetRecord, sheet: SheetRecord, row: number, column: number): CellFormatRecord {
  const format = formatOf(book, cellOf(sheet.grid.formats, row, column));
  if (format.numberFormat !== undefined) return format;
  const pattern = formulaPattern(book, sheet, row, column);
  return pattern === undefined ? format : { ...format, numberFormat: { type: formatTypeOf(pattern), pattern } };
}

function formulaPattern(book: SpreadsheetRecord, sheet: SheetRecord, row: number, column: number): string | undefined {
  const entered = cellOf(sheet.grid.values, row, column);
  return isFormula(entered) ? autoPattern(book, sheet, entered.formulaValue) : undefined;
}

/** Whether a cell shows its number as a date; remembers what it found of each format. */
export function dateCells(book: SpreadsheetRecord, sheet: SheetRecord): (row: number, column: number) => boolean {
  const known: (boolean | 'automatic')[] = [];
  const kindOf = (id: number): boolean | 'automatic' => {
    const pattern = formatOf(book, id).numberFormat?.pattern;
    return pattern === undefined ? 'automatic' : isDatePattern(pattern);
  };
  return (row, column) => {
    const id = cellOf(sheet.grid.formats, row, column) ?? 0;
    const kind = (known[id] ??= kindOf(id));
    return kind === 'automatic' ? formulaPattern(book, sheet, row, column) !== undefined : kind;
  };
}

export function scriptValue(value: ShownValue | null, isDate: boolean, zone: string): ScriptValue {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return isDate && typeof value === 'number' ? new Date(instantOfSerial(value, zone)) : value;
}
