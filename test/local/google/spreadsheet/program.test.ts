// Small Apps Script programs, as anyone might write them, run whole on the host.
import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';

const manifest = (scopes?: string[]): string =>
  JSON.stringify({
    timeZone: 'America/Chicago',
    runtimeVersion: 'V8',
    exceptionLogging: 'NONE',
    ...(scopes ? { oauthScopes: scopes.map((name) => `https://www.googleapis.com/auth/${name}`) } : {}),
  });

function run(code: string, scopes?: string[]): unknown {
  const end = openHost({ files: { 'Code.gs': code, 'appsscript.json': manifest(scopes) } }).run('main');
  return end.ended === 'returned' ? end.value : end.ended === 'threw' ? `${end.error.name}: ${end.error.message}` : end.ended;
}

describe('a program', () => {
  it('keeps a log, reads it back with real dates and compares enums', () => {
    expect(
      run(`
function main() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Log');
  sheet.appendRow(['When', 'Who', 'Score']);
  sheet.getRange(2, 1, 2, 3).setValues([[new Date(2026, 0, 5), 'Ana', 3], [new Date(2026, 0, 6), 'Bo', '4.5']]);
  const [, first, second] = sheet.getDataRange().getValues();
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Ana', 'Bo']).build();
  sheet.getRange('B2:B').setDataValidation(rule);
  const kind = sheet.getRange('B9').getDataValidation().getCriteriaType();
  return [first[0] instanceof Date, first[0].getDate(), second[2], kind === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, sheet.getRange('A2').getDisplayValue()];
}`),
    ).toEqual([true, 5, 4.5, true, '1/5/2026']);
  });

  it('is told the wrong kind of argument in Google’s words', () => {
    expect(run(`function main() { return SpreadsheetApp.getActiveSheet().getRange('1', 2).getValue(); }`)).toBe(
      "Exception: The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });

  it('meets a refused write where it is sent and can go on', () => {
    expect(
      run(`
function main() {
  const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
  cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build());
  try {
    cell.setValue(-1);
    SpreadsheetApp.flush();
  } catch (error) {
    return [error.name, error.message, cell.getValue()];
  }
}`),
    ).toEqual(['Exception', 'The data you entered in cell A1 violates the data validation rules set on this cell.', '']);
  });

  it('with the narrow scope may use the open workbook and open no other', () => {
    const code = `function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); return SpreadsheetApp.openById('x').getName(); }`;
    expect(run(code, ['spreadsheets.currentonly'])).toBe(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  });

  it('needs its own scope to show a sidebar', () => {
    const code = `function main() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Hi</p>').setTitle('Hi')); return 'shown'; }`;
    expect(run(code, ['spreadsheets.currentonly'])).toBe(
      'Exception: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
    expect(run(code, ['script.container.ui'])).toBe('shown');
  });
});

describe('a run that is killed', () => {
  it('leaves what it had flushed and nothing after', () => {
    const code = `
function main() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue('kept');
  SpreadsheetApp.flush();
  sheet.getRange('A2').setValue('lost');
  SpreadsheetApp.getActiveSpreadsheet().insertSheet('Lost');
  sheet.getRange('A3').setValue('never');
}
function after() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  return [book.getSheets().length, book.getSheets()[0].getRange('A1:A3').getValues().map(String)];
}`;
    const probe = openHost({ files: { 'Code.gs': code, 'appsscript.json': manifest() } });
    probe.run('main');
    const last = probe.trace.findIndex(({ method }) => method.endsWith('insertSheet')) + 2;
    const host = openHost({ files: { 'Code.gs': code, 'appsscript.json': manifest() }, faults: [`kill@${last}`] });
    expect(host.run('main')).toEqual({ ended: 'killed', atCall: last });
    expect(host.run('after')).toEqual({ ended: 'returned', value: [1, ['kept', '', '']] });
  });
});
