import { describe, expect, it } from '@jest/globals';
import type { JobReply } from '../../src/actions/jobReply';
import { scheduleCycle } from '../../src/actions/scheduleCycle';
import type { Host } from '../../src/ports/host';
import { coachEmail, hanaEmail, type SessionScene, sessionScene } from '../support/sessionScene';

const scene = (): SessionScene => {
  const made = sessionScene();
  const phase = (order: number, name: string, kinds: readonly string[]) => ({
    phaseId: `pha_${order}`,
    model: 'Short',
    phase: name,
    order,
    expectedDays: 10,
    contactEveryDays: 5,
    requirement: 'required' as const,
    sessionKinds: kinds,
    load: null,
  });
  made.tracker.add('phases', [
    phase(1, 'Begin', ['kickoff', 'planning']),
    phase(2, 'Work', ['planning', 'co-teaching']),
    phase(3, 'End', ['debrief', 'reflection']),
  ]);
  return made;
};
const start = (host: Host) => scheduleCycle.run(host, { cycleId: 'cyc_one', mode: 'Meet' });
const job = (reply: ReturnType<typeof start>): JobReply => {
  if (!reply.ok || !('jobId' in reply.value)) throw new Error('No job.');
  return reply.value;
};
const untilDone = (host: Host, first: JobReply): JobReply => {
  let state = first;
  for (let calls = 0; state.status === 'running' && calls < 20; calls += 1) {
    const record = host.jobs.read(state.jobId);
    const next = record === null ? null : (scheduleCycle.chunk?.(host, record, host.now() + 20_000) ?? null);
    if (next?.ok !== true) throw new Error('The chunk failed.');
    state = next.value;
  }
  return state;
};

