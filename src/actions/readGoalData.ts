// The goals of one cycle as the data has them: students' scores and learning targets. Reads, and changes nothing.
import * as z from 'zod/mini';
import { outcomeOf } from '../coaching/goal';
import { done } from '../problems/result';
import { defineAction } from './action';
import { countGoals } from './steps/goalDesk';
import { rowIn } from './steps/rowIn';

export const readGoalData = defineAction({
  name: 'readGoalData',
  about:
    'Counts the goals of one cycle in the data, each with its n: in the last window after the cycle began, up to the end of the school year in which it ended. Growth is not an effect of coaching by itself.',
  twice: 'It only reads.',
  halfway: 'Nothing is left behind.',
  request: z.strictObject({ cycleId: z.string() }),
  reply: z.object({
    /** Goals that are counted in data. */
    goals: z.array(
      z.object({
        goalId: z.string(),
        /** Null where the data says nothing yet. */
        value: z.nullable(z.number()),
        /** The value with its n and window, or why there is none. */
        words: z.string(),
        /** What the numbers say: by the typed latest value where there is one, else by the data. */
        outcome: z.nullable(z.enum(['met', 'partly met', 'not met'])),
      }),
    ),
    /** The scores of this cycle's students that a goal can be counted in; levels from low to high. */
    offers: z.array(z.object({ assessment: z.string(), subject: z.string(), levels: z.array(z.string()) })),
    /** Rows of scores and class lists that could not be read and are not counted. */
    unreadableRows: z.number(),
  }),
  example: { cycleId: 'cyc_8f3k2m1q7w' },
  needs: ['tracker'],
  run: (host, { cycleId }) => {
    const read = host.tracker.read(['cycles', 'cycleMembers', 'goals', 'learningTargets']);
    if (!read.ok) return read;
    const { cycles, cycleMembers, goals, learningTargets } = read.value;
    const cycle = rowIn('cycles', cycles, cycleId);
    if (!cycle.ok) return cycle;
    const own = goals.records.filter((goal) => goal.cycleId === cycleId);
    const scene = { cycle: cycle.value, members: cycleMembers.records, goals: own, learningTargets: learningTargets.records };
    const counted = countGoals(host, scene, true);
    if (!counted.ok) return counted;
    const { readings, offers, unreadableRows } = counted.value;
    return done({
      goals: readings.map(({ goalId, value, words }) => {
        const goal = own.find((each) => each.goalId === goalId);
        return { goalId, value, words, outcome: goal === undefined ? null : outcomeOf({ ...goal, latest: goal.latest ?? value }) };
      }),
      offers: offers.map(({ assessment, subject, levels }) => ({ assessment, subject, levels: [...levels] })),
      unreadableRows,
    });
  },
});
