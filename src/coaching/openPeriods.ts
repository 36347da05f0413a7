// A teacher's open periods as moments: bell schedule and school calendar laid over dates, school by school, in each school's zone.
import { merged, type TimeSlot, without } from '../time/timeSlot';
import type { SchoolDays } from '../time/schoolDays';
import type { WallClock } from '../time/wallClock';
import type { OpenPeriod } from './slotSearch';
import { type BellPeriod, type OpenKind, type OpenTime, openTimes, rowsFor } from './teacherPeriods';

/** A school as far as time goes. */
export interface SchoolTime {
  readonly schoolId: string | null;
  readonly clock: WallClock;
  readonly days: SchoolDays;
}

/** Two periods of one kind that touch are one stretch: a double prep holds an hour. */
const joined = (times: readonly OpenTime[]): readonly OpenTime[] =>
  times.reduce<OpenTime[]>((kept, next) => {
    const last = kept[kept.length - 1];
    if (last === undefined || last.kind !== next.kind || last.endsAt !== next.startsAt) return [...kept, next];
    return [...kept.slice(0, -1), { ...last, endsAt: next.endsAt, period: `${last.period} and ${next.period}` }];
  }, []);

const atSchool = (
  teacherId: string,
  school: SchoolTime,
  bell: readonly BellPeriod[],
  dates: readonly string[],
  kinds: readonly OpenKind[],
) => {
  const rows = rowsFor(bell, teacherId, school.schoolId);
  return dates.flatMap((date) =>
    joined(openTimes(rows, school.days.dayOn(date), kinds)).flatMap((time): readonly OpenPeriod[] => {
      const start = school.clock.toInstantOrJump(date, time.startsAt);
      const end = school.clock.toInstantOrJump(date, time.endsAt);
      return end <= start ? [] : [{ start, end, date, kind: time.kind, name: time.period, schoolId: school.schoolId }];
    }),
  );
};

/** Of stretches that overlap because a teacher is at two schools, the later one keeps what the earlier leaves. */
const apart = (periods: readonly OpenPeriod[]): readonly OpenPeriod[] => {
  let taken: readonly TimeSlot[] = [];
  return periods.flatMap((period) => {
    const left = without(period, taken).map((slot) => ({ ...period, ...slot }));
    taken = merged([...taken.slice(-2), period]);
    return left;
  });
};

/**
 * In order of their start. For a meeting in person each school keeps its own; otherwise no moment comes twice.
 * @param bell valid rows, as `bellFaults` finds them
 */
export const openPeriods = (
  teacherId: string,
  schools: readonly SchoolTime[],
  bell: readonly BellPeriod[],
  dates: readonly string[],
  kinds: readonly OpenKind[],
  inPerson: boolean,
): readonly OpenPeriod[] => {
  const all = schools
    .flatMap((school) => atSchool(teacherId, school, bell, dates, kinds))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return inPerson ? all : apart(all);
};
