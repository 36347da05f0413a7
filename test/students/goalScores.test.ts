import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countable, goalScores, type CycleSpan, type ScoresWish } from '../../src/students/goalScores';
import { scoresWords } from '../../src/students/goalWords';
import type { ScoreRecord } from '../../src/students/records';
import { isAfterDay } from '../../src/students/window';

const score = (studentKey: string, window: string, value: number | null, more: Partial<ScoreRecord> = {}): ScoreRecord => ({
  scoreId: `${studentKey}|${window}`,
  studentKey,
  assessment: 'MAP Growth',
  subject: 'Math',
  window,
  testedOn: null,
  score: value,
  standardError: null,
  level: null,
  percentile: null,
  typicalGrowth: null,
  grade: null,
  schoolId: null,
  groups: [],
  importId: 'imp',
  ...more,
});

const link = (teacherId: string, studentKey: string, window = '2025-2026') => ({
  teacherId,
  studentKey,
  subject: 'Mathematics',
  window,
  weight: 1,
});

const links = [link('T-1', 'a'), link('T-1', 'b'), link('T-2', 'b'), link('T-2', 'c'), link('T-3', 'd')];
const scores = [
  ...['a', 'b', 'c', 'd'].map((key) => score(key, 'Fall 2025-2026', 190, { level: 'Low' })),
  score('a', 'Spring 2025-2026', 200, { level: 'Low' }),
  score('b', 'Spring 2025-2026', 210, { level: 'Proficient' }),
  score('c', 'Spring 2025-2026', 225.5, { level: 'High' }),
  score('d', 'Spring 2025-2026', 240, { level: 'High' }),
];
const span: CycleSpan = { teacherIds: ['T-1'], startedOn: '2026-01-12', endedOn: null, today: '2026-05-20' };
const wish: ScoresWish = { counts: 'students at or above', assessment: 'map growth', subject: 'Math', atLeast: '205' };

