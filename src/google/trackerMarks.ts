// The tracker's developer metadata: which sheets, header rows and columns are ours, found with one lookup, whatever they are called now.
import type { SheetMarks } from '../tracker/headers';
import { columnOf, rowOf, wholeColumn, wholeRow } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The metadata keys. Values: a table's name; "table.field"; a number; a spreadsheet's id. */
const keys = {
  sheet: 'coachbook.table',
  header: 'coachbook.header',
  column: 'coachbook.column',
  version: 'coachbook.version',
  workbook: 'coachbook.workbook',
} as const;

export interface TrackerMarks {
  readonly version: number | null;
  readonly workbookId: string | null;
  /** Ids of the sheets that carry the table's mark. */
  sheetIdsOf(table: string): readonly number[];
  marksOn(sheetId: number, table: string): SheetMarks;
  setVersion(version: number): void;
  setWorkbook(workbookId: string): void;
}

interface PlacedMark {
  readonly sheetId: number;
  readonly at: number;
  readonly name: string;
}

const placeOf = (mark: Metadata): PlacedMark | null => {
  const location = mark.getLocation();
  const column = location.getColumn();
  const row = location.getRow();
  const sheet = (column ?? row)?.getSheet() ?? location.getSheet();
  if (sheet === null) return null;
  return {
    sheetId: sheet.getSheetId(),
    at: column !== null ? columnOf(column) : row !== null ? rowOf(row) : 0,
    name: mark.getValue() ?? '',
  };
};

export const readMarks = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): TrackerMarks => {
  const byKey = new Map<string, Metadata[]>();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().find()) {
    const key = mark.getKey();
    byKey.set(key, [...(byKey.get(key) ?? []), mark]);
  }
  const placed = (key: string): readonly PlacedMark[] =>
    (byKey.get(key) ?? []).map(placeOf).filter((mark): mark is PlacedMark => mark !== null);
  const sheets = placed(keys.sheet);
  const headers = placed(keys.header);
  const columnsBySheet = new Map<number, PlacedMark[]>();
  for (const mark of placed(keys.column)) columnsBySheet.set(mark.sheetId, [...(columnsBySheet.get(mark.sheetId) ?? []), mark]);
  const write = (key: string, value: string): void => {
    const [present] = byKey.get(key) ?? [];
    if (present === undefined) spreadsheet.addDeveloperMetadata(key, value);
    else present.setValue(value);
  };
  const [version] = byKey.get(keys.version) ?? [];
  const [workbook] = byKey.get(keys.workbook) ?? [];
  return {
    version: version === undefined ? null : Number(version.getValue()),
    workbookId: workbook?.getValue() ?? null,
    sheetIdsOf: (table) => sheets.filter(({ name }) => name === table).map(({ sheetId }) => sheetId),
    marksOn: (sheetId, table) => ({
      columns: (columnsBySheet.get(sheetId) ?? [])
        .filter(({ name }) => name.startsWith(`${table}.`))
        .map(({ name, at }) => ({ field: name.slice(table.length + 1), at })),
      headerRow: headers.find((mark) => mark.sheetId === sheetId && mark.name === table)?.at ?? null,
    }),
    setVersion: (number) => write(keys.version, String(number)),
    setWorkbook: (workbookId) => write(keys.workbook, workbookId),
  };
};

export const markSheet = (sheet: Sheet, table: string): void => {
  sheet.addDeveloperMetadata(keys.sheet, table);
};

export const markHeaderRow = (sheet: Sheet, table: string, row: number): void => {
  wholeRow(sheet, row).addDeveloperMetadata(keys.header, table);
};

/** Where the field's column stands now; null when its mark is lost. */
export const markedColumn = (sheet: Sheet, table: string, field: string): number | null => {
  const [mark] = sheet.createDeveloperMetadataFinder().withKey(keys.column).withValue(`${table}.${field}`).find();
  const column = mark?.getLocation().getColumn() ?? null;
  return column === null ? null : columnOf(column);
};

/** Marks a column as the field's; a mark that the field has elsewhere in the sheet comes along, so that there is one. */
export const placeColumnMark = (sheet: Sheet, table: string, field: string, column: number): void => {
  const [present, ...others] = sheet.createDeveloperMetadataFinder().withKey(keys.column).withValue(`${table}.${field}`).find();
  for (const other of others) other.remove();
  if (present === undefined) markColumn(sheet, table, field, column);
  else present.moveToColumn(wholeColumn(sheet, column));
};

export const markColumn = (sheet: Sheet, table: string, field: string, column: number): void => {
  wholeColumn(sheet, column).addDeveloperMetadata(keys.column, `${table}.${field}`);
};
