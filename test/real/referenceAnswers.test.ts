// What the other tests of real inputs leave of the reference answers: levels, subgroups, schools, years, shapes. To 1e-6, as computed in Python and R.
import { describe, expect, it } from '@jest/globals';
import type { FileFacts, LinkFact, ScoreFact } from '../../src/students/facts';
import { growthGroups } from '../../src/students/growthGroups';
import { readFiles } from '../../src/students/importing/readFiles';
import { proficientLevels, teacherScores } from '../../src/students/teacherScores';
import type { LinkRecord, ScoreRecord } from '../../src/students/records';
import { meanOf, noWishes, readFile, realText, tableOf } from '../support/importing';
import { realData, realOnly } from '../support/realData';

const near = (found: number | null, wanted: number | null): boolean =>
  found === null || wanted === null ? found === wanted : Math.abs(found - wanted) <= 1e-6;

const asScore = ({ student, school, ...fact }: ScoreFact, at: number): ScoreRecord => ({
  ...fact,
  scoreId: `s${at}`,
  studentKey: student,
  schoolId: school,
  importId: 'imp',
});

const asLink = ({ student, teacher, share, ...fact }: LinkFact, at: number): LinkRecord => ({
  ...fact,
  linkId: `l${at}`,
  studentKey: student,
  teacherId: teacher.id ?? '',
  weight: share,
  importId: 'imp',
});

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const answer = <Shape>(...path: readonly string[]): Shape => JSON.parse(realText(...path)) as Shape;

realOnly('the real school', () => {
  const read = (name: string): FileFacts => readFile(name, realText('sgpdata_school', name)).facts;
  const scores = read('1851_scores.csv').scores.map(asScore);
  const links = read('1851_instructors.csv').links.map(asLink);
  const expected = answer<{
    readonly totals: Readonly<Record<string, number | readonly string[]>>;
    readonly by_instructor: readonly {
      readonly instructor: string;
      readonly content_area: string;
      readonly year: string;
      readonly n_scored: number;
      readonly levels: Readonly<Record<string, number>>;
      readonly pct_proficient_or_above: number | null;
    }[];
    readonly by_subgroup: readonly {
      readonly field: string;
      readonly value: string;
      readonly content_area: string;
      readonly year: string;
      readonly n_scored: number;
      readonly mean_score: number;
      readonly n_growth: number;
      readonly mean_growth: number | null;
    }[];
  }>('sgpdata_school', 'expected_1851.json');

  it('has its totals', () => {
    const scored = scores.filter(({ score }) => score !== null).length;
    expect({
      score_rows: scores.length,
      scored,
      no_score: scores.length - scored,
      students: new Set(scores.map(({ studentKey }) => studentKey)).size,
      instructor_rows: links.length,
      instructors: new Set(links.map(({ teacherId }) => teacherId)).size,
      years: [...new Set(scores.map(({ window }) => window))].sort(),
    }).toEqual(expected.totals);
  });

  it('has each teacher’s students at each level, and the percent at or above proficient', () => {
    const teachers = teacherScores(scores, links);
    const wrong = expected.by_instructor.filter(({ instructor, content_area, year, n_scored, levels, pct_proficient_or_above }) => {
      const own = teachers.find(({ teacherId, subject }) => teacherId === instructor && subject === content_area);
      const window = own?.windows.find((each) => each.window === year);
      if (own === undefined || window === undefined) return true;
      const counts = Object.fromEntries(own.levels.flatMap((level, at) => (window.byLevel[at] ? [[level, window.byLevel[at]]] : [])));
      const proficient = proficientLevels(own.levels).reduce((sum, level) => sum + (counts[level] ?? 0), 0);
      return (
        JSON.stringify(Object.entries(counts).sort()) !==
          JSON.stringify(
            Object.entries(levels)
              .filter(([level]) => level !== 'No Score')
              .sort(),
          ) || !near(n_scored === 0 ? null : (100 * proficient) / n_scored, pct_proficient_or_above)
      );
    });
    expect(wrong).toEqual([]);
    expect(expected.by_instructor).toHaveLength(170);
  });

  it('has each subgroup’s n, mean and growth', () => {
    const labels: Readonly<Record<string, string>> = {
      GENDER: 'Gender',
      ETHNICITY: 'Ethnicity',
      FREE_REDUCED_LUNCH_STATUS: 'FRL',
      ELL_STATUS: 'EL',
      IEP_STATUS: 'IEP',
      GIFTED_AND_TALENTED_PROGRAM_STATUS: 'Gifted',
    };
    const { groups } = growthGroups(scores, links, 'subgroup');
    const wrong = expected.by_subgroup.filter(({ field, value, content_area, year, n_scored, mean_score, n_growth, mean_growth }) => {
      const name = `${labels[field] ?? field}: ${value.replace(/^.*: /, '')}`;
      const own = scores.flatMap(({ score, subject, window, groups: of }) =>
        score !== null && subject === content_area && window === year && of.includes(name) ? [score] : [],
      );
      const found = groups.find(({ group, subject, to }) => group === name && subject === content_area && to === year);
      const gains = (found?.pairs ?? []).map(({ earlier, later }) => (later.score ?? 0) - (earlier.score ?? 0));
      return own.length !== n_scored || !near(mean(own), mean_score) || gains.length !== n_growth || !near(mean(gains), mean_growth);
    });
    expect(wrong).toEqual([]);
    expect(expected.by_subgroup.length).toBeGreaterThan(100);
  });
});

