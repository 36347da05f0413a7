// The tracker in the open spreadsheet: tables in, changes out, by column and row identity. Joins finding, reading and writing; knows no coaching.
import type { TableChange, TableContent, TrackerContent, TrackerStore, WrittenPage } from '../ports/trackerStore';
import { done, failed, type Result } from '../problems/result';
import { planSave, type RowChange, type SavePlan } from '../tracker/planSave';
import { readRows, type IdFor, type RowsRead } from '../tracker/readRows';
import { columnsOf } from '../tracker/table';
import { tableNames, tables, type TableName } from '../tracker/tables';
import { makeCatchUp } from './catchUp';
import type { DocumentLock } from './documentLock';
import { shownRow } from './gridRange';
import { failureOf, problemOf } from './knownFailures';
import { inspectLayout } from './layoutInspector';
import { writeLayout } from './layoutWriter';
import { rowsMoved } from './movedRows';
import { writePage } from './pageWriter';
import { makeTrackerSheets, type TableSheet } from './trackerSheets';
import { writePlan } from './trackerWriter';

export interface SheetTrackerWorld {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly lock: DocumentLock;
  readonly newId: (prefix: string) => string;
}

interface Loaded {
  readonly at: TableSheet;
  readonly rows: RowsRead;
  /** The lock's hold under which it was read; null when none was held. */
  readonly hold: number | null;
  /** When it was read, in milliseconds of the epoch. */
  readonly readAt: number;
}

interface TablePlan {
  readonly name: TableName;
  readonly at: TableSheet;
  readonly plan: SavePlan;
  readonly readAt: number;
}

/** Several changes to one table act as one: their appended rows must not meet in the same place. */
const joined = (changes: readonly TableChange[]): ReadonlyMap<TableName, RowChange> => {
  const byTable = new Map<TableName, RowChange>();
  for (const change of changes) {
    const before = byTable.get(change.table) ?? {};
    byTable.set(change.table, {
      insert: [...(before.insert ?? []), ...(change.insert ?? [])],
      update: [...(before.update ?? []), ...(change.update ?? [])],
      remove: [...(before.remove ?? []), ...(change.remove ?? [])],
    });
  }
  return byTable;
};

/** Of a read or a save; every try reads anew, so what an earlier one wrote is seen and not written twice. */
const mostTries = 3;

const tablesWithArtefacts = tableNames.filter((name) => columnsOf(tables[name]).some(([, column]) => column.whenCopied !== null));

