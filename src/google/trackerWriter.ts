// Puts a planned save into a sheet: only the cells of the plan, text kept as text, dates as days. Nothing is flushed here.
import type { SavePlan } from '../tracker/planSave';
import { rectanglesOf, rowRectangles, type CellWrite, type Rectangle } from '../tracker/rectangles';
import { numberFormatOf, sheetValueOf } from '../tracker/sheetValues';
import { columnsOf, type ColumnKind, type Table } from '../tracker/table';
import { deleteRows, ensureRows, rangeOf } from './gridRange';
import type { TableSheet } from './trackerSheets';

/** Rows added beyond those needed, so that not every new row makes the sheet grow. */
const spareRows = 100;

/** What writing needs to know of a sheet. */
export type WriteTarget = Pick<TableSheet, 'sheet' | 'places' | 'isDate'>;

type KindAt = ReadonlyMap<number, ColumnKind>;

const kindsAt = (table: Table, { places }: WriteTarget): KindAt =>
  new Map(columnsOf(table).map(([field, column]) => [places.get(field) ?? -1, column.kind]));

/** Formats are set before values: a text that begins with "=" must meet a text cell. Neighbouring columns of one format take one call. */
const setFormats = (target: WriteTarget, kinds: KindAt, { row, column, cells }: Rectangle, locale: string): void => {
  const columns = cells[0]?.length ?? 0;
  const formats = Array.from({ length: columns }, (_, index) => {
    const kind = kinds.get(column + index) ?? 'text';
    const dated = (kind === 'date' || kind === 'time') && target.isDate(row, column + index);
    return dated ? null : numberFormatOf(kind, locale);
  });
  for (let from = 0; from < columns;) {
    let to = from + 1;
    while (to < columns && formats[to] === formats[from]) to += 1;
    const format = formats[from] ?? null;
    if (format !== null)
      rangeOf(target.sheet, { row, column: column + from, rows: cells.length, columns: to - from }).setNumberFormat(format);
    from = to;
  }
};

const writeRectangle = (target: WriteTarget, kinds: KindAt, rectangle: Rectangle, locale: string): void => {
  const { row, column, cells } = rectangle;
  setFormats(target, kinds, rectangle, locale);
  rangeOf(target.sheet, { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }).setValues(
    cells.map((line) => line.map((cell, index) => sheetValueOf(kinds.get(column + index) ?? 'text', cell))),
  );
};

const runsFromBottom = (rows: readonly number[]): readonly { readonly row: number; readonly count: number }[] => {
  const runs: { row: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1 });
  }
  return runs.reverse();
};

const removeRows = (target: TableSheet, rows: readonly number[]): void => {
  if (rows.length === 0) return;
  // A sheet keeps one row under its frozen header.
  ensureRows(target.sheet, target.grid.headerRow + 2 + rows.length, 0);
  for (const { row, count } of runsFromBottom(rows)) deleteRows(target.sheet, row, count);
};

/** Rows written one under another from a place on; each is its cells by column place. */
export const writeRows = (
  table: Table,
  target: WriteTarget,
  first: number,
  rows: readonly (readonly CellWrite[])[],
  locale: string,
): void => {
  const kinds = kindsAt(table, target);
  const idAt = target.places.get(table.idField) ?? 0;
  const holdsIds = ({ column, cells }: Rectangle): boolean => column <= idAt && idAt < column + (cells[0]?.length ?? 0);
  const rectangles = rowRectangles(first, rows);
  ensureRows(target.sheet, first + rows.length, spareRows);
  // Ids come first: rows of which only a part was written are then found again and completed.
  for (const rectangle of [...rectangles.filter(holdsIds), ...rectangles.filter((one) => !holdsIds(one))])
    writeRectangle(target, kinds, rectangle, locale);
};

/** True when anything was written. */
export const writePlan = (table: Table, target: TableSheet, plan: SavePlan, locale: string): boolean => {
  const kinds = kindsAt(table, target);
  for (const rectangle of rectanglesOf(plan.writes)) writeRectangle(target, kinds, rectangle, locale);
  if (plan.appends.length > 0) writeRows(table, target, target.grid.rowCount, plan.appends, locale);
  removeRows(target, plan.deletes);
  return plan.writes.length + plan.appends.length + plan.deletes.length > 0;
};
