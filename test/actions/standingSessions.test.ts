import { describe, expect, it } from '@jest/globals';
import { cancelSession } from '../../src/actions/cancelSession';
import { recordSession } from '../../src/actions/recordSession';
import { rescheduleSession } from '../../src/actions/rescheduleSession';
import { scheduleSession } from '../../src/actions/scheduleSession';
import { syncSessions } from '../../src/actions/syncSessions';
import { clockOf } from '../support/slotScene';
import { coachEmail, hanaEmail, type SessionScene, sessionScene } from '../support/sessionScene';

const denver = clockOf('America/Denver');
const at = (date: string, time: string): number => denver.toInstant(date, time) ?? 0;
const other = 'lee.okafor@foxhollow.example';

interface Booked extends SessionScene {
  readonly sessionId: string;
  readonly bookingId: string;
}
const booked = (): Booked => {
  const scene = sessionScene();
  scenario(scene);
  return { ...scene, sessionId: scene.sessions()[0]?.sessionId ?? '', bookingId: [...scene.calendar.kept.keys()][0] ?? '' };
};
const scenario = ({ host }: SessionScene): void => {
  const reply = scheduleSession.run(host, { cycleId: 'cyc_one', kind: 'planning', mode: 'Meet' });
  if (!reply.ok) throw new Error(reply.problem.code);
};

describe('reading Calendar back', () => {
  it('finds nothing to write when nothing changed', () => {
    const { host, tracker, calendar } = booked();
    const saves = tracker.saves.length;
    expect(syncSessions.run(host, {})).toMatchObject({ ok: true, value: { changed: [], toRecord: [], skipped: [] } });
    expect(tracker.saves).toHaveLength(saves);
    expect(calendar.calls.slice(-1)).toEqual(['list']);
  });

  it('lets the person’s move win and keeps the school’s clock', () => {
    const { host, calendar, bookingId, sessions } = booked();
    calendar.moveByHand(bookingId, at('2026-01-29', '13:00'), at('2026-01-29', '13:40'));
    expect(syncSessions.run(host, {})).toMatchObject({
      ok: true,
      value: { changed: [{ what: ['Moved in Calendar from 2026-01-27 09:40 to 2026-01-29 13:00.'] }] },
    });
    expect(sessions()[0]).toMatchObject({ date: '2026-01-29', startsAt: '13:00', endsAt: '13:40', status: 'rescheduled' });
    expect(syncSessions.run(host, {})).toMatchObject({ ok: true, value: { changed: [] } });
  });

  it('reports a decline once, with what to do', () => {
    const { host, calendar, bookingId, sessions } = booked();
    calendar.answer(bookingId, hanaEmail, 'declined');
    expect(syncSessions.run(host, {})).toMatchObject({ ok: true, value: { changed: [{ what: ['Hana Brightwater declined.'] }] } });
    expect(sessions()[0]?.problem).toBe('Hana Brightwater declined. Reschedule or cancel it.');
    expect(syncSessions.run(host, {})).toMatchObject({ ok: true, value: { changed: [] } });
  });

  it('reports a deletion and books nothing', () => {
    const { host, calendar, bookingId, sessions } = booked();
    calendar.deleteByHand(bookingId);
    expect(syncSessions.run(host, {})).toMatchObject({ ok: true, value: { changed: [{ what: ['Deleted in Calendar.'] }] } });
    expect(sessions()[0]).toMatchObject({ state: 'deleted in Calendar', status: 'planned' });
    expect(calendar.calls.filter((call) => call === 'schedule')).toHaveLength(1);
  });

  it('looks only at what this account booked', () => {
    const { as, calendar } = booked();
    const before = calendar.calls.length;
    expect(syncSessions.run(as({ user: other }), {})).toMatchObject({ ok: true, value: { changed: [] } });
    expect(calendar.calls).toHaveLength(before);
  });

  it('offers past sessions to record, and a follow-up when a check-back date nears', () => {
    const { as, tracker } = booked();
    tracker.add('actionSteps', [
      {
        stepId: 'stp_one',
        cycleId: 'cyc_one',
        teachers: 'Hana Brightwater',
        step: 'Wait three seconds',
        owner: 'teacher',
        dueOn: null,
        checkBackOn: '2026-02-03',
        status: 'trying',
        evidence: null,
        next: '',
        resource: null,
      },
    ]);
    const later = as({ now: '2026-01-30T18:00:00Z' });
    expect(syncSessions.run(later, {})).toMatchObject({
      ok: true,
      value: {
        toRecord: [{ kind: 'planning', date: '2026-01-27' }],
        followUps: [{ stepId: 'stp_one', checkBackOn: '2026-02-03', step: 'Wait three seconds', teachers: 'Hana Brightwater' }],
      },
    });
  });
});

