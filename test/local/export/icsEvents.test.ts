import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { eventsIcs } from '../../../local/export/icsEvents';
import { addCalendarPerson } from '../../../local/google/calendar/calendarSection';
import type { EventRecord } from '../../../local/google/calendar/records';
import { ben, calendarScene, coach, session, withGuests, zone } from '../google/calendar/scene';

function exported(...bodies: object[]): { text: string; events: ICAL.Event[] } {
  const { kernel, section, events } = calendarScene();
  section.rules.meetPendingReplies = 0;
  addCalendarPerson(kernel.world, coach, zone);
  for (const body of bodies) events.insert(body, 'primary', { conferenceDataVersion: 1 });
  const records: EventRecord[] = Object.values(section.calendars[coach]?.events ?? {});
  const text = eventsIcs(records, 'Priya’s sessions', zone);
  const root = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
  for (const described of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(described));
  return { text, events: root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
}

const meet = { conferenceData: { createRequest: { requestId: 'r', conferenceSolutionKey: { type: 'hangoutsMeet' } } } };

describe('an .ics file', () => {
  it('is read back with the same moments, people and link', () => {
    const { text, events } = exported(
      session(undefined, undefined, undefined, {
        ...meet,
        ...withGuests(ben),
        description: 'Look at exit tickets; bring two, three.\nThen plan.',
      }),
    );
    const [event] = events;
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-24T17:00:00.000Z');
    expect(event?.duration.toSeconds()).toBe(45 * 60);
    expect(event?.description).toMatch(
      /^Look at exit tickets; bring two, three\.\nThen plan\.\n\nJoin with Google Meet: https:\/\/meet\.google\.com\//,
    );
    expect(event?.organizer).toBe(`mailto:${coach}`);
    expect(event?.attendees[0]?.getParameter('partstat')).toBe('NEEDS-ACTION');
    expect(text).toContain('CONFERENCE;FEATURE=VIDEO;LABEL=Google Meet;VALUE=URI:https://meet');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 76)).toBe(true);
  });

  it('keeps the hour of a series over the change of the clocks', () => {
    const { text, events } = exported(session('2026-10-27', '10:00', '10:45', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] }));
    expect(text).toContain(`DTSTART;TZID=${zone}:20261027T100000`);
    const iterator = events[0]?.iterator();
    expect([iterator?.next(), iterator?.next()].map((each) => each?.toJSDate().toISOString())).toEqual([
      '2026-10-27T16:00:00.000Z',
      '2026-11-03T17:00:00.000Z',
    ]);
  });

  it('writes whole days as days', () => {
    const { text } = exported({ summary: 'No school', start: { date: '2026-11-26' }, end: { date: '2026-11-27' } });
    expect(text).toContain('DTSTART;VALUE=DATE:20261126');
  });
});
