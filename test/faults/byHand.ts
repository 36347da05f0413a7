// What people do to a workbook by hand, as one step of a small script in the local host: it sees what a script of Google's would.
import { openHost, type LocalHost } from '../../local/host/openHost';
import type { World } from '../../local/host/kernel';

export type HandStep =
  | { readonly do: 'ownSheet' }
  | { readonly do: 'insertColumn'; readonly sheet: string; readonly before: string; readonly header: string }
  /** `text` may hold {id}, the row's first cell; `formula` may hold {Header}, the cell of that column in the same row. */
  | { readonly do: 'fillColumn'; readonly sheet: string; readonly header: string; readonly text?: string; readonly formula?: string }
  | { readonly do: 'sort'; readonly sheet: string; readonly header: string; readonly ascending: boolean }
  | { readonly do: 'rename'; readonly sheet: string; readonly header: string; readonly to: string }
  | { readonly do: 'moveFirst'; readonly sheet: string; readonly header: string }
  | { readonly do: 'deleteColumn'; readonly sheet: string; readonly header: string }
  | { readonly do: 'insertRow'; readonly sheet: string; readonly at: number }
  | { readonly do: 'deleteRow'; readonly sheet: string; readonly at: number }
  | { readonly do: 'copyRow'; readonly sheet: string; readonly from: number }
  | { readonly do: 'filter'; readonly sheet: string; readonly header: string; readonly hide: string }
  | { readonly do: 'type'; readonly sheet: string; readonly header: string; readonly row: number; readonly text: string }
  | { readonly do: 'renameSheet'; readonly sheet: string; readonly to: string };

const program = `
function sheetOf(step) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(step.sheet); }
function columnOf(sheet, header) {
  var at = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0].indexOf(header);
  if (at < 0) throw new Error('No column ' + header + ' in ' + sheet.getName());
  return at + 1;
}
var steps = {
  ownSheet: function () {
    var own = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1');
    own.setName('My things');
    own.getRange('A1:B2').setValues([['Mine', 'Too'], [1, '=A2+1']]);
  },
  insertColumn: function (step) {
    var sheet = sheetOf(step), at = columnOf(sheet, step.before);
    sheet.insertColumnBefore(at);
    sheet.getRange(1, at).setNumberFormat('@').setValue(step.header);
    sheet.getRange(2, at, sheet.getMaxRows() - 1, 1).setNumberFormat('General').clearDataValidations();
  },
  fillColumn: function (step) {
    var sheet = sheetOf(step), at = columnOf(sheet, step.header);
    for (var row = 2; row <= sheet.getLastRow(); row += 1) {
      var cell = sheet.getRange(row, at);
      if (step.text !== undefined) cell.setValue(step.text.replace('{id}', String(sheet.getRange(row, 1).getValue())));
      if (step.formula !== undefined) cell.setFormula(step.formula.replace(/\\{(.+?)\\}/g, function (_, header) {
        return sheet.getRange(row, columnOf(sheet, header)).getA1Notation();
      }));
    }
  },
  sort: function (step) {
    var sheet = sheetOf(step);
    sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn()).sort({ column: columnOf(sheet, step.header), ascending: step.ascending });
  },
  rename: function (step) { var sheet = sheetOf(step); sheet.getRange(1, columnOf(sheet, step.header)).setValue(step.to); },
  moveFirst: function (step) { var sheet = sheetOf(step); sheet.moveColumns(sheet.getRange(1, columnOf(sheet, step.header)), 1); },
  deleteColumn: function (step) { var sheet = sheetOf(step); sheet.deleteColumn(columnOf(sheet, step.header)); },
  insertRow: function (step) { sheetOf(step).insertRowBefore(step.at); },
  deleteRow: function (step) { sheetOf(step).deleteRow(step.at); },
  copyRow: function (step) {
    var sheet = sheetOf(step), width = sheet.getLastColumn();
    sheet.getRange(step.from, 1, 1, width).copyTo(sheet.getRange(sheet.getLastRow() + 1, 1));
  },
  filter: function (step) {
    var sheet = sheetOf(step);
    sheet.getFilter().setColumnFilterCriteria(columnOf(sheet, step.header), SpreadsheetApp.newFilterCriteria().setHiddenValues([step.hide]).build());
  },
  type: function (step) { var sheet = sheetOf(step); sheet.getRange(step.row, columnOf(sheet, step.header)).setValue(step.text); },
  renameSheet: function (step) { sheetOf(step).setName(step.to); }
};
function hand(json) { var step = JSON.parse(json); steps[step.do](step); SpreadsheetApp.flush(); }
`;

const files = { 'Code.gs': program };

export const byHandIn = (world: World, step: HandStep): void => {
  const host = openHost({ world, files, now: 0 });
  const end = host.run('hand', [JSON.stringify(step)]);
  if (end.ended !== 'returned') throw new Error(`By hand, ${step.do}: ${JSON.stringify(end)}`);
};

export const byHand = (host: LocalHost, step: HandStep): void => {
  // A workbook is made by the first script that opens it, under the name of whoever runs that.
  byHandIn(host.world, step);
};
