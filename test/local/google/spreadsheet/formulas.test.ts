// Formulas: calculated when read, over the sheets they name, on the host's clock.
import { describe, expect, it } from '@jest/globals';
import { movedFormula, referencesIn, withReferences } from '../../../../local/google/spreadsheet/formulas/references';
import { newRun } from './support';

function value(formula: string): unknown {
  const { sheet, book } = newRun({ now: '2026-11-23T03:00:00Z' });
  const scores = book.insertSheet('My scores');
  scores.getRange('A1:B4').setValues([
    ['Ana', 3],
    ['Bo', 4.5],
    ['Cy', ''],
    ['Di', 1],
  ]);
  sheet.getRange('D1').setFormula(formula);
  return sheet.getRange('D1').getValue();
}

describe('sheets with names that Excel would not take', () => {
  it('are named in formulas all the same', () => {
    const { book, sheet } = newRun();
    sheet.setName('Period 1: Math / [A]?');
    sheet.getRange('A1').setValue(4);
    const total = book.insertSheet('A name that is longer than the thirty-one characters of Excel');
    total.getRange('A1').setFormula("='Period 1: Math / [A]?'!A1+1");
    sheet.getRange('B1').setFormula("='A name that is longer than the thirty-one characters of Excel'!A1*2");
    expect([total.getRange('A1').getValue(), sheet.getRange('B1').getValue()]).toEqual([5, 10]);
  });
});

describe('a formula', () => {
  it.each([
    ["=SUM('My scores'!B1:B4)", 8.5],
    ['=COUNTIF(\'My scores\'!B2:B,">1")', 1],
    ["=AVERAGE('My scores'!B:B)", 8.5 / 3],
    ['=1/3', 1 / 3],
    ['=IF(1>2,"a","b")', 'b'],
    ['=TODAY()-DATE(2026,11,22)', 0],
    ['=HYPERLINK("https://x.example","Plan")', 'Plan'],
    ['=SPARKLINE(A1:A3)', ''],
    ['=1/0', '#DIV/0!'],
    ['=QUERY(A1:B2,"select A")', '#NAME?'],
    ["='Nowhere'!A1", '#REF!'],
    ['=VLOOKUP("Bo",\'My scores\'!A1:B4,2,FALSE)', 4.5],
  ])('%s gives %p', (formula, expected) => {
    expect(value(formula)).toEqual(expected);
  });

  it('spills into the cells below and is calculated anew when they read', () => {
    const { sheet } = newRun();
    sheet.getRange('A1:A3').setValues([[1], [5], [9]]);
    sheet.getRange('C1').setFormula('=FILTER(A1:A3,A1:A3>2)');
    expect(sheet.getRange('C1:C3').getValues()).toEqual([[5], [9], ['']]);
    sheet.getRange('A2').setValue(0);
    expect(sheet.getRange('C1:C2').getValues()).toEqual([[9], ['']]);
  });

  it('uses named ranges, and is moved along when it is copied or set on several cells', () => {
    const { sheet, book } = newRun();
    sheet.getRange('A1:A2').setValues([[2], [3]]);
    book.setNamedRange('factor', sheet.getRange('A2'));
    sheet.getRange('B1:B2').setFormula('=A1*$A$2*factor');
    expect(sheet.getRange('B1:B2').getFormulas()).toEqual([['=A1*$A$2*factor'], ['=A2*$A$2*factor']]);
    expect(sheet.getRange('B1:B2').getValues()).toEqual([[18], [27]]);
    expect(sheet.getRange('B2').getFormulaR1C1()).toBe('=R[0]C[-1]*R2C1*factor');
  });
});

describe('references in a formula', () => {
  it('are found outside of texts, functions and names', () => {
    const found = (formula: string): string[] => referencesIn(formula).map(({ start, end }) => formula.slice(start, end));
    expect(found('=SUM(A1:B$2)&"A1"&LOG10(C3)+Q1_total')).toEqual(['A1:B$2', 'C3']);
    expect(found("='It''s'!A1+Sheet2!B:C+5:7")).toEqual(["'It''s'!A1", 'Sheet2!B:C', '5:7']);
  });

  it('read the same when nothing about them changes', () => {
    for (const formula of ['=A1', "='My sheet'!$A1:B", '=SUM(2:4)', '=D:F', '=A2:A'])
      expect(withReferences(formula, (reference) => ({ ...reference }))).toBe(formula);
    expect(movedFormula('=A1+$B$2+C$3', 1, 1)).toBe('=B2+$B$2+D$3');
    expect(movedFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});
