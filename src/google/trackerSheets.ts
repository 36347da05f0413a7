// Finds a table's sheet, reads it once and says where each field stands. Header row and marks are compared before they are trusted again.
import { done, failed, type Result } from '../problems/result';
import { findHeaderRow, looksLike, placesOrProblem, type Places } from '../tracker/headers';
import type { Grid } from '../tracker/readRows';
import type { Cell, Table } from '../tracker/table';
import { makeCellText } from './cellText';
import { readMarks, type TrackerMarks } from './trackerMarks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface TableSheet {
  readonly sheet: Sheet;
  readonly grid: Grid;
  readonly places: Places;
  /** Columns that hold anything. */
  readonly width: number;
  /** True where the cell holds a date in Sheets' own sense, so that its format is one already. */
  isDate(row: number, column: number): boolean;
}

export interface TrackerSheets {
  marks(): TrackerMarks;
  /** Looks the metadata up again, because something moved or was just marked. */
  forgetMarks(): void;
  /** The sheets that could be the table's: by mark, else by title. */
  candidates(table: Table): readonly Sheet[];
  /** One read. */
  load(table: Table): Result<TableSheet>;
}

/** Where a lost header row is looked for. */
const topRows = 10;

interface Known {
  readonly headers: string;
  readonly headerRow: number;
  readonly places: Places;
}

/** Of several sheets with a table's mark, the one that still has its title counts: a duplicated tab is called "Copy of …". */
export const chosenSheet = (table: Table, sheets: readonly Sheet[]): Sheet | null =>
  sheets.length === 1 ? (sheets[0] ?? null) : (sheets.find((sheet) => sheet.getName() === table.sheet) ?? null);

export const makeTrackerSheets = (spreadsheet: Spreadsheet): TrackerSheets => {
  let marks: TrackerMarks | null = null;
  let cellText: ((value: unknown) => Cell) | null = null;
  const known = new Map<number, Known>();

  const currentMarks = (): TrackerMarks => (marks ??= readMarks(spreadsheet));

  const candidates = (table: Table): readonly Sheet[] => {
    const marked = currentMarks().sheetIdsOf(table.name);
    const sheets = spreadsheet.getSheets();
    const found = sheets.filter((sheet) => marked.includes(sheet.getSheetId()));
    return found.length > 0 ? found : sheets.filter((sheet) => sheet.getName().toLowerCase() === table.sheet.toLowerCase());
  };

  const sheetOf = (table: Table): Result<Sheet> => {
    const found = candidates(table);
    const sheet = chosenSheet(table, found);
    if (sheet !== null) return done(sheet);
    if (found.length > 1) return failed({ code: 'sheetTwice', sheet: table.sheet, sheets: found.map((one) => one.getName()) });
    return failed(currentMarks().version === null ? { code: 'notSetUp' } : { code: 'sheetMissing', sheet: table.sheet });
  };

  const placesIn = (table: Table, sheet: Sheet, rowAt: (row: number) => readonly Cell[]): Result<Known> => {
    const sheetId = sheet.getSheetId();
    const before = known.get(sheetId);
    if (before !== undefined && JSON.stringify(rowAt(before.headerRow)) === before.headers) return done(before);
    // Something moved since the marks were read.
    if (before !== undefined) marks = null;
    const top = Array.from({ length: topRows }, (_, row) => rowAt(row));
    const isMarked = currentMarks().sheetIdsOf(table.name).includes(sheetId);
    const title = sheet.getName();
    if (!isMarked && !looksLike(table, top))
      return failed(currentMarks().version === null ? { code: 'notSetUp' } : { code: 'sheetMissing', sheet: title });
    const onSheet = currentMarks().marksOn(sheetId, table.name);
    const headerRow = findHeaderRow(table, top, onSheet.headerRow);
    if (headerRow === null) return failed({ code: 'headerRowMissing', sheet: title });
    const header = rowAt(headerRow);
    const places = placesOrProblem(table, title, header, onSheet.columns);
    if (!places.ok) return places;
    const found = { headers: JSON.stringify(header), headerRow, places: places.value };
    known.set(sheetId, found);
    return done(found);
  };

  return {
    marks: currentMarks,
    forgetMarks: () => {
      marks = null;
      known.clear();
    },
    candidates,
    load: (table) => {
      const sheet = sheetOf(table);
      if (!sheet.ok) return sheet;
      cellText ??= makeCellText(spreadsheet.getSpreadsheetTimeZone());
      const asText = cellText;
      const values = sheet.value.getDataRange().getValues() as readonly (readonly unknown[])[];
      const found = placesIn(table, sheet.value, (row) => (values[row] ?? []).map(asText));
      if (!found.ok) return found;
      const at = (row: number, column: number): unknown => values[row]?.[column] ?? '';
      return done({
        sheet: sheet.value,
        grid: {
          sheet: sheet.value.getName(),
          headerRow: found.value.headerRow,
          rowCount: values.length,
          cell: (row, column) => asText(at(row, column)),
        },
        places: found.value.places,
        width: values[0]?.length ?? 0,
        isDate: (row, column) => at(row, column) instanceof Date,
      });
    },
  };
};
