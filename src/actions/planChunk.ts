// One chunk of a run over plans: claim rows and flush the claim, write their Docs without the lock, confirm what came of each.
import type { Host } from '../ports/host';
import type { JobRecord } from '../ports/jobStore';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { done, type Result } from '../problems/result';
import type { DoneItem, JobReply } from './jobReply';
import { endJob } from './longJob';
import { decidePlan, type PlanDecision } from './planDecision';
import { openPlanDesk, type PlanDesk, planRowOf, type PlanRow } from './planDesk';
import { type RunMark, runMarkText, type RunStep } from './planMarks';
import { planFinder, type PlanOutcome, type PlanWish, type PlanWork, writePlan } from './planWrite';

/** As many plans as about 20 seconds hold: copy 1.8 s, batch 0.6 s, share 0.6 s each. */
const mostClaims = 8;

export interface PlanRun {
  readonly cycleIds: readonly string[];
  readonly wish: PlanWish;
}

const isWork = (decision: PlanDecision): decision is PlanWork =>
  decision.kind === 'create' || decision.kind === 'update' || decision.kind === 'share' || decision.kind === 'resume';

interface Claim {
  readonly work: PlanWork;
  readonly planId: string;
}

const newRow = (planId: string, work: PlanWork, fields: Partial<PlanRow>): PlanRow => ({
  planId,
  cycleId: work.case.cycle.cycleId,
  teachers: work.case.names,
  link: null,
  state: 'waiting',
  sharedWith: [],
  problem: '',
  madeBy: null,
  writtenAt: null,
  docId: null,
  template: null,
  fingerprint: null,
  jobId: null,
  ...fields,
});

const decisionsOf = (host: Host, desk: PlanDesk, rows: readonly PlanRow[], run: PlanRun, jobId: string): readonly PlanDecision[] =>
  run.cycleIds.map((cycleId) => decidePlan(host, desk, cycleId, planRowOf(rows, cycleId), run.wish.stage, jobId));

/** Under the lock: the plan rows as they are now, and the intent written and flushed before anything happens in Drive. */
const claim = (
  host: Host,
  desk: PlanDesk,
  run: PlanRun,
  job: JobRecord,
): Result<{ readonly decisions: readonly PlanDecision[]; readonly claims: readonly Claim[] }> =>
  host.withLock(() => {
    const read = host.tracker.read(['plans']);
    if (!read.ok) return read;
    const decisions = decisionsOf(host, desk, read.value.plans.records, run, job.jobId);
    const claims = decisions
      .filter(isWork)
      .slice(0, mostClaims)
      .map((work): Claim => ({ work, planId: work.row?.planId ?? host.newId('plan') }));
    if (claims.length === 0) return done({ decisions, claims });
    const intent = (work: PlanWork): Partial<PlanRow> => ({
      state: 'working',
      madeBy: host.user(),
      teachers: work.case.names,
      ...(work.row?.docId === null ? { docId: null, link: null, fingerprint: null, sharedWith: work.row.sharedWith } : {}),
      // A plan that may have been made already keeps the time of its first claim: Drive's list may still lag behind it.
      ...(work.kind === 'resume' ? {} : { jobId: runMarkText({ jobId: job.jobId, did: { step: 'claimed', at: host.now() } }) }),
    });
    const saved = host.tracker.save([
      {
        table: 'plans',
        insert: claims.filter(({ work }) => work.row === null).map(({ work, planId }) => newRow(planId, work, intent(work))),
        update: claims.filter(({ work }) => work.row !== null).map(({ work, planId }) => ({ id: planId, fields: intent(work) })),
      },
    ]);
    return saved.ok ? done({ decisions, claims }) : saved;
  });

const reverted = ({ work }: Claim): Partial<PlanRow> =>
  work.kind === 'resume'
    ? { state: 'working' }
    : {
        state: work.row?.state === 'working' ? 'working' : (work.row?.state ?? 'waiting'),
        madeBy: work.row?.madeBy ?? null,
        jobId: work.row?.jobId ?? null,
      };

const confirm = (
  host: Host,
  job: JobRecord,
  claims: readonly Claim[],
  outcomes: ReadonlyMap<string, PlanOutcome>,
): Result<{ readonly vanished: readonly string[] }> =>
  host.withLock(() =>
    host.tracker.save([
      {
        table: 'plans',
        update: claims.map((one) => {
          const outcome = outcomes.get(one.planId);
          if (outcome === undefined) return { id: one.planId, fields: reverted(one) };
          const unsure = outcome.did.step === 'claimed';
          return {
            id: one.planId,
            fields: unsure ? {} : { ...outcome.fields, jobId: runMarkText({ jobId: job.jobId, did: outcome.did }) },
          };
        }),
      },
    ]),
  );

