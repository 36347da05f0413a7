// Writes pages of values and charts on sheets of ours: one write of cells, and the charts that are there are used again in their order.
import {
  chartTableColumn,
  isRowLine,
  layPage,
  lineKey,
  numberFormatFor,
  wrappedPixels,
  type ChartPage,
  type PageCell,
  type PageLayout,
} from '../outputs/chartPage';
import type { ChartBoard } from '../ports/chartBoard';
import { done } from '../problems/result';
import { changedChart, newChart } from './chartBuilder';
import { asText, findMarked, formatValues, makeMarked } from './chartSheet';
import { columnLetters, ensureColumns, ensureRows, rangeOf, rowOf, setColumnWidth, setRowHeight, shownRow } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const markOf = (pageKey: string): string => `coachbook.page.${pageKey}`;

/** Drop-downs hold 500 values (docs/platform.md); a longer list is kept in a hidden column and pointed to. */
const mostInList = 500;
const namesColumn = chartTableColumn - 1;

/** A summary stands over the width of its chart. */
const summaryColumns = 5;
const chartWidth = 640;

const sheetFor = (spreadsheet: Spreadsheet, { key, title }: ChartPage): Sheet => {
  const found = findMarked(spreadsheet, markOf(key));
  if (found !== null) return found;
  const sheet = makeMarked(spreadsheet, markOf(key), title);
  return sheet;
};

/** In English locales a comma separates what a function is given, elsewhere a semicolon does (docs/platform.md). */
const separatorIn = (spreadsheet: Spreadsheet): string => (/^en/i.test(spreadsheet.getSpreadsheetLocale()) ? ',' : ';');

const area = (row: number, column: number, rows: number, columns: number): string =>
  `$${columnLetters(column)}$${shownRow(row)}:$${columnLetters(column + columns - 1)}$${shownRow(row + rows - 1)}`;

const written = (cell: PageCell, row: number, { lineSettings }: PageLayout, separator: string): string | number => {
  if (!isRowLine(cell)) return asText(cell);
  const settings = lineSettings.get(lineKey(cell));
  const line = area(row, cell.fromColumn, 1, cell.columns);
  return settings === undefined ? '' : `=SPARKLINE(${line}${separator}${area(settings.row, settings.column, settings.rows, 2)})`;
};

const dress = (sheet: Sheet, layout: PageLayout, page: ChartPage): void => {
  const at = (row: number, column: number, columns: number) => rangeOf(sheet, { row, column, rows: 1, columns });
  at(0, 0, 1).setFontSize(18).setFontWeight('bold').setFontColor('#1B2426');
  at(1, 0, 1).setFontColor('#455254');
  for (const { row, text } of layout.summaryRows) {
    at(row, 0, summaryColumns).merge().setWrap(true).setVerticalAlignment('top').setFontColor('#455254');
    setRowHeight(sheet, row, wrappedPixels(text, chartWidth));
  }
  page.widths.forEach((width, column) => setColumnWidth(sheet, column, width));
  const body = page.table.slice(1);
  for (let column = 0; column < layout.tableAt.columns; column += 1) {
    const format = numberFormatFor(body.map((line) => line[column] ?? null));
    if (format !== null) rangeOf(sheet, { row: layout.tableAt.row + 1, column, rows: body.length, columns: 1 }).setNumberFormat(format);
  }
  for (const { row, column, rows } of layout.lineSettings.values())
    rangeOf(sheet, { row: row - 1, column, rows: rows + 1, columns: 2 })
      .setFontColor('#6B7577')
      .setFontSize(8);
  for (const { spec, table } of layout.charts) formatValues(sheet, spec, table);
  if (page.choice !== null) at(layout.choiceAt.row, 0, 2).setFontWeight('bold').setBackground('#DCEFF0');
  for (const { row, column, columns } of [
    ...(page.table.length > 0 ? [{ row: layout.tableAt.row, column: 0, columns: layout.tableAt.columns }] : []),
    ...layout.headerRows.map((each) => ({ ...each, column: chartTableColumn })),
  ])
    if (columns > 0) at(row, column, columns).setFontWeight('bold').setBackground('#EBF1F1').setWrap(true).setVerticalAlignment('middle');
};

const offerChoice = (sheet: Sheet, layout: PageLayout, { choice }: ChartPage): void => {
  if (choice === null) return;
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  const cell = rangeOf(sheet, { ...layout.choiceAt, rows: 1, columns: 1 });
  if (choice.options.length <= mostInList) {
    cell.setDataValidation(rule.requireValueInList([...choice.options], true).build());
    return;
  }
  ensureRows(sheet, choice.options.length, 0);
  const names = rangeOf(sheet, { row: 0, column: namesColumn, rows: choice.options.length, columns: 1 });
  names.setValues(choice.options.map((name) => [asText(name)])).setFontColor('#FFFFFF');
  cell.setDataValidation(rule.requireValueInRange(names, true).build());
};

const drawCharts = (sheet: Sheet, layout: PageLayout): void => {
  const present = [...sheet.getCharts()].sort((a, b) => {
    const [rangeA, rangeB] = [a.getRanges()[0], b.getRanges()[0]];
    return (rangeA === undefined ? 0 : rowOf(rangeA)) - (rangeB === undefined ? 0 : rowOf(rangeB));
  });
  layout.charts.forEach((chart, index) => {
    const old = present[index];
    if (old === undefined) sheet.insertChart(newChart(sheet, chart));
    else sheet.updateChart(changedChart(sheet, old, chart));
  });
  for (const extra of present.slice(layout.charts.length)) sheet.removeChart(extra);
};

export const makeSheetChartPages = (spreadsheet: Spreadsheet): Pick<ChartBoard, 'showPage' | 'chosenOn'> => ({
  showPage: (page) => {
    const sheet = sheetFor(spreadsheet, page);
    const layout = layPage(page);
    ensureRows(sheet, layout.cells.length, 0);
    ensureColumns(sheet, layout.width);
    const separator = separatorIn(spreadsheet);
    sheet.getRange(1, 1, sheet.getMaxRows(), summaryColumns).breakApart();
    sheet.clear();
    rangeOf(sheet, { row: 0, column: 0, rows: layout.cells.length, columns: layout.width }).setValues(
      layout.cells.map((line, row) => line.map((cell) => written(cell, row, layout, separator))),
    );
    dress(sheet, layout, page);
    offerChoice(sheet, layout, page);
    drawCharts(sheet, layout);
    sheet.activate();
    return done({ link: `${spreadsheet.getUrl()}#gid=${sheet.getSheetId()}` });
  },
  chosenOn: (pageKey) => {
    const sheet = findMarked(spreadsheet, markOf(pageKey));
    if (sheet === null) return done(null);
    const { choiceAt } = layPage({
      key: pageKey,
      title: '',
      heading: '',
      sentence: '',
      choice: null,
      widths: [],
      table: [],
      charts: [],
      small: false,
    });
    const chosen = String(rangeOf(sheet, { ...choiceAt, rows: 1, columns: 1 }).getValue()).trim();
    return done(chosen === '' ? null : chosen);
  },
});
