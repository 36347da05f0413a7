// The order in which Sheets sorts: numbers (and dates), then text, then booleans, then errors; empty cells last both ways.
import type { ShownValue } from '../records';

export interface SortKey {
  /** Zero-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

function rank(value: ShownValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compare(first: ShownValue, second: ShownValue): number {
  const byRank = rank(first) - rank(second);
  if (byRank !== 0) return byRank;
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  if (typeof first === 'string' && typeof second === 'string') {
    const [a, b] = [first.toLowerCase(), second.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof first === 'boolean' && typeof second === 'boolean') return Number(first) - Number(second);
  return 0;
}

/** Rows top…bottom−1 in sorted order, stable. */
export function sortedRows(
  top: number,
  bottom: number,
  keys: readonly SortKey[],
  valueAt: (row: number, column: number) => ShownValue | null,
): number[] {
  const rows = Array.from({ length: bottom - top }, (_, down) => top + down);
  const values = new Map(keys.map(({ column }) => [column, rows.map((row) => valueAt(row, column))] as const));
  return rows.sort((first, second) => {
    for (const { column, ascending } of keys) {
      const a = values.get(column)?.[first - top] ?? null;
      const b = values.get(column)?.[second - top] ?? null;
      if (a === null || b === null) {
        if (a === b) continue;
        return a === null ? 1 : -1;
      }
      const order = compare(a, b);
      if (order !== 0) return ascending ? order : -order;
    }
    return first - second;
  });
}
