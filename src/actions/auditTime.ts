// Counts where the coach's time went, from the own calendar and manual entries. Off until turned on; stored are date, minutes and category.
import * as z from 'zod/mini';
import {
  type CalendarTime,
  type CountedTime,
  countedTitles,
  countTime,
  readTimeRules,
  shareInCycles,
  timeCategories,
  type TimeCategory,
} from '../coaching/timeLog';
import { inCycle, minutesBy, phaseOn, sharesBy } from '../coaching/timeShares';
import { isStanding } from '../coaching/session';
import type { Host } from '../ports/host';
import type { OwnEntry } from '../ports/sessionCalendar';
import { done, failed, type Result } from '../problems/result';
import { datesFrom } from '../time/calendarDate';
import type { TimeSlot } from '../time/timeSlot';
import type { WallClock } from '../time/wallClock';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { coachFor } from './findSlots';
import { bookingIdFor } from './steps/sessionBooking';
import { type Coach, type Desk, openDesk, type SessionRow } from './steps/sessionDesk';
import { dateShape } from './sessions/slotReply';

type TimeRow = TrackerRecord<'timeEntries'>;

const partShape = z.object({ name: z.string(), minutes: z.number() });

/** A coach's own day, in the coach's zone. */
const daysOf = (clock: WallClock, dates: readonly string[]): readonly (TimeSlot & { readonly date: string })[] =>
  dates.map((date) => ({ date, start: clock.toInstantOrJump(date, '00:00'), end: clock.toInstantOrJump(date, '24:00') }));

/** A whole school year and its summer. */
const longestRangeDays = 400;
const mostTitles = 60;

/** The school a session counts for: where it is held, or else where its first teacher works. */
const schoolOf = (desk: Desk, session: SessionRow): string | null =>
  session.schoolId ?? desk.content.teachers.records.find(({ teacherId }) => teacherId === session.teacherIds[0])?.schoolIds[0] ?? null;

const wasHeld = ({ status }: SessionRow): boolean => status === 'held' || isStanding(status);

/** What Calendar holds, with the sessions known by their booking; one that nobody came to is time, but none in a cycle. */
const fromCalendar = (host: Host, desk: Desk, entries: readonly OwnEntry[]): readonly CalendarTime[] => {
  const sessions = new Map(desk.content.sessions.records.map((session) => [bookingIdFor(host, session), session]));
  return entries
    .filter(({ kind }) => kind !== 'out of office' && kind !== 'place')
    .map(({ start, end, title, bookingId }) => {
      const session = bookingId === null ? undefined : sessions.get(bookingId);
      if (session === undefined) return { start, end, title, session: null };
      const known = wasHeld(session) ? { cycleId: session.cycleId, schoolId: schoolOf(desk, session) } : null;
      return { start, end, title: '', session: known };
    });
};

/** Sessions written down with their time although nobody booked them; where Calendar holds them too, they are counted once. */
const fromTracker = (desk: Desk, coach: Coach): readonly CalendarTime[] =>
  desk.content.sessions.records.flatMap((session): readonly CalendarTime[] => {
    const slot = session.coachId === coach.coachId && session.status === 'held' ? desk.slotOf(session) : null;
    return slot === null ? [] : [{ ...slot, title: '', session: { cycleId: session.cycleId, schoolId: schoolOf(desk, session) } }];
  });

/** One row a day, category, cycle and school: the same ones at every count, so that a recount changes only what changed. */
const rowOf = (host: Host, coach: Coach, { date, category, cycleId, schoolId, minutes }: CountedTime): TimeRow => ({
  entryId: `tim_${host.digest([coach.coachId, date, category, cycleId ?? '', schoolId ?? ''].join('|')).slice(0, 14)}`,
  coachId: coach.coachId,
  date,
  category,
  minutes,
  source: 'calendar',
  schoolId,
  cycleId,
  note: null,
});

const isHandled = (row: TimeRow, before: TimeRow): boolean =>
  before.note !== null || (before.category !== row.category && before.entryId === row.entryId);

/** A row that the coach corrected by hand (another category, or a note) is the coach's and stays. */
const saveRows = (host: Host, rows: readonly TimeRow[], before: readonly TimeRow[]): Result<readonly TimeRow[]> => {
  const known = new Map(before.map((row) => [row.entryId, row]));
  const wanted = new Set(rows.map(({ entryId }) => entryId));
  const insert = rows.filter(({ entryId }) => !known.has(entryId));
  const update = rows.flatMap((row) => {
    const old = known.get(row.entryId);
    return old === undefined || isHandled(row, old) || old.minutes === row.minutes
      ? []
      : [{ id: row.entryId, fields: { minutes: row.minutes } }];
  });
  const remove = before.filter((row) => !wanted.has(row.entryId) && row.note === null).map(({ entryId }) => entryId);
  if (insert.length + update.length + remove.length > 0) {
    const saved = host.tracker.save([{ table: 'timeEntries', insert, update, remove }]);
    if (!saved.ok) return saved;
  }
  const kept = before.filter((row) => row.note !== null && !wanted.has(row.entryId));
  const now = rows.map((row) => {
    const old = known.get(row.entryId);
    return old !== undefined && isHandled(row, old) ? old : row;
  });
  return done([...now, ...kept]);
};

