// Starts a waiting cycle, pauses, resumes, closes or reopens one, records the teacher's yes, and keeps the history.
import * as z from 'zod/mini';
import { capOf, caseloadOf, hasRoomFor } from '../coaching/caseload';
import { loadOf } from '../coaching/coachingModel';
import { isStaying, membersOf, openCycleOf } from '../coaching/cycle';
import { changeStatus, opens, settledGoals } from '../coaching/cycleMoves';
import { readCoachingSettings } from '../coaching/settings';
import type { Host } from '../ports/host';
import type { TableChange, TrackerContent } from '../ports/trackerStore';
import { done, failed, type Result } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { moveScene } from './steps/cycleDesk';
import { dayShape } from './dayShape';
import { asksForScores, countGoals } from './steps/goalDesk';
import { planRowOf } from './steps/planDesk';
import { logged } from './steps/trackerLog';

const tablesUsed = ['cycles', 'phaseHistory', 'cycleMembers', 'coaches', 'phases', 'settings', 'goals', 'learningTargets'] as const;

/** A cycle that opens again must fit under the cap, and its teachers must be free. */
const mayOpen = (cycle: TrackerRecord<'cycles'>, content: TrackerContent<(typeof tablesUsed)[number]>): Result<null> => {
  const others = content.cycles.records.filter((other) => other.cycleId !== cycle.cycleId);
  for (const member of membersOf(content.cycleMembers.records, cycle.cycleId).filter(isStaying)) {
    const open = openCycleOf(others, content.cycleMembers.records, member.teacherId);
    if (open !== null)
      return failed({ code: 'cycleAlreadyOpen', teacher: member.teacher, cycleId: open.cycleId, coach: open.coach, phase: open.phase });
  }
  const coach = content.coaches.records.find((candidate) => candidate.coachId === cycle.coachId);
  if (coach === undefined) return failed({ code: 'noSuchRecord', table: 'Coaches', id: cycle.coachId });
  const settings = readCoachingSettings(content.settings.records);
  const caseload = caseloadOf(coach, others, content.phases.records, settings);
  if (hasRoomFor(caseload, loadOf(content.phases.records, cycle.model, cycle.phase))) return done(null);
  return failed({ code: 'coachAtCap', coach: coach.name, open: caseload.openCycles, load: caseload.load, cap: capOf(coach, settings) });
};

const closes = (status: string): boolean => status === 'completed' || status === 'closed early';

/** The outcomes of a cycle's open goals, from what was typed and else from the data. */
const settle = (
  host: Host,
  cycle: TrackerRecord<'cycles'>,
  { goals, cycleMembers, learningTargets }: TrackerContent<(typeof tablesUsed)[number]>,
): Result<ReturnType<typeof settledGoals>> => {
  const open = goals.records.filter((goal) => goal.cycleId === cycle.cycleId && goal.status === 'active');
  const untyped = open.filter(({ latest }) => latest === null);
  const scene = { cycle, members: cycleMembers.records, goals: untyped, learningTargets: learningTargets.records };
  const counted = countGoals(host, scene, untyped.some(asksForScores));
  if (!counted.ok) return counted;
  const values = counted.value.readings.flatMap(({ goalId, value }) => (value === null ? [] : [[goalId, value] as const]));
  return done(settledGoals(open, new Map(values)));
};

/** Asked only of a cycle that closes; a sheet that cannot be read offers nothing and keeps the close. */
const hasOpenPlan = (host: Host, cycleId: string): boolean => {
  const read = host.tracker.read(['plans']);
  const row = read.ok ? planRowOf(read.value.plans.records, cycleId) : null;
  return row !== null && row.docId !== null && row.state !== 'final' && (row.madeBy === null || row.madeBy === host.user());
};

export const changeCycle = defineAction({
  name: 'changeCycle',
  about:
    'Starts a waiting cycle, pauses or resumes one, closes it (completed, closed early with a reason, cancelled) or opens it again, and records the day the teacher agreed.',
  twice:
    'Refused: the cycle already has that status, and the reply says what it can become. With the day of an agreement, the second run only records that day again.',
  halfway: 'The cycle, its history and its goals are saved in one write; when it stops before, nothing changed.',
  request: z.strictObject({
    cycleId: z.string(),
    to: z.enum(['active', 'waitlisted', 'proposed', 'paused', 'completed', 'closed early', 'cancelled']),
    on: z.optional(dayShape),
    reason: z.optional(z.string()),
    /** The day the teacher said yes. With the status that the cycle has, only this is recorded. */
    agreedOn: z.optional(dayShape),
  }),
  reply: z.object({
    cycleId: z.string(),
    teachers: z.string(),
    from: z.string(),
    status: z.string(),
    on: z.string(),
    /** The day the teacher said yes, as recorded now. */
    agreedOn: z.nullable(z.string()),
    /** Goals whose outcome their numbers gave when the cycle was completed: the typed latest value, else the data. */
    settledGoals: z.number(),
    /** A plan of this account that `finishPlans` would write a last time and mark final, now that the cycle is closed. */
    planToFinish: z.boolean(),
  }),
  example: { cycleId: 'cyc_8f3k2m1q7w', to: 'paused', on: '2026-01-22', reason: 'State testing' },
  needs: ['tracker', 'identity'],
  run: (host, asked) =>
    host.withLock(() => {
      const content = host.tracker.read(tablesUsed);
      if (!content.ok) return content;
      const scene = moveScene(host, content.value.cycles, content.value.phaseHistory.records, asked.cycleId);
      if (!scene.ok) return scene;
      const { cycle, today } = scene.value;
      const changed = changeStatus(scene.value, {
        to: asked.to,
        on: asked.on ?? today,
        reason: asked.reason ?? null,
        agreedOn: asked.agreedOn ?? null,
      });
      if (!changed.ok) return changed;
      const { fields, move } = changed.value;
      const allowed = opens(cycle, asked.to) ? mayOpen(cycle, content.value) : done(null);
      if (!allowed.ok) return allowed;
      const settled = move?.status === 'completed' ? settle(host, { ...cycle, ...fields }, content.value) : done([]);
      if (!settled.ok) return settled;
      const goals = settled.value;
      const changes: readonly TableChange[] = [
        { table: 'cycles', update: [{ id: cycle.cycleId, fields }] },
        ...(move === null ? [] : [{ table: 'phaseHistory' as const, insert: [move] }]),
        ...(goals.length === 0 ? [] : [{ table: 'goals' as const, update: goals }]),
        logged(host, 'changeCycle', cycle.cycleId, move === null ? 'agreement' : asked.to),
      ];
      const saved = host.tracker.save(changes);
      if (!saved.ok) return saved;
      return done({
        cycleId: cycle.cycleId,
        teachers: cycle.teachers,
        from: cycle.status,
        status: asked.to,
        on: move?.enteredOn ?? today,
        agreedOn: fields.agreedOn ?? cycle.agreedOn,
        settledGoals: goals.length,
        planToFinish: closes(asked.to) && hasOpenPlan(host, cycle.cycleId),
      });
    }),
});
