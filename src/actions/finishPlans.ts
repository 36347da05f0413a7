// Action: bring the plans of closed cycles up to date a last time, fill what waited for the end, and mark them final.
import * as z from 'zod/mini';
import { defineAction } from './action';
import { goOn, startPlanRun } from './generatePlan';
import { jobReplyShape } from './jobReply';

export const finishPlans = defineAction({
  name: 'finishPlans',
  about:
    'Writes the plans of closed cycles a last time, with the tags marked "later", and marks them final. A final plan is left alone from then on.',
  twice: 'A final plan is named and left.',
  halfway: 'Each row says where it stands; the next call goes on with the rest.',
  request: z.strictObject({
    /** Every closed cycle of yours with a plan where it is absent. */
    cycleIds: z.optional(z.array(z.string())),
  }),
  reply: jobReplyShape,
  example: { cycleIds: ['cyc_8f3k2m1q7w'] },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleIds }) =>
    startPlanRun(host, 'finishPlans', { cycleIds, wish: { stage: 'closing', notify: false, message: '', final: true } }),
  ...goOn,
});
