// Entering values into cells as a script does with setValues: parsed as typed, checked against rules and protection, and
// refused as a whole when one cell is refused.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { changeCells, clearCells, type Rectangle, readCells } from '../layers';
import type { SheetRecord, SpreadsheetRecord } from '../records';
import { formatIdOf, formatOf } from '../format/formats';
import { brokenRule } from '../rules/brokenRule';
import { clockOfSerial, serialOfInstant } from '../text/dateSerial';
import { localeRules } from '../text/locale';
import { formatTypeOf } from '../text/pattern';
import { typedValue, type TypedValue } from '../text/typedValue';

export interface EntrySettings {
  readonly book: SpreadsheetRecord;
  readonly sheet: SheetRecord;
  readonly now: number;
  /** Told Google's words when the entry is refused; nothing is entered then. */
  readonly refuse: (message: string) => void;
}

export type Entered = TypedValue;

/** A whole rectangle at once; `values` has its size. False when refused. */
export function enterValues(settings: EntrySettings, area: Rectangle, values: readonly (readonly unknown[])[]): boolean {
  const { book, sheet } = settings;
  const { locale, timeZone } = book.properties;
  const rules = localeRules(locale);
  const thisYear = clockOfSerial(serialOfInstant(settings.now, timeZone)).year;
  const formats = readCells(sheet.grid.formats, area);
  let tooLong = false;
  const entered = values.map((row, down) =>
    row.map((value, across): Entered => {
      const pattern = formatOf(book, formats[down]?.[across]).numberFormat?.pattern;
      const one = enteredValue(
        value,
        (text) => (pattern === '@' ? { value: text === '' ? null : text } : typedValue(text, rules, thisYear)),
        timeZone,
        rules.defaultDate,
      );
      const { value: kept } = one;
      if (typeof kept === 'string' && kept.length > 50_000) tooLong = true;
      return one;
    }),
  );
  if (tooLong) {
    settings.refuse('Your input contains more than the maximum of 50000 characters in a single cell.');
    return false;
  }
  return putValues(settings, area, entered);
}

/** Puts values that need no parsing any more. */
export function putValues(settings: EntrySettings, area: Rectangle, entered: readonly (readonly Entered[])[]): boolean {
  const { book, sheet } = settings;
  const broken = brokenRule(book, sheet, area, (down, across) => entered[down]?.[across]?.value ?? null);
  if (broken !== null) {
    settings.refuse(broken);
    return false;
  }
  let takesOn = false;
  changeCells(sheet.grid.values, area, (_old, row, column) => {
    const cell = entered[row - area.top]?.[column - area.left];
    if (cell?.pattern !== undefined) takesOn = true;
    const value = cell?.value ?? null;
    if (typeof value === 'object' && value !== null) sheet.holdsFormulas = true;
    return value;
  });
  if (takesOn) takeOnFormats(book, sheet, area, entered);
  clearCells(sheet.grid.textRuns, area);
  return true;
}

/** A cell that has no number format takes on that of what was typed. */
function takeOnFormats(book: SpreadsheetRecord, sheet: SheetRecord, area: Rectangle, entered: readonly (readonly Entered[])[]): void {
  const known = new Map<string, number | null>();
  changeCells(sheet.grid.formats, area, (id, row, column) => {
    const pattern = entered[row - area.top]?.[column - area.left]?.pattern;
    if (pattern === undefined) return id;
    const key = `${id ?? 0}:${pattern}`;
    let next = known.get(key);
    if (next === undefined) {
      const format = formatOf(book, id);
      next =
        format.numberFormat === undefined ? formatIdOf(book, { ...format, numberFormat: { type: formatTypeOf(pattern), pattern } }) : id;
      known.set(key, next);
    }
    return next;
  });
}

function enteredValue(value: unknown, typed: (text: string) => Entered, zone: string, defaultDate: string): Entered {
  if (typeof value === 'string') return typed(value);
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { value } : { value: Number.isNaN(value) ? '#NUM!' : value > 0 ? '∞' : '-∞' };
  if (typeof value === 'boolean') return { value };
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new ScriptException('Invalid argument: date');
    const serial = serialOfInstant(value.getTime(), zone);
    return { value: serial, pattern: Number.isInteger(serial) ? defaultDate : `${defaultDate} H:mm:ss` };
  }
  return { value: objectText(value) };
}

/** Objects are written as Java shows them. */
function objectText(value: unknown): string {
  if (value instanceof Exposed) return String((value as { toString?: () => string }).toString?.() ?? value.$name);
  if (Array.isArray(value)) return '[Ljava.lang.Object;@1b6d3586';
  return `{${Object.entries(value as object)
    .map(([key, part]) => `${key}=${String(part)}`)
    .join(', ')}}`;
}
