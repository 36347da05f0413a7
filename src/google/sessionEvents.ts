// Between a session and Calendar's event resource, both ways. No calls here.
import type { BookedSession, GuestAnswer, OwnEntry, SessionTime, SessionToBook } from '../ports/sessionCalendar';
import { readMoment, type WallTime } from '../time/wallClock';

type CalendarEvent = GoogleAppsScript.Calendar.Schema.Event;
type EventTime = GoogleAppsScript.Calendar.Schema.EventDateTime;

/** Private extended properties: only this calendar's copy has them, so guests never see them. */
export const ownKey = 'coachbookSession';
export const workbookKeyName = 'coachbookWorkbook';
/** The addresses we invited, so that a teacher's old address can be told from a guest whom a person added. */
const invitedKey = 'coachbookInvited';
/** A property's value holds 1024 characters (Calendar, extended properties). */
const invitedText = (guests: readonly string[]): Readonly<Record<string, string>> =>
  guests.join(' ').length > 1024 ? {} : { [invitedKey]: guests.join(' ') };

const eventTime = ({ date, time }: WallTime, timeZone: string): EventTime => ({ dateTime: `${date}T${time}:00`, timeZone });

/** The wall's reading and its zone, not a moment: Calendar then keeps the school's clock when zone rules change. */
export const eventTimes = ({ startWall, endWall, timeZone }: SessionTime): { readonly start: EventTime; readonly end: EventTime } => ({
  start: eventTime(startWall, timeZone),
  end: eventTime(endWall, timeZone),
});

/** The event's id is the booking id (hex digits are among the a to v and 0 to 9 that Calendar allows), and so is the Meet request's. */
export const newEvent = (session: SessionToBook): CalendarEvent => ({
  id: session.bookingId,
  summary: session.title,
  description: session.description,
  ...(session.location === null ? {} : { location: session.location }),
  ...eventTimes(session),
  attendees: session.guests.map((email) => ({ email })),
  guestsCanModify: false,
  guestsCanInviteOthers: false,
  visibility: 'private',
  reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: session.reminderMinutes }] },
  extendedProperties: { private: { [ownKey]: session.bookingId, [workbookKeyName]: session.workbookKey, ...invitedText(session.guests) } },
  ...(session.withMeet
    ? { conferenceData: { createRequest: { requestId: session.bookingId, conferenceSolutionKey: { type: 'hangoutsMeet' } } } }
    : {}),
});

const privateProperty = (event: CalendarEvent, name: string): string | null => {
  const kept: unknown = (event.extendedProperties?.private as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof kept === 'string' ? kept : null;
};

/** The id of our booking, or null for an event that is not ours. */
export const bookingIdOf = (event: CalendarEvent): string | null => privateProperty(event, ownKey);

/** What a move changes beside the time: a guest whose address is another one now is invited at that one, and no longer at the old. */
export const guestChanges = (event: CalendarEvent, guests: readonly string[]): Pick<CalendarEvent, 'attendees' | 'extendedProperties'> => {
  const invited = privateProperty(event, invitedKey)?.split(' ') ?? null;
  if (invited === null) return {};
  const isIn = (addresses: readonly string[], email: string): boolean =>
    addresses.some((each) => each.toLowerCase() === email.toLowerCase());
  const [left, come] = [invited.filter((email) => !isIn(guests, email)), guests.filter((email) => !isIn(invited, email))];
  if (left.length + come.length === 0) return {};
  const staying = (event.attendees ?? []).filter(({ email }) => !isIn(left, email ?? ''));
  const standing = staying.map(({ email }) => email ?? '');
  return {
    attendees: [...staying, ...come.filter((email) => !isIn(standing, email)).map((email) => ({ email }))],
    extendedProperties: { private: { ...event.extendedProperties?.private, ...invitedText(guests) } },
  };
};

const answers: Readonly<Record<string, GuestAnswer>> = { accepted: 'accepted', declined: 'declined', tentative: 'tentative' };

/** Only the request's status tells a link that is being made from one that failed; an event without a request has none to wait for. */
const meetState = (event: CalendarEvent): BookedSession['meet'] => {
  if (event.hangoutLink !== undefined) return 'ready';
  const status = event.conferenceData?.createRequest?.status?.statusCode;
  if (status === 'pending') return 'pending';
  return status === 'failure' ? 'failed' : 'none';
};

const momentOf = (time: EventTime | undefined): number | null => (time?.dateTime === undefined ? null : readMoment(time.dateTime));

export const bookedSession = (event: CalendarEvent, bookingId: string): BookedSession => ({
  bookingId,
  version: event.etag ?? null,
  standing: event.status !== 'cancelled',
  start: momentOf(event.start),
  end: momentOf(event.end),
  meet: meetState(event),
  meetLink: event.hangoutLink ?? null,
  answers: (event.attendees ?? [])
    .filter((guest) => guest.organizer !== true && guest.email !== undefined)
    .map((guest) => ({ email: (guest.email ?? '').toLowerCase(), answer: answers[guest.responseStatus ?? ''] ?? 'none' })),
});

const entryKinds: Readonly<Record<string, OwnEntry['kind']>> = {
  outOfOffice: 'out of office',
  focusTime: 'focus',
  workingLocation: 'place',
};

/** Null for what takes no time: whole days, events declined or shown as free, and cancelled ones. */
export const ownEntry = (event: CalendarEvent): OwnEntry | null => {
  const [start, end] = [momentOf(event.start), momentOf(event.end)];
  const declined = event.attendees?.some((guest) => guest.self === true && guest.responseStatus === 'declined') ?? false;
  if (start === null || end === null || declined || event.transparency === 'transparent' || event.status === 'cancelled') return null;
  return {
    start,
    end,
    title: event.summary ?? '',
    bookingId: bookingIdOf(event),
    guests: (event.attendees ?? []).filter((guest) => guest.self !== true && guest.resource !== true).length,
    kind: entryKinds[event.eventType ?? ''] ?? 'ordinary',
  };
};
