// The row of a list without anything, where the template says words around its tags: only the invitation stands, and the words wait in the
// names of our ranges until there is something to say.
import type { DocEdit } from './docEdits';
import type { DocPlace } from './docJson';
import { deleteRange } from './docRequests';
import { nameOf } from './ownedRanges';
import type { PlanContent, PlanItem } from './planContent';
import { inRow, type Row } from './planSites';
import type { ListName, TagUse } from './planTags';
import type { RepeatCell } from './planTemplate';
import { fill, renderedFor, replaceSpan, type Writing } from './planWords';

const tags = /\{\{[^{}]*\}\}/g;

/** Whether a row of this layout has words beside its tags, and a range's name has room for them. */
export const folds = (layout: readonly string[] | null, list: ListName): layout is readonly string[] => {
  if (layout === null || !layout.some((words) => words.includes('{{') && words.replace(tags, '').trim() !== '')) return false;
  const use = { list, field: 'longestField', format: 'numeric', later: false };
  return !nameOf({ use, itemId: null, mark: 'twelve letters', row: [], layout }).endsWith('/');
};

/** A cell, or the one paragraph that repeats, without its newline; and the tag of the list that stands first in it. */
export interface FoldedSpan {
  readonly place: DocPlace;
  readonly start: number;
  readonly end: number;
  readonly use: TagUse;
}

/** Puts the invitation where all words of the row stood. */
export const folded = (
  spans: readonly FoldedSpan[],
  empty: PlanItem,
  layout: readonly string[],
  content: PlanContent,
  writing: Writing,
): readonly DocEdit[] =>
  spans.map((span) => replaceSpan(span.place, span, span.use, empty, renderedFor(content, span.use, empty, writing), layout));

/** A plan may have been written before rows were folded: then the template's words stand beside our ranges still. */
export const isFolded = ({ itemId, ranges }: Row, list: ListName): boolean => {
  const layout = ranges.find((range) => range.layout !== null)?.layout ?? null;
  return (
    itemId === null &&
    folds(layout, list) &&
    ranges.every(({ start, end, paragraph }) => start === paragraph.start && end === paragraph.end - 1)
  );
};

/** The paragraphs of a row that stands for an item, each once. */
export const spansOf = ({ ranges }: Row): readonly FoldedSpan[] =>
  ranges
    .filter(({ paragraph, use }, nth) => use.list !== null && ranges.findIndex((one) => one.paragraph.start === paragraph.start) === nth)
    .map(({ place, paragraph, use }) => ({ place, start: paragraph.start, end: paragraph.end - 1, use }));

/** Says the whole row where its invitation stands. */
export const unfolded = (
  { ranges }: Row,
  cells: readonly RepeatCell[],
  item: PlanItem,
  layout: readonly string[],
  content: PlanContent,
  writing: Writing,
): readonly DocEdit[] =>
  ranges.reduce<DocEdit[]>((edits, { place, start, end, paragraph }) => {
    const column = inRow(paragraph) ? (paragraph.cell?.columnIndex ?? 0) : 0;
    const cell = cells.find(({ columnIndex }) => columnIndex === column);
    if (cell === undefined) return edits;
    const words = fill(place, end, { ...cell, paragraphStyle: {} }, item, content, writing, layout);
    return edits.concat({ place, start, end, requests: [...words, deleteRange(place, start, end)] });
  }, []);
