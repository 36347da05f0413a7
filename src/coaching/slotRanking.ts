// The order in which times are offered, and the reasons said beside each. The same search always gives the same order.
import { mondayOf } from '../time/calendarDate';
import type { FreeSlot, RankedSlot, SlotSearch } from './slotSearch';
import type { OpenKind } from './teacherPeriods';

export type SlotReason =
  | { readonly code: 'prep'; readonly period: string; readonly firstThisWeek: boolean }
  | { readonly code: 'beforeSchool' }
  | { readonly code: 'afterSchool' }
  | { readonly code: 'class'; readonly period: string }
  | { readonly code: 'allFree'; readonly calendars: number }
  | { readonly code: 'alreadyThere' }
  | { readonly code: 'missing'; readonly names: readonly string[] };

/** What each thing takes from, or adds to, a hundred points. Sooner is better; prep once a week is what most teachers choose. */
const points = {
  eachDay: -2,
  mostForDays: -60,
  beforeSchool: -5,
  afterSchool: -4,
  secondPrep: -15,
  insidePeriod: -3,
  alreadyThere: 5,
  missing: -20,
};

const kindOf = (slot: FreeSlot): OpenKind => {
  const kinds = slot.attending.map(({ period }) => period.kind);
  return kinds.includes('prep') ? 'prep' : (kinds[0] ?? 'prep');
};

const isSecondPrep = (slot: FreeSlot): boolean =>
  slot.attending.some(({ teacher, period }) => period.kind === 'prep' && (teacher.plannedInPrep.get(mondayOf(period.date)) ?? 0) > 0);

const isAlreadyThere = (search: SlotSearch, slot: FreeSlot): boolean =>
  search.inPerson &&
  search.coach.visits.some((visit) => visit.schoolId === slot.schoolId && search.clock.toWall(visit.start).date === slot.date);

const scoreOf = (search: SlotSearch, slot: FreeSlot, kind: OpenKind): number => {
  const flush = slot.attending.some(({ period }) => period.start === slot.start || period.end === slot.end);
  const score =
    100 +
    Math.max(points.mostForDays, points.eachDay * search.dates.indexOf(slot.date)) +
    (kind === 'before school' ? points.beforeSchool : kind === 'after school' ? points.afterSchool : 0) +
    (isSecondPrep(slot) ? points.secondPrep : 0) +
    (flush ? 0 : points.insidePeriod) +
    (isAlreadyThere(search, slot) ? points.alreadyThere : 0) +
    points.missing * (1 - slot.attending.length / Math.max(1, search.teachers.length));
  return Math.max(0, Math.min(100, Math.round(score)));
};

export const rankSlots = (search: SlotSearch, slots: readonly FreeSlot[]): readonly RankedSlot[] =>
  slots
    .map((slot) => ({ ...slot, kind: kindOf(slot), score: scoreOf(search, slot, kindOf(slot)) }))
    .sort((one, other) => other.score - one.score || one.start - other.start || ((one.schoolId ?? '') < (other.schoolId ?? '') ? -1 : 1));

const kindReason = (slot: RankedSlot): SlotReason => {
  const period = slot.attending.find((each) => each.period.kind === slot.kind)?.period.name ?? '';
  switch (slot.kind) {
    case 'prep':
      return { code: 'prep', period, firstThisWeek: !isSecondPrep(slot) };
    case 'class':
      return { code: 'class', period };
    case 'before school':
      return { code: 'beforeSchool' };
    case 'after school':
      return { code: 'afterSchool' };
  }
};

export const slotReasons = (search: SlotSearch, slot: RankedSlot): readonly SlotReason[] => {
  const there = new Set(slot.attending.map(({ teacher }) => teacher.id));
  const missing = search.teachers.filter(({ id }) => !there.has(id)).map(({ name }) => name);
  return [
    kindReason(slot),
    { code: 'allFree', calendars: slot.attending.length + 1 },
    ...(isAlreadyThere(search, slot) ? [{ code: 'alreadyThere' as const }] : []),
    ...(missing.length > 0 ? [{ code: 'missing' as const, names: missing }] : []),
  ];
};
