import { describe, expect, it } from '@jest/globals';
import { addObservation } from '../../src/actions/addObservation';
import { logSession } from '../../src/actions/logSession';
import { rebuildSummary } from '../../src/actions/rebuildSummary';
import { setLearningTarget } from '../../src/actions/setLearningTarget';
import { startCycle } from '../../src/actions/startCycle';
import { coachingScene } from '../support/coachingScene';

const running = (teacherIds: string[] = ['T-1']) => {
  const scene = coachingScene();
  const { cycleId } = scene.valueOf(startCycle.run(scene.host, { teacherIds, model: 'Student-Centered', startedOn: '2026-01-12' }));
  return { ...scene, cycleId };
};

describe('setLearningTarget', () => {
  it('adds targets in order, finds one by its words, and ticks it', () => {
    const { tracker, host, cycleId, valueOf, problemOf } = running();
    const first = valueOf(setLearningTarget.run(host, { cycleId, statement: 'I can draw a number line.' }));
    expect(valueOf(setLearningTarget.run(host, { cycleId, statement: ' I can draw a number line. ' }))).toEqual(first);
    expect(valueOf(setLearningTarget.run(host, { cycleId, statement: 'I can compare two fractions.' })).order).toBe(2);
    valueOf(setLearningTarget.run(host, { cycleId, learningTargetId: first.learningTargetId, met: true }));
    expect(tracker.rows.learningTargets.map(({ statement, order, met }) => [statement, order, met])).toEqual([
      ['I can draw a number line.', 1, true],
      ['I can compare two fractions.', 2, false],
    ]);
    expect(problemOf(setLearningTarget.run(host, { cycleId })).code).toBe('wordsMissing');
    expect(problemOf(setLearningTarget.run(host, { cycleId, learningTargetId: 'lt_9', met: true })).code).toBe('noSuchRecord');
  });
});

describe('addObservation', () => {
  it('counts codes and says how far two observers agree', () => {
    const { tracker, host, cycleId, valueOf } = running();
    const reply = valueOf(
      addObservation.run(host, {
        cycleId,
        protocol: 'momentary time sampling',
        agreedFocus: 'Students at work on the task',
        codes: ['on', 'on', 'off', 'on'],
        otherCodes: ['on', 'off', 'off', 'on'],
      }),
    );
    expect(reply).toMatchObject({ agreement: { intervals: 4, agreed: 3, share: 0.75, kappa: 0.5 } });
    expect(tracker.rows.observations[0]).toMatchObject({
      teacherId: 'T-1',
      tally: 'on 3, off 1. Two observers agree on 75% of 4 intervals (kappa 0.50).',
      sharedOn: null,
    });
  });

  it('asks whose class it was, and refuses what cannot be compared', () => {
    const { host, cycleId, problemOf, valueOf } = running(['T-1', 'T-2']);
    const wish = { cycleId, protocol: 'frequency tally' as const, agreedFocus: 'Open questions', counts: { open: 7, closed: 12 } };
    expect(problemOf(addObservation.run(host, wish)).code).toBe('teacherNotChosen');
    expect(problemOf(addObservation.run(host, { ...wish, teacherId: 'T-3' })).code).toBe('notAMember');
    expect(problemOf(addObservation.run(host, { ...wish, teacherId: 'T-1', observedOn: '2026-02-01' })).code).toBe('dateInFuture');
    expect(problemOf(addObservation.run(host, { ...wish, teacherId: 'T-1', codes: ['a'], otherCodes: ['a', 'b'] }))).toMatchObject({
      code: 'intervalsDiffer',
      one: 1,
      other: 2,
    });
    expect(valueOf(addObservation.run(host, { ...wish, teacherId: 'T-2' })).tally).toBe('open 7, closed 12');
  });
});

describe('logSession', () => {
  it('writes down a past session once, and it counts as a contact', () => {
    const { tracker, host, cycleId, valueOf, problemOf } = running();
    const wish = { cycleId, kind: 'debrief', mode: 'in person', on: '2026-01-23', startsAt: '9:10'.padStart(5, '0'), minutes: 25 } as const;
    expect(valueOf(logSession.run(host, { ...wish, outcome: 'held' })).what).toBe('logged');
    expect(valueOf(logSession.run(host, { ...wish, outcome: 'held' })).what).toBe('unchanged');
    expect(tracker.rows.sessions).toEqual([
      expect.objectContaining({ status: 'held', endsAt: '09:35', minutes: 25, schoolId: 'S-1', state: 'none', teachers: 'Ana Ruiz' }),
    ]);
    valueOf(rebuildSummary.run(host, {}));
    expect(tracker.rows.cycles[0]?.next).toBe('By Fri, Jan 30');
    expect(problemOf(logSession.run(host, { ...wish, outcome: 'held', on: '2026-02-03' })).code).toBe('dateInFuture');
  });

  it('counts light coaching without a cycle', () => {
    const { tracker, host, valueOf, problemOf } = running();
    const wish = { kind: 'informal', mode: 'in person', on: '2026-01-26', outcome: 'held' } as const;
    expect(problemOf(logSession.run(host, wish)).code).toBe('noTeachers');
    expect(valueOf(logSession.run(host, { ...wish, teacherIds: ['T-3'], minutes: 10 })).session).toMatchObject({
      cycleId: null,
      teachers: 'Cy Okafor',
    });
    expect(tracker.rows.sessions).toHaveLength(1);
  });
});
