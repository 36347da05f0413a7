// Action plans in Google Docs, through the advanced Drive and Docs services under drive.file: it reaches only what this person made or picked.
import { readPlan } from '../outputs/planReading';
import type { MadePlan, PlanDocuments, WrittenPlan } from '../ports/planDocuments';
import { done, failed, type Result } from '../problems/result';
import { docsService } from './docsAndDrive';
import { attempt } from './knownFailures';
import { bringUpToDate, type Chips, fillCopy, type Inside, readDoc } from './planBatches';
import { bin, copyTemplate, hasProperty, isBinned, linkTo, property, search, type StoredFile } from './planFiles';
import { countMade, madeLastDay, type PlanPace, recallPlans, rememberPlans } from './planMemory';
import { accessTo, shareWith } from './planSharing';
import { makePlanTemplates } from './planTemplates';

const chipRestMs = 24 * 60 * 60_000;
const listingLagMs = 2_000;

const makeChips = (pace: PlanPace): Chips => {
  let allowed: boolean | null = null;
  return {
    allowed: () => (allowed ??= pace.now() - recallPlans().chipsRefusedAt > chipRestMs),
    refused: () => {
      allowed = false;
      rememberPlans({ ...recallPlans(), chipsRefusedAt: pace.now() });
    },
  };
};

export const makeDocsPlanDocuments = (pace: PlanPace): PlanDocuments => {
  const templates = makePlanTemplates(pace);
  const chips = makeChips(pace);

  const written = (docId: string, link: string, inside: Result<Inside>): Result<WrittenPlan> =>
    inside.ok ? done({ docId, link, ...inside.value }) : inside;

  const made = ({ id, link }: StoredFile, inside: Result<Inside>): Result<MadePlan> =>
    done({ docId: id, link, filled: written(id, link, inside) });

  const reached = <Value>(docId: string, result: Result<Value>): Result<Value> => {
    if (result.ok || (result.problem.code !== 'denied' && !(result.problem.code === 'googleFailed' && result.problem.status === 404)))
      return result;
    return failed({ code: 'planNeedsPick', fileId: docId, what: 'plan' });
  };

  /** After an unclear answer: the copy if it can be found already, looked for twice because a new file takes a moment to be listed. */
  const lookFor = (planKey: string): StoredFile | null => {
    for (let look = 1; look <= 2; look += 1) {
      pace.pause(listingLagMs);
      const found = search(pace, 'find the plan', hasProperty(property.plan, planKey));
      const [first] = found.ok ? found.value : [];
      if (first !== undefined) return first;
    }
    return null;
  };

  return {
    template: (choice) => templates.ready(choice),
    madeLastDay: () => madeLastDay(pace),
    find: (workbookKey) => {
      const found = search(pace, 'find the plans', hasProperty(property.workbook, workbookKey));
      return found.ok
        ? done(found.value.map(({ id, link, properties }) => ({ docId: id, link, planKey: properties[property.plan] ?? '' })))
        : found;
    },
    make: (plan, { templateId, template }, words) => {
      const folder = templates.folder();
      if (!folder.ok) return folder;
      countMade(pace);
      const copied = copyTemplate(pace, templateId, { ...plan, folderId: folder.value });
      if (copied.ok && copied.value.binned) {
        bin(pace, copied.value.id);
        templates.forget();
        return failed({ code: 'planFolderGone' });
      }
      if (copied.ok) return made(copied.value, fillCopy(pace, copied.value.id, template, plan.content, words, chips));
      if (copied.failure.kind === 'missing') {
        templates.forget();
        return failed({ code: 'planFolderGone' });
      }
      if (!copied.failure.mayHaveHappened) return copied;
      const found = lookFor(plan.planKey);
      if (found === null) return failed({ code: 'planUnsure' });
      return made(found, bringUpToDate(pace, found.id, plan.content, words, chips));
    },
    update: (docId, content, words) => reached(docId, written(docId, linkTo(docId), bringUpToDate(pace, docId, content, words, chips))),
    read: (docId) => {
      const doc = readDoc(pace, docId);
      return reached(docId, doc.ok ? done(readPlan(doc.value)) : doc);
    },
    share: (docId, person, notice) => shareWith(pace, docId, person, notice),
    access: (docId) => reached(docId, accessTo(pace, docId)),
    standing: (docId) => {
      const binned = isBinned(pace, docId);
      if (!binned.ok) return binned.failure.kind === 'missing' ? done({ binned: true, revision: null }) : binned;
      if (binned.value) return done({ binned: true, revision: null });
      const doc = attempt(pace, 'look at the plan', () => docsService().Documents.get(docId, { fields: 'revisionId' }));
      return doc.ok ? done({ binned: false, revision: doc.value.revisionId ?? null }) : doc;
    },
    discard: (docId) => {
      const gone = bin(pace, docId);
      return gone.ok ? done(null) : gone;
    },
  };
};
