// Action: bring the plans of closed cycles up to date a last time, fill what waited for the end, and mark them final.
import * as z from 'zod/mini';
import { defineAction } from './action';
import { startPlanRun } from './generatePlan';
import { jobReplyShape } from './jobReply';
import { withLease } from './longJob';
import { runPlanChunk } from './planChunk';
import { readPlanRun } from './planRequest';

export const finishPlans = defineAction({
  name: 'finishPlans',
  about:
    'Writes the plans of closed cycles a last time, with the tags marked "later", and marks them final. A final plan is left alone from then on.',
  twice: 'A final plan is named and left.',
  halfway: 'Each row says where it stands; the next call goes on with the rest.',
  request: z.strictObject({
    /** Every closed cycle with a plan where it is absent. */
    cycleIds: z.optional(z.array(z.string())),
  }),
  reply: jobReplyShape,
  example: { cycleIds: ['cyc_8f3k2m1q7w'] },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleIds }) =>
    startPlanRun(host, 'finishPlans', { cycleIds, wish: { stage: 'closing', notify: false, message: '', final: true } }),
  chunk: (host, job, untilMs) =>
    withLease(host, job, () => {
      const run = readPlanRun(host, job);
      return run.ok ? runPlanChunk(host, job, run.value, untilMs) : run;
    }),
});
