// The methods of a spreadsheet that mean its active sheet.
import { price } from './priced';
import type { Price } from './session';
import type { Sheet } from './sheet/sheet';
import { SpreadsheetSheets } from './spreadsheetSheets';

type Args<Name extends keyof Sheet> = Sheet[Name] extends (...args: infer Given) => unknown ? Given : never;
type Reply<Name extends keyof Sheet> = Sheet[Name] extends (...args: never) => infer Value ? Value : never;

export abstract class SpreadsheetActive extends SpreadsheetSheets {
  appendRow(...args: Args<'appendRow'>): Reply<'appendRow'> {
    return this.$active().appendRow(...args);
  }
  autoResizeColumn(...args: Args<'autoResizeColumn'>): Reply<'autoResizeColumn'> {
    return this.$active().autoResizeColumn(...args);
  }
  deleteColumn(...args: Args<'deleteColumn'>): Reply<'deleteColumn'> {
    return this.$active().deleteColumn(...args);
  }
  deleteColumns(...args: Args<'deleteColumns'>): Reply<'deleteColumns'> {
    return this.$active().deleteColumns(...args);
  }
  deleteRow(...args: Args<'deleteRow'>): Reply<'deleteRow'> {
    return this.$active().deleteRow(...args);
  }
  deleteRows(...args: Args<'deleteRows'>): Reply<'deleteRows'> {
    return this.$active().deleteRows(...args);
  }
  getActiveCell(...args: Args<'getActiveCell'>): Reply<'getActiveCell'> {
    return this.$active().getActiveCell(...args);
  }
  getActiveRange(...args: Args<'getActiveRange'>): Reply<'getActiveRange'> {
    return this.$active().getActiveRange(...args);
  }
  getActiveRangeList(...args: Args<'getActiveRangeList'>): Reply<'getActiveRangeList'> {
    return this.$active().getActiveRangeList(...args);
  }
  getColumnWidth(...args: Args<'getColumnWidth'>): Reply<'getColumnWidth'> {
    return this.$active().getColumnWidth(...args);
  }
  getCurrentCell(...args: Args<'getCurrentCell'>): Reply<'getCurrentCell'> {
    return this.$active().getCurrentCell(...args);
  }
  getDataRange(...args: Args<'getDataRange'>): Reply<'getDataRange'> {
    return this.$active().getDataRange(...args);
  }
  getFormUrl(...args: Args<'getFormUrl'>): Reply<'getFormUrl'> {
    return this.$active().getFormUrl(...args);
  }
  getFrozenColumns(...args: Args<'getFrozenColumns'>): Reply<'getFrozenColumns'> {
    return this.$active().getFrozenColumns(...args);
  }
  getFrozenRows(...args: Args<'getFrozenRows'>): Reply<'getFrozenRows'> {
    return this.$active().getFrozenRows(...args);
  }
  getLastColumn(...args: Args<'getLastColumn'>): Reply<'getLastColumn'> {
    return this.$active().getLastColumn(...args);
  }
  getLastRow(...args: Args<'getLastRow'>): Reply<'getLastRow'> {
    return this.$active().getLastRow(...args);
  }
  getRowHeight(...args: Args<'getRowHeight'>): Reply<'getRowHeight'> {
    return this.$active().getRowHeight(...args);
  }
  getSheetId(...args: Args<'getSheetId'>): Reply<'getSheetId'> {
    return this.$active().getSheetId(...args);
  }
  getSheetName(...args: Args<'getSheetName'>): Reply<'getSheetName'> {
    return this.$active().getSheetName(...args);
  }
  getSheetValues(...args: Args<'getSheetValues'>): Reply<'getSheetValues'> {
    return this.$active().getSheetValues(...args);
  }
  hideColumn(...args: Args<'hideColumn'>): Reply<'hideColumn'> {
    return this.$active().hideColumn(...args);
  }
  hideRow(...args: Args<'hideRow'>): Reply<'hideRow'> {
    return this.$active().hideRow(...args);
  }
  insertColumnAfter(...args: Args<'insertColumnAfter'>): Reply<'insertColumnAfter'> {
    return this.$active().insertColumnAfter(...args);
  }
  insertColumnBefore(...args: Args<'insertColumnBefore'>): Reply<'insertColumnBefore'> {
    return this.$active().insertColumnBefore(...args);
  }
  insertColumnsAfter(...args: Args<'insertColumnsAfter'>): Reply<'insertColumnsAfter'> {
    return this.$active().insertColumnsAfter(...args);
  }
  insertColumnsBefore(...args: Args<'insertColumnsBefore'>): Reply<'insertColumnsBefore'> {
    return this.$active().insertColumnsBefore(...args);
  }
  insertRowAfter(...args: Args<'insertRowAfter'>): Reply<'insertRowAfter'> {
    return this.$active().insertRowAfter(...args);
  }
  insertRowBefore(...args: Args<'insertRowBefore'>): Reply<'insertRowBefore'> {
    return this.$active().insertRowBefore(...args);
  }
  insertRowsAfter(...args: Args<'insertRowsAfter'>): Reply<'insertRowsAfter'> {
    return this.$active().insertRowsAfter(...args);
  }
  insertRowsBefore(...args: Args<'insertRowsBefore'>): Reply<'insertRowsBefore'> {
    return this.$active().insertRowsBefore(...args);
  }
  isColumnHiddenByUser(...args: Args<'isColumnHiddenByUser'>): Reply<'isColumnHiddenByUser'> {
    return this.$active().isColumnHiddenByUser(...args);
  }
  isRowHiddenByFilter(...args: Args<'isRowHiddenByFilter'>): Reply<'isRowHiddenByFilter'> {
    return this.$active().isRowHiddenByFilter(...args);
  }
  isRowHiddenByUser(...args: Args<'isRowHiddenByUser'>): Reply<'isRowHiddenByUser'> {
    return this.$active().isRowHiddenByUser(...args);
  }
  setActiveRange(...args: Args<'setActiveRange'>): Reply<'setActiveRange'> {
    return this.$active().setActiveRange(...args);
  }
  setActiveRangeList(...args: Args<'setActiveRangeList'>): Reply<'setActiveRangeList'> {
    return this.$active().setActiveRangeList(...args);
  }
  setActiveSelection(...args: Args<'setActiveSelection'>): Reply<'setActiveSelection'> {
    return this.$active().setActiveSelection(...args);
  }
  setColumnWidth(...args: Args<'setColumnWidth'>): Reply<'setColumnWidth'> {
    return this.$active().setColumnWidth(...args);
  }
  setCurrentCell(...args: Args<'setCurrentCell'>): Reply<'setCurrentCell'> {
    return this.$active().setCurrentCell(...args);
  }
  setFrozenColumns(...args: Args<'setFrozenColumns'>): Reply<'setFrozenColumns'> {
    return this.$active().setFrozenColumns(...args);
  }
  setFrozenRows(...args: Args<'setFrozenRows'>): Reply<'setFrozenRows'> {
    return this.$active().setFrozenRows(...args);
  }
  setRowHeight(...args: Args<'setRowHeight'>): Reply<'setRowHeight'> {
    return this.$active().setRowHeight(...args);
  }
  sort(...args: Args<'sort'>): Reply<'sort'> {
    return this.$active().sort(...args);
  }
  unhideColumn(...args: Args<'unhideColumn'>): Reply<'unhideColumn'> {
    return this.$active().unhideColumn(...args);
  }
  unhideRow(...args: Args<'unhideRow'>): Reply<'unhideRow'> {
    return this.$active().unhideRow(...args);
  }

