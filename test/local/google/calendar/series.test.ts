import { describe, expect, it } from '@jest/globals';
import { addCalendarEvent } from '../../../../local/google/calendar/calendarSection';
import { refusalOf } from '../../../support/serviceKernel';
import { ben, busyOf, calendarOf, calendarScene, coach, idOf, items, session, withGuests, zone } from './scene';

const weekly = (...lines: string[]) => session('2026-10-27', '10:00', '10:45', { recurrence: lines });
const starts = (events: Record<string, unknown>[]) =>
  events.map(({ start }) => (start as { dateTime?: string; date?: string }).dateTime ?? (start as { date?: string }).date);

describe('a series', () => {
  it('keeps its hour on the wall over the end of daylight saving time', () => {
    const { events } = calendarScene();
    events.insert(weekly('RRULE:FREQ=WEEKLY;COUNT=2'), 'primary');
    const found = items(events.list('primary', { singleEvents: true, orderBy: 'startTime' }));
    expect(starts(found)).toEqual(['2026-10-27T10:00:00-06:00', '2026-11-03T10:00:00-07:00']);
    expect(found.map(({ id }) => String(id).split('_')[1])).toEqual(['20261027T160000Z', '20261103T170000Z']);
    expect(found[0]).not.toHaveProperty('recurrence');
  });

  it('honours UNTIL in UTC, EXDATE in its zone and RDATE', () => {
    const { events } = calendarScene();
    events.insert(
      weekly('RRULE:FREQ=WEEKLY;UNTIL=20261117T170000Z', `EXDATE;TZID=${zone}:20261110T100000`, `RDATE;TZID=${zone}:20261112T100000`),
      'primary',
    );
    const found = items(events.list('primary', { singleEvents: true, orderBy: 'startTime', timeMin: '2026-11-01T00:00:00Z' }));
    expect(starts(found).map((start) => start?.slice(0, 10))).toEqual(['2026-11-03', '2026-11-12', '2026-11-17']);
  });

  it('is one event where instances are not asked for', () => {
    const { events } = calendarScene();
    events.insert(weekly('RRULE:FREQ=WEEKLY'), 'primary');
    expect(items(events.list('primary', { timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-04-01T00:00:00Z' }))).toHaveLength(1);
    expect(refusalOf(() => events.list('primary', { orderBy: 'startTime' })).message).toBe(
      'The requested ordering is not available for the particular query.',
    );
    expect(refusalOf(() => events.list('primary', { timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-01T00:00:00Z' })).reason).toBe(
      'timeRangeEmpty',
    );
  });

  it('has instances that change and end one by one, for guests too', () => {
    const { kernel, events } = calendarScene();
    const id = idOf(
      events.insert(session('2026-11-23', '10:00', '10:45', { recurrence: ['RRULE:FREQ=DAILY;COUNT=4'], ...withGuests(ben) }), 'primary'),
    );
    const [, second, third] = items(events.instances('primary', id));
    events.patch({ start: { dateTime: '2026-11-24T14:00:00' }, end: { dateTime: '2026-11-24T14:45:00' } }, 'primary', second?.['id']);
    events.remove('primary', third?.['id']);
    const expected = [
      '2026-11-23T17:00:00Z/2026-11-23T17:45:00Z',
      '2026-11-24T21:00:00Z/2026-11-24T21:45:00Z',
      '2026-11-26T17:00:00Z/2026-11-26T17:45:00Z',
    ];
    expect(busyOf(kernel, coach)).toEqual(expected);
    expect(busyOf(kernel, ben)).toEqual(expected);
    expect(events.get('primary', third?.['id'])).toEqual({
      kind: 'calendar#event',
      etag: expect.any(String),
      id: third?.['id'],
      status: 'cancelled',
      recurringEventId: id,
      originalStartTime: { dateTime: '2026-11-25T10:00:00-07:00', timeZone: zone },
    });
    expect(refusalOf(() => events.get('primary', `${id}_20261201T170000Z`)).code).toBe(404);
    events.remove('primary', id);
    expect(busyOf(kernel, ben)).toEqual([]);
    expect(calendarOf(kernel.as(ben)).Events.get('primary', id)['status']).toBe('cancelled');
  });
});

describe('freebusy.query', () => {
  it('unrolls what people made themselves, days in the zone of their calendar', () => {
    const { kernel } = calendarScene();
    addCalendarEvent(kernel.world, ben, {
      start: { dateTime: '2026-08-24T08:00:00', timeZone: zone },
      end: { dateTime: '2026-08-24T09:00:00', timeZone: zone },
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
    });
    addCalendarEvent(kernel.world, ben, { start: { date: '2026-11-26' }, end: { date: '2026-11-27' } });
    addCalendarEvent(kernel.world, ben, { start: { date: '2026-11-27' }, end: { date: '2026-11-28' }, transparency: 'transparent' });
    expect(busyOf(kernel, ben)).toEqual([
      '2026-11-23T15:00:00Z/2026-11-23T16:00:00Z',
      '2026-11-25T15:00:00Z/2026-11-25T16:00:00Z',
      '2026-11-26T07:00:00Z/2026-11-27T07:00:00Z',
    ]);
  });

  it('counts invitations until they are declined', () => {
    const { kernel, events } = calendarScene();
    const id = idOf(events.insert(session(undefined, undefined, undefined, withGuests(ben)), 'primary'));
    expect(busyOf(kernel, ben)).toHaveLength(1);
    calendarOf(kernel.as(ben)).Events.patch({ attendees: [{ email: ben, responseStatus: 'declined' }] }, 'primary', id);
    expect(busyOf(kernel, ben)).toEqual([]);
    expect(busyOf(kernel, coach)).toHaveLength(1);
  });

  it('joins what overlaps and leaves what only touches', () => {
    const { kernel, events } = calendarScene();
    for (const [from, to] of [
      ['10:00', '11:00'],
      ['10:30', '11:30'],
      ['11:30', '12:00'],
    ] as const)
      events.insert(session(undefined, from, to), 'primary');
    expect(busyOf(kernel, coach)).toEqual(['2026-11-24T17:00:00Z/2026-11-24T18:30:00Z', '2026-11-24T18:30:00Z/2026-11-24T19:00:00Z']);
  });

  it('names a missing or hidden calendar with an error in a good reply', () => {
    const { calendar, section } = calendarScene();
    section.rules.domainRole = 'none';
    const reply = calendar.Freebusy.query({
      timeMin: '2026-11-23T00:00:00Z',
      timeMax: '2026-11-24T00:00:00Z',
      items: [{ id: ben }, { id: 'gone@district.example' }],
    });
    const missing = { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] };
    expect(reply['calendars']).toEqual({ [ben]: missing, 'gone@district.example': missing });
  });

  it('refuses too many calendars, too long and empty ranges', () => {
    const { calendar } = calendarScene();
    const query = (timeMax: string, count = 1) =>
      calendar.Freebusy.query({
        timeMin: '2026-11-23T00:00:00Z',
        timeMax,
        items: Array.from({ length: count }, (_, n) => ({ id: `t${n}@district.example` })),
      });
    expect(JSON.stringify(query('2026-11-24T00:00:00Z', 51))).toContain('tooManyCalendarsRequested');
    expect(JSON.stringify(query('2026-11-24T00:00:00Z', 50))).not.toContain('tooManyCalendarsRequested');
    expect(refusalOf(() => query('2027-11-24T00:00:00Z')).reason).toBe('timeRangeTooLong');
    expect(refusalOf(() => query('2026-11-23T00:00:00Z')).reason).toBe('timeRangeEmpty');
    expect(refusalOf(() => query('2026-11-24')).code).toBe(400);
  });
});

describe('events.list', () => {
  it('pages, searches, and tells what changed since a token', () => {
    const { events, kernel } = calendarScene();
    for (const day of ['24', '25', '26'])
      events.insert(session(`2026-11-${day}`, undefined, undefined, { location: `Room ${day}` }), 'primary');
    const first = events.list('primary', { maxResults: 2, singleEvents: true, orderBy: 'startTime' });
    expect(items(first)).toHaveLength(2);
    expect(
      items(events.list('primary', { maxResults: 2, singleEvents: true, orderBy: 'startTime', pageToken: first['nextPageToken'] })),
    ).toHaveLength(1);
    expect(items(events.list('primary', { q: 'room 25' }))).toHaveLength(1);
    const all = events.list('primary');
    kernel.wait(1000);
    events.remove('primary', items(all)[0]?.['id']);
    expect(items(events.list('primary', { syncToken: all['nextSyncToken'] })).map(({ status }) => status)).toEqual(['cancelled']);
    expect(items(events.list('primary'))).toHaveLength(2);
    expect(refusalOf(() => events.list('primary', { syncToken: 'stale' })).code).toBe(410);
  });
});

describe('calendars', () => {
  it('are listed, read and made', () => {
    const { calendar } = calendarScene('calendar');
    const made = calendar.Calendars.insert({ summary: 'All coaches', timeZone: zone });
    expect(items(calendar.CalendarList.list()).map(({ summary, primary, accessRole }) => [summary, primary, accessRole])).toEqual([
      [coach, true, 'owner'],
      ['All coaches', undefined, 'owner'],
    ]);
    expect(calendar.Calendars.get(made['id'])).toMatchObject({ summary: 'All coaches', timeZone: zone });
    expect(calendar.Settings.get('timezone')).toMatchObject({ value: zone });
    calendar.Events.insert(session(undefined, undefined, undefined, { id: 'abc123' }), 'primary');
    expect(calendar.Events.move('primary', 'abc123', made['id'])).toMatchObject({ organizer: { email: made['id'], self: true } });
    expect(refusalOf(() => calendar.Events.get('primary', 'abc123')).code).toBe(404);
  });
});
