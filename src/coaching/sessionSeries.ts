// The sessions a coaching model calls for over a cycle: which kind, in which phase, around which school day. No times of day.
import type { SchoolDays } from '../time/schoolDays';
import { isVisit, type SessionKind, type SessionMode } from './session';

/** A phase of a coaching model. */
export interface SeriesPhase {
  readonly phase: string;
  readonly order: number;
  /** School days. */
  readonly expectedDays: number;
  /** School days between two contacts. */
  readonly contactEveryDays: number;
  /** The kinds of session in their order, as a coach typed them. */
  readonly sessionKinds: readonly string[];
}

export interface SeriesItem {
  /** The same for the same place in the same cycle, however often the series is laid out. */
  readonly key: string;
  readonly kind: SessionKind;
  readonly mode: SessionMode;
  readonly phase: string;
  /** The school day it is meant for. */
  readonly targetDate: string;
  /** The last school day before the next contact: a time is looked for from the target to here. */
  readonly latestDate: string;
}

const kinds: readonly SessionKind[] = [
  'kickoff',
  'planning',
  'classroom visit',
  'observation',
  'modeling',
  'co-teaching',
  'co-planning',
  'data meeting',
  'debrief',
  'reflection',
  'PLC',
  'informal',
];

const kindIn = (typed: string): SessionKind | null => kinds.find((kind) => kind.toLowerCase() === typed.trim().toLowerCase()) ?? null;

/** As many contacts as the cadence gives, but at least one for each kind; kinds come round in their order. */
const contactsOf = (phase: SeriesPhase): readonly SessionKind[] => {
  const named = phase.sessionKinds.map(kindIn).filter((kind): kind is SessionKind => kind !== null);
  if (named.length === 0) return [];
  const cadence = phase.contactEveryDays > 0 ? Math.ceil(phase.expectedDays / phase.contactEveryDays) : 1;
  return Array.from({ length: Math.max(cadence, named.length) }, (_, n) => named[n % named.length] ?? 'planning');
};

const modeFor = (kind: SessionKind, meetings: SessionMode): SessionMode => (isVisit(kind) ? 'in person' : meetings);

/**
 * @param startsOn the first day; the phases follow one another from it in school days
 * @param firstPhase where the cycle stands: earlier phases are left out; null for all
 * @param meetings how people meet when it is no visit in class
 */
export const sessionSeries = (
  phases: readonly SeriesPhase[],
  days: SchoolDays,
  startsOn: string,
  firstPhase: string | null,
  meetings: SessionMode,
): readonly SeriesItem[] => {
  const ordered = [...phases].sort((one, other) => one.order - other.order);
  const first = ordered.findIndex(({ phase }) => phase === firstPhase);
  const items: SeriesItem[] = [];
  let phaseStart = days.add(startsOn, 0);
  for (const phase of ordered.slice(Math.max(0, first))) {
    if (phaseStart === null) break;
    const contacts = contactsOf(phase);
    const length = Math.max(1, phase.expectedDays);
    const dayOf = (contact: number): number => Math.floor((contact * length) / contacts.length);
    for (let contact = 0; contact < contacts.length; contact += 1) {
      const kind = contacts[contact] ?? 'planning';
      const targetDate = days.add(phaseStart, dayOf(contact));
      const latestDate = days.add(phaseStart, Math.max(dayOf(contact), dayOf(contact + 1) - 1));
      if (targetDate === null || latestDate === null) break;
      items.push({ key: `${phase.phase}|${contact + 1}`, kind, mode: modeFor(kind, meetings), phase: phase.phase, targetDate, latestDate });
    }
    phaseStart = days.add(phaseStart, length);
  }
  return items;
};