realOnly('wide and long tables of unknown layout', () => {
  it('AER STAR: gains by the school of the later window', () => {
    const { facts } = readFile('AER_STAR.csv', realText('star_wide', 'AER_STAR.csv'));
    const { read_gain_2_to_3_by_schoolid3: expected } = answer<{
      readonly read_gain_2_to_3_by_schoolid3: Readonly<Record<string, { readonly n: number; readonly mean: number }>>;
    }>('star_wide', 'expected_AER_STAR.json');
    const { groups } = growthGroups(facts.scores.map(asScore), [], 'school');
    const found = groups.filter(({ subject, from, to, pairs }) => subject === 'Reading' && from === '2' && to === '3' && pairs.length > 0);
    const gains = new Map(
      found.map(({ group, pairs }) => [group, pairs.map(({ earlier, later }) => (later.score ?? 0) - (earlier.score ?? 0))]),
    );
    expect([...gains.keys()].sort()).toEqual(Object.keys(expected).sort());
    const wrong = Object.entries(expected).filter(
      ([school, { n, mean: wanted }]) => gains.get(school)?.length !== n || !near(mean(gains.get(school) ?? []), wanted),
    );
    expect(wrong).toEqual([]);
  });

  it('UCI: growth by every subgroup, also those that a person says are one', () => {
    const text = realText('uci_student', 'student-por.csv');
    const groups = { Gender: 'sex', 'School support': 'schoolsup', Internet: 'internet', Address: 'address', School: 'school' };
    const guessed = readFile('student-por.csv', text);
    const chosen = { columns: {}, groups, wide: ['G1', 'G2', 'G3'].map((window) => ({ window, score: window })) };
    const { facts } = readFile('student-por.csv', text, { ...noWishes, chosen });
    expect(guessed.facts.scores).toHaveLength(facts.scores.length);
    const { by_subgroup: expected } = answer<{
      readonly by_subgroup: readonly ({
        readonly field: string;
        readonly value: string;
        readonly n: number;
        readonly mean_growth_G1_G3: number;
      } & Readonly<Record<'G1' | 'G2' | 'G3', number>>)[];
    }>('uci_student', 'expected_student_por.json');
    const label = new Map(Object.entries(groups).map(([name, header]) => [header, name]));
    for (const { field, value, n, G1, G2, G3, mean_growth_G1_G3 } of expected) {
      const said = value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value;
      const own = facts.scores.filter((score) => score.groups.includes(`${label.get(field) ?? ''}: ${said}`));
      const means = (['G1', 'G2', 'G3'] as const).map((window) => meanOf(own.filter((score) => score.window === window)));
      expect([field, value, means.map((each) => each.n)]).toEqual([field, value, [n, n, n]]);
      expect([G1, G2, G3].every((wanted, at) => near(means[at]?.mean ?? null, wanted))).toBe(true);
      expect(Math.abs((means[2]?.mean ?? 0) - (means[0]?.mean ?? 0) - mean_growth_G1_G3)).toBeLessThanOrEqual(1e-6);
    }
  });

  it('egsingle: n and mean of every year', () => {
    const { facts } = readFile('egsingle.csv', realText('egsingle', 'mlmRev_egsingle.csv'));
    const { by_year } = answer<{ readonly by_year: readonly { readonly year: number; readonly n: number; readonly mean_math: number }[] }>(
      'egsingle',
      'expected_egsingle.json',
    );
    for (const { year, n, mean_math } of by_year) {
      const found = meanOf(facts.scores.filter(({ window }) => Number(window) === year));
      expect([year, found.n, near(found.mean, mean_math)]).toEqual([year, n, true]);
    }
  });
});

