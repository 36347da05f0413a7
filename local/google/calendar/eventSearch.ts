// events.list and events.instances: which events of a calendar a request asks for, in what order and on which page.
import type { Kernel } from '../../host/kernel';
import { flagOf, numberOf, type Query, textOf, textsOf } from '../validation/queryRules';
import { type ReadableCalendar } from './calendarAccess';
import { invalidPageToken, notWithSyncToken, orderingNotAvailable, syncTokenExpired, timeRangeEmpty } from './calendarFailures';
import { periodOf, type Period } from './eventTimes';
import { eventView } from './eventView';
import { instancesOf, occurrencesIn, overlaps, startOf } from './occurrences';
import type { CalendarRecord, EventRecord } from './records';

const day = 86_400_000;
/** Series without an end are unrolled this far past now when the request names no end. */
const openEnd = 2 * 365 * day;

export function listEvents(kernel: Kernel, { calendar, role }: ReadableCalendar, query: Query): Record<string, unknown> {
  const single = flagOf(query, 'singleEvents') ?? false;
  const orderBy = textOf(query, 'orderBy');
  if (orderBy === 'startTime' && !single) throw orderingNotAvailable();
  const range = rangeOf(kernel, query);
  const since = sinceOf(query);
  const found = (single ? occurrencesIn(calendar, range) : wholeSeries(calendar, range, query))
    .filter((event) => isAsked(event, query, since))
    .sort(orderBy === 'startTime' ? byStart(calendar) : byUpdate);
  return page(kernel, { calendar, role }, found, query);
}

export function listInstances(kernel: Kernel, readable: ReadableCalendar, series: EventRecord, query: Query): Record<string, unknown> {
  const { calendar } = readable;
  const range = rangeOf(kernel, query);
  const exceptions = Object.values(calendar.events).filter((event) => event.recurringEventId === series.id);
  const original = textOf(query, 'originalStart');
  const found = [...instancesOf(calendar, series, range), ...exceptions]
    .filter((event) => within(calendar, event, range))
    .filter((event) => event.status !== 'cancelled' || flagOf(query, 'showDeleted') === true)
    .filter((event) => original === undefined || startsAt(event, original))
    .sort(byStart(calendar));
  return page(kernel, readable, found, query);
}

const startsAt = (event: EventRecord, original: string): boolean =>
  event.originalStartTime?.date === original || Date.parse(event.originalStartTime?.dateTime ?? '') === Date.parse(original);

function rangeOf(kernel: Kernel, query: Query): Period {
  const from = textOf(query, 'timeMin');
  const to = textOf(query, 'timeMax');
  const range = {
    start: from === undefined ? -8.64e14 : Date.parse(from),
    end: to === undefined ? kernel.now() + openEnd : Date.parse(to),
  };
  if (range.end <= range.start && to !== undefined) throw timeRangeEmpty();
  return range;
}

/** Without singleEvents a series is one event, found where any of its instances is; exceptions stand beside it. */
function wholeSeries(calendar: CalendarRecord, range: Period, query: Query): readonly EventRecord[] {
  const bounded = query['timeMin'] !== undefined || query['timeMax'] !== undefined;
  return Object.values(calendar.events).filter((event) => {
    if (!bounded) return true;
    return event.recurrence === undefined
      ? within(calendar, event, range)
      : instancesOf(calendar, event, range).some((each) => within(calendar, each, range));
  });
}

function within(calendar: CalendarRecord, event: EventRecord, range: Period): boolean {
  const period = periodOf(event, calendar.timeZone);
  return period !== undefined && overlaps(period, range);
}

function isAsked(event: EventRecord, query: Query, since: number | undefined): boolean {
  const showDeleted = flagOf(query, 'showDeleted') ?? since !== undefined;
  if (event.status === 'cancelled' && !showDeleted) return false;
  if (since !== undefined && Date.parse(event.updated) <= since) return false;
  const uid = textOf(query, 'iCalUID');
  if (uid !== undefined && event.iCalUID !== uid) return false;
  const types = textsOf(query, 'eventTypes');
  if (types.length > 0 && !types.includes(event.eventType)) return false;
  const words = textOf(query, 'q');
  if (words !== undefined && !mentions(event, words)) return false;
  return (
    hasAll(event.extendedProperties?.private, textsOf(query, 'privateExtendedProperty')) &&
    hasAll(event.extendedProperties?.shared, textsOf(query, 'sharedExtendedProperty'))
  );
}

const hasAll = (map: Readonly<Record<string, string>> | undefined, constraints: readonly string[]): boolean =>
  constraints.every((constraint) => {
    const at = constraint.indexOf('=');
    return map?.[constraint.slice(0, at)] === constraint.slice(at + 1);
  });

function mentions({ summary, description, location, attendees }: EventRecord, words: string): boolean {
  const text = [summary, description, location, ...(attendees ?? []).flatMap(({ email, displayName }) => [email, displayName])]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const byStart = (calendar: CalendarRecord) => (one: EventRecord, other: EventRecord) => startOf(calendar, one) - startOf(calendar, other);
const byUpdate = (one: EventRecord, other: EventRecord) => Date.parse(one.updated) - Date.parse(other.updated);

/** Restrictions that cannot be specified together with a sync token (Events: list, `syncToken`). */
const besideNoSyncToken = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** Changes since a sync token or an `updatedMin`, in epoch milliseconds. */
function sinceOf(query: Query): number | undefined {
  const token = textOf(query, 'syncToken');
  const updated = textOf(query, 'updatedMin');
  const beside = besideNoSyncToken.find((name) => query[name] !== undefined);
  if (token !== undefined && beside !== undefined) throw notWithSyncToken(beside);
  if (token === undefined) return updated === undefined ? undefined : Date.parse(updated) - 1;
  const at = Number(/^sync(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1] ?? NaN);
  if (Number.isNaN(at)) throw syncTokenExpired();
  return at;
}

function page(kernel: Kernel, { calendar, role }: ReadableCalendar, found: readonly EventRecord[], query: Query): Record<string, unknown> {
  const size = Math.min(numberOf(query, 'maxResults') ?? 250, 2500);
  const from = pageStart(textOf(query, 'pageToken'));
  const timeZone = textOf(query, 'timeZone');
  const maxAttendees = numberOf(query, 'maxAttendees');
  const view = { ...(timeZone === undefined ? {} : { timeZone }), ...(maxAttendees === undefined ? {} : { maxAttendees }) };
  const isLast = from + size >= found.length;
  return {
    kind: 'calendar#events',
    etag: `"p${found.length}${kernel.now()}"`,
    summary: calendar.summary,
    description: calendar.description ?? '',
    updated: new Date(kernel.now()).toISOString(),
    timeZone: timeZone ?? calendar.timeZone,
    accessRole: role,
    defaultReminders: role === 'owner' ? [{ method: 'popup', minutes: 10 }] : [],
    items: found.slice(from, from + size).map((event) => eventView(calendar, event, role, view)),
    ...(isLast
      ? { nextSyncToken: Buffer.from(`sync${kernel.now()}`).toString('base64url') }
      : { nextPageToken: Buffer.from(`from${from + size}`).toString('base64url') }),
  };
}

function pageStart(token: string | undefined): number {
  if (token === undefined) return 0;
  const from = /^from(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (from === undefined) throw invalidPageToken();
  return Number(from);
}
