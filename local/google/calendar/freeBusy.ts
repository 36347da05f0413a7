// freebusy.query: when people are busy, calendar by calendar. A calendar that is missing or hidden is named with an error
// in a successful reply.
import type { calendar_v3 } from '@googleapis/calendar';
import type { Kernel } from '../../host/kernel';
import { calendarOfPerson, roleOf } from './calendarAccess';
import { timeRangeEmpty, timeRangeTooLong } from './calendarFailures';
import { calendarSection } from './calendarSection';
import { inUtc, inZone, periodOf, type Period } from './eventTimes';
import { occurrencesIn } from './occurrences';
import type { CalendarRecord, EventRecord } from './records';
import { holdsAny } from './scopes';

const day = 86_400_000;
/** Google's bound, and the default of `calendarExpansionMax`. */
const mostCalendars = 50;

export function queryFreeBusy(kernel: Kernel, request: calendar_v3.Schema$FreeBusyRequest): Record<string, unknown> {
  const range = { start: Date.parse(request.timeMin ?? ''), end: Date.parse(request.timeMax ?? '') };
  if (range.end <= range.start) throw timeRangeEmpty();
  if (range.end - range.start > calendarSection(kernel.world).rules.freeBusyMaxDays * day) throw timeRangeTooLong();
  const ids = [...new Set((request.items ?? []).flatMap(({ id }) => id ?? []))];
  const tooMany = ids.length > (request.calendarExpansionMax ?? mostCalendars);
  const zone = request.timeZone ?? 'UTC';
  const write = (moment: number): string => (zone === 'UTC' ? inUtc(moment) : inZone(moment, zone));
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(range.start).toISOString(),
    timeMax: new Date(range.end).toISOString(),
    calendars: Object.fromEntries(
      ids.map((id) => [id, tooMany ? refused('tooManyCalendarsRequested') : oneCalendar(kernel, id, range, write)]),
    ),
  };
}

const refused = (reason: string) => ({ errors: [{ domain: 'global', reason }], busy: [] });

function oneCalendar(kernel: Kernel, id: string, range: Period, write: (moment: number) => string): Record<string, unknown> {
  const calendar = calendarOfPerson(kernel, id);
  if (calendar === undefined || !mayAsk(kernel, calendar)) return refused('notFound');
  return { busy: busyTimes(calendar, range).map(({ start, end }) => ({ start: write(start), end: write(end) })) };
}

/** Under `calendar.freebusy` alone a script learns of its user's own calendars only. */
function mayAsk(kernel: Kernel, calendar: CalendarRecord): boolean {
  const role = roleOf(calendarSection(kernel.world), calendar, kernel.user);
  return role === 'owner' || (role !== undefined && holdsAny(kernel, '', 'readonly', 'events.freebusy'));
}

/** Overlapping times are one; times that only touch stay two, as Google answers them. */
export function busyTimes(calendar: CalendarRecord, range: Period): readonly Period[] {
  const merged: { start: number; end: number }[] = [];
  for (const event of occurrencesIn(calendar, range)) {
    const period = takes(calendar, event) ? periodOf(event, calendar.timeZone) : undefined;
    if (period === undefined) continue;
    const start = Math.max(period.start, range.start);
    const end = Math.min(period.end, range.end);
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Cancelled and declined events, and those shown as available, take no time; unanswered invitations do. */
function takes(calendar: CalendarRecord, event: EventRecord): boolean {
  if (event.status === 'cancelled' || event.transparency === 'transparent') return false;
  if (event.eventType === 'workingLocation' || event.eventType === 'birthday') return false;
  return event.attendees?.find(({ email }) => email === calendar.id)?.responseStatus !== 'declined';
}
