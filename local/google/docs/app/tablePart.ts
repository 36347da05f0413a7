// What DocumentApp's Table and TableRow share, and how rows and cells come and go.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { lengthened, shortened } from '../engine/editing';
import { reindex, startOf } from '../engine/indexes';
import type { StructuralElement, Table as TableRecord, TableCell as CellRecord, TableRow as RowRecord } from '../record';
import { writtenText } from './attributes';
import { DocNode } from './docNode';
import { findElementIn } from './findingElements';
import { newCell, softBreaks } from './homes';
import type { FoundText, Nodes } from './nodes';
import type { Home } from './openDocument';
import { Text } from './textNode';

export const newRow = (cells: readonly CellRecord[]): RowRecord => ({
  endIndex: 0,
  tableCells: [...cells],
  tableRowStyle: { minRowHeight: { unit: 'PT' } },
});

/** Docs writes numbers and booleans into cells as text; nothing stays empty. */
const cellText = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

export const newTable = (cells: readonly (readonly unknown[])[]): StructuralElement => {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const tableRows = cells.map((row) => newRow(Array.from({ length: columns }, (_each, nth) => newCell(softBreaks(cellText(row[nth]))))));
  const tableColumnProperties = Array.from({ length: columns }, () => ({ widthType: 'EVENLY_DISTRIBUTED' }));
  return { endIndex: 0, table: { rows: cells.length, columns, tableRows, tableStyle: { tableColumnProperties } } };
};

/** A change of a table's rows or cells, with the indexes and named ranges behind it moved along. */
export const resized = (home: Home, element: StructuralElement, change: () => void): void => {
  const before = element.endIndex;
  change();
  const after = startOf(element) + reindex(structuredClone([element]));
  if (after > before) lengthened(home.segment, before, after - before);
  else shortened(home.segment, after, before);
};

export abstract class TablePart extends DocNode {
  constructor(
    nodes: Nodes,
    home: Home,
    public $block: StructuralElement,
  ) {
    super(nodes, home);
  }

  get $table(): TableRecord {
    if (!this.$block.table) throw new ScriptException('Element is no longer part of the document.');
    return this.$block.table;
  }

  abstract $cells(): CellRecord[];

  $texts(): Text[] {
    return this.$cells().map((cell) => new Text(this.$nodes, { ...this.$home, list: cell.content }, null));
  }

  getText(): string {
    return this.$texts()
      .map((text) => text.getText())
      .join('\n');
  }
  replaceText(searchPattern: string, replacement: string): this {
    for (const text of this.$texts()) text.replaceText(searchPattern, replacement);
    return this;
  }
  findText(searchPattern: string, from?: { $home?: Home; $found?: FoundText | null } | null): unknown {
    let reached = !from;
    for (const text of this.$texts()) {
      const holdsFrom = from?.$home?.list === text.$home.list;
      if (!reached && !holdsFrom) continue;
      reached = true;
      const found = text.findText(searchPattern, holdsFrom ? from : undefined);
      if (found) return found;
    }
    return null;
  }
  findElement(elementType: EnumValue, from?: { readonly $over: DocNode } | null): unknown {
    return findElementIn(this, elementType, from);
  }
  setAttributes(attributes: Record<string, unknown>): this {
    if (writtenText(attributes).length > 0) for (const text of this.$texts()) text.setAttributes(attributes);
    return this;
  }
}
