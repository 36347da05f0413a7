// Lets teachers join and leave a cycle while it runs, with days.
import * as z from 'zod/mini';
import { planMembership } from '../coaching/membership';
import { done } from '../problems/result';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { todayOf } from './steps/schoolDay';
import { logged } from './steps/trackerLog';
import { rowIn } from './steps/rowIn';

export const changeMembers = defineAction({
  name: 'changeMembers',
  about: 'Adds teachers to a running cycle or records that they left, with the day. Who was in it when stays on record.',
  twice: 'Refused: they are already in it, or already gone.',
  halfway: 'Everything is saved in one write; when it stops before, nothing changed.',
  request: z.strictObject({
    cycleId: z.string(),
    join: z.optional(z.array(z.string())),
    leave: z.optional(z.array(z.string())),
    on: z.optional(dayShape),
  }),
  reply: z.object({ cycleId: z.string(), teachers: z.string(), format: z.string(), joined: z.number(), left: z.number() }),
  example: { cycleId: 'cyc_8f3k2m1q7w', join: ['T-102'], on: '2026-01-22' },
  needs: ['tracker', 'identity'],
  run: (host, asked) =>
    host.withLock(() => {
      const content = host.tracker.read(['cycles', 'cycleMembers', 'teachers']);
      if (!content.ok) return content;
      const { cycles, cycleMembers, teachers } = content.value;
      const found = rowIn('cycles', cycles, asked.cycleId);
      if (!found.ok) return found;
      const cycle = found.value;
      const today = todayOf(host);
      const planned = planMembership(
        {
          cycle,
          cycles: cycles.records,
          members: cycleMembers.records,
          teachers: teachers.records,
          today,
          newId: (prefix) => host.newId(prefix),
        },
        { join: asked.join ?? [], leave: asked.leave ?? [], on: asked.on ?? today },
      );
      if (!planned.ok) return planned;
      const { joined, left, fields } = planned.value;
      const saved = host.tracker.save([
        { table: 'cycleMembers', insert: joined, update: left },
        { table: 'cycles', update: [{ id: cycle.cycleId, fields }] },
        logged(host, 'changeMembers', cycle.cycleId, `+${joined.length} -${left.length}`),
      ]);
      if (!saved.ok) return saved;
      const format = fields.format ?? cycle.format;
      return done({
        cycleId: cycle.cycleId,
        teachers: fields.teachers ?? cycle.teachers,
        format,
        joined: joined.length,
        left: left.length,
      });
    }),
});
