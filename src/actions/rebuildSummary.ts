// Makes the summary that Home and the sidebar show anew: one read a table, one write. What a row says of itself ("Due Thu") is brought up to date with it.
import * as z from 'zod/mini';
import { relabelled } from '../coaching/labels';
import { readCoachingSettings } from '../coaching/settings';
import { nearSessions, type NearSession } from '../coaching/nearSessions';
import { readSessionSettings } from '../coaching/sessionSettings';
import { type TimeFacts, timeShares, type TimeShares } from '../coaching/timeShares';
import { summarise, type Summary } from '../coaching/summary';
import { type HomePage, homePage } from '../outputs/homePage';
import type { Host } from '../ports/host';
import type { TableChange, WrittenPage } from '../ports/trackerStore';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { done, type Result } from '../problems/result';
import { readStudentSettings } from '../students/studentSettings';
import { wallClock } from '../time/wallClock';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { changedRows, withNext } from './steps/changedRows';
import { charterId } from './setCharter';
import { schoolCalendars, todayOf } from './steps/schoolDay';
import { summaryShape } from './summaryShape';
import { instantNow } from './steps/trackerLog';

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
  readonly timeChart: boolean;
}

const savedSummary = (host: Host, { summary, charter, today, problems, emails, sessions, timeChart }: SavedParts): SavedSummary => ({
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
  timeChart,
  unreadable: problems.slice(0, mostUnreadable).map(messageFor),
});

/** Null while the time audit is off: its sheet is then not even read. */
const timeOn = (host: Host, facts: Omit<TimeFacts, 'entries'>, timeAudit: boolean): Result<TimeShares | null> => {
  if (!timeAudit) return done(null);
  const read = host.tracker.read(['timeEntries']);
  return read.ok ? done(timeShares({ ...facts, entries: read.value.timeEntries.records })) : read;
};

/** Where no chart of time is wanted nor was, the charts on Home are not even asked for: they may be a coach's own. */
const withoutIdleCharts = (page: HomePage, shownBefore: boolean): WrittenPage => {
  const { charts, ...lines } = page;
  return charts.length > 0 || shownBefore ? page : lines;
};

const run = (host: Host): Result<SavedSummary> => {
  const content = host.tracker.read(tablesUsed);
  if (!content.ok) return content;
  const tables = content.value;
  const today = todayOf(host);
  const named = relabelled({
    schools: tables.schools.records,
    coaches: tables.coaches.records,
    teachers: tables.teachers.records,
    cycles: tables.cycles.records,
    members: tables.cycleMembers.records,
    steps: tables.actionSteps.records,
    sessions: tables.sessions.records,
  });
  const { summary, cycleNext, stepNext } = summarise({
    schools: tables.schools.records,
    coaches: tables.coaches.records,
    ...named,
    history: tables.phaseHistory.records,
    phases: tables.phases.records,
    settings: readCoachingSettings(tables.settings.records),
    schoolYear: readStudentSettings(tables.settings.records).schoolYear,
    today,
    calendarOf: schoolCalendars(tables.schoolDays.records),
  });
  const { timeAudit, inCycleTarget } = readSessionSettings(tables.settings.records);
  const facts = {
    coaches: tables.coaches.records,
    schools: tables.schools.records,
    history: tables.phaseHistory.records,
    target: inCycleTarget,
    yearStart: summary.yearStart,
    today,
  };
  const shares = timeOn(host, facts, timeAudit);
  if (!shares.ok) return shares;
  const charter = tables.agreements.records.find((row) => row.agreementId === charterId)?.words ?? null;
  const saved = savedSummary(host, {
    summary,
    charter,
    today,
    problems: tablesUsed.flatMap((name) => tables[name].problems),
    emails: new Map(tables.coaches.records.map((coach) => [coach.coachId, coach.email])),
    sessions: nearSessions(named.sessions, today, mostSessions),
    timeChart: shares.value !== null && shares.value.months.length > 0,
  });
  const idOf = {
    cycles: (row: TrackerRecord<'cycles'>) => row.cycleId,
    steps: (row: TrackerRecord<'actionSteps'>) => row.stepId,
  };
  const changes: readonly TableChange[] = [
    { table: 'cycles' as const, update: changedRows(tables.cycles.records, withNext(named.cycles, idOf.cycles, cycleNext), idOf.cycles) },
    {
      table: 'actionSteps' as const,
      update: changedRows(tables.actionSteps.records, withNext(named.steps, idOf.steps, stepNext), idOf.steps),
    },
    { table: 'cycleMembers' as const, update: changedRows(tables.cycleMembers.records, named.members, (row) => row.memberId) },
    { table: 'sessions' as const, update: changedRows(tables.sessions.records, named.sessions, (row) => row.sessionId) },
    { table: 'teachers' as const, update: changedRows(tables.teachers.records, named.teachers, (row) => row.teacherId) },
  ].filter(({ update }) => update.length > 0);
  const clock = wallClock(host.timeZone(), host.offsetAt)?.toWall(host.now()).time ?? '';
  const page = homePage(summary, { charter, time: shares.value }, today, clock);
  const chartBefore = /"timeChart":true/.test(host.jobs.readSummary() ?? '');
  const written = host.tracker.save(changes, withoutIdleCharts(page, chartBefore));
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
