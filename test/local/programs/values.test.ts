// What crosses between a program and Google, and between a program and whoever calls it.
import { describe, expect, it } from '@jest/globals';
import { hostOf, outcome, program } from './program';

describe('what a called function returns', () => {
  it('is what JSON makes of it, functions, maps and dates included', () => {
    const host = hostOf(`
      function mixed() { return { d: new Date(0), n: NaN, a: [undefined, () => 1], m: new Map([[1, 2]]), f() {} }; }
      function own() { return { toJSON() { return 'shown'; } }; }
      function failure() { return new RangeError('far'); }
      function big() { return { n: 5n, f() {} }; }`);
    expect(outcome(host, 'mixed')).toEqual({ d: '1970-01-01T00:00:00.000Z', n: null, a: [null, null], m: {} });
    expect(outcome(host, 'own')).toBe('shown');
    expect(outcome(host, 'failure')).toBe('RangeError: far');
    expect(outcome(host, 'big')).toEqual({ n: '5' });
  });
});

describe('texts as Google’s servers write them', () => {
  it('are those of Logger and of properties that were no texts', () => {
    expect(
      program(`
        const before = Logger.getLog();
        for (const each of [1, 1.5, 12345678, [1, 'a'], { a: 1, b: [true] }, null, 'text', new Error('bad')]) Logger.log(each);
        Logger.log('%s of %d', 1, 2);
        return Logger.getLog().slice(before.length).trim().split('\\n').map((line) => line.replace(/^.* INFO: /, ''));`),
    ).toEqual(['1.0', '1.5', '1.2345678E7', '[1.0, a]', '{a=1.0, b=[true]}', 'null', 'text', 'Error: bad', '1.0 of 2']);
    expect(
      program(`
        const store = PropertiesService.getScriptProperties();
        store.setProperty('n', 5).setProperty('b', true).setProperty('t', '5');
        return store.getProperties();`),
    ).toEqual({ n: '5.0', b: 'true', t: '5' });
  });

  it('of a person are the address', () => {
    expect(program(`return String(Session.getActiveUser()) + ' ' + DocumentApp.create('x').getEditors().join()`)).toBe(
      'ana@district.example ana@district.example',
    );
  });
});

describe('a sign typed into a cell', () => {
  it.each([
    ['+1+2', [3, '=+1+2']],
    ['-2-3', [-5, '=-2-3']],
    ['- 5', [-5, '']],
    ['+1 (555) 123-4567', ['#ERROR!', '=+1 (555) 123-4567']],
    ['- bring notes', ['#ERROR!', '=- bring notes']],
    ['---', ['---', '']],
    ["'-note", ['-note', '']],
    ['Mar 2026', ['2026-03-01', '']],
  ])('begins a formula unless a number follows: %s', (text, wanted) => {
    expect(
      program(`
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(${JSON.stringify(text)});
        const value = cell.getValue();
        return [value instanceof Date ? Utilities.formatDate(value, 'America/New_York', 'yyyy-MM-dd') : value, cell.getFormula()];`),
    ).toEqual(wanted);
  });
});

describe('DriveApp’s searches', () => {
  it('speak the language of Drive’s second version', () => {
    const find = (query: string): unknown =>
      program(`
        DriveApp.createFile('Reading plan.txt', 'x');
        const found = DriveApp.searchFiles(${JSON.stringify(query)});
        return found.hasNext() ? found.next().getName() : null;`);
    expect(find('title contains "plan" and modifiedDate > "2026-01-01"')).toBe('Reading plan.txt');
    expect(find(`title = 'Reading plan.txt'`)).toBe('Reading plan.txt');
    for (const query of ['name contains "plan"', 'createdDate > "2026-01-01"', 'nonsense'])
      expect(find(query)).toBe('Exception: Invalid argument: q');
  });
});

describe('a formula', () => {
  it('that yields a date gives a Date, and a function the host cannot calculate is told once', () => {
    const host = hostOf(`function main() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:C1').setFormulas([['=TODAY()', '=IFERROR(QUERY(D1:D2, "select D"), 0)', '=SUM(1, 2)']]);
      SpreadsheetApp.flush();
      const [[today, , sum]] = sheet.getRange('A1:C1').getValues();
      sheet.getRange('A2').setFormula('=QUERY(D1:D2)').getValue();
      return [Utilities.formatDate(today, 'GMT', 'yyyy-MM'), sum];
    }`);
    expect(outcome(host, 'main')).toEqual(['2026-09', 3]);
    expect(host.screen.logs).toEqual([
      { level: 'warn', text: 'The local host cannot calculate QUERY(): formulas that use it show #NAME? here.' },
    ]);
  });
});
