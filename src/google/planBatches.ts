// Reading and writing the inside of a plan Doc: one batch a time, never blindly repeated, under the revision that was read.
import type { DocJson } from '../outputs/docJson';
import type { DocRequest } from '../outputs/docRequests';
import { ownedRanges } from '../outputs/ownedRanges';
import type { PlanContent } from '../outputs/planContent';
import { planRequests } from '../outputs/planDocument';
import { partsMade, partsStanding } from '../outputs/planParts';
import { type PlanTemplate, readTemplate } from '../outputs/planTemplate';
import { planUpdate } from '../outputs/planUpdate';
import { failed, type Result, done } from '../problems/result';
import { docsService } from './docsAndDrive';
import { attempt, type Attempt } from './knownFailures';
import type { PlanPace } from './planMemory';
import type { PlanWords, WrittenPlan } from '../ports/planDocuments';

const mostReads = 4;
const waitForWriterMs = 1500;

/** Person and date chips are new in Docs and refused for some accounts; once refused, this run writes plain text. */
export interface Chips {
  allowed(): boolean;
  refused(): void;
}

interface Answer {
  readonly revision: string | null;
  readonly replies: readonly Readonly<Record<string, unknown>>[];
}

export type Inside = Pick<WrittenPlan, 'revision' | 'differences' | 'made' | 'standing'>;

export const readDoc = (pace: PlanPace, docId: string): Attempt<DocJson> =>
  attempt(pace, 'read the plan', () => docsService().Documents.get(docId, { includeTabsContent: true }) as unknown as DocJson);

const hasChip = (requests: readonly DocRequest[]): boolean =>
  requests.some((request) => 'insertDate' in request || 'insertPerson' in request);

/** One batch, not sent again when it may have taken effect: a second time it would write into its own result. */
export const sendBatch = (pace: PlanPace, docId: string, requests: readonly DocRequest[], revision: string | null): Attempt<Answer> => {
  const answer = attempt(
    pace,
    'write the plan',
    () => {
      const batch = { requests: [...requests], ...(revision === null ? {} : { writeControl: { requiredRevisionId: revision } }) };
      return docsService().Documents.batchUpdate(batch, docId);
    },
    false,
  );
  if (!answer.ok) return answer;
  const replies = (answer.value.replies ?? []) as unknown as readonly Readonly<Record<string, unknown>>[];
  return { ok: true, value: { revision: answer.value.writeControl?.requiredRevisionId ?? null, replies } };
};

/**
 * Reads the Doc, works out what is left to write, writes it under the revision read. A stale revision or an unclear answer leads to
 * reading again: what was written meanwhile then needs no writing, and what a person wrote is seen.
 */
export const bringUpToDate = (pace: PlanPace, docId: string, content: PlanContent, words: PlanWords, chips: Chips): Result<Inside> => {
  let refusals = 0;
  /** Refusals at a revision that was still the Doc's afterwards: nobody wrote, so it was the request. */
  let ofRequest = 0;
  let last: { readonly revision: string | null; readonly chips: boolean } | null = null;
  for (let read = 1; ; read += 1) {
    const doc = readDoc(pace, docId);
    if (!doc.ok) return doc;
    const revision = doc.value.revisionId ?? null;
    if (last !== null && last.revision === revision) {
      ofRequest += 1;
      if (last.chips) chips.refused();
    }
    const writing = { ...words, chips: chips.allowed() };
    const owned = ownedRanges(doc.value);
    const template = owned.length > 0 ? null : readTemplate(doc.value);
    const update =
      template === null ? planUpdate(doc.value, content, writing) : { requests: planRequests(template, content, writing), differences: [] };
    const made = template === null ? null : partsMade(template, content);
    const told = { differences: update.differences, made, standing: made === null ? partsStanding(owned) : made.scalars };
    if (update.requests.length === 0) return done({ ...told, revision });
    const sent = sendBatch(pace, docId, update.requests, revision);
    if (sent.ok) return done({ ...told, revision: sent.value.revision });
    const { kind, mayHaveHappened } = sent.failure;
    if (kind !== 'invalid' && !mayHaveHappened) return sent;
    if (read === mostReads) return kind === 'invalid' && ofRequest === 0 ? failed({ code: 'planKeepsChanging' }) : sent;
    // A 400 means a stale revision or a refused request; Google's words are no ground to decide, the revision of the next reading is.
    // Revisions may differ without a change, so the second in a row blames the chips too.
    last = kind === 'invalid' ? { revision, chips: hasChip(update.requests) } : null;
    if (kind === 'invalid') {
      refusals += 1;
      if (refusals >= 2 && hasChip(update.requests)) chips.refused();
    }
    pace.pause(waitForWriterMs);
  }
};

/** Fills a copy made just now: nobody else has it, so the template's own indexes hold and no reading is needed. */
export const fillCopy = (
  pace: PlanPace,
  docId: string,
  template: PlanTemplate,
  content: PlanContent,
  words: PlanWords,
  chips: Chips,
): Result<Inside> => {
  const requests = planRequests(template, content, { ...words, chips: chips.allowed() });
  const made = partsMade(template, content);
  const told = { differences: [], made, standing: made.scalars };
  if (requests.length === 0) return done({ ...told, revision: null });
  const sent = sendBatch(pace, docId, requests, null);
  if (sent.ok) return done({ ...told, revision: sent.value.revision });
  const { kind, mayHaveHappened } = sent.failure;
  if (kind === 'invalid' && hasChip(requests)) {
    chips.refused();
    return fillCopy(pace, docId, template, content, words, chips);
  }
  return mayHaveHappened ? bringUpToDate(pace, docId, content, words, chips) : sent;
};
