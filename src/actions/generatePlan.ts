// Action: write the action plans of some cycles as Docs, or bring them up to date, and share each with its teachers.
import * as z from 'zod/mini';
import type { Host } from '../ports/host';
import type { JobRecord } from '../ports/jobStore';
import { done, failed, type Result } from '../problems/result';
import { defineAction } from './action';
import { type JobReply, jobReplyShape } from './jobReply';
import { beginJob, chunkMs, laneId, withLease } from './steps/longJob';
import { runPlanChunk } from './plans/planChunk';
import { lanesOf, mostLanes } from './plans/planLanes';
import { cancelledPlans, planReply, type PlanRun } from './plans/planRun';
import { cyclesAsked, decidePlan, type PlanDecision, whyNothing } from './plans/planDecision';
import { openPlanDesk } from './steps/planDesk';
import { checkedTemplates } from './steps/planTemplateCheck';
import { readPlanRun, rememberedRun } from './plans/planRequest';

/** Google mails at most this much of a message with a sharing notice; longer ones are refused at the door. */
const longestMessage = 1000;

export const planRequestFields = {
  /** Every open cycle of yours where it is absent; of somebody who is no coach here, every open cycle. */
  cycleIds: z.optional(z.array(z.string())),
  /** Whether Google mails each teacher when a plan is first shared with them. */
  notify: z.optional(z.boolean()),
  /** Words for that mail. */
  message: z.optional(z.string().check(z.maxLength(longestMessage))),
};

interface Lane {
  readonly run: PlanRun;
  readonly remembered: unknown;
}

interface Lanes {
  readonly first: Lane;
  readonly others: readonly Lane[];
}

/** Null where the run is better done in one: few plans, or more than the lanes can remember. */
const rememberedLanes = (run: PlanRun, decisions: readonly PlanDecision[], most: number): Lanes | null => {
  const [first, ...others] = lanesOf(run.cycleIds, decisions, most).map((cycleIds): Lane => {
    const own = { ...run, cycleIds };
    return { run: own, remembered: rememberedRun(own, false) };
  });
  if (first === undefined || others.length === 0) return null;
  return [first, ...others].some(({ remembered }) => remembered === null) ? null : { first, others };
};

/** Looks at everything first; then the first chunk. A run with nothing to do begins no job and writes nothing. */
export const startPlanRun = (
  host: Host,
  action: string,
  asked: Omit<PlanRun, 'cycleIds'> & { readonly cycleIds: readonly string[] | undefined; readonly lanes?: number | undefined },
): Result<JobReply> => {
  const desk = openPlanDesk(host);
  if (!desk.ok) return desk;
  const cycleIds = cyclesAsked(desk.value, host.user(), asked.cycleIds, asked.wish.stage);
  if (cycleIds.length === 0)
    return failed({
      code: 'plansNothingToDo',
      reason: whyNothing(desk.value, host.user(), asked.wish.stage),
    });
  const decisions = cycleIds.map((cycleId) => decidePlan(host, desk.value, cycleId, desk.value.rowOf(cycleId), asked.wish.stage, null));
  const templates = checkedTemplates(
    host,
    decisions.reduce<Parameters<typeof checkedTemplates>[1]>(
      (all, decision) => (decision.kind === 'create' ? all.concat(decision.case.template) : all),
      [],
    ),
  );
  if (!templates.ok) return templates;
  const run: PlanRun = { cycleIds, wish: asked.wish };
  if (decisions.every(({ kind }) => kind === 'unchanged' || kind === 'skip')) {
    const idle = { jobId: host.newId('job'), action, owner: host.user(), leaseUntil: 0, startedAt: host.now(), request: '' };
    return done(planReply(idle, decisions, [], new Map(), null));
  }
  const lanes = rememberedLanes(run, decisions, asked.lanes ?? 1);
  const { first, others } = lanes ?? { first: { run, remembered: rememberedRun(run, asked.cycleIds === undefined) }, others: [] };
  if (first.remembered === null) return failed({ code: 'plansTooMany', asked: cycleIds.length });
  // All are remembered before the first begins: a run that is stopped at any moment goes on whole.
  const job = beginJob(host, action, first.remembered);
  const beside = others.map((lane, nth) => ({
    jobId: beginJob(host, action, lane.remembered, laneId(job.jobId, nth + 2)).jobId,
    total: lane.run.cycleIds.length,
  }));
  const reply = withLease(host, job, () => runPlanChunk(host, job, first.run, host.now() + chunkMs, desk.value));
  return reply.ok && beside.length > 0 ? done({ ...reply.value, lanes: beside }) : reply;
};

/** The two ways on from a run that was begun: its next chunk, and what it leaves when the rest is cancelled. */
export const goOn = {
  chunk: (host: Host, job: JobRecord, untilMs: number): Result<JobReply> =>
    withLease(host, job, () => {
      const run = readPlanRun(host, job);
      return run.ok ? runPlanChunk(host, job, run.value, untilMs) : run;
    }),
  cancel: (host: Host, job: JobRecord) => {
    const run = readPlanRun(host, job);
    return run.ok ? cancelledPlans(host, job, run.value) : run;
  },
};

export const generatePlan = defineAction({
  name: 'generatePlan',
  about: 'Writes the action plan of each cycle as a Google Doc from its template, shares it with the teachers, and keeps it up to date.',
  twice: 'The same Doc is updated where the tracker changed and left alone where it did not; a plan of another account is named and left.',
  halfway: 'Each row says where it stands; the next call looks for the Doc of a row that was being written before it makes one.',
  request: z.strictObject({
    ...planRequestFields,
    /** Into how many jobs that go on at the same time a long run may be divided; one where it is absent. */
    lanes: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(mostLanes))),
  }),
  reply: jobReplyShape,
  example: { cycleIds: ['cyc_8f3k2m1q7w'], notify: true, message: 'Here is what we agreed on.' },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleIds, notify, message, lanes }) =>
    startPlanRun(host, 'generatePlan', {
      cycleIds,
      lanes,
      wish: { stage: 'plan', notify: notify ?? false, message: message ?? '', final: false },
    }),
  ...goOn,
});
