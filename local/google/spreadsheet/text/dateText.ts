// A serial shown with a date, time or duration pattern.
import { clockOfSerial } from './dateSerial';
import { dayNames, monthNames } from './locale';
import type { Section, Token } from './pattern';

const two = (value: number): string => String(value).padStart(2, '0');

interface DateFacts {
  readonly hasFraction: boolean;
  readonly halves: boolean;
  /** By place of a token: whether its "m" is minutes. */
  readonly minutes: readonly boolean[];
}

const facts = new WeakMap<Section, DateFacts>();

function factsOf(section: Section): DateFacts {
  let known = facts.get(section);
  if (!known) {
    const { tokens } = section;
    known = {
      hasFraction: tokens.some((token) => token.kind === 'date' && /^s+\.0+$/i.test(token.text)),
      halves: tokens.some((token) => token.kind === 'date' && /^a/i.test(token.text)),
      minutes: tokens.map((_token, place) => meansMinutes(tokens, place)),
    };
    facts.set(section, known);
  }
  return known;
}

export function dateText(serial: number, section: Section): string {
  const { tokens } = section;
  const { hasFraction, halves, minutes } = factsOf(section);
  // Shown to the second, so that 0.1 + 0.2 of a day does not lose a minute.
  const clock = clockOfSerial(hasFraction ? serial : Math.round(serial * 86_400) / 86_400);
  const shown = (token: Token, place: number): string => {
    if (token.kind === 'elapsed') return elapsedText(serial, token.text);
    if (token.kind === 'literal') return token.text;
    if (token.kind === 'number') return token.text.replace(/[0#?]/g, '');
    if (token.kind !== 'date') return '';
    const letters = token.text.toLowerCase();
    const length = letters.length;
    if (letters === 'am/pm') return clock.hour < 12 ? 'AM' : 'PM';
    if (letters === 'a/p') return clock.hour < 12 ? 'A' : 'P';
    switch (letters[0]) {
      case 'y':
      case 'e':
        return length <= 2 && letters[0] === 'y' ? two(clock.year % 100) : String(clock.year).padStart(4, '0');
      case 'd':
        if (length <= 2) return length === 2 ? two(clock.day) : String(clock.day);
        return length === 3 ? (dayNames[clock.weekday] ?? '').slice(0, 3) : (dayNames[clock.weekday] ?? '');
      case 'h': {
        const hour = halves ? ((clock.hour + 11) % 12) + 1 : clock.hour;
        return length >= 2 ? two(hour) : String(hour);
      }
      case 's': {
        const decimals = letters.split('.')[1]?.length ?? 0;
        const whole = letters.split('.')[0]?.length === 2 ? two(clock.second) : String(clock.second);
        return decimals === 0 ? whole : `${whole}.${String(clock.millisecond).padStart(3, '0').slice(0, decimals)}`;
      }
      default:
        if (minutes[place] !== true) return monthText(clock.month, length);
        return length >= 2 ? two(clock.minute) : String(clock.minute);
    }
  };
  return tokens.map(shown).join('');
}

function monthText(month: number, length: number): string {
  const name = monthNames[month - 1] ?? '';
  if (length <= 2) return length === 2 ? two(month) : String(month);
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

/** "m" right after hours or right before seconds is minutes; elsewhere it is the month. */
function meansMinutes(tokens: readonly Token[], place: number): boolean {
  const time = (token: Token | undefined): string =>
    token && (token.kind === 'date' || token.kind === 'elapsed') ? token.text.toLowerCase() : '';
  const neighbours = (step: number): string => {
    for (let at = place + step; at >= 0 && at < tokens.length; at += step) {
      const text = time(tokens[at]);
      if (text !== '') return text;
    }
    return '';
  };
  return neighbours(-1).startsWith('h') || neighbours(1).startsWith('s');
}

function elapsedText(serial: number, unit: string): string {
  const perDay = unit.startsWith('h') ? 24 : unit.startsWith('m') ? 1440 : 86_400;
  return String(Math.floor(Math.round(serial * 86_400) / (86_400 / perDay))).padStart(unit.length, '0');
}
