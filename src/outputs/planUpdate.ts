// Bringing a plan up to date: only what we wrote and nobody changed is written again. What a person wrote is kept, and the difference told.
import { type DocEdit, fromTheEnd } from './docEdits';
import type { DocJson } from './docJson';
import { paragraphsOf } from './docParagraphs';
import { type DocRequest, forgetRange, nameRange } from './docRequests';
import { markOf, nameOf, type OwnedRange, ownedRanges } from './ownedRanges';
import type { PlanContent, PlanItem } from './planContent';
import { chipReading, type Rendered } from './planFormat';
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

/** Says the range is ours again, with the words that stand there. */
export const markAgain = (range: OwnedRange): DocEdit => ({
  place: range.place,
  start: range.start,
  end: range.end,
  requests: [nameRange(range.place, range.start, range.end, nameOf({ ...range, mark: markOf(range.reading) }))],
});

/** @param doc the whole Doc as read just now; the batch must be sent under its revision. */
export const planUpdate = (doc: DocJson, content: PlanContent, writing: Writing): PlanUpdate => {
  const paragraphs = paragraphsOf(doc);
  const owned = ownedRanges(doc, paragraphs);
  const edits: DocEdit[] = [];
  const differences: PlanDifference[] = [];
  const forgotten = new Set<string>();
  for (const range of owned) {
    const item = itemOf(content, range);
    // A row whose item is gone, or that stands for an empty list, is decided as a row.
    if (range.use.list !== null && item === null) continue;
    const rendered = renderedFor(content, range.use, item, writing);
    const decision = decide(range, rendered, writing);
    if (decision.kind === 'keep') differences.push(difference(range, rendered.text));
    if (decision.kind !== 'write' && decision.kind !== 'mark') continue;
    forgotten.add(range.rangeId);
    edits.push(
      decision.kind === 'mark'
        ? markAgain(range)
        : replaceSpan(range.place, range, { ...range.use, later: false }, item, rendered, range.layout),
    );
  }
  const rows = rowEdits({ owned, paragraphs, content, writing, forgotten });
  for (const id of rows.forgotten) forgotten.add(id);
  const forget = owned.filter(({ rangeId }) => forgotten.has(rangeId)).map(({ rangeId }) => forgetRange(rangeId));
  return {
    requests: [...forget, ...fromTheEnd(edits.concat(rows.edits))],
    differences: differences.concat(rows.kept.map((range) => difference(range, null))),
  };
};
