// Which calendar an id means, and what this person, through this script's scopes, may do with it.
import type { Kernel } from '../../host/kernel';
import { insufficientScopes } from '../validation/apiFailures';
import { notFound, writerAccessNeeded } from './calendarFailures';
import { calendarSection, primaryCalendar } from './calendarSection';
import type { AccessRole, CalendarRecord, CalendarSection } from './records';
import { holdsAny } from './scopes';

const ranks: Readonly<Record<AccessRole, number>> = { freeBusyReader: 1, reader: 2, writer: 3, owner: 4 };

export const atLeast = (role: AccessRole | undefined, least: AccessRole): boolean => role !== undefined && ranks[role] >= ranks[least];

const domainOf = (email: string): string => email.split('@')[1] ?? '';

/** What a person may do with a calendar by its sharing alone. */
export function roleOf(section: CalendarSection, calendar: CalendarRecord, email: string): AccessRole | undefined {
  const person = email.toLowerCase();
  if (calendar.owner === person) return 'owner';
  const own = calendar.acl[person];
  if (own !== undefined) return own;
  const { domainRole } = section.rules;
  return calendar.id === calendar.owner && domainOf(calendar.owner) === domainOf(person) && domainRole !== 'none' ? domainRole : undefined;
}

/** "primary" is the calendar of the person whose script runs. */
export function findCalendar(kernel: Kernel, id: string): CalendarRecord | undefined {
  const mine = primaryCalendar(kernel.world, kernel.user, kernel.run.timeZone);
  return id === 'primary' ? mine : calendarSection(kernel.world).calendars[id.includes('@') ? id.toLowerCase() : id];
}

/**
 * The calendar whose busy times are asked for. Everyone in the domain of the person who runs the script has an account and so a
 * calendar, even one the world has not named yet, unless the world says otherwise.
 */
export function calendarOfPerson(kernel: Kernel, id: string): CalendarRecord | undefined {
  const known = findCalendar(kernel, id);
  const { rules } = calendarSection(kernel.world);
  const isColleague = /^[^@\s]+@[^@\s]+$/.test(id) && domainOf(id.toLowerCase()) === domainOf(kernel.user.toLowerCase());
  return (
    known ??
    (isColleague && !rules.withoutCalendar.includes(id.toLowerCase()) ? primaryCalendar(kernel.world, id, kernel.run.timeZone) : undefined)
  );
}

/** Throws 404 for a calendar that is missing or hidden, 403 for one this person or this script may not write. */
export function writableCalendar(kernel: Kernel, id: string): CalendarRecord {
  const { calendar, role } = seen(kernel, id);
  const allowed =
    holdsAny(kernel, '', 'events') ||
    (role === 'owner' && holdsAny(kernel, 'events.owned')) ||
    (calendar.madeByScript === true && holdsAny(kernel, 'app.created'));
  if (!allowed) throw insufficientScopes();
  if (!atLeast(role, 'writer')) throw writerAccessNeeded();
  return calendar;
}

export interface ReadableCalendar {
  readonly calendar: CalendarRecord;
  /** What may be shown: a narrower scope shows less than the calendar's sharing would. */
  readonly role: AccessRole;
}

export function readableCalendar(kernel: Kernel, id: string): ReadableCalendar {
  const { calendar, role } = seen(kernel, id);
  if (holdsAny(kernel, '', 'readonly', 'events', 'events.readonly')) return { calendar, role };
  if (role === 'owner' && holdsAny(kernel, 'events.owned', 'events.owned.readonly')) return { calendar, role };
  if (calendar.madeByScript === true && holdsAny(kernel, 'app.created')) return { calendar, role };
  if (holdsAny(kernel, 'events.freebusy')) return { calendar, role: 'freeBusyReader' };
  throw insufficientScopes();
}

function seen(kernel: Kernel, id: string): ReadableCalendar {
  const calendar = findCalendar(kernel, id);
  const role = calendar === undefined ? undefined : roleOf(calendarSection(kernel.world), calendar, kernel.user);
  if (calendar === undefined || role === undefined) throw notFound();
  return { calendar, role };
}
