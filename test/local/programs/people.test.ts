// Who may open and change a workbook, shared through Drive or through Sheets, and what protection keeps them from.
import { describe, expect, it } from '@jest/globals';
import { hostOf, outcome, program } from './program';

const ben = 'ben@district.example';
const protectedText =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('a spreadsheet shared', () => {
  const code = `
    function make() {
      const book = SpreadsheetApp.create('Shared');
      PropertiesService.getScriptProperties().setProperty('id', book.getId());
    }
    const id = () => PropertiesService.getScriptProperties().getProperty('id');
    const cell = () => SpreadsheetApp.openById(id()).getSheets()[0].getRange('A1');
    function byDriveApp() { DriveApp.getFileById(id()).addEditor('${ben}'); }
    function byDrive() { Drive.Permissions.create({ role: 'writer', type: 'user', emailAddress: '${ben}' }, id(), { sendNotificationEmail: false }); }
    function byLink() { DriveApp.getFileById(id()).setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW); }
    function bySheets() { SpreadsheetApp.openById(id()).addViewer('${ben}'); }
    function withdraw() { SpreadsheetApp.openById(id()).removeEditor('${ben}'); }
    function read() { return cell().getValue(); }
    function write() { cell().setValue('by Ben'); SpreadsheetApp.flush(); return cell().getValue(); }
    function insert() { cell().getSheet().insertRowBefore(1); SpreadsheetApp.flush(); }
    function listed() {
      const book = SpreadsheetApp.openById(id());
      const file = DriveApp.getFileById(id());
      return [book.getOwner(), ...book.getEditors(), '/', ...book.getViewers(), '/', ...file.getEditors(), '/', ...file.getViewers()].map((each) => each.getEmail ? each.getEmail() : each).join(' ');
    }`;

  it.each(['byDriveApp', 'byDrive'])('with an editor %s is theirs to change, and in the list of both services', (share) => {
    const host = hostOf(code);
    outcome(host, 'make');
    expect(outcome(host, 'read', ben)).toBe('Exception: You do not have permission to access the requested document.');
    outcome(host, share);
    expect(outcome(host, 'write', ben)).toBe('by Ben');
    expect(outcome(host, 'listed')).toBe(`ana@district.example ana@district.example ${ben} / ana@district.example ${ben} / ${ben} /`);
    outcome(host, 'withdraw');
    expect(outcome(host, 'read', ben)).toBe('Exception: You do not have permission to access the requested document.');
  });

  it.each(['byLink', 'bySheets'])('with a viewer %s can be read and not changed', (share) => {
    const host = hostOf(code);
    outcome(host, 'make');
    outcome(host, share);
    expect(outcome(host, 'read', ben)).toBe('');
    expect(outcome(host, 'write', ben)).toMatch(/^Exception: You/);
    expect(outcome(host, 'insert', ben)).toBe('Exception: You do not have permission to edit this spreadsheet.');
  });
});

describe('protection', () => {
  const host = (protect: string) => {
    const made = hostOf(`
      function protect() { const sheet = SpreadsheetApp.getActiveSheet(); SpreadsheetApp.getActive().insertSheet('Other'); SpreadsheetApp.getActive().addEditor('${ben}'); const p = ${protect}; p.removeEditors(p.getEditors()); }
      const sheet = () => SpreadsheetApp.getActive().getSheets()[0];
      const sent = (act) => { act(sheet()); SpreadsheetApp.flush(); return 'done'; };
      function insideRows() { return sent((s) => s.insertRowAfter(3)); }
      function aboveRows() { return sent((s) => s.insertRowBefore(2)); }
      function below() { return sent((s) => s.insertRowAfter(20)); }
      function deleteRow() { return sent((s) => s.deleteRow(3)); }
      function deleteBelow() { return sent((s) => s.deleteRow(40)); }
      function insideColumns() { return sent((s) => s.insertColumnAfter(1)); }
      function move() { return sent((s) => s.moveRows(s.getRange('3:3'), 30)); }
      function rename() { return sent((s) => s.setName('Mine')); }
      function freeze() { return sent((s) => s.setFrozenRows(1)); }
      function remove() { return sent((s) => SpreadsheetApp.getActive().deleteSheet(s)); }`);
    outcome(made, 'protect');
    return made;
  };

  it('of a range keeps its rows and columns together for everyone else', () => {
    const made = host(`sheet.getRange('A2:C9').protect()`);
    for (const act of ['insideRows', 'deleteRow', 'insideColumns', 'move', 'remove'])
      expect([act, outcome(made, act, ben)]).toEqual([act, protectedText]);
    for (const act of ['below', 'deleteBelow', 'aboveRows', 'rename', 'freeze'])
      expect([act, outcome(made, act, ben)]).toEqual([act, 'done']);
    expect(outcome(made, 'insideRows')).toBe('done');
  });

  it('of a sheet forbids every change of its shape and tab, open areas or not', () => {
    const made = host(`sheet.protect().setUnprotectedRanges([sheet.getRange('A1:Z99')])`);
    for (const act of ['insideRows', 'below', 'deleteBelow', 'rename', 'freeze', 'remove'])
      expect([act, outcome(made, act, ben)]).toEqual([act, protectedText]);
  });
});

describe('a spreadsheet as a file', () => {
  it('is made now, by the script, and changed when its cells are', () => {
    expect(
      program(`
        const id = SpreadsheetApp.create('New').getId();
        const before = DriveApp.getFileById(id).getLastUpdated();
        Utilities.sleep(60000);
        SpreadsheetApp.openById(id).getActiveSheet().appendRow(['x']);
        const after = DriveApp.getFileById(id).getLastUpdated();
        return [before.toISOString().slice(0, 10), after - before >= 60000];`),
    ).toEqual(['2026-09-01', true]);
  });
});
