// Merging and styling of table cells, rows and columns, and pinned header rows.
import type { Border, StructuralElement, Table, TableCell, TableCellStyle, TableColumn, TableRowStyle } from '../record';
import type { Editing } from './editing';
import { lengthened, shortened } from './editing';
import { reindex, startOf } from './indexes';
import { maskPaths, stored, updated } from './mask';
import { refuse } from './refusal';
import type { WantedCell } from './tables';
import { headAt, NEW_CELL_STYLE, tableAt } from './tables';
import { textElement } from './textRuns';
import { without } from './without';

interface WantedCells {
  tableCellLocation?: WantedCell;
  rowSpan?: number;
  columnSpan?: number;
}

const rectangle = (editing: Editing, range: WantedCells | undefined) => {
  const found = tableAt(editing, range?.tableCellLocation?.tableStartLocation);
  const top = range?.tableCellLocation?.rowIndex ?? 0;
  const left = range?.tableCellLocation?.columnIndex ?? 0;
  const { rowSpan = 1, columnSpan = 1 } = range ?? {};
  if (rowSpan < 1 || columnSpan < 1) refuse('The table range must span at least one row and one column.');
  headAt(found.table, top, left);
  headAt(found.table, top + rowSpan - 1, left + columnSpan - 1);
  return { ...found, top, left, bottom: top + rowSpan, right: left + columnSpan };
};

type Rectangle = ReturnType<typeof rectangle>;

const cellsIn = ({ table, top, left, bottom, right }: Rectangle): TableCell[] =>
  table.tableRows.slice(top, bottom).flatMap((row) => row.tableCells.slice(left, right));

const isRectangular = ({ table, top, left, bottom, right }: Rectangle): boolean => {
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1) {
      const head = headAt(table, row, column);
      if (head.row < top || head.column < left || head.row + head.rows > bottom || head.column + head.columns > right) return false;
    }
  return true;
};

const isBlank = (cell: TableCell): boolean => cell.content.length === 1 && cell.endIndex - startOf(cell) === 2;

const emptied = (cell: TableCell): StructuralElement[] => {
  const style = structuredClone(cell.content[cell.content.length - 1]?.paragraph?.paragraphStyle ?? {});
  delete style.headingId;
  return [{ endIndex: 0, paragraph: { elements: [textElement('\n')], paragraphStyle: style } }];
};

/** Text of the merged cells goes to the head cell, a paragraph for each; the others stay in the grid, empty. */
export const mergeTableCells = (editing: Editing, request: { tableRange?: WantedCells }): void => {
  const area = rectangle(editing, request.tableRange);
  if (!isRectangular(area)) refuse('The table range must be rectangular.');
  const [head, ...others] = cellsIn(area);
  if (!head) return;
  const wasBlank = isBlank(head);
  const moved: StructuralElement[] = [];
  for (const cell of others.reverse()) {
    cell.tableCellStyle.rowSpan = 1;
    cell.tableCellStyle.columnSpan = 1;
    if (isBlank(cell)) continue;
    const [from, to] = [startOf(cell) + 1, cell.endIndex - 1];
    moved.unshift(...cell.content);
    cell.content = emptied(cell);
    shortened(area.segment, from, to);
  }
  if (moved.length > 0) {
    const units = reindex(moved) - (wasBlank ? 1 : 0);
    head.content = wasBlank ? moved : [...head.content, ...moved];
    lengthened(area.segment, head.endIndex, units);
  }
  head.tableCellStyle.rowSpan = area.bottom - area.top;
  head.tableCellStyle.columnSpan = area.right - area.left;
};

export const unmergeTableCells = (editing: Editing, request: { tableRange?: WantedCells }): void => {
  for (const cell of cellsIn(rectangle(editing, request.tableRange))) Object.assign(cell.tableCellStyle, { rowSpan: 1, columnSpan: 1 });
};

const CELL_FIELDS = [
  'backgroundColor',
  'borderLeft',
  'borderRight',
  'borderTop',
  'borderBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'paddingBottom',
  'contentAlignment',
];

type Side = 'borderLeft' | 'borderRight' | 'borderTop' | 'borderBottom';
const SHARED: readonly { side: Side; opposite: Side; rows: number; columns: number }[] = [
  { side: 'borderLeft', opposite: 'borderRight', rows: 0, columns: -1 },
  { side: 'borderRight', opposite: 'borderLeft', rows: 0, columns: 1 },
  { side: 'borderTop', opposite: 'borderBottom', rows: -1, columns: 0 },
  { side: 'borderBottom', opposite: 'borderTop', rows: 1, columns: 0 },
];

const checkBorder = (border: Border | undefined): void => {
  if (!border) return;
  if (!border.width || !border.dashStyle || !border.color) refuse('A table cell border must have a color, a width and a dash style.');
  if (!border.color?.color) refuse('Table cell borders cannot be transparent.');
};

