// Finds times that suit a coach and teachers, best first, and says why the other days hold none. Changes nothing.
import * as z from 'zod/mini';
import { findSlots as searchSlots } from '../coaching/slotFinder';
import { done, failed, type Result } from '../problems/result';
import { datesFrom } from '../time/calendarDate';
import { defineAction } from './action';
import type { Host } from '../ports/host';
import { type Coach, type Desk, openDesk, type Teacher } from './steps/sessionDesk';
import { askForSlots } from './steps/slotQuestion';
import { dateShape, daysWithout, dayWithoutShape, kindShape, minutesShape, modeShape, slotReply, slotShape } from './sessions/slotReply';

export const longestRangeDays = 112;

/** The coach named, or the one whose account this is, or the only one there is. */
export const coachFor = (host: Host, desk: Desk, coachId: string | undefined): Result<Coach> => {
  if (coachId !== undefined) return desk.coach(coachId);
  const coaches = desk.content.coaches.records;
  const own = coaches.find(({ email }) => email === host.user()) ?? (coaches.length === 1 ? coaches[0] : undefined);
  return own === undefined ? failed({ code: 'noSuchRecord', table: 'Coaches', id: host.user() }) : done(own);
};

export const teachersOf = (desk: Desk, teacherIds: readonly string[]): Result<readonly Teacher[]> => {
  const found: Teacher[] = [];
  for (const teacherId of new Set(teacherIds)) {
    const teacher = desk.teacher(teacherId);
    if (!teacher.ok) return teacher;
    found.push(teacher.value);
  }
  return done(found);
};

export const datesIn = (from: string, to: string): Result<readonly string[]> => {
  const dates = datesFrom(from, to);
  if (dates.length === 0) return failed({ code: 'badRange', from, to });
  return dates.length > longestRangeDays ? failed({ code: 'rangeTooLong', days: dates.length, limit: longestRangeDays }) : done(dates);
};

export const findSlots = defineAction({
  name: 'findSlots',
  about:
    'Finds times inside the teachers’ prep, before or after school at which everyone is free, ranked, and says why each other day has none.',
  twice: 'It only reads; the same question gives the same order.',
  halfway: 'Nothing is left behind.',
  request: z.strictObject({
    coachId: z.optional(z.string()),
    teacherIds: z.array(z.string()).check(z.minLength(1)),
    from: dateShape,
    to: dateShape,
    durationMinutes: minutesShape,
    mode: modeShape,
    kind: z.optional(kindShape),
    limit: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(500))),
  }),
  reply: z.object({
    slots: z.array(slotShape),
    /** Every day of the range without a time. */
    without: z.array(dayWithoutShape),
    /** People whose calendars could not be read; they are never taken as free. */
    unknown: z.array(z.object({ name: z.string(), reason: z.string() })),
    calendarsRead: z.number(),
  }),
  example: { teacherIds: ['tea_8f3k2m1q'], from: '2026-01-26', to: '2026-01-30', durationMinutes: 30, mode: 'Meet' },
  needs: ['tracker', 'freeBusy'],
  run: (host, request) => {
    const dates = datesIn(request.from, request.to);
    if (!dates.ok) return dates;
    const opened = openDesk(host);
    if (!opened.ok) return opened;
    const { desk } = opened.value;
    const coach = coachFor(host, desk, request.coachId);
    if (!coach.ok) return coach;
    const teachers = teachersOf(desk, request.teacherIds);
    if (!teachers.ok) return teachers;
    const asked = askForSlots(desk, {
      coach: coach.value,
      teachers: teachers.value,
      dates: dates.value,
      durationMinutes: request.durationMinutes,
      mode: request.mode,
      kind: request.kind ?? 'planning',
      moving: null,
      notBefore: host.now(),
    });
    if (!asked.ok) return asked;
    const { emails, range, search: searchFor } = asked.value;
    const busy = host.calendar.busy(emails, range.start, range.end);
    if (!busy.ok) return busy;
    const search = searchFor(busy.value, [], dates.value);
    const found = searchSlots(search);
    const names = [coach.value, ...teachers.value];
    return done({
      slots: found.slots.slice(0, request.limit ?? 20).map((slot) => slotReply(desk, coach.value, search, slot)),
      without: daysWithout(desk, found),
      unknown: names.flatMap(({ name, email }) => {
        const times = busy.value.get(email ?? '');
        return times === undefined || times.known ? [] : [{ name, reason: times.reason }];
      }),
      calendarsRead: [...busy.value.values()].filter(({ known }) => known).length,
    });
  },
});
