import { describe, expect, it } from '@jest/globals';
import { shareCalendar } from '../../../../local/google/calendar/calendarSection';
import { refusalOf } from '../../../support/serviceKernel';
import { ben, cai, calendarOf, calendarScene, coach, idOf, items, session, withGuests, zone } from './scene';

describe('events.insert', () => {
  it('answers the event as Calendar shapes it', () => {
    const { events } = calendarScene();
    const made = events.insert(session(), 'primary');
    expect(made).toMatchObject({
      kind: 'calendar#event',
      status: 'confirmed',
      iCalUID: `${idOf(made)}@google.com`,
      start: { dateTime: '2026-11-24T10:00:00-07:00', timeZone: zone },
      creator: { email: coach, self: true },
      organizer: { email: coach, self: true },
      sequence: 0,
      reminders: { useDefault: true },
      eventType: 'default',
      created: '2026-11-23T15:00:00.000Z',
    });
    expect(made['etag']).toMatch(/^"\d+"$/);
  });

  it('takes an id of its own once, even when the event was deleted since', () => {
    const { events } = calendarScene();
    events.insert(session(undefined, undefined, undefined, { id: 'abc123' }), 'primary');
    expect(refusalOf(() => events.insert(session(undefined, undefined, undefined, { id: 'abc123' }), 'primary')).code).toBe(409);
    events.remove('primary', 'abc123');
    expect(refusalOf(() => events.insert(session(undefined, undefined, undefined, { id: 'abc123' }), coach))).toMatchObject({
      code: 409,
      reason: 'duplicate',
    });
    expect(events.get('primary', 'abc123')).toMatchObject({ status: 'cancelled', summary: 'Coaching session' });
    expect(refusalOf(() => events.remove('primary', 'abc123'))).toMatchObject({ code: 410, reason: 'deleted' });
    expect(refusalOf(() => events.patch({ summary: 'x' }, 'primary', 'abc123')).code).toBe(403);
    expect(events.patch({ status: 'confirmed' }, 'primary', 'abc123')).toMatchObject({ status: 'confirmed' });
  });

  it('keeps ids apart by calendar', () => {
    const { kernel, events } = calendarScene();
    events.insert(session(undefined, undefined, undefined, { id: 'abc123' }), 'primary');
    expect(calendarOf(kernel.as(ben)).Events.insert(session(undefined, undefined, undefined, { id: 'abc123' }), 'primary')).toMatchObject({
      id: 'abc123',
    });
  });

  it.each(['ABC123', 'abcd', 'with-dash', 'wxyz00', 'a'.repeat(1025)])('refuses the id %.12s', (id) => {
    expect(refusalOf(() => calendarScene().events.insert(session(undefined, undefined, undefined, { id }), 'primary'))).toMatchObject({
      code: 400,
      message: 'Invalid resource id value.',
    });
  });

  it.each([
    ['no end', { start: { date: '2026-11-24' } }, 'Missing end time.'],
    ['no start', { end: { date: '2026-11-24' } }, 'Missing start time.'],
    ['an end before the start', session('2026-11-24', '11:00', '10:00'), 'The specified time range is empty.'],
    [
      'a day and a time',
      { start: { date: '2026-11-24' }, end: { dateTime: '2026-11-24T10:00:00Z' } },
      'Start and end times must either both be date or both be dateTime.',
    ],
    [
      'a wall time without a zone',
      { start: { dateTime: '2026-11-24T10:00:00' }, end: { dateTime: '2026-11-24T11:00:00' } },
      'Missing time zone definition for start time.',
    ],
    [
      'a series without a zone',
      { start: { dateTime: '2026-11-24T10:00:00Z' }, end: { dateTime: '2026-11-24T11:00:00Z' }, recurrence: ['RRULE:FREQ=DAILY'] },
      'Missing time zone definition for start time.',
    ],
  ])('refuses %s', (_, body, message) => {
    expect(refusalOf(() => calendarScene().events.insert(body, 'primary'))).toMatchObject({ code: 400, message });
  });

  it('cuts extended properties silently', () => {
    const { events } = calendarScene();
    const properties = { private: { ['k'.repeat(45)]: 'dropped', ccKey: 'x'.repeat(2000) } };
    const made = events.insert(session(undefined, undefined, undefined, { extendedProperties: properties }), 'primary');
    expect(made['extendedProperties']).toEqual({ private: { ccKey: 'x'.repeat(1024) } });
    expect(items(events.list('primary', { privateExtendedProperty: `ccKey=${'x'.repeat(1024)}` }))).toHaveLength(1);
    expect(items(events.list('primary', { privateExtendedProperty: 'ccKey=other' }))).toHaveLength(0);
  });

  it('makes so many events a day and no more', () => {
    const { events, section } = calendarScene();
    section.rules.eventsPerDay = 1;
    events.insert(session(), 'primary');
    expect(refusalOf(() => events.insert(session(), 'primary'))).toMatchObject({ code: 403, reason: 'quotaExceeded' });
  });
});

