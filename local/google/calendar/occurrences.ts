// What stands in a calendar in a stretch of time: single events, and the instances of series with their exceptions.
import { atWallClock, inUtc, periodOf, type Period, wallClockOf } from './eventTimes';
import { momentOf } from './eventTimes';
import { compact, recurrenceStarts } from './recurrence';
import type { CalendarRecord, EventRecord } from './records';

const day = 86_400_000;

export const overlaps = (period: Period, range: Period): boolean =>
  (period.end > range.start || (period.end === period.start && period.start >= range.start)) && period.start < range.end;

/** Every event and instance that overlaps the range, cancelled ones too, in order of their start. */
export function occurrencesIn(calendar: CalendarRecord, range: Period): readonly EventRecord[] {
  return Object.values(calendar.events)
    .flatMap((event) => (event.recurrence === undefined ? [event] : instancesOf(calendar, event, range)))
    .filter((event) => {
      const period = periodOf(event, calendar.timeZone);
      return period !== undefined && overlaps(period, range);
    })
    .sort((one, other) => startOf(calendar, one) - startOf(calendar, other));
}

/** Instances that may overlap the range, without those that an exception stands for: it is an event of its own. */
export function instancesOf(calendar: CalendarRecord, series: EventRecord, range: Period): readonly EventRecord[] {
  const period = periodOf(series, calendar.timeZone);
  if (period === undefined || series.start === undefined) return [];
  const from = range.start - (period.end - period.start) - 2 * day;
  return recurrenceStarts(series, calendar.timeZone, range.end + day)
    .filter((wall) => wall >= from)
    .map((wall) => instanceAt(calendar, series, wall))
    .filter((instance) => calendar.events[instance.id] === undefined);
}

/** The instance of a series that an id such as "abc_20261123T170000Z" names, where there is one. */
export function instanceById(calendar: CalendarRecord, id: string): EventRecord | undefined {
  const [, seriesId = '', when = ''] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(id) ?? [];
  const series = calendar.events[seriesId];
  if (series?.recurrence === undefined) return undefined;
  const around = Date.parse(`${when.slice(0, 4)}-${when.slice(4, 6)}-${when.slice(6, 8)}T12:00:00Z`);
  const range = { start: around - 2 * day, end: around + 2 * day };
  return instancesOf(calendar, series, range).find((instance) => instance.id === id);
}

function instanceAt(calendar: CalendarRecord, series: EventRecord, wall: number): EventRecord {
  const { start = {}, end = {} } = series;
  const shared = { ...series };
  delete shared.recurrence;
  const length = wallClockOf(end, calendar.timeZone) - wallClockOf(start, calendar.timeZone);
  const begins = atWallClock(start, wall, calendar.timeZone);
  return {
    ...shared,
    id: `${series.id}_${instanceStamp(calendar, begins, wall)}`,
    recurringEventId: series.id,
    originalStartTime: begins,
    start: begins,
    end: atWallClock(end, wall + length, calendar.timeZone),
  };
}

const instanceStamp = (calendar: CalendarRecord, start: { date?: string }, wall: number): string =>
  start.date === undefined ? inUtc(momentOf(start, calendar.timeZone)).replace(/[-:]/g, '') : compact(wall).slice(0, 8);

export const startOf = (calendar: CalendarRecord, event: EventRecord): number =>
  event.start === undefined ? 0 : momentOf(event.start, calendar.timeZone);
