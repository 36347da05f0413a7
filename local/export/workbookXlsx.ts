// The workbook as an .xlsx that other programs open: values, formats, drop-downs, notes, frozen rows, hidden columns, charts as pictures.
import ExcelJS from 'exceljs';
import { chartPng } from '../charts/chartPng';
import { chartSvg } from '../charts/chartSvg';
import { cellOf, usedExtent } from '../google/spreadsheet/layers';
import type { CellFormatRecord, EnteredValue, SheetRecord, ShownValue, SpreadsheetRecord } from '../google/spreadsheet/records';
import { chartInputOf } from '../charts/chartOfSheet';
import { sheetView, type SheetView } from '../workbench/views/sheetView';
import { excelFormula, type Renamed } from './excelFormula';
import { excelSheetNames } from './fileNames';

const argb = (colour: string): { argb: string } => ({ argb: `FF${colour.replace('#', '').toUpperCase()}` });

/** A column of 100 pixels, which is what Sheets gives. */
const standardWidth = 100 / 7;

/** Google's patterns are Excel's but for the case of a few letters. */
const excelPattern = (format: CellFormatRecord | undefined): string | undefined =>
  format?.numberFormat?.pattern.replace(/am\/pm/gi, 'AM/PM');

const plainValue = (value: ShownValue | null): ExcelJS.CellValue =>
  value === null ? null : typeof value === 'object' ? value.error : value;

/** Sheets counts days from 1899-12-30 as Excel does from March 1900 on, so a date is the same number in both. */
const excelValue = (entered: EnteredValue | null, result: ShownValue | null, renamed: Renamed): ExcelJS.CellValue => {
  if (typeof entered !== 'object' || entered === null) return entered;
  const shown = plainValue(result);
  const formula = excelFormula(entered.formulaValue, renamed);
  return formula === null ? shown : { formula, result: (shown ?? '') as string | number | boolean };
};

const style = (cell: ExcelJS.Cell, format: CellFormatRecord): void => {
  const text = format.textFormat ?? {};
  if (format.backgroundColor !== undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(format.backgroundColor) };
  cell.font = {
    name: text.fontFamily ?? 'Roboto',
    size: text.fontSize ?? 10,
    bold: text.bold ?? false,
    italic: text.italic ?? false,
    ...(text.foregroundColor === undefined ? {} : { color: argb(text.foregroundColor) }),
  };
  cell.alignment = {
    vertical: format.verticalAlignment === 'TOP' ? 'top' : format.verticalAlignment === 'MIDDLE' ? 'middle' : 'bottom',
    wrapText: format.wrapStrategy === 'WRAP',
    ...(format.horizontalAlignment === undefined
      ? {}
      : { horizontal: format.horizontalAlignment.toLowerCase() as 'left' | 'center' | 'right' }),
  };
  const pattern = excelPattern(format);
  if (pattern !== undefined) cell.numFmt = pattern;
};

const validation = (spreadsheet: SpreadsheetRecord, place: number | null): ExcelJS.DataValidation | null => {
  const rule = place === null || place === 0 ? undefined : spreadsheet.validationRules[place - 1];
  if (rule?.condition.type !== 'VALUE_IN_LIST') return null;
  const listed = rule.condition.values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(',');
  // Excel keeps a list of at most 255 characters in the rule itself.
  return listed.length > 255 ? null : { type: 'list', allowBlank: true, formulae: [`"${listed}"`], showErrorMessage: rule.strict };
};

const writeCells = (sheet: ExcelJS.Worksheet, view: SheetView, renamed: Renamed): void => {
  const { grid } = view.sheet;
  const used = usedExtent(grid);
  for (let row = 0; row < used.rows; row += 1) {
    for (let column = 0; column < used.columns; column += 1) {
      const entered = cellOf(grid.values, row, column);
      const format = view.shownFormat(row, column);
      const rule = validation(view.spreadsheet, cellOf(grid.validations, row, column));
      if (entered === null && rule === null && Object.keys(format).length === 0) continue;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = excelValue(entered, cellOf(grid.results, row, column), renamed);
      style(cell, format);
      if (rule !== null) cell.dataValidation = rule;
      const note = cellOf(grid.notes, row, column);
      if (note !== null) cell.note = note;
    }
  }
};