describe('events.patch and events.update', () => {
  it('patch merges and deletes with null; update replaces', () => {
    const { events } = calendarScene();
    const id = idOf(events.insert(session(undefined, undefined, undefined, { description: 'a', location: 'b' }), 'primary'));
    const patched = events.patch({ description: null, summary: 'Debrief' }, 'primary', id);
    expect(patched).toMatchObject({ summary: 'Debrief', location: 'b', sequence: 0 });
    expect(patched).not.toHaveProperty('description');
    const updated = events.update(session('2026-11-25'), 'primary', id);
    expect(updated).toMatchObject({ summary: 'Coaching session', sequence: 1, start: { dateTime: '2026-11-25T10:00:00-07:00' } });
    expect(updated).not.toHaveProperty('location');
  });

  it('holds to If-Match and answers 412 when the event has moved on', () => {
    const { events } = calendarScene();
    const made = events.insert(session(), 'primary');
    const changed = events.patch({ summary: 'x' }, 'primary', idOf(made), {}, { 'If-Match': made['etag'] });
    expect(refusalOf(() => events.patch({ summary: 'y' }, 'primary', idOf(made), {}, { 'If-Match': made['etag'] }))).toMatchObject({
      code: 412,
      reason: 'conditionNotMet',
    });
    expect(events.patch({ summary: 'y' }, 'primary', idOf(made), {}, { 'If-Match': changed['etag'] })).toMatchObject({ summary: 'y' });
  });

  it('a refused change changes nothing', () => {
    const { events, kernel } = calendarScene();
    const id = idOf(events.insert(session(), 'primary'));
    const before = JSON.stringify(kernel.world.calendar);
    refusalOf(() => events.patch({ end: { dateTime: '2026-11-24T09:00:00', timeZone: zone } }, 'primary', id));
    refusalOf(() => events.patch({ start: { date: '2026-11-24' } }, 'primary', id));
    expect(JSON.stringify(kernel.world.calendar)).toBe(before);
  });

  it('is not found where there is none', () => {
    expect(refusalOf(() => calendarScene().events.get('primary', 'nothing'))).toEqual({
      code: 404,
      message: 'Not Found',
      reason: 'notFound',
    });
    expect(refusalOf(() => calendarScene().events.get('nobody@district.example', 'x')).code).toBe(404);
  });
});

describe('scopes', () => {
  it('calendar.events.owned reaches what one owns and nothing else', () => {
    const { kernel, events } = calendarScene();
    shareCalendar(kernel.world, ben, coach, 'writer');
    calendarOf(kernel.as(ben)).Events.insert(session(), 'primary');
    expect(refusalOf(() => events.insert(session(), ben)).reason).toBe('insufficientPermissions');
    const [shown] = items(events.list(ben));
    expect(shown).toMatchObject({ visibility: 'private' });
    expect(shown).not.toHaveProperty('summary');
    const wide = calendarOf(kernel.as(coach, 'calendar.events'));
    expect(wide.Events.insert(session(), ben)).toMatchObject({ organizer: { email: ben, self: true }, creator: { email: coach } });
    expect(refusalOf(() => wide.Events.insert(session(), cai))).toMatchObject({
      code: 403,
      message: 'You need to have writer access to this calendar.',
    });
    expect(
      refusalOf(() => wide.Freebusy.query({ timeMin: '2026-11-23T00:00:00Z', timeMax: '2026-11-24T00:00:00Z', items: [] })).reason,
    ).toBe('insufficientPermissions');
  });
});

