import { describe, expect, it } from '@jest/globals';
import { growthReport } from '../../src/actions/growthReport';
import { importScores } from '../../src/actions/importScores';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';

interface Student {
  readonly school: string;
  readonly teacher: string;
  readonly el: boolean;
}

/** Sixty students of two schools, six teachers each; a few of them English learners. */
const students = (learners: number): readonly Student[] =>
  Array.from({ length: 60 }, (_, at) => ({
    school: at < 30 ? 'North' : 'South',
    teacher: `T-${Math.floor(at / 5) + 1}`,
    el: at < learners,
  }));

const district = (everyone: readonly Student[]) => {
  const tracker = makeSetUpMemoryTracker();
  const host = makeMemoryHost({ tracker });
  const windows = [
    ['Fall 2025-2026', '2025-09-15', 200],
    ['Spring 2025-2026', '2026-04-15', 206],
  ] as const;
  const scores = everyone.flatMap(({ school, el }, at) =>
    windows.map(([window, day, score]) =>
      [500 + at, school, 'Math', window, day, score + (at % 7), score > 203 ? 'Proficient' : 'Basic', el ? 'Yes' : 'No'].join(','),
    ),
  );
  const links = everyone.flatMap(({ teacher }, at) =>
    windows.map(([window]) => [500 + at, teacher, 'Math', window, 1, `${teacher}-A`].join(',')),
  );
  const result = importScores.run(host, {
    files: [
      { name: 'scores.csv', text: ['Student ID,School,Subject,Window,Test Date,Score,Level,EL', ...scores].join('\n') },
      { name: 'links.csv', text: ['Student ID,Teacher ID,Subject,Window,Share,Section', ...links].join('\n') },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const report = (request: Parameters<typeof growthReport.run>[1]) => {
    const reply = growthReport.run(host, request);
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.value;
  };
  return { tracker, host, report };
};

describe('growthReport', () => {
  it('gives each teacher n, those dropped, mean, spread, interval, levels, and what each number means', () => {
    const { report } = district(students(8));
    const { rows, definitions } = report({ by: 'teacher', group: 'T-1' });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      n: 5,
      dropped: 0,
      mean: 6,
      median: 6,
      sd: 0,
      interval: { low: 6, high: 6 },
      shift: { n: 5, rose: 5, stayed: 0, fell: 0 },
      proficient: { n: 5, earlier: '0%', later: '100%' },
    });
    expect(Object.keys(definitions)).toEqual(
      expect.arrayContaining(['n', 'mean', 'median', 'sd', 'interval', 'standardised', 'shift', 'typical']),
    );
  });

  it('reports by section, school and subgroup, with a row for all students', () => {
    const { report } = district(students(8));
    expect(report({ by: 'section', group: 'T-2-A' }).rows.map(({ n }) => n)).toEqual([5]);
    expect(report({ by: 'school' }).rows.map(({ name, n }) => [name, n])).toEqual([
      ['All students', 60],
      ['North', 30],
      ['South', 30],
    ]);
    expect(report({ by: 'subgroup' }).rows.map(({ name, n }) => [name, n])).toEqual([
      ['All students', 60],
      ['EL: Yes', 8],
      ['EL: No', 52],
    ]);
  });

  it('parts a cycle by days: before, during and after', () => {
    const { tracker, report } = district(students(8));
    tracker.add('cycles', [
      {
        cycleId: 'C1',
        teachers: 'One',
        coachId: 'C-1',
        coach: '',
        school: '',
        model: 'Classic',
        focus: 'Talk',
        phase: 'Learn',
        status: 'active',
        next: '',
        startedOn: '2026-01-10',
        plannedEndOn: null,
        endedOn: null,
        format: 'individual',
        intensity: 'cycle',
        enrolment: 'invited',
        agreedOn: null,
        exitReason: null,
      },
    ]);
    tracker.add('cycleMembers', [
      { memberId: 'M1', cycleId: 'C1', teacherId: 'T-1', teacher: 'One', joinedOn: '2026-01-10', leftOn: null },
    ]);
    expect(report({ by: 'cycle' }).rows.map(({ name, from, to, n, mean }) => [name, from, to, n, mean])).toEqual([
      ['One: Talk', 'last test before the cycle', 'last test during the cycle', 5, 6],
    ]);
  });

  it('hides a small subgroup and its complement from readers beyond the circle', () => {
    const { report } = district(students(8));
    const { rows, hidden, hiddenWords } = report({ by: 'subgroup', audience: 'beyond' });
    expect(rows.map(({ name }) => name)).toEqual(['All students']);
    expect([hidden, hiddenWords]).toEqual([2, 'not shown (fewer than 10)']);
    expect(rows[0]?.shift).toBeNull();
    expect(rows[0]?.proficient).toEqual({ n: 60, earlier: 'under 5%', later: 'over 95%' });
  });

  it('shows subgroups large enough in students and in teachers', () => {
    const { report } = district(students(30));
    expect(report({ by: 'subgroup', audience: 'beyond' }).rows.map(({ name, n }) => [name, n])).toEqual([
      ['All students', 60],
      ['EL: Yes', 30],
      ['EL: No', 30],
    ]);
  });

  it('takes teachers for small groups too: a school of one is hidden, and so is the other that would give it away', () => {
    const few = students(8).map((student) => (student.school === 'South' ? { ...student, teacher: 'T-20' } : student));
    const { report } = district(few);
    expect(report({ by: 'school', audience: 'beyond' }).rows.map(({ name }) => name)).toEqual(['All students']);
  });

  it('refuses readers beyond the circle a report in which each row is one teacher', () => {
    const { host } = district(students(8));
    for (const by of ['teacher', 'section', 'cycle'] as const) {
      const reply = growthReport.run(host, { by, audience: 'beyond' });
      expect(!reply.ok && reply.problem.code).toBe('eachRowATeacher');
    }
  });
});
