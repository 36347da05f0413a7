// Why a day holds no time: each thing that can stand in the way, looked at in the order in which a coach would.
import { type TimeSlot, without } from '../time/timeSlot';
import { isProtected, type OpenPeriod, type PreparedSearch, type SlotTeacher } from './slotSearch';

export type NoSlotReason =
  | { readonly code: 'weekend' }
  | { readonly code: 'noSchool'; readonly name: string | null }
  | { readonly code: 'outsideTerms' }
  | { readonly code: 'noPeriod'; readonly who: string }
  | { readonly code: 'tooShort'; readonly who: string; readonly longestMinutes: number }
  | { readonly code: 'prepProtected'; readonly who: string; readonly planned: number }
  | { readonly code: 'past' }
  | { readonly code: 'outsideHours' }
  | { readonly code: 'calendarUnknown'; readonly who: string }
  | { readonly code: 'teacherBusy'; readonly who: string }
  | { readonly code: 'coachBusy' }
  | { readonly code: 'travel'; readonly fromSchoolId: string }
  | { readonly code: 'noCommonTime' };

export interface DayWithout {
  readonly date: string;
  readonly why: NoSlotReason;
}

const offReason = ({ off, name }: { readonly off: string; readonly name: string | null }): NoSlotReason => {
  if (off === 'weekend') return { code: 'weekend' };
  return off === 'outside terms' ? { code: 'outsideTerms' } : { code: 'noSchool', name: name ?? (off === 'snow day' ? 'snow day' : null) };
};

const longest = (slots: readonly TimeSlot[]): number => slots.reduce((most, { start, end }) => Math.max(most, end - start), 0);

/** What a merged set of taken times leaves of the periods. */
const left = (periods: readonly TimeSlot[], taken: readonly TimeSlot[]): readonly TimeSlot[] =>
  periods.flatMap((period) => without(period, taken));

/** The first thing that leaves one teacher no time on the day, or null when the teacher alone would have some. */
const whyNotTeacher = (search: PreparedSearch, teacher: SlotTeacher, periods: readonly OpenPeriod[]): NoSlotReason | null => {
  const who = teacher.name;
  const fits = (slots: readonly TimeSlot[]): boolean => longest(slots) >= search.durationMs;
  if (periods.length === 0) return { code: 'noPeriod', who };
  if (!fits(periods)) return { code: 'tooShort', who, longestMinutes: Math.floor(longest(periods) / 60_000) };
  const open = periods.filter((period) => !isProtected(search, teacher, period));
  if (!fits(open)) return { code: 'prepProtected', who, planned: search.prepLimit };
  if (!fits(left(open, [{ start: -Infinity, end: search.notBefore }]))) return { code: 'past' };
  const atWork = left(open, search.outsideHours);
  if (!fits(atWork)) return { code: 'outsideHours' };
  if (teacher.busy === null) return { code: 'calendarUnknown', who };
  const free = left(atWork, teacher.busy);
  if (!fits(free)) return { code: 'teacherBusy', who };
  return whyNotCoach(search, free, periods);
};

const whyNotCoach = (search: PreparedSearch, free: readonly TimeSlot[], periods: readonly OpenPeriod[]): NoSlotReason | null => {
  const fits = (slots: readonly TimeSlot[]): boolean => longest(slots) >= search.durationMs;
  const anywhere = search.coachBlocksAt(null);
  if (anywhere === null) return { code: 'calendarUnknown', who: search.coach.name };
  const afterCalendar = left(free, anywhere);
  if (!fits(afterCalendar)) return { code: 'coachBusy' };
  const schools = [...new Set(periods.map(({ schoolId }) => schoolId))];
  const reachable = schools.some((schoolId) => {
    const atSchool = periods.filter((period) => period.schoolId === schoolId);
    return fits(left(freeWithin(afterCalendar, atSchool), search.coachBlocksAt(schoolId) ?? []));
  });
  if (reachable) return null;
  const [first] = periods;
  const [last] = periods.slice(-1);
  const visit = search.coach.visits.find(
    ({ start, end }) => first !== undefined && last !== undefined && end > first.start - 86_400_000 && start < last.end + 86_400_000,
  );
  return visit === undefined ? { code: 'coachBusy' } : { code: 'travel', fromSchoolId: visit.schoolId };
};

const freeWithin = (free: readonly TimeSlot[], periods: readonly TimeSlot[]): readonly TimeSlot[] =>
  free.filter((slot) => periods.some((period) => period.start <= slot.start && slot.end <= period.end));

export const whyNone = (search: PreparedSearch, date: string): DayWithout => {
  const off = search.offOn(date);
  if (off !== null) return { date, why: offReason(off) };
  for (const teacher of search.teachers) {
    const why = whyNotTeacher(search, teacher, search.periodsOn(teacher.id, date));
    if (why !== null) return { date, why };
  }
  return { date, why: { code: 'noCommonTime' } };
};
