// A tracker kept in memory with the port's own rules: records by table, found by id, in the order in which they were added.
import type { TableChange, TableContent, TrackerContent, TrackerStore, WrittenPage } from '../../src/ports/trackerStore';
import { done } from '../../src/problems/result';
import { layoutChanges } from '../../src/tracker/layout';
import { type InspectedLayout, type InspectedSheet, type LayoutChange } from '../../src/tracker/layoutParts';
import { tableNames, tables, type TableName, type TrackerRecord } from '../../src/tracker/tables';

type Row = Readonly<Record<string, unknown>>;

export interface MemoryTracker extends TrackerStore {
  /** Everything, for tests to look at. */
  readonly rows: { readonly [Name in TableName]: readonly TrackerRecord<Name>[] };
  /** Adds records without counting as a save. */
  add<Name extends TableName>(table: Name, records: readonly TrackerRecord<Name>[]): void;
  /** Calls of read, as lists of tables, and of save, as lists of tables that changed. */
  readonly reads: readonly (readonly TableName[])[];
  readonly saves: readonly (readonly TableName[])[];
  /** Pages written, each as it was. */
  readonly pages: readonly WrittenPage[];
}

const emptyLayout = (workbookId: string): InspectedLayout => ({
  version: null,
  workbookId,
  markedWorkbookId: null,
  locale: 'en_US',
  titles: ['Sheet1'],
  sheets: [],
  doubled: [],
});

const applied = (layout: InspectedLayout, change: LayoutChange): InspectedLayout => {
  switch (change.kind) {
    case 'createSheet': {
      const sheet: InspectedSheet = {
        table: change.table,
        title: change.title,
        headers: change.columns.map((column) => column.header),
        headerRow: 0,
        marks: change.columns.map((column, at) => ({ field: column.field, at })),
        sheetMarked: true,
        rowMarked: true,
        empty: false,
        undressed: [],
      };
      return { ...layout, titles: [...layout.titles, change.title], sheets: [...layout.sheets, sheet] };
    }
    case 'version':
      return { ...layout, version: change.version };
    case 'offer':
      return layout;
    case 'workbook':
      return { ...layout, markedWorkbookId: change.workbookId };
    default:
      throw new Error(`The memory tracker never needs ${change.kind}.`);
  }
};

export const makeMemoryTracker = (workbookId = 'workbook-1'): MemoryTracker => {
  const rows = new Map<TableName, Row[]>(tableNames.map((name) => [name, []]));
  const reads: TableName[][] = [];
  const saves: TableName[][] = [];
  const pages: WrittenPage[] = [];
  let layout = emptyLayout(workbookId);
  const idOf = (name: TableName, row: Row): string => String(row[tables[name].idField]);
  const rowsOf = (name: TableName): Row[] => rows.get(name) ?? [];

  const contentOf = (name: TableName): TableContent<TableName> => ({
    records: rowsOf(name).map((row) => ({ ...row })) as unknown as readonly TrackerRecord<TableName>[],
    problems: [],
    leftOut: [],
    rowNumbers: new Map(rowsOf(name).map((row, index) => [idOf(name, row), index + 2])),
  });

  const change = (one: TableChange): readonly string[] => {
    const { table } = one;
    const vanished: string[] = [];
    const known = new Map(rowsOf(table).map((row, index) => [idOf(table, row), index]));
    const current = rowsOf(table);
    for (const { id, fields } of one.update ?? []) {
      const index = known.get(id);
      const row = index === undefined ? undefined : current[index];
      if (index === undefined || row === undefined) vanished.push(id);
      else current[index] = { ...row, ...fields, [tables[table].idField]: id };
    }
    for (const record of one.insert ?? []) current.push({ ...record });
    const removed = new Set(one.remove ?? []);
    for (const id of removed) if (!known.has(id)) vanished.push(id);
    rows.set(
      table,
      current.filter((row) => !removed.has(idOf(table, row))),
    );
    return vanished;
  };

  return {
    reads,
    saves,
    pages,
    get rows() {
      return Object.fromEntries(rows) as unknown as MemoryTracker['rows'];
    },
    add: (table, records) => {
      rows.set(table, [...rowsOf(table), ...(records as readonly Row[])]);
    },
    workbookId: () => workbookId,
    read: <Name extends TableName>(names: readonly Name[]) => {
      reads.push([...names]);
      return done(Object.fromEntries(names.map((name) => [name, contentOf(name)])) as unknown as TrackerContent<Name>);
    },
    save: (changes, page) => {
      if (page !== undefined) pages.push(page);
      saves.push(changes.map(({ table }) => table));
      return done({ vanished: changes.flatMap((one) => change(one)) });
    },
    inspect: () => done(layout),
    applyLayout: (changes) => {
      layout = changes.reduce(applied, layout);
      for (const one of changes) if (one.kind === 'createSheet') rows.set(one.table, [...rowsOf(one.table), ...one.rows]);
      return done(null);
    },
  };
};

/** A tracker whose sheets are all there, as after set-up. */
export const makeSetUpMemoryTracker = (workbookId = 'workbook-1'): MemoryTracker => {
  const tracker = makeMemoryTracker(workbookId);
  tracker.applyLayout(layoutChanges(emptyLayout(workbookId)));
  return tracker;
};
