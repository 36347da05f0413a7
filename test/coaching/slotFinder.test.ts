import { describe, expect, it } from '@jest/globals';
import { openPeriods } from '../../src/coaching/openPeriods';
import { findSlots } from '../../src/coaching/slotFinder';
import { slotReasons } from '../../src/coaching/slotRanking';
import type { SlotSearch, SlotTeacher } from '../../src/coaching/slotSearch';
import { type BellPeriod, meetingKinds } from '../../src/coaching/teacherPeriods';
import { datesFrom } from '../../src/time/calendarDate';
import { schoolDays, type SpecialDay } from '../../src/time/schoolDays';
import type { WallClock } from '../../src/time/wallClock';
import { bell, clockOf, minute, searchOf } from '../support/slotScene';

const walls = (search: SlotSearch): readonly string[] =>
  findSlots(search).slots.map(({ start }) => `${search.clock.toWall(start).date} ${search.clock.toWall(start).time}`);
const prepTueThu = [bell('prep', '09:40', '10:25', ['Tue', 'Thu'])];

describe('finding slots', () => {
  it('offers the start of each free prep, sooner days first', () => {
    expect(walls(searchOf({ rows: prepTueThu }))).toEqual(['2026-01-27 09:40', '2026-01-29 09:40']);
  });

  it('says why each other day holds none', () => {
    const { without } = findSlots(
      searchOf({
        rows: prepTueThu,
        to: '2026-02-01',
        specials: [{ from: '2026-01-30', to: null, kind: 'no school', name: 'Records day', dayLabel: null, startsAt: null, endsAt: null }],
      }),
    );
    expect(without.map(({ date, why }) => [date.slice(8), why.code])).toEqual([
      ['26', 'noPeriod'],
      ['28', 'noPeriod'],
      ['30', 'noSchool'],
      ['31', 'weekend'],
      ['01', 'weekend'],
    ]);
  });

  it('never takes a calendar that could not be read as free', () => {
    const { slots, without } = findSlots(
      searchOf({ rows: prepTueThu, change: ({ teachers }) => ({ teachers: teachers.map((teacher) => ({ ...teacher, busy: null })) }) }),
    );
    expect(slots).toEqual([]);
    expect(without.find(({ date }) => date === '2026-01-27')?.why).toEqual({ code: 'calendarUnknown', who: 'Hana Brightwater' });
    const coachUnread = findSlots(searchOf({ rows: prepTueThu, change: ({ coach }) => ({ coach: { ...coach, busy: null } }) }));
    expect(coachUnread.slots).toEqual([]);
  });

  it('leaves prep alone in a week that has its share, and offers the hour after school instead', () => {
    const rows = [...prepTueThu, bell('after school', '15:20', '15:50')];
    const search = searchOf({
      rows,
      to: '2026-02-06',
      change: ({ teachers }) => ({ teachers: teachers.map((teacher) => ({ ...teacher, plannedInPrep: new Map([['2026-01-26', 1]]) })) }),
    });
    const inPrep = findSlots(search).slots.filter(({ kind }) => kind === 'prep');
    expect(inPrep.map(({ date }) => date)).toEqual(['2026-02-03', '2026-02-05']);
    expect(findSlots(search).slots.some(({ date, kind }) => date === '2026-01-27' && kind === 'after school')).toBe(true);
  });

  it('keeps the way between two schools free, and says so', () => {
    const rows = [bell('prep', '09:40', '10:25', ['Wed'])];
    const visitEnd = (clock: WallClock): number => clock.toInstant('2026-01-28', '09:35') ?? 0;
    const search = (inPerson: boolean): SlotSearch =>
      searchOf({
        rows,
        change: ({ coach }, clock) => ({
          inPerson,
          coach: { ...coach, visits: [{ schoolId: 'ridge', start: visitEnd(clock) - 60 * minute, end: visitEnd(clock) }] },
        }),
      });
    expect(walls(search(false))).toEqual(['2026-01-28 09:40']);
    expect(findSlots(search(true)).slots.map(({ start }) => search(true).clock.toWall(start).time)).toEqual(['09:55']);
    const longer = { ...search(true), durationMs: 45 * minute };
    expect(findSlots(longer).without.find(({ date }) => date === '2026-01-28')?.why).toEqual({ code: 'travel', fromSchoolId: 'ridge' });
  });

  it('keeps to contract hours and to buffers around what the coach has', () => {
    const rows = [bell('after school', '15:20', '17:00', ['Mon'])];
    const search = searchOf({
      rows,
      change: ({ coach }, clock) => ({
        bufferMs: 10 * minute,
        coach: {
          ...coach,
          hours: [{ start: clock.toInstant('2026-01-26', '07:30') ?? 0, end: clock.toInstant('2026-01-26', '16:30') ?? 0 }],
          busy: [{ start: clock.toInstant('2026-01-26', '15:00') ?? 0, end: clock.toInstant('2026-01-26', '15:30') ?? 0 }],
        },
      }),
    });
    expect(walls(search)).toEqual(['2026-01-26 15:40']);
  });

  it('cuts an early release to the shortened day', () => {
    const rows = [bell('prep', '12:00', '12:45', ['Mon']), bell('after school', '15:20', '16:00', ['Mon'])];
    const early: SpecialDay = {
      from: '2026-01-26',
      to: null,
      kind: 'early release',
      endsAt: '12:30',
      startsAt: null,
      dayLabel: null,
      name: null,
    };
    expect(walls(searchOf({ rows, specials: [early] }))).toEqual(['2026-01-26 12:00']);
    const ownBell = [bell('prep', '10:00', '10:40', ['Early']), bell('after school', '12:30', '13:30', ['Early'])];
    expect([...walls(searchOf({ rows: [...rows, ...ownBell], specials: [{ ...early, dayLabel: 'Early' }] }))].sort()).toEqual([
      '2026-01-26 10:00',
      '2026-01-26 12:30',
      '2026-01-26 13:00',
    ]);
    const rotating = [bell('prep', '11:50', '12:45', ['A']), bell('after school', '15:20', '16:00', ['A'])];
    expect(walls(searchOf({ rows: rotating, specials: [{ ...early, dayLabel: 'A' }] }))).toEqual(['2026-01-26 11:50']);
  });

  it('names the best fit for a person in plain reasons', () => {
    const search = searchOf({ rows: prepTueThu });
    const [best] = findSlots(search).slots;
    expect(best === undefined ? [] : slotReasons(search, best)).toEqual([
      { code: 'prep', period: '2', firstThisWeek: true },
      { code: 'allFree', calendars: 2 },
    ]);
  });
});

