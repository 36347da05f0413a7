// A small program for the local host: the tracker store as global functions, and what coaches do to a sheet by hand. Compiled by trackerWorkbook.ts.
import { makeDocumentLock } from '../../../src/google/documentLock';
import { makeSheetTrackerStore } from '../../../src/google/sheetTrackerStore';
import type { TableChange } from '../../../src/ports/trackerStore';
import { layoutChanges } from '../../../src/tracker/layout';
import type { TableName } from '../../../src/tracker/tables';
import { tableNames } from '../../../src/tracker/tables';

const makeStore = () => {
  const lock = makeDocumentLock();
  const letters = (): string => Utilities.getUuid().replace(/-/g, '').slice(0, 10);
  const store = makeSheetTrackerStore({
    spreadsheet: SpreadsheetApp.getActiveSpreadsheet(),
    lock,
    newId: (prefix) => `${prefix}_${letters()}`,
  });
  return { lock, store };
};

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? { entries: [...inner] } : inner));

export const readTables = (names: string): string => asText(makeStore().store.read(JSON.parse(names) as TableName[]));

export const saveChanges = (changes: string): string => asText(makeStore().store.save(JSON.parse(changes) as TableChange[]));

/** Reads and saves in one execution under one lock, as actions do. */
export const readAndSave = (names: string, changes: string): string => {
  const { lock, store } = makeStore();
  return asText(
    lock.withLock(() => {
      const read = store.read(JSON.parse(names) as TableName[]);
      return read.ok ? store.save(JSON.parse(changes) as TableChange[]) : read;
    }),
  );
};

/** One execution reads, waits, and saves; in between somebody does something to the sheet by hand. */
export const readWaitSave = (names: string, changes: string, waitMs: number, title: string, step: string, ...words: string[]): string => {
  const { lock, store } = makeStore();
  return asText(
    lock.withLock(() => {
      const read = store.read(JSON.parse(names) as TableName[]);
      Utilities.sleep(waitMs);
      byHand(title, step, ...words);
      return read.ok ? store.save(JSON.parse(changes) as TableChange[]) : read;
    }),
  );
};

type Turn = { readonly who: string } & (
  { readonly does: 'read' } | { readonly does: 'save' | 'readAndSave'; readonly changes: readonly TableChange[] }
);

/** Several executions that overlap, each with its own view of the workbook, taking turns. What each turn gave, in order. */
export const takeTurns = (names: string, script: string): string => {
  const executions = new Map<string, ReturnType<typeof makeStore>>();
  const tablesRead = JSON.parse(names) as TableName[];
  return asText(
    (JSON.parse(script) as Turn[]).map((turn) => {
      const execution = executions.get(turn.who) ?? makeStore();
      executions.set(turn.who, execution);
      const { lock, store } = execution;
      if (turn.does === 'read') return store.read(tablesRead).ok;
      if (turn.does === 'save') return store.save(turn.changes);
      return lock.withLock(() => {
        const read = store.read(tablesRead);
        return read.ok ? store.save(turn.changes) : read;
      });
    }),
  );
};

export const inspectTracker = (): string => asText(makeStore().store.inspect());

export const applyChanges = (changes: string): string =>
  asText(makeStore().store.applyLayout(JSON.parse(changes) as Parameters<ReturnType<typeof makeStore>['store']['applyLayout']>[0]));

/** Sets the given tables up, or repairs them. */
export const layOut = (names: string, restore: boolean): string => {
  const { store } = makeStore();
  const present = store.inspect();
  if (!present.ok) return asText(present);
  const tables = names === '' ? tableNames : (JSON.parse(names) as TableName[]);
  const changes = layoutChanges(present.value, { tables, restore });
  return asText({ result: store.applyLayout(changes), changes });
};

const sheetNamed = (title: string): GoogleAppsScript.Spreadsheet.Sheet => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
  if (sheet === null) throw new Error(`No sheet ${title}.`);
  return sheet;
};

/** The row and column, from 1, of a header near the top. */
const headerPlace = (sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): readonly [row: number, column: number] => {
  const rows = sheet.getRange(1, 1, Math.min(40, sheet.getMaxRows()), sheet.getMaxColumns()).getValues();
  const row = rows.findIndex((cells) => cells.includes(header));
  if (row === -1) throw new Error(`No column ${header}.`);
  return [row + 1, (rows[row]?.indexOf(header) ?? 0) + 1];
};

const columnOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): number => headerPlace(sheet, header)[1];

/** What a coach does by hand, in the sheet of a title. */
export const byHand = (title: string, step: string, ...words: string[]): string => {
  const sheet = sheetNamed(title);
  const [first = '', second = '', third = ''] = words;
  switch (step) {
    case 'renameColumn':
      sheet.getRange(...headerPlace(sheet, first)).setValue(second);
      break;
    case 'insertColumn':
      sheet.insertColumnBefore(Number(first));
      sheet.getRange(sheet.getFrozenRows(), Number(first)).setValue(second);
      if (sheet.getLastRow() > sheet.getFrozenRows()) sheet.getRange(sheet.getFrozenRows() + 1, Number(first)).setValue('mine');
      break;
    case 'moveColumn':
      sheet.moveColumns(sheet.getRange(1, columnOf(sheet, first)), Number(second));
      break;
    case 'deleteColumn':
      sheet.deleteColumn(columnOf(sheet, first));
      break;
    case 'copyColumn': {
      const at = columnOf(sheet, first);
      sheet.insertColumnAfter(sheet.getMaxColumns());
      sheet.getRange(1, at, sheet.getMaxRows(), 1).copyTo(sheet.getRange(1, sheet.getMaxColumns()));
      break;
    }
    case 'sort':
      if (sheet.getLastRow() > 1) {
        sheet
          .getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn())
          .sort({ column: columnOf(sheet, first), ascending: second !== 'down' });
      }
      break;
    case 'sortUnder': {
      const [row, column] = headerPlace(sheet, first);
      if (sheet.getLastRow() > row) {
        sheet.getRange(row + 1, 1, sheet.getLastRow() - row, sheet.getLastColumn()).sort({ column, ascending: second !== 'down' });
      }
      break;
    }
    case 'insertRow':
      sheet.insertRowBefore(Number(first));
      break;
    case 'deleteRow':
      sheet.deleteRow(Number(first));
      break;
    case 'copyRow':
      sheet.getRange(Number(first), 1, 1, sheet.getLastColumn()).copyTo(sheet.getRange(Number(second), 1));
      break;
    case 'type':
      sheet.getRange(Number(first), columnOf(sheet, second)).setValue(third);
      break;
    case 'deleteSheet':
      SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
      break;
    case 'clearRules':
      sheet.getRange(2, columnOf(sheet, first), sheet.getMaxRows() - 1, 1).clearDataValidations();
      break;
    case 'renameSheet':
      sheet.setName(first);
      break;
    case 'values':
      return asText(sheet.getDataRange().getValues());
    case 'shown':
      return asText(sheet.getDataRange().getDisplayValues());
    case 'formulas':
      return asText(sheet.getDataRange().getFormulas());
    default:
      throw new Error(`Nobody knows how to ${step}.`);
  }
  SpreadsheetApp.flush();
  return '';
};

export const addOwnSheet = (title: string): void => {
  SpreadsheetApp.getActiveSpreadsheet()
    .insertSheet(title)
    .getRange('A1:B2')
    .setValues([
      ['Mine', 'Too'],
      [1, '=1+1'],
    ]);
};

export const sheetTitles = (): string =>
  asText(
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName()),
  );
