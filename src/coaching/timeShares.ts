// Where coaches' counted time went: the share in coaching cycles by coach, month and school, and the minutes by phase. Rows in, figures out.
import { addDays } from '../time/calendarDate';
import type { TrackerRecord } from '../tracker/tables';
import { shareInCycles, type TimeShare } from './timeLog';

type Entry = TrackerRecord<'timeEntries'>;
type PhaseMove = TrackerRecord<'phaseHistory'>;

export interface NamedShare extends TimeShare {
  readonly name: string;
}

export interface NamedMinutes {
  readonly name: string;
  readonly minutes: number;
}

export interface TimeShares {
  /** The agreed share, 0 to 1. */
  readonly target: number;
  /** The first day of the last weeks, over which coaches are counted. */
  readonly from: string;
  /** Coaches of whom anything was counted in the last weeks. */
  readonly coaches: readonly NamedShare[];
  /** The first day of the school year, from which the rest is counted. */
  readonly yearStart: string;
  /** "yyyy-MM", in order. */
  readonly months: readonly NamedShare[];
  /** Time that a session places at a school. */
  readonly schools: readonly NamedShare[];
  /** Time in cycles, by the phase each was in on the day. */
  readonly phases: readonly NamedMinutes[];
  /** How many coaches the months add up. */
  readonly coachesInYear: number;
}

/** Four weeks: long enough to even out one odd week, short enough to act on. */
const daysBack = 27;

const grouped = <Row extends Entry>(
  rows: readonly Row[],
  nameOf: (row: Row) => string | null,
): readonly (readonly [string, readonly Row[]])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === null) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [row]);
    else known.push(row);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
};

/** In the order of their names; rows without one are left out. */
export const sharesBy = (rows: readonly Entry[], nameOf: (row: Entry) => string | null): readonly NamedShare[] =>
  grouped(rows, nameOf).map(([name, some]) => ({ name, ...shareInCycles(some) }));

const minutesIn = (rows: readonly Entry[]): number => rows.reduce((sum, { minutes }) => sum + minutes, 0);

/** Most minutes first. */
export const minutesBy = (rows: readonly Entry[], nameOf: (row: Entry) => string): readonly NamedMinutes[] =>
  grouped(rows, nameOf)
    .map(([name, some]) => ({ name, minutes: minutesIn(some) }))
    .sort((one, other) => other.minutes - one.minutes);

/** The phase a cycle was in on a day; null where its history does not say. */
export const phaseOn = (moves: readonly PhaseMove[], cycleId: string | null, date: string): string | null =>
  moves
    .filter((move) => move.cycleId === cycleId && move.enteredOn <= date)
    .sort((one, other) => (one.enteredOn < other.enteredOn ? -1 : 1))
    .pop()?.phase ?? null;

export const inCycle = (rows: readonly Entry[]): readonly Entry[] => rows.filter(({ category }) => category === 'coaching cycle');

export interface TimeFacts {
  readonly entries: readonly Entry[];
  readonly coaches: readonly TrackerRecord<'coaches'>[];
  readonly schools: readonly TrackerRecord<'schools'>[];
  readonly history: readonly PhaseMove[];
  readonly target: number;
  readonly yearStart: string;
  readonly today: string;
}

export const timeShares = ({ entries, coaches, schools, history, target, yearStart, today }: TimeFacts): TimeShares => {
  const from = addDays(today, -daysBack);
  const recent = entries.filter(({ date }) => date >= from && date <= today);
  const year = entries.filter(({ date }) => date >= yearStart && date <= today);
  const schoolName = (schoolId: string | null): string | null => schools.find((school) => school.schoolId === schoolId)?.name ?? null;
  return {
    target,
    from,
    coaches: coaches.flatMap(({ coachId, name }) => {
      const own = recent.filter((entry) => entry.coachId === coachId);
      return own.length === 0 ? [] : [{ name, ...shareInCycles(own) }];
    }),
    yearStart,
    months: sharesBy(year, ({ date }) => date.slice(0, 7)),
    schools: sharesBy(year, ({ schoolId }) => schoolName(schoolId)),
    phases: minutesBy(inCycle(year), ({ cycleId, date }) => phaseOn(history, cycleId, date) ?? 'No phase recorded'),
    coachesInYear: new Set(year.map(({ coachId }) => coachId)).size,
  };
};
