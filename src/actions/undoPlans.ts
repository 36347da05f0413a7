// Action: take back a run over plans: only Docs that the run made and nobody changed since go into the bin, with their rows.
import * as z from 'zod/mini';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { done } from '../problems/result';
import { defineAction } from './action';
import { skippedShape } from './jobReply';
import { readRunMark, readWrittenMark } from './plans/planMarks';
import { runOf } from './steps/longJob';

export const undoPlans = defineAction({
  name: 'undoPlans',
  about:
    'Takes back a run: each plan that the run made and nobody changed since goes into the bin in Drive, and its row goes. Everything else is left and named.',
  twice: 'What is gone is not found again; the rest is named again.',
  halfway: 'Plans already in the bin lose their rows with the next call.',
  request: z.strictObject({ jobId: z.string() }),
  reply: z.object({ undone: z.array(z.object({ cycleId: z.string(), teachers: z.string() })), skipped: z.array(skippedShape) }),
  example: { jobId: 'job_4k2m9x7p' },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { jobId }) => {
    const read = host.tracker.read(['plans']);
    if (!read.ok) return read;
    const skipped: z.output<typeof skippedShape>[] = [];
    const undone: { cycleId: string; teachers: string; planId: string }[] = [];
    for (const row of read.value.plans.records) {
      const mark = readRunMark(row.jobId);
      if (mark === null || runOf(mark.jobId) !== runOf(jobId) || row.docId === null) continue;
      const skip = (problem: Problem): void => {
        skipped.push({ place: row.teachers, problem, message: messageFor(problem) });
      };
      if (row.madeBy !== null && row.madeBy !== host.user()) {
        skip({ code: 'planOfSomeoneElse', owner: row.madeBy });
        continue;
      }
      if (mark.did.step !== 'created' && !(mark.did.step === 'failed' && mark.did.made)) {
        skip({ code: 'planChangedSince' });
        continue;
      }
      const standing = host.plans.standing(row.docId);
      if (!standing.ok) {
        skip(standing.problem);
        continue;
      }
      const revision = readWrittenMark(row.fingerprint)?.revision ?? null;
      if (!standing.value.binned) {
        if (revision === null || standing.value.revision !== revision) {
          skip({ code: 'planChangedSince' });
          continue;
        }
        const gone = host.plans.discard(row.docId);
        if (!gone.ok) {
          skip(gone.problem);
          continue;
        }
      }
      undone.push({ cycleId: row.cycleId, teachers: row.teachers, planId: row.planId });
    }
    if (undone.length > 0) {
      const saved = host.withLock(() => host.tracker.save([{ table: 'plans', remove: undone.map(({ planId }) => planId) }]));
      if (!saved.ok) return saved;
    }
    host.log('undoPlans', { job: jobId, undone: undone.length, skipped: skipped.length });
    return done({ undone: undone.map(({ cycleId, teachers }) => ({ cycleId, teachers })), skipped });
  },
});
