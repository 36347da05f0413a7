// Whether rows still stand where they were read. Nothing keeps a person from sorting a sheet between a run's read and its write.
import type { SavePlan } from '../tracker/planSave';
import { columnsOf, type Table } from '../tracker/table';
import { rangeOf } from './gridRange';
import type { TableSheet } from './trackerSheets';

/** A read younger than this is trusted: looking again would cost every quick action a round trip. */
const trustedMs = 5_000;

/** Rows whose cells are changed or taken away. Labels that Coachbook writes anew by itself do no lasting harm in another row. */
const touchedRows = (table: Table, { places }: TableSheet, plan: SavePlan): readonly number[] => {
  const labels = new Set(columnsOf(table).flatMap(([field, column]) => (column.kind === 'label' ? [places.get(field)] : [])));
  return [...new Set([...plan.deletes, ...plan.writes.filter(({ column }) => !labels.has(column)).map(({ row }) => row)])];
};

/** One read of the ids where the table was read a while ago and rows that were there are written; else none. */
export const rowsMoved = (table: Table, at: TableSheet, plan: SavePlan, ageMs: number): boolean => {
  if (ageMs < trustedMs) return false;
  const rows = touchedRows(table, at, plan);
  const column = at.places.get(table.idField);
  if (rows.length === 0 || column === undefined) return false;
  // What this run has read it would be given again; a flush makes it ask anew.
  SpreadsheetApp.flush();
  const [first, last] = rows.reduce(([low, high], row) => [Math.min(low, row), Math.max(high, row)], [Infinity, 0]);
  if (last >= at.sheet.getMaxRows()) return true;
  const ids = rangeOf(at.sheet, { row: first, column, rows: last - first + 1, columns: 1 }).getValues();
  return rows.some((row) => String(ids[row - first]?.[0] ?? '').trim() !== String(at.grid.cell(row, column)).trim());
};
