// A goal tied to data, from its words in the sidebar to its outcome when the cycle is completed.
import { describe, expect, it } from '@jest/globals';
import { changeCycle } from '../../src/actions/changeCycle';
import { readGoalData } from '../../src/actions/readGoalData';
import { setGoal } from '../../src/actions/setGoal';
import { setLearningTarget } from '../../src/actions/setLearningTarget';
import { showCycle } from '../../src/actions/showCycle';
import { startCycle } from '../../src/actions/startCycle';
import type { Host } from '../../src/ports/host';
import { failed } from '../../src/problems/result';
import { coachingScene } from '../support/coachingScene';

const students = ['a', 'b', 'c'];

const scored = () => {
  const scene = coachingScene();
  const { tracker, host, valueOf } = scene;
  tracker.add(
    'scores',
    students.map((studentKey, index) => ({
      scoreId: `S-${studentKey}`,
      studentKey,
      assessment: 'MAP Growth',
      subject: 'Math',
      window: 'Winter 2025-2026',
      testedOn: '2026-01-20',
      score: 200 + 10 * index,
      standardError: null,
      level: null,
      percentile: null,
      typicalGrowth: null,
      grade: null,
      schoolId: null,
      groups: [],
      importId: 'imp',
    })),
  );
  tracker.add(
    'teachingLinks',
    students.map((studentKey) => ({
      linkId: `L-${studentKey}`,
      studentKey,
      teacherId: 'T-1',
      subject: 'Math',
      window: '2025-2026',
      weight: 1,
      section: null,
      from: null,
      to: null,
      importId: 'imp',
    })),
  );
  const wish = { statement: 'Students will reach 210.', baseline: 1, target: 3 };
  const started = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal: wish, startedOn: '2026-01-12' }));
  const ids = { cycleId: started.cycleId, goalId: started.goalId ?? '' };
  valueOf(
    setGoal.run(host, {
      ...ids,
      counts: 'students at or above',
      assessment: 'MAP Growth',
      subject: 'Math',
      atLeast: '210',
      dueOn: '2026-05-01',
    }),
  );
  return { ...scene, ...ids };
};

describe('a goal counted in data', () => {
  it('is told with its n, is measurable, and offers what the students have scores in', () => {
    const { host, valueOf, cycleId, goalId } = scored();
    expect(valueOf(showCycle.run(host, { cycleId })).goals[0]).toMatchObject({
      counts: 'students at or above',
      atLeast: '210',
      gaps: null,
    });
    expect(valueOf(readGoalData.run(host, { cycleId }))).toEqual({
      goals: [{ goalId, value: 2, words: 'From the data: 2 of 3 at 210 or above in Winter 2025-2026 (n = 3).', outcome: 'partly met' }],
      offers: [{ assessment: 'MAP Growth', subject: 'Math', levels: [] }],
      unreadableRows: 0,
    });
  });

  it('gives the outcome when the cycle is completed, and keeps the value it came from', () => {
    const { tracker, host, valueOf, cycleId } = scored();
    expect(valueOf(changeCycle.run(host, { cycleId, to: 'completed' })).settledGoals).toBe(1);
    expect(tracker.rows.goals[0]).toMatchObject({ status: 'partly met', latest: 2 });
  });

  it('yields to a latest value that the coach typed, and still says what the data has', () => {
    const { tracker, host, valueOf, cycleId, goalId } = scored();
    valueOf(setGoal.run(host, { cycleId, goalId, latest: 1 }));
    expect(valueOf(readGoalData.run(host, { cycleId })).goals[0]).toMatchObject({ value: 2, outcome: 'not met' });
    valueOf(changeCycle.run(host, { cycleId, to: 'completed' }));
    expect(tracker.rows.goals[0]).toMatchObject({ status: 'not met', latest: 1 });
  });

  it('may count learning targets, and asks no sheet of students for them', () => {
    const { tracker, host, valueOf, cycleId, goalId } = scored();
    valueOf(setGoal.run(host, { cycleId, goalId, counts: 'learning targets met', target: 1, baseline: 0 }));
    expect(valueOf(readGoalData.run(host, { cycleId })).goals[0]).toMatchObject({ value: null, outcome: null });
    valueOf(setLearningTarget.run(host, { cycleId, statement: 'I can explain.', met: true }));
    valueOf(setLearningTarget.run(host, { cycleId, statement: 'I can argue.' }));
    expect(valueOf(readGoalData.run(host, { cycleId })).goals[0]?.words).toBe('From the data: 1 of 2 learning targets met.');
    const read: Host['tracker']['read'] = (names) =>
      (names as readonly string[]).includes('scores') ? failed({ code: 'notSetUp' }) : tracker.read(names);
    valueOf(changeCycle.run({ ...host, tracker: { ...host.tracker, read } }, { cycleId, to: 'completed' }));
    expect(tracker.rows.goals[0]).toMatchObject({ status: 'met', latest: 1 });
  });

  it('says that there are no scores in a workbook that holds no students, and lets the cycle close', () => {
    const { tracker, host, valueOf, cycleId } = scored();
    const read: Host['tracker']['read'] = (names) =>
      (names as readonly string[]).includes('scores') ? failed({ code: 'sheetMissing', sheet: 'Scores' }) : tracker.read(names);
    const without: Host = { ...host, tracker: { ...host.tracker, read } };
    expect(valueOf(readGoalData.run(without, { cycleId }))).toMatchObject({ goals: [{ value: null, outcome: null }], offers: [] });
    expect(valueOf(changeCycle.run(without, { cycleId, to: 'completed' })).settledGoals).toBe(0);
    expect(tracker.rows.goals[0]).toMatchObject({ status: 'active', latest: null });
  });
});
