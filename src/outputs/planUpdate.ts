// Bringing a plan up to date: only what we wrote and nobody changed is written again. What a person wrote is kept, and the difference told.
import { type DocEdit, fromTheEnd } from './docEdits';
import type { DocJson } from './docJson';
import { paragraphsOf } from './docParagraphs';
import { type DocRequest, forgetRange, nameRange } from './docRequests';
import { nameOf, type OwnedRange, ownedRanges } from './ownedRanges';
import { markOf } from './textMark';
import type { PlanContent, PlanItem } from './planContent';
import { chipReading, type Rendered } from './planFormat';
import { type ReadCell, readPlan } from './planReading';
import { agrees, type RowMarks, rowMarksAfter } from './planRowTruth';
import { rowEdits } from './planRows';
import { renderedFor, replaceSpan, type Writing } from './planWords';

/** Where a plan and the tracker say different things, and the plan was left as it is. */
export interface PlanDifference {
  readonly tag: string;
  readonly itemId: string | null;
  /** What stands in the Doc. */
  readonly inPlan: string;
  /** What the tracker would write; null for a row that is no longer in the tracker. */
  readonly inTracker: string | null;
}

export interface PlanUpdate {
  readonly requests: readonly DocRequest[];
  readonly differences: readonly PlanDifference[];
}

/** What one range needs: nothing, a fresh mark because its words agree again, new words, or to be left to the person who changed it. */
export type Decision = { readonly kind: 'leave' } | { readonly kind: 'mark' } | { readonly kind: 'write' } | { readonly kind: 'keep' };

/** Cells that belong to the teacher once the plan is made; they are read, never written again. */
const isAnswer = (range: OwnedRange): boolean => range.use.list === 'prompts' && range.use.field === 'answer';

export const decide = (range: OwnedRange, rendered: Rendered, writing: Writing): Decision => {
  if (isAnswer(range)) return { kind: 'leave' };
  if (range.use.later) return writing.stage === 'plan' ? { kind: 'leave' } : { kind: range.edited ? 'keep' : 'write' };
  const agrees = range.reading === rendered.text || (rendered.chip !== null && range.reading === chipReading(rendered.chip));
  if (agrees) return { kind: range.edited ? 'mark' : 'leave' };
  return { kind: range.edited ? 'keep' : 'write' };
};

export const itemOf = (content: PlanContent, range: OwnedRange): PlanItem | null =>
  range.use.list === null ? null : (content.lists[range.use.list].find((item) => item.id === range.itemId) ?? null);

const tagOf = (range: OwnedRange): string => (range.use.list === null ? range.use.field : `${range.use.list}.${range.use.field}`);

const difference = (range: OwnedRange, inTracker: string | null): PlanDifference => ({
  tag: tagOf(range),
  itemId: range.itemId,
  inPlan: range.reading,
  inTracker,
});

/** Says the range is ours, with the words that stand there. */
const named = (range: OwnedRange, mark: string, row: readonly string[]): DocEdit => ({
  place: range.place,
  start: range.start,
  end: range.end,
  requests: [nameRange(range.place, range.start, range.end, nameOf({ ...range, mark, row }))],
});

const sameRow = (one: readonly string[], other: readonly string[]): boolean => one.join('.') === other.join('.');

/** Cells typed over with what the tracker says too: they become ours again, so that later changes reach them. */
const takenBack = (cells: readonly ReadCell[], content: PlanContent, rowOf: RowMarks): readonly DocEdit[] =>
  cells.reduce<DocEdit[]>((edits, cell) => {
    const item = content.lists[cell.list].find(({ id }) => id === cell.itemId);
    if (cell.mark !== null || cell.span === null || item === undefined || !agrees(cell, item)) return edits;
    const use = { list: cell.list, field: cell.field, format: cell.format, later: false };
    const name = nameOf({ use, itemId: cell.itemId, mark: markOf(cell.words), row: rowOf(cell.list, item), layout: cell.layout });
    return edits.concat({ ...cell.span, requests: [nameRange(cell.span.place, cell.span.start, cell.span.end, name)] });
  }, []);

/** @param doc the whole Doc as read just now; the batch must be sent under its revision. */
export const planUpdate = (doc: DocJson, content: PlanContent, writing: Writing): PlanUpdate => {
  const paragraphs = paragraphsOf(doc);
  const owned = ownedRanges(doc, paragraphs);
  const { cells } = readPlan(doc);
  const rowOf = rowMarksAfter(
    owned,
    cells,
    (range, item) => decide(range, renderedFor(content, range.use, item, writing), writing).kind !== 'keep',
  );
  const edits: DocEdit[] = [];
  const differences: PlanDifference[] = [];
  const forgotten = new Set<string>();
  for (const range of owned) {
    const item = itemOf(content, range);
    // A row whose item is gone, or that stands for an empty list, is decided as a row.
    if (range.use.list !== null && item === null) continue;
    const rendered = renderedFor(content, range.use, item, writing);
    const { kind } = decide(range, rendered, writing);
    const row = rowOf(range.use.list, item);
    if (kind === 'keep') differences.push(difference(range, rendered.text));
    if (kind === 'write') edits.push(replaceSpan(range.place, range, { ...range.use, later: false }, item, rendered, range.layout, row));
    else if (kind === 'mark' || !sameRow(range.row, row))
      edits.push(named(range, kind === 'mark' ? markOf(range.reading) : range.mark, row));
    else continue;
    forgotten.add(range.rangeId);
  }
  const rows = rowEdits({ owned, paragraphs, content, writing, forgotten });
  for (const id of rows.forgotten) forgotten.add(id);
  const forget = owned.filter(({ rangeId }) => forgotten.has(rangeId)).map(({ rangeId }) => forgetRange(rangeId));
  return {
    requests: [...forget, ...fromTheEnd(edits.concat(rows.edits, takenBack(cells, content, rowOf)))],
    differences: differences.concat(rows.kept.map((range) => difference(range, null))),
  };
};
