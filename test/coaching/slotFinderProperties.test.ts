import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findSlots } from '../../src/coaching/slotFinder';
import type { SlotSearch } from '../../src/coaching/slotSearch';
import type { PeriodKind } from '../../src/coaching/teacherPeriods';
import { addDays, datesFrom, timeOf } from '../../src/time/calendarDate';
import { contains, overlaps, subtract, type TimeSlot } from '../../src/time/timeSlot';
import { bell, clockOf, minute, searchOf } from '../support/slotScene';

const zones = [
  'America/New_York',
  'America/Denver',
  'America/St_Johns',
  'America/Vancouver',
  'America/Regina',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Perth',
];
/** Mondays of weeks in which clocks change in the US and Canada or in Australia, and of an ordinary one. */
const weeks = [
  '2026-03-02',
  '2026-03-09',
  '2026-10-26',
  '2026-11-02',
  '2026-09-28',
  '2026-10-05',
  '2026-03-30',
  '2026-04-06',
  '2026-01-26',
];
const aTime = fc.integer({ min: 0, max: 190 }).map((n) => n * 5 + 6 * 60);
const aRow = fc.record({
  kind: fc.constantFrom<PeriodKind>('prep', 'before school', 'after school', 'class', 'meeting'),
  from: aTime,
  length: fc.integer({ min: 2, max: 20 }),
  days: fc.subarray(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], { minLength: 1 }),
});
const busyTimes = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 6 }),
    from: fc.integer({ min: 5 * 60, max: 21 * 60 }),
    length: fc.integer({ min: 1, max: 180 }),
  }),
  { maxLength: 12 },
);

describe('any schedule, zone and week', () => {
  const scenes = fc.record({
    zone: fc.constantFrom(...zones),
    coachZone: fc.constantFrom(...zones),
    monday: fc.constantFrom(...weeks),
    rows: fc.array(aRow, { maxLength: 6 }),
    teacherBusy: busyTimes,
    coachBusy: busyTimes,
    minutes: fc.constantFrom(15, 30, 45),
    hours: fc.tuple(fc.integer({ min: 6, max: 9 }), fc.integer({ min: 14, max: 20 })),
  });
  type Made = typeof scenes extends fc.Arbitrary<infer Value> ? Value : never;
  const build = (made: Made): SlotSearch => {
    const clock = clockOf(made.zone);
    const coachClock = clockOf(made.coachZone);
    const blocks = (times: Made['coachBusy']): readonly TimeSlot[] =>
      times.map(({ day, from, length }) => {
        const start = clock.toInstantOrJump(addDays(made.monday, day), timeOf(from));
        return { start, end: start + length * minute };
      });
    const rows = made.rows
      .map(({ kind, from, length, days }, n) =>
        bell(kind, timeOf(from), timeOf(Math.min(from + length * 5, 23 * 60)), days, { periodId: `p${n}` }),
      )
      .filter(({ startsAt, endsAt }) => startsAt < endsAt);
    // Overlapping open rows are refused before a search; here the later one gives way.
    const apart = rows.filter((row, n) => rows.slice(0, n).every((other) => row.endsAt <= other.startsAt || other.endsAt <= row.startsAt));
    const hours = datesFrom(addDays(made.monday, -1), addDays(made.monday, 7)).map((date) => ({
      start: coachClock.toInstantOrJump(date, timeOf(made.hours[0] * 60)),
      end: coachClock.toInstantOrJump(date, timeOf(made.hours[1] * 60)),
    }));
    return searchOf({
      zone: made.zone,
      from: made.monday,
      to: addDays(made.monday, 6),
      rows: apart,
      minutes: made.minutes,
      change: ({ teachers, coach }) => ({
        teachers: teachers.map((teacher) => ({ ...teacher, busy: blocks(made.teacherBusy) })),
        coach: { ...coach, busy: blocks(made.coachBusy), hours },
      }),
    });
  };
  const freeOf = (search: SlotSearch): readonly TimeSlot[] => {
    const [teacher] = search.teachers;
    const busy = [...(teacher?.busy ?? []), ...(search.coach.busy ?? [])];
    return (teacher?.periods ?? [])
      .flatMap((period) => subtract([period], busy))
      .flatMap((free) =>
        (search.coach.hours ?? []).map((hours) => ({ start: Math.max(free.start, hours.start), end: Math.min(free.end, hours.end) })),
      );
  };

  it('yields slots inside an open period, inside the hours and outside every busy time', () => {
    fc.assert(
      fc.property(scenes, (made) => {
        const search = build(made);
        for (const slot of findSlots(search).slots) {
          const [teacher] = search.teachers;
          expect(slot.end - slot.start).toBe(search.durationMs);
          expect(teacher?.periods.some((period) => contains(period, slot))).toBe(true);
          expect(search.coach.hours?.some((hours) => contains(hours, slot))).toBe(true);
          expect([...(teacher?.busy ?? []), ...(search.coach.busy ?? [])].some((block) => overlaps(block, slot))).toBe(false);
          const wall = search.clock.toWall(slot.start);
          expect(search.clock.toWall(search.clock.toInstant(wall.date, wall.time) ?? 0)).toEqual(wall);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds every free stretch that is long enough, and gives a reason for every other day', () => {
    fc.assert(
      fc.property(scenes, (made) => {
        const search = build(made);
        const { slots, without } = findSlots(search);
        for (const free of freeOf(search)) {
          if (free.end - free.start < search.durationMs) continue;
          expect(slots.some((slot) => contains(free, slot))).toBe(true);
        }
        const days = new Set([...slots.map(({ date }) => date), ...without.map(({ date }) => date)]);
        expect([...days].sort()).toEqual(search.dates);
        for (const { why } of without) expect(why.code).not.toBe('noCommonTime');
      }),
      { numRuns: 300 },
    );
  });

  it('ranks the same whatever the order of what it is given', () => {
    fc.assert(
      fc.property(scenes, (made) => {
        const search = build(made);
        const shuffled: SlotSearch = {
          ...search,
          coach: { ...search.coach, busy: [...(search.coach.busy ?? [])].reverse(), hours: [...(search.coach.hours ?? [])].reverse() },
          teachers: search.teachers.map((teacher) => ({ ...teacher, busy: [...(teacher.busy ?? [])].reverse() })),
        };
        const brief = (from: SlotSearch) => findSlots(from).slots.map(({ start, score, kind }) => [start, score, kind]);
        expect(brief(shuffled)).toEqual(brief(search));
        const { slots } = findSlots(search);
        slots.slice(1).forEach((slot, n) => {
          const before = slots[n];
          if (before === undefined) return;
          expect(before.score).toBeGreaterThanOrEqual(slot.score);
          if (before.score === slot.score) expect(before.start).toBeLessThanOrEqual(slot.start);
        });
      }),
      { numRuns: 150 },
    );
  });
});
