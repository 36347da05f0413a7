// Makes an event of what a request says: which members may be said, how a patch merges, and the rules Calendar checks.
import type { calendar_v3 } from '@googleapis/calendar';
import { invalidEventId, invalidValue, missingTime, missingTimeZone, mixedTimes, timeRangeEmpty } from './calendarFailures';
import { inUtc, normalTime, periodOf } from './eventTimes';
import type { AttendeeRecord, CalendarRecord, EventRecord, EventTime } from './records';

export type EventBody = calendar_v3.Schema$Event;
/** What a request may say of an event; conference data are read apart. */
export type EventDraft = Partial<Omit<EventRecord, 'conferenceData' | 'hangoutLink'>>;

const sayable = [
  ...['anyoneCanAddSelf', 'attachments', 'attendees', 'colorId', 'description', 'end', 'eventType', 'extendedProperties'],
  ...['guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests', 'location', 'recurrence', 'reminders', 'source'],
  ...['start', 'status', 'summary', 'transparency', 'visibility'],
];

/** What the body says, null taken for nothing; what Calendar sets itself is passed over, as Calendar does. */
export const saidBy = (body: EventBody): EventDraft => only(mergePatch({}, body));

/** The event's own members with the patch merged in: objects member by member, lists whole, null deletes. */
export function patchedBy(event: EventRecord, body: EventBody): EventDraft {
  for (const which of ['start', 'end'] as const) checkPatchedTime(which, event[which], body[which]);
  return only(mergePatch(only(event), only(body)));
}

const only = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => sayable.includes(name)));

function mergePatch(target: object, patch: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = isRecord(value) ? mergePatch(asRecord(merged[name]), value) : value;
  }
  return merged;
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const asRecord = (value: unknown): object => (isRecord(value) ? value : {});

/** A patch that turns a day into a time must null the day, and the other way round. */
function checkPatchedTime(which: 'start' | 'end', before: EventTime | undefined, said: calendar_v3.Schema$EventDateTime | undefined): void {
  if (typeof said?.date === 'string' && before?.dateTime !== undefined && said.dateTime !== null)
    throw invalidValue(`Invalid ${which} time.`);
  if (typeof said?.dateTime === 'string' && before?.date !== undefined && said.date !== null) throw invalidValue(`Invalid ${which} time.`);
}

/** Throws Calendar's 400 for times it does not take; answers the draft with times, guests and properties as stored. */
export function checkedDraft(calendar: CalendarRecord, draft: EventDraft, organizer: string): EventDraft {
  const { start, end } = draft;
  if (start === undefined || isEmpty(start)) throw missingTime('start');
  if (end === undefined || isEmpty(end)) throw missingTime('end');
  checkTime('start', start, draft.recurrence !== undefined);
  checkTime('end', end, draft.recurrence !== undefined);
  if ((start.date === undefined) !== (end.date === undefined)) throw mixedTimes();
  const period = periodOf({ start, end }, calendar.timeZone);
  if (period === undefined || period.end < period.start || (start.date !== undefined && (end.date ?? '') < start.date))
    throw timeRangeEmpty();
  return {
    ...draft,
    start: normalTime(start, calendar.timeZone),
    end: normalTime(end, calendar.timeZone),
    ...(draft.attendees === undefined ? {} : { attendees: guestList(draft.attendees, organizer) }),
    ...(draft.extendedProperties === undefined ? {} : { extendedProperties: cutProperties(draft.extendedProperties) }),
  };
}

const isEmpty = (time: EventTime): boolean => time.date === undefined && time.dateTime === undefined;

function checkTime(which: 'start' | 'end', time: EventTime, recurring: boolean): void {
  if (time.date !== undefined && time.dateTime !== undefined) throw invalidValue(`Invalid ${which} time.`);
  if (time.dateTime === undefined || time.timeZone !== undefined) return;
  if (recurring || !/(Z|[+-]\d{2}:\d{2})$/i.test(time.dateTime)) throw missingTimeZone(which);
}

/** One entry an address, in lower case; the organiser among the guests comes. */
function guestList(said: readonly Partial<AttendeeRecord>[], organizer: string): AttendeeRecord[] {
  const guests = new Map<string, AttendeeRecord>();
  for (const { email = '', displayName, responseStatus, optional, comment, additionalGuests, resource } of said) {
    const address = email.toLowerCase();
    const own = address === organizer;
    guests.set(address, {
      email: address,
      ...(displayName === undefined ? {} : { displayName }),
      ...(own ? { organizer: true as const } : {}),
      responseStatus: responseStatus ?? (own ? 'accepted' : 'needsAction'),
      ...(optional === true ? { optional } : {}),
      ...(resource === true ? { resource } : {}),
      ...(comment === undefined ? {} : { comment }),
      ...(additionalGuests === undefined ? {} : { additionalGuests }),
    });
  }
  return [...guests.values()];
}

/** Keys over 44 characters are dropped and values cut at 1,024, silently. */
function cutProperties({ private: own, shared }: NonNullable<EventRecord['extendedProperties']>) {
  const cut = (map: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(map)
        .filter(([key]) => key.length <= 44)
        .map(([key, value]) => [key, value.slice(0, 1024)]),
    );
  return { ...(own === undefined ? {} : { private: cut(own) }), ...(shared === undefined ? {} : { shared: cut(shared) }) };
}

/** Letters a to v and digits, 5 to 1,024 of them. */
export function checkEventId(id: string): void {
  if (!/^[a-v0-9]{5,1024}$/.test(id)) throw invalidEventId();
}

/** A whole event of a calendar, made at that moment, from what is known of it. */
export function completeEvent(calendar: CalendarRecord, known: Partial<EventRecord> & { readonly id: string }, at: number): EventRecord {
  const moment = new Date(at).toISOString();
  const self = calendar.id === calendar.owner ? { email: calendar.id } : { email: calendar.id, displayName: calendar.summary };
  return {
    iCalUID: `${known.id}@google.com`,
    etag: etagAt(at),
    status: 'confirmed',
    created: inUtc(at).replace('Z', '.000Z'),
    updated: moment,
    creator: { email: calendar.owner },
    organizer: self,
    sequence: 0,
    eventType: 'default',
    reminders: { useDefault: true },
    ...known,
  };
}

/** Twice the microseconds of the change, in quotes, as the recorded tags are. */
export const etagAt = (at: number, before?: string): string => {
  const next = at * 2000;
  const last = before === undefined ? 0 : Number(before.replace(/"/g, ''));
  return `"${Math.max(next, last + 2000)}"`;
};