describe('a goal counted in scores', () => {
  it('counts the students of the cycle’s teachers in the last window after its first day, each once', () => {
    expect(goalScores(scores, links, wish, span)).toEqual({ reading: { value: 1, reached: 1, n: 2, window: 'Spring 2025-2026' } });
    const pair = { ...span, teacherIds: ['T-1', 'T-2'] };
    expect(goalScores(scores, links, wish, pair)).toEqual({ reading: { value: 2, reached: 2, n: 3, window: 'Spring 2025-2026' } });
    expect(goalScores(scores, links, { ...wish, counts: '% at or above' }, pair)).toMatchObject({ reading: { value: 66.67, n: 3 } });
    expect(goalScores(scores, links, { ...wish, counts: 'mean score', atLeast: null }, pair)).toMatchObject({
      reading: { value: 211.83, reached: null, n: 3 },
    });
  });

  it('knows a level and those above it, and leaves out who has none', () => {
    const level = { ...wish, atLeast: 'proficient' };
    const untold = scores.map((each) => (each.scoreId === 'a|Spring 2025-2026' ? { ...each, level: null } : each));
    expect(goalScores(scores, links, level, { ...span, teacherIds: ['T-2'] })).toMatchObject({ reading: { value: 2, n: 2 } });
    expect(goalScores(untold, links, level, span)).toMatchObject({ reading: { value: 1, n: 1 } });
    expect(goalScores(scores, links, { ...wish, atLeast: 'Mastered' }, span)).toEqual({ missing: 'no such level' });
    expect(goalScores(scores, links, { ...wish, atLeast: null }, span)).toEqual({ missing: 'no bound' });
  });

  it('says why there is no number instead of taking one from before the cycle or from another class', () => {
    const answer = (changed: Partial<CycleSpan>, words: Partial<ScoresWish> = {}) =>
      goalScores(scores, links, { ...wish, ...words }, { ...span, ...changed });
    expect(answer({ startedOn: null })).toEqual({ missing: 'not begun' });
    expect(answer({ startedOn: '2026-04-01' })).toEqual({ missing: 'no window since' });
    expect(answer({ startedOn: '2024-10-01', endedOn: '2025-05-01' })).toEqual({ missing: 'no window since' });
    expect(answer({ teacherIds: ['T-9'] })).toEqual({ missing: 'no scores' });
    expect(answer({}, { subject: 'Reading' })).toEqual({ missing: 'no scores' });
    expect(answer({}, { assessment: null })).toEqual({ missing: 'no scores' });
    const algebra = scores.map((each) => ({ ...each, subject: 'Algebra' }));
    expect(
      goalScores(
        [...scores, ...algebra],
        [...links, { ...link('T-1', 'a'), subject: 'Algebra' }, { ...link('T-1', 'a'), subject: 'Math' }],
        { ...wish, subject: null },
        span,
      ),
    ).toEqual({
      missing: 'several subjects',
    });
  });

  it('takes the days of the tests before the words of the window', () => {
    const dated = scores.map((each) => ({ ...each, testedOn: each.window.startsWith('Spring') ? '2026-04-20' : '2025-09-10' }));
    expect(goalScores(dated, links, wish, { ...span, startedOn: '2026-04-01' })).toMatchObject({ reading: { window: 'Spring 2025-2026' } });
    expect(goalScores(dated, links, wish, { ...span, startedOn: '2026-04-20' })).toEqual({ missing: 'no window since' });
  });

  it('never counts more students than it has, in any order of the rows', () => {
    const keys = fc.constantFrom('a', 'b', 'c', 'd');
    const row = fc.record({
      key: keys,
      window: fc.constantFrom('Fall 2025-2026', 'Spring 2025-2026'),
      value: fc.integer({ min: 150, max: 250 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ key, window }) => key + window }), (rows) => {
        const all = rows.map(({ key, window, value }) => score(key, window, value));
        const answer = goalScores(all, links, wish, { ...span, teacherIds: ['T-1', 'T-2'] });
        const spring = all.filter(({ studentKey, window }) => studentKey !== 'd' && window.startsWith('Spring'));
        const reached = spring.filter((each) => (each.score ?? 0) >= 205).length;
        if ('reading' in answer) expect(answer.reading).toMatchObject({ n: spring.length, reached, value: reached });
        else expect(spring).toHaveLength(0);
        expect(goalScores([...all].reverse(), [...links].reverse(), wish, { ...span, teacherIds: ['T-1', 'T-2'] })).toEqual(answer);
      }),
    );
  });

  it('offers what the students have scores in, and speaks in one sentence with its n', () => {
    expect(countable(scores, links, ['T-1'])).toEqual([
      { assessment: 'MAP Growth', subject: 'Math', levels: ['Low', 'Proficient', 'High'] },
    ]);
    expect(countable(scores, links, ['T-9'])).toEqual([]);
    const said = (more: Partial<ScoresWish>): string =>
      scoresWords(goalScores(scores, links, { ...wish, ...more }, span), { ...wish, ...more });
    expect(said({})).toBe('From the data: 1 of 2 at 205 or above in Spring 2025-2026 (n = 2).');
    expect(said({ counts: '% at or above' })).toBe('From the data: 50 % at 205 or above in Spring 2025-2026, 1 of 2 (n = 2).');
    expect(said({ counts: 'mean score' })).toBe('From the data: a mean of 205 in Spring 2025-2026 (n = 2).');
    expect(said({ atLeast: ' ' })).toBe('The score or level from which a student counts is missing.');
  });
});

describe('a window against a day', () => {
  it.each([
    ['Spring 2025-2026', '2026-01-12', true],
    ['Winter 2025-2026', '2026-01-12', false],
    ['January 2026', '2026-02-03', false],
    ['Winter 2025-2026', '2025-10-01', true],
    ['Spring 2025-2026', '2026-03-02', false],
    ['Fall 2026-2027', '2026-03-02', true],
    ['Spring', '2026-01-12', false],
    ['Unit 3', '2026-01-12', false],
    ['2026-02-01', '2026-01-12', true],
    ['2026-01-12', '2026-01-12', false],
  ])('%s comes after %s: %s', (window, day, after) => expect(isAfterDay(window, day)).toBe(after));
});
