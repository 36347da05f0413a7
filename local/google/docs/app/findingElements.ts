// DocumentApp's findElement: the next element of a type among everything inside an element, in reading order.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import type { StructuralElement, TableCell, TableRow } from '../record';
import type { DocNode, ElementName } from './docNode';

const findable: readonly ElementName[] = ['LIST_ITEM', 'PARAGRAPH', 'TABLE', 'TABLE_CELL', 'TABLE_ROW', 'TEXT'];

type Holder = DocNode & { getNumChildren(): number; getChild(childIndex: number): DocNode };
type BlockHolder = DocNode & { readonly $list: readonly StructuralElement[]; $wrap(element: StructuralElement): DocNode };

const childrenOf = (node: DocNode): DocNode[] => {
  if ('$wrap' in node) {
    const { $list } = node as BlockHolder;
    return $list.filter(({ paragraph, table }) => paragraph ?? table).map((element) => (node as BlockHolder).$wrap(element));
  }
  if (!('getChild' in node)) return [];
  const holder = node as Holder;
  return Array.from({ length: holder.getNumChildren() }, (_, nth) => holder.getChild(nth));
};

function* inside(node: DocNode): Generator<DocNode> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* inside(child);
  }
}

/** What a node stands for: two nodes over one record are the same element. */
const recordOf = (node: DocNode): unknown => {
  if (node.$type === 'TABLE_CELL') return (node as DocNode & { readonly $cell: TableCell }).$cell;
  if (node.$type === 'TABLE_ROW') return (node as DocNode & { readonly $row: TableRow }).$row;
  if (node.$type === 'TEXT') return (node as DocNode & { readonly $over: StructuralElement | null }).$over;
  return node.$element;
};

/** As a RangeElement over all of it; null at the end. */
export const findElementIn = (node: DocNode, type: EnumValue, from?: { readonly $over: DocNode } | null): unknown => {
  const wanted = findable.find((name) => name === type.$value);
  if (wanted === undefined) throw new ScriptException(`findElement of ${type.$value} is not available in the local host.`);
  let reached = !from;
  for (const each of inside(node)) {
    if (reached && each.$type === wanted) return node.$nodes.rangeElement(each, null);
    reached ||= each.$type === from?.$over.$type && recordOf(each) === recordOf(from.$over);
  }
  return null;
};
