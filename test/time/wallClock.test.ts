import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, dayNumber, timeOf } from '../../src/time/calendarDate';
import { readMoment, wallClock, type WallClock, writtenMoment, writtenUtc } from '../../src/time/wallClock';
import { intlOffsetAt } from '../support/intlOffsets';

const clockOf = (zone: string): WallClock => {
  const clock = wallClock(zone, intlOffsetAt);
  if (clock === null) throw new Error(`No zone ${zone}`);
  return clock;
};

const zones = [
  'America/New_York',
  'America/Denver',
  'America/Phoenix',
  'America/St_Johns',
  'America/Vancouver',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Australia/Brisbane',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'UTC',
];
const quarterHours = fc.integer({ min: 0, max: 95 }).map((quarter) => timeOf(quarter * 15));
const days = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-12-31') }).map(dateOfDayNumber);

describe('a wall clock', () => {
  it('shows what it was asked for, or says that the time does not exist', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, quarterHours, (zone, date, time) => {
        const clock = clockOf(zone);
        const instant = clock.toInstant(date, time);
        if (instant === null) expect(clock.toWall(clock.toInstantOrJump(date, time)).time > time).toBe(true);
        else expect(clock.toWall(instant)).toEqual({ date, time });
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['America/New_York', '2026-03-08', '02:30'],
    ['America/Toronto', '2027-03-14', '02:15'],
    ['Australia/Sydney', '2026-10-04', '02:30'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15'],
    ['Pacific/Apia', '2011-12-30', '12:00'],
  ])('knows that in %s on %s there is no %s', (zone, date, time) => {
    const clock = clockOf(zone);
    expect(clock.toInstant(date, time)).toBeNull();
    const jump = clock.toInstantOrJump(date, time);
    expect(clock.offsetAt(jump)).not.toBe(clock.offsetAt(jump - 60_000));
  });

  it('takes the first of two equal readings when the clocks go back', () => {
    expect(clockOf('America/New_York').toInstant('2026-11-01', '01:30')).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(clockOf('Australia/Sydney').toInstant('2026-04-05', '02:30')).toBe(Date.UTC(2026, 3, 4, 15, 30));
  });

  it('is null for a zone that does not exist', () => {
    expect(wallClock('America/Springfeild', intlOffsetAt)).toBeNull();
  });

  it('asks the zone at most twice for an ordinary day', () => {
    let asked = 0;
    const clock = wallClock('America/Denver', (zone, at) => {
      asked += 1;
      return intlOffsetAt(zone, at);
    });
    for (let minute = 0; minute < 1440; minute += 5) clock?.toInstant('2026-01-20', timeOf(minute));
    expect(asked).toBeLessThanOrEqual(7);
  });

  it('writes and reads moments with their offset', () => {
    const clock = clockOf('America/St_Johns');
    const instant = Date.UTC(2026, 0, 27, 13, 10);
    expect(writtenMoment(clock, instant)).toBe('2026-01-27T09:40:00-03:30');
    expect(readMoment(writtenMoment(clock, instant))).toBe(instant);
    expect(readMoment('2026-01-27T13:10:00.250Z')).toBe(instant + 250);
    expect(readMoment('tomorrow')).toBeNull();
    expect(writtenUtc(instant)).toBe('2026-01-27T13:10:00Z');
  });
});
