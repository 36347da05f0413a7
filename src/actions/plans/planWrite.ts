// The effect on one plan: make or update its Doc, share it, and say what its row holds afterwards. No row is written here.
import { linkedIssue } from '../steps/planRowWords';
import type { Host } from '../../ports/host';
import { planGaps } from '../../outputs/planParts';
import type { FoundPlan, WrittenPlan } from '../../ports/planDocuments';
import type { Problem } from '../../problems/problem';
import { done, failed, type Result } from '../../problems/result';
import { notYetShared, type PlanDecision, type PlanStage } from './planDecision';
import type { PlanCase, PlanRow } from '../steps/planDesk';
import { readRunMark, readWrittenMark, type RunStep, writtenMarkText } from './planMarks';

export type PlanWork = Extract<PlanDecision, { readonly kind: 'create' | 'update' | 'share' | 'resume' }>;

export interface PlanWish {
  readonly stage: PlanStage;
  readonly notify: boolean;
  readonly message: string;
  /** Closing: the plan is marked final when it is written. */
  readonly final: boolean;
}

export interface PlanOutcome {
  readonly fields: Partial<PlanRow>;
  readonly did: RunStep;
  /** Set when the rest of the run had better wait: the account's limit for today is reached. */
  readonly stop: Problem | null;
}

/** How long after its claim a Doc may still be missing from Drive's list although it was made. */
const listingLagMs = 30_000;

/** Finds the plans of the workbook at most once a chunk. */
export const planFinder = (host: Host, workbookKey: string): ((fresh: boolean) => Result<readonly FoundPlan[]>) => {
  let found: Result<readonly FoundPlan[]> | null = null;
  return (fresh) => (found = fresh || found === null ? host.plans.find(workbookKey) : found);
};

/** What is known of the Doc after an attempt: where it is, if there is one, and whether its words are written. */
interface Attempted {
  readonly docId: string | null;
  readonly written: Result<WrittenPlan>;
}

const nowhere = (problem: Problem): Attempted => ({ docId: null, written: failed(problem) });

const made = (host: Host, plan: PlanCase, workbookKey: string, wish: PlanWish): Attempted => {
  const template = host.plans.template(plan.template);
  if (!template.ok) return nowhere(template.problem);
  const copy = host.plans.make({ planKey: plan.planKey, workbookKey, name: plan.docName, content: plan.content }, template.value, {
    locale: host.locale(),
    stage: wish.stage,
  });
  return copy.ok ? { docId: copy.value.docId, written: copy.value.filled } : nowhere(copy.problem);
};

/** When the Doc of the row may have been made first; 0 where nothing says so. */
export const claimedAtOf = (row: PlanRow | null): number => {
  const did = readRunMark(row?.jobId ?? null)?.did;
  return did?.step === 'claimed' ? did.at : did?.step === 'failed' ? (did.claimedAt ?? 0) : 0;
};

/** A run died between its claim and its confirmation: the Doc may be there, may not be listed yet, or was never made. */
const resumed = (host: Host, work: PlanWork, workbookKey: string, wish: PlanWish, find: ReturnType<typeof planFinder>): Attempted => {
  const claimedAt = claimedAtOf(work.row);
  const look = (fresh: boolean): Result<FoundPlan | null> => {
    const found = find(fresh);
    return found.ok ? done(found.value.find(({ planKey }) => planKey === work.case.planKey) ?? null) : found;
  };
  let there = look(false);
  if (there.ok && there.value === null && host.now() - claimedAt < listingLagMs) {
    host.pause(5_000);
    there = look(true);
    if (there.ok && there.value === null && host.now() - claimedAt < listingLagMs) return nowhere({ code: 'planUnsure' });
  }
  if (!there.ok) return nowhere(there.problem);
  if (there.value === null) return made(host, work.case, workbookKey, wish);
  const { docId, link } = there.value;
  const updated = host.plans.update(docId, work.case.content, { locale: host.locale(), stage: wish.stage });
  return { docId, written: updated.ok ? done({ ...updated.value, link }) : updated };
};

const shared = (
  host: Host,
  docId: string,
  people: readonly string[],
  wish: PlanWish,
): { readonly reached: readonly string[]; readonly problem: Problem | null } => {
  const reached: string[] = [];
  let problem: Problem | null = null;
  for (const email of people) {
    const result = host.plans.share(docId, { email, role: 'writer' }, wish.notify ? wish.message : null);
    if (result.ok) reached.push(email);
    else problem = result.problem;
  }
  return { reached, problem };
};

/** Of a plan that another run may have shared already: Drive is asked first, so that nobody is mailed twice. */
const alreadyShared = (host: Host, docId: string, people: readonly string[]): readonly string[] => {
  const access = people.length === 0 ? done([]) : host.plans.access(docId);
  return access.ok ? people.filter((email) => access.value.some((one) => one.email === email)) : [];
};

/** A Doc that Drive no longer lists is looked at once more before it is called binned: a list may lag. */
const binned = (host: Host, docId: string, find: ReturnType<typeof planFinder>): Problem | null => {
  const found = find(false);
  if (!found.ok || found.value.some((one) => one.docId === docId)) return null;
  const standing = host.plans.standing(docId);
  return standing.ok && standing.value.binned ? { code: 'planBinned', docId } : null;
};

