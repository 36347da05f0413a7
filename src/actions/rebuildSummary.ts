// Makes the summary that Home and the sidebar show anew: one read a table, one write. What a row says of itself ("Due Thu") is brought up to date with it.
import * as z from 'zod/mini';
import { readCoachingSettings } from '../coaching/settings';
import { nearSessions, type NearSession } from '../coaching/nearSessions';
import { summarise, type Summary } from '../coaching/summary';
import { homePage } from '../outputs/homePage';
import type { Host } from '../ports/host';
import type { TableChange } from '../ports/trackerStore';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { done, type Result } from '../problems/result';
import { readStudentSettings } from '../students/studentSettings';
import { wallClock } from '../time/wallClock';
import { defineAction } from './action';
import { messageShape } from './jobReply';
import { charterId } from './setCharter';
import { schoolCalendars, todayOf } from './schoolDay';
import { instantNow } from './trackerLog';

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
  /** Rows left out because a cell could not be read. */
  unreadable: z.array(messageShape),
});

type SavedSummary = z.output<typeof summaryShape>;

const mostDue = 300;
const mostSessions = 200;
const mostWaiting = 100;
const mostUnreadable = 20;
const longestCharter = 1_000;

const tablesUsed = [
  'schools',
  'coaches',
  'teachers',
  'cycles',
  'cycleMembers',
  'phaseHistory',
  'sessions',
  'actionSteps',
  'phases',
  'settings',
  'schoolDays',
  'agreements',
] as const;

interface SavedParts {
  readonly summary: Summary;
  readonly charter: string | null;
  readonly today: string;
  readonly problems: readonly Problem[];
  readonly emails: ReadonlyMap<string, string | null>;
  readonly sessions: readonly NearSession[];
}

const savedSummary = (host: Host, { summary, charter, today, problems, emails, sessions }: SavedParts): SavedSummary => ({
  at: instantNow(host),
  today,
  caseloads: summary.caseloads.map((one) => ({ ...one, email: emails.get(one.coachId) ?? null })),
  sessions: sessions.map((session) => ({ ...session })),
  due: summary.due.slice(0, mostDue).map((item) => ({ ...item, what: item.what.slice(0, 120) })),
  dueInAll: summary.due.length,
  waitlist: summary.waitlist.slice(0, mostWaiting).map((one) => ({ ...one })),
  coverage: summary.coverage.map((one) => ({ ...one })),
  yearStart: summary.yearStart,
  charter: charter?.slice(0, longestCharter) ?? null,
  unreadable: problems.slice(0, mostUnreadable).map(messageFor),
});

/** Rows whose words are no longer right. */
const changedWords = <Row extends { readonly next: string }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  words: ReadonlyMap<string, string>,
) =>
  rows.flatMap((row) => {
    const next = words.get(idOf(row));
    return next === undefined || next === row.next ? [] : [{ id: idOf(row), fields: { next } }];
  });

const run = (host: Host): Result<SavedSummary> => {
  const content = host.tracker.read(tablesUsed);
  if (!content.ok) return content;
  const tables = content.value;
  const today = todayOf(host);
  const { summary, cycleNext, stepNext } = summarise({
    schools: tables.schools.records,
    coaches: tables.coaches.records,
    teachers: tables.teachers.records,
    cycles: tables.cycles.records,
    members: tables.cycleMembers.records,
    history: tables.phaseHistory.records,
    sessions: tables.sessions.records,
    steps: tables.actionSteps.records,
    phases: tables.phases.records,
    settings: readCoachingSettings(tables.settings.records),
    schoolYear: readStudentSettings(tables.settings.records).schoolYear,
    today,
    calendarOf: schoolCalendars(tables.schoolDays.records),
  });
  const charter = tables.agreements.records.find((row) => row.agreementId === charterId)?.words ?? null;
  const saved = savedSummary(host, {
    summary,
    charter,
    today,
    problems: tablesUsed.flatMap((name) => tables[name].problems),
    emails: new Map(tables.coaches.records.map((coach) => [coach.coachId, coach.email])),
    sessions: nearSessions(tables.sessions.records, today, mostSessions),
  });
  const cycles = changedWords(tables.cycles.records, (row) => row.cycleId, cycleNext);
  const steps = changedWords(tables.actionSteps.records, (row) => row.stepId, stepNext);
  const changes: readonly TableChange[] = [
    ...(cycles.length === 0 ? [] : [{ table: 'cycles' as const, update: cycles }]),
    ...(steps.length === 0 ? [] : [{ table: 'actionSteps' as const, update: steps }]),
  ];
  const time = wallClock(host.timeZone(), host.offsetAt)?.toWall(host.now()).time ?? '';
  const written = host.tracker.save(changes, homePage(summary, charter, today, time));
  if (!written.ok) return written;
  host.jobs.writeSummary(JSON.stringify(saved));
  return done(saved);
};

export const rebuildSummary = defineAction({
  name: 'rebuildSummary',
  about:
    'Brings Home, the sidebar’s summary and the words "Due" and "Overdue" up to date: caseloads, what is due, the waitlist and coverage by school.',
  twice: 'The second run finds the same and writes only the time.',
  halfway: 'The earlier summary stays, with its time, until the new one is whole.',
  request: z.strictObject({}),
  reply: summaryShape,
  example: {},
  needs: ['tracker'],
  run: (host) => host.withLock(() => run(host)),
});
