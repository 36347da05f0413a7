// Each coach's share of time in coaching cycles over the last weeks, from what the time audit counted.
import { addDays } from '../time/calendarDate';
import type { TrackerRecord } from '../tracker/tables';
import { shareInCycles, type TimeShare } from './timeLog';

export interface CoachTime extends TimeShare {
  readonly coach: string;
}

export interface TimeShares {
  /** The first day counted. */
  readonly from: string;
  /** The agreed share, 0 to 1. */
  readonly target: number;
  /** Coaches of whom anything was counted. */
  readonly coaches: readonly CoachTime[];
}

/** Four weeks: long enough to even out one odd week, short enough to act on. */
const daysBack = 27;

export const timeShares = (
  entries: readonly TrackerRecord<'timeEntries'>[],
  coaches: readonly TrackerRecord<'coaches'>[],
  target: number,
  today: string,
): TimeShares => {
  const from = addDays(today, -daysBack);
  const byCoach = new Map<string, TrackerRecord<'timeEntries'>[]>();
  for (const entry of entries) {
    if (entry.date < from || entry.date > today) continue;
    const known = byCoach.get(entry.coachId);
    if (known === undefined) byCoach.set(entry.coachId, [entry]);
    else known.push(entry);
  }
  return {
    from,
    target,
    coaches: coaches.flatMap(({ coachId, name }) => {
      const own = byCoach.get(coachId);
      return own === undefined ? [] : [{ coach: name, ...shareInCycles(own) }];
    }),
  };
};
