// Utilities.parseDate: text in a SimpleDateFormat pattern to a moment.
import { ScriptException } from '../../host/errors';
import { months, piecesOf, weekdays } from './formatDate';
import { knownZone, momentIn } from './zone';

interface Draft {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  afternoon: boolean | null;
  offset: number | null;
}

export function parseDate(text: string, zone: string, pattern: string): Date {
  const draft: Draft = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0, afternoon: null, offset: null };
  const pieces = piecesOf(pattern);
  let rest = text;
  const unparseable = (): never => {
    throw new ScriptException(`Unparseable date: "${text}"`);
  };
  pieces.forEach((piece, at) => {
    if ('literal' in piece) {
      if (!rest.startsWith(piece.literal)) unparseable();
      rest = rest.slice(piece.literal.length);
      return;
    }
    const next = pieces[at + 1];
    const length = next !== undefined && 'letter' in next && /[yMdHhkKmsS]/.test(next.letter) ? String(piece.length) : '1,9';
    const used = read(piece.letter, piece.length, length, rest, draft);
    if (used === null) unparseable();
    rest = rest.slice(used ?? 0);
  });
  if (draft.afternoon !== null) draft.hour = (draft.hour % 12) + (draft.afternoon ? 12 : 0);
  const wallClock = new Date(0);
  wallClock.setUTCFullYear(draft.year, draft.month - 1, draft.day);
  wallClock.setUTCHours(draft.hour, draft.minute, draft.second, draft.millisecond);
  const ms = draft.offset === null ? momentIn(knownZone(zone), wallClock.getTime()) : wallClock.getTime() - draft.offset * 60_000;
  return new Date(ms);
}

const numbers: Readonly<Record<string, (draft: Draft, value: number) => void>> = {
  y: (draft, value) => void (draft.year = value),
  M: (draft, value) => void (draft.month = value),
  d: (draft, value) => void (draft.day = value),
  H: (draft, value) => void (draft.hour = value),
  k: (draft, value) => void (draft.hour = value % 24),
  K: (draft, value) => void (draft.hour = value),
  h: (draft, value) => void (draft.hour = value % 12),
  m: (draft, value) => void (draft.minute = value),
  s: (draft, value) => void (draft.second = value),
  S: (draft, value) => void (draft.millisecond = value),
};

/** How many characters the field took, or null when it is not there. */
function read(letter: string, length: number, digits: string, rest: string, draft: Draft): number | null {
  if ((letter === 'M' || letter === 'L') && length >= 3) return word(rest, months, (index) => (draft.month = index + 1));
  if (letter === 'E') return word(rest, weekdays, () => undefined);
  if (letter === 'a') return word(rest, ['AM', 'PM'], (index) => (draft.afternoon = index === 1));
  if (letter === 'Z' || letter === 'X' || letter === 'z') return offset(rest, draft);
  const set = numbers[letter === 'L' ? 'M' : letter];
  const found = new RegExp(`^\\d{${digits}}`).exec(rest)?.[0];
  if (set === undefined || found === undefined) return null;
  const value = Number(found);
  set(draft, letter === 'y' && length <= 2 && found.length === 2 ? nearYear(value) : value);
  return found.length;
}

/** Two digits of a year: within 80 years before and 20 years after this one, as SimpleDateFormat has it. */
const nearYear = (twoDigits: number): number => {
  const from = new Date().getUTCFullYear() - 80;
  const year = from - (from % 100) + twoDigits;
  return year < from ? year + 100 : year;
};

function word(rest: string, names: readonly string[], take: (index: number) => unknown): number | null {
  const start = rest.toLowerCase();
  for (const [index, name] of names.entries()) {
    for (const form of [name.toLowerCase(), name.toLowerCase().slice(0, 3)]) {
      if (!start.startsWith(form)) continue;
      take(index);
      return form.length;
    }
  }
  return null;
}

function offset(rest: string, draft: Draft): number | null {
  const found = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?|^(Z|GMT|UTC)/.exec(rest);
  if (found === null) return null;
  const [all, sign, hours, minutes] = found;
  draft.offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  return all.length;
}
