import { describe, expect, it } from '@jest/globals';
import { changeCycle } from '../../src/actions/changeCycle';
import { changeMembers } from '../../src/actions/changeMembers';
import { movePhase } from '../../src/actions/movePhase';
import { setActionStep } from '../../src/actions/setActionStep';
import { setGoal } from '../../src/actions/setGoal';
import { showCycle } from '../../src/actions/showCycle';
import { startCycle } from '../../src/actions/startCycle';
import { coachingScene, goal } from '../support/coachingScene';

const running = (options: Parameters<typeof coachingScene>[0] = {}) => {
  const scene = coachingScene(options);
  const { cycleId, goalId } = scene.valueOf(
    startCycle.run(scene.host, { teacherIds: ['T-1'], model: 'Impact Cycle', goal, startedOn: '2026-01-12' }),
  );
  return { ...scene, cycleId, goalId: goalId ?? '' };
};

describe('moving a cycle', () => {
  it('goes on, goes back, and keeps every move with the day it was written down', () => {
    const { tracker, host, cycleId, valueOf } = running();
    expect(valueOf(movePhase.run(host, { cycleId }))).toMatchObject({
      from: 'Enroll',
      phase: 'Identify',
      nextPhase: 'Learn',
      enteredOn: '2026-01-26',
    });
    expect(valueOf(movePhase.run(host, { cycleId, phase: 'Enroll', reason: 'New goal' })).phase).toBe('Enroll');
    expect(tracker.rows.cycles[0]?.phase).toBe('Enroll');
    expect(tracker.rows.phaseHistory.map(({ phase, enteredOn, reason }) => [phase, enteredOn, reason])).toEqual([
      ['Enroll', '2026-01-12', null],
      ['Identify', '2026-01-26', null],
      ['Enroll', '2026-01-26', 'New goal'],
    ]);
  });

  it('may be back-dated as far as the last move, and says so in the history', () => {
    const { tracker, host, cycleId, valueOf, problemOf } = running();
    valueOf(movePhase.run(host, { cycleId, enteredOn: '2026-01-20' }));
    expect(tracker.rows.phaseHistory[1]).toMatchObject({
      enteredOn: '2026-01-20',
      recordedOn: '2026-01-26',
      by: 'priya.raman@foxhollow.example',
    });
    expect(problemOf(movePhase.run(host, { cycleId, enteredOn: '2026-01-19' }))).toMatchObject({
      code: 'dateOutOfOrder',
      earliest: '2026-01-20',
    });
    expect(problemOf(movePhase.run(host, { cycleId, enteredOn: '2026-02-01' })).code).toBe('dateInFuture');
    expect(problemOf(movePhase.run(host, { cycleId, phase: 'identify' })).code).toBe('alreadyInPhase');
  });

  it('pauses, resumes, closes and reopens, and refuses what makes no sense', () => {
    const { tracker, host, cycleId, valueOf, problemOf } = running();
    valueOf(changeCycle.run(host, { cycleId, to: 'paused', reason: 'State testing' }));
    expect(problemOf(changeCycle.run(host, { cycleId, to: 'paused' }))).toMatchObject({
      code: 'cannotBecome',
      allowed: ['active', 'completed', 'closed early', 'cancelled'],
    });
    valueOf(changeCycle.run(host, { cycleId, to: 'active' }));
    expect(problemOf(changeCycle.run(host, { cycleId, to: 'closed early' })).code).toBe('reasonMissing');
    valueOf(changeCycle.run(host, { cycleId, to: 'closed early', reason: 'Moved school' }));
    expect(tracker.rows.cycles[0]).toMatchObject({ status: 'closed early', endedOn: '2026-01-26', exitReason: 'Moved school' });
    expect(problemOf(movePhase.run(host, { cycleId })).code).toBe('cycleNotOpen');
    valueOf(changeCycle.run(host, { cycleId, to: 'active' }));
    expect(tracker.rows.cycles[0]).toMatchObject({ status: 'active', endedOn: null, exitReason: null });
    expect(tracker.rows.phaseHistory.map(({ status }) => status)).toEqual(['active', 'paused', 'active', 'closed early', 'active']);
  });

  it('begins with the yes of the teacher, keeps its day, and can be told twice', () => {
    const { tracker, host, valueOf, problemOf } = coachingScene();
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Impact Cycle', waitlist: true }));
    valueOf(changeCycle.run(host, { cycleId, to: 'proposed' }));
    tracker.save([{ table: 'cycles', update: [{ id: cycleId, fields: { startedOn: '2026-02-02' } }] }]);
    expect(problemOf(changeCycle.run(host, { cycleId, to: 'active', agreedOn: '2026-01-27' })).code).toBe('dateInFuture');
    const yes = { cycleId, to: 'active', agreedOn: '2026-01-19' } as const;
    expect(valueOf(changeCycle.run(host, yes))).toMatchObject({ status: 'active', on: '2026-01-26', agreedOn: '2026-01-19' });
    expect(tracker.rows.cycles[0]).toMatchObject({ status: 'active', agreedOn: '2026-01-19', startedOn: '2026-01-26' });
    expect(valueOf(changeCycle.run(host, yes))).toMatchObject({ from: 'active', status: 'active', agreedOn: '2026-01-19' });
    expect(tracker.rows.phaseHistory.map(({ status }) => status)).toEqual(['waitlisted', 'proposed', 'active']);
    expect(valueOf(showCycle.run(host, { cycleId })).agreedOn).toBe('2026-01-19');
  });

  it('records no yes for a cycle that may not begin', () => {
    const { tracker, host, valueOf, problemOf } = running();
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], coachId: 'C-2', model: 'Classic', waitlist: true }));
    expect(problemOf(changeCycle.run(host, { cycleId, to: 'active', agreedOn: '2026-01-26' })).code).toBe('cycleAlreadyOpen');
    expect(tracker.rows.cycles[1]).toMatchObject({ status: 'waitlisted', agreedOn: null });
  });

  it('does not reopen past the cap, nor while the teacher is in another cycle', () => {
    const { host, cycleId, valueOf, problemOf } = running({ fte: 0.125 });
    valueOf(changeCycle.run(host, { cycleId, to: 'cancelled' }));
    const other = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal }));
    expect(problemOf(changeCycle.run(host, { cycleId, to: 'active' })).code).toBe('cycleAlreadyOpen');
    valueOf(changeCycle.run(host, { cycleId: other.cycleId, to: 'cancelled' }));
    valueOf(startCycle.run(host, { teacherIds: ['T-2'], model: 'Classic', goal }));
    expect(problemOf(changeCycle.run(host, { cycleId, to: 'active' }))).toMatchObject({ code: 'coachAtCap', cap: 1 });
  });

  it('gives open goals the outcome of their numbers when it is completed', () => {
    const { tracker, host, cycleId, goalId, valueOf } = running();
    expect(valueOf(setGoal.run(host, { cycleId, goalId, latest: 14 }))).toMatchObject({
      status: 'active',
      outcome: 'partly met',
      remarks: [],
    });
    expect(valueOf(changeCycle.run(host, { cycleId, to: 'completed' })).settledGoals).toBe(1);
    expect(tracker.rows.goals[0]).toMatchObject({ latest: 14, status: 'partly met' });
  });
});

