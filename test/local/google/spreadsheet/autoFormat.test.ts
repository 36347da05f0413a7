// The format Sheets gives by itself to a formula that yields a date, and so whether a script gets a Date.
import { describe, expect, it } from '@jest/globals';
import { newRun } from './support';

const run = newRun({ now: '2026-11-23T18:00:00Z' });
const { sheet } = run;
sheet.getRange('A1:A3').setValues([['2026-09-01'], ['2026-09-08'], [5]]);
sheet.getRange('B1').setFormula('=A1+7');

const shown = (formula: string): string => {
  const cell = sheet.getRange('D1').setFormula(formula);
  return `${cell.getDisplayValue()} ${cell.getValue() instanceof Date ? 'Date' : typeof cell.getValue()}`;
};

describe('a formula in a cell without a number format', () => {
  it.each([
    ['=TODAY()', '11/23/2026 Date'],
    ['=DATE(2026,9,1)', '9/1/2026 Date'],
    ['=TODAY()+7', '11/30/2026 Date'],
    ['=EDATE(A1,1)', '10/1/2026 Date'],
    ['=TIME(9,30,0)', '9:30:00 AM Date'],
    ['=A1', '2026-09-01 Date'],
    ['=B1', '2026-09-08 Date'],
    ['=MAX(A1:A2)', '2026-09-08 Date'],
    ['=IF(A3>1,A1,"")', '2026-09-01 Date'],
    ['=IFERROR((A1-1),0)', '2026-08-31 Date'],
  ])('%s is shown as a date: %s', (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  it.each([
    ['=A2-A1', '7 number'],
    ['=TODAY()-DATE(2026,11,22)', '1 number'],
    ['=YEAR(TODAY())', '2026 number'],
    ['=A3+1', '6 number'],
    ['=A1*1', '46266 number'],
    ['=IF(A3>9,A1,"none")', 'none string'],
    ['="on "&A3', 'on 5 string'],
    ['=A1>DATE(2026,1,1)', 'TRUE boolean'],
  ])('%s is not: %s', (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  it('shows the time too where it is now, and keeps a format of its own', () => {
    expect(shown('=NOW()')).toMatch(/^11\/23\/2026 \d+:\d\d:\d\d Date$/);
    expect(sheet.getRange('E1').setNumberFormat('0').setFormula('=DATE(2026,9,1)').getValue()).toBe(46266);
  });
});