describe('guests', () => {
  it('get the event in their own calendars and the mail, when asked for', () => {
    const { kernel, events } = calendarScene();
    const made = events.insert(
      session(undefined, undefined, undefined, {
        ...withGuests(ben, 'guest@elsewhere.example'),
        extendedProperties: { private: { k: 'v' }, shared: { s: 't' } },
      }),
      'primary',
      { sendUpdates: 'all' },
    );
    const copy = calendarOf(kernel.as(ben)).Events.get('primary', idOf(made));
    expect(copy).toMatchObject({ iCalUID: made['iCalUID'], organizer: { email: coach }, extendedProperties: { shared: { s: 't' } } });
    expect((copy['attendees'] as object[])[0]).toEqual({ email: ben, responseStatus: 'needsAction', self: true });
    expect(JSON.stringify(copy)).not.toContain('"k"');
    expect(kernel.world.mail.map(({ to, about }) => [to[0], about])).toEqual([
      [ben, 'invitation'],
      ['guest@elsewhere.example', 'invitation'],
    ]);
    expect(kernel.world.mail[0]?.subject).toBe(`Invitation: Coaching session @ Tue, Nov 24, 2026 10:00 AM – 10:45 AM MST (${ben})`);
    events.insert(session(), 'primary');
    expect(kernel.world.mail).toHaveLength(2);
  });

  it('answer for themselves; the organiser and the others see it', () => {
    const { kernel, events } = calendarScene();
    const id = idOf(events.insert(session(undefined, undefined, undefined, withGuests(ben, cai)), 'primary'));
    const bens = calendarOf(kernel.as(ben)).Events;
    bens.patch({ attendees: [{ email: ben, responseStatus: 'accepted' }, { email: cai }] }, 'primary', id);
    expect(events.get('primary', id)['attendees']).toMatchObject([{ responseStatus: 'accepted' }, { responseStatus: 'needsAction' }]);
    expect(refusalOf(() => bens.patch({ summary: 'Mine' }, 'primary', id)).reason).toBe('forbiddenForNonOrganizer');
    expect(refusalOf(() => bens.patch({ attendees: [{ email: cai, responseStatus: 'declined' }] }, 'primary', id)).reason).toBe(
      'forbiddenForNonOrganizer',
    );
    bens.remove('primary', id);
    expect(events.get('primary', id)['attendees']).toMatchObject([{ responseStatus: 'declined' }, { responseStatus: 'needsAction' }]);
    expect(events.get('primary', id)['status']).toBe('confirmed');
  });

  it('follow when the organiser moves, uninvites or cancels', () => {
    const { kernel, events } = calendarScene();
    const id = idOf(events.insert(session(undefined, undefined, undefined, withGuests(ben, cai)), 'primary'));
    events.patch(
      { start: { dateTime: '2026-11-24T12:00:00' }, end: { dateTime: '2026-11-24T12:45:00' }, ...withGuests(ben) },
      'primary',
      id,
      { sendUpdates: 'all' },
    );
    const bens = calendarOf(kernel.as(ben)).Events;
    const cais = calendarOf(kernel.as(cai)).Events;
    expect(bens.get('primary', id)).toMatchObject({ start: { dateTime: '2026-11-24T12:00:00-07:00' }, status: 'confirmed' });
    expect(cais.get('primary', id)['status']).toBe('cancelled');
    expect(kernel.world.mail.map(({ to, about }) => [to[0], about])).toEqual([
      [ben, 'update'],
      [cai, 'cancellation'],
    ]);
    events.remove('primary', id, { sendUpdates: 'all' });
    expect(bens.get('primary', id)['status']).toBe('cancelled');
    expect(kernel.world.mail.at(-1)).toMatchObject({ to: [ben], about: 'cancellation' });
  });

  it('hold a copy under another id where theirs is taken', () => {
    const { kernel, events } = calendarScene();
    const bens = calendarOf(kernel.as(ben)).Events;
    bens.insert(session('2026-11-26', undefined, undefined, { id: 'abc123', summary: 'Own' }), 'primary');
    const made = events.insert(session(undefined, undefined, undefined, { id: 'abc123', ...withGuests(ben) }), 'primary');
    expect(bens.get('primary', 'abc123')).toMatchObject({ summary: 'Own' });
    expect(items(bens.list('primary', { iCalUID: made['iCalUID'] })).map(({ summary }) => summary)).toContain('Coaching session');
  });
});
