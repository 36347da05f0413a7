// What a search for times is made of, and what it derives once: blocked times by place, protected prep. No searching here.
import { mondayOf } from '../time/calendarDate';
import { merged, type TimeSlot } from '../time/timeSlot';
import type { WallClock } from '../time/wallClock';
import type { OpenKind } from './teacherPeriods';

/** One stretch in which one teacher can meet, on the day its school calls by this date. */
export interface OpenPeriod extends TimeSlot {
  readonly date: string;
  readonly kind: OpenKind;
  readonly name: string;
  readonly schoolId: string | null;
}

export interface SlotPerson {
  readonly id: string;
  readonly name: string;
  /** Null when the calendar could not be read: then the person is never taken as free. */
  readonly busy: readonly TimeSlot[] | null;
}

export interface SlotTeacher extends SlotPerson {
  /** In order of their start, touching ones joined. */
  readonly periods: readonly OpenPeriod[];
  /** Sessions already planned in this teacher's prep, by the Monday of their week. */
  readonly plannedInPrep: ReadonlyMap<string, number>;
}

/** A session in person that stands: the coach is there then, and has to travel to and from it. */
export interface Visit extends TimeSlot {
  readonly schoolId: string;
}

export interface SlotCoach extends SlotPerson {
  /** Contract hours of the days in question; null means any time. */
  readonly hours: readonly TimeSlot[] | null;
  readonly visits: readonly Visit[];
}

export interface SlotSearch {
  /** The zone of the school: its dates and wall clock are those of the reply. */
  readonly clock: WallClock;
  readonly dates: readonly string[];
  /** Why there is no school on a date, or null. */
  readonly offOn: (date: string) => { readonly off: string; readonly name: string | null } | null;
  readonly durationMs: number;
  /** Kept free before and after everything in the coach's calendar. */
  readonly bufferMs: number;
  readonly inPerson: boolean;
  readonly travelMs: (fromSchoolId: string, toSchoolId: string) => number;
  /** How many sessions a week may lie in one teacher's prep. */
  readonly prepLimit: number;
  /** Nothing starts before this moment. */
  readonly notBefore: number;
  readonly teachers: readonly SlotTeacher[];
  readonly coach: SlotCoach;
}

/** A time at which the coach and the attending teachers are free for the whole duration. */
export interface FreeSlot extends TimeSlot {
  readonly date: string;
  readonly schoolId: string | null;
  /** The period it lies in, for each attending teacher. */
  readonly attending: readonly { readonly teacher: SlotTeacher; readonly period: OpenPeriod }[];
}

export interface RankedSlot extends FreeSlot {
  readonly kind: OpenKind;
  /** 0 to 100; only the order means something. */
  readonly score: number;
}

/** Prep in a week that has its share of sessions stays untouched. */
export const isProtected = (search: SlotSearch, teacher: SlotTeacher, period: OpenPeriod): boolean =>
  period.kind === 'prep' && (teacher.plannedInPrep.get(mondayOf(period.date)) ?? 0) >= search.prepLimit;

const blocksOf = (search: SlotSearch, schoolId: string | null): readonly TimeSlot[] | null => {
  const { coach, bufferMs, travelMs, inPerson } = search;
  if (coach.busy === null) return null;
  const padded = coach.busy.map(({ start, end }) => ({ start: start - bufferMs, end: end + bufferMs }));
  const travelled = coach.visits.map((visit) => {
    const away = inPerson && schoolId !== null && schoolId !== visit.schoolId;
    return {
      start: visit.start - bufferMs - (away ? travelMs(schoolId, visit.schoolId) : 0),
      end: visit.end + bufferMs + (away ? travelMs(visit.schoolId, schoolId) : 0),
    };
  });
  return merged([...padded, ...travelled]);
};

const outsideHoursOf = ({ coach: { hours }, notBefore }: SlotSearch): readonly TimeSlot[] => {
  const past = { start: -Infinity, end: notBefore };
  if (hours === null) return [past];
  const kept = merged(hours);
  const gaps = kept.map((slot, n) => ({ start: slot.end, end: kept[n + 1]?.start ?? Infinity }));
  return merged([past, { start: -Infinity, end: kept[0]?.start ?? Infinity }, ...gaps]);
};

export interface PreparedSearch extends SlotSearch {
  /** The past and what is outside the coach's hours; merged. */
  readonly outsideHours: readonly TimeSlot[];
  /** What keeps the coach from a place, with buffers and the way there and back; merged. Null while the calendar is unread. */
  readonly coachBlocksAt: (schoolId: string | null) => readonly TimeSlot[] | null;
  readonly periodsOn: (teacherId: string, date: string) => readonly OpenPeriod[];
}

const byDate = (periods: readonly OpenPeriod[]): ReadonlyMap<string, readonly OpenPeriod[]> => {
  const days = new Map<string, OpenPeriod[]>();
  for (const period of periods) {
    const known = days.get(period.date);
    if (known === undefined) days.set(period.date, [period]);
    else known.push(period);
  }
  return days;
};

/** Sorts everything once, so that each later step only sweeps. */
export const prepared = (search: SlotSearch): PreparedSearch => {
  const blocks = new Map<string | null, readonly TimeSlot[] | null>();
  const periods = new Map<string, ReadonlyMap<string, readonly OpenPeriod[]>>();
  return {
    ...search,
    teachers: search.teachers.map((teacher) => ({ ...teacher, busy: teacher.busy === null ? null : merged(teacher.busy) })),
    outsideHours: outsideHoursOf(search),
    periodsOn: (teacherId, date) => {
      const known = periods.get(teacherId) ?? byDate(search.teachers.find(({ id }) => id === teacherId)?.periods ?? []);
      periods.set(teacherId, known);
      return known.get(date) ?? [];
    },
    coachBlocksAt: (schoolId) => {
      const known = blocks.get(schoolId);
      if (known !== undefined) return known;
      const made = blocksOf(search, schoolId);
      blocks.set(schoolId, made);
      return made;
    },
  };
};
