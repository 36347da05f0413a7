// Public data sets whose layout no declaration knows: columns are guessed, and the numbers agree with the reference answers.
import { describe, expect, it } from '@jest/globals';
import { seriesOf, type Series } from '../../src/students/series';
import type { ScoreFact } from '../../src/students/facts';
import { meanOf, readFile, realText } from '../support/importing';
import { realData, realOnly } from '../support/realData';

const series = (scores: readonly ScoreFact[], subject?: string): Series => {
  const found = seriesOf(scores.map(({ student, ...score }) => ({ ...score, studentKey: student }))).find(
    (each) => subject === undefined || each.subject === subject,
  );
  if (found === undefined) throw new Error('No series.');
  return found;
};

const gains = ({ slots, windows }: Series, from: string, to: string): { readonly n: number; readonly mean: number } => {
  const [earlier, later] = [windows.indexOf(from), windows.indexOf(to)];
  const found = [...slots.values()].flatMap((each) =>
    typeof each[earlier] === 'number' && typeof each[later] === 'number' ? [(each[later] ?? 0) - (each[earlier] ?? 0)] : [],
  );
  return { n: found.length, mean: found.reduce((sum, gain) => sum + gain, 0) / found.length };
};

realOnly('layouts never seen before', () => {
  it('finds four grades of two subjects in a wide table, with n, means and gains', () => {
    const { facts } = readFile('AER_STAR.csv', realText('star_wide', 'AER_STAR.csv'));
    const expected = JSON.parse(realText('star_wide', 'expected_AER_STAR.json')) as {
      readonly grade_means: readonly {
        readonly grade: string;
        readonly n_read: number;
        readonly mean_read: number;
        readonly n_math: number;
        readonly mean_math: number;
      }[];
      readonly gains: readonly {
        readonly measure: string;
        readonly frm: string;
        readonly to: string;
        readonly n: number;
        readonly mean_gain: number;
      }[];
    };
    for (const { grade, n_read, mean_read, n_math, mean_math } of expected.grade_means) {
      const reading = meanOf(facts.scores.filter(({ subject, window }) => subject === 'Reading' && window === grade));
      const math = meanOf(facts.scores.filter(({ subject, window }) => subject === 'Math' && window === grade));
      expect([grade, reading.n, math.n]).toEqual([grade, n_read, n_math]);
      expect(reading.mean).toBeCloseTo(mean_read, 6);
      expect(math.mean).toBeCloseTo(mean_math, 6);
    }
    for (const { measure, frm, to, n, mean_gain } of expected.gains) {
      const found = gains(series(facts.scores, measure === 'read' ? 'Reading' : 'Math'), frm, to);
      expect([measure, frm, to, found.n]).toEqual([measure, frm, to, n]);
      expect(Math.abs(found.mean - mean_gain)).toBeLessThanOrEqual(1e-6);
    }
    expect(series(facts.scores, 'Math').windows).toEqual(['k', '1', '2', '3']);
  });

  it('finds three periods in a file with semicolons and no student id, by school and gender', () => {
    const { facts } = readFile('student-por.csv', realText('uci_student', 'student-por.csv'));
    const expected = JSON.parse(realText('uci_student', 'expected_student_por.json')) as {
      readonly totals: { readonly rows: number; readonly G1: number; readonly G3: number };
      readonly by_subgroup: readonly {
        readonly field: string;
        readonly value: string;
        readonly n: number;
        readonly G1: number;
        readonly mean_growth_G1_G3: number;
      }[];
    };
    expect(facts.rowsRead).toBe(expected.totals.rows);
    for (const window of ['G1', 'G3'] as const)
      expect(meanOf(facts.scores.filter((score) => score.window === window)).mean).toBeCloseTo(expected.totals[window], 6);
    for (const { field, value, n, G1, mean_growth_G1_G3 } of expected.by_subgroup.filter(
      ({ field }) => field === 'school' || field === 'sex',
    )) {
      const own = facts.scores.filter(({ school, groups }) =>
        field === 'school' ? school === value : groups.includes(`Gender: ${value}`),
      );
      expect(meanOf(own.filter(({ window }) => window === 'G1'))).toEqual({ n, mean: expect.closeTo(G1, 5) });
      expect(gains(series(own), 'G1', 'G3').mean).toBeCloseTo(mean_growth_G1_G3, 6);
    }
  });

  it('finds child, year and math in a long file', () => {
    const { facts } = readFile('egsingle.csv', realText('egsingle', 'mlmRev_egsingle.csv'));
    const expected = JSON.parse(realText('egsingle', 'expected_egsingle.json')) as {
      readonly totals: { readonly rows: number; readonly children: number; readonly schools: number };
    };
    expect(facts.scores).toHaveLength(expected.totals.rows);
    expect(new Set(facts.scores.map(({ student }) => student)).size).toBe(expected.totals.children);
    expect(new Set(facts.scores.map(({ school }) => school)).size).toBe(expected.totals.schools);
    expect(series(facts.scores).windows).toEqual(['-2.5', '-1.5', '-0.5', '0.5', '1.5', '2.5']);
  });
});

describe('guesses', () => {
  it.each([
    ['sid,Name,Fall RIT,Winter RIT,Spring RIT\n1,A,200,205,210\n2,B,190,195,\n', { student: 'sid' }, ['Fall', 'Winter', 'Spring']],
    [
      'Pupil ID;Fach;Punkte;Datum\n1;Math;12,5;31.01.2026\n2;Math;9;01.02.2026\n',
      { student: 'Pupil ID', score: 'Punkte', testedOn: 'Datum' },
      [],
    ],
    [
      'Local ID,BOY Composite,MOY Composite,EOY Composite,BOY Level,MOY Level\n1,10,20,30,Low,Low\n2,20,30,40,High,Low\n',
      { student: 'Local ID' },
      ['BOY', 'MOY', 'EOY'],
    ],
    [
      'ID,Last,First,2023 Math Score,2024 Math Score,2023 Reading Score,2024 Reading Score\n7,X,Y,1,2,3,4\n',
      { student: 'ID' },
      ['2023', '2023', '2024', '2024'],
    ],
    [
      'StudentNumber,Teacher,Assessment Name,Term,Scale Score,Performance Band\n5,Ms Hale,Foo,Fall 2025,410,Basic\n6,Ms Hale,Foo,Fall 2025,430,Proficient\n',
      {
        student: 'StudentNumber',
        score: 'Scale Score',
        teacherName: 'Teacher',
        window: 'Term',
        level: 'Performance Band',
        assessment: 'Assessment Name',
      },
      [],
    ],
  ])('%s', (text, columns, windows) => {
    const { recognised, table } = readFile('file.csv', text);
    expect(
      Object.fromEntries(
        Object.keys(columns).map((meaning) => [meaning, table.headers[recognised.map.columns[meaning as 'student'] ?? -1]]),
      ),
    ).toEqual(columns);
    expect(recognised.map.wide.map(({ window }) => window)).toEqual(windows);
  });

  it('have the real inputs to be tried on, or say so', () => expect(typeof realData).toBe('string'));
});
