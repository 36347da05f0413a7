// Draws the charts of a page: their values to the right of its lines, where a chart is known again by the row they begin in.
import type { ChartPlace } from '../outputs/chartPage';
import { changedChart, newChart } from './chartBuilder';
import { asText } from './chartSheet';
import { columnOf, ensureColumns, ensureRows, rangeOf, rowOf } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Only those over values to the right of the page; a chart that a coach made of its lines is the coach's. */
const oursOn = (sheet: Sheet, pageColumns: number): ReadonlyMap<number, EmbeddedChart> =>
  new Map(
    sheet.getCharts().flatMap((chart) => {
      const [range] = chart.getRanges();
      return range === undefined || columnOf(range) <= pageColumns ? [] : [[rowOf(range), chart] as const];
    }),
  );

/** As many as an earlier, longer chart of a school year can have left: its months and their header. */
const mostRows = 14;

/** @param pageColumns how many columns the page's lines have; everything from the one after next on is the charts' */
export const writePageCharts = (sheet: Sheet, charts: readonly ChartPlace[], pageColumns: number): void => {
  const known = oursOn(sheet, pageColumns);
  for (const chart of charts) {
    const { table, spec } = chart;
    ensureColumns(sheet, table.column + table.columns);
    ensureRows(sheet, table.row + Math.max(table.rows, mostRows), 0);
    rangeOf(sheet, { ...table, rows: Math.max(table.rows, mostRows) }).clearContent();
    rangeOf(sheet, table)
      .setFontColor('#455254')
      .setValues(spec.rows.map((line) => line.map(asText)));
    const old = known.get(table.row);
    if (old === undefined) sheet.insertChart(newChart(sheet, chart));
    else sheet.updateChart(changedChart(sheet, old, chart));
  }
  for (const [row, chart] of known) if (!charts.some(({ table }) => table.row === row)) sheet.removeChart(chart);
};
