// Adds a goal to a cycle or changes one, and says what it lacks and how it stands.
import * as z from 'zod/mini';
import { directionFor, gapSentence, gapsOf, outcomeOf, progressOf, type Goal } from '../coaching/goal';
import { done, failed } from '../problems/result';
import { goalCounts } from '../tracker/tables/cycleTables';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { sameRecord } from './steps/sameRecord';
import { logged } from './steps/trackerLog';
import { rowIn } from './steps/rowIn';

const fieldShapes = {
  statement: z.optional(z.string()),
  frame: z.optional(z.enum(['PEERS', 'SMART'])),
  centre: z.optional(z.enum(['students', 'teacher practice'])),
  domain: z.optional(z.nullable(z.enum(['achievement', 'engagement', 'behaviour', 'attitude']))),
  measure: z.optional(z.nullable(z.string())),
  unit: z.optional(z.nullable(z.string())),
  direction: z.optional(z.enum(['increase', 'decrease'])),
  baseline: z.optional(z.nullable(z.number())),
  target: z.optional(z.nullable(z.number())),
  latest: z.optional(z.nullable(z.number())),
  dueOn: z.optional(z.nullable(dayShape)),
  /** What is counted in the data of the cycle; null where the latest value is typed. */
  counts: z.optional(z.nullable(z.enum(goalCounts))),
  /** Whose scores are counted, in the words of the sheet Scores. */
  assessment: z.optional(z.nullable(z.string())),
  subject: z.optional(z.nullable(z.string())),
  /** The score or level from which a student counts. */
  atLeast: z.optional(z.nullable(z.string())),
  /** Without it, the numbers decide once there are any. */
  status: z.optional(z.enum(['draft', 'active', 'met', 'partly met', 'not met', 'revised'])),
};

const newGoal = (goalId: string, cycleId: string, teachers: string): Goal => ({
  goalId,
  cycleId,
  teachers,
  statement: null,
  frame: 'SMART',
  centre: 'students',
  domain: null,
  measure: null,
  unit: null,
  direction: 'increase',
  baseline: null,
  target: null,
  latest: null,
  dueOn: null,
  status: 'active',
  counts: null,
  assessment: null,
  subject: null,
  atLeast: null,
});

/** Only what the request names. */
const named = <Fields extends object>(fields: Fields): Partial<Goal> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const setGoal = defineAction({
  name: 'setGoal',
  about:
    'Adds a goal to a cycle, or changes one: its words, measure, baseline, target, latest value, day or the data it is counted from. Says what is missing; refuses nothing for it.',
  twice: 'With a goalId, the second run changes nothing. Without one, a goal that says just the same is found; any other is added.',
  halfway: 'Saved in one write.',
  request: z.strictObject({ cycleId: z.string(), goalId: z.optional(z.string()), ...fieldShapes }),
  reply: z.object({
    goalId: z.string(),
    status: z.string(),
    /** What the numbers say, or null while they cannot. */
    outcome: z.nullable(z.enum(['met', 'partly met', 'not met'])),
    /** 0 to 1 on the way from baseline to target, or null. */
    progress: z.nullable(z.number()),
    remarks: z.array(z.string()),
  }),
  example: { cycleId: 'cyc_8f3k2m1q7w', goalId: 'goal_2x4b6n8m1p', latest: 15 },
  needs: ['tracker', 'identity'],
  run: (host, { cycleId, goalId, ...fields }) =>
    host.withLock(() => {
      const content = host.tracker.read(['cycles', 'goals']);
      if (!content.ok) return content;
      const found = rowIn('cycles', content.value.cycles, cycleId);
      if (!found.ok) return found;
      const cycle = found.value;
      const before =
        goalId === undefined ? null : content.value.goals.records.find((goal) => goal.goalId === goalId && goal.cycleId === cycleId);
      if (before === undefined) return failed({ code: 'noSuchRecord', table: 'Goals', id: goalId ?? '' });
      const merged: Goal = { ...(before ?? newGoal(host.newId('goal'), cycleId, cycle.teachers)), ...named(fields) };
      const directed =
        fields.direction === undefined && before === null ? { ...merged, direction: directionFor(merged.baseline, merged.target) } : merged;
      const outcome = outcomeOf(directed);
      // Reaching the target is told by the numbers; falling short is told only when the goal's time is over or the coach says so.
      const settled: Goal =
        fields.status === undefined && outcome === 'met' && directed.status === 'active' ? { ...directed, status: 'met' } : directed;
      const twin = sameRecord(before === null ? content.value.goals.records : [before], settled, 'goalId');
      const goal = twin ?? settled;
      const saved = host.tracker.save(
        twin !== null
          ? []
          : [
              before === null ? { table: 'goals', insert: [goal] } : { table: 'goals', update: [{ id: goal.goalId, fields: goal }] },
              logged(host, 'setGoal', goal.goalId, null),
            ],
      );
      if (!saved.ok) return saved;
      const gaps = gapSentence(gapsOf(goal));
      return done({ goalId: goal.goalId, status: goal.status, outcome, progress: progressOf(goal), remarks: gaps === null ? [] : [gaps] });
    }),
});
