import { describe, expect, it } from '@jest/globals';
import { hostedCalendar } from '../support/hostedCalendar';
import { makeMemoryCalendar } from '../support/memoryCalendar';
import { coachEmail, hanaEmail, omarEmail } from '../support/sessionScene';
import { at, idOf, sessionCalendarContract, timed, toBook, valueOf } from './sessionCalendarContract';

sessionCalendarContract('in memory', () => {
  const calendar = makeMemoryCalendar();
  return {
    calendar,
    setBusy: calendar.setBusy,
    hide: (email) => calendar.hide(email, 'notFound'),
    deleteByHand: calendar.deleteByHand,
    moveByHand: calendar.moveByHand,
  };
});

sessionCalendarContract('in Calendar', () => {
  const hosted = hostedCalendar();
  hosted.addPerson(hanaEmail);
  hosted.addPerson(omarEmail);
  return { ...hosted, hide: () => undefined };
});

describe('sessions in Calendar', () => {
  const hosted = () => {
    const made = hostedCalendar();
    made.addPerson(hanaEmail);
    return made;
  };
  const ownEvents = ({ section }: ReturnType<typeof hosted>) => Object.values(section.calendars[coachEmail]?.events ?? {});

  it('are private, closed to changes by guests, and carry our key where guests cannot see it', () => {
    const made = hosted();
    valueOf(made.calendar.schedule(toBook(idOf(1))));
    expect(ownEvents(made)).toMatchObject([
      {
        id: idOf(1),
        visibility: 'private',
        guestsCanModify: false,
        extendedProperties: { private: { coachbookSession: idOf(1), coachbookWorkbook: 'a1b2c3' } },
        start: { timeZone: 'America/Denver' },
      },
    ]);
    expect(JSON.stringify(made.section.calendars[hanaEmail]?.events ?? {})).not.toContain('coachbookSession');
  });

  it('cost one call each', () => {
    const made = hosted();
    const before = made.trips().length;
    valueOf(made.calendar.schedule(toBook(idOf(1))));
    expect(made.trips().slice(before)).toEqual(['Events.insert']);
  });

  it.each([
    ['429@1', 2],
    ['429@1x3', 4],
    ['403rate@1x3', 4],
    ['500@1', 2],
    ['503@1x2', 3],
  ])('are booked in spite of %s', (fault, inserts) => {
    const made = hosted();
    made.host.addFault(fault.replace('@1', `@${made.host.trace.length + 1}`));
    expect(valueOf(made.calendar.schedule(toBook(idOf(1))))).toMatchObject({ standing: true });
    expect(made.trips().filter((method) => method === 'Events.insert').length).toBeLessThanOrEqual(inserts);
    expect(ownEvents(made)).toHaveLength(1);
  });

  it('are found again when the answer gets lost', () => {
    const made = hosted();
    made.host.addFault(`lostAck@${made.host.trace.length + 1}`);
    expect(valueOf(made.calendar.schedule(toBook(idOf(1))))).toMatchObject({ standing: true });
    expect(ownEvents(made)).toHaveLength(1);
    expect(made.host.world.mail.filter(({ about }) => about === 'invitation').length).toBeLessThanOrEqual(1);
  });

  it('are moved and cancelled once when the answer gets lost', () => {
    const made = hosted();
    const { version } = valueOf(made.calendar.schedule(toBook(idOf(1))));
    made.host.addFault(`lostAck@${made.host.trace.length + 2}`);
    const moved = valueOf(made.calendar.reschedule(idOf(1), version, timed('2026-01-29', '09:40', '10:10'), true, toBook(idOf(1)).guests));
    expect(moved.start).toBe(at('2026-01-29', '09:40'));
    made.host.addFault(`lostAck@${made.host.trace.length + 1}`);
    expect(made.calendar.cancel(idOf(1), moved.version, true)).toEqual({ ok: true, value: null });
    expect(ownEvents(made)).toMatchObject([{ status: 'cancelled' }]);
  });

  it('follow a teacher whose address changed, and keep the guests whom a person added', () => {
    const made = hosted();
    const [old, ...others] = toBook(idOf(1)).guests;
    valueOf(made.calendar.schedule(toBook(idOf(1))));
    ownEvents(made)[0]?.attendees?.push({ email: 'mentor@foxhollow.example', responseStatus: 'accepted' });
    const now = ['new.address@foxhollow.example', ...others];
    valueOf(made.calendar.reschedule(idOf(1), null, timed('2026-01-29', '09:40', '10:10'), true, now));
    const invited = ownEvents(made)[0]?.attendees?.map(({ email }) => email) ?? [];
    expect(invited).toEqual(expect.arrayContaining([...now, 'mentor@foxhollow.example']));
    expect(invited).not.toContain(old);
    valueOf(made.calendar.reschedule(idOf(1), null, timed('2026-01-30', '09:40', '10:10'), true, now));
    expect(ownEvents(made)[0]?.attendees?.map(({ email }) => email)).toEqual(invited);
  });

  it('give up after four tries, and say that Google is busy', () => {
    const made = hosted();
    made.host.addFault(`429@${made.host.trace.length + 1}x40`);
    expect(made.calendar.schedule(toBook(idOf(1)))).toMatchObject({ ok: false, problem: { code: 'googleBusy', tries: 4 } });
    expect(ownEvents(made)).toHaveLength(0);
  });

  it('tell a refusal and a spent quota apart, at once', () => {
    const made = hosted();
    made.host.addFault(`denied@${made.host.trace.length + 1}`);
    expect(made.calendar.schedule(toBook(idOf(1)))).toMatchObject({ ok: false, problem: { code: 'denied' } });
    made.host.addFault(`quota@${made.host.trace.length + 1}`);
    expect(made.calendar.schedule(toBook(idOf(1)))).toMatchObject({ ok: false, problem: { code: 'quotaSpent' } });
  });

  it('stand without a link where the account cannot make one', () => {
    const made = hosted();
    const own = made.section.calendars[coachEmail];
    if (own !== undefined) own.conferenceTypes = [];
    expect(valueOf(made.calendar.schedule(toBook(idOf(1))))).toMatchObject({ standing: true, meet: 'failed', meetLink: null });
  });

  it('ask for busy times of fifty people at a time', () => {
    const made = hosted();
    const emails = Array.from({ length: 120 }, (_, n) => `teacher${n}@foxhollow.example`);
    emails.forEach(made.addPerson);
    const before = made.trips().length;
    expect(valueOf(made.calendar.busy(emails, at('2026-01-26', '00:00'), at('2026-02-20', '00:00'))).size).toBe(120);
    expect(made.trips().slice(before)).toEqual(['Freebusy.query', 'Freebusy.query', 'Freebusy.query']);
  });
});
