// Tables: insertTable and the rows and columns requests. Merged cells stay in the grid as empty cells, as Google keeps them.
import type { ParagraphStyle, StructuralElement, Table, TableCell, TableCellStyle, TableRow, TextStyle } from '../record';
import { lengthened, segmentOf, shortened } from './editing';
import type { Editing, Segment } from './editing';
import { startOf } from './indexes';
import type { WantedPlace } from './insertText';
import { insertionPoint, insertString } from './insertText';
import { deleteSpan } from './deleteContent';
import { insertionPlace, tablesOf } from './places';
import { BAD_TABLE_START, refuse } from './refusal';
import { without } from './without';
import { inheritedTextStyle, styleForInsertion, textElement } from './textRuns';
import { sameValue } from './sameValue';

export interface WantedCell {
  tableStartLocation?: { index?: number; segmentId?: string; tabId?: string };
  rowIndex?: number;
  columnIndex?: number;
}

const none = { unit: 'PT' };
const padding = { magnitude: 5, unit: 'PT' };
const noBorder = () => ({ color: {}, width: none, padding: none, dashStyle: 'SOLID' });

export const NEW_CELL_STYLE: TableCellStyle = {
  rowSpan: 1,
  columnSpan: 1,
  backgroundColor: {},
  paddingLeft: padding,
  paddingRight: padding,
  paddingTop: padding,
  paddingBottom: padding,
  contentAlignment: 'TOP',
};

/** Paragraphs of a new cell state every field, so that nothing comes from the normal text style. */
const newCellParagraphStyle = (): ParagraphStyle => ({
  namedStyleType: 'NORMAL_TEXT',
  alignment: 'START',
  lineSpacing: 100,
  direction: 'LEFT_TO_RIGHT',
  spacingMode: 'COLLAPSE_LISTS',
  spaceAbove: none,
  spaceBelow: none,
  borderBetween: noBorder(),
  borderTop: noBorder(),
  borderBottom: noBorder(),
  borderLeft: noBorder(),
  borderRight: noBorder(),
  indentFirstLine: none,
  indentStart: none,
  indentEnd: none,
  keepLinesTogether: false,
  keepWithNext: false,
  avoidWidowAndOrphan: false,
  shading: { backgroundColor: {} },
  pageBreakBefore: false,
});

const newCell = (textStyle: TextStyle, paragraphStyle = newCellParagraphStyle(), cellStyle = NEW_CELL_STYLE): TableCell => ({
  endIndex: 0,
  content: [{ endIndex: 0, paragraph: { elements: [textElement('\n', structuredClone(textStyle))], paragraphStyle } }],
  tableCellStyle: structuredClone(cellStyle),
});

/** A fresh cell that looks like its neighbour: shading, padding, alignment and type, never its text, spans or bullets. */
const cellLike = (neighbour: TableCell | undefined): TableCell => {
  const paragraph = neighbour?.content[neighbour.content.length - 1]?.paragraph;
  const style = without(structuredClone(paragraph?.paragraphStyle ?? newCellParagraphStyle()), 'headingId');
  const text = without(paragraph?.elements[paragraph.elements.length - 1]?.textRun?.textStyle ?? {}, 'link');
  return newCell(text, style, { ...(neighbour?.tableCellStyle ?? NEW_CELL_STYLE), rowSpan: 1, columnSpan: 1 });
};

export const unitsOfRow = (columns: number): number => 1 + 2 * columns;

export const insertTable = (editing: Editing, request: WantedPlace & { rows?: number; columns?: number }): void => {
  const { segment, index } = insertionPoint(editing, request);
  const { rows = 0, columns = 0 } = request;
  if (segment.kind === 'footnote') refuse('Cannot insert a table inside a footnote.');
  if (rows < 1) refuse('The number of rows must be at least 1.');
  if (columns < 1) refuse('The number of columns must be at least 1.');
  if (columns > 20) refuse('The number of columns must not be greater than 20.');
  const { list, paragraph } = insertionPlace(segment, index);
  const effective = { ...inheritedTextStyle(segment.tab, paragraph.paragraphStyle.namedStyleType), ...styleForInsertion(paragraph, index) };
  const normal = inheritedTextStyle(segment.tab, 'NORMAL_TEXT') as Record<string, unknown>;
  const textStyle = Object.fromEntries(Object.entries(effective).filter(([field, value]) => !sameValue(value, normal[field])));
  insertString(editing, segment, index, '\n');
  const row = (): TableRow => ({
    endIndex: 0,
    tableCells: Array.from({ length: columns }, () => newCell(textStyle)),
    tableRowStyle: { minRowHeight: { unit: 'PT' } },
  });
  const table: Table = {
    rows,
    columns,
    tableRows: Array.from({ length: rows }, row),
    tableStyle: { tableColumnProperties: Array.from({ length: columns }, () => ({ widthType: 'EVENLY_DISTRIBUTED' })) },
  };
  const at = list.findIndex((element) => element.endIndex === index + 1);
  list.splice(at + 1, 0, { endIndex: 0, table });
  lengthened(segment, index + 1, 2 + rows * unitsOfRow(columns));
};

