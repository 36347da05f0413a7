// What Coachbook remembers for one person between runs: where their folder and templates are. Only ids, never words; losing it costs one search.
import { failureOf, type Pace } from './knownFailures';

export interface PlanMemory {
  readonly folderId: string | null;
  /** Doc ids of the built-in templates, by design key. */
  readonly templates: Readonly<Record<string, string>>;
  /** Epoch milliseconds of the last search that found them outside the bin. */
  readonly seenAt: number;
  /** When Docs last refused a person or date chip; it is asked again a day later. */
  readonly chipsRefusedAt: number;
  /** Docs made since an instant (epoch milliseconds); Google counts a day from its first Doc. */
  readonly made: { readonly since: number; readonly count: number };
}

export interface PlanPace extends Pace {
  now(): number;
}

const key = 'coachbook.plans';
const empty: PlanMemory = { folderId: null, templates: {}, seenAt: 0, chipsRefusedAt: 0, made: { since: 0, count: 0 } };

const isMemory = (value: unknown): value is PlanMemory =>
  typeof value === 'object' &&
  value !== null &&
  'templates' in value &&
  'seenAt' in value &&
  'folderId' in value &&
  'chipsRefusedAt' in value &&
  'made' in value;

/** UserProperties: one store a person, whichever workbook they work in. */
export const recallPlans = (): PlanMemory => {
  const text = PropertiesService.getUserProperties().getProperty(key);
  if (text === null) return empty;
  try {
    const found: unknown = JSON.parse(text);
    return isMemory(found) ? found : empty;
  } catch {
    return empty;
  }
};

export const rememberPlans = (memory: PlanMemory): void => {
  PropertiesService.getUserProperties().setProperty(key, JSON.stringify(memory));
};

const dayMs = 24 * 60 * 60_000;

export const madeLastDay = (pace: PlanPace): number => {
  const { since, count } = recallPlans().made;
  return pace.now() - since < dayMs ? count : 0;
};

/** Counted before it is asked for: a Doc whose answer got lost counts for Google too. */
export const countMade = (pace: PlanPace): void => {
  try {
    const memory = recallPlans();
    const going = pace.now() - memory.made.since < dayMs;
    rememberPlans({ ...memory, made: going ? { ...memory.made, count: memory.made.count + 1 } : { since: pace.now(), count: 1 } });
  } catch (thrown) {
    // A count that cannot be kept is no reason to leave a plan unwritten.
    failureOf(thrown);
  }
};
