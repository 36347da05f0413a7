// The effect on one plan: make or update its Doc, share it, and say what its row holds afterwards. No row is written here.
import { linkedIssue } from './planRowWords';
import type { Host } from '../ports/host';
import type { FoundPlan, WrittenPlan } from '../ports/planDocuments';
import type { Problem } from '../problems/problem';
import { done, failed, type Result } from '../problems/result';
import { notYetShared, type PlanDecision, type PlanStage } from './planDecision';
import type { PlanCase, PlanRow } from './planDesk';
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

const made = (host: Host, plan: PlanCase, workbookKey: string, wish: PlanWish): Result<WrittenPlan> => {
  const template = host.plans.template(plan.template);
  if (!template.ok) return template;
  return host.plans.make({ planKey: plan.planKey, workbookKey, name: plan.docName, content: plan.content }, template.value, {
    locale: host.locale(),
    stage: wish.stage,
  });
};

/** A run died between its claim and its confirmation: the Doc may be there, may not be listed yet, or was never made. */
const resumed = (
  host: Host,
  work: PlanWork,
  workbookKey: string,
  wish: PlanWish,
  find: ReturnType<typeof planFinder>,
): Result<WrittenPlan> => {
  const mark = readRunMark(work.row?.jobId ?? null);
  const claimedAt = mark?.did.step === 'claimed' ? mark.did.at : 0;
  const look = (fresh: boolean): Result<FoundPlan | null> => {
    const found = find(fresh);
    return found.ok ? done(found.value.find(({ planKey }) => planKey === work.case.planKey) ?? null) : found;
  };
  let there = look(false);
  if (there.ok && there.value === null && host.now() - claimedAt < listingLagMs) {
    host.pause(5_000);
    there = look(true);
    if (there.ok && there.value === null && host.now() - claimedAt < listingLagMs) return failed({ code: 'planUnsure' });
  }
  if (!there.ok) return there;
  if (there.value === null) return made(host, work.case, workbookKey, wish);
  const updated = host.plans.update(there.value.docId, work.case.content, { locale: host.locale(), stage: wish.stage });
  return updated.ok ? done({ ...updated.value, link: there.value.link }) : updated;
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

export const writePlan = (
  host: Host,
  work: PlanWork,
  workbookKey: string,
  wish: PlanWish,
  find: ReturnType<typeof planFinder>,
): PlanOutcome => {
  const { case: plan, row } = work;
  const before = readWrittenMark(row?.fingerprint ?? null);
  const docId = row?.docId ?? null;
  const written: Result<WrittenPlan> =
    work.kind === 'create'
      ? made(host, plan, workbookKey, wish)
      : work.kind === 'resume' || docId === null
        ? resumed(host, work, workbookKey, wish, find)
        : work.kind === 'share'
          ? done({ docId, link: row?.link ?? '', revision: before?.revision ?? null, differences: [] })
          : updated(host, docId, plan, wish, find);
  if (!written.ok) {
    const { problem } = written;
    if (problem.code === 'planUnsure') return { fields: {}, did: { step: 'claimed', at: host.now() }, stop: null };
    const stop = problem.code === 'quotaSpent' || problem.code === 'planFolderGone' ? problem : null;
    const state = stop !== null ? 'waiting' : docId === null ? 'failed' : (row?.state ?? 'failed');
    return {
      fields: { state, problem: linkedIssue([problem], []), ...(docId === null ? { madeBy: null } : {}) },
      did: { step: 'failed', problem },
      stop,
    };
  }
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
  const { differences, link, revision } = written.value;
  const kept = differences.length;
  const step = work.kind === 'share' ? 'shared' : docId === null ? 'created' : 'updated';
  return {
    fields: {
      docId: written.value.docId,
      link,
      madeBy: host.user(),
      sharedWith,
      state: problems.length > 0 ? 'written' : wish.final ? 'final' : 'shared',
      problem: linkedIssue(problems, differences),
      writtenAt: `${new Date(host.now()).toISOString().slice(0, 19)}Z`,
      fingerprint: writtenMarkText({ planKey: plan.planKey, contentMark: plan.contentMark, stage: wish.stage, revision }),
      ...(work.kind === 'share'
        ? {}
        : { template: plan.template.kind === 'chosen' ? plan.template.fileId : `${plan.template.model} / ${plan.template.format}` }),
    },
    did: problems[0] !== undefined ? { step: 'failed', problem: problems[0] } : { step, kept },
    stop: null,
  };
};
