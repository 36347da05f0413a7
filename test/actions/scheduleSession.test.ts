import { describe, expect, it } from '@jest/globals';
import { findSlots } from '../../src/actions/findSlots';
import { scheduleSession } from '../../src/actions/scheduleSession';
import type { Host } from '../../src/ports/host';
import { withBadRows } from '../support/badRows';
import { clockOf } from '../support/slotScene';
import { coachEmail, hanaEmail, omarEmail, period, sessionScene } from '../support/sessionScene';

type Request = Parameters<typeof scheduleSession.run>[1];
const wish = (more: Partial<Request> = {}): Request => ({ cycleId: 'cyc_one', kind: 'planning', mode: 'Meet', ...more });
const run = (host: Host, more: Partial<Request> = {}) => scheduleSession.run(host, wish(more));
const denver = clockOf('America/Denver');
const at = (date: string, time: string): number => denver.toInstant(date, time) ?? 0;

describe('scheduling a session', () => {
  it('books the first prep that suits both, with a link, a private agenda and the teacher invited', () => {
    const { host, calendar, sessions } = sessionScene();
    const reply = run(host);
    expect(reply).toMatchObject({
      ok: true,
      value: {
        what: 'booked',
        recipients: [hanaEmail],
        session: {
          date: '2026-01-27',
          startsAt: '09:40',
          endsAt: '10:10',
          timeZone: 'America/Denver',
          state: 'booked',
          organizer: coachEmail,
        },
      },
    });
    const [kept] = [...calendar.kept.values()];
    expect(kept?.session).toMatchObject({
      guests: [hanaEmail],
      withMeet: true,
      timeZone: 'America/Denver',
      startWall: { date: '2026-01-27', time: '09:40' },
    });
    expect(kept?.session.description).toContain('Agenda');
    expect(kept?.session.bookingId).toMatch(/^[0-9a-f]{64}$/);
    expect(sessions()).toHaveLength(1);
    expect(sessions()[0]?.meetLink).toMatch(/^https:/);
  });

  it('finds its own booking the second time and sends nothing', () => {
    const { host, calendar, sessions } = sessionScene();
    run(host);
    const again = run(host);
    expect(again).toMatchObject({ ok: true, value: { what: 'booked before' } });
    expect(sessions()).toHaveLength(1);
    expect(calendar.kept.size).toBe(1);
    expect(calendar.mail).toEqual([`invitation ${hanaEmail}`]);
  });

  it('costs one question for busy times and one booking', () => {
    const { host, calendar, tracker } = sessionScene();
    run(host);
    expect(calendar.calls).toEqual(['busy', 'schedule']);
    expect(tracker.saves).toEqual([['sessions'], ['sessions']]);
  });

  it('books another session of the kind only when asked, and then respects the prep of the week', () => {
    const { host, sessions } = sessionScene();
    run(host);
    expect(run(host, { another: true })).toMatchObject({
      ok: true,
      value: { what: 'booked', session: { date: '2026-01-30', startsAt: '15:20' } },
    });
    expect(sessions()).toHaveLength(2);
  });

  it('finds again what was booked when the answer got lost', () => {
    const { host, calendar, sessions } = sessionScene();
    calendar.fail('schedule', { code: 'googleBusy', what: 'book the session', tries: 4 }, 1, 'after');
    expect(run(host)).toMatchObject({ ok: false, problem: { code: 'googleBusy' } });
    expect(sessions()[0]?.state).toBe('working');
    expect(run(host)).toMatchObject({ ok: true, value: { what: 'booked', session: { date: '2026-01-27' } } });
    expect(calendar.kept.size).toBe(1);
    expect(sessions()).toHaveLength(1);
  });

  it('never makes a deleted booking again unasked, and makes a new one on demand', () => {
    const { host, calendar, sessions } = sessionScene();
    run(host);
    calendar.deleteByHand([...calendar.kept.keys()][0] ?? '');
    expect(run(host)).toMatchObject({ ok: false, problem: { code: 'sessionDeleted' } });
    expect(sessions()[0]?.state).toBe('deleted in Calendar');
    expect(run(host)).toMatchObject({ ok: false, problem: { code: 'sessionDeleted' } });
    expect(calendar.kept.size).toBe(1);
    expect(run(host, { bookAgain: true })).toMatchObject({ ok: true, value: { what: 'booked' } });
    expect(calendar.kept.size).toBe(2);
    expect(sessions()[0]).toMatchObject({ generation: 2, state: 'booked' });
  });

  it('tells anyone else who holds the session', () => {
    const { host, as, calendar } = sessionScene();
    run(host);
    expect(run(as({ user: 'lee.okafor@foxhollow.example' }))).toMatchObject({
      ok: false,
      problem: { code: 'sessionOfSomeoneElse', owner: coachEmail },
    });
    expect(calendar.kept.size).toBe(1);
  });

  it('keeps a link that is still being made as a state of the row', () => {
    const { host, calendar, sessions } = sessionScene();
    calendar.delayMeet(2);
    expect(run(host)).toMatchObject({ ok: true, value: { session: { state: 'meet pending', meetLink: null } } });
    expect(calendar.calls).toEqual(['busy', 'schedule', 'get']);
    expect(run(host)).toMatchObject({ ok: true, value: { what: 'booked before', session: { state: 'booked' } } });
    expect(sessions()[0]?.meetLink).toMatch(/^https:/);
  });

  it('previews without writing or booking', () => {
    const { host, calendar, sessions } = sessionScene();
    expect(run(host, { preview: true })).toMatchObject({
      ok: true,
      value: { what: 'preview', recipients: [hanaEmail], session: { date: '2026-01-27' } },
    });
    expect(sessions()).toHaveLength(0);
    expect(calendar.kept.size).toBe(0);
  });

  it('dates an asynchronous session and asks Calendar nothing', () => {
    const { host, calendar } = sessionScene();
    expect(run(host, { mode: 'asynchronous', date: '2026-02-02' })).toMatchObject({
      ok: true,
      value: { what: 'dated', session: { state: 'none', date: '2026-02-02' } },
    });
    expect(calendar.calls).toEqual([]);
  });

  it('books a visit in person at the school, without a link', () => {
    const { host, calendar } = sessionScene();
    run(host, { mode: 'in person', kind: 'debrief' });
    expect([...calendar.kept.values()][0]?.session).toMatchObject({ withMeet: false, location: 'Fox Hollow ES' });
  });
});

