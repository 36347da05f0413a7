// The days of a repeating calendar entry (RFC 5545, RRULE), as far as school calendars use them: by days, weeks, months and years.
import { addDays, dayNumber, isDate, weekdayOf, daysBetween } from './calendarDate';

export interface RepeatRule {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  readonly until: string | null;
  /** Weekday 1 (Monday) to 7, with the place in the month or year: 1 first, -1 last, 0 every one. */
  readonly byDay: readonly { readonly weekday: number; readonly place: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly weekStart: number;
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'WKST'];

const numbers = (value: string | undefined): readonly number[] => (value === undefined ? [] : value.split(',').map(Number));

export const icsDate = (value: string): string | null => {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(value);
  const date = match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`;
  return isDate(date) ? date : null;
};

/** The rule, or the part of it that is not understood. */
export const readRule = (value: string): RepeatRule | { readonly unknown: string } => {
  const parts: Partial<Record<string, string>> = {};
  for (const part of value.split(';').filter((each) => each !== '')) {
    const [name = '', rest = ''] = part.split('=');
    if (!known.includes(name.toUpperCase())) return { unknown: part };
    parts[name.toUpperCase()] = rest.toUpperCase();
  }
  const every = (['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const).find((each) => each === parts['FREQ']);
  if (every === undefined) return { unknown: `FREQ=${parts['FREQ'] ?? ''}` };
  const byDay = (parts['BYDAY'] ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => {
      const match = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(each);
      return { weekday: weekdayCodes.indexOf(match?.[2] ?? '') + 1, place: Number(match?.[1] ?? 0) };
    });
  const interval = Number(parts['INTERVAL'] ?? 1);
  const count = parts['COUNT'] === undefined ? null : Number(parts['COUNT']);
  const until = parts['UNTIL'] === undefined ? null : icsDate(parts['UNTIL']);
  const [byMonthDay, byMonth] = [numbers(parts['BYMONTHDAY']), numbers(parts['BYMONTH'])];
  const whole =
    [interval, count ?? 1, ...byMonthDay, ...byMonth].every(Number.isInteger) && interval >= 1 && byDay.every(({ weekday }) => weekday > 0);
  if (!whole || (parts['UNTIL'] !== undefined && until === null)) return { unknown: value };
  return { every, interval, count, until, byDay, byMonthDay, byMonth, weekStart: weekdayCodes.indexOf(parts['WKST'] ?? 'MO') + 1 || 1 };
};

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const daysOf = (first: string, next: string): readonly string[] =>
  Array.from({ length: dayNumber(next) - dayNumber(first) }, (_, n) => addDays(first, n));

const firstOfMonth = (year: number, month: number): string =>
  written(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);

/** Those of a span's days (a month or a year) that fall on the weekdays asked for, in the places asked for. */
const onWeekdays = (days: readonly string[], byDay: RepeatRule['byDay']): readonly string[] =>
  byDay.flatMap(({ weekday, place }) => {
    const all = days.filter((day) => weekdayOf(day) === weekday);
    if (place === 0) return all;
    const one = all[place > 0 ? place - 1 : all.length + place];
    return one === undefined ? [] : [one];
  });

const onMonthDays = (days: readonly string[], byMonthDay: readonly number[]): readonly string[] =>
  byMonthDay.flatMap((day) => {
    const one = days[day > 0 ? day - 1 : days.length + day];
    return one === undefined ? [] : [one];
  });

const inMonth = (year: number, month: number, rule: RepeatRule, startDay: number): readonly string[] => {
  const days = daysOf(firstOfMonth(year, month), firstOfMonth(year, month + 1));
  const byDate = rule.byMonthDay.length > 0 ? onMonthDays(days, rule.byMonthDay) : null;
  const byWeekday = rule.byDay.length > 0 ? onWeekdays(days, rule.byDay) : null;
  if (byDate !== null && byWeekday !== null) return byDate.filter((day) => byWeekday.includes(day));
  return byDate ?? byWeekday ?? onMonthDays(days, [startDay]);
};

const inYear = (year: number, rule: RepeatRule, start: string): readonly string[] => {
  const [startMonth, startDay] = [Number(start.slice(5, 7)), Number(start.slice(8))];
  if (rule.byMonth.length === 0 && rule.byDay.length > 0 && rule.byMonthDay.length === 0) {
    return onWeekdays(daysOf(written(year, 1, 1), written(year + 1, 1, 1)), rule.byDay);
  }
  const everyMonth = rule.byMonthDay.length > 0 ? Array.from({ length: 12 }, (_, n) => n + 1) : [startMonth];
  return (rule.byMonth.length > 0 ? rule.byMonth : everyMonth).flatMap((month) => inMonth(year, month, rule, startDay));
};

/** The days of the nth round, in any order. */
const round = (rule: RepeatRule, start: string, n: number): readonly string[] => {
  const step = n * rule.interval;
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  if (rule.every === 'YEARLY') return inYear(year + step, rule, start);
  if (rule.every === 'MONTHLY') return inMonth(year, month + step, rule, Number(start.slice(8)));
  const inMonths = (days: readonly string[]): readonly string[] =>
    days.filter((day) => rule.byMonth.length === 0 || rule.byMonth.includes(Number(day.slice(5, 7))));
  if (rule.every === 'DAILY') {
    const day = addDays(start, step);
    const fits = rule.byDay.length === 0 || rule.byDay.some(({ weekday }) => weekday === weekdayOf(day));
    const dated = rule.byMonthDay.length === 0 || rule.byMonthDay.includes(Number(day.slice(8)));
    return fits && dated ? inMonths([day]) : [];
  }
  const weekStart = addDays(start, -((weekdayOf(start) - rule.weekStart + 7) % 7) + 7 * step);
  const weekdays = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [weekdayOf(start)];
  return inMonths(daysOf(weekStart, addDays(weekStart, 7)).filter((day) => weekdays.includes(weekdayOf(day))));
};

/** Farther than any school calendar goes; ends rules that never meet a day. */
const mostRounds = 8000;

/** At most as many days as there are between two rounds. */
const daysARound = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;

/** Rounds that end before the first date asked for; where repeats are counted, each of them matters. */
const roundsBefore = (rule: RepeatRule, start: string, firstDate: string): number =>
  rule.count !== null ? 0 : Math.max(0, Math.floor(daysBetween(start, firstDate) / (daysARound[rule.every] * rule.interval)) - 1);

/**
 * The days on which it takes place, in order, up to the last date asked for. The start is always the first; days before `firstDate` may be left out.
 */
export const repeatDates = (rule: RepeatRule, start: string, lastDate: string, firstDate = start): readonly string[] => {
  const last = rule.until !== null && rule.until < lastDate ? rule.until : lastDate;
  const found: string[] = [start];
  const before = roundsBefore(rule, start, firstDate);
  for (let n = before; n < before + mostRounds; n += 1) {
    const days = [...new Set(round(rule, start, n))].sort().filter((day) => day > start);
    for (const day of days) {
      if (day > last || (rule.count !== null && found.length >= rule.count)) return found;
      found.push(day);
    }
    const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
    const reached = {
      DAILY: () => addDays(start, n * rule.interval),
      WEEKLY: () => addDays(start, (n * rule.interval - 1) * 7),
      MONTHLY: () => firstOfMonth(year, month + n * rule.interval),
      YEARLY: () => written(year + n * rule.interval, 1, 1),
    }[rule.every]();
    if (reached > last) return found;
  }
  return found;
};