const whatWords: Readonly<Record<Exclude<RunStep['step'], 'claimed' | 'failed'>, string>> = {
  created: 'created',
  updated: 'updated',
  shared: 'shared',
  left: 'put into the bin',
};

const keptWords = (kept: number): string => (kept === 0 ? '' : `, ${kept} ${kept === 1 ? 'place' : 'places'} kept as written in the Doc`);

interface Told {
  readonly done: DoneItem[];
  readonly skipped: JobReply['skipped'];
  waiting: number;
}

const tell = (told: Told, place: string, cycleId: string, link: string | null, did: RunStep): void => {
  if (did.step === 'claimed') told.waiting += 1;
  else if (did.step === 'failed') skip(told, place, did.problem);
  else told.done.push({ id: cycleId, name: place, what: whatWords[did.step] + keptWords(did.kept), link });
};

const skip = (told: Told, place: string, problem: Problem): void => {
  told.skipped.push({ place, problem, message: messageFor(problem) });
};

/** How the run stands; with no claims, how it would stand without doing anything. */
export const planReply = (
  job: JobRecord,
  decisions: readonly PlanDecision[],
  claims: readonly Claim[],
  outcomes: ReadonlyMap<string, PlanOutcome>,
  stopped: Problem | null,
): JobReply => {
  const told: Told = { done: [], skipped: [], waiting: 0 };
  for (const decision of decisions) {
    if (decision.kind === 'skip') skip(told, decision.place, decision.problem);
    else if (decision.kind === 'unchanged')
      told.done.push({ id: decision.case.cycle.cycleId, name: decision.case.names, what: 'unchanged', link: decision.row.link });
    else if (decision.kind === 'settled')
      tell(told, decision.case.names, decision.case.cycle.cycleId, decision.row.link, (decision.mark satisfies RunMark).did);
    else {
      const claimed = claims.find(({ work }) => work === decision);
      const outcome = claimed === undefined ? undefined : outcomes.get(claimed.planId);
      if (outcome !== undefined)
        tell(told, decision.case.names, decision.case.cycle.cycleId, outcome.fields.link ?? decision.row?.link ?? null, outcome.did);
      else told.waiting += 1;
    }
  }
  const status = told.waiting > 0 && stopped === null ? 'running' : 'done';
  return {
    jobId: job.jobId,
    action: job.action,
    status,
    total: decisions.length,
    waiting: told.waiting,
    done: told.done,
    skipped: told.skipped,
  };
};

/** @param desk the tables, where the caller has just read them. */
export const runPlanChunk = (host: Host, job: JobRecord, run: PlanRun, untilMs: number, desk?: PlanDesk): Result<JobReply> => {
  const opened = desk === undefined ? openPlanDesk(host) : done(desk);
  if (!opened.ok) return opened;
  const claimed = claim(host, opened.value, run, job);
  if (!claimed.ok) return claimed;
  const { decisions, claims } = claimed.value;
  const find = planFinder(host, opened.value.workbookKey);
  const outcomes = new Map<string, PlanOutcome>();
  let stopped: Problem | null = null;
  for (const { work, planId } of claims) {
    if (stopped !== null || (outcomes.size > 0 && host.now() >= untilMs)) break;
    const outcome = writePlan(host, work, opened.value.workbookKey, run.wish, find);
    outcomes.set(planId, outcome);
    stopped = outcome.stop;
  }
  if (claims.length > 0) {
    const confirmed = confirm(host, job, claims, outcomes);
    if (!confirmed.ok) return confirmed;
    for (const planId of confirmed.value.vanished) {
      const link = outcomes.get(planId)?.fields.link;
      if (typeof link === 'string')
        outcomes.set(planId, {
          fields: { link },
          did: { step: 'failed', problem: { code: 'planRowGone', link }, claimedAt: null, made: true },
          stop: null,
        });
    }
  }
  const state = planReply(job, decisions, claims, outcomes, stopped);
  if (state.status === 'done') endJob(host, job);
  host.log(job.action, { job: job.jobId, done: state.done.length, skipped: state.skipped.length, waiting: state.waiting });
  return done(state);
};
