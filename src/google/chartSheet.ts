// Sheets of ours that hold charts: found by their mark whatever they are called, made when missing; and cells as they may be written.
import type { ChartCell } from '../outputs/chartSpec';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const findMarked = (spreadsheet: Spreadsheet, mark: string): Sheet | null =>
  spreadsheet.createDeveloperMetadataFinder().withKey(mark).find()[0]?.getLocation().getSheet() ?? null;

/** A sheet of the user's with that title is left alone. */
export const makeMarked = (spreadsheet: Spreadsheet, mark: string, title: string): Sheet => {
  const taken = spreadsheet.getSheetByName(title) !== null;
  const sheet = spreadsheet.insertSheet(taken ? `${title} (Coachbook)` : title, spreadsheet.getNumSheets());
  sheet.addDeveloperMetadata(mark, '1');
  sheet.setTabColor('#0A5E68');
  sheet.setHiddenGridlines(true);
  return sheet;
};

/** Text that begins like a formula is kept as text (OWASP: formula injection). */
export const asText = (cell: ChartCell): string | number =>
  typeof cell === 'string' && /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : (cell ?? '');
