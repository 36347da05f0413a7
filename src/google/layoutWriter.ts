// Carries layout changes out: makes sheets and columns, writes headers, marks them. Never removes anything; never touches a sheet or column of the user's.
import type { LayoutChange } from '../tracker/layoutParts';
import { cellsOfRecord } from '../tracker/planSave';
import { tables, type TableName } from '../tracker/tables';
import { columnOf, ensureColumns, filterBy, filteredBy, insertRowAt, rangeOf, rowOf, setFrozenThrough, setRowHeight } from './gridRange';
import { dressColumns, look, offerColumns, tintDue, writeHeaders, type PlacedWish } from './sheetLook';
import { markColumn, markHeaderRow, markSheet, placeColumnMark } from './trackerMarks';
import type { TrackerSheets } from './trackerSheets';
import { writeRows } from './trackerWriter';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ChangeOf<Kind extends LayoutChange['kind']> = Extract<LayoutChange, { readonly kind: Kind }>;

const markAll = (sheet: Sheet, table: TableName, marks: readonly { readonly field: string; readonly at: number }[]): void => {
  for (const { field, at } of marks) markColumn(sheet, table, field, at);
};

const sheetNamed = (spreadsheet: Spreadsheet, title: string): Sheet => {
  const sheet = spreadsheet.getSheetByName(title);
  if (sheet === null) throw new Error('A sheet of the layout is gone.');
  return sheet;
};

const createSheet = (
  spreadsheet: Spreadsheet,
  { table, title, daily, present, columns, rows }: ChangeOf<'createSheet'>,
  locale: string,
): void => {
  const sheet = present ? sheetNamed(spreadsheet, title) : spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
  const placed = columns.map((column, at): PlacedWish => ({ ...column, at }));
  ensureColumns(sheet, placed.length);
  sheet.setTabColor(daily ? look.accent : look.quiet);
  writeHeaders(sheet, 0, placed);
  setRowHeight(sheet, 0, look.headerHeight);
  setFrozenThrough(sheet, 0);
  dressColumns(sheet, 0, placed);
  tintDue(sheet, 0, placed, false);
  if (!present || sheet.getFilter() === null)
    rangeOf(sheet, { row: 0, column: 0, rows: sheet.getMaxRows(), columns: placed.length }).createFilter();
  if (rows.length > 0) {
    const places = new Map(placed.map(({ field, at }) => [field, at]));
    const cells = rows.map((record) => cellsOfRecord(tables[table], places, record));
    writeRows(tables[table], { sheet, places, isDate: () => false }, 1, cells, locale);
  }
  markAll(sheet, table, placed);
  markHeaderRow(sheet, table, 0);
  // The sheet's own mark comes last: a half-made sheet is not taken for a whole one.
  markSheet(sheet, table);
};

/** The basic filter takes in columns added right beside it; what the coach filters by stays. */
const widenFilter = (sheet: Sheet, from: number, columns: number): void => {
  const filter = sheet.getFilter();
  if (filter === null) return;
  const range = filter.getRange();
  const first = columnOf(range);
  if (first + range.getNumColumns() !== from) return;
  const kept = Array.from({ length: range.getNumColumns() }, (_, index) => filteredBy(filter, first + index));
  const area = { row: rowOf(range), column: first, rows: range.getNumRows(), columns: range.getNumColumns() + columns };
  filter.remove();
  const wider = rangeOf(sheet, area).createFilter();
  kept.forEach((criteria, index) => {
    if (criteria !== null) filterBy(wider, first + index, criteria);
  });
};

const addColumns = (sheet: Sheet, { table, headerRow, columns }: ChangeOf<'addColumns'>): void => {
  const first = sheet.getLastColumn();
  const placed = columns.map((column, index): PlacedWish => ({ ...column, at: first + index }));
  ensureColumns(sheet, first + placed.length);
  writeHeaders(sheet, headerRow, placed);
  dressColumns(sheet, headerRow, placed);
  tintDue(sheet, headerRow, placed, true);
  widenFilter(sheet, first, placed.length);
  markAll(sheet, table, placed);
};

const insertHeaderRow = (sheet: Sheet, { table, headers }: ChangeOf<'insertHeaderRow'>): void => {
  insertRowAt(sheet, 0);
  for (const { at, header } of headers) rangeOf(sheet, { row: 0, column: at, rows: 1, columns: 1 }).setNumberFormat('@').setValue(header);
  setFrozenThrough(sheet, 0);
  markHeaderRow(sheet, table, 0);
};

const apply = (spreadsheet: Spreadsheet, sheets: TrackerSheets, change: LayoutChange): void => {
  switch (change.kind) {
    case 'createSheet':
      return createSheet(spreadsheet, change, spreadsheet.getSpreadsheetLocale());
    case 'addColumns':
      return addColumns(sheetNamed(spreadsheet, change.title), change);
    case 'writeHeader':
      rangeOf(sheetNamed(spreadsheet, change.title), { row: change.headerRow, column: change.at, rows: 1, columns: 1 }).setValue(
        change.header,
      );
      return;
    case 'insertHeaderRow':
      return insertHeaderRow(sheetNamed(spreadsheet, change.title), change);
    case 'mark': {
      const sheet = sheetNamed(spreadsheet, change.title);
      if (change.replacing) for (const { field, at } of change.columns) placeColumnMark(sheet, change.table, field, at);
      else markAll(sheet, change.table, change.columns);
      if (change.headerRow !== null) markHeaderRow(sheet, change.table, change.headerRow);
      if (change.sheet) markSheet(sheet, change.table);
      return;
    }
    case 'dress': {
      const sheet = sheetNamed(spreadsheet, change.title);
      dressColumns(sheet, change.headerRow, change.columns);
      tintDue(sheet, change.headerRow, change.columns, true);
      return;
    }
    case 'offer':
      return offerColumns(spreadsheet, change);
    case 'workbook':
      return sheets.marks().setWorkbook(change.workbookId);
    case 'version':
      // Everything before it is in the workbook before the version says so.
      SpreadsheetApp.flush();
      return sheets.marks().setVersion(change.version);
  }
};

export const writeLayout = (spreadsheet: Spreadsheet, sheets: TrackerSheets, changes: readonly LayoutChange[]): void => {
  const before = spreadsheet.getActiveSheet();
  for (const change of changes) apply(spreadsheet, sheets, change);
  // Making a sheet brings it to the front; the coach stays where they were.
  if (changes.some((change) => change.kind === 'createSheet')) spreadsheet.setActiveSheet(before);
  if (changes.length > 0) SpreadsheetApp.flush();
};
