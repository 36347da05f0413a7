// The start and end of events as moments, and moments as Calendar writes them in a zone.
import { isoOffset, momentIn, offsetMinutes } from '../utilities/zone';
import type { EventRecord, EventTime } from './records';

export interface Period {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
}

const day = 86_400_000;
const hasOffset = (text: string): boolean => /(Z|[+-]\d{2}:\d{2})$/i.test(text);

/** A wall clock's fields as if they were UTC: how days and recurrences are counted. */
export const wallOf = (text: string): number => Date.parse(`${text.slice(0, 10)}T${text.length > 10 ? text.slice(11, 19) : '00:00:00'}Z`);

/** Epoch milliseconds; a whole day begins at midnight of the zone. */
export function momentOf(time: EventTime, zone: string): number {
  const within = time.timeZone ?? zone;
  if (time.dateTime === undefined) return momentIn(zone, wallOf(time.date ?? ''));
  return hasOffset(time.dateTime) ? Date.parse(time.dateTime) : momentIn(within, wallOf(time.dateTime));
}

/** When the event is, days taken in the calendar's zone; a day event of no length takes its day. */
export function periodOf(event: Pick<EventRecord, 'start' | 'end'>, zone: string): Period | undefined {
  if (event.start === undefined || event.end === undefined) return undefined;
  const start = momentOf(event.start, zone);
  const end = momentOf(event.end, zone);
  return event.start.date !== undefined && end <= start ? { start, end: momentIn(zone, wallOf(event.start.date) + day) } : { start, end };
}

/** "2026-11-23T10:00:00-07:00" */
export function inZone(moment: number, zone: string): string {
  const offset = offsetMinutes(zone, moment);
  const wall = new Date(moment + offset * 60_000).toISOString().slice(0, 19);
  return offset === 0 ? `${wall}Z` : `${wall}${isoOffset(offset, ':')}`;
}

/** "2026-11-23T17:00:00Z" */
export const inUtc = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** "2026-11-23" for days, the wall clock of the event's zone for times, both as if UTC. */
export function wallClockOf(time: EventTime, zone: string): number {
  if (time.dateTime === undefined) return wallOf(time.date ?? '');
  const moment = momentOf(time, zone);
  return moment + offsetMinutes(time.timeZone ?? zone, moment) * 60_000;
}

/** The same kind of time (day or clock, same zone) at another wall clock. */
export function atWallClock(like: EventTime, wall: number, zone: string): EventTime {
  if (like.dateTime === undefined) return { date: new Date(wall).toISOString().slice(0, 10) };
  const within = like.timeZone ?? zone;
  return { dateTime: inZone(momentIn(within, wall), within), timeZone: within };
}

/** As stored: the moment written in the event's own zone, which is the calendar's where none is named. */
export function normalTime(time: EventTime, zone: string): EventTime {
  if (time.dateTime === undefined) return { date: time.date ?? '' };
  const within = time.timeZone ?? zone;
  return { dateTime: inZone(momentOf(time, zone), within), timeZone: within };
}

/** As shown: the moment written in the zone of the calendar or of the request, beside the event's own zone. */
export function shownTime(time: EventTime, zone: string): EventTime {
  if (time.dateTime === undefined) return { date: time.date ?? '' };
  return { dateTime: inZone(momentOf(time, zone), zone), timeZone: time.timeZone ?? zone };
}