const shapeSheet = (sheet: ExcelJS.Worksheet, record: SheetRecord): void => {
  for (const column of record.columnMetadata) {
    const target = sheet.getColumn(column.index + 1);
    if (column.pixelSize !== undefined) target.width = column.pixelSize / 7;
    if (column.hiddenByUser === true) target.hidden = true;
  }
  for (const row of record.rowMetadata) {
    const target = sheet.getRow(row.index + 1);
    if (row.pixelSize !== undefined) target.height = row.pixelSize * 0.75;
    if (row.hiddenByUser === true) target.hidden = true;
  }
};

/** Points a cell's text needs, its lines wrapped to the column's width in characters of ten points. */
const heightOf = (cell: ExcelJS.Cell, columnWidth: number): number => {
  const size = cell.font?.size ?? 10;
  const lines = cell.alignment?.wrapText === true ? Math.ceil((cell.text.length * size) / 10 / Math.max(columnWidth - 1, 1)) : 1;
  return Math.max(lines, 1) * size * 1.4;
};

/** Sheets fits a row to its text unless a person set the height; other programs keep to their standard height. */
const fitRows = (sheet: ExcelJS.Worksheet): void => {
  sheet.eachRow((row) => {
    let height = 0;
    row.eachCell((cell) => {
      height = Math.max(height, heightOf(cell, sheet.getColumn(cell.col).width ?? standardWidth));
    });
    if (row.height === undefined && height > 16) row.height = height;
  });
};

const mergeCells = (sheet: ExcelJS.Worksheet, record: SheetRecord): void => {
  for (const { startRowIndex: top = 0, startColumnIndex: left = 0, endRowIndex = top + 1, endColumnIndex = left + 1 } of record.merges)
    sheet.mergeCells(top + 1, left + 1, endRowIndex, endColumnIndex);
};

const addCharts = (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, view: SheetView): void => {
  for (const chart of view.sheet.charts) {
    const input = chartInputOf(view.spreadsheet, chart);
    const picture = workbook.addImage({
      base64: Buffer.from(chartPng(chartSvg(input), input.width * 2)).toString('base64'),
      extension: 'png',
    });
    sheet.addImage(picture, {
      tl: { col: chart.position.anchorColumn, row: chart.position.anchorRow },
      ext: { width: input.width, height: input.height },
    });
  }
};

export const workbookXlsx = async (spreadsheet: SpreadsheetRecord): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Coachbook';
  const titles = spreadsheet.sheets.map(({ properties }) => properties.title);
  const names = excelSheetNames(titles);
  const renamed = new Map(titles.map((title, place) => [title.toLowerCase(), names[place] ?? title]));
  for (const [place, record] of spreadsheet.sheets.entries()) {
    const view = sheetView(spreadsheet, record.properties.title);
    if (view === null) continue;
    const frozen = record.properties.gridProperties.frozenRowCount ?? 0;
    const sheet = workbook.addWorksheet(names[place] ?? record.properties.title, {
      properties: {
        defaultColWidth: standardWidth,
        ...(record.properties.tabColor === undefined ? {} : { tabColor: argb(record.properties.tabColor) }),
      },
      views: [
        { state: frozen > 0 ? 'frozen' : 'normal', ySplit: frozen, showGridLines: record.properties.gridProperties.hideGridlines !== true },
      ],
      state: record.properties.hidden === true ? 'hidden' : 'visible',
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    shapeSheet(sheet, record);
    writeCells(sheet, view, renamed);
    fitRows(sheet);
    mergeCells(sheet, record);
    addCharts(workbook, sheet, view);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
