import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dateOfDayNumber,
  datesFrom,
  dayNumber,
  daysBetween,
  isDate,
  minutesOf,
  mondayOf,
  timeOf,
  weekdayName,
  weekdayOf,
} from '../../src/time/calendarDate';

const dayIndex = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });

describe('calendar dates', () => {
  it('agree with the ECMAScript calendar for every day of three centuries drawn at random', () => {
    fc.assert(
      fc.property(dayIndex, (days) => {
        const date = dateOfDayNumber(days);
        const asked = new Date(days * 86_400_000);
        expect(date).toBe(asked.toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
        expect(weekdayOf(date) % 7).toBe(asked.getUTCDay());
      }),
    );
  });

  it('go back where they came from', () => {
    fc.assert(
      fc.property(dayIndex, fc.integer({ min: -4000, max: 4000 }), (days, step) => {
        const date = dateOfDayNumber(days);
        expect(addDays(addDays(date, step), -step)).toBe(date);
        expect(daysBetween(date, addDays(date, step))).toBe(step);
      }),
    );
  });

  it('know the days that do not exist', () => {
    expect(isDate('2028-02-29')).toBe(true);
    expect(isDate('2026-02-29')).toBe(false);
    expect(isDate('2026-13-01')).toBe(false);
    expect(isDate('26-01-01')).toBe(false);
  });

  it('list a range with both its ends, and nothing when it is the wrong way round', () => {
    expect(datesFrom('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(datesFrom('2026-03-02', '2026-02-27')).toEqual([]);
  });

  it('find the Monday of a week', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(weekdayName('2026-11-22')).toBe('Sun');
  });

  it('turn minutes into times and back', () => {
    expect(minutesOf('09:40')).toBe(580);
    expect(timeOf(580)).toBe('09:40');
  });
});
