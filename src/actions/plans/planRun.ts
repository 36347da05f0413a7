// What a run over plans says of itself: which cycles it is about, what became of each, what is left. Nothing is written here.
import { pdfOf } from '../../outputs/planName';
import type { Host } from '../../ports/host';
import type { JobRecord } from '../../ports/jobStore';
import { messageFor } from '../../problems/messages';
import type { Problem } from '../../problems/problem';
import { done, type Result } from '../../problems/result';
import type { DoneItem, JobReply } from '../jobReply';
import { decidePlan, type PlanDecision } from './planDecision';
import { openPlanDesk, type PlanDesk, planRowOf, type PlanRow } from '../steps/planDesk';
import type { RunMark, RunStep } from './planMarks';
import type { PlanOutcome, PlanWish, PlanWork } from './planWrite';

export interface PlanRun {
  readonly cycleIds: readonly string[];
  readonly wish: PlanWish;
}

export const isWork = (decision: PlanDecision): decision is PlanWork =>
  decision.kind === 'create' || decision.kind === 'update' || decision.kind === 'share' || decision.kind === 'resume';

/** Work on one plan, and the id of its row. */
export interface Claim {
  readonly work: PlanWork;
  readonly planId: string;
}

export const decisionsOf = (host: Host, desk: PlanDesk, rows: readonly PlanRow[], run: PlanRun, jobId: string): readonly PlanDecision[] =>
  run.cycleIds.map((cycleId) => decidePlan(host, desk, cycleId, planRowOf(rows, cycleId), run.wish.stage, jobId));

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
  else told.done.push({ id: cycleId, name: place, what: whatWords[did.step] + keptWords(did.kept), link, pdf: pdfOf(link) });
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
      told.done.push({
        id: decision.case.cycle.cycleId,
        name: decision.case.names,
        what: 'unchanged',
        link: decision.row.link,
        pdf: pdfOf(decision.row.link),
      });
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

/** What is done, and the rest by name: not started, or of a plan that a stopped chunk was writing, not known yet. Writes nothing. */
export const cancelledPlans = (host: Host, job: JobRecord, run: PlanRun): Result<Pick<JobReply, 'total' | 'done' | 'skipped'>> => {
  const desk = openPlanDesk(host);
  if (!desk.ok) return desk;
  const decisions = decisionsOf(host, desk.value, desk.value.tables.plans.records, run, job.jobId);
  const { total, done: finished, skipped } = planReply(job, decisions, [], new Map(), null);
  const told: Told = { done: finished, skipped, waiting: 0 };
  for (const decision of decisions.filter(isWork))
    skip(told, decision.case.names, { code: decision.kind === 'resume' ? 'planUnsure' : 'notStarted' });
  return done({ total, done: told.done, skipped: told.skipped });
};
