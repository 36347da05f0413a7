// Calendar's refusals and reply shapes against bodies recorded from the real service. The folder stands beside REAL_DATA.
import { describe, expect, it } from '@jest/globals';
import { calendarOf, calendarScene, coach, idOf, items, session } from '../local/google/calendar/scene';
import { bodyOf, recorded, recordedOrSkip } from '../support/recorded';

const keysOf = (value: unknown): string[] => Object.keys(value as object).sort();

recordedOrSkip(describe)('Calendar refuses as recorded', () => {
  it.each([
    [
      '400: an empty range',
      'error_400',
      () => calendarScene().events.list('primary', { timeMin: '2026-11-24T00:00:00Z', timeMax: '2026-11-23T00:00:00Z' }),
    ],
    ['400: no end', 'error_400_missing_end_time', () => calendarScene().events.insert({ start: { date: '2026-11-24' } }, 'primary')],
    [
      '400: a calendar without Meet',
      'error_400_invalid_conference_type',
      () => {
        const { events, section } = calendarScene();
        section.calendars[coach]!.conferenceTypes = [];
        const conferenceData = { createRequest: { requestId: 'r', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
        events.insert(session(undefined, undefined, undefined, { conferenceData }), 'primary', { conferenceDataVersion: 1 });
      },
    ],
    [
      '403: too many events',
      'error_403_calendar_rate_limit',
      () => {
        const { events, section } = calendarScene();
        section.rules.eventsPerDay = 0;
        events.insert(session(), 'primary');
      },
    ],
    ['404', 'error_404', () => calendarScene().events.get('primary', 'nothing')],
    [
      '409',
      'error_409',
      () => {
        const { events } = calendarScene();
        for (const id of ['abc123', 'abc123']) events.insert(session(undefined, undefined, undefined, { id }), 'primary');
      },
    ],
    [
      '410',
      'error_410',
      () => {
        const { events } = calendarScene();
        const id = idOf(events.insert(session(), 'primary'));
        for (const each of [id, id]) events.remove('primary', each);
      },
    ],
    [
      '412',
      'error_412',
      () => {
        const { events } = calendarScene();
        events.patch({ summary: 'x' }, 'primary', idOf(events.insert(session(), 'primary')), {}, { 'If-Match': '"1"' });
      },
    ],
  ])('%s', (_, name, act) => {
    expect(bodyOf(act)).toEqual(recorded(`calendar/${name}`));
  });
});

recordedOrSkip(describe)('Calendar answers in the recorded shapes', () => {
  it('an inserted event has every member of the recorded one', () => {
    const { events } = calendarScene();
    const made = events.insert(
      session(undefined, undefined, undefined, { description: 'x', extendedProperties: { shared: { key: 'value' } } }),
      'primary',
    );
    expect(keysOf(made)).toEqual(expect.arrayContaining(keysOf(recorded('calendar/insert_reply_2014'))));
  });

  it('a cancelled instance keeps the recorded members alone', () => {
    const { events } = calendarScene();
    const id = idOf(events.insert(session(undefined, undefined, undefined, { recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] }), 'primary'));
    const instance = idOf(items(events.instances('primary', id))[1] ?? {});
    events.remove('primary', instance);
    expect(keysOf(events.get('primary', instance))).toEqual(keysOf(recorded('calendar/cancelled_instance')));
  });

  it('a Meet that came to be', () => {
    const { events } = calendarScene();
    const conferenceData = { createRequest: { requestId: 'request-1', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
    const id = idOf(events.insert(session(undefined, undefined, undefined, { conferenceData }), 'primary', { conferenceDataVersion: 1 }));
    const { hangoutLink, conferenceData: there } = events.get('primary', id);
    const code = String(hangoutLink).split('/').at(-1) ?? '';
    const shown = JSON.stringify({ hangoutLink, conferenceData: there }).replaceAll(code, 'aaa-bbbb-ccc');
    expect(JSON.parse(shown)).toEqual(recorded('calendar/conference_success_shape'));
  });

  it('free and busy, with a calendar that is missing', () => {
    const { events, kernel, section } = calendarScene('calendar');
    const wanted = recorded('calendar/freebusy_with_calendar_error') as { timeMin: string; timeMax: string };
    const someone = calendarOf(kernel.as('person1@example.org'));
    section.rules.domainRole = 'none';
    someone.Events.insert({ start: { dateTime: '2026-09-01T10:00:00Z' }, end: { dateTime: '2026-09-01T11:00:00Z' } }, 'primary');
    expect(items(events.list('primary'))).toEqual([]);
    const ids = [{ id: 'person1@example.org' }, { id: 'missing@example.org' }];
    expect(someone.Freebusy.query({ timeMin: wanted.timeMin, timeMax: wanted.timeMax, items: ids })).toEqual(wanted);
  });
});
