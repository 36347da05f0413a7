import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../src/actions/action';
import { actions } from '../../src/actions/index';
import { rebuildSummary } from '../../src/actions/rebuildSummary';
import { showCycle } from '../../src/actions/showCycle';
import { startCycle } from '../../src/actions/startCycle';
import { setActionStep } from '../../src/actions/setActionStep';
import { setLearningTarget } from '../../src/actions/setLearningTarget';
import { addNote } from '../../src/actions/addNote';
import { logSession } from '../../src/actions/logSession';
import type { Host } from '../../src/ports/host';
import { withBadRows } from '../support/badRows';
import { coachingScene, goal } from '../support/coachingScene';
import { planScene, runAll } from '../support/planScene';
import { sessionScene } from '../support/sessionScene';

/** Two cycles with everything in them; every row of the second one has a bad cell. */
const scene = () => {
  const { tracker, host, valueOf, problemOf } = coachingScene();
  const cycleOf = (teacherId: string) => {
    const { cycleId, goalId } = valueOf(
      startCycle.run(host, { teacherIds: [teacherId], model: 'Student-Centered', goal, startedOn: '2026-01-12' }),
    );
    const { stepId } = valueOf(setActionStep.run(host, { cycleId, step: 'Wait three seconds', dueOn: '2026-01-20' }));
    const { learningTargetId } = valueOf(setLearningTarget.run(host, { cycleId, statement: 'I can explain.' }));
    valueOf(addNote.run(host, { cycleId, words: 'They did.' }));
    const { session } = valueOf(
      logSession.run(host, { cycleId, kind: 'debrief', mode: 'in person', on: '2026-01-20', outcome: 'held', minutes: 20 }),
    );
    return { cycleId, goalId: goalId ?? '', stepId, learningTargetId, sessionId: session.sessionId };
  };
  const whole = cycleOf('T-1');
  const broken = cycleOf('T-2');
  const bad: Host = { ...host, tracker: withBadRows(tracker, (_, record) => record.cycleId === broken.cycleId) };
  return { tracker, host, bad, whole, broken, valueOf, problemOf };
};

type Ids = ReturnType<typeof scene>['whole'];

const onCycle: readonly (readonly [name: string, request: (ids: Ids) => object])[] = [
  ['showCycle', ({ cycleId }) => ({ cycleId })],
  ['movePhase', ({ cycleId }) => ({ cycleId })],
  ['readGoalData', ({ cycleId }) => ({ cycleId })],
  ['changeMembers', ({ cycleId }) => ({ cycleId, join: ['T-3'] })],
  ['setGoal', ({ cycleId, goalId }) => ({ cycleId, goalId, latest: 12 })],
  ['setActionStep', ({ cycleId, stepId }) => ({ cycleId, stepId, status: 'trying' })],
  ['setLearningTarget', ({ cycleId, learningTargetId }) => ({ cycleId, learningTargetId, met: true })],
  ['addNote', ({ cycleId }) => ({ cycleId, words: 'A second note.' })],
  ['addObservation', ({ cycleId }) => ({ cycleId, protocol: 'wait time', agreedFocus: 'Seconds of silence', counts: { long: 2 } })],
  ['logSession', ({ cycleId }) => ({ cycleId, kind: 'informal', mode: 'in person', on: '2026-01-26', outcome: 'held' })],
  ['changeCycle', ({ cycleId }) => ({ cycleId, to: 'paused' })],
];

const onAll: readonly (readonly [name: string, request: object])[] = [
  ['rebuildSummary', {}],
  ['listChoices', {}],
  ['startCycle', { teacherIds: ['T-3'], model: 'Classic' }],
  ['handOver', { fromCoachId: 'C-1', toCoachId: 'C-2', consents: [{ teacherId: 'T-1', agreedOn: '2026-01-20' }] }],
  ['rollOverYear', { schoolYear: '2026-2027' }],
  ['setCharter', { words: 'A partner.' }],
  ['setAgreement', { agreement: { teacherId: 'T-3', words: 'We meet on Tuesdays.' } }],
];

const named = (name: string): Action => {
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`No action is called ${name}.`);
  return action;
};

