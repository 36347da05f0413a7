// Deletes a range. Everything that would leave an impossible document is refused: half a pair, the last newline of a
// segment or cell, part of a table, or the newline in front of something that needs one.
import type { StructuralElement } from '../record';
import type { Editing, Segment } from './editing';
import { allTabs, segmentOf, segmentsOf, shortened } from './editing';
import { startOf } from './indexes';
import type { WantedRange } from './places';
import { boundsOf, cutElements, paragraphsOf } from './places';
import { BAD_DELETION, refuse } from './refusal';
import { joinRuns } from './textRuns';

const needsNewlineBefore = (element: StructuralElement | undefined): boolean => element !== undefined && element.paragraph === undefined;

/** The innermost list that holds the whole range: a cell's content when the range lies inside one cell. */
const listHolding = (list: StructuralElement[], from: number, to: number): StructuralElement[] => {
  const holder = list.find((element) => startOf(element) < from && to < element.endIndex && !element.paragraph);
  if (!holder) return list;
  if (holder.tableOfContents) return listHolding(holder.tableOfContents.content, from, to);
  const cell = holder.table?.tableRows
    .flatMap((row) => row.tableCells)
    .find((candidate) => startOf(candidate) < from && to <= candidate.endIndex);
  if (!cell || to === cell.endIndex) return refuse(BAD_DELETION);
  return listHolding(cell.content, from, to);
};

const checkWholeThings = (touched: readonly StructuralElement[], from: number, to: number): void => {
  for (const element of touched) {
    const whole = from <= startOf(element) && element.endIndex <= to;
    if (!element.paragraph && !whole) refuse(BAD_DELETION);
    const cutEquation = element.paragraph?.elements.some(
      (piece) => piece.equation && startOf(piece) < to && piece.endIndex > from && !(from <= startOf(piece) && piece.endIndex <= to),
    );
    if (cutEquation) refuse(BAD_DELETION);
  }
};

const checkNewlines = (list: readonly StructuralElement[], to: number): void => {
  const next = list.find((element) => startOf(element) >= to);
  const before = next && list[list.indexOf(next) - 1];
  if (next && startOf(next) === to && before?.paragraph && needsNewlineBefore(next)) refuse(BAD_DELETION);
};

/** Removes [from, to) from one list; joined paragraphs keep the first one's style unless nothing is left of it. */
const cutOut = (list: StructuralElement[], from: number, to: number): void => {
  const touched = list.filter((element) => startOf(element) < to && element.endIndex > from);
  checkWholeThings(touched, from, to);
  checkNewlines(list, to);
  const first = touched[0];
  const last = touched[touched.length - 1];
  if (!first || !last) return;
  const at = list.indexOf(first);
  const afterLast = list[list.indexOf(last) + 1];
  // A paragraph that loses its newline continues in the one that follows the deleted part.
  const tail = last.endIndex > to ? last : afterLast;
  const left = first.paragraph && startOf(first) < from ? cutElements(first.paragraph.elements, from)[0] : [];
  if (first === last && last.endIndex > to && first.paragraph) {
    first.paragraph.elements = joinRuns([...left, ...cutElements(first.paragraph.elements, to)[1]]);
    return;
  }
  if (tail?.paragraph && (left.length > 0 || last.endIndex > to)) {
    const right = cutElements(tail.paragraph.elements, to)[1];
    const keeper = left.length > 0 && first.paragraph ? first.paragraph : tail.paragraph;
    const joined: StructuralElement = { endIndex: 0, paragraph: { ...keeper, elements: joinRuns([...left, ...right]) } };
    list.splice(at, list.indexOf(tail) - at + 1, joined);
    return;
  }
  if (left.length > 0) refuse(BAD_DELETION);
  list.splice(at, touched.length);
};

const tablesKeepParagraphs = (list: readonly StructuralElement[]): boolean =>
  list.every((element, at) => !element.table || (Boolean(list[at - 1]?.paragraph) && Boolean(list[at + 1]?.paragraph)));

/** Deletes [from, to) of a segment whose bounds have been checked. */
export const deleteSpan = (segment: Segment, from: number, to: number): void => {
  const list = listHolding(segment.content, from, to);
  cutOut(list, from, to);
  if (!tablesKeepParagraphs(list) || !list[list.length - 1]?.paragraph) refuse(BAD_DELETION);
  shortened(segment, from, to);
};

/** Footnotes and images live in maps beside the text and go with their mark; empty maps are absent. */
export const sweepOrphans = (editing: Editing): void => {
  for (const tab of allTabs(editing.document.tabs)) {
    const used = new Set<string>();
    let footnoteNumber = 0;
    for (const segment of segmentsOf(tab))
      for (const { paragraph } of paragraphsOf(segment.content))
        for (const { footnoteReference, inlineObjectElement } of paragraph.elements) {
          if (inlineObjectElement) used.add(inlineObjectElement.inlineObjectId);
          if (!footnoteReference) continue;
          used.add(footnoteReference.footnoteId);
          footnoteReference.footnoteNumber = String((footnoteNumber += 1));
        }
    const { footnotes, inlineObjects } = tab.documentTab;
    for (const id of Object.keys(footnotes ?? {})) if (!used.has(id)) delete footnotes?.[id];
    for (const id of Object.keys(inlineObjects ?? {})) if (!used.has(id)) delete inlineObjects?.[id];
    if (footnotes && Object.keys(footnotes).length === 0) delete tab.documentTab.footnotes;
    if (inlineObjects && Object.keys(inlineObjects).length === 0) delete tab.documentTab.inlineObjects;
  }
};

export const deleteContentRange = (editing: Editing, request: { range?: WantedRange }): void => {
  const range = request.range ?? refuse('The range must be specified.');
  const segment = segmentOf(editing, range);
  const { from, to } = boundsOf(segment, range, { includeLastNewline: false });
  deleteSpan(segment, from, to);
};
