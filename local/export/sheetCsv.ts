// One sheet as CSV: what its cells show. A text that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV injection).
import { shownText, shownValue } from '../google/spreadsheet/cells/shown';
import { usedExtent } from '../google/spreadsheet/layers';
import type { SheetRecord, SpreadsheetRecord } from '../google/spreadsheet/records';

const field = (text: string, isText: boolean): string => {
  const safe = isText && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

export const sheetCsv = (spreadsheet: SpreadsheetRecord, sheet: SheetRecord): string => {
  const used = usedExtent(sheet.grid);
  const lines = Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (_column, column) => {
      const isText = typeof shownValue(sheet, row, column) === 'string';
      return field(shownText(spreadsheet, sheet, row, column), isText);
    }).join(','),
  );
  return lines.map((line) => `${line}\r\n`).join('');
};
