// From changes to cells: which cells of which rows change, what is appended, which rows go. Decided on a grid just read; nothing is written here.
import type { Problem } from '../problems/problem';
import { failed, done, type Result } from '../problems/result';
import type { Places } from './headers';
import type { Grid, RowsRead } from './readRows';
import type { CellWrite } from './rectangles';
import { columnsOf, type AnyColumn, type Cell, type Table } from './table';

/** A change to one table without its types, as the store sees it. */
export interface RowChange {
  readonly insert?: readonly Readonly<Record<string, unknown>>[];
  readonly update?: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
  readonly remove?: readonly string[];
}

export interface SavePlan {
  readonly writes: readonly CellWrite[];
  /** New rows, each as its cells by column place. */
  readonly appends: readonly (readonly CellWrite[])[];
  /** Rows to take away whole: nothing of the user's stands in them. */
  readonly deletes: readonly number[];
  readonly vanished: readonly string[];
}

/** Google's limit for one cell; a longer text fails the whole write. */
const longestText = 50_000;

const tooLong = (sheet: string, column: AnyColumn, cell: Cell): Problem | null =>
  typeof cell === 'string' && cell.length > longestText ? { code: 'cellTooLong', sheet, header: column.header, length: cell.length } : null;

/** A cell that already means the same is left as the coach wrote it. */
const sameMeaning = (column: AnyColumn, current: Cell, next: Cell): boolean => {
  if (current === next) return true;
  const read = column.read(current);
  return read.ok && column.write(read.value) === next;
};

export interface SheetToSave {
  readonly places: Places;
  readonly grid: Grid;
  readonly rows: RowsRead;
  /** Columns that hold anything, the user's own too. */
  readonly width: number;
  /** True in a copied workbook: what its rows say of Docs and bookings belongs to the original and is cleared. */
  readonly copyOfAnother: boolean;
}

export const planSave = (table: Table, { places, grid, rows, width, copyOfAnother }: SheetToSave, change: RowChange): Result<SavePlan> => {
  const columns = new Map(columnsOf(table));
  const writes = new Map<string, CellWrite>();
  const vanished: string[] = [];
  let problem: Problem | null = null;
  const put = (row: number, field: string, cell: Cell): void => {
    const [at, column] = [places.get(field), columns.get(field)];
    if (at === undefined || column === undefined) throw new Error(`${table.name} has no field ${field}.`);
    problem ??= tooLong(grid.sheet, column, cell);
    if (!sameMeaning(column, grid.cell(row, at), cell)) writes.set(`${row}:${at}`, { row, column: at, cell });
  };

  const clearCopied = (row: number): void => {
    for (const [field, column] of columns) if (column.whenCopied !== null) put(row, field, column.whenCopied);
  };
  for (const [row, { id, copied }] of rows.unsaved) {
    put(row, table.idField, id);
    if (copied) clearCopied(row);
  }
  if (copyOfAnother) for (const row of rows.rowOf.values()) clearCopied(row);
  // A row that is there already, from a try that broke off, is completed instead of being added twice.
  const isThere = (record: Readonly<Record<string, unknown>>): boolean => rows.rowOf.has(String(record[table.idField]));
  const inserts = change.insert ?? [];
  const completed = inserts.filter(isThere).map((fields) => ({ id: String(fields[table.idField]), fields }));
  for (const { id, fields } of [...completed, ...(change.update ?? [])]) {
    const row = rows.rowOf.get(id);
    if (row === undefined) {
      vanished.push(id);
      continue;
    }
    for (const [field, value] of Object.entries(fields)) {
      if (field === table.idField || value === undefined) continue;
      const column = columns.get(field);
      if (column !== undefined) put(row, field, column.write(value));
    }
  }
  const appends = inserts.filter((record) => !isThere(record)).map((record) => cellsOfRecord(table, places, record));
  const columnAt = new Map([...places].map(([field, at]) => [at, columns.get(field)]));
  for (const { column: at, cell } of appends.flat()) {
    const column = columnAt.get(at);
    if (column !== undefined) problem ??= tooLong(grid.sheet, column, cell);
  }
  const own = new Set(places.values());
  const deletes: number[] = [];
  for (const id of new Set(change.remove ?? [])) {
    const row = rows.rowOf.get(id);
    if (row === undefined) vanished.push(id);
    else if (foreignCellIn(grid, row, own, width)) for (const at of own) writes.set(`${row}:${at}`, { row, column: at, cell: '' });
    else deletes.push(row);
  }
  return problem === null
    ? done({ writes: [...writes.values()], appends, deletes: deletes.sort((one, other) => one - other), vanished })
    : failed(problem);
};

/** The cells of a whole record, by column place. */
export const cellsOfRecord = (table: Table, places: Places, record: Readonly<Record<string, unknown>>): readonly CellWrite[] =>
  columnsOf(table).map(([field, column]) => ({ row: 0, column: places.get(field) ?? 0, cell: column.write(record[field]) }));

/** A row that holds something in a column of the user's own is emptied, not taken away. */
const foreignCellIn = (grid: Grid, row: number, own: ReadonlySet<number>, width: number): boolean => {
  for (let at = 0; at < width; at += 1) if (!own.has(at) && grid.cell(row, at) !== '') return true;
  return false;
};
