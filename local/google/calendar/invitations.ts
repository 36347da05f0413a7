// Keeps the copies of an event in its guests' calendars in step with the organiser's, and a guest's answer with all of them.
// Only people who have a calendar in the world hold a copy.
import type { Kernel } from '../../host/kernel';
import { calendarSection } from './calendarSection';
import { etagAt } from './eventDraft';
import type { AttendeeRecord, CalendarRecord, EventRecord } from './records';

/**
 * One event or one instance of a series, whichever calendar it stands in. The organiser is part of it: ids chosen by two
 * scripts may agree, and with them the iCalUIDs.
 */
const identityOf = ({ iCalUID, organizer, originalStartTime }: EventRecord): string => {
  const original = originalStartTime?.dateTime === undefined ? originalStartTime?.date : Date.parse(originalStartTime.dateTime);
  return JSON.stringify([iCalUID, organizer.email, original]);
};

export const sameEventIn = (calendar: CalendarRecord, event: EventRecord): EventRecord | undefined =>
  Object.values(calendar.events).find((each) => identityOf(each) === identityOf(event));

/** Writes the organiser's event into the calendars of its guests; who is no longer invited sees it cancelled. */
export function propagate(kernel: Kernel, from: CalendarRecord, event: EventRecord): void {
  const { calendars } = calendarSection(kernel.world);
  const invited = new Set((event.attendees ?? []).map(({ email }) => email));
  for (const calendar of Object.values(calendars)) {
    if (calendar === from || calendar.id !== calendar.owner) continue;
    const copy = sameEventIn(calendar, event);
    if (invited.has(calendar.id)) putCopy(kernel, calendar, event, copy);
    else if (copy !== undefined && copy.status !== 'cancelled') Object.assign(copy, { status: 'cancelled', ...stamp(kernel, copy) });
  }
}

function putCopy(kernel: Kernel, calendar: CalendarRecord, event: EventRecord, before: EventRecord | undefined): void {
  const series = event.recurringEventId === undefined ? undefined : seriesIn(calendar, event);
  const id = before?.id ?? idInCopy(kernel, calendar, event, series);
  const own = event.attendees?.find(({ email }) => email === calendar.id);
  const kept = before?.extendedProperties?.private;
  const { extendedProperties, ...rest } = structuredClone(event);
  const shared = extendedProperties?.shared;
  const removedByGuest = before?.status === 'cancelled' && own?.responseStatus === 'declined';
  calendar.events[id] = {
    ...rest,
    id,
    ...(series === undefined ? {} : { recurringEventId: series.id }),
    ...(shared === undefined && kept === undefined
      ? {}
      : { extendedProperties: { ...(kept === undefined ? {} : { private: kept }), ...(shared === undefined ? {} : { shared }) } }),
    reminders: before?.reminders ?? { useDefault: true },
    status: removedByGuest ? 'cancelled' : event.status,
    ...stamp(kernel, before ?? event),
  };
}

const seriesIn = (calendar: CalendarRecord, event: EventRecord): EventRecord | undefined =>
  Object.values(calendar.events).find(
    ({ iCalUID, organizer, recurrence }) =>
      iCalUID === event.iCalUID && organizer.email === event.organizer.email && recurrence !== undefined,
  );

/** The organiser's id where it is free; an instance is named after its own calendar's series. */
function idInCopy(kernel: Kernel, calendar: CalendarRecord, event: EventRecord, series: EventRecord | undefined): string {
  if (series !== undefined) return `${series.id}${event.id.slice(event.recurringEventId?.length ?? 0)}`;
  return calendar.events[event.id] === undefined ? event.id : kernel.newId('event');
}

export const stamp = (kernel: Kernel, event: EventRecord) => ({
  etag: etagAt(kernel.now(), event.etag),
  updated: new Date(kernel.now()).toISOString(),
});

/** The organiser's own event behind a guest's copy, where the organiser has a calendar here. */
export function originalOf(
  kernel: Kernel,
  calendar: CalendarRecord,
  event: EventRecord,
): { calendar: CalendarRecord; event: EventRecord } | undefined {
  const home = calendarSection(kernel.world).calendars[event.organizer.email];
  if (home === undefined || home === calendar) return undefined;
  const found = sameEventIn(home, event);
  return found === undefined ? undefined : { calendar: home, event: found };
}

/** The copies of an event that another calendar now organises. */
export function handOver(kernel: Kernel, event: EventRecord, organizer: EventRecord['organizer']): void {
  for (const calendar of Object.values(calendarSection(kernel.world).calendars)) {
    const copy = sameEventIn(calendar, event);
    if (copy !== undefined) copy.organizer = organizer;
  }
}

/** A guest's answer, in the organiser's event and every copy. */
export function answer(kernel: Kernel, calendar: CalendarRecord, event: EventRecord, said: Partial<AttendeeRecord>): void {
  const record = (each: EventRecord): void => {
    const own = each.attendees?.find(({ email }) => email === calendar.id);
    if (own !== undefined) Object.assign(own, said);
    Object.assign(each, stamp(kernel, each));
  };
  record(event);
  const original = originalOf(kernel, calendar, event);
  if (original === undefined) return;
  record(original.event);
  propagate(kernel, original.calendar, original.event);
}
