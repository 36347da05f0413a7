// Sheets of ours that hold charts: found by their mark whatever they are called, made when missing; and cells as they may be written.
import { valueFormat, type ChartPlace } from '../outputs/chartPage';
import type { ChartCell, ChartSpec } from '../outputs/chartSpec';
import { rangeOf } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const findMarked = (spreadsheet: Spreadsheet, mark: string): Sheet | null =>
  spreadsheet.createDeveloperMetadataFinder().withKey(mark).find()[0]?.getLocation().getSheet() ?? null;

/** Nothing stands on it: what a run leaves that is stopped between making a sheet and marking it. */
const isBlank = (sheet: Sheet): boolean => sheet.getLastRow() === 0 && sheet.getCharts().length === 0;

/** A sheet of the user's with that title is left alone, unless it is blank. */
export const makeMarked = (spreadsheet: Spreadsheet, mark: string, title: string): Sheet => {
  const own = `${title} (Coachbook)`;
  const [first, second] = [spreadsheet.getSheetByName(title), spreadsheet.getSheetByName(own)];
  const blank = [first, second].find((each) => each !== null && isBlank(each));
  const sheet = blank ?? spreadsheet.insertSheet(first === null ? title : own, spreadsheet.getNumSheets());
  sheet.addDeveloperMetadata(mark, '1');
  sheet.setTabColor('#0A5E68');
  sheet.setHiddenGridlines(true);
  return sheet;
};

/** Text that begins like a formula is kept as text (OWASP: formula injection), and so is what Sheets may take for a number or a day. */
export const asText = (cell: ChartCell): string | number =>
  typeof cell === 'string' && /^[=+\-@\t\r']|\d/.test(cell) ? `'${cell}` : (cell ?? '');

/** Values in a chart's table, and with them the labels in the chart, show as many decimals as are read. */
export const formatValues = (sheet: Sheet, spec: ChartSpec, table: ChartPlace['table']): void => {
  const format = valueFormat(spec);
  if (format === null || table.rows < 2 || table.columns < 2) return;
  rangeOf(sheet, { row: table.row + 1, column: table.column + 1, rows: table.rows - 1, columns: table.columns - 1 }).setNumberFormat(
    format,
  );
};

/** Reading more than this costs more than writing what may stand there already: then each run is read by itself. */
const cellsAtOnce = 400_000;

export type Values = readonly (readonly (string | number | boolean | Date)[])[];

export const valuesIn = (sheet: Sheet, row: number, rows: number, columns: number): Values =>
  rangeOf(sheet, { row, column: 0, rows, columns }).getValues();

/** What stands on the sheet, in one read; null where that is too much. */
export const valuesOn = (sheet: Sheet): Values | null => {
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  return rows * columns > cellsAtOnce ? null : rows === 0 ? [] : valuesIn(sheet, 0, rows, columns);
};
