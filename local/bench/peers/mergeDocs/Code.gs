// A merge as most scripts for it are written: copy the template, open the copy, replace tags one by one, save, share, note the link.

const tags = ['Teacher', 'Coach', 'School', 'Focus', 'Goal', 'Measure', 'Baseline', 'Target', 'Step', 'Due'];

function prepare(count) {
  const folder = DriveApp.createFolder('Plans');
  const template = DocumentApp.create('Plan template');
  const body = template.getBody();
  tags.forEach((tag) => body.appendParagraph(tag + ': {{' + tag + '}}'));
  template.saveAndClose();
  PropertiesService.getScriptProperties().setProperties({ folder: folder.getId(), template: template.getId() });
  const rows = [tags.concat(['Email', 'Link'])];
  for (let n = 1; n <= count; n += 1) {
    rows.push(tags.map((tag) => tag + ' ' + n).concat(['teacher.' + (10000 + n) + '@foxhollow.example', '']));
  }
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Merge');
  sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
}

function merge() {
  const places = PropertiesService.getScriptProperties();
  const template = DriveApp.getFileById(places.getProperty('template'));
  const folder = DriveApp.getFolderById(places.getProperty('folder'));
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Merge');
  const rows = sheet.getDataRange().getValues();
  const linkColumn = rows[0].indexOf('Link');
  for (let row = 1; row < rows.length; row += 1) {
    if (rows[row][linkColumn] !== '') continue;
    const copy = template.makeCopy('Plan for ' + rows[row][0], folder);
    const doc = DocumentApp.openById(copy.getId());
    const body = doc.getBody();
    tags.forEach((tag, column) => body.replaceText('\\{\\{' + tag + '\\}\\}', String(rows[row][column])));
    doc.saveAndClose();
    copy.addEditor(rows[row][linkColumn - 1]);
    sheet.getRange(row + 1, linkColumn + 1).setValue(copy.getUrl());
  }
}

// What such scripts do when the data changed: everything again, into new Docs.
function mergeAgain() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Merge');
  const linkColumn = sheet.getDataRange().getValues()[0].indexOf('Link') + 1;
  sheet.getRange(2, linkColumn, sheet.getLastRow() - 1, 1).clearContent();
  merge();
}

function countPlans() {
  const files = DriveApp.getFolderById(PropertiesService.getScriptProperties().getProperty('folder')).getFiles();
  let count = 0;
  while (files.hasNext()) {
    files.next();
    count += 1;
  }
  return count;
}
