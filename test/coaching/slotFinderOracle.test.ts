// The search held against the plainest way to do it: every five minutes of the week, every rule asked anew.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openPeriods } from '../../src/coaching/openPeriods';
import { findSlots } from '../../src/coaching/slotFinder';
import type { SlotSearch, SlotTeacher, Visit } from '../../src/coaching/slotSearch';
import { meetingKinds, type PeriodKind } from '../../src/coaching/teacherPeriods';
import { addDays, datesFrom, mondayOf, timeOf } from '../../src/time/calendarDate';
import { schoolDays, type SpecialDay } from '../../src/time/schoolDays';
import type { TimeSlot } from '../../src/time/timeSlot';
import { bell, clockOf, minute, searchOf } from '../support/slotScene';

const zones = ['America/New_York', 'America/Denver', 'America/St_Johns', 'America/Vancouver', 'Australia/Sydney', 'Australia/Adelaide'];
/** Mondays of ordinary weeks and of those whose Sunday changes the clocks. */
const mondays = ['2026-03-02', '2026-03-09', '2026-10-26', '2026-11-02', '2026-09-28', '2026-03-30', '2026-01-26'];
const schools = ['sch_fox', 'sch_elm'];

const aPeriod = fc.record({
  kind: fc.constantFrom<PeriodKind>('prep', 'prep', 'before school', 'after school', 'class', 'duty'),
  from: fc.integer({ min: 0, max: 150 }).map((n) => n * 5 + 6 * 60),
  length: fc.integer({ min: 2, max: 48 }).map((n) => n * 5),
  days: fc.subarray(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'A', 'B'], { minLength: 1 }),
  school: fc.constantFrom(...schools),
});
const aBlock = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  from: fc.integer({ min: 6 * 60, max: 18 * 60 }),
  length: fc.integer({ min: 1, max: 100 }),
});
const aPerson = fc.record({
  periods: fc.array(aPeriod, { maxLength: 6 }),
  busy: fc.array(aBlock, { maxLength: 4 }),
  planned: fc.integer({ min: 0, max: 2 }),
});
const scenes = fc.record({
  zone: fc.constantFrom(...zones),
  monday: fc.constantFrom(...mondays),
  people: fc.array(aPerson, { minLength: 1, maxLength: 4 }),
  coachBusy: fc.array(aBlock, { maxLength: 3 }),
  visits: fc.array(fc.record({ at: aBlock, school: fc.constantFrom(...schools) }), { maxLength: 8 }),
  inPerson: fc.constantFrom(true, true, false),
  minutes: fc.constantFrom(15, 30, 45),
  buffer: fc.constantFrom(0, 5, 12),
  travel: fc.constantFrom(25, 60),
  prepLimit: fc.integer({ min: 0, max: 2 }),
  hours: fc.option(fc.tuple(fc.integer({ min: 6, max: 9 }), fc.integer({ min: 14, max: 18 })), { nil: null }),
  notBefore: fc.integer({ min: 0, max: 2 * 1440 }),
  special: fc.constantFrom<Pick<SpecialDay, 'kind' | 'endsAt' | 'startsAt'>>(
    { kind: 'no school', endsAt: null, startsAt: null },
    { kind: 'early release', endsAt: '12:30', startsAt: null },
    { kind: 'late start', endsAt: null, startsAt: '10:00' },
  ),
});
type Made = typeof scenes extends fc.Arbitrary<infer Value> ? Value : never;

const build = (made: Made): SlotSearch => {
  const clock = clockOf(made.zone);
  const dates = datesFrom(made.monday, addDays(made.monday, 6));
  const at = (day: number, time: number): number => clock.toInstantOrJump(addDays(made.monday, day), timeOf(time));
  const block = ({ day, from, length }: { readonly day: number; readonly from: number; readonly length: number }): TimeSlot => ({
    start: at(day, from),
    end: at(day, from) + length * minute,
  });
  const special: SpecialDay = { from: addDays(made.monday, 1), to: null, dayLabel: null, name: null, ...made.special };
  const days = schoolDays([special], { startsOn: addDays(made.monday, -7), labels: ['A', 'B'] });
  const teachers = made.people.map(({ periods, busy, planned }, n): SlotTeacher => {
    const rows = periods.map(({ kind, from, length, days: on, school }, nth) =>
      bell(kind, timeOf(from), timeOf(from + length), on, { periodId: `${n}-${nth}`, teacherId: `t${n}`, schoolId: school }),
    );
    // Periods over each other are refused before a search; here the later one gives way.
    const apart = rows.filter((row, nth) =>
      rows.slice(0, nth).every((other) => row.endsAt <= other.startsAt || other.endsAt <= row.startsAt),
    );
    const times = schools.map((schoolId) => ({ schoolId, clock, days }));
    return {
      id: `t${n}`,
      name: `t${n}`,
      busy: busy.map(block),
      periods: openPeriods(`t${n}`, times, apart, dates, meetingKinds, made.inPerson),
      plannedInPrep: new Map([[made.monday, planned]]),
    };
  });
  const visits = made.visits.map(({ at: when, school }): Visit => ({ ...block(when), schoolId: school }));
  const { hours } = made;
  return {
    ...searchOf({ zone: made.zone, from: made.monday, to: addDays(made.monday, 6), rows: [], minutes: made.minutes }),
    inPerson: made.inPerson,
    bufferMs: made.buffer * minute,
    travelMs: (from, to) => (from === to ? 0 : made.travel * minute),
    prepLimit: made.prepLimit,
    notBefore: at(0, 0) + made.notBefore * minute,
    teachers,
    coach: {
      id: 'coach',
      name: 'Coach',
      busy: [...made.coachBusy.map(block), ...visits],
      hours: hours === null ? null : dates.map((_, day) => ({ start: at(day, hours[0] * 60), end: at(day, hours[1] * 60) })),
      visits,
    },
  };
};

