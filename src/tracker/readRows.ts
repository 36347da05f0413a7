// From the cells of a sheet to records: bad cells become problems, blank rows nothing, copied rows records of their own.
import type { Problem } from '../problems/problem';
import type { Places } from './headers';
import { columnsOf, type AnyColumn, type Cell, type Parsed, type Table } from './table';

/** A sheet as it was read once. Rows and columns are counted from 0. */
export interface Grid {
  readonly sheet: string;
  readonly headerRow: number;
  readonly rowCount: number;
  cell(row: number, column: number): Cell;
}

export interface RowsRead {
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly Problem[];
  /** What could be read of the rows that are left out: their bad cells are absent. */
  readonly leftOut: readonly Readonly<Record<string, unknown>>[];
  /** Row by record id, counted from 0; also of rows left out for a bad cell. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows whose cell does not hold their id yet: new, or copied from another row. */
  readonly unsaved: ReadonlyMap<number, NewRow>;
}

export interface NewRow {
  readonly id: string;
  /** True when the row was copied from one that has an id: it shares no Doc and no booking. */
  readonly copied: boolean;
}

/** Gives an id to a row that has none. The same row content asks for the same ids in the same order, so that reading twice agrees. */
export type IdFor = (rowContent: string) => string;

interface PlacedColumn {
  readonly field: string;
  readonly column: AnyColumn;
  readonly at: number;
  /** `column.read`, kept from the row before: most cells of a long sheet say what the cell above says. */
  read(cell: Cell): Parsed<unknown>;
}

const rememberingOne = (column: AnyColumn): PlacedColumn['read'] => {
  let before: Cell | null = null;
  let answer: Parsed<unknown> = { ok: true, value: null };
  return (cell) => {
    if (cell !== before) {
      answer = column.read(cell);
      before = cell;
    }
    return answer;
  };
};

const placed = (table: Table, places: Places): readonly PlacedColumn[] =>
  columnsOf(table).flatMap(([field, column]) => {
    const at = places.get(field);
    return at === undefined ? [] : [{ field, column, at, read: rememberingOne(column) }];
  });

const isBlank = (cell: Cell): boolean => cell === '' || cell === false || (typeof cell === 'string' && cell.trim() === '');

/** The id in each row that is not blank, "" where there is none; a null is a blank row. */
const idsOf = (grid: Grid, columns: readonly PlacedColumn[], idAt: number): readonly (string | null)[] => {
  const ids: (string | null)[] = [];
  for (let row = grid.headerRow + 1; row < grid.rowCount; row += 1) {
    const id = String(grid.cell(row, idAt)).trim();
    ids.push(id === '' && columns.every(({ at }) => isBlank(grid.cell(row, at))) ? null : id);
  }
  return ids;
};

/** @param copyOfAnother true in a copied workbook: every row's Doc or booking belongs to the original. */
export const readRows = (table: Table, places: Places, grid: Grid, copyOfAnother: boolean, idFor: IdFor): RowsRead => {
  const columns = placed(table, places);
  const idAt = places.get(table.idField) ?? 0;
  const records: Record<string, unknown>[] = [];
  const problems: Problem[] = [];
  const leftOut: Record<string, unknown>[] = [];
  const rowOf = new Map<string, number>();
  const unsaved = new Map<number, NewRow>();
  idsOf(grid, columns, idAt).forEach((found, index) => {
    if (found === null) return;
    const row = grid.headerRow + 1 + index;
    const copied = found !== '' && rowOf.has(found);
    const id = found === '' || copied ? idFor(JSON.stringify(columns.map(({ at }) => grid.cell(row, at)))) : found;
    if (id !== found) unsaved.set(row, { id, copied });
    rowOf.set(id, row);
    const record: Record<string, unknown> = {};
    let whole = true;
    for (const placedColumn of columns) {
      const { field, column, at } = placedColumn;
      if (field === table.idField) {
        record[field] = id;
        continue;
      }
      const cell = (copied || copyOfAnother) && column.whenCopied !== null ? column.whenCopied : grid.cell(row, at);
      const read = placedColumn.read(cell);
      if (read.ok) record[field] = read.value;
      else {
        whole = false;
        problems.push({
          code: 'badCell',
          sheet: grid.sheet,
          row: row + 1,
          header: column.header,
          found: String(cell),
          expected: read.expected,
        });
      }
    }
    (whole ? records : leftOut).push(record);
  });
  return { records, problems, leftOut, rowOf, unsaved };
};
