// The arithmetic of a Doc's indexes, in UTF-16 units, and nothing else. Each rule names where it is known from.

/**
 * Units of an empty row: one for the row, then one for each cell and one for its newline.
 * Source: recorded insertTableRow of a public fixture set, 2 columns, 5 units; docs/platform/plans.md, "Rows".
 */
export const emptyRowLength = (columns: number): number => 1 + 2 * columns;

/** Units of an empty table: its first unit, its rows, and one after the last row. Source: recorded insertTable, 2 × 3, 16 units. */
export const emptyTableLength = (rows: number, columns: number): number => 2 + rows * emptyRowLength(columns);

/** `insertTable` puts a newline first, so the table starts one after the index asked for. Source: InsertTableRequest.location. */
export const tableStartAfterInsertAt = (index: number): number => index + 1;

/** The first row starts one after its table, each further row where the one before ends. Source: 39 recorded tables. */
export const rowStartInEmptyTable = (tableStart: number, rowIndex: number, columns: number): number =>
  tableStart + 1 + rowIndex * emptyRowLength(columns);

/** Where text goes in an empty cell: after the row's unit, the empty cells before it, and the cell's own unit. Source: 799 recorded cells. */
export const textIndexInEmptyRow = (rowStart: number, columnIndex: number): number => rowStart + 1 + 2 * columnIndex + 1;

/** The nth empty row put below a row that ends at `rowEnd`, when all of them have been inserted. */
export const insertedRowStart = (rowEnd: number, nth: number, columns: number): number => rowEnd + nth * emptyRowLength(columns);

interface Sibling {
  readonly kind: 'paragraph' | 'table' | 'break';
  readonly start: number;
  readonly end: number;
}

/**
 * The range to delete so that the siblings from `first` to `last` are gone, or as near to it as Docs allows.
 * The newline before a table, and the last newline of a body or cell, cannot be deleted; then the newline of the paragraph
 * in front goes instead, and where there is none, one empty paragraph stays. Source: DeleteContentRangeRequest.range.
 */
export const removalRange = (
  siblings: readonly Sibling[],
  first: number,
  last: number,
): { readonly start: number; readonly end: number } | null => {
  const [from, to] = [siblings[first], siblings[last]];
  if (from === undefined || to === undefined) return null;
  const next = siblings[last + 1];
  if (next !== undefined && next.kind === 'paragraph') return { start: from.start, end: to.end };
  const before = siblings[first - 1];
  const range =
    before !== undefined && before.kind === 'paragraph'
      ? { start: from.start - 1, end: to.end - 1 }
      : { start: from.start, end: to.end - 1 };
  return range.end > range.start ? range : null;
};
