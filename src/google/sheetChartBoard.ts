// Draws charts on a sheet of our own: one write of values, one call a new chart. A chart is known by the place of its values.
import { boardColumns, planBoard, type PlacedChart } from '../outputs/chartPlaces';
import type { ChartCell } from '../outputs/chartSpec';
import type { ChartBoard, DrawnCharts } from '../ports/chartBoard';
import { done } from '../problems/result';
import { changedChart, newChart } from './chartBuilder';
import { ensureColumns, ensureRows, rangeOf, rowOf, setColumnWidth, shownRow } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export const chartSheetTitle = 'Teacher data';

/** Marks the sheet as ours, so that a coach may rename it. */
const mark = 'coachbook.charts';

const findSheet = (spreadsheet: Spreadsheet): Sheet | null =>
  spreadsheet.createDeveloperMetadataFinder().withKey(mark).find()[0]?.getLocation().getSheet() ?? null;

const makeSheet = (spreadsheet: Spreadsheet): Sheet => {
  const taken = spreadsheet.getSheetByName(chartSheetTitle) !== null;
  const sheet = spreadsheet.insertSheet(taken ? `${chartSheetTitle} (Coachbook)` : chartSheetTitle, spreadsheet.getNumSheets());
  sheet.addDeveloperMetadata(mark, '1');
  sheet.setTabColor('#0A5E68');
  sheet.setHiddenGridlines(true);
  setColumnWidth(sheet, boardColumns.table, 260);
  sheet.hideColumns(boardColumns.key + 1);
  return sheet;
};

/** Text that begins like a formula is kept as text (OWASP: formula injection). */
const asText = (cell: ChartCell): string | number => (typeof cell === 'string' && /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : (cell ?? ''));

const keysOn = (sheet: Sheet): readonly string[] => {
  const rows = sheet.getLastRow();
  return rows === 0
    ? []
    : rangeOf(sheet, { row: 0, column: boardColumns.key, rows, columns: 1 })
        .getValues()
        .map(([key]) => String(key));
};

/** Charts by the row of their values. One that a coach made from other cells is none of ours. */
const chartsOn = (sheet: Sheet): ReadonlyMap<number, EmbeddedChart> =>
  new Map(
    sheet.getCharts().flatMap((chart) => {
      const [range] = chart.getRanges();
      return range === undefined || range.getColumn() !== boardColumns.table + 1 ? [] : [[rowOf(range), chart] as const];
    }),
  );

const writeHeadings = (sheet: Sheet, charts: readonly PlacedChart[]): void => {
  for (const { row, table } of charts) {
    rangeOf(sheet, { row, column: boardColumns.chart, rows: 1, columns: 1 }).setFontSize(14).setFontColor('#1B2426');
    rangeOf(sheet, { row: row + 1, column: boardColumns.chart, rows: 1, columns: 1 }).setFontColor('#455254');
    rangeOf(sheet, { row: table.row, column: table.column, rows: 1, columns: table.columns })
      .setFontWeight('bold')
      .setBackground('#EBF1F1');
  }
};

export const makeSheetChartBoard = (spreadsheet: Spreadsheet): ChartBoard => ({
  draw: (blocks) => {
    const sheet = findSheet(spreadsheet) ?? makeSheet(spreadsheet);
    const plan = planBoard(keysOn(sheet), blocks, sheet.getLastColumn());
    const present = chartsOn(sheet);
    const width = Math.max(0, ...plan.writes.map(({ cells }) => cells[0]?.length ?? 0));
    ensureRows(sheet, plan.rows, 0);
    ensureColumns(sheet, width);
    for (const { row, cells } of plan.writes)
      rangeOf(sheet, { row, column: 0, rows: cells.length, columns: width }).setValues(cells.map((line) => line.map(asText)));

    const counts = { made: 0, updated: 0, same: 0 };
    const fresh: PlacedChart[] = [];
    for (const chart of plan.charts) {
      const old = chart.before === null ? undefined : present.get(chart.before);
      if (old === undefined) {
        sheet.insertChart(newChart(sheet, chart));
        counts.made += 1;
      } else if (chart.changed) {
        sheet.updateChart(changedChart(sheet, old, chart));
        counts.updated += 1;
      } else counts.same += 1;
      if (chart.before === null || chart.before !== chart.table.row) fresh.push(chart);
    }
    writeHeadings(sheet, fresh);
    const address = `${spreadsheet.getUrl()}#gid=${sheet.getSheetId()}&range=B`;
    const links = new Map<string, string>();
    for (const { blockKey, row } of plan.charts) if (!links.has(blockKey)) links.set(blockKey, `${address}${shownRow(row)}`);
    return done<DrawnCharts>({ ...counts, links });
  },
});
