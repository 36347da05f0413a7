// What Sheets makes of a text as if someone had typed it into a cell: formula, number, percent, money, date, time, truth or text.
import { isRealDay, serialOfClock } from './dateSerial';
import { type LocaleRules, monthNames } from './locale';
import type { EnteredValue } from '../records';

export interface TypedValue {
  readonly value: EnteredValue | null;
  /** The number format that a cell without one takes on. */
  readonly pattern?: string;
}

const months = monthNames.map((name) => name.toLowerCase());
const monthWord =
  '(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\\.?';
const mayMeanMore = /^[\s\d+\-=.,$€£¥(']|^(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;

/** `now` settles the year of a date typed without one. */
export function typedValue(text: string, rules: LocaleRules, thisYear: number): TypedValue {
  if (text === '') return { value: null };
  if (!mayMeanMore.test(text)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=')) return text.length === 1 ? { value: text } : { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (trimmed === '') return { value: text };
  const truth = /^(true|false)$/i.exec(trimmed);
  if (truth) return { value: trimmed.toLowerCase() === 'true' };
  const typed = typedNumber(trimmed, rules) ?? typedMoment(trimmed, rules, thisYear);
  if (typed) return typed;
  if (/^[+-].*[\p{L}\p{N}]/su.test(text)) return signed(text, rules);
  return { value: text };
}

/** A sign in front of anything but a number begins a formula, one that cannot be read included: "+1 (555) 123" is #ERROR!. */
function signed(text: string, rules: LocaleRules): TypedValue {
  const apart = /^([+-])\s+(\S.*)$/.exec(text);
  const number = apart ? typedNumber(`${apart[1] ?? ''}${apart[2] ?? ''}`, rules) : undefined;
  return number ?? { value: { formulaValue: `=${text}` } };
}

interface NumberShapes {
  readonly whole: RegExp;
  readonly grouped: RegExp;
  readonly marks: RegExp;
}

const shapes = new Map<LocaleRules, NumberShapes>();

function shapesFor(rules: LocaleRules): NumberShapes {
  let known = shapes.get(rules);
  if (!known) {
    const decimal = rules.decimal === ',' ? ',' : '\\.';
    const group = rules.group === '.' ? '\\.' : rules.group === ',' ? ',' : '[\\u00a0 ]';
    const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+(?: \\d+)*)?(?:${decimal}\\d*)?`;
    known = {
      whole: new RegExp(`^([+-]?)\\(?([$€£¥]?)([+-]?)(${digits})(e[+-]?\\d+)?\\s*(%?)\\)?$`, 'i'),
      grouped: new RegExp(`${group}\\d{3}`),
      marks: new RegExp(`[\\s${rules.group}]`, 'g'),
    };
    shapes.set(rules, known);
  }
  return known;
}

function typedNumber(text: string, rules: LocaleRules): TypedValue | undefined {
  const shape = shapesFor(rules);
  const match = shape.whole.exec(text);
  if (!match) return undefined;
  const [, sign = '', money = '', innerSign = '', digits = '', exponent = '', percent = ''] = match;
  if (!/\d/.test(digits) || text.startsWith('(') !== text.endsWith(')')) return undefined;
  const grouped = shape.grouped.test(digits);
  const plain = digits.replace(shape.marks, '').replace(rules.decimal, '.');
  const size = Number(plain + exponent);
  if (!Number.isFinite(size)) return undefined;
  const negative = (sign === '-') !== (innerSign === '-') || text.startsWith('(');
  const value = (negative ? -size : size) / (percent === '' ? 1 : 100);
  const decimals = plain.split('.')[1]?.length ?? 0;
  if (percent !== '') return { value, pattern: decimals > 0 ? '0.00%' : '0%' };
  if (money !== '') return { value, pattern: decimals > 0 ? `"${money}"#,##0.00` : `"${money}"#,##0` };
  if (exponent !== '') return { value, pattern: '0.00E+00' };
  return grouped ? { value, pattern: decimals > 0 ? '#,##0.00' : '#,##0' } : { value };
}

const timeShape = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s*([ap])\.?m\.?)?$/i;
const hourShape = /^(\d{1,2})\s*([ap])\.?m\.?$/i;

function typedMoment(text: string, rules: LocaleRules, thisYear: number): TypedValue | undefined {
  const time = typedTime(text);
  if (time) return { value: time.fraction, pattern: time.pattern };
  const day = typedDay(text, rules, thisYear);
  if (day) return { value: day.serial, pattern: day.pattern };
  const split = /^(.*?\d,?)\s+(\d{1,2}:\d{2}.*|\d{1,2}\s*[ap]m)$/i.exec(text);
  if (!split) return undefined;
  const date = typedDay((split[1] ?? '').replace(/,$/, ''), rules, thisYear);
  const clock = typedTime(split[2] ?? '');
  if (!date || !clock) return undefined;
  return { value: date.serial + clock.fraction, pattern: `${date.pattern} ${clock.pattern}` };
}

function typedTime(text: string): { fraction: number; pattern: string } | undefined {
  const short = hourShape.exec(text);
  const match = short ?? timeShape.exec(text);
  if (!match) return undefined;
  const half = (short ? match[2] : match[5])?.toLowerCase();
  let hour = Number(match[1]);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const minute = short ? 0 : Number(match[2]);
  const second = short ? 0 : Number(match[3] ?? 0);
  if (minute > 59 || second > 59) return undefined;
  const fraction = (hour * 3600 + minute * 60 + second) / 86_400;
  if (hour > 23) return { fraction, pattern: '[h]:mm:ss' };
  const seconds = match[3] !== undefined && !short ? ':ss' : '';
  return { fraction, pattern: half === undefined ? `H:mm${seconds}` : `h:mm${seconds} am/pm` };
}

function typedDay(text: string, rules: LocaleRules, thisYear: number): { serial: number; pattern: string } | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const padded = (iso[3] ?? '').length === 2 && (iso[4] ?? '').length === 2;
    const mark = iso[2] ?? '-';
    return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), padded ? `yyyy${mark}mm${mark}dd` : `yyyy${mark}m${mark}d`);
  }
  const slashed = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (slashed && !(slashed[2] === '.' && rules.decimal === '.')) {
    const [first, second] = [Number(slashed[1]), Number(slashed[3])];
    const [month, day] = rules.dayFirst ? [second, first] : [first, second];
    const year = slashed[4] === undefined ? thisYear : fullYear(Number(slashed[4]), slashed[4].length);
    const mark = slashed[2] ?? '/';
    const order = rules.dayFirst ? `d${mark}M` : `M${mark}d`;
    return dayOf(
      year,
      month,
      day,
      slashed[4] === undefined ? order : rules.dayFirst || mark !== '/' ? `${order}${mark}yyyy` : rules.defaultDate,
    );
  }
  const wordFirst = new RegExp(`^(?:[a-z]{3,9},?\\s+)?${monthWord}\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?$`, 'i').exec(text);
  if (wordFirst)
    return worded(wordFirst[1], wordFirst[2], wordFirst[3], thisYear, `{month} d${wordFirst[3] === undefined ? '' : ', yyyy'}`);
  const monthAlone = new RegExp(`^${monthWord}([\\s-])(\\d{4})$`, 'i').exec(text);
  if (monthAlone) return worded(monthAlone[1], '1', monthAlone[3], thisYear, `{month}${monthAlone[2] ?? ' '}yyyy`);
  const dayFirst = new RegExp(`^(\\d{1,2})[\\s-]${monthWord}(?:,?[\\s-](\\d{4}|\\d{2}))?$`, 'i').exec(text);
  if (dayFirst) return worded(dayFirst[2], dayFirst[1], dayFirst[3], thisYear, `d {month}${dayFirst[3] === undefined ? '' : ' yyyy'}`);
  return undefined;
}

function worded(
  word = '',
  day = '',
  year: string | undefined,
  thisYear: number,
  order: string,
): { serial: number; pattern: string } | undefined {
  const month = months.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1;
  const pattern = order.replace('{month}', word.length > 3 ? 'mmmm' : 'mmm');
  return dayOf(year === undefined ? thisYear : fullYear(Number(year), year.length), month, Number(day), pattern);
}

const fullYear = (year: number, digits: number): number => (digits === 4 ? year : year < 50 ? 2000 + year : 1900 + year);

function dayOf(year: number, month: number, day: number, pattern: string): { serial: number; pattern: string } | undefined {
  return isRealDay(year, month, day) ? { serial: serialOfClock({ year, month, day }), pattern } : undefined;
}
