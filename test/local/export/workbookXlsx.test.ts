// The exported workbook, read back: what a person typed, how it looks, and room for it on the screen and on paper.
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { workbookXlsx } from '../../../local/export/workbookXlsx';
import { Calculation } from '../../../local/google/spreadsheet/formulas/calculation';
import type { SpreadsheetsById } from '../../../local/google/spreadsheet/records';
import { hostOf, outcome } from '../programs/program';

const code = `function main() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.setName('Reading');
  sheet.getRange('A1:C1').setValues([['When', 'Level', 'Students']]).setFontWeight('bold');
  sheet.getRange('A2:C3').setValues([[new Date(2026, 8, 1), 'On level', 12], [new Date(2027, 0, 12), 'Above', 9]]);
  sheet.getRange('C4').setFormula('=SUM(C2:C3)');
  sheet.getRange('A6').setValue('21').setFontSize(20);
  sheet.getRange('A7').setValue('Words that need three lines of a column, since it is as wide as Sheets makes it').setWrap(true);
  sheet.getRange('B2').setNote('As the export said');
  sheet.getRange('B2:B3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Above', 'On level']).build());
  sheet.setFrozenRows(1);
  const chart = sheet.newChart().asColumnChart().addRange(sheet.getRange('B1:C3')).setNumHeaders(1).setPosition(9, 1, 0, 0).build();
  sheet.insertChart(chart);
  return 'made';
}`;

const readBack = async () => {
  const host = hostOf(code);
  expect(outcome(host, 'main')).toBe('made');
  const [book] = Object.values(host.world.sheets as SpreadsheetsById);
  if (book === undefined) throw new Error('The host has no workbook.');
  new Calculation({ now: () => 0 }).refresh(book);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await workbookXlsx(book)).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('Reading');
  if (sheet === undefined) throw new Error('The sheet is missing.');
  return { workbook, sheet };
};

describe('the exported workbook', () => {
  it('keeps values, formulas with their results, notes, drop-downs, frozen rows and the chart', async () => {
    const { workbook, sheet } = await readBack();
    expect(sheet.getCell('B3').value).toBe('Above');
    expect(sheet.getCell('A2').value).toEqual(new Date('2026-09-01T00:00:00Z'));
    expect(sheet.getCell('C4').value).toEqual({ formula: 'SUM(C2:C3)', result: 21 });
    expect(JSON.stringify(sheet.getCell('B2').note)).toContain('As the export said');
    expect(sheet.getCell('B2').dataValidation.formulae).toEqual(['"Above,On level"']);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getImages()).toHaveLength(1);
    const picture = workbook.getImage(0).buffer;
    expect([...new Uint8Array(picture as ArrayBuffer).slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  });

  it('gives large and wrapped text the height that Sheets would, and prints a sheet’s width on one page', async () => {
    const { sheet } = await readBack();
    expect(sheet.getRow(2).height).toBeUndefined();
    expect(sheet.getRow(6).height).toBeCloseTo(28);
    expect(sheet.getRow(7).height).toBeGreaterThan(60);
    expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0, orientation: 'landscape' });
  });
});
