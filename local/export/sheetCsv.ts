// One sheet as CSV: what its cells show. A text that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV injection).
import { cellOf, usedExtent } from '../google/spreadsheet/layers';
import type { SheetRecord, SpreadsheetRecord } from '../google/spreadsheet/records';
import { displayText } from '../google/spreadsheet/text/displayText';

const field = (text: string, isText: boolean): string => {
  const safe = isText && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

export const sheetCsv = (spreadsheet: SpreadsheetRecord, sheet: SheetRecord): string => {
  const used = usedExtent(sheet.grid);
  const lines = Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (_column, column) => {
      const entered = cellOf(sheet.grid.values, row, column);
      const value = cellOf(sheet.grid.results, row, column) ?? (typeof entered === 'object' ? null : entered);
      const place = cellOf(sheet.grid.formats, row, column) ?? 0;
      const text = displayText(
        { value, format: place === 0 ? undefined : spreadsheet.cellFormats[place - 1] },
        spreadsheet.properties.locale,
      );
      return field(text, typeof value === 'string');
    }).join(','),
  );
  return lines.map((line) => `${line}\r\n`).join('');
};
