// DocumentApp's TableRow; it may be built cell by cell, and its table is squared when the document is saved.
import { ScriptException } from '../../../host/errors';
import type { StructuralElement, TableCell as CellRecord, TableRow as RowRecord } from '../record';
import { points } from '../views/look';
import type { DocNode } from './docNode';
import { newCell, softBreaks } from './homes';
import type { Nodes } from './nodes';
import type { Home } from './openDocument';
import { resized, TablePart } from './tablePart';

export class TableRow extends TablePart {
  readonly $name = 'TableRow';
  readonly $type = 'TABLE_ROW';

  constructor(
    nodes: Nodes,
    home: Home,
    block: StructuralElement,
    readonly $row: RowRecord,
  ) {
    super(nodes, home, block);
  }

  $cells(): CellRecord[] {
    return this.$row.tableCells;
  }
  override getParent(): DocNode | null {
    return this.getParentTable();
  }
  getParentTable(): DocNode {
    return this.$nodes.block(this.$home, this.$block);
  }
  getNumCells(): number {
    return this.$row.tableCells.length;
  }
  getNumChildren(): number {
    return this.getNumCells();
  }
  getCell(cellIndex: number): DocNode {
    const cell = this.$row.tableCells[cellIndex];
    if (!cell)
      throw new ScriptException(`Child index (${cellIndex}) must be less than the number of child elements (${this.getNumCells()}).`);
    return this.$nodes.cell(this.$home, this.$block, cell);
  }
  getChild(childIndex: number): DocNode {
    return this.getCell(childIndex);
  }
  getChildIndex(child: { $cell?: CellRecord }): number {
    return this.$row.tableCells.findIndex((cell) => cell === child.$cell);
  }

  $addCell(at: number, content: string | { $cell: CellRecord } | null | undefined): DocNode {
    const cell = typeof content === 'string' || !content ? newCell(softBreaks(content ?? '')) : structuredClone(content.$cell);
    resized(this.$home, this.$block, () => void this.$row.tableCells.splice(at, 0, cell));
    return this.$nodes.cell(this.$home, this.$block, cell);
  }
  appendTableCell(content?: string | { $cell: CellRecord } | null): DocNode {
    return this.$addCell(this.getNumCells(), content);
  }
  insertTableCell(childIndex: number, content?: string | { $cell: CellRecord } | null): DocNode {
    return this.$addCell(childIndex, content);
  }
  removeCell(cellIndex: number): DocNode {
    const node = this.getCell(cellIndex);
    resized(this.$home, this.$block, () => void this.$row.tableCells.splice(cellIndex, 1));
    return node;
  }
  removeFromParent(): this {
    const { tableRows } = this.$table;
    resized(this.$home, this.$block, () => {
      tableRows.splice(tableRows.indexOf(this.$row), 1);
      this.$table.rows -= 1;
    });
    return this;
  }
  copy(): DocNode {
    const row = structuredClone(this.$row);
    const table = { endIndex: 0, table: { ...this.$table, rows: 1, tableRows: [row] } };
    return this.$nodes.row(this.$home.doc.scratch(table), table, row);
  }
  getMinimumHeight(): number {
    return points(this.$row.tableRowStyle?.minRowHeight);
  }
  setMinimumHeight(minHeight: number): this {
    this.$row.tableRowStyle = { ...this.$row.tableRowStyle, minRowHeight: { magnitude: minHeight, unit: 'PT' } };
    return this;
  }
}