const apart = (one: TimeSlot, other: TimeSlot, gap = 0): boolean => one.end + gap <= other.start || other.end + gap <= one.start;

/** At which schools this teacher could meet then, by every rule asked on its own; empty for none. */
const couldMeet = (search: SlotSearch, teacher: SlotTeacher, slot: TimeSlot): readonly (string | null)[] => {
  const { coach, bufferMs, notBefore } = search;
  if (slot.start < notBefore || !(teacher.busy ?? []).every((busy) => apart(busy, slot))) return [];
  if (coach.hours !== null && !coach.hours.some(({ start, end }) => start <= slot.start && slot.end <= end)) return [];
  if (!(coach.busy ?? []).every((busy) => apart(busy, slot, bufferMs))) return [];
  return teacher.periods
    .filter(({ start, end }) => start <= slot.start && slot.end <= end)
    .filter(({ kind, date }) => kind !== 'prep' || (teacher.plannedInPrep.get(mondayOf(date)) ?? 0) < search.prepLimit)
    .filter(
      ({ schoolId }) =>
        !search.inPerson ||
        coach.visits.every((visit) => apart(visit, slot, bufferMs + search.travelMs(visit.schoolId, schoolId ?? visit.schoolId))),
    )
    .map(({ schoolId }) => schoolId);
};

/** Who could meet at a start: anywhere for a call, at one school in person. */
const whoCould = (search: SlotSearch, slot: TimeSlot, schoolId: string | null): readonly string[] =>
  search.teachers
    .filter((teacher) => {
      const at = couldMeet(search, teacher, slot);
      return search.inPerson ? at.includes(schoolId) : at.length > 0;
    })
    .map(({ id }) => id);

describe('the search, held against every five minutes of the week', () => {
  it('offers only times that every rule allows to just those who attend', () => {
    fc.assert(
      fc.property(scenes, (made) => {
        const search = build(made);
        for (const slot of findSlots(search).slots) {
          expect(slot.attending.map(({ teacher }) => teacher.id).sort()).toEqual(whoCould(search, slot, slot.schoolId));
          expect(slot.end - slot.start).toBe(search.durationMs);
          if (slot.date !== addDays(made.monday, 1)) continue;
          expect(made.special.kind).not.toBe('no school');
          expect(search.clock.toWall(slot.start).time >= (made.special.startsAt ?? '00:00')).toBe(true);
          expect(search.clock.toWall(slot.end).time <= (made.special.endsAt ?? '24:00')).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('misses no stretch in which as many could meet, and none in which more could', () => {
    fc.assert(
      fc.property(scenes, (made) => {
        const search = build(made);
        const { slots } = findSlots(search);
        const most = slots[0]?.attending.length ?? 0;
        const places = search.inPerson ? schools : [null];
        const open = [...new Set(search.teachers.flatMap(({ periods }) => periods.map(({ start, end }) => `${start} ${end}`)))];
        for (const place of places) {
          const starts = new Set<number>();
          for (const [from = 0, to = 0] of open.map((text) => text.split(' ').map(Number)))
            for (let start = from; start + search.durationMs <= to; start += 5 * minute) starts.add(start);
          let run: { readonly from: number; to: number; readonly who: string } | null = null;
          const found = (): void => {
            const { from, to } = run ?? { from: 0, to: -1 };
            if (run !== null) expect(slots.some(({ start }) => start >= from && start <= to)).toBe(true);
          };
          for (const start of [...starts].sort((one, other) => one - other)) {
            const who = whoCould(search, { start, end: start + search.durationMs }, place);
            expect(who.length).toBeLessThanOrEqual(most);
            const key = who.join();
            if (run !== null && run.who === key && start - run.to === 5 * minute) run.to = start;
            else {
              found();
              run = who.length === most && most > 0 ? { from: start, to: start, who: key } : null;
            }
          }
          found();
        }
      }),
      { numRuns: 80 },
    );
  });
});