/** A border belongs to both cells that share it. */
const shareBorders = ({ table, top, left, bottom, right }: Rectangle, style: TableCellStyle, paths: readonly string[]): void => {
  for (const { side, opposite, rows, columns } of SHARED) {
    if (!paths.includes(side)) continue;
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) {
        const neighbour = table.tableRows[row + rows]?.tableCells[column + columns];
        const border = style[side];
        if (!neighbour) continue;
        if (border) neighbour.tableCellStyle[opposite] = stored(border) as Border;
        else delete neighbour.tableCellStyle[opposite];
      }
  }
};

export const updateTableCellStyle = (
  editing: Editing,
  request: {
    tableRange?: WantedCells;
    tableStartLocation?: WantedCell['tableStartLocation'];
    tableCellStyle?: TableCellStyle;
    fields?: string;
  },
): void => {
  const { tableStartLocation, tableRange } = request;
  const whole = (table: Table): WantedCells => ({
    tableCellLocation: { ...(tableStartLocation ? { tableStartLocation } : {}) },
    rowSpan: table.rows,
    columnSpan: table.columns,
  });
  const area = rectangle(editing, tableStartLocation ? whole(tableAt(editing, tableStartLocation).table) : tableRange);
  const paths = maskPaths(request.fields, CELL_FIELDS);
  const wanted = request.tableCellStyle ?? {};
  for (const { side } of SHARED) if (paths.includes(side)) checkBorder(wanted[side]);
  const reset: Record<string, unknown> = { ...NEW_CELL_STYLE };
  for (const cell of cellsIn(area)) {
    const next: Record<string, unknown> = updated(cell.tableCellStyle, wanted, paths);
    for (const path of paths) if (next[path] === undefined && reset[path] !== undefined) next[path] = structuredClone(reset[path]);
    cell.tableCellStyle = next;
  }
  shareBorders(area, wanted, paths);
};

const chosen = (indices: readonly number[] | undefined, count: number, what: string): number[] => {
  const wanted = indices?.length ? [...indices] : Array.from({ length: count }, (_each, nth) => nth);
  for (const index of wanted) if (index < 0 || index >= count) refuse(`The ${what} index ${index} must be less than ${count}.`);
  return wanted;
};

export const updateTableColumnProperties = (
  editing: Editing,
  request: {
    tableStartLocation?: WantedCell['tableStartLocation'];
    columnIndices?: number[];
    tableColumnProperties?: TableColumn;
    fields?: string;
  },
): void => {
  const { table } = tableAt(editing, request.tableStartLocation);
  const paths = maskPaths(request.fields, ['width', 'widthType']);
  const wanted = request.tableColumnProperties ?? {};
  if (paths.some((path) => path.startsWith('width.') || path === 'width') && wanted.width && (wanted.width.magnitude ?? 0) < 5)
    refuse('The column width must be at least 5 points.');
  const columns = table.tableStyle?.tableColumnProperties ?? [];
  for (const index of chosen(request.columnIndices, table.columns, 'column')) {
    const next: TableColumn = updated(columns[index] ?? {}, wanted, paths);
    // A width stands for a fixed column; a fixed column is the only kind that has one.
    if (!paths.includes('widthType') && next.width) next.widthType = 'FIXED_WIDTH';
    next.widthType ??= 'EVENLY_DISTRIBUTED';
    if (next.widthType !== 'FIXED_WIDTH') delete next.width;
    columns[index] = next;
  }
  table.tableStyle = { ...table.tableStyle, tableColumnProperties: columns };
};

export const updateTableRowStyle = (
  editing: Editing,
  request: { tableStartLocation?: WantedCell['tableStartLocation']; rowIndices?: number[]; tableRowStyle?: TableRowStyle; fields?: string },
): void => {
  const { table } = tableAt(editing, request.tableStartLocation);
  const paths = maskPaths(request.fields, ['minRowHeight', 'preventOverflow']);
  for (const index of chosen(request.rowIndices, table.rows, 'row')) {
    const row = table.tableRows[index];
    if (row) row.tableRowStyle = { minRowHeight: { unit: 'PT' }, ...updated(row.tableRowStyle ?? {}, request.tableRowStyle ?? {}, paths) };
  }
};

export const pinTableHeaderRows = (
  editing: Editing,
  request: { tableStartLocation?: WantedCell['tableStartLocation']; pinnedHeaderRowsCount?: number },
): void => {
  const { table } = tableAt(editing, request.tableStartLocation);
  const pinned = request.pinnedHeaderRowsCount ?? 0;
  if (pinned < 0 || pinned > table.rows) refuse(`The number of pinned rows must be between 0 and the number of rows, ${table.rows}.`);
  table.tableRows.forEach((row, nth) => {
    const style = without(row.tableRowStyle ?? {}, 'tableHeader');
    row.tableRowStyle = nth < pinned ? { ...style, tableHeader: true } : style;
  });
};
