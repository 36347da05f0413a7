import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, datesFrom } from '../../src/time/calendarDate';
import { schoolDays, type SpecialDay, type SpecialDayKind } from '../../src/time/schoolDays';

const special = (kind: SpecialDayKind, from: string, more: Partial<SpecialDay> = {}): SpecialDay => ({
  kind,
  from,
  to: null,
  dayLabel: null,
  startsAt: null,
  endsAt: null,
  name: null,
  ...more,
});
const abFrom = (startsOn: string) => ({ startsOn, labels: ['A', 'B'] });
const labels = (days: ReturnType<typeof schoolDays>, from: string, to: string): string =>
  datesFrom(from, to)
    .map((date) => days.dayOn(date).label ?? '-')
    .join('');

describe('school days', () => {
  it('leave weekends and days without school out', () => {
    const days = schoolDays([special('no school', '2026-11-26', { to: '2026-11-27', name: 'Thanksgiving' })], null);
    expect(days.dayOn('2026-11-26')).toMatchObject({ off: 'no school', name: 'Thanksgiving' });
    expect(days.dayOn('2026-11-28').off).toBe('weekend');
    expect(days.dayOn('2026-11-30').off).toBeNull();
  });

  it('keep inside the terms where there are any', () => {
    const days = schoolDays(
      [special('term start', '2026-08-31'), special('term end', '2026-12-18'), special('term start', '2027-01-04', { to: '2027-05-28' })],
      null,
    );
    expect(
      ['2026-08-28', '2026-08-31', '2026-12-18', '2026-12-21', '2027-01-04', '2027-05-28', '2027-05-31'].map((date) =>
        days.isSchoolDay(date),
      ),
    ).toEqual([false, true, true, false, true, true, false]);
  });

  it('give the shortened hours of a day', () => {
    const days = schoolDays(
      [special('early release', '2026-12-02', { endsAt: '12:30' }), special('late start', '2026-12-03', { startsAt: '10:00' })],
      null,
    );
    expect(days.dayOn('2026-12-02')).toMatchObject({ opensAt: null, closesAt: '12:30' });
    expect(days.dayOn('2026-12-03')).toMatchObject({ opensAt: '10:00', closesAt: null });
  });
});

describe('a rotation', () => {
  it('goes on over weekends and days without school', () => {
    const days = schoolDays([special('no school', '2026-09-07')], abFrom('2026-09-01'));
    expect(labels(days, '2026-09-01', '2026-09-09')).toBe('ABAB---AB');
  });

  it('shifts by a snow day, unless its row says which label was lost', () => {
    expect(labels(schoolDays([special('snow day', '2026-09-02')], abFrom('2026-09-01')), '2026-09-01', '2026-09-04')).toBe('A-BA');
    expect(
      labels(schoolDays([special('snow day', '2026-09-02', { dayLabel: 'B' })], abFrom('2026-09-01')), '2026-09-01', '2026-09-04'),
    ).toBe('A-AB');
  });

  it('gives way to a label of the day itself and then goes on as before', () => {
    expect(
      labels(schoolDays([special('day label', '2026-09-02', { dayLabel: 'A' })], abFrom('2026-09-01')), '2026-09-01', '2026-09-04'),
    ).toBe('AAAB');
  });

  it('starts again where a term says so', () => {
    expect(
      labels(
        schoolDays([special('term start', '2026-09-01'), special('term start', '2026-09-04', { dayLabel: 'A' })], abFrom('2026-09-01')),
        '2026-09-01',
        '2026-09-08',
      ),
    ).toBe('ABAA--BA');
  });

  it('does not depend on the order in which days are asked for', () => {
    const rows = [
      special('snow day', '2026-09-08'),
      special('no school', '2026-09-15'),
      special('day label', '2026-09-10', { dayLabel: 'C' }),
    ];
    const abc = { startsOn: '2026-09-01', labels: ['A', 'B', 'C'] };
    const expected = labels(schoolDays(rows, abc), '2026-09-01', '2026-10-15');
    fc.assert(
      fc.property(fc.shuffledSubarray([...datesFrom('2026-09-01', '2026-10-15')], { minLength: 45 }), (order) => {
        const days = schoolDays(rows, abc);
        order.forEach((date) => days.dayOn(date));
        expect(labels(days, '2026-09-01', '2026-10-15')).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('counting school days', () => {
  const days = schoolDays([special('no school', '2026-11-26', { to: '2026-11-27' })], null);

  it('adds and counts as inverses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }), (offset, count) => {
        const start = addDays('2026-11-02', offset);
        const first = days.add(start, 0) ?? '';
        const later = days.add(first, count) ?? '';
        expect(days.isSchoolDay(later)).toBe(true);
        expect(days.countBetween(first, later)).toBe(count);
        expect(days.countBetween(later, first)).toBe(count === 0 ? 0 : -count);
      }),
    );
  });

  it('skips the long weekend', () => {
    expect(days.add('2026-11-25', 1)).toBe('2026-11-30');
  });

  it('gives up where no school day ever comes', () => {
    expect(schoolDays([special('term start', '2020-01-01', { to: '2020-06-01' })], null).add('2026-01-01', 1)).toBeNull();
  });
});
