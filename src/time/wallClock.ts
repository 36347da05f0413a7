// What the clock on a school's wall shows, and the moment that is. The zone's rules come in as a function; no clock is read.
import { dateOfDayNumber, dayNumber, minutesOf, timeOf } from './calendarDate';

/** Minutes east of UTC at a moment (epoch milliseconds), or null for a zone that does not exist. */
export type OffsetOfZone = (zone: string, epochMs: number) => number | null;

export interface WallTime {
  readonly date: string;
  /** "HH:mm" */
  readonly time: string;
}

export interface WallClock {
  readonly zone: string;
  /** The moment the wall shows this; null where the clocks skip it, the first of two where they go back. */
  readonly toInstant: (date: string, time: string) => number | null;
  /** The same, but for a skipped time the moment the clocks jump. */
  readonly toInstantOrJump: (date: string, time: string) => number;
  readonly toWall: (instant: number) => WallTime;
  /** Minutes east of UTC. */
  readonly offsetAt: (instant: number) => number;
}

const minute = 60_000;
const day = 86_400_000;

interface OffsetDay {
  readonly before: number;
  readonly after: number;
  /** The moment `after` begins; the day's end when nothing changes. */
  readonly changesAt: number;
}

/** Null for a zone that does not exist. Asks for one offset a day and remembers it: zones change at most once within a day. */
export const wallClock = (zone: string, offsetOf: OffsetOfZone): WallClock | null => {
  if (offsetOf(zone, 0) === null) return null;
  const ask = (instant: number): number => offsetOf(zone, instant) ?? 0;
  const starts = new Map<number, number>();
  const days = new Map<number, OffsetDay>();

  const offsetAtStartOf = (dayIndex: number): number => {
    const known = starts.get(dayIndex);
    if (known !== undefined) return known;
    const asked = ask(dayIndex * day);
    starts.set(dayIndex, asked);
    return asked;
  };

  const readDay = (dayIndex: number): OffsetDay => {
    const [before, after] = [offsetAtStartOf(dayIndex), offsetAtStartOf(dayIndex + 1)];
    let [low, high] = [dayIndex * day, (dayIndex + 1) * day];
    if (before !== after) {
      while (high - low > minute) {
        const middle = low + Math.floor((high - low) / 2 / minute) * minute;
        if (ask(middle) === before) low = middle;
        else high = middle;
      }
    }
    return { before, after, changesAt: high };
  };

  const offsetAt = (instant: number): number => {
    const dayIndex = Math.floor(instant / day);
    const known = days.get(dayIndex) ?? readDay(dayIndex);
    days.set(dayIndex, known);
    return instant < known.changesAt ? known.before : known.after;
  };

  const toInstant = (date: string, time: string): number | null => {
    const asUtc = dayNumber(date) * day + minutesOf(time) * minute;
    // Within a day of the reading, no third offset can hold; the earlier offset gives the first of two equal readings.
    for (const offset of [offsetAt(asUtc - day), offsetAt(asUtc + day)]) {
      const instant = asUtc - offset * minute;
      if (offsetAt(instant) === offset) return instant;
    }
    return null;
  };

  return {
    zone,
    offsetAt,
    toInstant,
    toInstantOrJump: (date, time) => {
      const found = toInstant(date, time);
      if (found !== null) return found;
      const asUtc = dayNumber(date) * day + minutesOf(time) * minute;
      const [later, earlier] = [asUtc - offsetAt(asUtc - day) * minute, asUtc - offsetAt(asUtc + day) * minute];
      for (let instant = earlier; instant <= later; instant += minute) if (offsetAt(instant) !== offsetAt(earlier)) return instant;
      return later;
    },
    toWall: (instant) => {
      const local = instant + offsetAt(instant) * minute;
      const dayIndex = Math.floor(local / day);
      return { date: dateOfDayNumber(dayIndex), time: timeOf(Math.floor((local - dayIndex * day) / minute)) };
    },
  };
};

/** "2026-01-27T09:40:00-07:00": the wall's reading with its offset, which is also the moment. */
export const writtenMoment = (clock: WallClock, instant: number): string => {
  const wall = clock.toWall(instant);
  const offset = clock.offsetAt(instant);
  return `${wall.date}T${wall.time}:00${offset < 0 ? '-' : '+'}${timeOf(Math.abs(offset))}`;
};

/** Reads "2026-01-27T09:40:00-07:00" or "…Z" without leaning on the runtime's date parser; null for anything else. */
export const readMoment = (text: string): number | null => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (match === null) return null;
  const [, date = '', time = '', seconds = '0', fraction = '0', zone = 'Z'] = match;
  const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * minutesOf(zone.slice(1));
  return dayNumber(date) * day + (minutesOf(time) - offset) * minute + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'));
};

/** "2026-01-27T16:40:00Z" of a moment. */
export const writtenUtc = (instant: number): string => {
  const dayIndex = Math.floor(instant / day);
  const rest = Math.floor((instant - dayIndex * day) / 1000);
  return `${dateOfDayNumber(dayIndex)}T${timeOf(Math.floor(rest / 60))}:${String(rest % 60).padStart(2, '0')}Z`;
};
