// Reads a tab of the user's own: numbers and days as they are, everything else as it is shown.
import type { OpenTabs } from '../ports/openTabs';
import { done, failed } from '../problems/result';
import { makeCellText } from './cellText';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Every sheet that Coachbook made carries a mark of its own. */
const isOurs = (sheet: Sheet): boolean => sheet.getDeveloperMetadata().some((mark) => (mark.getKey() ?? '').startsWith('coachbook.'));

/** A percent is what is shown: its value is a hundredth of it. A time of day is no part of a test's day. */
const textOf = (value: unknown, shown: string, cellText: (value: unknown) => unknown): string => {
  if (value instanceof Date) return String(cellText(value)).slice(0, 10);
  return typeof value === 'number' && !shown.includes('%') ? String(value) : shown;
};

export const makeSheetTabs = (spreadsheet: Spreadsheet): OpenTabs => ({
  read: (name) => {
    const sheet = name === null ? spreadsheet.getActiveSheet() : spreadsheet.getSheetByName(name);
    if (sheet === null) return failed({ code: 'tabNotFound', tab: name ?? '' });
    if (isOurs(sheet)) return failed({ code: 'tabIsOurs', tab: sheet.getName() });
    const range = sheet.getDataRange();
    const [values, shown] = [range.getValues() as readonly (readonly unknown[])[], range.getDisplayValues()];
    const cellText = makeCellText(spreadsheet.getSpreadsheetTimeZone());
    return done({
      name: sheet.getName(),
      rows: values.map((line, row) => line.map((value, column) => textOf(value, shown[row]?.[column] ?? '', cellText))),
    });
  },
});
