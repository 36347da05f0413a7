// How the workbook stands: which of our sheets are there, what their header rows say, and which marks they carry. One read a sheet, no write.
import { findHeaderRow, findPlaces, looksLike, type ColumnMark } from '../tracker/headers';
import { wantedColumns, type InspectedLayout, type InspectedSheet } from '../tracker/layoutParts';
import { tableNames, tables, type TableName } from '../tracker/tables';
import { rangeOf } from './gridRange';
import { chosenSheet, type TrackerSheets } from './trackerSheets';

const topRows = 10;

const topTextOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet, headerRow: number | null): readonly (readonly string[])[] => {
  const rows = Math.min(sheet.getMaxRows(), Math.max(topRows, (headerRow ?? 0) + 1));
  const values = rangeOf(sheet, { row: 0, column: 0, rows, columns: sheet.getMaxColumns() }).getDisplayValues();
  const width = Math.max(0, ...values.map((row) => row.reduce((last, text, index) => (text === '' ? last : index + 1), 0)));
  return values.map((row) => row.slice(0, width));
};

/** Columns whose first row under the header no longer offers what the table wants there. */
const undressedFields = (
  name: TableName,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  headers: readonly string[],
  headerRow: number,
  marks: readonly ColumnMark[],
): readonly string[] => {
  if (headerRow + 1 >= sheet.getMaxRows()) return [];
  const { places } = findPlaces(tables[name], headers, marks);
  const rules = rangeOf(sheet, { row: headerRow + 1, column: 0, rows: 1, columns: sheet.getMaxColumns() }).getDataValidations()[0] ?? [];
  return wantedColumns(tables[name], sheet.getParent().getSpreadsheetLocale())
    .filter(({ field, input }) => input !== null && places.has(field) && (rules[places.get(field) ?? 0] ?? null) === null)
    .map(({ field }) => field);
};

/** A sheet that only has the table's title is the user's own, unless its headers are ours or nothing stands in it. */
const inspectSheet = (
  name: TableName,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  sheets: TrackerSheets,
  closely: boolean,
): InspectedSheet | null => {
  const table = tables[name];
  const sheetMarked = sheets.marks().sheetIdsOf(name).includes(sheet.getSheetId());
  const { columns, headerRow: markedRow } = sheets.marks().marksOn(sheet.getSheetId(), name);
  const top = topTextOf(sheet, markedRow);
  const empty = top.every((row) => row.length === 0);
  if (!sheetMarked && !empty && !looksLike(table, top)) return null;
  const headerRow = findHeaderRow(table, top, markedRow);
  return {
    table: name,
    title: sheet.getName(),
    headers: headerRow === null ? [] : (top[headerRow] ?? []),
    headerRow,
    marks: columns,
    sheetMarked,
    rowMarked: markedRow !== null,
    empty: empty && columns.length === 0,
    undressed: closely && headerRow !== null ? undressedFields(name, sheet, top[headerRow] ?? [], headerRow, columns) : null,
  };
};

export const inspectLayout = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheets: TrackerSheets,
  closely: boolean,
): InspectedLayout => {
  const marks = sheets.marks();
  const found: InspectedSheet[] = [];
  const doubled: { table: TableName; titles: readonly string[] }[] = [];
  for (const name of tableNames) {
    const candidates = sheets.candidates(tables[name]);
    const sheet = chosenSheet(tables[name], candidates);
    if (sheet === null) {
      if (candidates.length > 1) doubled.push({ table: name, titles: candidates.map((one) => one.getName()) });
      continue;
    }
    const inspected = inspectSheet(name, sheet, sheets, closely);
    if (inspected !== null) found.push(inspected);
  }
  return {
    version: marks.version,
    workbookId: spreadsheet.getId(),
    markedWorkbookId: marks.workbookId,
    locale: spreadsheet.getSpreadsheetLocale(),
    titles: spreadsheet.getSheets().map((sheet) => sheet.getName()),
    sheets: found,
    doubled,
  };
};