describe('a time of the coach’s own choosing', () => {
  it('is booked where it is free', () => {
    const { host } = sessionScene();
    expect(run(host, { date: '2026-01-29', startsAt: '09:45' })).toMatchObject({
      ok: true,
      value: { session: { date: '2026-01-29', startsAt: '09:45', endsAt: '10:15' } },
    });
  });

  it('is refused where somebody is busy, and booked anyway when that is confirmed', () => {
    const { host, calendar } = sessionScene();
    calendar.setBusy(hanaEmail, [{ start: at('2026-01-29', '09:00'), end: at('2026-01-29', '09:50') }]);
    const choice = { date: '2026-01-29', startsAt: '09:45' };
    expect(run(host, choice)).toMatchObject({ ok: false, problem: { code: 'timeNotFree', who: 'Hana Brightwater' } });
    expect(calendar.kept.size).toBe(0);
    expect(run(host, { ...choice, anyway: true })).toMatchObject({ ok: true, value: { what: 'booked' } });
  });

  it('says what speaks against it: busy, outside the bell schedule, a prep too many, or outside the contract hours', () => {
    const { host, calendar, tracker } = sessionScene();
    const because = (date: string, startsAt: string) => {
      const reply = run(host, { date, startsAt, preview: true, another: true });
      return reply.ok || reply.problem.code !== 'timeNotFree' ? reply : reply.problem.because;
    };
    expect(because('2026-01-28', '12:00')).toBe('notOpen');
    calendar.setBusy(coachEmail, [{ start: at('2026-01-27', '09:00'), end: at('2026-01-27', '09:50') }]);
    expect(because('2026-01-27', '09:40')).toBe('busy');
    run(host, { date: '2026-01-29', startsAt: '09:45' });
    expect(because('2026-01-27', '09:55')).toBe('protected');
    tracker.save([{ table: 'coaches', update: [{ id: 'coa_priya', fields: { workdayStarts: '07:30', workdayEnds: '15:30' } }] }]);
    expect(because('2026-01-30', '15:20')).toBe('outsideHours');
  });

  it('takes those of a group who can come, where no time suits all', () => {
    const { host, tracker, calendar } = sessionScene();
    tracker.add('cycleMembers', [
      { memberId: 'mem_two', cycleId: 'cyc_one', teacherId: 'tea_omar', teacher: 'Omar Vance', joinedOn: '2026-01-26', leftOn: null },
    ]);
    calendar.setBusy(omarEmail, [{ start: at('2026-01-26', '00:00'), end: at('2026-02-01', '00:00') }]);
    const reply = findSlots.run(host, {
      teacherIds: ['tea_hana', 'tea_omar'],
      from: '2026-01-26',
      to: '2026-01-30',
      durationMinutes: 30,
      mode: 'Meet',
    });
    const best = reply.ok ? reply.value.slots[0] : undefined;
    expect(best).toMatchObject({ date: '2026-01-27', startsAt: '09:40', missing: ['tea_omar'] });
    expect(run(host, { teacherIds: ['tea_hana'], date: best?.date, startsAt: best?.startsAt })).toMatchObject({
      ok: true,
      value: { what: 'booked', recipients: [hanaEmail] },
    });
  });

  it('does not exist in the hour that the clocks skip', () => {
    const { host } = sessionScene({ now: '2026-03-02T14:00:00Z' });
    expect(run(host, { date: '2026-03-08', startsAt: '02:30' })).toMatchObject({
      ok: false,
      problem: { code: 'timeDoesNotExist', next: '03:00' },
    });
  });
});

