import { describe, expect, it } from '@jest/globals';
import { changeCycle } from '../../src/actions/changeCycle';
import { changeMembers } from '../../src/actions/changeMembers';
import { movePhase } from '../../src/actions/movePhase';
import { rebuildSummary } from '../../src/actions/rebuildSummary';
import { setGoal } from '../../src/actions/setGoal';
import { startCycle } from '../../src/actions/startCycle';
import type { TableName, TrackerRecord } from '../../src/tracker/tables';
import { coachingScene, goal } from '../support/coachingScene';

type Scene = ReturnType<typeof coachingScene>;

/** What a coach types into a row of the sheet. */
const typed = <Name extends TableName>({ tracker }: Scene, table: Name, id: string, fields: Partial<TrackerRecord<Name>>): void => {
  tracker.save([{ table, update: [{ id, fields }] } as never]);
};

describe('a teacher', () => {
  it('at two schools is in one cycle, and counts at both schools', () => {
    const scene = coachingScene();
    const { host, valueOf } = scene;
    typed(scene, 'teachers', 'T-1', { schoolIds: ['S-1', 'S-2'], school: 'Birchwood, Lakeside' });
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal }));
    expect(scene.tracker.rows.cycles).toEqual([expect.objectContaining({ cycleId, school: 'Birchwood' })]);
    expect(scene.problemOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic' })).code).toBe('cycleAlreadyOpen');
    const { coverage, caseloads } = valueOf(rebuildSummary.run(host, {}));
    expect(coverage.map(({ school, coached, teachers }) => [school, coached, teachers])).toEqual([
      ['Birchwood', 1, 2],
      ['Lakeside', 1, 2],
    ]);
    expect(caseloads[0]?.openCycles).toBe(1);
  });

  it('who left during the cycle stays in its history, and the cycle can be closed but not joined by them', () => {
    const scene = coachingScene();
    const { host, tracker, valueOf, problemOf } = scene;
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1', 'T-2'], model: 'Classic', goal, startedOn: '2026-01-12' }));
    typed(scene, 'teachers', 'T-2', { status: 'left' });
    expect(valueOf(rebuildSummary.run(host, {})).due.map(({ teachers }) => teachers)).toEqual(['Ana Ruiz, Bo Lind']);
    expect(valueOf(changeMembers.run(host, { cycleId, leave: ['T-2'] }))).toMatchObject({ teachers: 'Ana Ruiz', format: 'individual' });
    expect(tracker.rows.cycleMembers.find(({ teacherId }) => teacherId === 'T-2')).toMatchObject({
      joinedOn: '2026-01-12',
      leftOn: '2026-01-26',
    });
    expect(problemOf(changeMembers.run(host, { cycleId, join: ['T-2'] })).code).toBe('teacherNotActive');
    typed(scene, 'teachers', 'T-1', { status: 'left' });
    expect(problemOf(changeMembers.run(host, { cycleId, leave: ['T-1'] })).code).toBe('lastMember');
    expect(valueOf(changeCycle.run(host, { cycleId, to: 'closed early', reason: 'Left the district' })).status).toBe('closed early');
  });

  it('of the same name as another is told apart by id', () => {
    const scene = coachingScene();
    const { host, tracker, valueOf } = scene;
    typed(scene, 'teachers', 'T-2', { name: 'Ana Ruiz' });
    const first = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal }));
    const second = valueOf(startCycle.run(host, { teacherIds: ['T-2'], model: 'Classic', goal }));
    valueOf(changeCycle.run(host, { cycleId: first.cycleId, to: 'cancelled' }));
    expect(tracker.rows.cycles.map(({ cycleId, status }) => [cycleId, status])).toEqual([
      [first.cycleId, 'cancelled'],
      [second.cycleId, 'active'],
    ]);
  });

  it('who is renamed is renamed in what is open, and keeps the old name in what is closed', () => {
    const scene = coachingScene();
    const { host, tracker, valueOf } = scene;
    const closed = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', startedOn: '2026-01-05' }));
    valueOf(changeCycle.run(host, { cycleId: closed.cycleId, to: 'completed' }));
    valueOf(startCycle.run(host, { teacherIds: ['T-1', 'T-3'], model: 'Classic', startedOn: '2026-01-12' }));
    typed(scene, 'teachers', 'T-1', { name: 'Ana Ruiz-Berg' });
    typed(scene, 'coaches', 'C-1', { name: 'Priya Raman-Ode' });
    typed(scene, 'schools', 'S-2', { name: 'Lakeshore' });
    const { due } = valueOf(rebuildSummary.run(host, {}));
    expect(tracker.rows.cycles.map(({ teachers, coach, school }) => [teachers, coach, school])).toEqual([
      ['Ana Ruiz', 'Priya Raman', 'Birchwood'],
      ['Ana Ruiz-Berg, Cy Okafor', 'Priya Raman-Ode', 'Birchwood, Lakeshore'],
    ]);
    expect(tracker.rows.cycleMembers.map(({ teacher }) => teacher)).toEqual(['Ana Ruiz-Berg', 'Ana Ruiz-Berg', 'Cy Okafor']);
    expect(tracker.rows.teachers.map(({ school }) => school)).toEqual(['Birchwood', 'Birchwood', 'Lakeshore', 'Lakeshore']);
    expect(due[0]?.teachers).toBe('Ana Ruiz-Berg, Cy Okafor');
    const saves = tracker.saves.length;
    valueOf(rebuildSummary.run(host, {}));
    expect(tracker.saves.slice(saves)).toEqual([[]]);
  });
});

