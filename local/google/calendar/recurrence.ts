// Unrolls the recurrence of an event: counted on the wall clock of its zone, so that a series keeps its hour over a
// change of daylight saving time. ical.js does the counting.
import ICAL from 'ical.js';
import { momentIn } from '../utilities/zone';
import { wallClockOf } from './eventTimes';
import type { EventRecord, EventTime } from './records';

/** No series is followed further than this many instances. */
const farthest = 5_000;

/** Wall clocks (as if UTC, in milliseconds) of the instances that start before the bound, in order. */
export function recurrenceStarts(event: EventRecord, zone: string, before: number): readonly number[] {
  const start = event.start;
  if (start === undefined || event.recurrence === undefined) return [];
  const within = start.timeZone ?? zone;
  const first = wallClockOf(start, zone);
  const excluded = new Set<number>();
  const found = new Set<number>([first]);
  for (const line of event.recurrence) {
    const [head = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    const name = head.split(';')[0];
    const into = name === 'EXDATE' || name === 'EXRULE' ? excluded : found;
    const starts =
      name === 'RRULE' || name === 'EXRULE' ? ruleStarts(value, start, first, within, before) : listedStarts(head, value, within);
    for (const wall of starts) into.add(wall);
  }
  return [...found].filter((wall) => wall < before && !excluded.has(wall)).sort((one, other) => one - other);
}

function ruleStarts(rule: string, start: EventTime, first: number, zone: string, before: number): number[] {
  const recur = ICAL.Recur.fromString(untilOnWallClock(rule, zone));
  const iterator = recur.iterator(icalTime(first, start.dateTime === undefined));
  const starts: number[] = [];
  for (let next = iterator.next(); next !== null && next !== undefined && starts.length < farthest; next = iterator.next()) {
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second);
    if (wall >= before) break;
    starts.push(wall);
  }
  return starts;
}

/** UNTIL is written in UTC for timed events; counting happens on the wall clock. */
function untilOnWallClock(rule: string, zone: string): string {
  return rule.replace(/UNTIL=(\d{8}T\d{6}Z)/, (_, text: string) => {
    const moment = compactMoment(text);
    return `UNTIL=${compact(wallClockOf({ dateTime: new Date(moment).toISOString(), timeZone: zone }, zone))}`;
  });
}

function listedStarts(head: string, value: string, zone: string): number[] {
  const own = /TZID=([^;:]+)/.exec(head)?.[1];
  return value.split(',').map((text) => {
    const moment = compactMoment(text);
    if (!text.endsWith('Z') && (own === undefined || own === zone || text.length === 8)) return moment;
    const at = text.endsWith('Z') ? moment : momentIn(own ?? zone, moment);
    return wallClockOf({ dateTime: new Date(at).toISOString(), timeZone: zone }, zone);
  });
}

const compactMoment = (text: string): number => {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(text) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
};

/** "20261123T170000" */
export const compact = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');

function icalTime(wall: number, isDate: boolean): ICAL.Time {
  const at = new Date(wall);
  const fields = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  const clock = { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() };
  return ICAL.Time.fromData(isDate ? { ...fields, isDate } : { ...fields, ...clock, isDate });
}
