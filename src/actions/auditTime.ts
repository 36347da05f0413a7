// Counts where the coach's time went, from the own calendar and manual entries. Off until turned on; stored are date, minutes and category.
import * as z from 'zod/mini';
import { type CountedTime, countTime, readTimeRules, shareInCycles, timeCategories, type TimeCategory } from '../coaching/timeLog';
import type { Host } from '../ports/host';
import type { OwnEntry } from '../ports/sessionCalendar';
import { done, failed, type Result } from '../problems/result';
import type { TimeSlot } from '../time/timeSlot';
import type { WallClock } from '../time/wallClock';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { coachFor, datesIn } from './findSlots';
import { bookingIdFor } from './sessionBooking';
import { type Coach, type Desk, openDesk } from './sessionDesk';
import { dateShape } from './slotReply';

type TimeRow = TrackerRecord<'timeEntries'>;

const partShape = z.object({ name: z.string(), minutes: z.number() });

/** A coach's own day, in the coach's zone. */
const daysOf = (clock: WallClock, dates: readonly string[]): readonly (TimeSlot & { readonly date: string })[] =>
  dates.map((date) => ({ date, start: clock.toInstantOrJump(date, '00:00'), end: clock.toInstantOrJump(date, '24:00') }));

const counted = (
  host: Host,
  desk: Desk,
  clock: WallClock,
  entries: readonly OwnEntry[],
  dates: readonly string[],
): readonly CountedTime[] => {
  const sessions = new Map(desk.content.sessions.records.map((session) => [bookingIdFor(host, session), session]));
  const work = entries
    .filter(({ kind }) => kind !== 'out of office' && kind !== 'place')
    .map(({ start, end, title, bookingId }) => {
      const session = bookingId === null ? undefined : sessions.get(bookingId);
      const known = session === undefined ? null : { cycleId: session.cycleId, schoolId: session.schoolId };
      return { start, end, title, session: known };
    });
  return countTime(work, readTimeRules(desk.settings.timeRules), daysOf(clock, dates));
};

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

const summed = (rows: readonly TimeRow[], nameOf: (row: TimeRow) => string): z.output<typeof partShape>[] => {
  const sums = new Map<string, number>();
  rows.forEach((row) => sums.set(nameOf(row), (sums.get(nameOf(row)) ?? 0) + row.minutes));
  return [...sums]
    .map(([name, minutes]) => ({ name, minutes }))
    .sort((one, other) => other.minutes - one.minutes || (one.name < other.name ? -1 : 1));
};

/** The phase a cycle was in on a day. */
const phaseOn = (moves: readonly TrackerRecord<'phaseHistory'>[], cycleId: string | null, date: string): string | null =>
  moves
    .filter((move) => move.cycleId === cycleId && move.enteredOn <= date)
    .sort((one, other) => (one.enteredOn < other.enteredOn ? -1 : 1))
    .pop()?.phase ?? null;

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
    byMonth: z.array(partShape),
  }),
  example: { from: '2026-01-05', to: '2026-01-30' },
  needs: ['tracker', 'sessions', 'identity'],
  run: (host, request) => {
    const dates = datesIn(request.from, request.to);
    if (!dates.ok) return dates;
    const opened = openDesk(host, ['timeEntries', 'phaseHistory']);
    if (!opened.ok) return opened;
    const { desk, content } = opened.value;
    if (!desk.settings.timeAudit) return failed({ code: 'timeAuditOff' });
    const coach = coachFor(host, desk, request.coachId);
    if (!coach.ok) return coach;
    if (coach.value.email !== null && coach.value.email !== host.user())
      return failed({ code: 'sessionOfSomeoneElse', owner: coach.value.email });
    const clock = desk.clockOf(coach.value.timeZone, `Row ${desk.rowOf('coaches', coach.value.coachId) ?? '?'} of "Coaches"`);
    if (!clock.ok) return clock;
    const entries = host.calendar.ownTime(
      clock.value.toInstantOrJump(request.from, '00:00'),
      clock.value.toInstantOrJump(request.to, '24:00'),
    );
    if (!entries.ok) return entries;
    const fresh = counted(host, desk, clock.value, entries.value, dates.value).map((one) => rowOf(host, coach.value, one));
    const inRange = content.timeEntries.records.filter(
      ({ coachId, date }) => coachId === coach.value.coachId && date >= request.from && date <= request.to,
    );
    const before = inRange.filter(({ source }) => source === 'calendar');
    const saved = request.preview === true ? done<readonly TimeRow[]>(fresh) : saveRows(host, fresh, before);
    if (!saved.ok) return saved;
    const rows = [...saved.value, ...inRange.filter(({ source }) => source === 'manual')];
    const byCategory = summed(rows, ({ category }) => category).map(({ name, minutes }) => ({ name: name as TimeCategory, minutes }));
    const inCycles = rows.filter(({ category }) => category === 'coaching cycle');
    return done({
      ...shareInCycles(rows),
      target: desk.settings.inCycleTarget,
      byCategory,
      bySchool: summed(rows, ({ schoolId }) => desk.schoolName(schoolId) ?? 'No school named'),
      byPhase: summed(inCycles, ({ cycleId, date }) => phaseOn(content.phaseHistory.records, cycleId, date) ?? 'No phase recorded'),
      byMonth: summed(rows, ({ date }) => date.slice(0, 7)).sort((one, other) => (one.name < other.name ? -1 : 1)),
    });
  },
});
