// Values in and out of cells: parsing as typed, reading back, sizes and limits in Google's words.
import { describe, expect, it } from '@jest/globals';
import { newRun } from './support';

const typed = (text: unknown, format?: string): { value: unknown; shown: string; formula: string } => {
  const { sheet } = newRun();
  const cell = sheet.getRange('A1');
  if (format !== undefined) cell.setNumberFormat(format);
  cell.setValue(text);
  return { value: cell.getValue(), shown: cell.getDisplayValue(), formula: cell.getFormula() };
};

describe('a text that is set is parsed as if it were typed', () => {
  it.each([
    ['01234', 1234, '1234'],
    ['22 34', 2234, '2234'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['50%', 0.5, '50%'],
    ['-3.25', -3.25, '-3.25'],
    ['1e3', 1000, '1.00E+03'],
    ['$5.50', 5.5, '$5.50'],
    ['true', true, 'TRUE'],
    ['False', false, 'FALSE'],
    ['hello', 'hello', 'hello'],
    ["'0012", '0012', '0012'],
    ['  =A2', '  =A2', '  =A2'],
    ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00Z', '2026-01-05T10:00:00Z'],
    ['13/45/2026', '13/45/2026', '13/45/2026'],
    ['Marchetti', 'Marchetti', 'Marchetti'],
    ['Grade 4', 'Grade 4', 'Grade 4'],
  ])('%s becomes %p', (text, value, shown) => {
    expect(typed(text)).toEqual({ value, shown, formula: '' });
  });

  it.each([
    ['2026-01-05', '2026-01-05'],
    ['1/5/2026', '1/5/2026'],
    ['Jan 5, 2026', 'Jan 5, 2026'],
    ['5 January 2026', '5 January 2026'],
  ])('%s becomes a day at midnight on the clock of the spreadsheet', (text, shown) => {
    const cell = typed(text);
    expect(cell.value).toEqual(new Date('2026-01-05T06:00:00Z'));
    expect(cell.shown).toBe(shown);
  });

  it('reads a day with a time', () => {
    expect(typed('1/5/2026 2:30 PM')).toEqual({ value: new Date('2026-01-05T20:30:00Z'), shown: '1/5/2026 2:30 PM', formula: '' });
  });

  it('keeps everything as text in a cell formatted as plain text', () => {
    for (const text of ['01234', '=1+1', '50%', '2026-01-05', 'TRUE'])
      expect(typed(text, '@')).toEqual({ value: text, shown: text, formula: '' });
  });

  it('takes a leading equals sign, and a sign before a letter, as a formula', () => {
    expect(typed('=1+2')).toEqual({ value: 3, shown: '3', formula: '=1+2' });
    expect(typed('+SUM(1,2)').formula).toBe('=+SUM(1,2)');
  });
});

describe('values that are no text', () => {
  it('gives back an instant that was set, to the second', () => {
    const instant = new Date('2026-03-08T15:30:10Z');
    expect(typed(instant)).toEqual({ value: instant, shown: '3/8/2026 10:30:10', formula: '' });
  });

  it('empties a cell with null, undefined or an empty text', () => {
    for (const nothing of [null, undefined, '']) expect(typed(nothing)).toEqual({ value: '', shown: '', formula: '' });
  });

  it('keeps the wall clock of a day either side of a change of the clock', () => {
    const { sheet } = newRun({ timeZone: 'America/Chicago' });
    sheet.getRange('A1:A3').setValues([['2026-03-07'], ['2026-03-08'], ['2026-03-09']]);
    expect(sheet.getRange('A1:A3').getDisplayValues()).toEqual([['2026-03-07'], ['2026-03-08'], ['2026-03-09']]);
    expect(sheet.getRange('A3').getValue()).toEqual(new Date('2026-03-09T05:00:00Z'));
  });
});

describe('what does not fit is refused in Google’s words', () => {
  it('names both widths when the data is too narrow', () => {
    const { sheet } = newRun();
    expect(() => sheet.getRange(1, 1, 2, 4).setValues([[1, 2, 3, 4, 5], []])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    );
    expect(() => sheet.getRange(1, 1, 2, 1).setValues([[1]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  it('refuses ranges outside the sheet and without rows', () => {
    const { sheet } = newRun();
    expect(() => sheet.getRange(1, 27)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
    expect(() => sheet.getRange('A1001')).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange('A1').offset(0, 0, 0)).toThrow('The number of rows in the range must be at least 1.');
  });

  it('complains about too long a text only when it is sent', () => {
    const { app, sheet } = newRun();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(() => sheet.getRange('A2').setValue('x'.repeat(50_001))).not.toThrow();
    expect(() => app.flush()).toThrow('Your input contains more than the maximum of 50000 characters in a single cell.');
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['x'.repeat(50_000)], ['']]);
  });
});

describe('A1 notation', () => {
  it('normalises corners, and knows whole rows and columns and absolute marks', () => {
    const { sheet } = newRun();
    expect(sheet.getRange('C5:B2').getA1Notation()).toBe('B2:C5');
    expect(sheet.getRange('$C$3').getA1Notation()).toBe('C3');
    expect(sheet.getRange('5:7').getNumColumns()).toBe(26);
    expect(sheet.getRange('D:F').getNumRows()).toBe(1000);
    expect(sheet.getRange('A2:A').getLastRow()).toBe(1000);
  });

  it('finds cells of another sheet by its quoted name', () => {
    const { book } = newRun();
    book.insertSheet("Ana's data");
    expect(book.getRange("'Ana''s data'!B2").getSheet().$record().properties.title).toBe("Ana's data");
    expect(() => book.getRange('Nowhere!A1')).toThrow('Range not found');
  });
});
