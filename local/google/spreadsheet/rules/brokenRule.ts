// Whether an entry breaks a validation rule that rejects, and what Google says then.
import { a1Of } from '../a1';
import { shownText } from '../cells/shown';
import { formatOf } from '../format/formats';
import { cellOf, type Rectangle } from '../layers';
import type { DataValidationRecord, EnteredValue, GridRangeRecord, SheetRecord, SpreadsheetRecord } from '../records';
import { displayText } from '../text/displayText';
import { meets } from './criteria';

/** The first complaint in reading order, or null. Empty entries pass every rule; so does a formula, whose result is not known yet. */
export function brokenRule(
  book: SpreadsheetRecord,
  sheet: SheetRecord,
  area: Rectangle,
  entryAt: (down: number, across: number) => EnteredValue | null,
): string | null {
  const { validations, formats } = sheet.grid;
  for (let row = area.top; row < Math.min(area.bottom, validations.length); row += 1) {
    if (!validations[row]) continue;
    for (let column = area.left; column < area.right; column += 1) {
      const id = cellOf(validations, row, column);
      const rule = id === null ? undefined : book.validationRules[id - 1];
      if (!rule?.strict) continue;
      const entry = entryAt(row - area.top, column - area.left);
      if (entry === null || typeof entry === 'object') continue;
      const text = displayText({ value: entry, format: formatOf(book, cellOf(formats, row, column)) }, book.properties.locale);
      if (allows(book, rule, entry, text)) continue;
      return complaint(a1Of({ top: row, left: column, bottom: row + 1, right: column + 1 }), rule);
    }
  }
  return null;
}

export function allows(book: SpreadsheetRecord, rule: DataValidationRecord, entry: number | string | boolean, text: string): boolean {
  const { type, values } = rule.condition;
  const texts = plainTexts(rule);
  if (type === 'VALUE_IN_LIST') return texts.includes(text) || texts.includes(String(entry));
  if (type === 'VALUE_IN_RANGE') return valuesIn(book, values[0] as GridRangeRecord).has(text);
  if (type === 'CHECKBOX')
    return values.length === 0 ? typeof entry === 'boolean' : texts.includes(String(entry)) || (values.length === 1 && text === '');
  return meets(rule.condition, entry, { text, today: 0 });
}

function valuesIn(book: SpreadsheetRecord, range: GridRangeRecord | undefined): Set<string> {
  const found = new Set<string>();
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === range?.sheetId);
  if (!sheet || !range) return found;
  const bottom = Math.min(range.endRowIndex ?? Infinity, sheet.grid.values.length);
  const right = Math.min(range.endColumnIndex ?? Infinity, sheet.properties.gridProperties.columnCount);
  for (let row = range.startRowIndex ?? 0; row < bottom; row += 1) {
    for (let column = range.startColumnIndex ?? 0; column < right; column += 1) found.add(shownText(book, sheet, row, column));
  }
  found.delete('');
  return found;
}

/** What a drop-down offers, in order. */
export function offeredBy(book: SpreadsheetRecord, rule: DataValidationRecord): string[] {
  if (rule.condition.type === 'VALUE_IN_LIST') return plainTexts(rule);
  return rule.condition.type === 'VALUE_IN_RANGE' ? [...valuesIn(book, rule.condition.values[0] as GridRangeRecord)] : [];
}

const plainTexts = ({ condition }: DataValidationRecord): string[] =>
  condition.values.flatMap((value) => (typeof value === 'object' ? [] : [String(value)]));

function complaint(cell: string, rule: DataValidationRecord): string {
  const words = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  return rule.condition.type === 'VALUE_IN_LIST'
    ? `${words} Please enter one of the following values: ${plainTexts(rule).join(', ')}.`
    : words;
}
