import { describe, expect, it } from '@jest/globals';
import { auditTime } from '../../src/actions/auditTime';
import { scheduleSession } from '../../src/actions/scheduleSession';
import type { OwnEntry } from '../../src/ports/sessionCalendar';
import { clockOf } from '../support/slotScene';
import { type SessionScene, sessionScene } from '../support/sessionScene';

const denver = clockOf('America/Denver');
const own = (title: string, date: string, from: string, to: string, bookingId: string | null = null): OwnEntry => ({
  title,
  start: denver.toInstant(date, from) ?? 0,
  end: denver.toInstant(date, to) ?? 0,
  bookingId,
  guests: 0,
  kind: 'ordinary',
});
const range = { from: '2026-01-26', to: '2026-01-30' };

const audited = (): SessionScene => {
  const scene = sessionScene();
  scheduleSession.run(scene.host, { cycleId: 'cyc_one', kind: 'planning', mode: 'Meet' });
  scene.tracker.add('settings', [{ settingId: 'timeAudit', setting: 'Time audit', value: 'on', meaning: null }]);
  const [bookingId = null] = [...scene.calendar.kept.keys()];
  scene.calendar.setOwnTime([
    own('Coaching', '2026-01-27', '09:40', '10:10', bookingId),
    own('Secret bus duty with names', '2026-01-27', '07:30', '08:00'),
    own('Lunch', '2026-01-27', '12:00', '12:30'),
    { ...own('Away', '2026-01-28', '08:00', '16:00'), kind: 'out of office' },
  ]);
  return scene;
};

describe('the time audit', () => {
  it('is off until it is turned on, and then reads nothing', () => {
    const { host, calendar } = sessionScene();
    expect(auditTime.run(host, range)).toMatchObject({ ok: false, problem: { code: 'timeAuditOff' } });
    expect(calendar.calls).toEqual([]);
  });

  it('shows the share in cycles with its denominator, by kind, school, phase and month', () => {
    const { host, tracker } = audited();
    tracker.add('phaseHistory', [
      {
        moveId: 'mov_one',
        cycleId: 'cyc_one',
        teachers: '',
        phase: 'Begin',
        status: 'active',
        enteredOn: '2026-01-26',
        recordedOn: '2026-01-26',
        by: 'x',
        reason: null,
      },
    ]);
    expect(auditTime.run(host, range)).toMatchObject({
      ok: true,
      value: {
        minutesInCycles: 30,
        minutesCounted: 60,
        share: 0.5,
        target: 0.6,
        byCategory: [
          { name: 'coaching cycle', minutes: 30 },
          { name: 'duty', minutes: 30 },
        ],
        byPhase: [{ name: 'Begin', minutes: 30 }],
        byMonth: [{ name: '2026-01', minutes: 60 }],
      },
    });
  });

  it('stores date, minutes and category, never a title', () => {
    const { host, tracker } = audited();
    auditTime.run(host, range);
    expect(tracker.rows.timeEntries).toHaveLength(2);
    expect(JSON.stringify(tracker.rows.timeEntries)).not.toContain('Secret');
    const saves = tracker.saves.length;
    auditTime.run(host, range);
    expect(tracker.saves).toHaveLength(saves);
  });

  it('keeps a row that the coach corrected, and takes away one whose time is gone', () => {
    const { host, tracker, calendar } = audited();
    auditTime.run(host, range);
    const duty = tracker.rows.timeEntries.find(({ category }) => category === 'duty');
    tracker.save([{ table: 'timeEntries', update: [{ id: duty?.entryId ?? '', fields: { category: 'PD', note: 'was a training' } }] }]);
    expect(auditTime.run(host, range)).toMatchObject({
      ok: true,
      value: {
        byCategory: [
          { name: 'PD', minutes: 30 },
          { name: 'coaching cycle', minutes: 30 },
        ],
      },
    });
    calendar.setOwnTime([]);
    expect(auditTime.run(host, range)).toMatchObject({ ok: true, value: { minutesCounted: 30 } });
    expect(tracker.rows.timeEntries.map(({ note }) => note)).toEqual(['was a training']);
  });

  it('adds what a coach wrote by hand for time that is not in Calendar', () => {
    const { host, tracker } = audited();
    tracker.add('timeEntries', [
      {
        entryId: 'tim_hand',
        coachId: 'coa_priya',
        date: '2026-01-28',
        category: 'light coaching',
        minutes: 20,
        source: 'manual',
        schoolId: null,
        cycleId: null,
        note: 'hallway',
      },
    ]);
    expect(auditTime.run(host, range)).toMatchObject({ ok: true, value: { minutesCounted: 80 } });
  });

  it('is for the coach whose calendar it is', () => {
    const { as } = audited();
    expect(auditTime.run(as({ user: 'lee.okafor@foxhollow.example' }), { ...range, coachId: 'coa_priya' })).toMatchObject({
      ok: false,
      problem: { code: 'sessionOfSomeoneElse' },
    });
  });
});
