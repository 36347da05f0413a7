// Moves a cycle to another phase of its model, forward or back, and keeps the history.
import * as z from 'zod/mini';
import { findModel, phaseAfter } from '../coaching/coachingModel';
import { moveToPhase } from '../coaching/cycleMoves';
import { done } from '../problems/result';
import { defineAction } from './action';
import { moveScene } from './steps/cycleDesk';
import { dayShape } from './dayShape';
import { logged } from './steps/trackerLog';

export const movePhase = defineAction({
  name: 'movePhase',
  about:
    'Moves a coaching cycle to the next phase of its model, or to the one named, forward or back. The move may be back-dated; both days are kept.',
  twice: 'With a phase named, the second run is refused because the cycle is already there. Without one, it moves on again.',
  halfway: 'The cycle and its history are saved in one write; when it stops before, nothing changed.',
  request: z.strictObject({
    cycleId: z.string(),
    /** Without it, the next phase of the model. */
    phase: z.optional(z.string()),
    enteredOn: z.optional(dayShape),
    reason: z.optional(z.string()),
  }),
  reply: z.object({
    cycleId: z.string(),
    teachers: z.string(),
    from: z.string(),
    phase: z.string(),
    enteredOn: z.string(),
    recordedOn: z.string(),
    /** The phase after this one, or null at the end of the model. */
    nextPhase: z.nullable(z.string()),
  }),
  example: { cycleId: 'cyc_8f3k2m1q7w', phase: 'Learn', enteredOn: '2026-01-22' },
  needs: ['tracker', 'identity'],
  run: (host, asked) =>
    host.withLock(() => {
      const content = host.tracker.read(['cycles', 'phaseHistory', 'phases']);
      if (!content.ok) return content;
      const scene = moveScene(host, content.value.cycles, content.value.phaseHistory.records, asked.cycleId);
      if (!scene.ok) return scene;
      const { cycle, today } = scene.value;
      const model = findModel(content.value.phases.records, cycle.model);
      if (!model.ok) return model;
      const moved = moveToPhase(scene.value, model.value, {
        phase: asked.phase ?? null,
        on: asked.enteredOn ?? today,
        reason: asked.reason ?? null,
      });
      if (!moved.ok) return moved;
      const { fields, move } = moved.value;
      const saved = host.tracker.save([
        { table: 'cycles', update: [{ id: cycle.cycleId, fields }] },
        { table: 'phaseHistory', insert: [move] },
        logged(host, 'movePhase', cycle.cycleId, null),
      ]);
      if (!saved.ok) return saved;
      return done({
        cycleId: cycle.cycleId,
        teachers: cycle.teachers,
        from: cycle.phase,
        phase: move.phase,
        enteredOn: move.enteredOn,
        recordedOn: move.recordedOn,
        nextPhase: phaseAfter(model.value, move.phase)?.phase ?? null,
      });
    }),
});
