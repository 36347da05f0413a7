// What Drive asks of Sheets when a spreadsheet is made, copied, renamed or deleted as a file.
import type { Kernel } from '../../host/kernel';
import { newSpreadsheetRecord } from '../spreadsheet/newRecords';
import { firstSheetAs, printedBook } from '../spreadsheet/printed';
import type { SpreadsheetRecord, SpreadsheetsById } from '../spreadsheet/records';
import type { FileEditor } from './editors';

export function spreadsheetFileEditor(kernel: Kernel): FileEditor {
  const books = (): SpreadsheetsById => kernel.world.sheets as SpreadsheetsById;
  return {
    create: (id, name) => {
      books()[id] = newSpreadsheetRecord({ id, title: name, timeZone: kernel.run.timeZone });
    },
    copy: (fromId, toId, name) => {
      const source = books()[fromId];
      if (source === undefined) throw new Error(`There is no spreadsheet ${fromId}.`);
      const copy: SpreadsheetRecord = { ...structuredClone(source), spreadsheetId: toId };
      copy.properties.title = name;
      books()[toId] = copy;
    },
    rename: (id, name) => {
      const book = books()[id];
      if (book !== undefined) book.properties.title = name;
    },
    remove: (id) => {
      delete books()[id];
    },
    printed: (id) => printedBook(kernel, id),
    // Drive exports the first sheet alone.
    exports: { 'text/csv': (id) => firstSheetAs(kernel, id, ','), 'text/tab-separated-values': (id) => firstSheetAs(kernel, id, '\t') },
  };
}
