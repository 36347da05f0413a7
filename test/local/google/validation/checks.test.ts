import { describe, expect, it } from '@jest/globals';
import { GoogleApiError } from '../../../../local/host/errors';
import { checkReply, checkRequest } from '../../../../local/google/validation/checks';

const refusal = (act: () => unknown): GoogleApiError => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof GoogleApiError) return problem;
    throw problem;
  }
  throw new Error('The body was accepted.');
};

describe('a body that Google cannot read', () => {
  it('is refused with the name of the unknown field and its place', () => {
    const problem = refusal(() => checkRequest('Event', { titel: 'x' }, 'event'));
    expect(problem.code).toBe(400);
    expect(problem.message).toBe(`Invalid JSON payload received. Unknown name "titel" at 'event': Cannot find field.`);
    expect(problem.details.errors?.[0]?.domain).toBe('global');
  });

  it('names nested fields with their path', () => {
    expect(refusal(() => checkRequest('Event', { start: { datetime: 'x' } }, 'event')).message).toContain(`"datetime" at 'event.start'`);
    expect(refusal(() => checkRequest('Event', { attendees: [{ mail: 'x' }] }, 'event')).message).toContain(
      `"mail" at 'event.attendees[0]'`,
    );
  });

  it('is spelt in snake case and carries a status for Docs', () => {
    const problem = refusal(() => checkRequest('BatchUpdateDocumentRequest', { requests: [{ insertText: { txt: 'a' } }] }));
    expect(problem.message).toBe(`Invalid JSON payload received. Unknown name "txt" at 'requests[0].insert_text': Cannot find field.`);
    expect(problem.details).toEqual({ status: 'INVALID_ARGUMENT' });
  });

  it('names the type wanted', () => {
    const body = { requests: [{ insertText: { text: 'a', location: { index: 'abc' } } }] };
    expect(refusal(() => checkRequest('BatchUpdateDocumentRequest', body)).message).toBe(
      `Invalid value at 'requests[0].insert_text.location.index' (TYPE_INT32), "abc"`,
    );
    expect(refusal(() => checkRequest('Event', { reminders: { useDefault: 'yes' } }, 'event')).message).toContain('(TYPE_BOOL), "yes"');
    expect(refusal(() => checkRequest('Event', { extendedProperties: { private: { a: 1 } } }, 'event')).message).toContain(
      '(TYPE_STRING), 1',
    );
    expect(
      refusal(() => checkRequest('BatchUpdateDocumentRequest', { requests: [{ insertText: { text: 'a', location: { index: 1.5 } } }] }))
        .message,
    ).toContain('TYPE_INT32');
  });

  it.each([
    ['a word outside the list', { status: 'sure' }],
    ['a malformed time', { start: { dateTime: '2026-11-23 10:00' } }],
    ['a day that does not exist', { start: { date: '2026-02-30' } }],
    ['an unknown time zone', { start: { dateTime: '2026-11-23T10:00:00', timeZone: 'America/Nowhere' } }],
    ['an attendee without an address', { attendees: [{ displayName: 'Ada' }] }],
    [
      'a conference type that does not exist',
      { conferenceData: { createRequest: { requestId: 'r', conferenceSolutionKey: { type: 'meet' } } } },
    ],
    ['a recurrence with DTSTART', { recurrence: ['DTSTART:20261123T100000', 'RRULE:FREQ=DAILY'] }],
    ['a rule with both COUNT and UNTIL', { recurrence: ['RRULE:FREQ=DAILY;COUNT=2;UNTIL=20261231'] }],
  ])('is refused for %s', (_, body) => {
    expect(refusal(() => checkRequest('Event', body, 'event')).code).toBe(400);
  });

  it('is refused for a role or a kind of person that Drive does not know', () => {
    expect(refusal(() => checkRequest('Permission', { role: 'editor', type: 'user' }, 'permission')).message).toContain(
      `'permission.role' (TYPE_ENUM), "editor"`,
    );
    expect(refusal(() => checkRequest('Permission', { role: 'writer', type: 'person' }, 'permission')).code).toBe(400);
  });
});

describe('a body that Google reads', () => {
  it('passes with undefined members dropped, nulls kept and dates as text', () => {
    const body = {
      summary: 'Planning',
      location: undefined,
      description: null,
      start: { dateTime: '2026-11-23T10:00:00', timeZone: 'America/Denver' },
    };
    expect(checkRequest('Event', body, 'event')).toEqual({ summary: 'Planning', description: null, start: body.start });
  });

  it('passes for null where an object stands, which deletes in a patch', () => {
    expect(checkRequest('Event', { conferenceData: null, extendedProperties: { private: { a: null } } }, 'event')).toEqual({
      conferenceData: null,
      extendedProperties: { private: { a: null } },
    });
  });
});

describe('a reply', () => {
  it('that is no such type is a bug of the host, not a failure of the script', () => {
    expect(() => checkReply('File', { nam: 'x' })).toThrow(/The local host made a reply that is no File/);
    expect(() => checkReply('File', { nam: 'x' })).not.toThrow(GoogleApiError);
    expect(checkReply('File', { name: 'x' })).toEqual({ name: 'x' });
  });
});