  $active(): Sheet {
    return this.$sheet(this.$activeSheetId());
  }
}

price(SpreadsheetActive.prototype, {
  structure: [
    'getFrozenRows',
    'getFrozenColumns',
    'getSheetName',
    'getSheetId',
    'getActiveCell',
    'getCurrentCell',
    'getActiveRange',
    'getActiveRangeList',
  ],
  extent: ['getDataRange', 'getLastRow', 'getLastColumn'],
  read: { objects: ['getColumnWidth', 'getRowHeight', 'isColumnHiddenByUser', 'isRowHiddenByUser', 'isRowHiddenByFilter', 'getFormUrl'] },
  write: [
    'autoResizeColumn',
    'deleteColumn',
    'deleteColumns',
    'deleteRow',
    'deleteRows',
    'hideColumn',
    'hideRow',
    'insertColumnAfter',
    'insertColumnBefore',
    'insertColumnsAfter',
    'insertColumnsBefore',
    'insertRowAfter',
    'insertRowBefore',
    'insertRowsAfter',
    'insertRowsBefore',
    'setColumnWidth',
    'setFrozenColumns',
    'setFrozenRows',
    'setRowHeight',
    'sort',
    'unhideColumn',
    'unhideRow',
  ],
  select: ['setActiveRange', 'setActiveRangeList', 'setActiveSelection', 'setCurrentCell'],
  other: {
    appendRow: (self: SpreadsheetActive, [row]): Price => ({
      kind: 'append',
      bookId: self.$id,
      cells: Array.isArray(row) ? row.length : 1,
    }),
    getSheetValues: (self: SpreadsheetActive, [row, column, numRows, numColumns]): Price => {
      const [top, left] = [Number(row) - 1, Number(column) - 1];
      const area = { top, left, bottom: top + Number(numRows), right: left + Number(numColumns) };
      return { kind: 'read', bookId: self.$id, aspect: 'content', sheetId: self.$activeSheetId(), area };
    },
  },
});