export const tableAt = (
  editing: Editing,
  location: WantedCell['tableStartLocation'],
): { segment: Segment; list: StructuralElement[]; element: StructuralElement; table: Table } => {
  if (!location) return refuse(BAD_TABLE_START);
  const segment = segmentOf(editing, location);
  for (const found of tablesOf(segment.content)) if (startOf(found.element) === (location.index ?? 0)) return { segment, ...found };
  return refuse(BAD_TABLE_START);
};

const spanOf = (cell: TableCell | undefined) => ({
  rows: cell?.tableCellStyle.rowSpan ?? 1,
  columns: cell?.tableCellStyle.columnSpan ?? 1,
});

/** The head cell that shows at a grid position, with its place and spans. */
export const headAt = (table: Table, rowIndex: number, columnIndex: number) => {
  if (rowIndex < 0 || rowIndex >= table.rows) refuse(`The row index ${rowIndex} must be less than the number of rows, ${table.rows}.`);
  if (columnIndex < 0 || columnIndex >= table.columns)
    refuse(`The column index ${columnIndex} must be less than the number of columns, ${table.columns}.`);
  for (let row = rowIndex; row >= 0; row -= 1)
    for (let column = columnIndex; column >= 0; column -= 1) {
      const { rows, columns } = spanOf(table.tableRows[row]?.tableCells[column]);
      if (row + rows > rowIndex && column + columns > columnIndex) return { row, column, rows, columns };
    }
  return { row: rowIndex, column: columnIndex, rows: 1, columns: 1 };
};

const target = (editing: Editing, wanted: WantedCell | undefined) => {
  const found = tableAt(editing, wanted?.tableStartLocation);
  return { ...found, head: headAt(found.table, wanted?.rowIndex ?? 0, wanted?.columnIndex ?? 0) };
};

/** Spans that cross the new or lost line grow or shrink with it. */
const stretch = (table: Table, along: 'rowSpan' | 'columnSpan', line: number, by: 1 | -1): void => {
  table.tableRows.forEach((row, rowIndex) =>
    row.tableCells.forEach((cell, columnIndex) => {
      const first = along === 'rowSpan' ? rowIndex : columnIndex;
      const span = cell.tableCellStyle[along] ?? 1;
      if (first < line && line < first + span) cell.tableCellStyle[along] = span + by;
    }),
  );
};

export const insertTableRow = (editing: Editing, request: { tableCellLocation?: WantedCell; insertBelow?: boolean }): void => {
  const { segment, table, head } = target(editing, request.tableCellLocation);
  const at = request.insertBelow ? head.row + head.rows : head.row;
  const like = table.tableRows[request.insertBelow ? at - 1 : at];
  const index = at < table.rows ? startOf(table.tableRows[at] ?? { endIndex: 0 }) : (table.tableRows[at - 1]?.endIndex ?? 0);
  stretch(table, 'rowSpan', at, 1);
  const rowStyle = without(structuredClone(like?.tableRowStyle ?? {}), 'tableHeader');
  const cells = Array.from({ length: table.columns }, (_each, column) => cellLike(like?.tableCells[column]));
  table.tableRows.splice(at, 0, { endIndex: 0, tableCells: cells, tableRowStyle: rowStyle });
  table.rows += 1;
  lengthened(segment, index, unitsOfRow(table.columns));
};

export const insertTableColumn = (editing: Editing, request: { tableCellLocation?: WantedCell; insertRight?: boolean }): void => {
  const { segment, table, head } = target(editing, request.tableCellLocation);
  if (table.columns >= 20) refuse('The number of columns must not be greater than 20.');
  const at = request.insertRight ? head.column + head.columns : head.column;
  stretch(table, 'columnSpan', at, 1);
  table.columns += 1;
  for (const row of table.tableRows) {
    const like = row.tableCells[request.insertRight ? at - 1 : at];
    const index = at < row.tableCells.length ? startOf(row.tableCells[at] ?? { endIndex: 0 }) : row.endIndex;
    row.tableCells.splice(at, 0, cellLike(like));
    lengthened(segment, index, 2);
  }
  table.tableStyle?.tableColumnProperties?.splice(at, 0, { widthType: 'EVENLY_DISTRIBUTED' });
};

const deleteTable = (segment: Segment, element: StructuralElement): void => deleteSpan(segment, startOf(element), element.endIndex);

export const deleteTableRow = (editing: Editing, request: { tableCellLocation?: WantedCell }): void => {
  const { segment, element, table, head } = target(editing, request.tableCellLocation);
  if (head.rows >= table.rows) deleteTable(segment, element);
  else
    for (let count = head.rows; count > 0; count -= 1) {
      const [row] = table.tableRows.splice(head.row, 1);
      stretch(table, 'rowSpan', head.row, -1);
      table.rows -= 1;
      if (row) shortened(segment, startOf(row), row.endIndex);
    }
};

export const deleteTableColumn = (editing: Editing, request: { tableCellLocation?: WantedCell }): void => {
  const { segment, element, table, head } = target(editing, request.tableCellLocation);
  if (head.columns >= table.columns) deleteTable(segment, element);
  else
    for (let count = head.columns; count > 0; count -= 1) {
      table.columns -= 1;
      for (const row of table.tableRows) {
        const [cell] = row.tableCells.splice(head.column, 1);
        if (cell) shortened(segment, startOf(cell), cell.endIndex);
      }
      stretch(table, 'columnSpan', head.column, -1);
      table.tableStyle?.tableColumnProperties?.splice(head.column, 1);
    }
};
