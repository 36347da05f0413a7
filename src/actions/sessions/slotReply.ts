// How times found travel to the sidebar: as moments with their offset, in the school's zone, with reasons in words.
import * as z from 'zod/mini';
import { noSlotWords, reasonWords } from '../../coaching/slotWords';
import type { SlotsFound } from '../../coaching/slotFinder';
import { slotReasons } from '../../coaching/slotRanking';
import type { RankedSlot, SlotSearch } from '../../coaching/slotSearch';
import { isDate } from '../../time/calendarDate';
import { writtenMoment, type WallClock } from '../../time/wallClock';
import type { Coach, Desk } from '../steps/sessionDesk';

const aDay = 'a day of the calendar, such as 2026-09-01';
export const dateShape = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, aDay), z.refine(isDate, aDay));
export const timeShape = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, such as 09:30'));
export const minutesShape = z.number().check(z.int(), z.minimum(5), z.maximum(480));
export const modeShape = z.enum(['in person', 'Meet', 'hybrid', 'asynchronous']);
export const kindShape = z.enum([
  'kickoff',
  'planning',
  'classroom visit',
  'observation',
  'modeling',
  'co-teaching',
  'co-planning',
  'data meeting',
  'debrief',
  'reflection',
  'PLC',
  'informal',
]);

export const slotShape = z.object({
  /** "2026-01-27T09:40:00-07:00" */
  start: z.string(),
  end: z.string(),
  timeZone: z.string(),
  date: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  kind: z.enum(['prep', 'before school', 'after school', 'class']),
  score: z.number(),
  reasons: z.array(z.string()),
  schoolId: z.nullable(z.string()),
  /** Teachers who cannot come, where no time suits everyone. */
  missing: z.array(z.string()),
  /** The coach's own wall clock, where it differs. */
  coachTime: z.nullable(z.string()),
});

export const dayWithoutShape = z.object({ date: z.string(), code: z.string(), why: z.string() });

export type SlotReply = z.output<typeof slotShape>;

const clockAt = (desk: Desk, schoolId: string | null, usual: WallClock): WallClock => {
  const school = schoolId === null ? null : desk.schoolTime(schoolId);
  return school?.ok === true ? school.value.clock : usual;
};

export const slotReply = (desk: Desk, coach: Coach, search: SlotSearch, slot: RankedSlot): SlotReply => {
  const clock = clockAt(desk, slot.schoolId, search.clock);
  const [start, end] = [clock.toWall(slot.start), clock.toWall(slot.end)];
  const coachClock = desk.clockOf(coach.timeZone, 'The coach');
  const elsewhere = coachClock.ok ? coachClock.value.toWall(slot.start).time : start.time;
  const there = new Set(slot.attending.map(({ teacher }) => teacher.id));
  return {
    start: writtenMoment(clock, slot.start),
    end: writtenMoment(clock, slot.end),
    timeZone: clock.zone,
    date: start.date,
    startsAt: start.time,
    endsAt: end.time,
    kind: slot.kind,
    score: slot.score,
    reasons: slotReasons(search, slot).map(reasonWords),
    schoolId: slot.schoolId,
    missing: search.teachers.filter(({ id }) => !there.has(id)).map(({ id }) => id),
    coachTime: elsewhere === start.time ? null : elsewhere,
  };
};

export const daysWithout = (desk: Desk, { without }: SlotsFound): z.output<typeof dayWithoutShape>[] =>
  without.map(({ date, why }) => ({
    date,
    code: why.code,
    why: noSlotWords(why, (schoolId) => desk.schoolName(schoolId) ?? 'another school'),
  }));
