// Names that every file system and Excel take, and whole worlds of other people's programs as files.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import { exportWorld } from '../../../local/export/exportWorkspace';
import { excelFormula } from '../../../local/export/excelFormula';
import { excelSheetNames, fileName, freshNames } from '../../../local/export/fileNames';
import { newWorld } from '../../../local/host/worldStore';
import { hostOf, outcome } from '../programs/program';

describe('a file name', () => {
  it('keeps what is readable and loses what no file system takes', () => {
    expect(['Plans / "Fall": 2026?', '..', '', 'CON', 'a.', 'x\\y'].map(fileName)).toEqual([
      'Plans Fall 2026',
      'untitled',
      'untitled',
      'CON file',
      'a',
      'x y',
    ]);
  });

  it('fits the bytes a file system counts, with no character cut', () => {
    const long = fileName('😀'.repeat(200));
    expect(Buffer.byteLength(long)).toBe(220);
    expect(encodeURI(`${long}${fileName(`${'x'.repeat(119)}😀😀`)}`)).not.toBe('');
  });

  it('is given once a folder', () => {
    const fresh = freshNames();
    expect([fresh('.', 'Plan', 'csv'), fresh('.', 'plan', 'csv'), fresh('docs', 'Plan', 'csv'), fresh('.', 'Plan', 'txt')]).toEqual([
      'Plan',
      'plan 2',
      'Plan',
      'Plan',
    ]);
  });
});

describe('an Excel sheet name', () => {
  it('has at most 31 letters, none forbidden, no two alike', () => {
    const names = excelSheetNames(['A/B: [c]*?', 'a/b: [c]*x', `${'long '.repeat(9)}1`, `${'long '.repeat(9)}2`, 'History', "'"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

describe('a formula for Excel', () => {
  const renamed = new Map([
    ['a/b', 'A-B'],
    ['other', 'Other'],
  ]);
  it('names sheets as Excel has them', () => {
    expect(excelFormula(`=SUM('A/B'!B2:B3)+Other!A1`, renamed)).toBe(`SUM('A-B'!B2:B3)+Other!A1`);
    expect(excelFormula('=SUM(A:A)', renamed)).toBe('SUM(A:A)');
  });
  it.each(['=SUM(A2:A)', '=QUERY(A1:B2,"select A")', '=UNIQUE(A1:A3)', '={1,2}', '=1+', '=Gone!A1', '=SUM(A1;B1)'])(
    '%s is left to its last value',
    (formula) => {
      expect(excelFormula(formula, renamed)).toBeNull();
    },
  );
});

describe('a world that programs made', () => {
  const out = mkdtempSync(join(tmpdir(), 'export-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('becomes files that open, several workbooks of one name included', async () => {
    const host = hostOf(`function main() {
      for (const each of [1, 2]) {
        const book = SpreadsheetApp.create('Grades / Fall');
        const sheet = book.getSheets()[0].setName('A/B: [c]*?');
        sheet.getRange('A1:A3').setValues([[each], [2], ['=SUM(A1:A2)']]);
        sheet.getRange('B1:C1').merge();
        book.insertSheet('Total').getRange('A1').setFormula("='A/B: [c]*?'!A3*2");
      }
      const document = DocumentApp.create('Letter: "one"');
      document.getBody().appendTable([['a', 'b']]);
      document.saveAndClose();
      CalendarApp.getDefaultCalendar().createEvent('One; two, three\\nfour', new Date(2026, 10, 23, 9), new Date(2026, 10, 23, 10));
    }`);
    expect(outcome(host, 'main')).toBeUndefined();
    await exportWorld(host.world, out);
    const names = readdirSync(out);
    expect(names).toEqual(expect.arrayContaining(['Grades Fall.xlsx', 'Grades Fall 2.xlsx', 'docs', 'calendars', 'sheets']));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(out, 'Grades Fall.xlsx'));
    const [first, second] = workbook.worksheets;
    expect([first?.getCell('A3').result, second?.getCell('A1').formula, second?.getCell('A1').result]).toEqual([
      3,
      `'${first?.name}'!A3*2`,
      6,
    ]);
    expect(first?.getCell('C1').isMerged).toBe(true);
    const [ics = ''] = readdirSync(join(out, 'calendars'));
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(out, 'calendars', ics), 'utf8')) as [string, unknown[], unknown[]]);
    expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe('One; two, three\nfour');
  });

  it('that is new exports nothing', async () => {
    expect(await exportWorld(newWorld(), out)).toEqual([]);
  });
});
