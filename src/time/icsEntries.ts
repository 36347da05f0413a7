// The entries of an iCalendar file as days and wall-clock times: whole days, spans, repeats, moved and cancelled repeats.
import { addDays, daysBetween } from './calendarDate';
import { type IcsComponent, type IcsProperty, icsText } from './icsLines';
import { icsDate, readRule, repeatDates } from './recurrence';
import { readMoment, type WallClock } from './wallClock';

export interface IcsEntry {
  readonly title: string;
  /** The first and last day, both included. */
  readonly from: string;
  readonly to: string;
  /** Null for whole days. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** The place among the file's entries, from 1, and its first line. */
  readonly entry: number;
  readonly line: number;
}

export interface IcsFault {
  readonly entry: number;
  readonly line: number;
  readonly detail: string;
}

export interface IcsEntries {
  readonly entries: readonly IcsEntry[];
  readonly faults: readonly IcsFault[];
}

interface IcsWhen {
  readonly date: string;
  readonly time: string | null;
}

/** Times with a zone of their own are taken as that place's wall clock: a school's calendar is written in the school's time. UTC is turned into it. */
const whenIn = (value: string, clock: WallClock): IcsWhen | null => {
  const date = icsDate(value);
  const match = /^\d{8}T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?)$/.exec(value);
  if (date === null) return null;
  if (match === null) return /^\d{8}$/.test(value) ? { date, time: null } : null;
  const time = `${match[1]}:${match[2]}`;
  if (match[4] !== 'Z') return { date, time };
  const instant = readMoment(`${date}T${time}:00Z`);
  return instant === null ? null : clock.toWall(instant);
};

/** Whole days of a duration such as P3D or P1W; a duration within a day is zero days. */
const durationDays = (value: string): number | null => {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/.exec(value);
  return match === null ? null : Number(match[1] ?? 0) * 7 + Number(match[2] ?? 0);
};

const first = (event: IcsComponent, name: string): IcsProperty | undefined => event.properties.find((property) => property.name === name);
const all = (event: IcsComponent, name: string): readonly IcsProperty[] => event.properties.filter((property) => property.name === name);
const datesOf = (event: IcsComponent, name: string, clock: WallClock): readonly string[] =>
  all(event, name).flatMap(({ value }) =>
    value.split(',').flatMap((each) => {
      const when = whenIn(each.split('/')[0] ?? '', clock);
      return when === null ? [] : [when.date];
    }),
  );

interface Laid {
  readonly start: IcsWhen;
  /** Days from the first to the last. */
  readonly length: number;
  readonly endsAt: string | null;
}

/** A whole-day end is the day after the last; an end at midnight belongs to the day before. */
const layOut = (event: IcsComponent, clock: WallClock): Laid | null => {
  const start = whenIn(first(event, 'DTSTART')?.value.trim() ?? '', clock);
  if (start === null) return null;
  const endProperty = first(event, 'DTEND');
  const end = endProperty === undefined ? null : whenIn(endProperty.value.trim(), clock);
  if (endProperty !== undefined && end === null) return null;
  if (end === null) {
    const days = durationDays(first(event, 'DURATION')?.value.trim() ?? 'P0D');
    if (days === null) return null;
    return { start, length: start.time === null ? Math.max(0, days - 1) : days, endsAt: null };
  }
  const exclusive = end.time === null || (end.time === '00:00' && end.date > start.date);
  const length = daysBetween(start.date, end.date) - (exclusive && end.date > start.date ? 1 : 0);
  return length < 0 ? null : { start, length, endsAt: end.time };
};

/**
 * @param clock the school's, for times in UTC
 * @param range the days wanted: repeats end there, and entries outside are left out
 */
export const icsEntries = (
  calendars: readonly IcsComponent[],
  clock: WallClock,
  range: { readonly from: string; readonly to: string },
): IcsEntries => {
  const events = calendars.flatMap(({ components }) => components.filter(({ name }) => name === 'VEVENT'));
  const uidOf = (event: IcsComponent): string => first(event, 'UID')?.value ?? '';
  const moved = new Set(
    events
      .filter((event) => first(event, 'RECURRENCE-ID') !== undefined)
      .flatMap((event) => datesOf(event, 'RECURRENCE-ID', clock).map((date) => `${uidOf(event)}|${date}`)),
  );
  const entries: IcsEntry[] = [];
  const faults: IcsFault[] = [];
  events.forEach((event, index) => {
    const place = { entry: index + 1, line: event.line };
    if (first(event, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return;
    const laid = layOut(event, clock);
    if (laid === null) {
      faults.push({ ...place, line: first(event, 'DTSTART')?.line ?? event.line, detail: 'its start or end cannot be read.' });
      return;
    }
    const single = first(event, 'RECURRENCE-ID') !== undefined;
    const dates = new Set<string>([laid.start.date]);
    for (const { value, line } of single ? [] : all(event, 'RRULE')) {
      const rule = readRule(value.trim());
      if ('unknown' in rule)
        faults.push({ ...place, line, detail: `the repeat "${rule.unknown}" is not understood; its first day was kept.` });
      else repeatDates(rule, laid.start.date, range.to, addDays(range.from, -laid.length)).forEach((date) => dates.add(date));
    }
    if (!single) datesOf(event, 'RDATE', clock).forEach((date) => dates.add(date));
    datesOf(event, 'EXDATE', clock).forEach((date) => dates.delete(date));
    const title = icsText(first(event, 'SUMMARY')?.value ?? '').trim();
    for (const from of [...dates].sort()) {
      const to = addDays(from, laid.length);
      const replaced = !single && moved.has(`${uidOf(event)}|${from}`);
      if (!replaced && to >= range.from && from <= range.to)
        entries.push({ title, from, to, startsAt: laid.start.time, endsAt: laid.endsAt, ...place });
    }
  });
  return { entries, faults };
};
