// DocumentApp's TableCell: a holder of paragraphs with a background, padding and spans.
import type { EnumValue } from '../../../host/enumeration';
import type { StructuralElement, TableCell as CellRecord, TableCellStyle } from '../record';
import { hexOf, points } from '../views/look';
import { colorOf } from './attributes';
import { Blocks } from './blocks';
import type { DocNode } from './docNode';
import { VerticalAlignment } from './enums';
import type { Nodes } from './nodes';
import type { Home } from './openDocument';

type Padding = 'paddingTop' | 'paddingBottom' | 'paddingLeft' | 'paddingRight';

export class TableCell extends Blocks {
  readonly $name = 'TableCell';
  readonly $type = 'TABLE_CELL';

  constructor(
    nodes: Nodes,
    /** Where the table stands; the cell's own list is its content. */
    readonly $outer: Home,
    readonly $block: StructuralElement,
    readonly $cell: CellRecord,
  ) {
    super(nodes, { ...$outer, list: $cell.content });
  }

  get $style(): TableCellStyle {
    return this.$cell.tableCellStyle;
  }

  $rowIndex(): number {
    return (this.$block.table?.tableRows ?? []).findIndex((row) => row.tableCells.includes(this.$cell));
  }
  get $columnIndex(): number {
    return (this.$block.table?.tableRows[this.$rowIndex()]?.tableCells ?? []).indexOf(this.$cell);
  }

  override getParent(): DocNode | null {
    return this.getParentRow();
  }
  getParentRow(): DocNode | null {
    const row = this.$block.table?.tableRows[this.$rowIndex()];
    return row ? this.$nodes.row(this.$outer, this.$block, row) : null;
  }
  getParentTable(): DocNode {
    return this.$nodes.block(this.$outer, this.$block);
  }
  getRowSpan(): number {
    return this.$style.rowSpan ?? 1;
  }
  getColSpan(): number {
    return this.$style.columnSpan ?? 1;
  }
  getBackgroundColor(): string | null {
    const hex = hexOf(this.$style.backgroundColor);
    return hex ? `#${hex.toLowerCase()}` : null;
  }
  setBackgroundColor(color: string | null): this {
    this.$style.backgroundColor = colorOf(color);
    return this;
  }
  getVerticalAlignment(): EnumValue {
    const alignment = this.$style.contentAlignment;
    return VerticalAlignment.$of(alignment === 'MIDDLE' ? 'CENTER' : alignment === 'BOTTOM' ? 'BOTTOM' : 'TOP');
  }
  setVerticalAlignment(alignment: EnumValue): this {
    this.$style.contentAlignment = alignment.name() === 'CENTER' ? 'MIDDLE' : alignment.name();
    return this;
  }
  getWidth(): number | null {
    return points(this.$block.table?.tableStyle?.tableColumnProperties?.[this.$columnIndex]?.width) || null;
  }
  setWidth(width: number): this {
    const columns = this.$block.table?.tableStyle?.tableColumnProperties;
    if (columns) columns[this.$columnIndex] = { widthType: 'FIXED_WIDTH', width: { magnitude: width, unit: 'PT' } };
    return this;
  }

  $padding(side: Padding, size: number): this {
    this.$style[side] = size ? { magnitude: size, unit: 'PT' } : { unit: 'PT' };
    return this;
  }
  getPaddingTop(): number {
    return points(this.$style.paddingTop);
  }
  setPaddingTop(size: number): this {
    return this.$padding('paddingTop', size);
  }
  getPaddingBottom(): number {
    return points(this.$style.paddingBottom);
  }
  setPaddingBottom(size: number): this {
    return this.$padding('paddingBottom', size);
  }
  getPaddingLeft(): number {
    return points(this.$style.paddingLeft);
  }
  setPaddingLeft(size: number): this {
    return this.$padding('paddingLeft', size);
  }
  getPaddingRight(): number {
    return points(this.$style.paddingRight);
  }
  setPaddingRight(size: number): this {
    return this.$padding('paddingRight', size);
  }

  override setAttributes(attributes: Record<string, unknown>): this {
    const { BACKGROUND_COLOR: background, VERTICAL_ALIGNMENT: alignment, WIDTH: width, ...text } = attributes;
    if (typeof background === 'string') this.setBackgroundColor(background);
    if (alignment) this.setVerticalAlignment(alignment as EnumValue);
    if (typeof width === 'number') this.setWidth(width);
    for (const side of ['TOP', 'BOTTOM', 'LEFT', 'RIGHT'] as const) {
      const size = attributes[`PADDING_${side}`];
      const name = `padding${side.charAt(0)}${side.slice(1).toLowerCase()}` as Padding;
      if (typeof size === 'number') this.$padding(name, size);
    }
    return super.setAttributes(text);
  }
}
