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

/** As many cells as one read brings. */
const cellsAtOnce = 400_000;

type Values = readonly (readonly (string | number | boolean | Date)[])[];

/** What stood on the sheet when it was opened, read in slabs as they are asked for. */
export interface Standing {
  readonly rows: number;
  readonly columns: number;
  /** The sheet holds no more than one slab, so that one read brings it whole. */
  readonly isOneSlab: boolean;
  readonly lines: (row: number, count: number) => Values;
}

export const standingOn = (sheet: Sheet): Standing => {
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  const height = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, columns)));
  const slabs = new Map<number, Values>();
  const slab = (place: number): Values => {
    const kept = slabs.get(place);
    if (kept !== undefined) return kept;
    const row = place * height;
    const read = rangeOf(sheet, { row, column: 0, rows: Math.min(height, rows - row), columns }).getValues();
    slabs.set(place, read);
    return read;
  };
  return {
    rows,
    columns,
    isOneSlab: rows <= height,
    lines: (row, count) => {
      const end = Math.min(rows, row + count);
      const found: (readonly (string | number | boolean | Date)[])[] = [];
      for (let at = row; at < end; at += 1) found.push(slab(Math.floor(at / height))[at % height] ?? []);
      return found;
    },
  };
};
