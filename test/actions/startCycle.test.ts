import { describe, expect, it } from '@jest/globals';
import { startCycle } from '../../src/actions/startCycle';
import { coachingScene, goal } from '../support/coachingScene';

describe('startCycle', () => {
  it('saves the cycle, its members, its first phase, its goal and a log row in one write', () => {
    const { tracker, host, problemOf, valueOf } = coachingScene();
    const reply = valueOf(
      startCycle.run(host, { teacherIds: ['T-1'], coachId: 'C-1', model: 'impact cycle', goal, agreedOn: '2026-01-20' }),
    );
    expect(reply).toMatchObject({
      phase: 'Enroll',
      status: 'active',
      startedOn: '2026-01-26',
      openCycles: 1,
      cap: 8,
      remarks: [],
      next: 'By Mon, Feb 2',
    });
    expect(tracker.saves).toEqual([['cycles', 'cycleMembers', 'phaseHistory', 'goals', 'log']]);
    expect(tracker.rows.cycles[0]).toMatchObject({
      model: 'Impact Cycle',
      teachers: 'Ana Ruiz',
      coach: 'Priya Raman',
      school: 'Birchwood',
      format: 'individual',
    });
    expect(tracker.rows.phaseHistory[0]).toMatchObject({ phase: 'Enroll', enteredOn: '2026-01-26', recordedOn: '2026-01-26' });
    expect(problemOf(startCycle.run(host, { teacherIds: ['T-1'], coachId: 'C-1', model: 'Impact Cycle', goal }))).toMatchObject({
      code: 'cycleAlreadyOpen',
      teacher: 'Ana Ruiz',
      coach: 'Priya Raman',
    });
    expect(tracker.saves).toHaveLength(1);
  });

  it('refuses a coach at the cap, scaled by FTE, with the reason', () => {
    const { host, problemOf, valueOf } = coachingScene({ fte: 0.25 });
    valueOf(startCycle.run(host, { teacherIds: ['T-1'], coachId: 'C-1', model: 'Classic', goal }));
    const second = valueOf(startCycle.run(host, { teacherIds: ['T-2'], coachId: 'C-1', model: 'Classic', goal }));
    expect(second.remarks.join(' ')).toContain('the cap is 2');
    expect(problemOf(startCycle.run(host, { teacherIds: ['T-3'], coachId: 'C-1', model: 'Classic', goal }))).toEqual({
      code: 'coachAtCap',
      coach: 'Priya Raman',
      open: 2,
      load: 2,
      cap: 2,
    });
    expect(valueOf(startCycle.run(host, { teacherIds: ['T-3'], coachId: 'C-1', model: 'Classic', waitlist: true })).status).toBe(
      'waitlisted',
    );
  });

  it('starts nothing beside a cycle of the same coach that the teacher already waits for', () => {
    const { tracker, host, problemOf, valueOf } = coachingScene();
    valueOf(startCycle.run(host, { teacherIds: ['T-1'], coachId: 'C-1', model: 'Classic', waitlist: true }));
    for (const waitlist of [true, false])
      expect(problemOf(startCycle.run(host, { teacherIds: ['T-1'], coachId: 'C-1', model: 'Classic', waitlist }))).toMatchObject({
        code: 'cycleAlreadyWaiting',
        teacher: 'Ana Ruiz',
        status: 'waitlisted',
      });
    expect(tracker.saves).toHaveLength(1);
  });

  it('finds the coach by the account when none is named', () => {
    const { host, valueOf } = coachingScene();
    expect(valueOf(startCycle.run(host, { teacherIds: ['T-1', 'T-2'], model: 'Student-Centered' }))).toMatchObject({
      coach: 'Priya Raman',
      teachers: 'Ana Ruiz, Bo Lind',
    });
  });

  it('says what the goal lacks and does not refuse it', () => {
    const { host, valueOf } = coachingScene();
    const reply = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal: { statement: 'Students will talk more.' } }));
    expect(reply.remarks[0]).toBe(
      'The goal does not say yet: how it is measured, where it stands now, where it should get to and by when.',
    );
  });

  it.each([
    [{ teacherIds: [], model: 'Classic' }, 'noTeachersGiven'],
    [{ teacherIds: ['T-9'], model: 'Classic' }, 'noSuchRecord'],
    [{ teacherIds: ['T-1', 'T-1'], model: 'Classic' }, 'teacherTwice'],
    [{ teacherIds: ['T-4'], model: 'Classic' }, 'teacherNotActive'],
    [{ teacherIds: ['T-1'], model: 'Clasic' }, 'noSuchModel'],
    [{ teacherIds: ['T-1'], model: 'Classic', phase: 'Dance' }, 'noSuchPhase'],
    [{ teacherIds: ['T-1'], model: 'Classic', format: 'pair' as const }, 'formatDoesNotFit'],
    [{ teacherIds: ['T-1'], model: 'Classic', coachId: 'C-9' }, 'noSuchRecord'],
    [{ teacherIds: ['T-1'], model: 'Classic', plannedEndOn: '2026-01-02' }, 'dateOutOfOrder'],
  ])('refuses %j as %s and writes nothing', (request, code) => {
    const { tracker, host, problemOf } = coachingScene();
    expect(problemOf(startCycle.run(host, request)).code).toBe(code);
    expect(tracker.saves).toEqual([]);
  });
});
