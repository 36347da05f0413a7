// Finds Calendar's part of the world and puts calendars and events into it from outside the script.
import { asDictionary } from '../../host/dictionary';
import type { World } from '../../host/kernel';
import { completeEvent } from './eventDraft';
import type { AccessRole, CalendarRecord, CalendarSection, EventRecord } from './records';

export function calendarSection(world: World): CalendarSection {
  const held = world.calendar as Partial<CalendarSection>;
  if (held.calendars === undefined) Object.assign(held, emptySection());
  const section = held as CalendarSection;
  for (const { events } of Object.values(asDictionary(section.calendars))) asDictionary(events);
  for (const records of [section.lists, section.settings, section.pendingMeets, section.counters]) asDictionary(records);
  return section;
}

const emptySection = (): CalendarSection => ({
  calendars: {},
  lists: {},
  settings: {},
  pendingMeets: {},
  counters: {},
  rules: {
    domainRole: 'freeBusyReader',
    withoutCalendar: [],
    meetPendingReplies: 1,
    meetFails: false,
    eventsPerDay: 10_000,
    freeBusyMaxDays: 92,
  },
});

/** A person's own calendar, whose id is their address; made at first sight. */
export function primaryCalendar(world: World, email: string, timeZone: string): CalendarRecord {
  const { calendars } = calendarSection(world);
  const id = email.toLowerCase();
  return (calendars[id] ??= newCalendar(id, id, timeZone, id));
}

export const newCalendar = (id: string, summary: string, timeZone: string, owner: string): CalendarRecord => ({
  id,
  summary,
  timeZone,
  owner: owner.toLowerCase(),
  conferenceTypes: ['hangoutsMeet'],
  acl: {},
  events: asDictionary({}),
});

/** A person with a calendar of their own in that zone. */
export function addCalendarPerson(world: World, email: string, timeZone: string): CalendarRecord {
  return primaryCalendar(world, email, timeZone);
}

/** A second calendar of a person, such as one shared by all coaches. */
export function addCalendar(world: World, id: string, summary: string, owner: string, timeZone: string): CalendarRecord {
  const { calendars, lists } = calendarSection(world);
  (lists[owner.toLowerCase()] ??= {})[id] = { selected: true };
  return (calendars[id] = newCalendar(id, summary, timeZone, owner));
}

export function shareCalendar(world: World, id: string, email: string, role: AccessRole): void {
  const calendar = calendarSection(world).calendars[id];
  if (calendar === undefined) throw new Error(`There is no calendar ${id} to share.`);
  calendar.acl[email.toLowerCase()] = role;
}

/** The parts of an event that must be named when it is put into a calendar from outside. */
export type SeedEvent = Partial<EventRecord> & Required<Pick<EventRecord, 'start' | 'end'>>;

/** An event as a person would have made it in their own calendar; the calendar must be there. Guests get no copies. */
export function addCalendarEvent(world: World, email: string, event: SeedEvent): EventRecord {
  const calendar = calendarSection(world).calendars[email.toLowerCase()];
  if (calendar === undefined) throw new Error(`${email} has no calendar.`);
  const id = event.id ?? `seed${String(Object.keys(calendar.events).length).padStart(6, '0')}`;
  const at = Date.parse(event.created ?? '2026-08-01T15:00:00.000Z');
  return (calendar.events[id] = completeEvent(calendar, { ...event, id }, at));
}
