import { describe, expect, it } from '@jest/globals';
import { auditTime } from '../../src/actions/auditTime';
import { logSession } from '../../src/actions/logSession';
import { scheduleSession } from '../../src/actions/scheduleSession';
import { setTimeAudit } from '../../src/actions/setTimeAudit';
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
/** At the end of the week, when all of it has been. */
const friday = '2026-01-31T00:00:00Z';
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
  return { ...scene, host: scene.as({ now: friday }) };
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
        byMonth: [{ name: '2026-01', minutes: 60, share: 0.5 }],
        bySchool: [
          { name: 'Fox Hollow ES', minutes: 30 },
          { name: 'No school named', minutes: 30 },
        ],
        titles: [
          { title: 'Lunch', category: null, because: 'lunch' },
          { title: 'Secret bus duty with names', category: 'duty', because: 'bus' },
        ],
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
    expect(auditTime.run(as({ user: 'lee.okafor@foxhollow.example', now: friday }), { ...range, coachId: 'coa_priya' })).toMatchObject({
      ok: false,
      problem: { code: 'sessionOfSomeoneElse' },
    });
  });

  it('counts nothing that is still to come', () => {
    const { as } = audited();
    expect(auditTime.run(as({ now: '2026-01-26T23:00:00Z' }), range)).toMatchObject({
      ok: true,
      value: { minutesCounted: 0, share: null },
    });
  });

  it('takes a title as the coach corrected it, from then on', () => {
    const { host, tracker } = audited();
    expect(setTimeAudit.run(host, { rule: { words: 'Secret bus duty with names', countsAs: 'PD' } })).toMatchObject({ ok: true });
    expect(auditTime.run(host, range)).toMatchObject({ ok: true, value: { byCategory: [{ name: 'PD' }, { name: 'coaching cycle' }] } });
    setTimeAudit.run(host, { rule: { words: 'secret bus duty with names', countsAs: 'not work' } });
    expect(auditTime.run(host, range)).toMatchObject({ ok: true, value: { minutesCounted: 30, share: 1 } });
    expect(tracker.rows.settings.find(({ settingId }) => settingId === 'timeRules')?.value).toBe('secret bus duty with names = not work');
    expect(tracker.rows.timeEntries.map(({ category }) => category)).toEqual(['coaching cycle']);
  });

  it('counts a session nobody came to as time, but not in a cycle', () => {
    const { host, sessions, tracker } = audited();
    tracker.save([{ table: 'sessions', update: [{ id: sessions()[0]?.sessionId ?? '', fields: { status: 'no-show' } }] }]);
    expect(auditTime.run(host, range)).toMatchObject({ ok: true, value: { minutesInCycles: 0, minutesCounted: 60 } });
  });

  it('counts a session written down with its time once, whether Calendar holds it or not', () => {
    const { host, calendar } = audited();
    logSession.run(host, {
      cycleId: 'cyc_one',
      kind: 'debrief',
      mode: 'in person',
      on: '2026-01-28',
      startsAt: '10:00',
      minutes: 40,
      outcome: 'held',
    });
    expect(auditTime.run(host, range)).toMatchObject({ ok: true, value: { minutesInCycles: 70, minutesCounted: 100 } });
    calendar.setOwnTime([own('Debrief with Hana', '2026-01-28', '10:00', '10:40')]);
    expect(auditTime.run(host, range)).toMatchObject({ ok: true, value: { minutesInCycles: 40, minutesCounted: 40 } });
  });

  it('looks at a school year at once, and refuses more', () => {
    const { host } = audited();
    expect(auditTime.run(host, { from: '2025-08-01', to: '2026-06-30' })).toMatchObject({ ok: true });
    expect(auditTime.run(host, { from: '2020-08-01', to: '2026-06-30' })).toMatchObject({ ok: false, problem: { code: 'rangeTooLong' } });
    expect(auditTime.run(host, { from: '2026-02-06', to: '2026-02-01' })).toMatchObject({ ok: false, problem: { code: 'badRange' } });
  });
});

describe('turning the time audit on and off', () => {
  it('writes only what changes, with the share that was agreed on', () => {
    const { host, tracker } = sessionScene();
    expect(setTimeAudit.run(host, { on: true, target: 45 })).toEqual({ ok: true, value: { on: true, target: 0.45, rules: '' } });
    expect(auditTime.run(host, { from: '2026-01-20', to: '2026-01-23' })).toMatchObject({ ok: true, value: { target: 0.45 } });
    const saves = tracker.saves.length;
    setTimeAudit.run(host, { on: true, target: 45 });
    expect(tracker.saves).toHaveLength(saves);
    setTimeAudit.run(host, { on: false });
    expect(auditTime.run(host, range)).toMatchObject({ ok: false, problem: { code: 'timeAuditOff' } });
  });
});
