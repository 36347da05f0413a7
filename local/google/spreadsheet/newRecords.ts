// New spreadsheets and sheets, as Google makes them.
import { emptyGrid } from './layers';
import type { SheetRecord, SpreadsheetRecord } from './records';

export interface NewBook {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly rows?: number;
  readonly columns?: number;
}

export function newSheetRecord(sheetId: number, title: string, rowCount = 1000, columnCount = 26): SheetRecord {
  return {
    properties: { sheetId, title, index: 0, gridProperties: { rowCount, columnCount } },
    grid: emptyGrid(),
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    charts: [],
    developerMetadata: [],
    rowMetadata: [],
    columnMetadata: [],
  };
}

export function newSpreadsheetRecord({ id, title, timeZone, rows, columns }: NewBook): SpreadsheetRecord {
  return {
    spreadsheetId: id,
    properties: { title, locale: 'en_US', timeZone },
    sheets: [newSheetRecord(0, 'Sheet1', rows, columns)],
    namedRanges: [],
    developerMetadata: [],
    cellFormats: [],
    validationRules: [],
  };
}

/** `properties.index` says where a tab stands. */
export function renumber(book: SpreadsheetRecord): void {
  book.sheets.forEach((sheet, index) => {
    if (sheet.properties.index !== index) book.sheets[index] = { ...sheet, properties: { ...sheet.properties, index } };
  });
}
