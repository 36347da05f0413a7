// Cancels what is left of a long job between two items, for the person who started it. What is done stays done.
import * as z from 'zod/mini';
import { done, failed, type Result } from '../problems/result';
import { type Action, defineAction } from './action';
import { type JobReply, jobReplyShape } from './jobReply';
import { endJob, withLease } from './steps/longJob';

/** Given the actions that have chunks, so that the list of actions stays in one file. */
export const makeCancelJob = (longActions: () => readonly Action[]) =>
  defineAction({
    name: 'cancelJob',
    about: 'Cancels the rest of a long job. What is done stays; what was not started is named, and the next run takes it up.',
    twice: 'The second time there is no such job any more, and the reply says so.',
    halfway: 'Until the job is gone it can be continued; rows that were told that they are not started are taken up all the same.',
    request: z.strictObject({ jobId: z.string() }),
    reply: jobReplyShape,
    example: { jobId: 'job_4k2m9x7p' },
    needs: ['tracker', 'identity'],
    run: (host, { jobId }): Result<JobReply> => {
      const job = host.jobs.read(jobId);
      if (job === null) return failed({ code: 'jobNotFound', jobId });
      const action = longActions().find((candidate) => candidate.name === job.action);
      return withLease(host, job, () => {
        const left = action?.cancel?.(host, job) ?? done({ total: 0, done: [], skipped: [] });
        if (!left.ok) return left;
        endJob(host, job);
        host.log('cancelJob', { job: jobId, done: left.value.done.length, skipped: left.value.skipped.length });
        return done({ jobId, action: job.action, status: 'cancelled' as const, waiting: 0, ...left.value });
      });
    },
  });
