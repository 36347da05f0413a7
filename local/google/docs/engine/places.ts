// Finds the paragraph, cell or table at an index, and walks every paragraph of a segment in reading order.
import type { Paragraph, ParagraphElement, StructuralElement, Table, TableCell } from '../record';
import { startOf } from './indexes';
import type { Segment } from './editing';
import { endOf } from './editing';
import { beyondEnd, EMPTY_RANGE, FIRST_SECTION_BREAK, INSIDE_GRAPHEME, LAST_NEWLINE, OUTSIDE_PARAGRAPH, refuse } from './refusal';

export interface ParagraphPlace {
  /** The list that holds the paragraph: a body, a cell, a contents table. */
  readonly list: StructuralElement[];
  readonly element: StructuralElement;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly inTable: boolean;
}

/** Every paragraph, those in tables and contents tables too, in index order. */
export function* paragraphsOf(list: StructuralElement[], inTable = false): Generator<ParagraphPlace> {
  for (const element of list) {
    if (element.paragraph) yield { list, element, paragraph: element.paragraph, start: startOf(element), end: element.endIndex, inTable };
    else if (element.table) for (const cell of cellsOf(element.table)) yield* paragraphsOf(cell.content, true);
    else if (element.tableOfContents) yield* paragraphsOf(element.tableOfContents.content, inTable);
  }
}

export const cellsOf = (table: Table): TableCell[] => table.tableRows.flatMap((row) => row.tableCells);

export function* tablesOf(list: StructuralElement[]): Generator<{ list: StructuralElement[]; element: StructuralElement; table: Table }> {
  for (const element of list) {
    if (!element.table) continue;
    yield { list, element, table: element.table };
    for (const cell of cellsOf(element.table)) yield* tablesOf(cell.content);
  }
}

export const textOf = (paragraph: Paragraph): string =>
  paragraph.elements.map((element) => element.textRun?.content ?? '\uFFFC'.repeat(element.endIndex - startOf(element))).join('');

const halvesPair = (text: string, offset: number): boolean =>
  offset > 0 && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));

/** True where an index would cut a surrogate pair in two. */
export const cutsPair = (place: ParagraphPlace, index: number): boolean => halvesPair(textOf(place.paragraph), index - place.start);

export const paragraphAt = (segment: Segment, index: number): ParagraphPlace | undefined => {
  for (const place of paragraphsOf(segment.content)) if (place.start <= index && index < place.end) return place;
  return undefined;
};

/** The paragraph that takes an insertion at `index`, or Google's refusal. */
export const insertionPlace = (segment: Segment, index: number): ParagraphPlace => {
  if (index >= endOf(segment)) refuse(beyondEnd(index, endOf(segment)));
  if (index === 0 && segment.kind === 'body') refuse(FIRST_SECTION_BREAK);
  const place = paragraphAt(segment, index) ?? refuse(OUTSIDE_PARAGRAPH);
  const equation = place.paragraph.elements.some((piece) => piece.equation && startOf(piece) < index && index < piece.endIndex);
  if (equation) refuse(OUTSIDE_PARAGRAPH);
  return cutsPair(place, index) ? refuse(INSIDE_GRAPHEME) : place;
};

export interface WantedRange {
  startIndex?: number;
  endIndex?: number;
  segmentId?: string;
  tabId?: string;
}

/** The bounds of a range request, refused where no request may go: empty, behind the end, on the first section break. */
export const boundsOf = (segment: Segment, range: WantedRange, may: { includeLastNewline: boolean }): { from: number; to: number } => {
  const from = range.startIndex ?? 0;
  const to = range.endIndex ?? 0;
  const end = endOf(segment);
  if (from >= to) refuse(EMPTY_RANGE);
  if (from >= end) refuse(beyondEnd(from, end));
  if (to > end) refuse(beyondEnd(to - 1, end));
  if (from === 0 && segment.kind === 'body') refuse(FIRST_SECTION_BREAK);
  if (to === end && !may.includeLastNewline) refuse(LAST_NEWLINE);
  for (const index of [from, to]) {
    const place = paragraphAt(segment, index);
    if (place && cutsPair(place, index)) refuse('The range cannot be within a grapheme cluster.');
  }
  return { from, to };
};

export const paragraphsIn = (segment: Segment, from: number, to: number): ParagraphPlace[] =>
  [...paragraphsOf(segment.content)].filter((place) => place.start < to && place.end > from);

/** Cuts a paragraph's elements at an index; the cut never falls inside anything but text. */
export const cutElements = (elements: readonly ParagraphElement[], index: number): [ParagraphElement[], ParagraphElement[]] => {
  const left: ParagraphElement[] = [];
  const right: ParagraphElement[] = [];
  for (const element of elements) {
    const start = startOf(element);
    if (element.endIndex <= index) left.push(element);
    else if (start >= index) right.push(element);
    else if (element.textRun) {
      const { content, ...run } = element.textRun;
      left.push({ startIndex: start, endIndex: index, textRun: { ...structuredClone(run), content: content.slice(0, index - start) } });
      right.push({ startIndex: index, endIndex: element.endIndex, textRun: { ...run, content: content.slice(index - start) } });
    } else refuse(OUTSIDE_PARAGRAPH);
  }
  return [left, right];
};
