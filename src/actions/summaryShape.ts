// The summary as it is saved and travels to the sidebar: enough for a first screen, small enough to come with it.
import * as z from 'zod/mini';
import { messageShape } from './jobReply';

/** What the sidebar's first state carries: enough for a first screen, small enough to travel with it. */
export const summaryShape = z.object({
  /** When it was made, in UTC, and the day that was today then. */
  at: z.string(),
  today: z.string(),
  caseloads: z.array(
    z.object({
      coachId: z.string(),
      coach: z.string(),
      /** To tell whose caseload is the reader's own. */
      email: z.nullable(z.string()),
      openCycles: z.number(),
      load: z.number(),
      cap: z.number(),
      warnFrom: z.number(),
      state: z.enum(['room', 'near the cap', 'at the cap']),
    }),
  ),
  /** Planned sessions from two weeks ago to a week ahead; past ones wait for their outcome. */
  sessions: z.array(
    z.object({
      sessionId: z.string(),
      cycleId: z.nullable(z.string()),
      coachId: z.string(),
      teachers: z.string(),
      kind: z.string(),
      mode: z.string(),
      date: z.nullable(z.string()),
      startsAt: z.nullable(z.string()),
      endsAt: z.nullable(z.string()),
      meetLink: z.nullable(z.string()),
    }),
  ),
  due: z.array(
    z.object({
      kind: z.enum(['contact', 'step']),
      id: z.string(),
      cycleId: z.string(),
      coachId: z.string(),
      teachers: z.string(),
      what: z.string(),
      words: z.string(),
      overdue: z.boolean(),
    }),
  ),
  /** How many are due in all; `due` is cut. */
  dueInAll: z.number(),
  waitlist: z.array(
    z.object({
      cycleId: z.string(),
      teachers: z.string(),
      coachId: z.string(),
      school: z.string(),
      waitedSchoolDays: z.number(),
      score: z.number(),
      because: z.string(),
    }),
  ),
  coverage: z.array(
    z.object({
      schoolId: z.string(),
      school: z.string(),
      teachers: z.number(),
      coached: z.number(),
      newTeachers: z.number(),
      newCoached: z.number(),
      minutes: z.number(),
    }),
  ),
  yearStart: z.string(),
  /** The coaching charter, so that what coaching is here stands where it matters; null before there is one. */
  charter: z.nullable(z.string()),
  /** Whether Home shows the chart of coaches' time. */
  timeChart: z.boolean(),
  /** Rows left out because a cell could not be read. */
  unreadable: z.array(messageShape),
});
