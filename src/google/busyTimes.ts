// Asks Calendar when people are busy: times only, fifty calendars and sixty days a query.
import type { BusyTimes } from '../ports/sessionCalendar';
import { done, type Result } from '../problems/result';
import { merged, type TimeSlot } from '../time/timeSlot';
import { readMoment, writtenUtc } from '../time/wallClock';
import { attempt, type Pace } from './knownFailures';

type Reply = GoogleAppsScript.Calendar.Schema.FreeBusyResponse;
type CalendarReply = GoogleAppsScript.Calendar.Schema.FreeBusyCalendar;

/** Google's own limits: more calendars are refused, and longer ranges answer `timeRangeTooLong`. */
const calendarsAQuery = 50;
const windowMs = 60 * 86_400_000;

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

const windows = (fromMs: number, toMs: number): readonly TimeSlot[] =>
  Array.from({ length: Math.max(1, Math.ceil((toMs - fromMs) / windowMs)) }, (_, n) => ({
    start: fromMs + n * windowMs,
    end: Math.min(toMs, fromMs + (n + 1) * windowMs),
  }));

/** An empty `busy` means free only without `errors`: a hidden or missing calendar answers both. */
const timesOf = (found: CalendarReply | undefined): BusyTimes => {
  if (found === undefined) return { known: false, reason: 'noAnswer' };
  const [error] = found.errors ?? [];
  if (error !== undefined) return { known: false, reason: error.reason ?? 'unknown' };
  const busy: TimeSlot[] = [];
  for (const { start, end } of found.busy ?? []) {
    const [from, to] = [readMoment(start ?? ''), readMoment(end ?? '')];
    if (from === null || to === null) return { known: false, reason: 'unreadableAnswer' };
    busy.push({ start: from, end: to });
  }
  return { known: true, busy };
};

const together = (one: BusyTimes | undefined, other: BusyTimes): BusyTimes => {
  if (one === undefined || !other.known) return other;
  return one.known ? { known: true, busy: [...one.busy, ...other.busy] } : one;
};

export const readBusyTimes = (
  pace: Pace,
  calendar: GoogleAppsScript.Calendar,
  emails: readonly string[],
  fromMs: number,
  toMs: number,
): Result<ReadonlyMap<string, BusyTimes>> => {
  const found = new Map<string, BusyTimes>();
  const unique = [...new Set(emails.map((email) => email.toLowerCase()))];
  for (const window of windows(fromMs, toMs)) {
    for (const some of chunks(unique, calendarsAQuery)) {
      const reply = attempt<Reply>(pace, 'say when people are busy', () =>
        calendar.Freebusy.query({
          timeMin: writtenUtc(window.start),
          timeMax: writtenUtc(window.end),
          calendarExpansionMax: calendarsAQuery,
          items: some.map((id) => ({ id })),
        }),
      );
      if (!reply.ok) return reply;
      const calendars = (reply.value.calendars ?? {}) as Readonly<Record<string, CalendarReply>>;
      for (const email of some) found.set(email, together(found.get(email), timesOf(calendars[email])));
    }
  }
  found.forEach((times, email) => {
    if (times.known) found.set(email, { known: true, busy: merged(times.busy) });
  });
  return done(found);
};
