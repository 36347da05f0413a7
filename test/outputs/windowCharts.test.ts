// Phases, goal lines, progress and pages as specs: what stands in their tables is what people see.
import { describe, expect, it } from '@jest/globals';
import { layPage, type ChartPage } from '../../src/outputs/chartPage';
import { phaseNames, phasesOf } from '../../src/outputs/chartPhases';
import { wholePercents } from '../../src/outputs/chartSpec';
import { progress } from '../../src/outputs/progressChart';
import { trend } from '../../src/outputs/windowCharts';
import type { ScoreRecord } from '../../src/students/records';
import { teacherScores, type TeacherScores } from '../../src/students/teacherScores';
import { repeatedTests, weeklySeries } from '../../src/students/weekly';

const score = (studentKey: string, window: string, testedOn: string | null, value: number): ScoreRecord => ({
  scoreId: `${studentKey} ${window} ${testedOn ?? ''}`,
  studentKey,
  assessment: 'Check',
  subject: 'Math',
  window,
  testedOn,
  score: value,
  standardError: null,
  level: null,
  percentile: null,
  typicalGrowth: null,
  grade: null,
  schoolId: null,
  groups: [],
  importId: 'imp',
});

const windows = [
  ['Fall 2025-2026', '2025-09-15'],
  ['Winter 2025-2026', '2026-01-20'],
  ['Spring 2025-2026', '2026-04-20'],
] as const;
const keys = ['S1', 'S2', 'S3', 'S4'];

const classOf = (dated: boolean): TeacherScores => {
  const scores = keys.flatMap((key, at) =>
    windows.map(([window, day], place) => score(key, window, dated ? day : null, 200 + at + 5 * place)),
  );
  const links = keys.flatMap((studentKey) =>
    windows.map(([window]) => ({ studentKey, teacherId: 'T1', subject: 'Math', window, weight: 1 })),
  );
  const [found] = teacherScores(scores, links);
  if (found === undefined) throw new Error('No scores.');
  return found;
};

const scale = { min: 190, max: 220 };
const cycle = { startedOn: '2026-02-01', endedOn: null, goal: { baseline: 205, target: 215, dueOn: '2026-05-01', lowerIsBetter: false } };

describe('the trend of a class', () => {
  it('breaks its line where a cycle began, marks the day, and draws the goal through', () => {
    const spec = trend(classOf(true), scale, [cycle]);
    expect(spec?.rows[0]).toEqual([
      'Window',
      'Before the cycle',
      'During the cycle',
      '95 % interval of the mean',
      'to',
      'Cycle begins or ends',
      'Goal: 215',
    ]);
    expect(spec?.rows.slice(1).map(([label, before, during, , , mark, goal]) => [label, before, during, mark, goal])).toEqual([
      ['Fall 2025-2026 (n\u00A0=\u00A04)', 201.5, null, null, 215],
      ['Winter 2025-2026 (n\u00A0=\u00A04)', 206.5, null, null, 215],
      ['Cycle began Sun, Feb 1', null, null, 220, 215],
      ['Spring 2025-2026 (n\u00A0=\u00A04)', null, 211.5, null, 215],
    ]);
    expect(spec?.series.map(({ draw }) => draw)).toEqual(['line', 'line', 'points', 'points', 'spike', 'dashed']);
  });

  it('is one line where the tests have no days: then nobody can say what lay before', () => {
    const spec = trend(classOf(false), scale, [{ ...cycle, goal: null }]);
    expect(spec?.rows[0]?.slice(0, 3)).toEqual(['Window', 'Mean score', '95 % interval of the mean']);
    expect(spec?.rows).toHaveLength(4);
  });

  it('names every phase of two cycles', () => {
    const cycles = [
      { startedOn: '2025-10-01', endedOn: '2025-12-01', goal: null },
      { startedOn: '2026-02-01', endedOn: null, goal: null },
    ];
    expect(phasesOf(cycles).map(({ words }) => words)).toEqual(['Cycle began', 'Cycle ended', 'Cycle began']);
    expect(phaseNames(cycles, true)).toEqual(['Before the cycles', 'During cycle 1', 'After cycle 1', 'During cycle 2']);
  });
});

describe('progress through a term', () => {
  const days = ['2026-01-12', '2026-01-20', '2026-02-09', '2026-02-17', '2026-03-03'];
  const tests = keys.flatMap((key) => days.map((day, at) => score(key, 'Winter 2025-2026', day, 60 + 2 * at)));

  it('shows the median of each week with n, its rate, and the way to the goal', () => {
    const weekly = weeklySeries(repeatedTests(tests), { assessment: 'Check', subject: 'Math' }, new Set(keys));
    const spec = weekly === null ? null : progress(weekly, [cycle]);
    expect(spec?.rows[0]).toEqual(['Week of', 'Median score', 'Usual rate', 'Way to the goal']);
    expect(spec?.rows.slice(1).map(([week, median, , way]) => [week, median, way === null])).toEqual([
      ['Jan 12 n=4', 60, true],
      ['Jan 19 n=4', 62, true],
      ['Feb 9 n=4', 64, false],
      ['Feb 16 n=4', 66, false],
      ['Mar 2 n=4', 68, false],
    ]);
    expect(spec?.summary).toMatch(/Four-point rule: change what is done\. No Tau: It takes 5 points before and 5 during/);
  });

  it('is not drawn for tests that come once a window', () => {
    expect(repeatedTests(keys.flatMap((key) => windows.map(([window, day]) => score(key, window, day, 200)))).size).toBe(0);
  });
});

describe('whole percents', () => {
  it('add to 100 whatever the counts', () => {
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholePercents([2, 4, 3])).toEqual([22, 45, 33]);
    expect(wholePercents([0, 0])).toEqual([0, 0]);
  });
});

describe('a page of charts', () => {
  const spec = trend(classOf(true), scale, []);
  const page = (small: boolean, count: number): ChartPage => ({
    key: 'k',
    title: 'T',
    heading: 'H',
    sentence: 'S.',
    choice: null,
    widths: [],
    table: [['A']],
    charts: Array.from({ length: count }, () => spec).flatMap((each) => each ?? []),
    small,
  });

  it('lets no two tables or charts lie on each other', () => {
    for (const small of [true, false]) {
      const { charts } = layPage(page(small, 5));
      const rows = charts.flatMap(({ table }) => Array.from({ length: table.rows }, (_, at) => table.row + at));
      expect(new Set(rows).size).toBe(rows.length);
      const areas = charts.map(({ anchor, size }) => ({ x: anchor.x, y: anchor.row * 21, ...size }));
      areas.forEach((a, at) =>
        areas.slice(at + 1).forEach((b) => {
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
        }),
      );
    }
  });
});
