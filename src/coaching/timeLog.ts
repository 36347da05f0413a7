// Where a coach's time goes: entries of the own calendar classified by rules the coach can see, every minute counted once. Titles stay in memory.
import { covered, merged, subtract, type TimeSlot, within } from '../time/timeSlot';

/** In the order in which they win where two things lie over each other: coaching first, what is least certain last. */
export const timeCategories = [
  'coaching cycle',
  'light coaching',
  'PLC',
  'PD',
  'data',
  'curriculum',
  'duty',
  'administration',
  'own learning',
  'travel',
  'preparation',
  'other',
] as const;

export type TimeCategory = (typeof timeCategories)[number];

export interface CalendarTime extends TimeSlot {
  readonly title: string;
  /** A booking of ours, and the cycle and school it belongs to. */
  readonly session: { readonly cycleId: string | null; readonly schoolId: string | null } | null;
}

export interface TimeRule {
  readonly words: string;
  /** Null for what is not work. */
  readonly category: TimeCategory | null;
}

/** What a coach writes for time that is not work. */
export const notWorkName = 'not work';

const usualRules: readonly (readonly [TimeCategory, RegExp])[] = [
  ['travel', /\b(travel|drive|driving|commute|mileage)\b/i],
  ['PLC', /\b(plc|grade[- ]level|team meeting|department meeting|data team)\b/i],
  ['PD', /\b(pd|professional (development|learning)|workshop|in-?service|training|institute day)\b/i],
  ['data', /\b(data|assessment|testing|map|i-?ready|star|dibels|benchmark|screening)\b/i],
  ['curriculum', /\b(curriculum|pacing|unit plan|materials)\b/i],
  ['duty', /\b(duty|sub(bing|stitute)?|coverage|cover (for|class)|bus|cafeteria|lunch duty|proctor\w*|arrival|dismissal)\b/i],
  ['own learning', /\b(conference|webinar|book study|coaching (academy|network|institute)|own learning|course)\b/i],
  ['preparation', /\b(prep|prepare|preparation|planning time|write[- ]?up|notes)\b/i],
  ['administration', /\b(admin\w*|principal|staff meeting|faculty|budget|office|leadership|meeting|e-?mail|paperwork)\b/i],
  ['light coaching', /\b(coach\w*|observ\w+|debrief|co-?plan\w*|co-?teach\w*|model\w*|walk-?through|check-?in|visit)\b/i],
];

const notWork = /\b(lunch|dentist|doctor|personal|vacation|holiday|out of office|pto|sick)\b/i;

/** "bus duty = duty; choir = not work": the coach's own rules, in their order. Lines that name no category are left out. */
export const readTimeRules = (text: string): readonly TimeRule[] =>
  text.split(/[;\n]/).flatMap((line): readonly TimeRule[] => {
    const [words = '', named = ''] = line.split('=').map((part) => part.trim());
    const category = timeCategories.find((one) => one.toLowerCase() === named.toLowerCase());
    if (words === '') return [];
    return category !== undefined ? [{ words, category }] : named.toLowerCase() === notWorkName ? [{ words, category: null }] : [];
  });

/** Words of a title that a rule can hold: its own signs are cut off. */
export const ruleWords = (title: string): string =>
  title.split(/[;=\n]/).reduce((longest, part) => (part.trim().length > longest.length ? part.trim() : longest), '');

/** The rules with one more, which replaces an earlier one for the same words. */
export const withTimeRule = (text: string, words: string, named: TimeCategory | typeof notWorkName): string =>
  [
    `${words} = ${named}`,
    ...readTimeRules(text)
      .filter((rule) => rule.words.toLowerCase() !== words.toLowerCase())
      .map((rule) => `${rule.words} = ${rule.category ?? notWorkName}`),
  ].join('; ');

export interface Classified {
  /** Null for what is not work, such as lunch. */
  readonly category: TimeCategory | null;
  /** The word or rule that decided; null where no rule knows the title, and for Coachbook's own sessions. */
  readonly because: string | null;
}

const found = (words: RegExp, title: string): string | null => words.exec(title)?.[0]?.toLowerCase() ?? null;

export const classified = ({ title, session }: CalendarTime, ownRules: readonly TimeRule[]): Classified => {
  if (session !== null) return { category: session.cycleId === null ? 'light coaching' : 'coaching cycle', because: null };
  const own = ownRules.find(({ words }) => title.toLowerCase().includes(words.toLowerCase()));
  if (own !== undefined) return { category: own.category, because: own.words };
  for (const [category, words] of usualRules) {
    const word = category === 'duty' ? found(words, title) : null;
    if (word !== null) return { category, because: word };
  }
  const off = found(notWork, title);
  if (off !== null) return { category: null, because: off };
  for (const [category, words] of usualRules) {
    const word = found(words, title);
    if (word !== null) return { category, because: word };
  }
  return { category: 'other', because: null };
};

