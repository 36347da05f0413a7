// What Google's documentation says a method takes, checked against every call.
import { describe, expect, it } from '@jest/globals';
import { ScriptException } from '../../../local/host/errors';
import { Exposed } from '../../../local/host/exposed';
import { googleSignatures } from '../../../local/host/signatures/googleSignatures';
import { openHost } from '../../../local/host/openHost';

class Range extends Exposed {
  readonly $name = 'Range';
}
const signatures = googleSignatures();
const check = (documented: string, method: string, ...args: unknown[]): string => {
  try {
    signatures.check(documented, method, args, (value) => (value.$name === 'Range' ? 'Spreadsheet.Range' : value.$name));
    return 'fits';
  } catch (error) {
    if (!(error instanceof ScriptException)) throw error;
    return error.message;
  }
};

describe('the signature table', () => {
  it('names the kinds of arguments and the method as Google does', () => {
    expect(check('Spreadsheet.Range', 'setValues', 'a', 1)).toBe(
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(check('Utilities.Utilities', 'formatDate', 'a', 'b', 'c')).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(check('Spreadsheet.Range', 'setValues', [1, 2])).toBe(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(check('Spreadsheet.Range', 'setValues', new Range())).toBe(
      "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(check('Spreadsheet.Sheet', 'deleteRow', undefined)).toBe(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.",
    );
  });

  it('takes every documented form and no other', () => {
    expect(check('Spreadsheet.Sheet', 'getRange', 'A1')).toBe('fits');
    expect(check('Spreadsheet.Sheet', 'getRange', 1, 2, 3, 4)).toBe('fits');
    expect(check('Spreadsheet.Sheet', 'getRange', 1)).toContain('(number)');
    expect(check('Spreadsheet.Sheet', 'getRange', 1, 2, 3, 4, 5)).toContain('(number,number,number,number,number)');
    expect(check('Spreadsheet.Range', 'setBackgrounds', [['red', null]])).toBe('fits');
    expect(check('Spreadsheet.Range', 'setBackground', null)).toBe('fits');
    expect(check('Spreadsheet.Range', 'setValues', [[1, 'a', null, new Date(0)]])).toBe('fits');
    expect(check('Utilities.Utilities', 'formatString', '%s %s', 1, 'b')).toBe('fits');
    expect(check('Spreadsheet.Range', 'copyTo', new Range())).toBe('fits');
    expect(check('Script.ScriptApp', 'getAuthorizationInfo', null, ['a'])).toBe('fits');
  });

  it('finds the class an object stands for by where it came from', () => {
    expect(signatures.classOf('Range', 'Spreadsheet.Sheet')).toBe('Spreadsheet.Range');
    expect(signatures.classOf('Range', 'Document.Document')).toBe('Document.Range');
    expect(signatures.classOf('Blob', 'Drive.File')).toBe('Base.Blob');
    expect(signatures.classOf('Calendar', null)).toBeNull();
    expect(signatures.classOf('Drive.Files', null)).toBeNull();
    expect(signatures.classOf('Calendar', 'Calendar.CalendarApp')).toBe('Calendar.Calendar');
  });
});

describe('a script', () => {
  const said = (expression: string): unknown => {
    const end = openHost({
      files: { 'Code.gs': `function main() { try { return ${expression}; } catch (e) { return e.name + ': ' + e.message; } }` },
    }).run('main');
    return end.ended === 'returned' ? end.value : end;
  };
  it('hears that a member is unknown, missing here, or called wrongly', () => {
    expect(said('PropertiesService.getScriptProperties().fetch("a")')).toBe('TypeError: Properties.fetch is not a function');
    expect(said('PropertiesService.getScriptProperties().deleteProperty(1)')).toBe(
      "Exception: The parameters (number) don't match the method signature for PropertiesService.Properties.deleteProperty.",
    );
    expect(said('ScriptApp.getScriptTriggers()')).toBe('Error: ScriptApp.getScriptTriggers is not available in the local host.');
    expect(said('PropertiesService.getScriptProperties().setProperty("a", function () {})')).toBe(
      'TypeError: A function cannot be passed to Properties.setProperty.',
    );
  });
});
