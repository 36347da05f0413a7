// Where the elements of a DocumentApp range stand in the document, and which elements a stretch of it covers.
import { ScriptException } from '../../../host/errors';
import type { Segment } from '../engine/editing';
import { startOf } from '../engine/indexes';
import { cellsOf } from '../engine/places';
import type { Paragraph } from '../record';
import { Blocks } from './blocks';
import type { DocNode } from './docNode';
import type { FoundText } from './nodes';
import type { Home } from './openDocument';
import { RangeElement } from './rangeElement';
import { TableRow } from './tableRow';
import { Text } from './textNode';

/** Indexes of one segment, the second one outside. */
export interface Stretch {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
}

/** @param found part of a text; null for all of the element. */
export const stretchOf = (node: DocNode, found: FoundText | null): Stretch => {
  const { segment, detached, list } = node.$home;
  if (detached) throw new ScriptException('Element must be attached to the document.');
  if (node instanceof Text) {
    const { from, to } = node.$bounds(found === null ? [] : [found.start, found.endInclusive]);
    // An empty text still has the end of its paragraph.
    return { segment, from, to: Math.max(to, from + 1) };
  }
  if (node instanceof TableRow) return { segment, from: startOf(node.$row), to: node.$row.endIndex };
  const element = node instanceof Blocks ? undefined : node.$element;
  const [first, last] = element ? [element, element] : [list.find((each) => !each.sectionBreak), list[list.length - 1]];
  if (!first || !last) throw new ScriptException('Element is no longer part of the document.');
  return { segment, from: startOf(first), to: last.endIndex };
};

/** Stretches that touch become one. */
export const joined = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.reduce<Stretch[]>((all, next) => {
    const last = all[all.length - 1];
    if (last?.segment.content !== next.segment.content || next.from > last.to || next.from < last.from) return [...all, next];
    return [...all.slice(0, -1), { ...last, to: Math.max(last.to, next.to) }];
  }, []);

/** Whole paragraphs and tables where all of them is covered, otherwise texts or parts of texts. */
export const elementsWithin = (node: DocNode, home: Home, from: number, to: number): RangeElement[] =>
  home.list.flatMap((element) => {
    const [start, end] = [startOf(element), element.endIndex];
    if (end <= from || start >= to || (!element.paragraph && !element.table)) return [];
    if (from <= start && end <= to) return [new RangeElement(null, node.$nodes.block(home, element))];
    if (element.table) return cellsOf(element.table).flatMap((cell) => elementsWithin(node, { ...home, list: cell.content }, from, to));
    const text = node.$nodes.text(home, element);
    const [first, last] = [Math.max(from, start), Math.min(to, end - 1)];
    if (last <= first) return end - start === 1 ? [new RangeElement(null, text)] : [];
    if (first === start && last === end - 1) return [new RangeElement(null, text)];
    const offset = (index: number): number => charactersBefore(element.paragraph, index);
    return [new RangeElement({ start: offset(first), endInclusive: offset(last) - 1 }, text)];
  });

/** Offsets of a text count its characters only, not chips and breaks between them. */
const charactersBefore = (paragraph: Paragraph | undefined, index: number): number =>
  (paragraph?.elements ?? []).reduce(
    (sum, element) => sum + (element.textRun ? Math.max(0, Math.min(index, element.endIndex) - startOf(element)) : 0),
    0,
  );
