import { describe, expect, it } from '@jest/globals';
import { rebuildSummary } from '../../src/actions/rebuildSummary';
import { startCycle } from '../../src/actions/startCycle';
import { coachingScene, goal } from '../support/coachingScene';

describe('rebuildSummary', () => {
  it('counts school days, not calendar days, to what is due and overdue', () => {
    const { tracker, host, valueOf } = coachingScene({ now: '2026-01-26T14:00:00Z' });
    tracker.add('schoolDays', [
      {
        schoolDayId: 'd1',
        schoolId: null,
        from: '2026-01-19',
        to: null,
        kind: 'no school',
        dayLabel: null,
        endsAt: null,
        startsAt: null,
        name: 'Holiday',
      },
    ]);
    valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal, startedOn: '2026-01-12' }));
    valueOf(startCycle.run(host, { teacherIds: ['T-2'], model: 'Classic', goal, startedOn: '2026-01-20' }));
    valueOf(startCycle.run(host, { teacherIds: ['T-3'], model: 'Classic', waitlist: true }));
    const summary = valueOf(rebuildSummary.run(host, {}));
    expect(summary.due.map(({ teachers, words, overdue }) => [teachers, words, overdue])).toEqual([
      ['Ana Ruiz', 'Overdue 4 school days', true],
      ['Bo Lind', 'Due Tue', false],
    ]);
    expect(tracker.rows.cycles.map(({ next }) => next)).toEqual(['Overdue 4 school days', 'Due Tue', '']);
    expect(summary.caseloads.map(({ coach, openCycles, cap }) => [coach, openCycles, cap])).toEqual([
      ['Priya Raman', 2, 8],
      ['Jonas Weld', 0, 8],
    ]);
    expect(summary.waitlist[0]).toMatchObject({
      teachers: 'Cy Okafor',
      because: 'In the first years of teaching; waited 0 school days; 0% of teachers at Lakeside coached this year.',
    });
    expect(summary.coverage.map(({ school, coached, teachers }) => [school, coached, teachers])).toEqual([
      ['Birchwood', 2, 2],
      ['Lakeside', 0, 1],
    ]);
    expect(host.jobs.readSummary()).toBe(JSON.stringify(summary));
    expect(tracker.pages[0]?.lines.find((line) => line.cells[1] === 'Overdue')?.cells[0]).toBe(1);
  });

  it('counts a contact planned ahead as neither due nor overdue', () => {
    const { tracker, host, valueOf } = coachingScene();
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic', goal, startedOn: '2026-01-05' }));
    tracker.add('sessions', [
      {
        ...({} as (typeof tracker.rows.sessions)[number]),
        sessionId: 'ses_1',
        cycleId,
        teacherIds: ['T-1'],
        schoolId: null,
        date: '2026-01-29',
        status: 'planned',
        minutes: null,
      },
    ]);
    const summary = valueOf(rebuildSummary.run(host, {}));
    expect(summary.due).toEqual([]);
    expect(tracker.rows.cycles[0]?.next).toBe('Planned Thu, Jan 29');
  });

  it('shows the share of time in cycles with what it is a share of, once the audit is on', () => {
    const { tracker, host, valueOf } = coachingScene();
    const entry = { coachId: 'C-1', source: 'calendar' as const, schoolId: null, cycleId: null, note: null };
    tracker.add('timeEntries', [
      { ...entry, entryId: 't1', date: '2026-01-20', category: 'coaching cycle', minutes: 90 },
      { ...entry, entryId: 't2', date: '2026-01-20', category: 'duty', minutes: 60 },
      { ...entry, entryId: 't3', date: '2025-11-20', category: 'duty', minutes: 600 },
    ]);
    valueOf(rebuildSummary.run(host, {}));
    expect(tracker.reads.flat()).not.toContain('timeEntries');
    const texts = () => tracker.pages[tracker.pages.length - 1]?.lines.map(({ cells }) => cells.join(' | ')) ?? [];
    expect(texts().join()).not.toContain('Time in coaching');
    tracker.add('settings', [{ settingId: 'timeAudit', setting: 'Time audit', value: 'on', meaning: null }]);
    valueOf(rebuildSummary.run(host, {}));
    const from = texts().indexOf('Time in coaching cycles');
    const part = texts()
      .slice(from + 1, texts().indexOf('Waitlist'))
      .filter((text) => text !== '');
    expect(part).toEqual([
      'A share is one of all minutes counted, with travel and preparation, without lunch and time off. The agreed share is 60%.',
      '% in cycles | Coach, since Tue, Dec 30 | Hours in cycles',
      '60 | Priya Raman | 1.5 of 2.5',
      '% in cycles | Month, since Tue, Jul 1 | Hours in cycles',
      '0 | Nov 2025 | 0 of 10',
      '60 | Jan 2026 | 1.5 of 2.5',
      'Hours | Phase, of time in cycles',
      '1.5 | No phase recorded',
    ]);
  });
});
