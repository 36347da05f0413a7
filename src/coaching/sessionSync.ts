// What Calendar says of a booked session that the tracker does not yet: a person's edit there wins. Pure; nothing is asked here.
import type { TimeSlot } from '../time/timeSlot';
import type { WallClock } from '../time/wallClock';
import { hasMeet, type SessionMode } from './session';

/** The row, as far as Calendar can change it. */
export interface SyncedRow {
  readonly mode: SessionMode;
  readonly date: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly status: string;
  readonly state: string;
  readonly meetLink: string | null;
  readonly etag: string | null;
  readonly problem: string;
}

/** The booking, as Calendar has it now. */
export interface SeenBooking {
  readonly standing: boolean;
  readonly version: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly meet: 'none' | 'pending' | 'ready' | 'failed';
  readonly meetLink: string | null;
  readonly answers: readonly { readonly email: string; readonly answer: string }[];
}

export type SyncChange =
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'declined'; readonly email: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'meetReady' }
  | { readonly kind: 'wholeDay' };

export interface Synced {
  readonly changes: readonly SyncChange[];
  /** The row's new values, null where nothing differs. */
  readonly row: SyncedRow | null;
}

const when = (date: string | null, time: string | null): string => `${date ?? ''} ${time ?? ''}`.trim();

const movedTo = (row: SyncedRow, clock: WallClock, slot: TimeSlot): SyncedRow => {
  const [start, end] = [clock.toWall(slot.start), clock.toWall(slot.end)];
  const same = start.date === row.date && start.time === row.startsAt && end.time === row.endsAt;
  return same ? row : { ...row, date: start.date, startsAt: start.time, endsAt: end.time, status: 'rescheduled' };
};

/**
 * @param seen null when the organiser's calendar no longer has it
 * @param words what the row's "Needs you" says of these changes; empty when nothing needs a person
 */
export const syncSession = (
  row: SyncedRow,
  seen: SeenBooking | null,
  clock: WallClock,
  words: (changes: readonly SyncChange[]) => string,
): Synced => {
  if (seen === null || !seen.standing) {
    if (row.state === 'deleted in Calendar') return { changes: [], row: null };
    const changes: readonly SyncChange[] = [{ kind: 'deleted' }];
    return { changes, row: { ...row, state: 'deleted in Calendar', problem: words(changes) } };
  }
  const wholeDay = seen.start === null || seen.end === null;
  const placed = seen.start === null || seen.end === null ? row : movedTo(row, clock, { start: seen.start, end: seen.end });
  const pending =
    seen.meet === 'pending' || (hasMeet(row.mode) && seen.meetLink === null && row.state === 'meet pending' && seen.meet !== 'failed');
  const ready = row.meetLink === null && seen.meetLink !== null;
  // What was said of a link that never came still holds.
  const linkless = hasMeet(row.mode) && !pending && seen.meetLink === null;
  const changes: readonly SyncChange[] = [
    ...(placed === row ? [] : [{ kind: 'moved' as const, from: when(row.date, row.startsAt), to: when(placed.date, placed.startsAt) }]),
    ...(wholeDay ? [{ kind: 'wholeDay' as const }] : []),
    ...seen.answers.filter(({ answer }) => answer === 'declined').map(({ email }) => ({ kind: 'declined' as const, email })),
    ...(ready ? [{ kind: 'meetReady' as const }] : []),
  ];
  const next: SyncedRow = {
    ...placed,
    state: pending ? 'meet pending' : 'booked',
    meetLink: seen.meetLink ?? row.meetLink,
    etag: seen.version,
    problem: words(changes) || (linkless ? row.problem : ''),
  };
  const differs = (Object.keys(next) as (keyof SyncedRow)[]).some((field) => next[field] !== row[field]);
  return { changes, row: differs ? next : null };
};
