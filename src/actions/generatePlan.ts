// Action: write the action plans of some cycles as Docs, or bring them up to date, and share each with its teachers.
import * as z from 'zod/mini';
import type { Host } from '../ports/host';
import type { JobRecord } from '../ports/jobStore';
import { done, failed, type Result } from '../problems/result';
import { defineAction } from './action';
import { type JobReply, jobReplyShape } from './jobReply';
import { beginJob, chunkMs, withLease } from './steps/longJob';
import { runPlanChunk } from './plans/planChunk';
import { cancelledPlans, planReply, type PlanRun } from './plans/planRun';
import { cyclesAsked, decidePlan, whyNothing } from './plans/planDecision';
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

/** Looks at everything first; then the first chunk. A run with nothing to do begins no job and writes nothing. */
export const startPlanRun = (
  host: Host,
  action: string,
  asked: Omit<PlanRun, 'cycleIds'> & { readonly cycleIds: readonly string[] | undefined },
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
  const remembered = rememberedRun(run, asked.cycleIds === undefined);
  if (remembered === null) return failed({ code: 'plansTooMany', asked: cycleIds.length });
  const job = beginJob(host, action, remembered);
  return withLease(host, job, () => runPlanChunk(host, job, run, host.now() + chunkMs, desk.value));
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
  request: z.strictObject(planRequestFields),
  reply: jobReplyShape,
  example: { cycleIds: ['cyc_8f3k2m1q7w'], notify: true, message: 'Here is what we agreed on.' },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleIds, notify, message }) =>
    startPlanRun(host, 'generatePlan', {
      cycleIds,
      wish: { stage: 'plan', notify: notify ?? false, message: message ?? '', final: false },
    }),
  ...goOn,
});
