// Roster exports as staff: their schools and teachers, nothing of a child, and nothing the second time.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importStaff } from '../../src/actions/importStaff';
import { realText } from '../support/importing';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';
import { realData, realOnly } from '../support/realData';

const imported = (...path: readonly string[]) => {
  const tracker = makeSetUpMemoryTracker();
  const host = makeMemoryHost({ tracker });
  const files = readdirSync(join(realData, ...path)).map((name) => ({ name, text: realText(...path, name) }));
  const run = () => {
    const result = importStaff.run(host, { files });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value.files;
  };
  return { tracker, run };
};

realOnly('a roster export as staff', () => {
  it('School Data Sync v1 brings two schools and twelve teachers with what they teach', () => {
    const { tracker, run } = imported('sds_microsoft', 'SDS_Format', '100_Users');
    const files = run();
    for (const { rowsRead, stored, alreadyPresent, lookedUp, rejected } of files)
      expect(stored + alreadyPresent + lookedUp + rejected.length).toBe(rowsRead);
    expect(tracker.rows.schools.map(({ schoolId, name }) => [schoolId, name])).toEqual([
      ['10001', 'Contoso High School'],
      ['10002', 'Fabrikam High School'],
    ]);
    expect(tracker.rows.teachers).toHaveLength(12);
    expect(tracker.rows.teachers[0]).toMatchObject({
      teacherId: '14001',
      name: 'Craig Beane',
      school: 'Contoso High School',
      status: 'active',
    });
    expect(tracker.rows.teachers[0]?.subjects).toContain('Math');
    expect(JSON.stringify([files, tracker.rows])).not.toContain('P@ssw');
    const saves = tracker.saves.length;
    expect(run().every(({ stored }) => stored === 0)).toBe(true);
    expect(tracker.saves).toHaveLength(saves);
  });

  it.each([[['sds_microsoft', 'SDS_Format', 'Min_Required_Attributes']], [['sds_microsoft', 'SDS_v2']], [['sds_microsoft', 'SDS_v2.1']]])(
    '%j brings every teacher that a class has, and no student',
    (path) => {
      const { tracker, run } = imported(...path);
      const files = run();
      expect(files.filter(({ problem }) => problem !== null)).toEqual([]);
      expect(tracker.rows.teachers.length).toBeGreaterThan(0);
      const students = new Set(
        realText(...path, readdirSync(join(realData, ...path)).find((name) => /^(?:enrollments|StudentEnrollment)/.test(name)) ?? '')
          .split(/\r?\n/)
          .slice(1)
          .filter((line) => /student/i.test(line) || !/,.*,/.test(line))
          .map((line) => line.split(',')[1] ?? ''),
      );
      expect(tracker.rows.teachers.filter(({ teacherId }) => students.has(teacherId))).toEqual([]);
      expect(JSON.stringify(tracker.rows)).not.toContain('P@ssw');
    },
  );

  it('OneRoster 1.1 brings its schools; a file without rows is said, the rest is read', () => {
    const { tracker, run } = imported('oneroster_oat', 'data', 'samples', 'OneRosterv1p1BaseCSV');
    const files = run();
    expect(files.filter(({ problem }) => problem !== null).map(({ file }) => file)).toEqual([
      'academicSessions.csv',
      'courses.csv',
      'demographics.csv',
    ]);
    expect(tracker.rows.schools.map(({ name }) => name)).toEqual(['School 1', 'School 2']);
  });
});

describe('the roster samples', () => {
  it('are there, or said to be missing', () => expect(typeof realData).toBe('string'));
});
