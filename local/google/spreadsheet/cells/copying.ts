// Copying cells from one rectangle to another: what comes along, repeated to fill the destination, transposed or not.
import { movedFormula } from '../formulas/references';
import { cellOf, changeCells, type Rectangle, readCells } from '../layers';
import type { EnteredValue, GridRecord, Layer, LayerName, SheetRecord } from '../records';
import { isError, isFormula, shownValue } from './shown';

export interface CopyWish {
  readonly layers: readonly LayerName[];
  /** Formulas are replaced by what they show. */
  readonly asValues: boolean;
  readonly transposed: boolean;
}

/** A copied rectangle, independent of what happens to its source. */
export interface Clipboard {
  readonly rows: number;
  readonly columns: number;
  readonly top: number;
  readonly left: number;
  readonly grid: Partial<Record<LayerName, unknown[][]>>;
}

export function copyOf(sheet: SheetRecord, area: Rectangle, wish: CopyWish): Clipboard {
  const grid: Partial<Record<LayerName, unknown[][]>> = {};
  for (const name of wish.layers) {
    const cells: unknown[][] = readCells(sheet.grid[name] as Layer<unknown>, area);
    grid[name] =
      name === 'values' && wish.asValues
        ? cells.map((row, down) => row.map((_cell, across) => plainValue(sheet, area.top + down, area.left + across)))
        : cells;
  }
  const rows = area.bottom - area.top;
  const columns = area.right - area.left;
  if (!wish.transposed) return { rows, columns, top: area.top, left: area.left, grid };
  const turned = Object.fromEntries(Object.entries(grid).map(([name, cells]) => [name, turn(cells)]));
  return { rows: columns, columns: rows, top: area.top, left: area.left, grid: turned };
}

const turn = (cells: unknown[][]): unknown[][] => (cells[0] ?? []).map((_cell, column) => cells.map((row) => row[column] ?? null));

function plainValue(sheet: SheetRecord, row: number, column: number): EnteredValue | null {
  const value = shownValue(sheet, row, column);
  return isError(value) ? value.error : value;
}

/** Where a copy lands: the destination's corner, grown to whole repeats of the source. */
export function landingOf(clipboard: Clipboard, destination: Rectangle): Rectangle {
  const fit = (wanted: number, size: number): number => (wanted > size && wanted % size === 0 ? wanted : size);
  const rows = fit(destination.bottom - destination.top, clipboard.rows);
  const columns = fit(destination.right - destination.left, clipboard.columns);
  return { top: destination.top, left: destination.left, bottom: destination.top + rows, right: destination.left + columns };
}

export function paste(clipboard: Clipboard, sheet: SheetRecord, landing: Rectangle): void {
  for (const [name, cells] of Object.entries(clipboard.grid)) {
    changeCells(sheet.grid[name as keyof GridRecord] as Layer<unknown>, landing, (_old, row, column) => {
      const down = (row - landing.top) % clipboard.rows;
      const across = (column - landing.left) % clipboard.columns;
      const cell = cells[down]?.[across] ?? null;
      const from = cell as EnteredValue | null;
      if (name !== 'values' || !isFormula(from)) return cell;
      sheet.holdsFormulas = true;
      return { formulaValue: movedFormula(from.formulaValue, row - clipboard.top - down, column - clipboard.left - across) };
    });
  }
}

export function isEmptyCell(sheet: SheetRecord, row: number, column: number): boolean {
  return cellOf(sheet.grid.values, row, column) === null && cellOf(sheet.grid.results, row, column) === null;
}