describe('scheduling a whole cycle', () => {
  it('previews every session with its time and how many invitations go to whom', () => {
    const { host, sessions, calendar } = scene();
    const reply = scheduleCycle.run(host, { cycleId: 'cyc_one', mode: 'Meet', preview: true });
    expect(reply).toMatchObject({
      ok: true,
      value: { preview: true, before: [], recipients: [{ email: hanaEmail, invitations: 6 }], skipped: [] },
    });
    const listed = reply.ok && 'sessions' in reply.value ? reply.value.sessions : [];
    expect(listed.map(({ kind, date, startsAt, mode }) => [kind, date, startsAt, mode])).toEqual([
      ['kickoff', '2026-01-27', '09:40', 'Meet'],
      ['planning', '2026-02-03', '09:40', 'Meet'],
      ['planning', '2026-02-10', '09:40', 'Meet'],
      ['co-teaching', '2026-02-17', '09:40', 'in person'],
      ['debrief', '2026-02-24', '09:40', 'Meet'],
      ['reflection', '2026-03-03', '09:40', 'Meet'],
    ]);
    expect(sessions()).toHaveLength(0);
    expect(calendar.calls).toEqual(['busy']);
  });

  it('books them all once, and nothing when run again', () => {
    const { host, sessions, calendar, tracker } = scene();
    const first = untilDone(host, job(start(host)));
    expect(first).toMatchObject({ status: 'done', total: 6, waiting: 0, skipped: [] });
    expect(calendar.calls).toEqual(['busy', ...Array<string>(6).fill('schedule')]);
    expect(tracker.saves).toEqual([['sessions'], ['sessions']]);
    expect(sessions().map(({ state, organizer }) => [state, organizer])).toEqual(Array(6).fill(['booked', coachEmail]));
    const again = untilDone(host, job(start(host)));
    expect(again).toMatchObject({ status: 'done', total: 6, waiting: 0 });
    expect(calendar.kept.size).toBe(6);
    expect(calendar.mail).toHaveLength(6);
    expect(host.jobs.list()).toEqual([]);
  });

  it('goes on in the next chunk where the time was up', () => {
    const { host, calendar, as } = scene();
    const slow = as({});
    const schedule = slow.calendar.schedule.bind(slow.calendar);
    const slowHost: Host = {
      ...slow,
      now: () => slow.now(),
      pause: (milliseconds) => slow.pause(milliseconds),
      calendar: {
        ...slow.calendar,
        schedule: (session) => {
          slow.pass(12_000);
          return schedule(session);
        },
      },
    };
    const first = job(start(slowHost));
    expect(first).toMatchObject({ status: 'running', total: 6, waiting: 4 });
    expect(untilDone(slowHost, first)).toMatchObject({ status: 'done', waiting: 0, skipped: [] });
    expect(calendar.kept.size).toBe(6);
    expect(host.jobs.list()).toEqual([]);
  });

  it('leaves out one that is refused, says so, and books only that one later', () => {
    const { host, calendar, sessions } = scene();
    calendar.fail('schedule', { code: 'denied', what: 'book the session', reason: 'Calendar usage limits exceeded.' });
    const first = untilDone(host, job(start(host)));
    expect(first).toMatchObject({ status: 'done', total: 6 });
    expect(first.done).toHaveLength(5);
    expect(first.skipped).toMatchObject([{ problem: { code: 'denied' } }]);
    expect(sessions().filter(({ state }) => state === 'failed')).toHaveLength(1);
    const second = untilDone(host, job(start(host)));
    expect(second).toMatchObject({ status: 'done', total: 1, waiting: 0 });
    expect(calendar.kept.size).toBe(6);
  });

  it('stops at the daily limit with the rest waiting in the sheet', () => {
    const { host, calendar, sessions } = scene();
    calendar.fail('schedule', { code: 'quotaSpent', what: 'book the session', limit: null });
    const first = untilDone(host, job(start(host)));
    expect(first.status).toBe('done');
    expect(first.skipped).toHaveLength(6);
    expect(calendar.calls.filter((call) => call === 'schedule')).toHaveLength(1);
    expect(sessions().every(({ state }) => state === 'waiting')).toBe(true);
    expect(untilDone(host, job(start(host)))).toMatchObject({ status: 'done', total: 6, skipped: [] });
    expect(calendar.kept.size).toBe(6);
  });

  it('finds what was booked before a run died at any point', () => {
    const { host, calendar, sessions, as } = scene();
    for (let calls = 1; calls <= 6; calls += 1) {
      let left = calls;
      const dying = as({});
      const dies =
        <Args extends readonly unknown[], Value>(call: (...args: Args) => Value) =>
        (...args: Args): Value => {
          left -= 1;
          if (left === 0) throw new Error('killed');
          return call(...args);
        };
      const dyingHost: Host = {
        ...dying,
        calendar: { ...dying.calendar, busy: dies(dying.calendar.busy), schedule: dies(dying.calendar.schedule) },
      };
      expect(() => start(dyingHost)).toThrow('killed');
    }
    untilDone(host, job(start(host)));
    expect(calendar.kept.size).toBe(6);
    expect(sessions()).toHaveLength(6);
    expect(sessions().every(({ state }) => state === 'booked')).toBe(true);
    expect(calendar.mail).toHaveLength(6);
  });

  it('keeps the school’s clock over the change of clocks', () => {
    const made = scene();
    const host = made.as({ now: '2026-02-25T14:00:00Z' });
    untilDone(host, job(start(host)));
    const times = made
      .sessions()
      .filter(({ startsAt }) => startsAt === '09:40')
      .map(({ date }) => date ?? '');
    expect(times.some((date) => date < '2026-03-08') && times.some((date) => date > '2026-03-08')).toBe(true);
  });

  it('says when a model names no sessions, or a cycle is closed', () => {
    const { host, tracker } = sessionScene();
    expect(start(host)).toMatchObject({ ok: false, problem: { code: 'modelWithoutSessions', model: 'Short' } });
    tracker.save([{ table: 'cycles', update: [{ id: 'cyc_one', fields: { status: 'completed' } }] }]);
    expect(start(host)).toMatchObject({ ok: false, problem: { code: 'cycleNotOpen', status: 'completed' } });
  });
});
