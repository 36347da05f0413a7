// Merged cells stay in the grid of a Docs table; pages and files must leave the covered ones out.
import type { Table, TableCell } from '../record';

/** The cells that a merged cell covers. */
export const hiddenCells = (table: Table): ReadonlySet<TableCell> =>
  new Set(
    table.tableRows.flatMap((row, top) =>
      row.tableCells.flatMap((cell, left) => {
        const { rowSpan = 1, columnSpan = 1 } = cell.tableCellStyle;
        const area = table.tableRows.slice(top, top + rowSpan).flatMap((each) => each.tableCells.slice(left, left + columnSpan));
        return area.filter((covered) => covered !== cell);
      }),
    ),
  );
