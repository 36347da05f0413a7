// What can be a formula and what shows #ERROR! at once.
import { describe, expect, it } from '@jest/globals';
import { wellFormed } from '../../../../local/google/spreadsheet/formulas/wellFormed';
import { newRun } from './support';

describe('a formula', () => {
  it.each([
    '=1',
    '=-1',
    '=+A1',
    '=A1:B2',
    '=$A$1:B',
    '=A:A',
    '=2:3',
    "='My sheet'!A1:B2",
    "='It''s'!A:A",
    '=Sheet1!$A$1',
    '=SUM(A1,B2)',
    '=SUM()',
    '=IF(A1="",,1)',
    '=IF(A1<>"x",)',
    '=VLOOKUP("a";A:B;2;FALSE)',
    '={1,2;3,4}',
    '={A1:A2;B1:B2}',
    '=50%*2',
    '=A1&" and ""more"""',
    '=1e5+.5',
    '=#REF!+1',
    '=SUM(1',
    '=(1+2)*3',
    '=NOW()-TODAY()',
    '=Scores',
    '=T.TEST(A1:A2,B1:B2,1,2)',
    '=LET(x,1,x+1)',
    '= 1 + 2 ',
    '=--(A1>1)',
    '=ARRAYFORMULA(IF(A2:A4<>"",A2:A4&"!",""))',
  ])('%s is one', (text) => {
    expect(wellFormed(text)).toBe(true);
  });

  it.each([
    '=1+',
    '=',
    '=1 2',
    '=+1 (555) 123-4567',
    '=- bring notes',
    '=1;2',
    '=(1,2)',
    '=A1)',
    '=SUM(1}',
    '=*2',
    '="open',
    '=a b',
    '=()',
    '=1*/2',
  ])('%s is none', (text) => {
    expect(wellFormed(text)).toBe(false);
  });

  it('that is none shows #ERROR!, and so does what refers to it', () => {
    const { sheet } = newRun();
    sheet.getRange('A1:B1').setValues([['=1 (2)', '=A1+1']]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['#ERROR!', '#ERROR!']]);
  });
});
