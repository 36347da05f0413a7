// Roster exports of two standards: who teaches whom, in which section, without a password or a child's name kept.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { LinkFact } from '../../src/students/facts';
import { readFiles } from '../../src/students/importing/readFiles';
import { noWishes, realText } from '../support/importing';
import { realData, realOnly } from '../support/realData';

const roster = (...path: readonly string[]) => {
  const files = readdirSync(join(realData, ...path)).map((name) => ({ name, text: realText(...path, name) }));
  return readFiles(files, () => noWishes, '2026-2027');
};

const linksOf = (read: ReturnType<typeof roster>): readonly LinkFact[] =>
  read.flatMap((file) => (file.kind === 'read' ? file.facts.links : []));

realOnly('School Data Sync', () => {
  it('v1: every teacher’s sections and students are those of the reference answer', () => {
    const read = roster('sds_microsoft', 'SDS_Format', '100_Users');
    expect(read.filter(({ kind }) => kind === 'refused')).toEqual([]);
    const links = linksOf(read);
    const expected = (
      JSON.parse(realText('sds_microsoft', 'expected_sds.json')) as {
        readonly by_teacher_100_users: {
          readonly [id: string]: { readonly name: string; readonly sections: number; readonly distinct_students: number };
        };
      }
    ).by_teacher_100_users;
    const students = read.find(({ file }) => file === 'Section.csv');
    expect(students?.kind === 'read' && students.facts.rowsRead).toBe(28);
    for (const [id, { name, distinct_students }] of Object.entries(expected)) {
      const own = links.filter(({ teacher }) => teacher.id === id);
      expect([id, new Set(own.map(({ student }) => student)).size]).toEqual([id, distinct_students]);
      expect(own[0]?.teacher.name).toBe(name.split(', ').reverse().join(' '));
    }
    expect(new Set(links.map(({ subject }) => subject))).toContain('Math');
    expect(new Set(links.map(({ window }) => window))).toEqual(new Set(['2017-2018']));
    expect(JSON.stringify(read.map((file) => (file.kind === 'read' ? file.facts : null)))).not.toMatch(/P@ssw/);
  });

  it('v1 with only the required columns, v2 and v2.1 are joined too', () => {
    expect(linksOf(roster('sds_microsoft', 'SDS_Format', 'Min_Required_Attributes'))).toHaveLength(44);
    const second = linksOf(roster('sds_microsoft', 'SDS_v2'));
    expect(second.filter(({ section }) => section === 'Math - Algebra 1').map(({ teacher, share }) => [teacher.id, share])).toEqual(
      Array(6).fill(['14001', 1]),
    );
    expect(new Set(second.filter(({ section }) => section === 'Math - Algebra 2').map(({ share }) => share))).toEqual(new Set([1 / 3]));
    const third = roster('sds_microsoft', 'SDS_v2.1');
    expect(third.filter(({ kind }) => kind === 'refused')).toEqual([]);
    expect(linksOf(third).map(({ student, teacher, window, section }) => [student, teacher.id, window, section])).toEqual([
      ['114008', '114006', '2021-2022', 'Computer Science 101'],
      ['114001', '114007', '2021-2022', 'Biology 10'],
      ['114003', '114007', '2021-2022', 'Biology 10'],
      ['114004', '114007', '2021-2022', 'Biology 10'],
    ]);
  });

  it('one file of a roster alone is refused with what is missing', () => {
    const [read] = readFiles([{ name: 'users.csv', text: realText('sds_microsoft', 'SDS_v2', 'users.csv') }], () => noWishes, '2026-2027');
    expect(read).toMatchObject({ kind: 'refused', problem: { code: 'rosterIncomplete', needs: 'the file of enrolments' } });
  });
});

realOnly('OneRoster 1.1', () => {
  it('is recognised file by file; a file with headers and no rows says so', () => {
    const read = roster('oneroster_oat', 'data', 'samples', 'OneRosterv1p1BaseCSV');
    expect(read.map((file) => [file.file, file.kind === 'read' ? file.facts.layout : file.problem.code])).toEqual([
      ['academicSessions.csv', 'notATable'],
      ['classes.csv', 'roster'],
      ['courses.csv', 'notATable'],
      ['demographics.csv', 'notATable'],
      ['enrollments.csv', 'roster'],
      ['manifest.csv', 'roster'],
      ['orgs.csv', 'roster'],
      ['users.csv', 'roster'],
    ]);
  });
});

describe('the roster samples', () => {
  it('are there, or said to be missing', () => expect(typeof realData).toBe('string'));
});