describe('a group', () => {
  const clock = clockOf('America/Denver');
  const dates = datesFrom('2026-01-26', '2026-01-30');
  const days = schoolDays([], null);
  const member = (id: string, rows: readonly BellPeriod[]): SlotTeacher => ({
    id,
    name: id,
    busy: [],
    plannedInPrep: new Map(),
    periods: openPeriods(
      id,
      [{ schoolId: 'sch', clock, days }],
      rows.map((row) => ({ ...row, teacherId: id })),
      dates,
      meetingKinds,
      false,
    ),
  });
  const group = (...teachers: readonly SlotTeacher[]): SlotSearch => ({ ...searchOf({ rows: [] }), teachers });

  it('gets the times that suit all', () => {
    const search = group(
      member('a', [bell('prep', '09:00', '10:00', ['Tue'])]),
      member('b', [bell('prep', '09:20', '10:10', ['Tue', 'Wed'])]),
    );
    expect(walls(search)).toEqual(['2026-01-27 09:20']);
  });

  it('gets the best attendance where no time suits all', () => {
    const search = group(
      member('a', [bell('prep', '09:00', '10:00', ['Tue'])]),
      member('b', [bell('prep', '09:20', '10:10', ['Tue'])]),
      member('c', [bell('prep', '13:00', '14:00', ['Wed'])]),
    );
    const [best] = findSlots(search).slots;
    expect(best?.attending.map(({ teacher }) => teacher.id).sort()).toEqual(['a', 'b']);
    expect(best === undefined ? null : slotReasons(search, best)).toContainEqual({ code: 'missing', names: ['c'] });
  });
});
