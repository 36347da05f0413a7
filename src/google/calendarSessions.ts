// Sessions on the running person's own calendar, through the advanced Calendar service. Its scope reaches no calendar of anyone else.
import type { BookedSession, SessionCalendar, SessionTime, SessionToBook } from '../ports/sessionCalendar';
import { done, failed, type Result } from '../problems/result';
import { writtenUtc } from '../time/wallClock';
import { readBusyTimes } from './busyTimes';
import { attempt, type Attempt, type Pace } from './knownFailures';
import { bookedSession, bookingIdOf, eventTimes, guestChanges, newEvent, ownEntry, workbookKeyName } from './sessionEvents';

type CalendarEvent = GoogleAppsScript.Calendar.Schema.Event;

const own = 'primary';
const pageSize = 250;

/** Without a version, Calendar takes the change whatever stands there. */
const onlyIf = (version: string | null): object => (version === null ? {} : { 'If-Match': version });

const updatesTo = (tellGuests: boolean): 'all' | 'none' => (tellGuests ? 'all' : 'none');

export const makeCalendarSessions = (pace: Pace): SessionCalendar => {
  const service = (): GoogleAppsScript.Calendar => {
    if (Calendar === undefined) throw new TypeError('The manifest does not enable the Calendar service.');
    return Calendar;
  };
  const events = (): GoogleAppsScript.Calendar.Collection.EventsCollection => service().Events;

  const getEvent = (what: string, bookingId: string): Attempt<CalendarEvent> => attempt(pace, what, () => events().get(own, bookingId));

  const get: SessionCalendar['get'] = (bookingId) => {
    const found = getEvent('read the session', bookingId);
    if (found.ok) return done(bookingIdOf(found.value) === bookingId ? bookedSession(found.value, bookingId) : null);
    return found.failure.kind === 'missing' || found.failure.kind === 'gone' ? done(null) : found;
  };

  /** The id is taken: by ourselves when an answer got lost, by a booking that was deleted since, or (in theory) by another event. */
  const adopt = (session: SessionToBook): Result<BookedSession> => {
    const found = getEvent('read the session', session.bookingId);
    if (!found.ok) return found;
    if (bookingIdOf(found.value) !== session.bookingId) return failed({ code: 'bookingIdTaken' });
    return done(bookedSession(found.value, session.bookingId));
  };

  const insert = (session: SessionToBook): Attempt<CalendarEvent> =>
    attempt(pace, 'book the session', () =>
      events().insert(newEvent(session), own, { conferenceDataVersion: 1, sendUpdates: updatesTo(session.tellGuests) }),
    );

  const schedule: SessionCalendar['schedule'] = (session) => {
    const made = insert(session);
    if (made.ok) return done(bookedSession(made.value, session.bookingId));
    if (made.failure.kind === 'exists') return adopt(session);
    // Some accounts may not make Meet links and answer 400: the session matters more than its link.
    if (made.failure.kind !== 'invalid' || !session.withMeet) return made;
    const plain = insert({ ...session, withMeet: false });
    if (plain.ok) return done({ ...bookedSession(plain.value, session.bookingId), meet: 'failed' });
    return plain.failure.kind === 'exists' ? adopt(session) : made;
  };

  /** What stands there after a refused change: ours, if an earlier try of the same call took effect and its answer got lost. */
  const afterRefusal = <Value>(bookingId: string, settled: (now: BookedSession | null) => Result<Value> | null): Result<Value> => {
    const now = get(bookingId);
    if (!now.ok) return now;
    return settled(now.value) ?? failed({ code: 'sessionChangedInCalendar' });
  };

  const reschedule: SessionCalendar['reschedule'] = (bookingId, version, to: SessionTime, tellGuests, guests) => {
    const stands = getEvent('read the session', bookingId);
    const people = stands.ok ? guestChanges(stands.value, guests) : {};
    const moved = attempt(pace, 'move the session', () =>
      events().patch(
        { ...eventTimes(to), ...people },
        own,
        bookingId,
        { conferenceDataVersion: 1, sendUpdates: updatesTo(tellGuests) },
        onlyIf(version),
      ),
    );
    if (moved.ok) return done(bookedSession(moved.value, bookingId));
    const { kind } = moved.failure;
    if (kind === 'missing' || kind === 'gone') return failed({ code: 'sessionDeleted' });
    if (kind !== 'changed' && kind !== 'denied') return moved;
    return afterRefusal<BookedSession>(bookingId, (now) => {
      if (now === null || !now.standing) return failed({ code: 'sessionDeleted' });
      if (kind === 'denied') return moved;
      return now.start === to.start && now.end === to.end ? done(now) : null;
    });
  };

  const cancel: SessionCalendar['cancel'] = (bookingId, version, tellGuests) => {
    const removed = attempt(pace, 'cancel the session', () =>
      events().remove(own, bookingId, { sendUpdates: updatesTo(tellGuests) }, onlyIf(version)),
    );
    if (removed.ok || removed.failure.kind === 'gone' || removed.failure.kind === 'missing') return done(null);
    if (removed.failure.kind !== 'changed') return removed;
    return afterRefusal<null>(bookingId, (now) => (now === null || !now.standing ? done(null) : null));
  };

  /** All pages of a listing of the own calendar. */
  const listed = (what: string, filters: object): Result<readonly CalendarEvent[]> => {
    const found: CalendarEvent[] = [];
    for (let pageToken: string | undefined; ;) {
      const options = { ...filters, singleEvents: true, maxResults: pageSize, ...(pageToken === undefined ? {} : { pageToken }) };
      const page = attempt(pace, what, () => events().list(own, options));
      if (!page.ok) return page;
      found.push(...(page.value.items ?? []));
      pageToken = page.value.nextPageToken;
      if (pageToken === undefined) return done(found);
    }
  };

  const list: SessionCalendar['list'] = (workbookKey, fromMs, toMs) => {
    const found = listed('list the sessions', {
      timeMin: writtenUtc(fromMs),
      timeMax: writtenUtc(toMs),
      privateExtendedProperty: `${workbookKeyName}=${workbookKey}`,
    });
    if (!found.ok) return found;
    return done(
      found.value.flatMap((event) => {
        const bookingId = bookingIdOf(event);
        // A copy that a person made keeps the property but has an id of its own.
        return bookingId === null || event.id !== bookingId ? [] : [bookedSession(event, bookingId)];
      }),
    );
  };

  const ownTime: SessionCalendar['ownTime'] = (fromMs, toMs) => {
    const found = listed('read your calendar', { timeMin: writtenUtc(fromMs), timeMax: writtenUtc(toMs), orderBy: 'startTime' });
    if (!found.ok) return found;
    return done(
      found.value.flatMap((event) => {
        const entry = ownEntry(event);
        return entry === null ? [] : [entry];
      }),
    );
  };

  return {
    get,
    schedule,
    reschedule,
    cancel,
    list,
    ownTime,
    busy: (emails, fromMs, toMs) => readBusyTimes(pace, service(), emails, fromMs, toMs),
  };
};
