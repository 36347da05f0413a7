// One real, anonymised school: two files in, the numbers of the reference answer out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { teacherGrowth } from '../../src/students/growth';
import { readFacts } from '../../src/students/importing/readFacts';
import { planImport } from '../../src/students/importing/planImport';
import { readTable } from '../../src/students/importing/readTable';
import { recognise } from '../../src/students/importing/recognise';
import { realData, realOnly } from '../support/realData';

interface Expected {
  readonly instructor: string;
  readonly content_area: string;
  readonly year: string;
  readonly n_scored: number;
  readonly mean_score: number;
  readonly weighted_mean_score: number;
  readonly n_growth: number;
  readonly mean_growth: number | null;
  readonly weighted_mean_growth: number | null;
}

const facts = (file: string) => {
  const read = readTable(file, readFileSync(join(realData, 'sgpdata_school', file), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const known = recognise(read.table, { chosen: null, remembered: null, dateOrder: null });
  if (known.problem !== null) throw new Error(JSON.stringify(known.problem));
  return readFacts(read.table, known);
};

const planOver = (existing: Parameters<typeof planImport>[0]) => {
  let row = 0;
  return planImport(existing, [facts('1851_scores.csv'), facts('1851_instructors.csv')], {
    studentKey: (id) => `S-${id}`,
    teacherIdFromName: (key) => `tea_${key}`,
    newRowId: (kind) => `${kind}_${(row += 1)}`,
    importIds: ['imp_1', 'imp_2'],
    confirmedTeachers: {},
  });
};

const nothing = { scores: [], teachingLinks: [], teachers: [], schools: [], leftOut: { scores: [], teachingLinks: [] } };

realOnly('the real school of sgpdata_school', () => {
  it('is read whole from its two files', () => {
    const { files, newTeachers, newSchools } = planOver(nothing);
    expect(
      files.map(({ facts: { rowsRead, layout }, stored, alreadyPresent, rejected }) => ({
        layout,
        rowsRead,
        stored,
        alreadyPresent,
        rejected,
      })),
    ).toEqual([
      { layout: 'stateLongScores', rowsRead: 1511, stored: 1511, alreadyPresent: 0, rejected: [] },
      { layout: 'stateLongLinks', rowsRead: 1836, stored: 1836, alreadyPresent: 0, rejected: [] },
    ]);
    expect(newTeachers).toHaveLength(20);
    expect(newTeachers[0]).toEqual({ teacherId: '185103004', name: 'Alexis Kang', email: null });
    expect(newSchools).toEqual([{ schoolId: '1851', name: 'Silk-Royal Elementary School' }]);
  });

  it('adds nothing when it is imported again', () => {
    const first = planOver(nothing);
    const again = planOver({
      scores: first.scores.added,
      teachingLinks: first.links.added,
      teachers: first.newTeachers,
      schools: first.newSchools,
      leftOut: nothing.leftOut,
    });
    expect(again.files.map(({ stored, alreadyPresent }) => ({ stored, alreadyPresent }))).toEqual([
      { stored: 0, alreadyPresent: 1511 },
      { stored: 0, alreadyPresent: 1836 },
    ]);
    expect(
      [again.scores.added, again.scores.changed, again.links.added, again.links.changed, again.newTeachers, again.newSchools].map(
        (each) => each.length,
      ),
    ).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('gives every teacher, area and year the n, means and growth of the reference answer', () => {
    const { scores, links } = planOver(nothing);
    const rows = teacherGrowth(scores.added, links.added);
    const expected = (
      JSON.parse(readFileSync(join(realData, 'sgpdata_school/expected_1851.json'), 'utf8')) as { by_instructor: readonly Expected[] }
    ).by_instructor;
    expect(rows).toHaveLength(170);
    expect(expected).toHaveLength(170);
    const near = (found: number | null, wanted: number | null): boolean =>
      found === null || wanted === null ? found === wanted : Math.abs(found - wanted) <= 1e-6;
    const wrong = expected.filter((want) => {
      const row = rows.find(
        ({ teacherId, subject, to }) => teacherId === want.instructor && subject === want.content_area && to === want.year,
      );
      return (
        row === undefined ||
        row.nScored !== want.n_scored ||
        row.nMatched !== want.n_growth ||
        row.nDropped !== want.n_scored - want.n_growth ||
        !near(row.meanScore, want.mean_score) ||
        !near(row.weightedMeanScore, want.weighted_mean_score) ||
        !near(row.meanGrowth, want.mean_growth) ||
        !near(row.weightedMeanGrowth, want.weighted_mean_growth)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('answers for one teacher, subject and window as it does for all', () => {
    const { scores, links } = planOver(nothing);
    const all = teacherGrowth(scores.added, links.added);
    expect(teacherGrowth(scores.added, links.added, { teacherId: '185104001' })).toEqual(
      all.filter(({ teacherId }) => teacherId === '185104001'),
    );
    expect(teacherGrowth(scores.added, links.added, { subject: 'MATHEMATICS', to: '2022_2023' })).toEqual(
      all.filter(({ subject, to }) => subject === 'MATHEMATICS' && to === '2022_2023'),
    );
    expect(teacherGrowth(scores.added, links.added, { from: '2021_2022' })).toEqual(all.filter(({ from }) => from === '2021_2022'));
  });
});

describe('REAL_DATA', () => {
  it('is either a folder or said to be missing', () => expect(typeof realData).toBe('string'));
});
