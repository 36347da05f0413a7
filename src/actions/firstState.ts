// What the sidebar shows before its first call: who and when, the saved summary, and runs that wait to be continued. Reads no sheet.
import * as z from 'zod/mini';
import { done, failed } from '../problems/result';
import { wallClock } from '../time/wallClock';
import { defineAction } from './action';
import { runOf } from './steps/longJob';

export const firstState = defineAction({
  name: 'firstState',
  about:
    'Gives the sidebar what it shows at once: the day, the saved summary with its time, and long jobs of this person that can be continued.',
  twice: 'It only reads.',
  halfway: 'Nothing is left behind.',
  request: z.strictObject({}),
  reply: z.object({
    user: z.string(),
    /** The school's day, "yyyy-MM-dd", and wall clock, "HH:mm". */
    today: z.string(),
    time: z.string(),
    timeZone: z.string(),
    /** The summary as `rebuildSummary` saved it, as JSON; null before the first set-up. */
    summary: z.nullable(z.string()),
    /** The jobs of one run have the same `run` and go on together. */
    jobs: z.array(z.object({ jobId: z.string(), run: z.string(), action: z.string(), startedAt: z.string() })),
  }),
  example: {},
  needs: ['tracker', 'identity'],
  run: (host) => {
    const zone = host.timeZone();
    const clock = wallClock(zone, host.offsetAt);
    if (clock === null) return failed({ code: 'unknownZone', zone, place: 'the workbook’s settings' });
    const now = clock.toWall(host.now());
    return done({
      user: host.user(),
      today: now.date,
      time: now.time,
      timeZone: zone,
      summary: host.jobs.readSummary(),
      jobs: host.jobs
        .list()
        .filter((job) => job.owner === host.user())
        .map((job) => ({ jobId: job.jobId, run: runOf(job.jobId), action: job.action, startedAt: new Date(job.startedAt).toISOString() })),
    });
  },
});
