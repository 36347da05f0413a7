// What a guest may change on their copy of an event: their own answer and what only they see; more where the organiser lets guests.
import type { Kernel } from '../../host/kernel';
import { onlyOrganizer } from './calendarFailures';
import type { EventDraft } from './eventDraft';
import { answer, originalOf, propagate, stamp } from './invitations';
import type { AttendeeRecord, CalendarRecord, EventRecord } from './records';

/** Of what only this copy shows. */
const own = ['colorId', 'reminders', 'transparency', 'visibility', 'status'] as const;
const shared = ['summary', 'description', 'location', 'start', 'end', 'recurrence', 'attachments', 'source', 'guestsCanModify'] as const;

export const isGuestCopy = (calendar: CalendarRecord, event: EventRecord): boolean => event.organizer.email !== calendar.id;

export function changeAsGuest(kernel: Kernel, calendar: CalendarRecord, event: EventRecord, draft: EventDraft): EventRecord {
  const sharedChanged =
    shared.some((name) => changed(event[name], draft[name])) || changed(event.extendedProperties?.shared, draft.extendedProperties?.shared);
  if (sharedChanged && event.guestsCanModify !== true) throw onlyOrganizer();
  const guests = draft.attendees ?? event.attendees ?? [];
  const answered = guests.find(({ email }) => email === calendar.id);
  const invited = newGuests(calendar, event, guests);
  for (const name of own) if (draft[name] !== undefined) Object.assign(event, { [name]: draft[name] });
  if (draft.extendedProperties?.private !== undefined)
    event.extendedProperties = { ...event.extendedProperties, private: draft.extendedProperties.private };
  Object.assign(event, stamp(kernel, event));
  if (answered !== undefined) answer(kernel, calendar, event, answerIn(answered));
  const original = originalOf(kernel, calendar, event);
  if (original !== undefined && (sharedChanged || invited.length > 0)) {
    if (sharedChanged) for (const name of shared) if (draft[name] !== undefined) Object.assign(original.event, { [name]: draft[name] });
    original.event.attendees = [...(original.event.attendees ?? []), ...invited];
    Object.assign(original.event, stamp(kernel, original.event));
    propagate(kernel, original.calendar, original.event);
  }
  return calendar.events[event.id] ?? event;
}

/** Guests may bring others unless the organiser forbids it; they may not take anyone out or answer for them. */
function newGuests(calendar: CalendarRecord, event: EventRecord, guests: readonly AttendeeRecord[]): readonly AttendeeRecord[] {
  const before = new Map((event.attendees ?? []).map((guest) => [guest.email, guest]));
  const added = guests.filter(({ email }) => !before.has(email));
  if (added.length > 0 && event.guestsCanInviteOthers === false) throw onlyOrganizer();
  const answeredForOthers = guests.some(
    ({ email, responseStatus }) => email !== calendar.id && before.has(email) && before.get(email)?.responseStatus !== responseStatus,
  );
  if (answeredForOthers) throw onlyOrganizer();
  return added;
}

const answerIn = ({ responseStatus, comment, additionalGuests }: AttendeeRecord): Partial<AttendeeRecord> => ({
  responseStatus,
  ...(comment === undefined ? {} : { comment }),
  ...(additionalGuests === undefined ? {} : { additionalGuests }),
});

const changed = (before: unknown, after: unknown): boolean =>
  after !== undefined && JSON.stringify(sorted(before)) !== JSON.stringify(sorted(after));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
