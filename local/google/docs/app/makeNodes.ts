// Joins the element classes of DocumentApp and sends their methods through the kernel.
import { ScriptException } from '../../../host/errors';
import { cellsOf, tablesOf } from '../engine/places';
import { BlockFormat } from './blockFormat';
import { Blocks } from './blocks';
import { TableCell } from './cellNode';
import { DocNode, traced } from './docNode';
import type { Nodes } from './nodes';
import type { Home } from './openDocument';
import { ListItem, Paragraph } from './paragraphNode';
import { RangeElement } from './rangeElement';
import { Body, FooterSection, HeaderSection } from './sections';
import { Table } from './tableNode';
import { TableRow } from './tableRow';
import { TablePart } from './tablePart';
import { TextBlock } from './textBlock';
import { Text } from './textNode';

traced(
  DocNode,
  BlockFormat,
  TextBlock,
  TablePart,
  Blocks,
  Body,
  HeaderSection,
  FooterSection,
  Paragraph,
  ListItem,
  Text,
  Table,
  TableRow,
  TableCell,
  RangeElement,
);

export const sectionNode = (home: Home): DocNode => {
  if (home.segment.kind === 'header') return new HeaderSection(NODES, home);
  return home.segment.kind === 'footer' ? new FooterSection(NODES, home) : new Body(NODES, home);
};

const ownerOf = (home: Home): DocNode | null => {
  if (home.detached) return null;
  if (home.list === home.segment.content) return sectionNode(home);
  for (const { list, element, table } of tablesOf(home.segment.content)) {
    const cell = cellsOf(table).find((each) => each.content === home.list);
    if (cell) return new TableCell(NODES, { ...home, list }, element, cell);
  }
  return null;
};

export const NODES: Nodes = {
  block: (home, element) => {
    if (element.table) return new Table(NODES, home, element);
    if (!element.paragraph) throw new ScriptException('The element is of a type that is not supported.');
    return element.paragraph.bullet ? new ListItem(NODES, home, element) : new Paragraph(NODES, home, element);
  },
  row: (home, table, row) => new TableRow(NODES, home, table, row),
  cell: (home, table, cell) => new TableCell(NODES, home, table, cell),
  text: (home, element) => new Text(NODES, home, element),
  rangeElement: (element, found) => new RangeElement(found, element),
  parentOf: ownerOf,
};