describe('a row that cannot be read', () => {
  it.each(onCycle)('does not stop %s on another cycle, and stops it on its own, naming the cell', (name, request) => {
    const { bad, whole, broken, problemOf, valueOf, tracker } = scene();
    valueOf(named(name).run(bad, request(whole)));
    const saves = tracker.saves.length;
    expect(problemOf(named(name).run(bad, request(broken)))).toMatchObject({ code: 'badCell', sheet: 'Cycles', row: 3, header: 'Started' });
    expect(tracker.saves).toHaveLength(saves);
  });

  it.each(onAll)('does not stop %s', (name, request) => {
    const { bad, valueOf } = scene();
    valueOf(named(name).run(bad, request));
  });

  it('is told on Home by its place', () => {
    const { bad, valueOf } = scene();
    const { unreadable, caseloads } = valueOf(rebuildSummary.run(bad, {}));
    expect(unreadable.map(({ happened, doThis }) => `${happened} ${doThis}`).join(' ')).toContain('"Cycles"');
    expect(caseloads[0]?.openCycles).toBe(1);
  });

  it('is told beside the cycle that it belongs to, and beside no other', () => {
    const { host, tracker, whole, broken, valueOf } = scene();
    const goalsBad: Host = {
      ...host,
      tracker: withBadRows(tracker, (table, record) => table === 'goals' && record.cycleId === broken.cycleId),
    };
    expect(valueOf(showCycle.run(goalsBad, { cycleId: whole.cycleId })).unreadable).toEqual([]);
    const shown = valueOf(showCycle.run(goalsBad, { cycleId: broken.cycleId }));
    expect(shown.goals).toEqual([]);
    expect(shown.unreadable).toMatchObject([{ happened: 'Row 3 of "Goals" was left out.' }]);
  });

  it('keeps the teacher of an unreadable cycle from being enrolled a second time', () => {
    const { bad, problemOf, tracker } = scene();
    const onlyCycle: Host = {
      ...bad,
      tracker: withBadRows(tracker, (table, record) => table === 'cycles' && record.teachers === 'Bo Lind'),
    };
    expect(problemOf(startCycle.run(onlyCycle, { teacherIds: ['T-2'], model: 'Classic' }))).toMatchObject({ code: 'badCell', row: 3 });
  });
});

describe('a plan or a session whose row cannot be read', () => {
  it('gets no second Doc beside it, and its run says which cell it is', () => {
    const scene = planScene(2);
    const { host, tracker } = scene;
    const first = runAll(host);
    expect(first.ok && first.value.done).toHaveLength(2);
    const bad: Host = { ...host, tracker: withBadRows(tracker, (table, record) => table === 'plans' && record.cycleId === 'cyc_1') };
    const again = runAll(bad as typeof host);
    expect(again).toMatchObject({ ok: true, value: { skipped: [{ problem: { code: 'badCell', sheet: 'Action plans', row: 2 } }] } });
    expect([scene.live().length, scene.rows().length]).toEqual([2, 2]);
  });

  it('of a cycle that cannot be read is not written, and the others are', () => {
    const scene = planScene(2);
    const { host, tracker } = scene;
    const bad: Host = { ...host, tracker: withBadRows(tracker, (table, record) => table === 'cycles' && record.cycleId === 'cyc_1') };
    const reply = runAll(bad as typeof host, { cycleIds: ['cyc_1', 'cyc_2'] });
    expect(reply).toMatchObject({ ok: true, value: { skipped: [{ problem: { code: 'badCell', sheet: 'Cycles', row: 2 } }] } });
    expect(scene.live()).toHaveLength(1);
  });

  it('stops a booking by its cell, not as if there were none', () => {
    const { host, tracker, sessions } = sessionScene({ now: '2026-01-26T14:00:00Z' });
    const badIn =
      (sheet: string): ((table: string) => boolean) =>
      (table) =>
        table === sheet;
    const without = (sheet: string): Host => ({ ...host, tracker: withBadRows(tracker, badIn(sheet)) });
    const wish = { cycleId: 'cyc_one', kind: 'planning', mode: 'Meet', date: '2026-01-27', startsAt: '09:40', minutes: 30 };
    const problemIn = (result: unknown) => (result as { problem?: object }).problem;
    expect(problemIn(named('scheduleSession').run(without('cycles'), wish))).toMatchObject({ code: 'badCell', sheet: 'Cycles' });
    expect(problemIn(named('scheduleSession').run(without('teachers'), wish))).toMatchObject({ code: 'badCell', sheet: 'Teachers' });
    expect(
      problemIn(
        named('findSlots').run(without('teachers'), {
          teacherIds: ['tea_hana'],
          from: '2026-01-26',
          to: '2026-01-30',
          durationMinutes: 30,
          mode: 'Meet',
        }),
      ),
    ).toMatchObject({ code: 'badCell', sheet: 'Teachers' });
    tracker.add('sessions', [{ sessionId: 'ses_x', cycleId: 'cyc_one', teacherIds: ['tea_hana'], status: 'planned' } as never]);
    expect(problemIn(named('recordSession').run(without('sessions'), { sessionId: 'ses_x', outcome: 'held' }))).toMatchObject({
      code: 'badCell',
      sheet: 'Sessions',
    });
    expect(problemIn(named('scheduleCycle').run(without('sessions'), { cycleId: 'cyc_one', mode: 'Meet', preview: true }))).toMatchObject({
      code: 'badCell',
      sheet: 'Sessions',
    });
    expect(sessions()).toHaveLength(1);
  });
});