describe('moving a session', () => {
  it('moves it in Calendar and in the row', () => {
    const { host, calendar, sessionId, bookingId, sessions } = booked();
    expect(rescheduleSession.run(host, { sessionId, date: '2026-01-29', startsAt: '09:45' })).toMatchObject({
      ok: true,
      value: { what: 'moved', recipients: [hanaEmail] },
    });
    expect(calendar.kept.get(bookingId)?.booked.start).toBe(at('2026-01-29', '09:45'));
    expect(sessions()[0]).toMatchObject({ date: '2026-01-29', startsAt: '09:45', endsAt: '10:15', status: 'rescheduled' });
    expect(rescheduleSession.run(host, { sessionId, date: '2026-01-29', startsAt: '09:45' })).toMatchObject({
      ok: true,
      value: { what: 'unchanged', recipients: [] },
    });
  });

  it('counts its own old time as free', () => {
    const { host, sessionId } = booked();
    expect(rescheduleSession.run(host, { sessionId, date: '2026-01-27', startsAt: '09:50' })).toMatchObject({
      ok: true,
      value: { what: 'moved' },
    });
  });

  it('stops when somebody changed it in Calendar meanwhile', () => {
    const { host, calendar, sessionId, bookingId, sessions } = booked();
    calendar.moveByHand(bookingId, at('2026-01-28', '08:00'), at('2026-01-28', '08:30'));
    expect(rescheduleSession.run(host, { sessionId, date: '2026-01-29', startsAt: '09:45' })).toMatchObject({
      ok: false,
      problem: { code: 'sessionChangedInCalendar' },
    });
    expect(sessions()[0]?.date).toBe('2026-01-27');
  });

  it('is for the account that booked it', () => {
    const { as, sessionId } = booked();
    const request = { sessionId, date: '2026-01-29', startsAt: '09:45' };
    expect(rescheduleSession.run(as({ user: other }), request)).toMatchObject({
      ok: false,
      problem: { code: 'sessionOfSomeoneElse', owner: coachEmail },
    });
    expect(cancelSession.run(as({ user: other }), { sessionId, by: 'coach' })).toMatchObject({
      ok: false,
      problem: { code: 'sessionOfSomeoneElse' },
    });
  });

  it('leaves a booking of the workbook this one was copied from alone', () => {
    const { host, tracker, sessionId } = booked();
    const copied = { ...host, tracker: { ...tracker, workbookId: () => 'workbook-2' } };
    expect(cancelSession.run(copied, { sessionId, by: 'coach' })).toMatchObject({
      ok: false,
      problem: { code: 'sessionOfAnotherWorkbook' },
    });
  });
});

describe('cancelling a session', () => {
  it('takes it out of Calendar and says who cancelled', () => {
    const { host, calendar, sessionId, bookingId, sessions } = booked();
    expect(cancelSession.run(host, { sessionId, by: 'school' })).toMatchObject({
      ok: true,
      value: { what: 'cancelled', recipients: [hanaEmail] },
    });
    expect(calendar.kept.get(bookingId)?.booked.standing).toBe(false);
    expect(sessions()[0]).toMatchObject({ status: 'cancelled by school', meetLink: null });
    expect(cancelSession.run(host, { sessionId, by: 'school' })).toMatchObject({ ok: true, value: { what: 'unchanged' } });
    expect(calendar.calls.filter((call) => call === 'cancel')).toHaveLength(1);
  });
});

describe('recording a session', () => {
  it('waits until it has begun', () => {
    const { host, sessionId } = booked();
    expect(recordSession.run(host, { sessionId, outcome: 'held' })).toMatchObject({ ok: false, problem: { code: 'sessionStillToCome' } });
  });

  it('takes the planned minutes for one tap, and writes nothing the second time', () => {
    const { as, sessionId, sessions, tracker } = booked();
    const later = as({ now: '2026-01-27T18:00:00Z' });
    expect(recordSession.run(later, { sessionId, outcome: 'held', notes: 'Wait time doubled.' })).toMatchObject({
      ok: true,
      value: { what: 'recorded', minutes: 30 },
    });
    expect(sessions()[0]).toMatchObject({ status: 'held', minutes: 30, outcome: 'Wait time doubled.' });
    const saves = tracker.saves.length;
    expect(recordSession.run(later, { sessionId, outcome: 'held' })).toMatchObject({ ok: true, value: { what: 'unchanged' } });
    expect(tracker.saves).toHaveLength(saves);
    expect(recordSession.run(later, { sessionId, outcome: 'no-show' })).toMatchObject({
      ok: true,
      value: { what: 'recorded', minutes: null },
    });
  });
});
