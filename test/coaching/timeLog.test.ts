import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CalendarTime,
  categoryOf,
  countTime,
  readTimeRules,
  ruleWords,
  shareInCycles,
  timeCategories,
  withTimeRule,
} from '../../src/coaching/timeLog';
import { covered } from '../../src/time/timeSlot';

const minute = 60_000;
const entry = (title: string, from: number, to: number, session: CalendarTime['session'] = null): CalendarTime => ({
  title,
  start: from * minute,
  end: to * minute,
  session,
});
const day = (n: number) => ({ date: `2026-01-0${n + 1}`, start: n * 1440 * minute, end: (n + 1) * 1440 * minute });
const cycle = { cycleId: 'cyc_one', schoolId: 'sch_fox' };

describe('sorting the own calendar', () => {
  it.each([
    ['Bus duty', 'duty'],
    ['Sub for Ms. Ortega', 'duty'],
    ['4th grade PLC', 'PLC'],
    ['Drive to Ridgeline', 'travel'],
    ['MAP testing', 'data'],
    ['Staff meeting', 'administration'],
    ['PD: writing workshop', 'PD'],
    ['Check-in with Omar', 'light coaching'],
    ['Lunch duty', 'duty'],
    ['Quarterly thing', 'other'],
  ])('takes "%s" as %s', (title, category) => {
    expect(categoryOf(entry(title, 0, 30), [])).toBe(category);
  });

  it('leaves lunch and time off out, and lets the coach’s own words win', () => {
    expect(categoryOf(entry('Lunch', 0, 30), [])).toBeNull();
    expect(categoryOf(entry('Quarterly thing', 0, 30), readTimeRules('quarterly = data; nonsense; x = unknown'))).toBe('data');
  });

  it('keeps a correction of any title as a rule that is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 30 }), fc.constantFrom(...timeCategories)), { maxLength: 6 }), (corrections) => {
        let text = '';
        for (const [title, category] of corrections) {
          const words = ruleWords(title);
          if (words === '') continue;
          text = withTimeRule(text, words, category);
          expect(categoryOf(entry(title, 0, 30), readTimeRules(text))).toBe(category);
        }
      }),
    );
  });

  it('knows its own sessions without reading a title', () => {
    expect(categoryOf(entry('Lunch', 0, 30, cycle), [])).toBe('coaching cycle');
    expect(categoryOf(entry('x', 0, 30, { cycleId: null, schoolId: null }), [])).toBe('light coaching');
  });
});

describe('counting minutes', () => {
  it('counts a session inside a PD day once, as coaching', () => {
    const counts = countTime([entry('PD day', 480, 960), entry('s', 540, 570, cycle)], [], [day(0)]);
    expect(counts.map(({ category, minutes }) => [category, minutes])).toEqual([
      ['coaching cycle', 30],
      ['PD', 450],
    ]);
    expect(shareInCycles(counts)).toMatchObject({ minutesInCycles: 30, minutesCounted: 480, share: 0.0625 });
  });

  it('counts every minute once, whatever lies over whatever', () => {
    const titles = ['PD', 'Bus duty', 'PLC', 'Drive', 'Lunch', 'Thing', 's'];
    const entries = fc.array(
      fc
        .record({ title: fc.constantFrom(...titles), from: fc.integer({ min: 0, max: 2700 }), length: fc.integer({ min: 0, max: 400 }) })
        .map(({ title, from, length }) => entry(title, from, from + length, title === 's' ? cycle : null)),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(entries, (some) => {
        const days = [day(0), day(1), day(2)];
        const counts = countTime(some, [], days);
        const work = some.filter(({ title }) => title !== 'Lunch');
        for (const one of days) {
          const inDay = work.map(({ start, end }) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) }));
          expect(counts.filter(({ date }) => date === one.date).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
            covered(inDay) / minute,
          );
        }
        expect(
          countTime([...some].reverse(), [], days)
            .map(({ minutes }) => minutes)
            .sort(),
        ).toEqual(counts.map(({ minutes }) => minutes).sort());
      }),
    );
  });

  it('has no share where nothing was counted', () => {
    expect(shareInCycles([]).share).toBeNull();
  });
});
