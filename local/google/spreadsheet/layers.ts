// Reading and changing layers of cells by rectangle, row and column. Rows are replaced, never changed in place, so that
// a saved copy of the list of rows is a saved copy of the layer.
import type { GridRecord, Layer, LayerName, LayerRow } from './records';

/** Zero-based, half-open. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const layerNames: readonly LayerName[] = ['values', 'results', 'formats', 'validations', 'notes', 'textRuns'];

export function emptyGrid(): GridRecord {
  return { values: [], results: [], formats: [], validations: [], notes: [], textRuns: [] };
}

export function cellOf<T>(layer: Layer<T>, row: number, column: number): T | null {
  return layer[row]?.[column] ?? null;
}

/** Replaces each cell of the rectangle with what `next` makes of it; rows that stay equal are left alone. */
export function changeCells<T>(layer: Layer<T>, area: Rectangle, next: (cell: T | null, row: number, column: number) => T | null): void {
  for (let row = area.top; row < area.bottom; row += 1) {
    const before = layer[row] ?? null;
    const after = before === null ? [] : before.slice();
    let changed = false;
    for (let column = area.left; column < area.right; column += 1) {
      const old = before?.[column] ?? null;
      const fresh = next(old, row, column);
      if (fresh === old) continue;
      while (after.length < column) after.push(null);
      after[column] = fresh;
      changed = true;
    }
    if (changed) setRow(layer, row, trimmed(after));
  }
}

export function clearCells<T>(layer: Layer<T>, area: Rectangle): void {
  const bottom = Math.min(area.bottom, layer.length);
  changeCells(layer, { ...area, bottom }, () => null);
}

function setRow<T>(layer: Layer<T>, row: number, cells: LayerRow<T>): void {
  while (layer.length < row) layer.push(null);
  layer[row] = cells;
  while (layer.length > 0 && (layer[layer.length - 1] ?? null) === null) layer.pop();
}

function trimmed<T>(cells: (T | null)[]): LayerRow<T> {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? null) === null) end -= 1;
  if (end === 0) return null;
  if (end < cells.length) cells.length = end;
  return cells;
}

/** The rectangle's cells, null where empty. */
export function readCells<T>(layer: Layer<T>, area: Rectangle): (T | null)[][] {
  const rows: (T | null)[][] = [];
  for (let row = area.top; row < area.bottom; row += 1) {
    const source = layer[row];
    const cells: (T | null)[] = [];
    for (let column = area.left; column < area.right; column += 1) cells.push(source?.[column] ?? null);
    rows.push(cells);
  }
  return rows;
}

export function insertRows(grid: GridRecord, at: number, count: number): void {
  eachLayer(grid, (layer) => {
    if (at < layer.length) layer.splice(at, 0, ...nothing(count));
  });
}

export function deleteRows(grid: GridRecord, at: number, count: number): void {
  eachLayer(grid, (layer) => {
    layer.splice(at, count);
    while (layer.length > 0 && (layer[layer.length - 1] ?? null) === null) layer.pop();
  });
}

/** Puts rows in a new order: place n of the block holds what stood at `order[n]`. */
export function reorderRows(grid: GridRecord, top: number, order: readonly number[]): void {
  eachLayer(grid, (layer) => {
    const rows = order.map((row) => layer[row] ?? null);
    while (layer.length < top + rows.length) layer.push(null);
    layer.splice(top, rows.length, ...rows);
    while (layer.length > 0 && (layer[layer.length - 1] ?? null) === null) layer.pop();
  });
}

export function insertColumns(grid: GridRecord, at: number, count: number): void {
  eachRow(grid, (row) => (row.length <= at ? row : [...row.slice(0, at), ...nothing(count), ...row.slice(at)]));
}

export function deleteColumns(grid: GridRecord, at: number, count: number): void {
  eachRow(grid, (row) => (row.length <= at ? row : trimmed([...row.slice(0, at), ...row.slice(at + count)])));
}

export function reorderColumns(grid: GridRecord, left: number, order: readonly number[]): void {
  eachRow(grid, (row) => {
    const cells = row.slice();
    while (cells.length < left + order.length) cells.push(null);
    order.forEach((column, place) => (cells[left + place] = row[column] ?? null));
    return trimmed(cells);
  });
}

function nothing(count: number): null[] {
  return new Array<null>(count).fill(null);
}

type AnyLayer = Layer<unknown>;

function eachLayer(grid: GridRecord, change: (layer: AnyLayer) => void): void {
  for (const name of layerNames) change(grid[name]);
}

function eachRow(grid: GridRecord, change: (row: readonly unknown[]) => LayerRow<unknown>): void {
  eachLayer(grid, (layer) => {
    layer.forEach((row, place) => {
      if (row) layer[place] = change(row);
    });
  });
}

/** Rows and columns in use, counted from 1; 0 where there is nothing. Rows and layers carry no empty tail. */
export function usedExtent(grid: GridRecord): { rows: number; columns: number } {
  let columns = 0;
  for (const row of grid.values) if (row && row.length > columns) columns = row.length;
  for (const row of grid.results) if (row && row.length > columns) columns = row.length;
  return { rows: Math.max(grid.values.length, grid.results.length), columns };
}
