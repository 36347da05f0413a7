// Adds a learning target to a cycle, changes its words or place, or ticks it when students reach it.
import * as z from 'zod/mini';
import { done, failed } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { logged } from './steps/trackerLog';
import { rowIn } from './steps/rowIn';

type LearningTarget = TrackerRecord<'learningTargets'>;

export const setLearningTarget = defineAction({
  name: 'setLearningTarget',
  about: 'Adds an "I can" statement to a cycle, changes its words or its place, or ticks it when students can.',
  twice: 'With a learningTargetId, the second run changes nothing. Without one, the same words find the target that is there.',
  halfway: 'Saved in one write.',
  request: z.strictObject({
    cycleId: z.string(),
    learningTargetId: z.optional(z.string()),
    statement: z.optional(z.string()),
    /** The place among the cycle’s targets, from 1; a new one goes to the end. */
    order: z.optional(z.number().check(z.int(), z.minimum(1))),
    met: z.optional(z.boolean()),
  }),
  reply: z.object({ learningTargetId: z.string(), statement: z.string(), order: z.number(), met: z.boolean() }),
  example: { cycleId: 'cyc_8f3k2m1q7w', statement: 'I can place two fractions on one number line.' },
  needs: ['tracker', 'identity'],
  run: (host, { cycleId, learningTargetId, statement, order, met }) =>
    host.withLock(() => {
      const content = host.tracker.read(['cycles', 'learningTargets']);
      if (!content.ok) return content;
      const found = rowIn('cycles', content.value.cycles, cycleId);
      if (!found.ok) return found;
      const cycle = found.value;
      const own = content.value.learningTargets.records.filter((target) => target.cycleId === cycleId);
      const words = statement?.trim();
      const before = own.find((target) =>
        learningTargetId === undefined ? target.statement === words : target.learningTargetId === learningTargetId,
      );
      if (before === undefined && learningTargetId !== undefined)
        return failed({ code: 'noSuchRecord', table: 'Learning targets', id: learningTargetId });
      if (words === '' || (before === undefined && words === undefined)) return failed({ code: 'wordsMissing', what: 'A learning target' });
      const last = own.reduce((most, target) => Math.max(most, target.order), 0);
      const target: LearningTarget = {
        learningTargetId: before?.learningTargetId ?? host.newId('lt'),
        cycleId,
        teachers: cycle.teachers,
        statement: words ?? before?.statement ?? '',
        order: order ?? before?.order ?? last + 1,
        met: met ?? before?.met ?? false,
      };
      const saved = host.tracker.save([
        before === undefined
          ? { table: 'learningTargets', insert: [target] }
          : { table: 'learningTargets', update: [{ id: target.learningTargetId, fields: target }] },
        logged(host, 'setLearningTarget', target.learningTargetId, null),
      ]);
      return saved.ok
        ? done({ learningTargetId: target.learningTargetId, statement: target.statement, order: target.order, met: target.met })
        : saved;
    }),
});
