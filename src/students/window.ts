// Windows of testing: which comes before which, and which school year one lies in. A window is kept in the export's own words.
import { kept } from './kept';

interface Place {
  /** The calendar year in which the school year begins; -1 where the words name none. */
  readonly year: number;
  /** The place within the school year. */
  readonly part: number;
  /** A number after the words, such as 3 in "Unit 3". */
  readonly number: number;
}

const year = /(?:^|\D)((?:19|20)\d{2})\s*[-_/\u2013]\s*((?:19|20)?\d{2})(?!\d)/;
const oneYear = /(?:^|\D)((?:19|20)\d{2})(?!\d)/;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})/;

/** Words for parts of a school year, in its order. The first pattern that fits counts. */
const parts: readonly { readonly words: RegExp; readonly part: number; readonly startsYear: boolean }[] = [
  { words: /\b(?:pre-?k|prek|pk)\b/i, part: -2, startsYear: true },
  { words: /\b(?:k|kg|kindergarten)\b/i, part: -1, startsYear: true },
  { words: /\b(?:fall|autumn|boy|beginning|baseline|pre|pre-?test|pretest|initial|first)\b/i, part: 10, startsYear: true },
  { words: /\b(?:winter|moy|middle|mid|mid-?year|midterm)\b/i, part: 20, startsYear: false },
  { words: /\b(?:spring|eoy|end|final|post|post-?test|posttest)\b/i, part: 30, startsYear: false },
  { words: /\b(?:summer|follow-?up|fade-?out)\b/i, part: 40, startsYear: false },
  { words: /\b(?:aug|august)\b/i, part: 8, startsYear: true },
  { words: /\b(?:sep|sept|september)\b/i, part: 9, startsYear: true },
  { words: /\b(?:oct|october)\b/i, part: 12, startsYear: true },
  { words: /\b(?:nov|november)\b/i, part: 14, startsYear: true },
  { words: /\b(?:dec|december)\b/i, part: 16, startsYear: true },
  { words: /\b(?:jan|january)\b/i, part: 22, startsYear: false },
  { words: /\b(?:feb|february)\b/i, part: 24, startsYear: false },
  { words: /\b(?:mar|march)\b/i, part: 26, startsYear: false },
  { words: /\b(?:apr|april)\b/i, part: 32, startsYear: false },
  { words: /\bmay\b/i, part: 34, startsYear: false },
  { words: /\b(?:jun|june)\b/i, part: 36, startsYear: false },
];

const withoutBrackets = (window: string): string => window.replace(/\s*\([^)]*\)/g, ' ').trim();

const placeOf = kept((window: string): Place => {
  const text = withoutBrackets(window);
  const iso = isoDay.exec(text);
  if (iso !== null) {
    const [calendarYear, month, date] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    const starts = month >= 7;
    return { year: starts ? calendarYear : calendarYear - 1, part: ((month + 5) % 12) * 100 + date, number: 0 };
  }
  const span = year.exec(text);
  const single = span === null ? oneYear.exec(text) : null;
  const words = text.replace(year, ' ').replace(oneYear, ' ').replace(/_/g, ' ');
  const found = parts.find((each) => each.words.test(words));
  const digits = /(?:(?:^|\s)-)?\d+(?:\.\d+)?/.exec(words);
  const calendarYear = Number(span?.[1] ?? single?.[1] ?? -1);
  return {
    year: single !== null && found?.startsYear !== true ? calendarYear - 1 : calendarYear,
    part: found?.part ?? 0,
    number: digits === null ? 0 : Number(digits[0]),
  };
});

/** Negative when `earlier` comes before `later`: by school year, then part of the year, then number, then the words themselves. */
export const compareWindows = (earlier: string, later: string): number => {
  const [a, b] = [placeOf(earlier), placeOf(later)];
  return a.year - b.year || a.part - b.part || a.number - b.number || (earlier < later ? -1 : earlier > later ? 1 : 0);
};

/** Every window once, in the order of time. */
export const orderedWindows = (windows: Iterable<string>): readonly string[] => [...new Set(windows)].sort(compareWindows);

/** The school year a window names, such as "2025-2026", or null. "2024-25" and "2024_2025" name the same one. */
export const schoolYearOf = (window: string): string | null => {
  const place = placeOf(window);
  return place.year < 0 ? null : `${place.year}-${place.year + 1}`;
};

/** True where the window is a whole school year and nothing narrower. */
export const isWholeYear = (window: string): boolean => {
  const text = withoutBrackets(window);
  return schoolYearOf(text) !== null && /^[\s_-]*(?:sy|school year)?[\s_-]*$/i.test(text.replace(year, ' ').replace(oneYear, ' '));
};

/** The same for two spellings of one window: case, spaces, underscores and what stands in brackets do not count. */
export const windowKey = kept((window: string): string =>
  withoutBrackets(window)
    .toLowerCase()
    .replace(/[\s_\u2013/-]+/g, '-'),
);

/** Whether a person who says `asked` means `window`: the same window, or its season where no year is named. */
export const meansWindow = (asked: string, window: string): boolean => {
  if (windowKey(asked) === windowKey(window)) return true;
  return schoolYearOf(asked) === null && windowKey(window).startsWith(`${windowKey(asked)}-`) && schoolYearOf(window) !== null;
};

/** A season's window within a school year, in one spelling: "Fall 2025-2026". The explanation in brackets goes. */
export const windowInYear = (window: string, yearWords: string | null): string => {
  const plain = withoutBrackets(window);
  if (plain === '') return yearWords ?? '';
  if (yearWords === null || yearWords === '' || schoolYearOf(plain) !== null) return plain === '' ? window : plain;
  const named = schoolYearOf(yearWords);
  return `${plain} ${named !== null && year.test(yearWords) ? named : yearWords}`;
};

/** The school year that a day lies in, from July to June. */
export const schoolYearOfDay = (day: string): string => {
  const calendarYear = Number(day.slice(0, 4));
  const starts = Number(day.slice(5, 7)) >= 7 ? calendarYear : calendarYear - 1;
  return `${starts}-${starts + 1}`;
};

/** The season in which a day lies: fall to November, winter to February, spring to June. */
export const seasonOfDay = (day: string): 'Fall' | 'Winter' | 'Spring' => {
  const month = Number(day.slice(5, 7));
  return month >= 7 && month <= 11 ? 'Fall' : month === 12 || month <= 2 ? 'Winter' : 'Spring';
};

/** The last part of a school year that may still lie in a season. */
const lastParts: Readonly<Record<ReturnType<typeof seasonOfDay>, number>> = { Fall: 14, Winter: 24, Spring: 36 };

/** Whether the words of a window put it after a day beyond doubt. The season in which the day lies is not after it. */
export const isAfterDay = (window: string, day: string): boolean => {
  const iso = isoDay.exec(withoutBrackets(window));
  if (iso !== null) return iso[0] > day;
  const own = placeOf(window);
  const starts = Number(schoolYearOfDay(day).slice(0, 4));
  return own.year > starts || (own.year === starts && own.part > lastParts[seasonOfDay(day)]);
};