describe('bad input', () => {
  const refused = (change: (scene: ReturnType<typeof sessionScene>) => void, more: Partial<Request> = {}) => {
    const scene = sessionScene();
    change(scene);
    const reply = run(scene.host, more);
    expect(scene.calendar.kept.size).toBe(0);
    expect(scene.sessions()).toHaveLength(0);
    return reply.ok ? null : reply.problem;
  };
  const setSchool = (fields: object) => (scene: ReturnType<typeof sessionScene>) => {
    scene.tracker.save([{ table: 'schools', update: [{ id: 'sch_fox', fields }] }]);
  };
  const setHana = (fields: object) => (scene: ReturnType<typeof sessionScene>) => {
    scene.tracker.save([{ table: 'teachers', update: [{ id: 'tea_hana', fields }] }]);
  };

  it('an unreadable calendar is unknown, never free', () => {
    expect(refused(({ calendar }) => calendar.hide(hanaEmail, 'notFound'))).toEqual({
      code: 'calendarUnknown',
      who: 'Hana Brightwater',
      reason: 'notFound',
    });
  });
  it('an inverted range', () => {
    expect(refused(() => undefined, { from: '2026-02-06', to: '2026-02-01' })).toEqual({
      code: 'badRange',
      from: '2026-02-06',
      to: '2026-02-01',
    });
  });
  it('a duration longer than any period', () => {
    expect(refused(() => undefined, { durationMinutes: 90 })).toEqual({
      code: 'durationTooLong',
      durationMinutes: 90,
      teacher: 'Hana Brightwater',
      longestMinutes: 60,
    });
  });
  it('a teacher without e-mail', () => {
    expect(refused(setHana({ email: null }))).toEqual({ code: 'teacherWithoutEmail', teacher: 'Hana Brightwater', row: 2 });
  });
  it('a teacher without a schedule', () => {
    expect(
      refused(
        ({ tracker }) => void tracker.save([{ table: 'bellPeriods', remove: tracker.rows.bellPeriods.map(({ periodId }) => periodId) }]),
      ),
    ).toEqual({ code: 'teacherWithoutSchedule', teacher: 'Hana Brightwater', row: 2 });
  });
  it('overlapping periods', () => {
    expect(
      refused(({ tracker }) =>
        tracker.add('bellPeriods', [period({ teacherId: 'tea_hana', days: ['Tue'], startsAt: '10:00', endsAt: '10:40', kind: 'class' })]),
      ),
    ).toEqual({ code: 'periodsOverlap', row: 2, otherRow: 5 });
  });
  it('a rotation without its first day', () => {
    expect(
      refused(({ tracker }) =>
        tracker.add('bellPeriods', [period({ teacherId: 'tea_hana', days: ['A'], startsAt: '13:00', endsAt: '13:40', rotationDays: 2 })]),
      ),
    ).toMatchObject({ code: 'rotationWithoutStart', labels: ['A', 'B'], row: 2 });
  });
  it.each(['bellPeriods', 'schoolDays', 'schools'] as const)(
    'a row of %s that nobody can read: it may be what forbids the time',
    (table) => {
      const { host, tracker, calendar } = sessionScene();
      tracker.add('schoolDays', [
        {
          schoolDayId: 'day_one',
          schoolId: null,
          from: '2026-01-27',
          to: null,
          kind: 'no school',
          dayLabel: null,
          endsAt: null,
          startsAt: null,
          name: null,
        },
      ]);
      const bad: Host = { ...host, tracker: withBadRows(tracker, (name, record) => name === table && record.teacherId !== 'tea_hana') };
      expect(run(bad)).toMatchObject({ ok: false, problem: { code: 'badCell' } });
      expect(calendar.kept.size).toBe(0);
    },
  );
  it('a zone that does not exist', () => {
    expect(refused(setSchool({ timeZone: 'America/Denvre' }))).toEqual({
      code: 'unknownZone',
      zone: 'America/Denvre',
      place: 'Row 2 of "Schools"',
    });
  });
  it('a calendar service that refuses', () => {
    expect(
      refused(({ calendar }) => calendar.fail('busy', { code: 'denied', what: 'say when people are busy', reason: 'Forbidden.' })),
    ).toMatchObject({ code: 'denied' });
  });
});

