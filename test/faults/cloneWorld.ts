// A world of its own for each case, made in a millisecond: rows of cells are never changed in place, so worlds share them.
import type { GridRecord, SheetRecord, SpreadsheetRecord, SpreadsheetsById } from '../../local/google/spreadsheet/records';
import type { World } from '../../local/host/kernel';

const gridOf = (grid: GridRecord): GridRecord => ({
  values: grid.values.slice(),
  results: grid.results.slice(),
  formats: grid.formats.slice(),
  validations: grid.validations.slice(),
  notes: grid.notes.slice(),
  textRuns: grid.textRuns.slice(),
});

const sheetOf = ({ grid, ...rest }: SheetRecord): SheetRecord => ({ ...structuredClone(rest), grid: gridOf(grid) });

const bookOf = ({ sheets, cellFormats, validationRules, ...rest }: SpreadsheetRecord): SpreadsheetRecord => ({
  ...structuredClone(rest),
  sheets: sheets.map(sheetOf),
  cellFormats: cellFormats.slice(),
  validationRules: validationRules.slice(),
});

export const cloneWorld = ({ sheets, ...rest }: World): World => ({
  ...structuredClone(rest),
  sheets: Object.fromEntries(Object.entries(sheets as SpreadsheetsById).map(([id, book]) => [id, bookOf(book)])),
});
