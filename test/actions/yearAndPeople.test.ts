import { describe, expect, it } from '@jest/globals';
import { changeCycle } from '../../src/actions/changeCycle';
import { handOver } from '../../src/actions/handOver';
import { rollOverYear } from '../../src/actions/rollOverYear';
import { setCharter } from '../../src/actions/setCharter';
import { startCycle } from '../../src/actions/startCycle';
import { coachingScene, goal } from '../support/coachingScene';

describe('handOver', () => {
  it('hands over only cycles whose teachers agreed, and says whose consent is missing', () => {
    const { tracker, host, valueOf } = coachingScene();
    const first = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal }));
    valueOf(startCycle.run(host, { teacherIds: ['T-2', 'T-3'], model: 'Classic', goal }));
    const reply = valueOf(
      handOver.run(host, {
        fromCoachId: 'C-1',
        toCoachId: 'C-2',
        consents: [
          { teacherId: 'T-1', agreedOn: '2026-01-20' },
          { teacherId: 'T-2', agreedOn: '2026-01-21' },
        ],
      }),
    );
    expect(reply.done).toEqual([{ cycleId: first.cycleId, teachers: 'Ana Ruiz' }]);
    expect(reply.skipped).toMatchObject([
      { place: 'Row 3 of "Cycles", Bo Lind, Cy Okafor', problem: { code: 'consentMissing', teacher: 'Cy Okafor' } },
    ]);
    expect(tracker.rows.cycles.map(({ coachId }) => coachId)).toEqual(['C-2', 'C-1']);
    const later = valueOf(
      handOver.run(host, { fromCoachId: 'C-1', toCoachId: 'C-2', consents: [{ teacherId: 'T-3', agreedOn: '2026-01-26' }] }),
    );
    expect(later.done).toHaveLength(1);
    expect(later.remarks).toEqual([]);
    expect(tracker.rows.cycles.map(({ coach }) => coach)).toEqual(['Jonas Weld', 'Jonas Weld']);
  });
});

describe('the plan of a cycle that is handed over', () => {
  it('says in its row that the new coach has to confirm it', () => {
    const { tracker, host, valueOf } = coachingScene();
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal }));
    tracker.add('plans', [
      {
        planId: 'plan_1',
        cycleId,
        teachers: 'Ana Ruiz',
        link: null,
        state: 'shared',
        sharedWith: [],
        problem: '',
        madeBy: 'someone.else@foxhollow.example',
        writtenAt: '2026-01-06T14:00:00Z',
        docId: 'doc_1',
        template: null,
        fingerprint: null,
        jobId: null,
      },
    ]);
    const consents = [{ teacherId: 'T-1', agreedOn: '2026-01-20' }];
    const reply = valueOf(handOver.run(host, { fromCoachId: 'C-1', toCoachId: 'C-2', consents }));
    expect(reply.plansToShare).toMatchObject([{ planId: 'plan_1' }]);
    expect(tracker.rows.plans[0]?.problem).toMatch(/made by someone\.else.*Choose Confirm access/);
  });
});

describe('handOver to a coach whose caseload is full', () => {
  it('goes through and says how full it is', () => {
    const { tracker, host, valueOf } = coachingScene();
    tracker.save([{ table: 'coaches', update: [{ id: 'C-2', fields: { cap: 1 } }] }]);
    valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal }));
    const consents = [{ teacherId: 'T-1', agreedOn: '2026-01-20' }];
    expect(valueOf(handOver.run(host, { fromCoachId: 'C-1', toCoachId: 'C-2', consents })).remarks).toEqual([
      'Jonas Weld now has 1 open cycle; the cap is 1.',
    ]);
  });
});

describe('rollOverYear', () => {
  it('archives closed cycles as values, carries the rest over, and removes nothing', () => {
    const { tracker, host, valueOf, problemOf } = coachingScene({ now: '2026-06-12T14:00:00Z' });
    const closed = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal, startedOn: '2026-01-12' }));
    valueOf(changeCycle.run(host, { cycleId: closed.cycleId, to: 'completed' }));
    valueOf(startCycle.run(host, { teacherIds: ['T-2'], model: 'Classic', goal }));
    const reply = valueOf(rollOverYear.run(host, { schoolYear: '2026-2027' }));
    expect(reply).toMatchObject({ closedYear: '2025-2026', archivedCycles: 1, carriedOver: { coaches: 2, teachers: 3 } });
    expect(reply.stillOpen.map(({ teachers }) => teachers)).toEqual(['Bo Lind']);
    expect(tracker.pages[0]).toMatchObject({ title: 'Archive 2025-2026', place: 'last' });
    expect(tracker.pages[0]?.lines[4]?.cells).toEqual(expect.arrayContaining(['Ana Ruiz', 'Mon, Jan 12, 2026', 'Fri, Jun 12, 2026']));
    expect(tracker.rows.cycles).toHaveLength(2);
    expect(problemOf(rollOverYear.run(host, { schoolYear: '2026-2027' })).code).toBe('sameSchoolYear');
  });
});

describe('setCharter', () => {
  it('keeps one charter and shows it', () => {
    const { tracker, host, valueOf } = coachingScene();
    expect(valueOf(setCharter.run(host, {})).words).toBeNull();
    valueOf(setCharter.run(host, { words: 'A partner.' }));
    valueOf(setCharter.run(host, { words: 'A partner in planning.' }));
    expect(tracker.rows.agreements).toHaveLength(1);
    expect(valueOf(setCharter.run(host, {})).words).toBe('A partner in planning.');
  });
});
