// Time zones as Java knows them: IANA names, "GMT+2:30", and GMT for everything else.

export interface ZonedParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null;
  try {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, calendar: 'gregory', era: 'short', hourCycle: 'h23', ...fields });
  } catch {
    format = null;
  }
  formats.set(zone, format);
  return format;
}

/** "GMT-05:30" → -330; null when it is no fixed offset. */
function fixedOffset(zone: string): number | null {
  const [, sign, hours, minutes] = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  if (sign === undefined || hours === undefined || Number(hours) > 23) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/** The zone a name stands for: itself where it is known, "GMT" where it is not, as java.util.TimeZone does. */
export const knownZone = (zone: string): string => (fixedOffset(zone) === null && formatFor(zone) === null ? 'GMT' : zone);

/** Minutes east of UTC at a moment. */
export function offsetMinutes(zone: string, ms: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const format = formatFor(zone);
  if (format === null) return 0;
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(ms)) parts[type] = value;
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts['month']) - 1, Number(parts['day']));
  local.setUTCHours(Number(parts['hour']), Number(parts['minute']), Number(parts['second']));
  return Math.round((local.getTime() - Math.floor(ms / 1000) * 1000) / 60_000);
}

export function partsIn(zone: string, ms: number): ZonedParts {
  const offset = offsetMinutes(zone, ms);
  const local = new Date(ms + offset * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    offset,
  };
}

/** The moment a wall clock in the zone shows these fields; in a gap, the hour after it, in an overlap, the first. */
export function momentIn(zone: string, wallClockAsUtcMs: number): number {
  const before = offsetMinutes(zone, wallClockAsUtcMs - 86_400_000);
  const after = offsetMinutes(zone, wallClockAsUtcMs + 86_400_000);
  const first = wallClockAsUtcMs - before * 60_000;
  if (offsetMinutes(zone, first) === before) return first;
  const second = wallClockAsUtcMs - after * 60_000;
  return offsetMinutes(zone, second) === after ? second : first;
}

const inEnglish = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'];
const asian: Readonly<Record<string, string>> = {
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Shanghai': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Singapore': 'SGT',
};

/** "EST" or "Eastern Standard Time"; "GMT+02:30" where the zone has no name. */
export function zoneName(zone: string, ms: number, style: 'short' | 'long'): string {
  if (zone === 'GMT' || zone === 'UTC' || fixedOffset(zone) === 0)
    return style === 'short' ? (zone === 'UTC' ? 'UTC' : 'GMT') : zone === 'UTC' ? 'Coordinated Universal Time' : 'Greenwich Mean Time';
  if (fixedOffset(zone) !== null) return `GMT${isoOffset(offsetMinutes(zone, ms), ':')}`;
  if (style === 'short' && asian[zone] !== undefined) return asian[zone];
  for (const locale of inEnglish) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style }).formatToParts(ms);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (!/^(GMT|UTC)[+-]/.test(name) && name !== '') return name;
  }
  return `GMT${isoOffset(offsetMinutes(zone, ms), ':')}`;
}

/** "+0530" or, with a colon, "+05:30". */
export function isoOffset(minutes: number, colon: '' | ':'): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