describe('finding slots for the sidebar', () => {
  it('replies with moments, the school’s wall clock, reasons and the days without', () => {
    const { host, tracker } = sessionScene();
    tracker.save([{ table: 'coaches', update: [{ id: 'coa_priya', fields: { timeZone: 'America/Los_Angeles' } }] }]);
    const reply = findSlots.run(host, {
      teacherIds: ['tea_hana'],
      from: '2026-01-26',
      to: '2026-01-30',
      durationMinutes: 30,
      mode: 'Meet',
    });
    expect(reply).toMatchObject({ ok: true, value: { calendarsRead: 2, unknown: [] } });
    expect(reply.ok && reply.value.slots[0]).toEqual({
      start: '2026-01-27T09:40:00-07:00',
      end: '2026-01-27T10:10:00-07:00',
      timeZone: 'America/Denver',
      date: '2026-01-27',
      startsAt: '09:40',
      endsAt: '10:10',
      kind: 'prep',
      score: 98,
      reasons: ['Prep, period 2. First prep used this week.', 'Both calendars free.'],
      schoolId: 'sch_fox',
      missing: [],
      coachTime: '08:40',
    });
    expect(reply.ok && reply.value.without.map(({ date, code }) => `${date} ${code}`)).toEqual([
      '2026-01-26 noPeriod',
      '2026-01-28 noPeriod',
    ]);
  });
});
