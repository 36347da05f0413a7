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
  readonly category: TimeCategory;
}

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

/** "bus duty = duty; grade level = PLC": the coach's own rules, in their order. Lines that name no category are left out. */
export const readTimeRules = (text: string): readonly TimeRule[] =>
  text.split(/[;\n]/).flatMap((line) => {
    const [words = '', named = ''] = line.split('=').map((part) => part.trim());
    const category = timeCategories.find((one) => one.toLowerCase() === named.toLowerCase());
    return words === '' || category === undefined ? [] : [{ words, category }];
  });

/** Null for what is not work, such as lunch. */
export const categoryOf = ({ title, session }: CalendarTime, ownRules: readonly TimeRule[]): TimeCategory | null => {
  if (session !== null) return session.cycleId === null ? 'light coaching' : 'coaching cycle';
  const own = ownRules.find(({ words }) => title.toLowerCase().includes(words.toLowerCase()));
  if (own !== undefined) return own.category;
  const duty = usualRules.find(([category, words]) => category === 'duty' && words.test(title));
  if (duty !== undefined) return 'duty';
  if (notWork.test(title)) return null;
  return usualRules.find(([, words]) => words.test(title))?.[0] ?? 'other';
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
