// What a program gets for what Google refuses, and for names that JavaScript itself uses.
import { describe, expect, it } from '@jest/globals';
import { hostOf, outcome, program } from './program';

const said = (expression: string): unknown =>
  program(`try { return ${expression}; } catch (error) { return error.name + ': ' + error.message; }`);

describe('an argument a method cannot do without', () => {
  it.each([
    ['SpreadsheetApp.getActiveSheet().appendRow(null)', '(null)', 'SpreadsheetApp.Sheet.appendRow'],
    ['SpreadsheetApp.getActiveSheet().getRange(NaN, 1)', '(number,number)', 'SpreadsheetApp.Sheet.getRange'],
    ["Utilities.formatDate(new Date('x'), 'GMT', 'yyyy')", '(Date,String,String)', 'Utilities.formatDate'],
  ])('is refused in Google’s words: %s', (expression, kinds, place) => {
    expect(said(expression)).toBe(`Exception: The parameters ${kinds} don't match the method signature for ${place}.`);
  });

  it('is JSON where JSON is read', () => {
    expect(said("Utilities.jsonParse('{')")).toMatch(/^Exception: .*JSON/);
  });

  it('is an id that is not empty', () => {
    for (const expression of ['DriveApp.getFileById(undefined)', "SpreadsheetApp.openById('')", 'DocumentApp.openById(null)'])
      expect(said(expression)).toBe('Exception: Invalid argument: id');
  });

  it('is a line inside the sheet', () => {
    expect(said('SpreadsheetApp.getActiveSheet().autoResizeColumns(1e9, 1e9)')).toMatch(/outside the dimensions of the sheet/);
    expect(said('SpreadsheetApp.getActiveSheet().insertRowsAfter(1, 1.9).getMaxRows()')).toBe(1001);
  });
});

describe('a name of JavaScript’s own', () => {
  it('is no property until one is set', () => {
    expect(
      program(`
        const store = PropertiesService.getScriptProperties();
        const before = store.getProperty('constructor');
        store.setProperty('constructor', 'a').setProperty('__proto__', 'b');
        const held = store.getProperty('constructor') + store.getProperty('__proto__');
        return [before, held, store.setProperties({ a: '1' }, true).getKeys()];`),
    ).toEqual([null, 'ab', ['a']]);
  });

  it('is no file and no event, and may become one', () => {
    expect(said("Drive.Files.get('__proto__')")).toMatch(/File not found: __proto__\./);
    expect(said("Calendar.Events.list('__proto__')")).toMatch(/Not Found/);
    expect(
      said("Calendar.Events.insert({ id: 'constructor', start: { date: '2026-09-02' }, end: { date: '2026-09-03' } }, 'primary').id"),
    ).toBe('constructor');
  });
});

describe('the surroundings of a program', () => {
  it('have Google’s other services, which say that they are not here', () => {
    expect(said('typeof UrlFetchApp')).toBe('object');
    expect(said("UrlFetchApp.fetch('https://district.example')")).toBe('Error: UrlFetchApp.fetch is not available in the local host.');
    expect(said("UrlFetchApp.load('x')")).toBe('TypeError: UrlFetchApp.load is not a function');
  });

  it('evaluate text as the script’s own, without a way out', () => {
    expect(said("eval('1 + 1')")).toBe(2);
    expect(said("SpreadsheetApp.getActive.constructor('return typeof process')()")).toBe('undefined');
  });
});

describe('failures of the advanced services', () => {
  it('call a removal by its REST name', () => {
    expect(said("Drive.Files.remove('nope')")).toBe(
      'GoogleJsonResponseException: API call to drive.files.delete failed with error: File not found: nope.',
    );
  });

  it('tell of an event that has not changed since its etag', () => {
    expect(
      said(`(() => {
        const { id, etag } = Calendar.Events.insert({ start: { date: '2026-09-02' }, end: { date: '2026-09-03' } }, 'primary');
        return Calendar.Events.get('primary', id, {}, { 'If-None-Match': etag });
      })()`),
    ).toBe('GoogleJsonResponseException: API call to calendar.events.get failed with error: Not Modified');
  });
});

describe('DocumentApp’s search patterns', () => {
  it('are those of RE2, which cannot look ahead or refer back', () => {
    const replaced = (pattern: string): unknown =>
      said(`DocumentApp.create('x').getBody().setText('a {{name}}').replaceText(${JSON.stringify(pattern)}, 'b').getText()`);
    expect(replaced('{{name}}')).toBe('a b');
    for (const pattern of ['(?=a)', '(?<!a)b', '(a)\\1'])
      expect(replaced(pattern)).toBe(`Exception: Invalid regular expression pattern ${pattern}`);
  });
});

describe('the function to run', () => {
  const host = hostOf('function main() { return 1; } function toString() { return "mine"; } const kept = { run() { return 2; } };');

  it('is one of the script’s own, never one that JavaScript or Google gives', () => {
    for (const name of [
      'valueOf',
      'hasOwnProperty',
      'eval',
      'parseInt',
      'Object.keys',
      'SpreadsheetApp.getActive',
      'console.log',
      'nothing',
    ])
      expect(outcome(host, name)).toBe(`Exception: Script function not found: ${name}`);
    expect([outcome(host, 'main'), outcome(host, 'toString'), outcome(host, 'kept.run')]).toEqual([1, 'mine', 2]);
  });
});

describe('what an advanced service has and this host has not', () => {
  it.each([
    ['Calendar.Acl.list("primary")', 'Calendar.Acl'],
    ['Calendar.Events.quickAdd("primary", "Lunch")', 'Calendar.Events.quickAdd'],
    ['Drive.Comments.list("1")', 'Drive.Comments'],
    ['Sheets.Spreadsheets.Values.get("1", "A1")', 'Sheets.Spreadsheets'],
  ])('is said to be missing: %s', (expression, place) => {
    expect(said(expression)).toBe(`Error: ${place} is not available in the local host.`);
  });

  it('is no maker of an empty body, and nothing Google does not have', () => {
    expect(said('[Calendar.newEventReminder(), Drive.newUser(), Docs.newInsertTextRequest()]')).toEqual([{}, {}, {}]);
    expect(said('Calendar.Events.rename("primary")')).toBe('TypeError: Calendar.Events.rename is not a function');
  });
});
