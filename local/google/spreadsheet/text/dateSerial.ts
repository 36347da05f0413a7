// Instants and the numbers that stand for them in cells: days since 1899-12-30 on the clock of the spreadsheet's zone.

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** A wall-clock moment; month 1–12. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** False for a name that the tz database does not know. */
export function isTimeZone(zone: string): boolean {
  try {
    return formatterFor(zone) !== undefined;
  } catch {
    return false;
  }
}

const offsets = new Map<string, Map<number, number>>();
const quarterMs = 900_000;

/** How far the zone's clock is ahead of UTC at the instant, in milliseconds. Offsets only change on quarter hours. */
function offsetAt(instant: number, zone: string): number {
  const quarter = Math.floor(instant / quarterMs);
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  const start = quarter * quarterMs;
  const part: Record<string, number> = {};
  let era = 1;
  for (const { type, value } of formatterFor(zone).formatToParts(start)) {
    if (type === 'era') era = value.startsWith('B') ? -1 : 1;
    else part[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const shown = utcOf({ year: era < 0 ? 1 - year : year, month, day, hour, minute, second, millisecond: 0 });
  const offset = shown - start;
  if (known.size > 50_000) known.clear();
  known.set(quarter, offset);
  return offset;
}

function utcOf(clock: WallClock): number {
  const date = new Date(0);
  date.setUTCFullYear(clock.year, clock.month - 1, clock.day);
  date.setUTCHours(clock.hour, clock.minute, clock.second, clock.millisecond);
  return date.getTime();
}

/** Epoch milliseconds to a serial in the zone, exact to the millisecond. */
export function serialOfInstant(instant: number, zone: string): number {
  return (instant + offsetAt(instant, zone) - epoch) / dayMs;
}

/** A serial to epoch milliseconds. A time that a change of the clock skips is moved on; one that occurs twice is the first. */
export function instantOfSerial(serial: number, zone: string): number {
  const local = epoch + Math.round(serial * dayMs);
  const earlier = local - offsetAt(local - dayMs, zone);
  if (earlier + offsetAt(earlier, zone) === local) return earlier;
  const later = local - offsetAt(local + dayMs, zone);
  return later + offsetAt(later, zone) === local ? later : earlier;
}

export function serialOfClock(clock: Partial<WallClock>): number {
  const { year = 1899, month = 12, day = 30, hour = 0, minute = 0, second = 0, millisecond = 0 } = clock;
  return (utcOf({ year, month, day, hour, minute, second, millisecond }) - epoch) / dayMs;
}

export function clockOfSerial(serial: number): WallClock & { readonly weekday: number } {
  const date = new Date(epoch + Math.round(serial * dayMs));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}

/** True when the day exists in the calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const clock = clockOfSerial(serialOfClock({ year, month, day }));
  return clock.year === year && clock.month === month && clock.day === day;
}
