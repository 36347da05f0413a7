// Times that suit a coach and one or more teachers, ranked, and for each day without one the reason.
// Grows with periods and busy blocks (they are sorted once and swept), never with slots times blocks. No clock, no tables.
import { merged, type TimeSlot, without } from '../time/timeSlot';
import { type DayWithout, whyNone } from './daysWithout';
import { rankSlots } from './slotRanking';
import {
  type FreeSlot,
  isProtected,
  type OpenPeriod,
  type PreparedSearch,
  prepared,
  type RankedSlot,
  type SlotSearch,
  type SlotTeacher,
} from './slotSearch';

export interface SlotsFound {
  /** Best first; equal scores in order of time. */
  readonly slots: readonly RankedSlot[];
  readonly without: readonly DayWithout[];
}

const gridMs = 5 * 60_000;

/** Where a session can start for one teacher: every moment from `start` to `end`, both included. */
interface StartSpan extends TimeSlot {
  readonly teacher: SlotTeacher;
  readonly period: OpenPeriod;
}

const startSpans = (search: PreparedSearch, schoolId: string | null, taken: readonly TimeSlot[]): readonly StartSpan[] =>
  search.teachers.flatMap((teacher) => {
    const { busy } = teacher;
    if (busy === null) return [];
    return teacher.periods
      .filter((period) => (schoolId === null || period.schoolId === schoolId) && !isProtected(search, teacher, period))
      .flatMap((period) =>
        without(period, busy)
          .flatMap((free) => without(free, taken))
          .filter((free) => free.end - free.start >= search.durationMs)
          .map((free) => ({ start: free.start, end: free.end - search.durationMs, teacher, period })),
      );
  });

/** The largest sets of teachers who can all start together, each with the stretch of starts it holds for. One sweep. */
const meetings = (
  spans: readonly StartSpan[],
): readonly { readonly from: number; readonly to: number; readonly spans: readonly StartSpan[] }[] => {
  const edges = spans
    .flatMap((span) => [
      { at: span.start, opens: true, span },
      { at: span.end, opens: false, span },
    ])
    .sort((one, other) => one.at - other.at || Number(other.opens) - Number(one.opens));
  const active = new Set<StartSpan>();
  const found: { from: number; to: number; spans: readonly StartSpan[] }[] = [];
  let openedAt: number | null = null;
  for (const { at, opens, span } of edges) {
    if (opens) {
      active.add(span);
      openedAt = at;
    } else {
      if (openedAt !== null) found.push({ from: openedAt, to: at, spans: [...active] });
      openedAt = null;
      active.delete(span);
    }
  }
  return found;
};

/** Starts at the period's own start, or on the next five minutes, then one after another without overlap. */
const startsWithin = (from: number, to: number, periodStart: number, durationMs: number): readonly number[] => {
  const onGrid = Math.ceil(from / gridMs) * gridMs;
  const first = from === periodStart || onGrid > to ? from : onGrid;
  return Array.from({ length: Math.floor((to - first) / durationMs) + 1 }, (_, n) => first + n * durationMs);
};

const slotsAt = (search: PreparedSearch, schoolId: string | null): readonly FreeSlot[] => {
  const blocks = search.coachBlocksAt(schoolId);
  if (blocks === null) return [];
  const taken = merged([...blocks, ...search.outsideHours]);
  return meetings(startSpans(search, schoolId, taken)).flatMap(({ from, to, spans }) => {
    const [first] = spans;
    if (first === undefined) return [];
    return startsWithin(from, to, first.period.start, search.durationMs).map((start) => ({
      start,
      end: start + search.durationMs,
      date: search.clock.toWall(start).date,
      schoolId: schoolId ?? first.period.schoolId,
      attending: spans.map(({ teacher, period }) => ({ teacher, period })),
    }));
  });
};

/** Where to look: anywhere for a call, school by school when people meet in person. */
const places = (search: SlotSearch): readonly (string | null)[] =>
  search.inPerson ? [...new Set(search.teachers.flatMap(({ periods }) => periods.map(({ schoolId }) => schoolId)))].sort() : [null];

/**
 * Slots at which all teachers can meet; where there is none at all, those with the most teachers.
 * Each slot lies inside an open period of every attending teacher, inside the coach's hours, and outside everyone's busy times.
 */
export const findSlots = (asked: SlotSearch): SlotsFound => {
  const search = prepared(asked);
  const inRange = new Set(search.dates);
  const free = places(search)
    .flatMap((place) => slotsAt(search, place))
    .filter(({ date }) => inRange.has(date));
  const most = free.reduce((best, { attending }) => Math.max(best, attending.length), 0);
  const slots = rankSlots(
    search,
    free.filter(({ attending }) => attending.length === most),
  );
  const found = new Set(slots.map(({ date }) => date));
  return { slots, without: search.dates.filter((date) => !found.has(date)).map((date) => whyNone(search, date)) };
};
