// Days of the civil calendar as "yyyy-MM-dd" text, which sorts as it reads. No clock and no zone here.

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Days since 1970-01-01 of a proleptic Gregorian date. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export const dayNumber = (date: string): number => {
  const [year, month, day] = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
};

/** The date of a day number; the inverse of `dayNumber`. */
export const dateOfDayNumber = (days: number): string => {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

const partsOf = (date: string): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** True for text of the form "yyyy-MM-dd" that names a day that exists. */
export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDayNumber(dayNumber(text)) === text;

export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumber(date) + days);

/** Positive when the later date comes after the earlier one. */
export const daysBetween = (earlierDate: string, laterDate: string): number => dayNumber(laterDate) - dayNumber(earlierDate);

export const weekdayOf = (date: string): Weekday => (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;

export const weekdayName = (date: string): (typeof weekdayNames)[number] => weekdayNames[weekdayOf(date) - 1] ?? 'Mon';

export const isWeekend = (date: string): boolean => weekdayOf(date) >= 6;

/** The Monday of the date's week. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** Every day from the first to the last, both included; empty when the last comes first. */
export const datesFrom = (firstDate: string, lastDate: string): readonly string[] => {
  const first = dayNumber(firstDate);
  return Array.from({ length: Math.max(0, dayNumber(lastDate) - first + 1) }, (_, n) => dateOfDayNumber(first + n));
};

/** Minutes since midnight of "HH:mm". */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** "HH:mm" of minutes since midnight. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
