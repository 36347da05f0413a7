// What Coachbook remembers for one person between runs: where their folder and templates are. Only ids, never words; losing it costs one search.
import type { Pace } from './knownFailures';

export interface PlanMemory {
  readonly folderId: string | null;
  /** Doc ids of the built-in templates, by design key. */
  readonly templates: Readonly<Record<string, string>>;
  /** Epoch milliseconds of the last search that found them outside the bin. */
  readonly seenAt: number;
  /** When Docs last refused a person or date chip; it is asked again a day later. */
  readonly chipsRefusedAt: number;
}

export interface PlanPace extends Pace {
  now(): number;
}

const key = 'coachbook.plans';
const empty: PlanMemory = { folderId: null, templates: {}, seenAt: 0, chipsRefusedAt: 0 };

const isMemory = (value: unknown): value is PlanMemory =>
  typeof value === 'object' &&
  value !== null &&
  'templates' in value &&
  'seenAt' in value &&
  'folderId' in value &&
  'chipsRefusedAt' in value;

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
