import { describe, expect, it } from '@jest/globals';
import { capOf, caseloadOf, hasRoomFor, warnFromOf } from '../../src/coaching/caseload';
import { gapsOf, outcomeOf, progressOf } from '../../src/coaching/goal';
import { readCoachingSettings } from '../../src/coaching/settings';
import { shippedModels, shippedPhaseRows } from '../../src/coaching/shippedModels';
import { modelsOf } from '../../src/coaching/coachingModel';
import { rankWaitlist } from '../../src/coaching/waitlist';
import { daysIn, experienceIn, spanIn, timeIn } from '../../src/coaching/staff/staffCells';
import { schoolDays } from '../../src/time/schoolDays';

const settings = readCoachingSettings([]);
const value = (settingId: string, text: string) => readCoachingSettings([{ settingId, setting: '', value: text }]);

describe('the cap', () => {
  it('scales with FTE, never below one, and yields to the coach’s own', () => {
    expect([1, 0.5, 0.6, 0.05].map((fte) => capOf({ cap: null, fte }, settings))).toEqual([8, 4, 5, 1]);
    expect(capOf({ cap: 3, fte: 1 }, settings)).toBe(3);
    expect([8, 4, 1].map((cap) => warnFromOf(cap, settings))).toEqual([6, 3, 1]);
  });

  it('counts each open cycle by the load of its phase', () => {
    const phases = shippedPhaseRows().map((row) => (row.phase === 'Enroll' ? { ...row, load: 0.1 } : row));
    const coach = {
      coachId: 'C',
      name: 'C',
      email: null,
      role: null,
      fte: 1,
      cap: 1,
      workdayStarts: null,
      workdayEnds: null,
      timeZone: null,
      contractMinutesPerWeek: null,
    };
    const cycle = { coachId: 'C', model: 'impact cycle', phase: 'enroll', status: 'active' } as Parameters<typeof caseloadOf>[1][number];
    const load = caseloadOf(coach, [cycle, cycle, cycle], phases, settings);
    expect(load).toMatchObject({ openCycles: 3, load: 0.3, cap: 1 });
    expect(hasRoomFor(load, 0.7)).toBe(true);
    expect(hasRoomFor(load, 1)).toBe(false);
  });
});

describe('settings', () => {
  it('take the usual value where one cannot be read', () => {
    expect(value('capDefault', 'many').capDefault).toBe(8);
    expect(value('capDefault', '0').capDefault).toBe(8);
    expect(value('sharingPolicy', 'Outcomes').sharingPolicy).toBe('outcomes');
    expect(value('sharingPolicy', 'everything').sharingPolicy).toBe('who and what topic');
  });
});

describe('the shipped models', () => {
  it('are six, in order, with ids that are all different', () => {
    const rows = shippedPhaseRows();
    expect(modelsOf([...rows].reverse()).map(({ phases }) => phases.map(({ order }) => order))).toEqual(
      [...shippedModels].reverse().map(({ phases }) => phases.map((_, index) => index + 1)),
    );
    expect(new Set(rows.map(({ phaseId }) => phaseId)).size).toBe(rows.length);
  });
});

describe('a goal', () => {
  const goal = {
    measure: 'Tickets',
    counts: null,
    baseline: 9,
    target: 18,
    dueOn: '2026-03-01',
    direction: 'increase' as const,
    latest: null as number | null,
  };

  it('says what makes it unmeasurable', () => {
    expect(gapsOf(goal)).toEqual([]);
    expect(gapsOf({ ...goal, target: 5, measure: null })).toEqual(['measure', 'direction']);
    expect(gapsOf({ ...goal, measure: null, counts: 'mean score' })).toEqual([]);
  });

  it('is met, partly met or not met by its numbers, in its direction', () => {
    expect([18, 12, 9, 3].map((latest) => outcomeOf({ ...goal, latest }))).toEqual(['met', 'partly met', 'not met', 'not met']);
    expect([3, 6, 12].map((latest) => outcomeOf({ baseline: 10, target: 4, latest, direction: 'decrease' }))).toEqual([
      'met',
      'partly met',
      'not met',
    ]);
    expect(outcomeOf(goal)).toBeNull();
    expect(outcomeOf({ ...goal, baseline: null, latest: 12 })).toBeNull();
    expect(progressOf({ baseline: 10, target: 4, latest: 7 })).toBe(0.5);
  });
});

describe('the waitlist', () => {
  const cycle = (cycleId: string, school: string) =>
    ({ cycleId, teachers: cycleId, coachId: 'C', school, status: 'waitlisted' }) as Parameters<typeof rankWaitlist>[0]['cycles'][number];
  const teacher = (teacherId: string, schoolId: string, experience: 'new to teaching' | null) =>
    ({ teacherId, schoolIds: [schoolId], experience }) as unknown as Parameters<typeof rankWaitlist>[0]['teachers'][number];
  const member = (cycleId: string, teacherId: string) => ({
    memberId: cycleId,
    cycleId,
    teacherId,
    teacher: '',
    joinedOn: '2026-01-05',
    leftOn: null,
  });

  it('ranks need, time waited and schools that coaching has not reached, and explains each', () => {
    const ranked = rankWaitlist({
      cycles: [cycle('a', 'North'), cycle('b', 'South'), cycle('c', 'North')],
      members: [member('a', '1'), member('b', '2'), member('c', '3')],
      teachers: [teacher('1', 'N', null), teacher('2', 'S', null), teacher('3', 'N', 'new to teaching')],
      waitingSince: new Map([['a', '2025-12-01']]),
      coachedShare: new Map([
        ['N', 0.9],
        ['S', 0.1],
      ]),
      today: '2026-01-26',
      days: schoolDays([], null),
    });
    expect(ranked.map(({ cycleId, score }) => [cycleId, score])).toEqual([
      ['c', 1.1],
      ['a', 0.99],
      ['b', 0.9],
    ]);
    expect(ranked[1]?.because).toBe('Waited 40 school days; 90% of teachers at North coached this year.');
  });
});

describe('cells of staff files', () => {
  it('are read as times, days and bands in the ways people write them', () => {
    expect(['9:40', '0940', '1:05', '1:05 PM', '12:10 am', '13:05:00', '25:00', 'noon', '9'].map(timeIn)).toEqual([
      '09:40',
      '09:40',
      '13:05',
      '13:05',
      '00:10',
      '13:05',
      null,
      null,
      null,
    ]);
    expect(spanIn('9:55 - 10:40')).toEqual(['09:55', '10:40']);
    expect(spanIn('10:40-9:55')).toBeNull();
    expect(
      ['Mon-Fri', 'MWF', 'M, W', 'Tuesday', 'T Th', 'A', 'A/B', 'Daily', 'Someday'].map((cell) => daysIn(cell)?.join(' ') ?? null),
    ).toEqual(['Mon Tue Wed Thu Fri', 'Mon Wed Fri', 'Mon Wed', 'Tue', 'Tue Thu', 'A', 'A B', 'Mon Tue Wed Thu Fri', null]);
    expect(['1', '3 years', '10+', 'New', 'many'].map(experienceIn)).toEqual([
      'new to teaching',
      '2 to 4 years',
      '10 or more years',
      'new to teaching',
      null,
    ]);
  });
});