export const makeSheetTrackerStore = ({ spreadsheet, lock, newId }: SheetTrackerWorld): TrackerStore => {
  const sheets = makeTrackerSheets(spreadsheet);
  const loaded = new Map<TableName, Loaded>();
  /** Ids given to rows that had none, so that a row read twice keeps the id it was given first. */
  const given = new Map<string, string[]>();

  const isCopy = (): boolean => {
    const marked = sheets.marks().workbookId;
    return marked !== null && marked !== spreadsheet.getId();
  };

  const idsFor = (name: TableName): IdFor => {
    const asked = new Map<string, number>();
    return (rowContent) => {
      const key = `${name}|${rowContent}`;
      const turn = asked.get(key) ?? 0;
      asked.set(key, turn + 1);
      const ids = given.get(key) ?? [];
      given.set(key, ids);
      return (ids[turn] ??= newId(name.slice(0, 3).toLowerCase()));
    };
  };

  const catchUp = makeCatchUp(spreadsheet, sheets, lock);

  const loadSheet = (name: TableName): Result<TableSheet> => {
    const at = sheets.load(tables[name]);
    if (at.ok || (at.problem.code !== 'columnMissing' && at.problem.code !== 'sheetMissing')) return at;
    const caught = catchUp();
    if (!caught.ok) return caught;
    if (caught.value) loaded.clear();
    return caught.value ? sheets.load(tables[name]) : at;
  };

  const load = (name: TableName): Result<Loaded> => {
    const before = loaded.get(name);
    if (before !== undefined && before.hold !== null && before.hold === lock.hold()) return done(before);
    for (let tries = 1; ; tries += 1) {
      try {
        const at = loadSheet(name);
        if (!at.ok) return at;
        const rows = readRows(tables[name], at.value.places, at.value.grid, isCopy(), idsFor(name));
        const found = { at: at.value, rows, hold: lock.hold(), readAt: Date.now() };
        loaded.set(name, found);
        return done(found);
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (tries >= mostTries) return failed(problemOf(failure, `read the sheet "${tables[name].sheet}"`, tries));
        Utilities.sleep(1000 * tries);
      }
    }
  };

  const read = <Name extends TableName>(names: readonly Name[]): Result<TrackerContent<Name>> => {
    const content: Partial<Record<TableName, TableContent<TableName>>> = {};
    for (const name of names) {
      const found = load(name);
      if (!found.ok) return found;
      const { records, problems, leftOut, rowOf } = found.value.rows;
      content[name] = {
        records: records as unknown as TableContent<TableName>['records'],
        problems,
        leftOut,
        rowNumbers: new Map([...rowOf].map(([id, row]) => [id, shownRow(row)])),
      };
    }
    return done(content as unknown as TrackerContent<Name>);
  };

  const plansFor = (changes: ReadonlyMap<TableName, RowChange>): Result<readonly TablePlan[]> => {
    const copyOfAnother = isCopy();
    const unsaved = [...loaded].filter(([, { rows }]) => rows.unsaved.size > 0).map(([name]) => name);
    const names = new Set<TableName>([...changes.keys(), ...unsaved, ...(copyOfAnother ? tablesWithArtefacts : [])]);
    const plans: TablePlan[] = [];
    for (const name of names) {
      const found = load(name);
      // A copy without a sheet for plans or sessions has nothing to clear there.
      if (!found.ok && found.problem.code === 'sheetMissing' && !changes.has(name)) continue;
      if (!found.ok) return found;
      const { at, rows, readAt } = found.value;
      const plan = planSave(tables[name], { ...at, rows, copyOfAnother }, changes.get(name) ?? {});
      if (!plan.ok) return plan;
      plans.push({ name, at, plan: plan.value, readAt });
    }
    return done(plans);
  };

  const writeAll = (
    changes: readonly TableChange[],
    page: WrittenPage | null,
    tries = 1,
  ): Result<{ readonly vanished: readonly string[] }> => {
    const plans = plansFor(joined(changes));
    if (!plans.ok) return plans;
    try {
      const moved = plans.value.find(({ name, at, plan, readAt }) => rowsMoved(tables[name], at, plan, Date.now() - readAt));
      if (moved !== undefined) {
        // The changes are told by id: read anew, they find their rows.
        loaded.clear();
        sheets.forgetMarks();
        return tries < mostTries ? writeAll(changes, page, tries + 1) : failed({ code: 'rowsMoving', sheet: moved.at.grid.sheet });
      }
      const locale = spreadsheet.getSpreadsheetLocale();
      // Every table is written, not only the first that changes.
      const written = plans.value.filter(({ name, at, plan }) => writePlan(tables[name], at, plan, locale));
      if (isCopy()) sheets.marks().setWorkbook(spreadsheet.getId());
      if (page !== null) writePage(spreadsheet, sheets.marks(), page);
      if (page !== null) sheets.forgetMarks();
      if (written.length > 0 || page !== null) SpreadsheetApp.flush();
      for (const { name } of written) loaded.delete(name);
      return done({ vanished: plans.value.flatMap(({ plan }) => plan.vanished) });
    } catch (thrown) {
      const failure = failureOf(thrown);
      loaded.clear();
      sheets.forgetMarks();
      if (tries >= mostTries) return failed(problemOf(failure, 'write to the tracker', tries));
      Utilities.sleep(1000 * tries);
      const again = writeAll(changes, page, tries + 1);
      // A row that the broken try took away is gone because of this save, not behind its back.
      const removed = new Set(changes.reduce<string[]>((ids, change) => ids.concat(change.remove ?? []), []));
      return again.ok ? done({ vanished: again.value.vanished.filter((id) => !removed.has(id)) }) : again;
    }
  };

  return {
    workbookId: () => spreadsheet.getId(),
    read,
    save: (changes, page) => lock.withLock(() => writeAll(changes, page ?? null)),
    inspect: (closely) => done(inspectLayout(spreadsheet, sheets, closely ?? false)),
    applyLayout: (changes) =>
      lock.withLock(() => {
        try {
          writeLayout(spreadsheet, sheets, changes);
          loaded.clear();
          sheets.forgetMarks();
          return done(null);
        } catch (thrown) {
          return failed(problemOf(failureOf(thrown), 'lay out the tracker'));
        }
      }),
  };
};
