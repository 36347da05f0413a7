// Settles when a session is to be: the time a person chose, checked, or the best one found. Asks Calendar once, writes nothing.
import { isInPerson } from '../../coaching/session';
import { clashesAt } from '../../coaching/slotClash';
import { findSlots } from '../../coaching/slotFinder';
import { noSlotWords } from '../../coaching/slotWords';
import type { Host } from '../../ports/host';
import type { BusyTimes } from '../../ports/sessionCalendar';
import { done, failed, type Result } from '../../problems/result';
import { minutesOf, timeOf } from '../../time/calendarDate';
import { contains } from '../../time/timeSlot';
import type { Desk, SessionRow } from '../steps/sessionDesk';
import { askForSlots, type AskedSearch, type SlotQuestion } from '../steps/slotQuestion';
import { slotReply } from './slotReply';

export type Timed = Pick<SessionRow, 'date' | 'startsAt' | 'endsAt' | 'timeZone' | 'schoolId'>;

/** The best slot at which everybody can come; a group's partial attendance is offered by the search, never chosen unasked. */
export const bestTime = (
  desk: Desk,
  question: SlotQuestion,
  asked: AskedSearch,
  busy: ReadonlyMap<string, BusyTimes>,
  planned: readonly SessionRow[],
  dates: readonly string[],
): Result<Timed> => {
  const search = asked.search(busy, planned, dates);
  const found = findSlots(search);
  const best = found.slots.find(({ attending }) => attending.length === search.teachers.length);
  if (best === undefined) {
    const unknown = search.teachers.find((teacher) => teacher.busy === null) ?? (search.coach.busy === null ? search.coach : undefined);
    const times = unknown === undefined ? undefined : busy.get(asked.emailOf(unknown.id));
    if (unknown !== undefined && times?.known === false)
      return failed({ code: 'calendarUnknown', who: unknown.name, reason: times.reason });
    const reasons = new Set(
      found.without
        .filter(({ why }) => why.code !== 'weekend')
        .map(({ why }) => noSlotWords(why, (schoolId) => desk.schoolName(schoolId) ?? 'another school')),
    );
    return failed({ code: 'noTimeFound', from: dates[0] ?? '', to: dates[dates.length - 1] ?? '', reasons: [...reasons].slice(0, 3) });
  }
  const { date, startsAt, endsAt, timeZone, schoolId } = slotReply(desk, question.coach, search, best);
  return done({ date, startsAt, endsAt, timeZone, schoolId: isInPerson(question.mode) ? schoolId : null });
};

/** A time of the person's own choosing, unless something speaks against it that nobody confirmed. */
export const chosenTime = (
  host: Host,
  desk: Desk,
  question: SlotQuestion,
  date: string,
  startsAt: string,
  anyway: boolean,
): Result<Timed> => {
  const school = desk.schoolTime(question.teachers[0]?.schoolIds[0] ?? null);
  if (!school.ok) return school;
  const { clock } = school.value;
  const start = clock.toInstant(date, startsAt);
  if (start === null) {
    const next = clock.toWall(clock.toInstantOrJump(date, startsAt)).time;
    return failed({ code: 'timeDoesNotExist', date, time: startsAt, zone: clock.zone, next });
  }
  const end = start + question.durationMinutes * 60_000;
  const endWall = clock.toWall(end);
  const endsAt = endWall.date === date ? endWall.time : timeOf(minutesOf('23:59'));
  const schoolId = isInPerson(question.mode) ? school.value.schoolId : null;
  const timed: Timed = { date, startsAt, endsAt, timeZone: clock.zone, schoolId };
  if (anyway) return done(timed);
  const asked = askForSlots(desk, question);
  if (!asked.ok) return asked;
  const busy = host.calendar.busy(asked.value.emails, asked.value.range.start, asked.value.range.end);
  if (!busy.ok) return busy;
  const search = asked.value.search(busy.value, [], question.dates);
  const [clash] = clashesAt(search, { start, end });
  if (clash?.code === 'unknown') {
    const times = busy.value.get(asked.value.emailOf(clash.personId));
    return failed({ code: 'calendarUnknown', who: clash.who, reason: times?.known === false ? times.reason : 'unknown' });
  }
  if (clash !== undefined) return failed({ code: 'timeNotFree', who: clash.who, date, time: startsAt, because: clash.code });
  const period = search.teachers[0]?.periods.find((open) => contains(open, { start, end }));
  return done({ ...timed, schoolId: isInPerson(question.mode) ? (period?.schoolId ?? schoolId) : null });
};
