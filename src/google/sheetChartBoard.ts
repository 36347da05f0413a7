// Draws charts on a sheet of our own: one write of values, one call a new chart. A chart is known by the place of its values.
import { rowPixels, wrappedPixels, type ChartPlace } from '../outputs/chartPage';
import { boardColumns, type BoardPlan, drawnBlocks, planBoard, type PlacedChart } from '../outputs/chartPlaces';
import type { ChartBlock } from '../outputs/chartSpec';
import type { ChartBoard, DrawnBlock, DrawnCounts } from '../ports/chartBoard';
import { done, failed, type Result } from '../problems/result';
import { changedChart, newChart } from './chartBuilder';
import { asText, findMarked, formatValues, makeMarked, type Standing, standingOn } from './chartSheet';
import { failureOf, problemOf } from './knownFailures';
import { makeSheetChartPages } from './sheetChartPages';
import { ensureColumns, ensureRows, rangeOf, rowOf, setColumnWidth, setRowHeight, shownRow } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Marks the sheet as ours, so that a coach may rename it. */
const mark = 'coachbook.charts';
const title = 'Charts';

const chartWidth = 640;
/** Seven columns of the usual width. */
const summaryWidth = 690;
const leastHeight = 360;

const makeSheet = (spreadsheet: Spreadsheet): Sheet => {
  const sheet = makeMarked(spreadsheet, mark, title);
  setColumnWidth(sheet, boardColumns.table, 260);
  sheet.hideColumns(boardColumns.key + 1);
  return sheet;
};

/** Over the band's rows under heading and summary. */
const placeOf = ({ spec, row, rows, table }: PlacedChart): ChartPlace => ({
  spec,
  table,
  anchor: { row: row + 2, column: boardColumns.chart, x: 0 },
  size: { width: chartWidth, height: Math.max(leastHeight, (rows - 3) * rowPixels) },
});

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
  for (const { row, table, spec } of charts) {
    rangeOf(sheet, { row, column: boardColumns.chart, rows: 1, columns: 1 }).setFontSize(14).setFontColor('#1B2426');
    rangeOf(sheet, { row: row + 1, column: boardColumns.chart, rows: 1, columns: boardColumns.table - boardColumns.chart })
      .merge()
      .setWrap(true)
      .setVerticalAlignment('top')
      .setFontColor('#455254');
    formatValues(sheet, spec, table);
    setRowHeight(sheet, row + 1, wrappedPixels(spec.summary, summaryWidth));
    rangeOf(sheet, { row: table.row, column: table.column, rows: 1, columns: table.columns })
      .setFontWeight('bold')
      .setBackground('#EBF1F1');
  }
};

type Run = BoardPlan['writes'][number];

/** Whether just these values stand there; the keys are not asked. A run that begins under the last row is new. */
const isWritten = ({ keys, standing }: Board, { row, cells }: Run): boolean => {
  if (row >= keys.length) return false;
  const found = standing.lines(row, cells.length);
  return cells.every((line, at) =>
    line.every((cell, column) => column === boardColumns.key || (cell ?? '') === (found[at]?.[column] ?? '')),
  );
};

/** Keys are written when the charts stand: a run that dies before leaves none, and the next one draws over the same rows. */
const writeKeys = (sheet: Sheet, runs: readonly Run[]): void => {
  for (const { row, cells } of runs)
    rangeOf(sheet, { row, column: boardColumns.key, rows: cells.length, columns: 1 }).setValues(
      cells.map((line) => [asText(line[boardColumns.key] ?? null)]),
    );
};

/** The sheet of charts as this run left it. A run draws many blocks; what stands there is read once. */
interface Board {
  readonly sheet: Sheet;
  keys: readonly string[];
  /** As it was when the sheet was opened; a block is drawn once a run, so its own cells are not stale. */
  readonly standing: Standing;
  /** By the row of their values; null for one that this run drew, which is looked up when it is asked for. */
  charts: Map<number, EmbeddedChart | null>;
  width: number;
}

const openBoard = (spreadsheet: Spreadsheet): Board => {
  const sheet = findMarked(spreadsheet, mark) ?? makeSheet(spreadsheet);
  const standing = standingOn(sheet);
  const keys = standing.isOneSlab ? standing.lines(0, standing.rows).map((line) => String(line[boardColumns.key] ?? '')) : keysOn(sheet);
  return { sheet, keys, standing, charts: new Map(chartsOn(sheet)), width: standing.columns };
};

