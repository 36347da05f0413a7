// One sheet made ready to be shown: the format of each cell with the conditional formats that hold.
import { shownFormats } from '../../google/spreadsheet/rules/shownFormats';
import type { SpreadsheetRecord } from '../../google/spreadsheet/records';
import type { SheetView } from './sheetHtml';

export type { SheetView };

export const sheetView = (spreadsheet: SpreadsheetRecord | null, title: string): SheetView | null => {
  const sheet = spreadsheet?.sheets.find((candidate) => candidate.properties.title === title);
  return spreadsheet === null || sheet === undefined ? null : { spreadsheet, sheet, shownFormat: shownFormats(spreadsheet, sheet) };
};
