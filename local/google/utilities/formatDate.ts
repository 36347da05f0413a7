// Dates in the patterns of Java's SimpleDateFormat, which Utilities.formatDate takes.
// https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html
import { ScriptException } from '../../host/errors';
import { isoOffset, knownZone, partsIn, zoneName, type ZonedParts } from './zone';

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A pattern as literal text and runs of one letter. */
export type PatternPiece = { readonly literal: string } | { readonly letter: string; readonly length: number };

export function piecesOf(pattern: string): PatternPiece[] {
  const pieces: PatternPiece[] = [];
  const parts = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g) ?? [];
  for (const part of parts) {
    if (part === "''") pieces.push({ literal: "'" });
    else if (part === "'") throw new ScriptException('Unterminated quote');
    else if (part.startsWith("'")) pieces.push({ literal: part.slice(1, -1).replaceAll("''", "'") });
    else if (/^[A-Za-z]/.test(part)) pieces.push({ letter: part.charAt(0), length: part.length });
    else pieces.push({ literal: part });
  }
  return pieces;
}

const dayMs = 86_400_000;

function fieldsFrom(parts: ZonedParts): { readonly weekday: number; readonly dayOfYear: number } {
  const day = dayNumber(parts.year, parts.month, parts.day);
  return { weekday: (((day + 4) % 7) + 7) % 7, dayOfYear: day - dayNumber(parts.year, 1, 1) + 1 };
}

/** Days since 1970-01-01, also for years before 100. */
function dayNumber(year: number, month: number, day: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return Math.round(moment.getTime() / dayMs);
}

/** Weeks as in the United States: they start on Sunday and the first holds January 1st. */
function weekOf(parts: ZonedParts): { readonly year: number; readonly week: number } {
  const weekStart = (year: number): number => {
    const first = dayNumber(year, 1, 1);
    return first - ((((first + 4) % 7) + 7) % 7);
  };
  const day = dayNumber(parts.year, parts.month, parts.day);
  const year = day >= weekStart(parts.year + 1) ? parts.year + 1 : parts.year;
  return { year, week: Math.floor((day - weekStart(year)) / 7) + 1 };
}

const number = (value: number, length: number): string => (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(length, '0');
const yearText = (year: number, length: number): string => {
  const shown = year > 0 ? year : 1 - year;
  return length === 2 ? number(shown % 100, 2) : number(shown, length);
};
const isoZone = (offset: number, length: number): string => {
  if (offset === 0) return 'Z';
  if (length === 1) return isoOffset(offset, '').slice(0, 3);
  return isoOffset(offset, length === 2 ? '' : ':');
};

/** The moment in the zone, in the pattern; an unknown zone is GMT, an unknown letter an error. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const place = knownZone(zone);
  const parts = partsIn(place, ms);
  return piecesOf(pattern)
    .map((piece) => ('literal' in piece ? piece.literal : field(piece.letter, piece.length, parts, place, ms)))
    .join('');
}

function field(letter: string, length: number, parts: ZonedParts, zone: string, ms: number): string {
  const { weekday, dayOfYear } = fieldsFrom(parts);
  switch (letter) {
    case 'G':
      return parts.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(parts.year, length);
    case 'Y':
      return yearText(weekOf(parts).year, length);
    case 'M':
    case 'L':
      return monthText(parts.month, length);
    case 'w':
      return number(weekOf(parts).week, length);
    case 'W':
      return number(Math.floor((parts.day + ((weekday - parts.day + 1 + 35) % 7) - 1) / 7) + 1, length);
    case 'D':
      return number(dayOfYear, length);
    case 'd':
      return number(parts.day, length);
    case 'F':
      return number(Math.floor((parts.day - 1) / 7) + 1, length);
    case 'E':
      return length >= 4 ? (weekdays[weekday] ?? '') : (weekdays[weekday] ?? '').slice(0, 3);
    case 'u':
      return number(weekday === 0 ? 7 : weekday, length);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(parts.hour, length);
    case 'k':
      return number(parts.hour === 0 ? 24 : parts.hour, length);
    case 'K':
      return number(parts.hour % 12, length);
    case 'h':
      return number(parts.hour % 12 === 0 ? 12 : parts.hour % 12, length);
    case 'm':
      return number(parts.minute, length);
    case 's':
      return number(parts.second, length);
    case 'S':
      return number(parts.millisecond, length);
    case 'z':
      return zoneName(zone, ms, length >= 4 ? 'long' : 'short');
    case 'Z':
      return isoOffset(parts.offset, '');
    case 'X':
      return isoZone(parts.offset, length);
    default:
      throw new ScriptException(`Illegal pattern character '${letter}'`);
  }
}

function monthText(month: number, length: number): string {
  const name = months[month - 1] ?? '';
  if (length >= 4) return name;
  return length === 3 ? name.slice(0, 3) : number(month, length);
}