describe('members of a cycle', () => {
  it('join and leave with days, and the names and format follow', () => {
    const { tracker, host, cycleId, valueOf, problemOf } = running();
    expect(valueOf(changeMembers.run(host, { cycleId, join: ['T-2'], on: '2026-01-20' }))).toMatchObject({
      teachers: 'Ana Ruiz, Bo Lind',
      format: 'pair',
    });
    expect(problemOf(changeMembers.run(host, { cycleId, join: ['T-2'] })).code).toBe('alreadyAMember');
    expect(problemOf(changeMembers.run(host, { cycleId, leave: ['T-2'], on: '2026-01-19' })).code).toBe('dateOutOfOrder');
    valueOf(changeMembers.run(host, { cycleId, leave: ['T-1'] }));
    expect(tracker.rows.cycleMembers.map(({ teacherId, joinedOn, leftOn }) => [teacherId, joinedOn, leftOn])).toEqual([
      ['T-1', '2026-01-12', '2026-01-26'],
      ['T-2', '2026-01-20', null],
    ]);
    expect(problemOf(changeMembers.run(host, { cycleId, leave: ['T-2'] })).code).toBe('lastMember');
    expect(valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic' })).status).toBe('active');
  });
});

describe('goals and steps', () => {
  it('meets a goal when its number reaches the target, in either direction', () => {
    const { host, cycleId, valueOf } = running();
    const fewer = valueOf(
      setGoal.run(host, { cycleId, statement: 'Fewer referrals', measure: 'Referrals', baseline: 12, target: 4, dueOn: '2026-03-01' }),
    );
    expect(fewer).toMatchObject({ outcome: null, remarks: [] });
    expect(valueOf(setGoal.run(host, { cycleId, goalId: fewer.goalId, latest: 4 }))).toMatchObject({
      status: 'met',
      outcome: 'met',
      progress: 1,
    });
  });

  it('keeps steps with their due day in words', () => {
    const { tracker, host, cycleId, valueOf, problemOf } = running();
    const late = valueOf(setActionStep.run(host, { cycleId, step: 'Wait three seconds', dueOn: '2026-01-22' }));
    expect(late.next).toBe('Overdue 2 school days');
    expect(valueOf(setActionStep.run(host, { cycleId, stepId: late.stepId, status: 'in place' })).next).toBe('');
    expect(tracker.rows.actionSteps).toHaveLength(1);
    expect(problemOf(setActionStep.run(host, { cycleId })).code).toBe('wordsMissing');
  });
});