const updated = (host: Host, docId: string, plan: PlanCase, wish: PlanWish, find: ReturnType<typeof planFinder>): Result<WrittenPlan> => {
  const gone = binned(host, docId, find);
  return gone === null ? host.plans.update(docId, plan.content, { locale: host.locale(), stage: wish.stage }) : failed(gone);
};

const attempt = (host: Host, work: PlanWork, workbookKey: string, wish: PlanWish, find: ReturnType<typeof planFinder>): Attempted => {
  const { case: plan, row } = work;
  const docId = row?.docId ?? null;
  if (work.kind === 'create') return made(host, plan, workbookKey, wish);
  if (work.kind === 'resume' || docId === null) return resumed(host, work, workbookKey, wish, find);
  if (work.kind === 'update') return { docId, written: updated(host, docId, plan, wish, find) };
  const revision = readWrittenMark(row?.fingerprint ?? null)?.revision ?? null;
  return { docId, written: done({ docId, link: row?.link ?? '', revision, differences: [], made: null, standing: null }) };
};

/** What would happen to every other plan of the run too. */
const stopping: readonly Problem['code'][] = ['quotaSpent', 'driveFull', 'planFolderGone'];

/** A Doc that exists keeps its id in the row whatever went wrong; a row that may have one stays "working" until Drive says so. */
const failure = (host: Host, work: PlanWork, docId: string | null, problem: Problem): PlanOutcome => {
  const { row } = work;
  const waited = work.kind === 'resume' && host.now() - claimedAtOf(row) >= listingLagMs;
  if (problem.code === 'planUnsure' && !waited) return { fields: {}, did: { step: 'claimed', at: host.now() }, stop: null };
  const stop = stopping.includes(problem.code) ? problem : null;
  const words = { problem: linkedIssue([problem], []) };
  if (docId !== null) {
    // Copied and not filled: not shared, no link to it yet; the next run fills the same Doc.
    const state = row?.docId === docId && row.state !== 'working' ? row.state : 'failed';
    return {
      fields: { ...words, docId, madeBy: host.user(), state },
      did: { step: 'failed', problem, claimedAt: null, made: row?.docId !== docId },
      stop,
    };
  }
  if (work.kind === 'resume')
    // Unsure once more, long after the claim: said and left to the next run, which looks again before it makes one.
    return {
      fields: { ...words, state: 'working' },
      did: { step: 'failed', problem, claimedAt: problem.code === 'planUnsure' ? host.now() : claimedAtOf(row), made: false },
      stop,
    };
  return {
    fields: { ...words, state: stop === null ? 'failed' : 'waiting', madeBy: null },
    did: { step: 'failed', problem, claimedAt: null, made: false },
    stop,
  };
};

export const writePlan = (
  host: Host,
  work: PlanWork,
  workbookKey: string,
  wish: PlanWish,
  find: ReturnType<typeof planFinder>,
): PlanOutcome => {
  const { case: plan, row } = work;
  const docId = row?.docId ?? null;
  const attempted = attempt(host, work, workbookKey, wish, find);
  const { written } = attempted;
  if (!written.ok) return failure(host, work, attempted.docId ?? docId, written.problem);
  const known = row?.sharedWith ?? [];
  const asked = row === null ? plan.people : notYetShared(plan, row);
  const there = work.kind === 'resume' || row?.state === 'working' ? alreadyShared(host, written.value.docId, asked) : [];
  const now = shared(
    host,
    written.value.docId,
    asked.filter((email) => !there.includes(email)),
    wish,
  );
  const sharedWith = known.concat(there, now.reached);
  const problems: readonly Problem[] = [
    ...(now.problem === null ? [] : [now.problem]),
    ...plan.withoutEmail.map((teacher): Problem => ({ code: 'planTeacherWithoutEmail', teacher })),
  ];
  const { differences, link, revision, made, standing } = written.value;
  const parts = made ?? readWrittenMark(row?.fingerprint ?? null)?.parts ?? null;
  const gaps = parts === null || standing === null ? null : planGaps(parts, standing, plan.content);
  const kept = differences.length;
  const step = work.kind === 'share' ? 'shared' : docId === null ? 'created' : 'updated';
  return {
    fields: {
      docId: written.value.docId,
      link: row?.link ?? link,
      madeBy: host.user(),
      sharedWith,
      state: problems.length > 0 ? 'written' : wish.final ? 'final' : 'shared',
      problem: linkedIssue(problems, differences, gaps),
      writtenAt: `${new Date(host.now()).toISOString().slice(0, 19)}Z`,
      fingerprint: writtenMarkText({ planKey: plan.planKey, contentMark: plan.contentMark, stage: wish.stage, revision, parts }),
      ...(work.kind === 'share'
        ? {}
        : { template: plan.template.kind === 'chosen' ? plan.template.fileId : `${plan.template.model} / ${plan.template.format}` }),
    },
    did: problems[0] !== undefined ? { step: 'failed', problem: problems[0], claimedAt: null, made: docId === null } : { step, kept },
    stop: null,
  };
};
