// Action: compare who can really open each plan with whom the policy lets, and list every difference. Changes no permission.
import * as z from 'zod/mini';
import { messageFor } from '../problems/messages';
import { done } from '../problems/result';
import { sharingDrift } from '../sharing/planSharing';
import { defineAction } from './action';
import { skippedShape } from './jobReply';
import { openPlanDesk } from './steps/planDesk';

export const checkSharing = defineAction({
  name: 'checkSharing',
  about: 'Compares who can open each plan in Drive with the policy (its teachers and its coach, never by link) and lists what differs.',
  twice: 'It only reads.',
  halfway: 'Nothing is left behind.',
  request: z.strictObject({
    /** Every plan of yours where it is absent. */
    cycleIds: z.optional(z.array(z.string())),
  }),
  reply: z.object({
    checked: z.number(),
    drift: z.array(
      z.object({
        cycleId: z.string(),
        teachers: z.string(),
        link: z.nullable(z.string()),
        kind: z.enum(['anyone with the link', 'whole domain', 'group', 'not in the policy', 'cannot open it']),
        email: z.nullable(z.string()),
        role: z.nullable(z.string()),
      }),
    ),
    skipped: z.array(skippedShape),
  }),
  example: {},
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleIds }) => {
    const desk = openPlanDesk(host);
    if (!desk.ok) return desk;
    const skipped: z.output<typeof skippedShape>[] = [];
    const drift: {
      cycleId: string;
      teachers: string;
      link: string | null;
      kind: ReturnType<typeof sharingDrift>[number]['kind'];
      email: string | null;
      role: string | null;
    }[] = [];
    let checked = 0;
    for (const row of desk.value.tables.plans.records) {
      const cycle = desk.value.cycle(row.cycleId);
      if (row.docId === null || cycle === null) continue;
      if (cycleIds === undefined ? row.madeBy !== host.user() : !cycleIds.includes(row.cycleId)) continue;
      const access = row.madeBy === host.user() || row.madeBy === null ? host.plans.access(row.docId) : null;
      if (access === null || !access.ok) {
        const problem = access === null ? ({ code: 'planOfSomeoneElse', owner: row.madeBy ?? '' } as const) : access.problem;
        skipped.push({ place: row.teachers, problem, message: messageFor(problem) });
        continue;
      }
      checked += 1;
      const allowed = desk.value.caseOf(cycle).people.concat(host.user());
      for (const one of sharingDrift(access.value, allowed)) {
        drift.push({
          cycleId: row.cycleId,
          teachers: row.teachers,
          link: row.link,
          kind: one.kind,
          email: 'email' in one ? one.email : null,
          role: 'role' in one ? one.role : null,
        });
      }
    }
    host.log('checkSharing', { checked, drift: drift.length });
    return done({ checked, drift, skipped });
  },
});
