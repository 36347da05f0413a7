// Writes a page of lines into a sheet of its own: values first, then the look of each run of lines. Only the page's own columns.
import type { WrittenPage } from '../ports/trackerStore';
import type { LineStyle, Page, PageLine } from '../tracker/page';
import { ensureColumns, ensureRows, rangeOf, setColumnWidth } from './gridRange';
import { writePageCharts } from './pageCharts';
import { look } from './sheetLook';
import { markSheet, type TrackerMarks } from './trackerMarks';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const dress: Readonly<Record<LineStyle, (range: Range) => void>> = {
  title: (range) => void range.setFontSize(18).setFontWeight('bold'),
  sentence: (range) => void range.setFontColor('#455254'),
  number: (range) => void range.setVerticalAlignment('middle'),
  heading: (range) => void range.setFontSize(14).setFontWeight('bold').setFontColor(look.accent),
  columns: (range) => void range.setFontWeight('bold').setBackground('#EBF1F1'),
  row: (range) => void range.setWrap(true),
  due: (range) => void range.setWrap(true).setBackground(look.due.background).setFontColor(look.due.text),
  overdue: (range) => void range.setWrap(true).setBackground(look.overdue.background).setFontColor(look.overdue.text),
  blank: () => undefined,
};

const runsOf = (lines: readonly PageLine[]): readonly { readonly style: LineStyle; readonly row: number; readonly rows: number }[] => {
  const runs: { style: LineStyle; row: number; rows: number }[] = [];
  lines.forEach(({ style }, row) => {
    const last = runs[runs.length - 1];
    if (last?.style === style) last.rows += 1;
    else runs.push({ style, row, rows: 1 });
  });
  return runs;
};

/**
 * The page's sheet, made before or after the others when it is not there; a sheet of the user's with that title is left alone.
 * An empty one is taken: a run that died between making the sheet and marking it leaves just that.
 */
const sheetFor = (spreadsheet: Spreadsheet, marks: TrackerMarks, { key, title, place, widths }: Page): Sheet => {
  const known = marks.sheetIdsOf(key);
  const sheets = spreadsheet.getSheets();
  const found = sheets.find((sheet) => known.includes(sheet.getSheetId()));
  if (found !== undefined) return found;
  const named = sheets.find((sheet) => sheet.getName().toLowerCase() === title.toLowerCase());
  const before = spreadsheet.getActiveSheet();
  const insert = (name: string): Sheet => spreadsheet.insertSheet(name, place === 'first' ? 0 : sheets.length);
  const sheet = named === undefined ? insert(title) : named.getLastRow() === 0 ? named : insert(`${title} (Coachbook)`);
  markSheet(sheet, key);
  sheet.setTabColor(look.accent).setHiddenGridlines(true);
  widths.forEach((pixels, column) => setColumnWidth(sheet, column, pixels));
  spreadsheet.setActiveSheet(before);
  return sheet;
};

/** Room under the lines for those of an earlier, longer page. */
const spareLines = 50;

export const writePage = (spreadsheet: Spreadsheet, marks: TrackerMarks, page: WrittenPage): void => {
  const sheet = sheetFor(spreadsheet, marks, page);
  const columns = page.widths.length;
  ensureColumns(sheet, columns);
  ensureRows(sheet, page.lines.length, spareLines);
  rangeOf(sheet, { row: 0, column: 0, rows: sheet.getMaxRows(), columns }).clear();
  const block = rangeOf(sheet, { row: 0, column: 0, rows: page.lines.length, columns });
  block.setNumberFormat('@').setFontFamily('Roboto').setFontSize(look.fontSize).setFontColor(look.ink).setVerticalAlignment('middle');
  for (const { style, row, rows } of runsOf(page.lines)) {
    dress[style](rangeOf(sheet, { row, column: 0, rows, columns }));
    // Numbers stand first in their lines; all other cells are text, whatever they begin with.
    if (style === 'number' || style === 'row')
      rangeOf(sheet, { row, column: 0, rows, columns: 1 }).setNumberFormat('General').setHorizontalAlignment('left');
    if (style === 'number') rangeOf(sheet, { row, column: 0, rows, columns: 1 }).setFontSize(20).setNumberFormat('0');
    if (style === 'number') rangeOf(sheet, { row, column: 2, rows, columns: 1 }).setFontSize(9);
  }
  block.setValues(page.lines.map(({ cells }) => Array.from({ length: columns }, (_, at) => cells[at] ?? '')));
  if (page.charts !== undefined) writePageCharts(sheet, page.charts, columns);
};
