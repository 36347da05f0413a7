// Samples of real exports with a hand-made answer key: the columns must be chosen without help, and n and means must agree.
import { describe, expect, it } from '@jest/globals';
import { asChosen } from '../../src/students/importing/chosenColumns';
import { meanOf, readFile, realText } from '../support/importing';
import { realData, realOnly } from '../support/realData';

interface Key {
  readonly student: string;
  readonly score?: string;
  readonly window?: string;
  readonly windows?: { readonly [window: string]: string };
  readonly dates?: { readonly [window: string]: string };
  readonly level?: string | { readonly [window: string]: string };
  readonly date?: string;
  readonly grade?: string;
  readonly subject?: string;
  readonly percentile?: string;
  readonly teacher?: string | readonly string[] | null;
  readonly teacher_id?: string;
  readonly class_?: string;
  readonly subgroups?: readonly string[];
  readonly data_rows: number;
  readonly columns: number;
  readonly score_by_window: { readonly [window: string]: { readonly n: number; readonly mean: number | null } };
  readonly score_by_teacher_window?: { readonly [teacherWindow: string]: { readonly n: number; readonly mean: number | null } };
}

const keys =
  realData === '' ? {} : (JSON.parse(realText('vendor_exports', 'expected_column_key.json')) as { readonly [file: string]: Key });

/** The export's word for a window, without its explanation and the year that was added from another column. */
const season = (window: string): string => window.replace(/\s*\(.*\)/, '').replace(/\s+\d{4}-\d{4}$/, '');

realOnly('vendor exports', () => {
  it.each(Object.keys(keys))('%s: the answer key’s columns are chosen without help', (file) => {
    const key = keys[file] as Key;
    const { table, recognised, facts } = readFile(file, realText('vendor_exports', file));
    const { columns, groups, wide } = asChosen(recognised.map, table.headers);
    expect(recognised.problem).toBeNull();
    expect(table.headers).toHaveLength(key.columns);
    expect(facts.rowsRead).toBe(key.data_rows);
    expect(columns['student']).toBe(key.student);
    if (key.windows === undefined) {
      expect({ score: columns['score'], window: columns['window'], level: columns['level'], testedOn: columns['testedOn'] }).toEqual({
        score: key.score,
        window: key.window,
        level: key.level,
        testedOn: key.date,
      });
    } else {
      const found = Object.fromEntries((wide ?? []).map(({ window, score }) => [window, score]));
      expect(found).toMatchObject(key.windows);
      expect(Object.fromEntries((wide ?? []).map(({ window, testedOn }) => [window, testedOn]))).toMatchObject(key.dates ?? {});
      expect(Object.fromEntries((wide ?? []).map(({ window, level }) => [window, level]))).toMatchObject(key.level as object);
    }
    for (const [meaning, header] of Object.entries({
      grade: key.grade,
      subject: key.subject,
      percentile: key.percentile,
      teacher: key.teacher_id,
      section: key.class_,
    }))
      if (header !== undefined) expect([meaning, columns[meaning]]).toEqual([meaning, header]);
    if (typeof key.teacher === 'string') expect(columns['teacherName']).toBe(key.teacher);
    if (Array.isArray(key.teacher)) expect([columns['teacherFirstName'], columns['teacherLastName']]).toEqual(key.teacher);
    expect(Object.values(groups ?? {})).toEqual(expect.arrayContaining([...(key.subgroups ?? [])]));
  });

  it.each(Object.keys(keys))('%s: n and mean of each window agree', (file) => {
    const { facts } = readFile(file, realText('vendor_exports', file));
    for (const [window, { n, mean }] of Object.entries(keys[file]?.score_by_window ?? {})) {
      const found = meanOf(facts.scores.filter((score) => season(score.window) === season(window)));
      expect([window, found.n]).toEqual([window, n]);
      if (mean === null) expect(found.mean).toBeNull();
      else expect(found.mean).toBeCloseTo(mean, 6);
    }
    for (const [teacherWindow, { n }] of Object.entries(keys[file]?.score_by_teacher_window ?? {})) {
      const [, window = ''] = teacherWindow.split(' | ');
      expect(facts.links.filter((link) => season(link.window) === season(window))).toHaveLength(n);
    }
  });

  it('asks for the order of days where a file of an unknown kind leaves it open, and has every column right', () => {
    const file = '_template_bundle__sample_anonymized_file.csv';
    const { table, recognised } = readFile(file, realText('vendor_exports', file));
    expect(recognised.problem).toEqual({ code: 'datesAmbiguous', file, header: 'adminDate', example: '01/02/2024' });
    expect(asChosen(recognised.map, table.headers).columns).toEqual({
      student: 'studentId',
      studentName: 'studentName',
      year: 'schoolYear',
      testedOn: 'adminDate',
      grade: 'grade',
      score: 'scaleScore',
      standardError: 'sem',
      level: 'performanceLevel',
    });
  });

  it('reads the two other Star extracts by skill and standard, never as scaled scores', () => {
    for (const file of ['STAR__SR_SkillArea_v1_sample_anonymized_file.csv', 'STAR__SR_Dashboard_Standards_v2_sample_anonymized_file.csv']) {
      const { facts } = readFile(file, realText('vendor_exports', file));
      expect(facts.scores.map(({ assessment }) => assessment.replace(/ (?:skill areas|standards)$/, ''))).toEqual(
        Array(5).fill('Renaissance Star'),
      );
      expect(new Set(facts.scores.map(({ subject }) => subject)).size).toBe(5);
    }
  });

  it('gives grades one spelling', () => {
    const { facts } = readFile('d.csv', realText('vendor_exports', 'Dibels_8_Benchmark__sample_anonymized_file.csv'));
    expect(facts.scores.map(({ grade }) => grade)).toEqual(expect.arrayContaining(['K', '2', '4']));
    const wide = readFile('f.csv', realText('vendor_exports', 'FastBridgeCAT__sample_anonymized_aMath.csv'));
    expect(new Set(wide.facts.scores.map(({ grade }) => grade))).toContain('9');
  });
});

describe('the answer key of the vendor exports', () => {
  it('is there, or said to be missing', () => expect(realData === '' || Object.keys(keys).length === 6).toBe(true));
});