const chartAt = (board: Board, row: number): EmbeddedChart | undefined => {
  if (board.charts.get(row) === null) board.charts = new Map(chartsOn(board.sheet));
  return board.charts.get(row) ?? undefined;
};

const keysAfter = (keys: readonly string[], { writes }: BoardPlan): readonly string[] => {
  const after = [...keys];
  for (const { row, cells } of writes)
    cells.forEach((line, index) => {
      while (after.length < row + index) after.push('');
      after[row + index] = String(line[boardColumns.key] ?? '');
    });
  return after;
};

const draw = (board: Board, blocks: readonly ChartBlock[]): DrawnCounts => {
  const { sheet } = board;
  const plan = planBoard(board.keys, blocks, board.width);
  const width = Math.max(0, ...plan.writes.map(({ cells }) => cells[0]?.length ?? 0));
  ensureRows(sheet, plan.rows, 0);
  ensureColumns(sheet, width);
  const inRun = ({ row, cells }: Run, chart: PlacedChart): boolean => chart.row >= row && chart.row < row + cells.length;
  // Read before anything is written: what stands there already costs no write.
  const runs = plan.writes.map((run) => ({ run, written: isWritten(board, run) }));
  const toWrite = runs.flatMap(({ run, written }) => (written ? [] : [run]));
  for (const { row, cells } of toWrite)
    rangeOf(sheet, { row, column: 0, rows: cells.length, columns: width }).setValues(
      cells.map((line) => line.map((cell, column) => (column === boardColumns.key ? '' : asText(cell)))),
    );

  const counts = { made: 0, updated: 0, same: 0 };
  const fresh: PlacedChart[] = [];
  for (const chart of plan.charts) {
    const before = chart.before ?? chart.table.row;
    const stands = board.charts.has(before);
    const old = stands && chart.changed ? chartAt(board, before) : undefined;
    if (stands && !chart.changed) counts.same += 1;
    else {
      if (old === undefined) sheet.insertChart(newChart(sheet, placeOf(chart)));
      else sheet.updateChart(changedChart(sheet, old, placeOf(chart)));
      counts[old === undefined ? 'made' : 'updated'] += 1;
      board.charts.delete(before);
      board.charts.set(chart.table.row, null);
    }
    if (chart.before === null || chart.before !== chart.table.row) fresh.push(chart);
  }
  writeHeadings(sheet, fresh);
  writeKeys(
    sheet,
    runs.flatMap(({ run, written }) => (written && !plan.charts.some((chart) => inRun(run, chart) && chart.changed) ? [] : [run])),
  );
  board.keys = keysAfter(board.keys, plan);
  board.width = Math.max(board.width, width);
  return counts;
};

const drawnOn = (spreadsheet: Spreadsheet, sheet: Sheet, keys: readonly string[]): ReadonlyMap<string, DrawnBlock> => {
  const address = `${spreadsheet.getUrl()}#gid=${sheet.getSheetId()}&range=B`;
  return new Map([...drawnBlocks(keys)].map(([key, { row, charts }]) => [key, { link: `${address}${shownRow(row)}`, charts }] as const));
};

const orProblem = <Value>(work: () => Result<Value>): Result<Value> => {
  try {
    return work();
  } catch (thrown) {
    return failed(problemOf(failureOf(thrown), 'draw the charts'));
  }
};

export const makeSheetChartBoard = (spreadsheet: Spreadsheet): ChartBoard => {
  let board: Board | null = null;
  return {
    draw: (blocks) =>
      orProblem(() => {
        const open = board ?? openBoard(spreadsheet);
        // What a refused write left is read anew.
        board = null;
        const counts = draw(open, blocks);
        board = open;
        return done(counts);
      }),
    drawn: () =>
      orProblem(() => {
        if (board !== null) return done(drawnOn(spreadsheet, board.sheet, board.keys));
        const sheet = findMarked(spreadsheet, mark);
        return done(sheet === null ? new Map<string, DrawnBlock>() : drawnOn(spreadsheet, sheet, keysOn(sheet)));
      }),
    ...makeSheetChartPages(spreadsheet),
  };
};
