// Continues a long job: one chunk under the job's lease, for the person who started it.
import * as z from 'zod/mini';
import { failed, type Result } from '../problems/result';
import { type Action, defineAction } from './action';
import { type JobReply, jobReplyShape } from './jobReply';
import { chunkMs } from './steps/longJob';

/** Given the actions that have chunks, so that the list of actions stays in one file. */
export const makeRunChunk = (longActions: () => readonly Action[]) =>
  defineAction({
    name: 'runChunk',
    about: 'Does the next part of a long job and says how far it is. The sidebar calls it until the job is done.',
    twice: 'Items that are done stay done; a second call at the same moment is told that the job is busy.',
    halfway: 'The rows say which items are done; the next call goes on from there.',
    request: z.strictObject({ jobId: z.string() }),
    reply: jobReplyShape,
    example: { jobId: 'job_4k2m9x7p' },
    needs: ['tracker'],
    run: (host, { jobId }): Result<JobReply> => {
      const job = host.jobs.read(jobId);
      if (job === null) return failed({ code: 'jobNotFound', jobId });
      if (job.owner !== host.user()) return failed({ code: 'jobOfSomeoneElse', owner: job.owner });
      const action = longActions().find((candidate) => candidate.name === job.action);
      if (action?.chunk === undefined) return failed({ code: 'jobNotFound', jobId });
      const granted = host.requires(action.needs);
      if (!granted.ok) return granted;
      return action.chunk(host, job, host.now() + chunkMs);
    },
  });
