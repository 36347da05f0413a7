// A stored event as the Calendar v3 Event resource that one person is shown: whole, or only that the time is taken.
import { atLeast } from './calendarAccess';
import { shownTime } from './eventTimes';
import type { AccessRole, CalendarRecord, EventRecord, PersonRecord } from './records';

export interface ViewOptions {
  /** The zone of times; the calendar's where absent. */
  readonly timeZone?: string;
  readonly maxAttendees?: number;
}

export function eventView(
  calendar: CalendarRecord,
  event: EventRecord,
  role: AccessRole,
  options: ViewOptions = {},
): Record<string, unknown> {
  const zone = options.timeZone ?? calendar.timeZone;
  const isHidden = (event.visibility === 'private' || event.visibility === 'confidential') && !atLeast(role, 'writer');
  if (role === 'freeBusyReader' || isHidden) return takenTime(event, zone);
  if (event.status === 'cancelled' && event.recurringEventId !== undefined) return cancelledInstance(event, zone);
  const { start, end, originalStartTime, creator, organizer } = event;
  const rest = { ...event };
  delete rest.attendees;
  return {
    kind: 'calendar#event',
    ...rest,
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${event.id} ${calendar.id}`).toString('base64url')}`,
    creator: withSelf(creator, calendar),
    organizer: withSelf(organizer, calendar),
    ...(start === undefined ? {} : { start: shownTime(start, zone) }),
    ...(end === undefined ? {} : { end: shownTime(end, zone) }),
    ...(originalStartTime === undefined ? {} : { originalStartTime: shownTime(originalStartTime, zone) }),
    ...guestsShown(calendar, event, options.maxAttendees),
  };
}

function guestsShown(calendar: CalendarRecord, event: EventRecord, most: number | undefined): Record<string, unknown> {
  if (event.attendees === undefined || event.attendees.length === 0) return {};
  const guests = event.attendees.map((guest) => withSelf(guest, calendar));
  const hidesOthers = event.guestsCanSeeOtherGuests === false && event.organizer.email !== calendar.id;
  const shown = hidesOthers || (most !== undefined && guests.length > most) ? guests.filter((guest) => guest.self === true) : guests;
  return shown.length === guests.length ? { attendees: shown } : { attendees: shown, attendeesOmitted: true };
}

const withSelf = <Person extends PersonRecord>(person: Person, calendar: CalendarRecord): Person & { self?: true } =>
  person.email === calendar.id ? { ...person, self: true } : person;

/** What is shown to those who may only know when someone is busy. */
function takenTime(event: EventRecord, zone: string): Record<string, unknown> {
  const { id, etag, status, start, end, originalStartTime, recurringEventId, recurrence, iCalUID, transparency } = event;
  return {
    kind: 'calendar#event',
    etag,
    id,
    status,
    ...(start === undefined ? {} : { start: shownTime(start, zone) }),
    ...(end === undefined ? {} : { end: shownTime(end, zone) }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(recurringEventId === undefined ? {} : { recurringEventId }),
    ...(originalStartTime === undefined ? {} : { originalStartTime: shownTime(originalStartTime, zone) }),
    ...(transparency === undefined ? {} : { transparency }),
    visibility: 'private',
    iCalUID,
  };
}

const cancelledInstance = ({ etag, id, status, recurringEventId, originalStartTime }: EventRecord, zone: string) => ({
  kind: 'calendar#event',
  etag,
  id,
  status,
  recurringEventId,
  ...(originalStartTime === undefined ? {} : { originalStartTime: shownTime(originalStartTime, zone) }),
});