/** Null for what is not work, such as lunch. */
export const categoryOf = (entry: CalendarTime, ownRules: readonly TimeRule[]): TimeCategory | null => classified(entry, ownRules).category;

/** How one title was counted, for the coach to see and correct; kept in memory only. */
export interface CountedTitle extends Classified {
  readonly title: string;
  /** Of all entries with this title, also where something else lay over them. */
  readonly minutes: number;
}

/** The longest first. Coachbook's own sessions need no title. */
export const countedTitles = (entries: readonly CalendarTime[], ownRules: readonly TimeRule[]): readonly CountedTitle[] => {
  const titles = new Map<string, CountedTitle>();
  for (const entry of entries) {
    if (entry.session !== null || entry.title === '' || entry.end <= entry.start) continue;
    const key = entry.title.toLowerCase();
    const known = titles.get(key) ?? { title: entry.title, minutes: 0, ...classified(entry, ownRules) };
    titles.set(key, { ...known, minutes: known.minutes + Math.round((entry.end - entry.start) / 60_000) });
  }
  return [...titles.values()].sort((one, other) => other.minutes - one.minutes || (one.title < other.title ? -1 : 1));
};

/** Minutes of one category on one day. */
export interface CountedTime {
  readonly date: string;
  readonly category: TimeCategory;
  readonly cycleId: string | null;
  readonly schoolId: string | null;
  readonly minutes: number;
}

interface Sorted extends TimeSlot {
  readonly category: TimeCategory;
  readonly cycleId: string | null;
  readonly schoolId: string | null;
}

/**
 * @param days the days to count, each with the moments it spans
 * @returns whole minutes; their sum is the time covered by any work at all, rounded by day, category and cycle
 */
export const countTime = (
  entries: readonly CalendarTime[],
  ownRules: readonly TimeRule[],
  days: readonly (TimeSlot & { readonly date: string })[],
): readonly CountedTime[] => {
  const sorted: readonly Sorted[] = entries
    .flatMap((entry) => {
      const category = categoryOf(entry, ownRules);
      const of = { cycleId: entry.session?.cycleId ?? null, schoolId: entry.session?.schoolId ?? null };
      return category === null || entry.end <= entry.start ? [] : [{ start: entry.start, end: entry.end, category, ...of }];
    })
    .sort((one, other) => timeCategories.indexOf(one.category) - timeCategories.indexOf(other.category) || one.start - other.start);
  return days.flatMap((day) => {
    let taken: readonly TimeSlot[] = [];
    const counted = new Map<string, CountedTime>();
    for (const entry of sorted) {
      if (entry.end <= day.start || entry.start >= day.end) continue;
      const own = subtract(within(entry, [day]), taken);
      if (own.length === 0) continue;
      taken = merged([...taken, ...own]);
      const key = `${entry.category}|${entry.cycleId ?? ''}|${entry.schoolId ?? ''}`;
      const { category, cycleId, schoolId } = entry;
      const minutes = (counted.get(key)?.minutes ?? 0) + covered(own) / 60_000;
      counted.set(key, { date: day.date, category, cycleId, schoolId, minutes });
    }
    return [...counted.values()].map((one) => ({ ...one, minutes: Math.round(one.minutes) })).filter(({ minutes }) => minutes > 0);
  });
};

export interface TimeShare {
  readonly minutesInCycles: number;
  /** All minutes counted, travel and preparation included. */
  readonly minutesCounted: number;
  /** 0 to 1; null where nothing was counted. */
  readonly share: number | null;
  /** What the share is a share of, in words. */
  readonly denominator: string;
}

export const shareInCycles = (entries: readonly { readonly category: TimeCategory; readonly minutes: number }[]): TimeShare => {
  const sum = (rows: typeof entries): number => rows.reduce((total, { minutes }) => total + minutes, 0);
  const minutesCounted = sum(entries);
  const minutesInCycles = sum(entries.filter(({ category }) => category === 'coaching cycle'));
  return {
    minutesInCycles,
    minutesCounted,
    share: minutesCounted === 0 ? null : minutesInCycles / minutesCounted,
    denominator: 'all minutes counted, with travel and preparation, without lunch and time off',
  };
};
