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

interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly span: StartSpan;
}

const edgesOf = (spans: readonly StartSpan[]): readonly Edge[] =>
  spans
    .flatMap((span) => [
      { at: span.start, opens: true, span },
      { at: span.end, opens: false, span },
    ])
    .sort((one, other) => one.at - other.at || Number(other.opens) - Number(one.opens));

/** One sweep over the largest sets of teachers who can all start together, each with the stretch of starts it holds for. */
const eachMeeting = (edges: readonly Edge[], visit: (from: number, to: number, together: ReadonlySet<StartSpan>) => void): void => {
  const active = new Set<StartSpan>();
  let openedAt: number | null = null;
  for (const { at, opens, span } of edges) {
    if (opens) {
      active.add(span);
      openedAt = at;
    } else {
      if (openedAt !== null) visit(openedAt, at, active);
      openedAt = null;
      active.delete(span);
    }
  }
};

/** Starts at the period's own start, or on the next five minutes, then one after another without overlap. */
const startsWithin = (from: number, to: number, periodStart: number, durationMs: number): readonly number[] => {
  const onGrid = Math.ceil(from / gridMs) * gridMs;
  const first = from === periodStart || onGrid > to ? from : onGrid;
  return Array.from({ length: Math.floor((to - first) / durationMs) + 1 }, (_, n) => first + n * durationMs);
};

interface Place {
  readonly schoolId: string | null;
  readonly edges: readonly Edge[];
}

const placeAt = (search: PreparedSearch, schoolId: string | null): Place => {
  const blocks = search.coachBlocksAt(schoolId);
  if (blocks === null) return { schoolId, edges: [] };
  return { schoolId, edges: edgesOf(startSpans(search, schoolId, merged([...blocks, ...search.outsideHours]))) };
};

/** The starts of a stretch on the days asked for. */
const startsOn = (search: PreparedSearch, days: ReadonlySet<string>, from: number, to: number, together: ReadonlySet<StartSpan>) => {
  const [first] = together;
  if (first === undefined) return [];
  return startsWithin(from, to, first.period.start, search.durationMs)
    .map((start) => ({ start, date: search.clock.toWall(start).date }))
    .filter(({ date }) => days.has(date));
};

/** Slots are made only of the fullest meetings: of the others there can be many more than anybody would look at. */
const fullest = (search: PreparedSearch, days: ReadonlySet<string>, all: readonly Place[]): readonly FreeSlot[] => {
  let most = 0;
  for (const { edges } of all)
    eachMeeting(edges, (from, to, together) => {
      if (together.size > most && startsOn(search, days, from, to, together).length > 0) most = together.size;
    });
  const slots: FreeSlot[] = [];
  for (const { schoolId, edges } of all)
    eachMeeting(edges, (from, to, together) => {
      if (together.size !== most) return;
      const attending = [...together].map(({ teacher, period }) => ({ teacher, period }));
      for (const { start, date } of startsOn(search, days, from, to, together))
        slots.push({ start, end: start + search.durationMs, date, schoolId: schoolId ?? attending[0]?.period.schoolId ?? null, attending });
    });
  return slots;
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
  const all = places(search).map((place) => placeAt(search, place));
  const slots = rankSlots(search, fullest(search, new Set(search.dates), all));
  const found = new Set(slots.map(({ date }) => date));
  return { slots, without: search.dates.filter((date) => !found.has(date)).map((date) => whyNone(search, date)) };
};
