// Action: go on with a plan that another coach made, once this person has confirmed its Doc in Google's file picker.
import * as z from 'zod/mini';
import { done, failed } from '../problems/result';
import { defineAction } from './action';
import { planRowOf } from './steps/planDesk';
import { unreadableOf, unreadableRow } from './steps/rowIn';
import { logged } from './steps/trackerLog';

export const confirmPlan = defineAction({
  name: 'confirmPlan',
  about: 'Takes over the plan of a cycle that was handed over to you, after you confirmed its Doc. From then on your account updates it.',
  twice: 'A plan that is yours stays yours.',
  halfway: 'It is one write; when it stops before, nothing changed.',
  request: z.strictObject({ cycleId: z.string() }),
  reply: z.object({ cycleId: z.string(), teachers: z.string(), link: z.nullable(z.string()), from: z.nullable(z.string()) }),
  example: { cycleId: 'cyc_8f3k2m1q7w' },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleId }) => {
    const read = host.tracker.read(['plans', 'cycles', 'coaches']);
    if (!read.ok) return read;
    const { plans, cycles, coaches } = read.value;
    const row = planRowOf(plans.records, cycleId);
    const cycle = cycles.records.find((one) => one.cycleId === cycleId);
    const unreadable = unreadableRow(cycles, cycleId) ?? unreadableOf('plans', plans, cycleId)[0] ?? null;
    if (unreadable !== null) return failed(unreadable);
    if (cycle === undefined) return failed({ code: 'noSuchRecord', table: 'Cycles', id: cycleId });
    if (row === null || row.docId === null) return failed({ code: 'planNotMade' });
    const reply = { cycleId, teachers: row.teachers, link: row.link, from: row.madeBy };
    if (row.madeBy === host.user()) return done(reply);
    const owner = row.madeBy ?? '';
    const coach = coaches.records.find((one) => one.coachId === cycle.coachId)?.email ?? null;
    if (coach !== host.user() || row.state === 'working') return failed({ code: 'planOfSomeoneElse', owner });
    const access = host.plans.access(row.docId);
    if (!access.ok) return access.problem.code === 'planNeedsPick' ? failed({ ...access.problem, owner }) : access;
    const mine = access.value.find(({ email }) => email === host.user());
    if (mine !== undefined && mine.role !== 'writer' && mine.role !== 'owner') return failed({ code: 'planReadOnly' });
    const saved = host.withLock(() =>
      host.tracker.save([
        { table: 'plans', update: [{ id: row.planId, fields: { madeBy: host.user(), problem: '' } }] },
        logged(host, 'confirmPlan', row.planId, null),
      ]),
    );
    return saved.ok ? done(reply) : saved;
  },
});
