// Action: try again what failed in an earlier run over plans, and nothing else.
import * as z from 'zod/mini';
import { failed } from '../problems/result';
import { defineAction } from './action';
import { goOn, startPlanRun } from './generatePlan';
import { jobReplyShape } from './jobReply';
import { readRunMark } from './plans/planMarks';
import { runOf } from './steps/longJob';

export const retryPlans = defineAction({
  name: 'retryPlans',
  about: 'Tries again the plans that an earlier run could not write or share.',
  twice: 'What succeeded the first time is not tried again.',
  halfway: 'Each row says where it stands; the next call goes on with the rest.',
  request: z.strictObject({
    /** The run whose failures are meant; every failed plan of yours where it is absent. */
    jobId: z.optional(z.string()),
    notify: z.optional(z.boolean()),
    message: z.optional(z.string().check(z.maxLength(1000))),
  }),
  reply: jobReplyShape,
  example: { jobId: 'job_4k2m9x7p' },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { jobId, notify, message }) => {
    const read = host.tracker.read(['plans']);
    if (!read.ok) return read;
    const cycleIds = read.value.plans.records
      .filter((row) => {
        const mark = readRunMark(row.jobId);
        const broken = mark?.did.step === 'failed' || row.state === 'failed' || row.state === 'working';
        return (
          broken &&
          (jobId === undefined || (mark !== null && runOf(mark.jobId) === runOf(jobId))) &&
          (row.madeBy === null || row.madeBy === host.user())
        );
      })
      .map(({ cycleId }) => cycleId);
    if (cycleIds.length === 0) return failed({ code: 'plansNothingToDo', reason: 'No plan of yours failed.' });
    return startPlanRun(host, 'retryPlans', {
      cycleIds,
      wish: { stage: 'plan', notify: notify ?? false, message: message ?? '', final: false },
    });
  },
  ...goOn,
});
