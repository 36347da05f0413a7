// DocumentApp's Table.
import { ScriptException } from '../../../host/errors';
import type { Border, StructuralElement, TableCell as CellRecord, TableRow as RowRecord } from '../record';
import { hexOf, points } from '../views/look';
import { colorOf } from './attributes';
import type { DocNode } from './docNode';
import { settle, takeOut } from './homes';
import type { TableRow } from './tableRow';
import { newRow, resized, TablePart } from './tablePart';

const SIDES = ['borderTop', 'borderBottom', 'borderLeft', 'borderRight'] as const;

export class Table extends TablePart {
  readonly $name = 'Table';
  readonly $type = 'TABLE';

  override get $element(): StructuralElement {
    return this.$block;
  }
  $cells(): CellRecord[] {
    return this.$table.tableRows.flatMap((row) => row.tableCells);
  }

  $row(rowIndex: number): RowRecord {
    const row = this.$table.tableRows[rowIndex];
    if (!row)
      throw new ScriptException(
        `Child index (${rowIndex}) must be less than the number of child elements (${this.$table.tableRows.length}).`,
      );
    return row;
  }

  getNumRows(): number {
    return this.$table.tableRows.length;
  }
  getNumChildren(): number {
    return this.getNumRows();
  }
  getRow(rowIndex: number): DocNode {
    return this.$nodes.row(this.$home, this.$block, this.$row(rowIndex));
  }
  getChild(childIndex: number): DocNode {
    return this.getRow(childIndex);
  }
  getCell(rowIndex: number, cellIndex: number): DocNode {
    const cell = this.$row(rowIndex).tableCells[cellIndex];
    if (!cell)
      throw new ScriptException(
        `Child index (${cellIndex}) must be less than the number of child elements (${this.$row(rowIndex).tableCells.length}).`,
      );
    return this.$nodes.cell(this.$home, this.$block, cell);
  }

  $addRow(at: number, like?: TableRow | null): DocNode {
    const row = like ? structuredClone(like.$row) : newRow([]);
    resized(this.$home, this.$block, () => {
      this.$table.tableRows.splice(at, 0, row);
      this.$table.rows += 1;
    });
    return this.$nodes.row(this.$home, this.$block, row);
  }
  appendTableRow(tableRow?: TableRow | null): DocNode {
    return this.$addRow(this.getNumRows(), tableRow);
  }
  insertTableRow(childIndex: number, tableRow?: TableRow | null): DocNode {
    return this.$addRow(childIndex, tableRow);
  }
  removeRow(rowIndex: number): DocNode {
    const row = this.$row(rowIndex);
    resized(this.$home, this.$block, () => {
      this.$table.tableRows.splice(rowIndex, 1);
      this.$table.rows -= 1;
    });
    return this.$nodes.row(this.$home, this.$block, row);
  }

  $border(change: (border: Border) => Border): this {
    const old: Border = { color: { color: {} }, width: { magnitude: 1, unit: 'PT' }, dashStyle: 'SOLID' };
    for (const { tableCellStyle: style } of this.$cells()) for (const side of SIDES) style[side] = change(style[side] ?? old);
    return this;
  }
  setBorderColor(color: string): this {
    return this.$border((border) => ({ ...border, color: colorOf(color) }));
  }
  setBorderWidth(width: number): this {
    return this.$border((border) => ({ ...border, width: { ...(width ? { magnitude: width } : {}), unit: 'PT' } }));
  }
  getBorderColor(): string {
    return `#${hexOf(this.$cells()[0]?.tableCellStyle.borderTop?.color)?.toLowerCase() ?? '000000'}`;
  }
  getBorderWidth(): number {
    return points(this.$cells()[0]?.tableCellStyle.borderTop?.width ?? { magnitude: 1 });
  }
  setColumnWidth(columnIndex: number, width: number): this {
    const columns = this.$table.tableStyle?.tableColumnProperties ?? [];
    columns[columnIndex] = { widthType: 'FIXED_WIDTH', width: { magnitude: width, unit: 'PT' } };
    this.$table.tableStyle = { ...this.$table.tableStyle, tableColumnProperties: columns };
    return this;
  }
  getColumnWidth(columnIndex: number): number | null {
    return points(this.$table.tableStyle?.tableColumnProperties?.[columnIndex]?.width) || null;
  }

  removeFromParent(): this {
    const { segment, list, doc } = this.$home;
    const copy = structuredClone(this.$block);
    takeOut(segment, list, this.$block);
    settle(segment, list);
    this.$home = doc.scratch(copy);
    this.$block = copy;
    return this;
  }
  copy(): DocNode {
    const copy = structuredClone(this.$block);
    return this.$nodes.block(this.$home.doc.scratch(copy), copy);
  }
  getNextSibling(): DocNode | null {
    const next = this.$home.list[this.$home.list.indexOf(this.$block) + 1];
    return next ? this.$nodes.block(this.$home, next) : null;
  }
  getPreviousSibling(): DocNode | null {
    const before = this.$home.list[this.$home.list.indexOf(this.$block) - 1];
    return before && !before.sectionBreak ? this.$nodes.block(this.$home, before) : null;
  }
}
