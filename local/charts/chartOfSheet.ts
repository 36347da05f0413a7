// From a stored chart to what is drawn: the values of its ranges side by side, its size and its options.
import type { ChartInput, ChartValue } from './chartInput';
import { numberOption } from './chartInput';
import { cellFormat } from '../google/spreadsheet/cells/shown';
import { cellOf } from '../google/spreadsheet/layers';
import type { ChartRecord, GridRangeRecord, SheetRecord, SpreadsheetRecord } from '../google/spreadsheet/records';
import { displayText } from '../google/spreadsheet/text/displayText';

const valueAt = (spreadsheet: SpreadsheetRecord, sheet: SheetRecord, row: number, column: number): ChartValue => {
  const entered = cellOf(sheet.grid.values, row, column);
  const value = cellOf(sheet.grid.results, row, column) ?? (typeof entered === 'object' ? null : entered);
  if (value === null || typeof value === 'object') return null;
  const format = cellFormat(spreadsheet, sheet, row, column);
  // A date on the domain axis is drawn as its shown text.
  return typeof value === 'number' && /DATE|TIME/.test(format.numberFormat?.type ?? '')
    ? displayText({ value, format }, spreadsheet.properties.locale)
    : value;
};

const valuesIn = (spreadsheet: SpreadsheetRecord, range: GridRangeRecord): ChartValue[][] => {
  const sheet = spreadsheet.sheets.find((candidate) => candidate.properties.sheetId === range.sheetId);
  if (sheet === undefined) return [];
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const [top, bottom] = [range.startRowIndex ?? 0, Math.min(range.endRowIndex ?? rowCount, rowCount)];
  const [left, right] = [range.startColumnIndex ?? 0, Math.min(range.endColumnIndex ?? columnCount, columnCount)];
  return Array.from({ length: Math.max(0, bottom - top) }, (_row, down) =>
    Array.from({ length: Math.max(0, right - left) }, (_column, across) => valueAt(spreadsheet, sheet, top + down, left + across)),
  );
};

export const chartInputOf = (spreadsheet: SpreadsheetRecord, chart: ChartRecord): ChartInput => {
  const blocks = chart.ranges.map((range) => valuesIn(spreadsheet, range));
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const rows = Array.from({ length: height }, (_, row) => blocks.flatMap((block) => block[row] ?? []));
  const filled = chart.transposeRowsAndColumns ? (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)) : rows;
  return {
    type: chart.chartType,
    options: chart.options,
    rows: filled.filter((row) => row.some((value) => value !== null && value !== '')),
    headers: chart.numHeaders > 0 ? 1 : 0,
    width: numberOption(chart.options, 'width') ?? 600,
    height: numberOption(chart.options, 'height') ?? 371,
  };
};
