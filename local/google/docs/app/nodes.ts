// How nodes make each other without knowing each other's classes; makeNodes.ts fills it in.
import type { StructuralElement, TableCell, TableRow } from '../record';
import type { DocNode } from './docNode';
import type { Home } from './openDocument';

export interface FoundText {
  readonly start: number;
  readonly endInclusive: number;
}

export interface Nodes {
  /** A Paragraph, ListItem or Table for an element of a list. */
  block(home: Home, element: StructuralElement): DocNode;
  row(home: Home, table: StructuralElement, row: TableRow): DocNode;
  cell(home: Home, table: StructuralElement, cell: TableCell): DocNode;
  /** Text over one paragraph, or over all paragraphs of a list. */
  text(home: Home, element: StructuralElement | null): DocNode;
  rangeElement(element: DocNode, found: FoundText | null): unknown;
  /** The section or cell that owns the home's list; null for a detached element. */
  parentOf(home: Home): DocNode | null;
}
