// Groups single cells into as few full rectangles as a simple sweep finds: fewer calls for the same write.
import type { Cell } from './table';

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The top left corner and the cells; every row is equally long. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

const runsOf = (writes: readonly CellWrite[]): readonly Rectangle[] => {
  const runs: { row: number; column: number; cells: Cell[][] }[] = [];
  for (const { row, column, cell } of [...writes].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const last = runs[runs.length - 1];
    const cells = last?.cells[0];
    if (last !== undefined && cells !== undefined && last.row === row && last.column + cells.length === column) cells.push(cell);
    else runs.push({ row, column, cells: [[cell]] });
  }
  return runs;
};

/** Runs along a row first, then runs of the same span in rows that follow one another. A cell may be given once. */
export const rectanglesOf = (writes: readonly CellWrite[]): readonly Rectangle[] => {
  const open = new Map<string, { row: number; column: number; cells: (readonly Cell[])[] }>();
  const closed: Rectangle[] = [];
  for (const run of runsOf(writes)) {
    const span = `${run.column}+${run.cells[0]?.length ?? 0}`;
    const above = open.get(span);
    if (above !== undefined && above.row + above.cells.length === run.row) above.cells.push(...run.cells);
    else {
      const rectangle = { row: run.row, column: run.column, cells: [...run.cells] };
      open.set(span, rectangle);
      closed.push(rectangle);
    }
  }
  return closed;
};

/** Whole rows one under another from `first` on. Every row holds the same columns in the same order, so that nothing needs sorting row by row. */
export const rowRectangles = (first: number, rows: readonly (readonly CellWrite[])[]): readonly Rectangle[] => {
  const spans: { column: number; places: number[] }[] = [];
  const columns = (rows[0] ?? []).map(({ column }, place) => ({ column, place })).sort((one, other) => one.column - other.column);
  for (const { column, place } of columns) {
    const last = spans[spans.length - 1];
    if (last !== undefined && last.column + last.places.length === column) last.places.push(place);
    else spans.push({ column, places: [place] });
  }
  return spans.map(({ column, places }) => ({
    row: first,
    column,
    cells: rows.map((row) => places.map((place) => row[place]?.cell ?? '')),
  }));
};