export const auditTime = defineAction({
  name: 'auditTime',
  about: 'Counts the coach’s time by kind of work, each minute once, and shows the share in coaching cycles beside the agreed target.',
  twice: 'The same days are counted anew; rows that did not change are not written, and rows with a note of the coach’s stay.',
  halfway: 'One write: the count of the range is in or it is not.',
  request: z.strictObject({ coachId: z.optional(z.string()), from: dateShape, to: dateShape, preview: z.optional(z.boolean()) }),
  reply: z.object({
    minutesInCycles: z.number(),
    minutesCounted: z.number(),
    share: z.nullable(z.number()),
    target: z.number(),
    /** What the share is a share of. */
    denominator: z.string(),
    byCategory: z.array(z.object({ name: z.enum(timeCategories), minutes: z.number() })),
    bySchool: z.array(partShape),
    byPhase: z.array(partShape),
    byMonth: z.array(z.object({ name: z.string(), minutes: z.number(), share: z.nullable(z.number()) })),
    /** How titles were counted, for the coach's eyes; they are stored nowhere. */
    titles: z.array(
      z.object({
        title: z.string(),
        minutes: z.number(),
        /** Null for what is not work. */
        category: z.nullable(z.enum(timeCategories)),
        /** The word or rule that decided. */
        because: z.nullable(z.string()),
      }),
    ),
  }),
  example: { from: '2026-01-05', to: '2026-01-30' },
  needs: ['tracker', 'sessions', 'identity'],
  run: (host, request) => {
    const opened = openDesk(host, ['timeEntries', 'phaseHistory']);
    if (!opened.ok) return opened;
    const { desk, content } = opened.value;
    // What is still to come took nobody's time yet.
    const to = request.to < desk.today ? request.to : desk.today;
    const dates = datesFrom(request.from, to);
    if (dates.length === 0) return failed({ code: 'badRange', from: request.from, to });
    if (dates.length > longestRangeDays) return failed({ code: 'rangeTooLong', days: dates.length, limit: longestRangeDays });
    if (!desk.settings.timeAudit) return failed({ code: 'timeAuditOff' });
    const coach = coachFor(host, desk, request.coachId);
    if (!coach.ok) return coach;
    if (coach.value.email !== null && coach.value.email !== host.user())
      return failed({ code: 'sessionOfSomeoneElse', owner: coach.value.email });
    const clock = desk.clockOf(coach.value.timeZone, `Row ${desk.rowOf('coaches', coach.value.coachId) ?? '?'} of "Coaches"`);
    if (!clock.ok) return clock;
    const entries = host.calendar.ownTime(clock.value.toInstantOrJump(request.from, '00:00'), clock.value.toInstantOrJump(to, '24:00'));
    if (!entries.ok) return entries;
    const rules = readTimeRules(desk.settings.timeRules);
    const calendar = fromCalendar(host, desk, entries.value);
    const days = daysOf(clock.value, dates);
    const fresh = countTime([...calendar, ...fromTracker(desk, coach.value)], rules, days).map((one) => rowOf(host, coach.value, one));
    const inRange = content.timeEntries.records.filter(
      ({ coachId, date }) => coachId === coach.value.coachId && date >= request.from && date <= to,
    );
    const before = inRange.filter(({ source }) => source === 'calendar');
    const saved = request.preview === true ? done<readonly TimeRow[]>(fresh) : saveRows(host, fresh, before);
    if (!saved.ok) return saved;
    const rows = [...saved.value, ...inRange.filter(({ source }) => source === 'manual')];
    return done({
      ...shareInCycles(rows),
      target: desk.settings.inCycleTarget,
      byCategory: minutesBy(rows, ({ category }) => category).map(({ name, minutes }) => ({ name: name as TimeCategory, minutes })),
      bySchool: [...minutesBy(rows, ({ schoolId }) => desk.schoolName(schoolId) ?? 'No school named')],
      byPhase: [
        ...minutesBy(inCycle(rows), ({ cycleId, date }) => phaseOn(content.phaseHistory.records, cycleId, date) ?? 'No phase recorded'),
      ],
      byMonth: sharesBy(rows, ({ date }) => date.slice(0, 7)).map(({ name, minutesCounted, share }) => ({
        name,
        minutes: minutesCounted,
        share,
      })),
      titles: [...countedTitles(calendar, rules)].slice(0, mostTitles),
    });
  },
});