realOnly('shapes of files', () => {
  it('every vendor export has the columns and rows that were counted', () => {
    const shapes = answer<
      Readonly<Record<string, { readonly columns: number; readonly data_rows: number; readonly first_columns: readonly string[] }>>
    >('vendor_exports', 'expected_file_shapes.json');
    for (const [name, { columns, data_rows, first_columns }] of Object.entries(shapes)) {
      const table = tableOf(name, realText('vendor_exports', name));
      expect([name, table.headers.length, table.rows.length + table.rejected.length]).toEqual([name, columns, data_rows]);
      expect(table.headers.slice(0, first_columns.length)).toEqual(first_columns);
    }
  });

  it('every School Data Sync file has the rows that were counted, and every teacher the sections', () => {
    const { by_teacher_100_users: teachers, ...files } = answer<
      Readonly<Record<string, { readonly rows: number }>> & {
        readonly by_teacher_100_users: Readonly<Record<string, { readonly sections: number; readonly distinct_students: number }>>;
      }
    >('sds_microsoft', 'expected_sds.json');
    const pathOf = (name: string): readonly string[] => name.split('/').map((part) => part.replace(/ /g, '_'));
    for (const [name, { rows }] of Object.entries(files)) {
      const table = tableOf(name, realText('sds_microsoft', ...pathOf(name)));
      expect([name, table.rows.length + table.rejected.length]).toEqual([name, rows]);
    }
    const names = Object.keys(files).filter((name) => name.startsWith('SDS Format/100 Users/'));
    const read = readFiles(
      names.map((name) => ({ name: name.split('/').pop() ?? '', text: realText('sds_microsoft', ...pathOf(name)) })),
      () => noWishes,
      '2026-2027',
    );
    const links = read.flatMap((file) => (file.kind === 'read' ? file.facts.links : []));
    const rosterOf = (file: string) =>
      tableOf(file, realText('sds_microsoft', 'SDS_Format', '100_Users', file)).rows.map(({ cells }) => cells);
    const taken = new Set(rosterOf('StudentEnrollment.csv').map(([section]) => section));
    for (const [id, { sections, distinct_students }] of Object.entries(teachers)) {
      const roster = rosterOf('TeacherRoster.csv').filter(([, teacher]) => teacher === id);
      expect([id, roster.length]).toEqual([id, sections]);
      // A section that nobody is enrolled in links nobody.
      const own = links.filter(({ teacher }) => teacher.id === id);
      expect([id, new Set(own.map(({ section }) => section)).size, new Set(own.map(({ student }) => student)).size]).toEqual([
        id,
        roster.filter(([section]) => taken.has(section)).length,
        distinct_students,
      ]);
    }
  });
});

describe('the reference answers', () => {
  it('are there, or said to be missing', () => expect(typeof realData).toBe('string'));
});
