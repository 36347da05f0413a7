// From places counted from 0 to Sheets' ranges counted from 1. The only file of this room that adds one.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area): Range => sheet.getRange(row + 1, column + 1, rows, columns);

/** "A" for 0, "AA" for 26. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Developer metadata holds only on a whole column or row, written without an end. */
export const wholeColumn = (sheet: Sheet, column: number): Range => sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`);

export const wholeRow = (sheet: Sheet, row: number): Range => sheet.getRange(`${row + 1}:${row + 1}`);

/** The place of a range's first column and row. */
export const columnOf = (range: Range): number => range.getColumn() - 1;
export const rowOf = (range: Range): number => range.getRow() - 1;

/** The number a person sees beside a row. */
export const shownRow = (row: number): number => row + 1;

/** Makes room for rows and columns up to the given counts, with some to spare. */
export const ensureRows = (sheet: Sheet, rows: number, spare: number): void => {
  const present = sheet.getMaxRows();
  if (rows > present) sheet.insertRowsAfter(present, rows - present + spare);
};

export const ensureColumns = (sheet: Sheet, columns: number): void => {
  const present = sheet.getMaxColumns();
  if (columns > present) sheet.insertColumnsAfter(present, columns - present);
};

type Filter = GoogleAppsScript.Spreadsheet.Filter;

/** What the coach filters a column by, or null. */
export const filteredBy = (filter: Filter, column: number): GoogleAppsScript.Spreadsheet.FilterCriteria | null =>
  filter.getColumnFilterCriteria(column + 1);

export const filterBy = (filter: Filter, column: number, criteria: GoogleAppsScript.Spreadsheet.FilterCriteria): void => {
  filter.setColumnFilterCriteria(column + 1, criteria);
};

export const insertRowAt = (sheet: Sheet, row: number): void => {
  sheet.insertRowBefore(row + 1);
};

export const deleteRows = (sheet: Sheet, row: number, count: number): void => {
  sheet.deleteRows(row + 1, count);
};

export const setColumnWidth = (sheet: Sheet, column: number, pixels: number): void => {
  sheet.setColumnWidth(column + 1, pixels);
};

export const setRowHeight = (sheet: Sheet, row: number, pixels: number): void => {
  sheet.setRowHeight(row + 1, pixels);
};

export const setFrozenThrough = (sheet: Sheet, row: number): void => {
  sheet.setFrozenRows(row + 1);
};

export const hideColumns = (sheet: Sheet, column: number, count: number): void => {
  sheet.hideColumns(column + 1, count);
};