describe('a coach', () => {
  it('whose e-mail changed is known by the new one at once, and no longer by the old', () => {
    const scene = coachingScene();
    typed(scene, 'coaches', 'C-1', { email: 'priya.ode@foxhollow.example' });
    expect(scene.problemOf(startCycle.run(scene.host, { teacherIds: ['T-1'], model: 'Classic' }))).toEqual({
      code: 'noCoachForAccount',
      user: 'priya.raman@foxhollow.example',
    });
    const renamed = { ...scene.host, user: () => 'priya.ode@foxhollow.example' };
    expect(scene.valueOf(startCycle.run(renamed, { teacherIds: ['T-1'], model: 'Classic' })).coach).toBe('Priya Raman');
  });

  it('at the cap keeps a waitlist, and its first cycle starts once another closes', () => {
    const { host, tracker, valueOf, problemOf } = coachingScene({ fte: 0.125 });
    const running = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal, startedOn: '2026-01-12' }));
    const waiting = valueOf(startCycle.run(host, { teacherIds: ['T-2'], model: 'Classic', waitlist: true, startedOn: '2026-01-14' }));
    expect(problemOf(changeCycle.run(host, { cycleId: waiting.cycleId, to: 'active' }))).toMatchObject({ code: 'coachAtCap', cap: 1 });
    expect(valueOf(rebuildSummary.run(host, {})).waitlist).toMatchObject([{ teachers: 'Bo Lind', waitedSchoolDays: 8 }]);
    valueOf(changeCycle.run(host, { cycleId: running.cycleId, to: 'completed' }));
    valueOf(changeCycle.run(host, { cycleId: waiting.cycleId, to: 'active' }));
    expect(tracker.rows.cycles[1]).toMatchObject({ status: 'active', startedOn: '2026-01-26' });
  });
});

describe('a cycle', () => {
  it('that is reopened keeps its first day, its phase, its goals and all its history', () => {
    const { host, tracker, valueOf } = coachingScene();
    const { cycleId, goalId } = valueOf(
      startCycle.run(host, { teacherIds: ['T-1'], model: 'Impact Cycle', goal, startedOn: '2026-01-05' }),
    );
    valueOf(movePhase.run(host, { cycleId, phase: 'Improve', enteredOn: '2026-01-12' }));
    valueOf(setGoal.run(host, { cycleId, goalId: goalId ?? '', latest: 12 }));
    valueOf(changeCycle.run(host, { cycleId, to: 'completed', on: '2026-01-20' }));
    valueOf(changeCycle.run(host, { cycleId, to: 'active', reason: 'The goal slipped' }));
    expect(tracker.rows.cycles[0]).toMatchObject({ status: 'active', phase: 'Improve', startedOn: '2026-01-05', endedOn: null });
    expect(tracker.rows.goals[0]).toMatchObject({ status: 'partly met', latest: 12 });
    expect(tracker.rows.phaseHistory.map(({ status, enteredOn }) => [status, enteredOn])).toEqual([
      ['active', '2026-01-05'],
      ['active', '2026-01-12'],
      ['completed', '2026-01-20'],
      ['active', '2026-01-26'],
    ]);
    expect(valueOf(setGoal.run(host, { cycleId, goalId: goalId ?? '', latest: 18 })).outcome).toBe('met');
  });

  it('begun in a week with a holiday is due a school day later', () => {
    const scene = coachingScene({ now: '2026-01-16T14:00:00Z' });
    const holiday = { schoolDayId: 'd1', schoolId: null, from: '2026-01-19', to: null, kind: 'no school' as const };
    scene.tracker.add('schoolDays', [{ ...holiday, dayLabel: null, endsAt: null, startsAt: null, name: 'Holiday' }]);
    expect(scene.valueOf(startCycle.run(scene.host, { teacherIds: ['T-1'], model: 'Classic' })).next).toBe('By Mon, Jan 26');
  });

  it('in a model that a district has renamed goes on, and says which models there are when it is to move', () => {
    const scene = coachingScene();
    const { host, tracker, valueOf, problemOf } = scene;
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', startedOn: '2026-01-12' }));
    for (const { phaseId, model } of tracker.rows.phases) if (model === 'Classic') typed(scene, 'phases', phaseId, { model: 'Our way' });
    expect(valueOf(rebuildSummary.run(host, {})).due).toHaveLength(1);
    expect(problemOf(movePhase.run(host, { cycleId }))).toMatchObject({ code: 'noSuchModel', model: 'Classic' });
  });
});
