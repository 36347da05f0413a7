// When a teacher can meet on a day, out of bell schedules of the school and the teacher's own. No dates of the world, no busy times.
import { minutesOf, timeOf, weekdayName, weekdayNames } from '../time/calendarDate';
import type { SchoolDay } from '../time/schoolDays';
import { merged, overlaps, subtract, within, type TimeSlot } from '../time/timeSlot';

export type PeriodKind = 'class' | 'prep' | 'lunch' | 'meeting' | 'duty' | 'before school' | 'after school';
export type OpenKind = 'prep' | 'before school' | 'after school' | 'class';

/** A row of the bell schedules. */
export interface BellPeriod {
  readonly periodId: string;
  /** Null means every school. */
  readonly schoolId: string | null;
  /** Null means the whole school. */
  readonly teacherId: string | null;
  /** "Mon" to "Fri", or labels of the rotation; empty means every day. */
  readonly days: readonly string[];
  readonly period: string;
  readonly kind: PeriodKind;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly rotationDays: number | null;
}

/** A stretch of wall-clock time in which a teacher can meet. */
export interface OpenTime {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: OpenKind;
  readonly period: string;
}

export const meetingKinds: readonly OpenKind[] = ['prep', 'before school', 'after school'];

const sameLabel = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const weekdayPattern = '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?';
const oneWeekday = new RegExp(`^${weekdayPattern}$`, 'i');
const weekdayRange = new RegExp(`^${weekdayPattern}\\s*[-–]\\s*${weekdayPattern}$`, 'i');

const weekdayIndex = (named: string): number => weekdayNames.findIndex((name) => sameLabel(name, named.slice(0, 3)));

/** The weekdays a label means: one for "Tue", five for "Mon-Fri", none for a label of a rotation. */
const weekdaysOf = (label: string): readonly string[] => {
  if (oneWeekday.test(label)) return weekdayNames.slice(weekdayIndex(label), weekdayIndex(label) + 1);
  const range = weekdayRange.exec(label);
  return range === null ? [] : weekdayNames.slice(weekdayIndex(range[1] ?? ''), weekdayIndex(range[2] ?? '') + 1);
};

const isWeekdayName = (label: string): boolean => weekdaysOf(label).length > 0;

const span = (row: BellPeriod): TimeSlot => ({ start: minutesOf(row.startsAt), end: minutesOf(row.endsAt) });

const holdsOn = (row: BellPeriod, day: SchoolDay): boolean => {
  const label = day.label;
  if (label !== null && row.days.some((named) => sameLabel(named, label))) return true;
  return row.days.length === 0 || row.days.some((named) => weekdaysOf(named).includes(weekdayName(day.date)));
};

/** Letters and small numbers are labels of a rotation also where its length is not given. */
const looksRotating = (label: string): boolean => /^([A-H]|[1-9])$/i.test(label);

const wholeDay: TimeSlot = { start: 0, end: 24 * 60 };

/** Whether a row belongs to the bell schedule that the calendar names for just this day. */
const writtenFor = (row: BellPeriod, day: SchoolDay): boolean => {
  const { label } = day;
  return day.ownLabel && label !== null && row.days.some((named) => sameLabel(named, label));
};

/** A schedule for shortened days, such as "Early", knows when they begin and end; one for a day of the rotation does not. */
const knowsItsHours = (row: BellPeriod, day: SchoolDay): boolean => writtenFor(row, day) && !looksRotating(day.label ?? '');

/** A day with a bell schedule of its own, such as "Early", follows that alone; a label that no row knows changes nothing. */
const rowsOn = (rows: readonly BellPeriod[], day: SchoolDay): readonly BellPeriod[] => {
  const own = rows.filter((row) => writtenFor(row, day));
  return own.length > 0 ? own : rows.filter((row) => holdsOn(row, day));
};

/** The rows that speak of one teacher at one school. */
export const rowsFor = (bell: readonly BellPeriod[], teacherId: string, schoolId: string | null): readonly BellPeriod[] =>
  bell.filter(
    (row) =>
      (row.teacherId === null || row.teacherId === teacherId) && (row.schoolId === null || schoolId === null || row.schoolId === schoolId),
  );

/** The labels a school's rotation runs through, in order: those of its rows, filled up to the rotation's length. Empty without a rotation. */
export const rotationLabels = (rows: readonly BellPeriod[]): readonly string[] => {
  const named = [
    ...new Set(
      rows.flatMap((row) => row.days.filter((label) => !isWeekdayName(label) && (row.rotationDays !== null || looksRotating(label)))),
    ),
  ];
  const length = rows.reduce((most, row) => Math.max(most, row.rotationDays ?? 0), 0);
  const numbered = named.length > 0 && named.every((label) => /^\d+$/.test(label));
  const usual = Array.from({ length }, (_, n) => (numbered ? String(n + 1) : String.fromCharCode(65 + n)));
  return named.every((label) => usual.some((other) => sameLabel(label, other))) ? usual : named.sort();
};

/**
 * What is open for a teacher on a school day, among the kinds asked for. A teacher's own rows of a kind stand in place of the school's;
 * the teacher's other rows and the school's meetings block; a late start or early release cuts everything to the shortened day, but for rows written for such a day.
 * @param rows those of `rowsFor`
 */
export const openTimes = (rows: readonly BellPeriod[], day: SchoolDay, kinds: readonly OpenKind[]): readonly OpenTime[] => {
  if (day.off !== null) return [];
  const hours: TimeSlot = { start: minutesOf(day.opensAt ?? '00:00'), end: minutesOf(day.closesAt ?? '24:00') };
  const today = rowsOn(rows, day);
  const wanted = (row: BellPeriod): boolean => kinds.some((kind) => kind === row.kind);
  const ownKinds = new Set(rows.filter((row) => row.teacherId !== null).map((row) => row.kind));
  const open = today.filter((row) => wanted(row) && (row.teacherId !== null || !ownKinds.has(row.kind)));
  const blocking = today.filter((row) => !wanted(row) && (row.teacherId !== null || row.kind === 'meeting')).map(span);
  return open
    .flatMap((row) =>
      subtract(within(span(row), [knowsItsHours(row, day) ? wholeDay : hours]), blocking).map((left) => ({
        startsAt: timeOf(left.start),
        endsAt: timeOf(left.end),
        kind: row.kind as OpenKind,
        period: row.period,
      })),
    )
    .sort((one, other) => minutesOf(one.startsAt) - minutesOf(other.startsAt) || minutesOf(one.endsAt) - minutesOf(other.endsAt));
};

export type BellFault =
  | { readonly kind: 'inverted'; readonly periodId: string; readonly startsAt: string; readonly endsAt: string }
  | { readonly kind: 'overlap'; readonly periodId: string; readonly otherId: string };

const daysNamed = (row: BellPeriod): readonly string[] =>
  row.days.flatMap((label) => (isWeekdayName(label) ? weekdaysOf(label) : [label.toUpperCase()]));

const meetOnSomeDay = (one: BellPeriod, other: BellPeriod): boolean => {
  const [some, others] = [daysNamed(one), daysNamed(other)];
  return some.length === 0 || others.length === 0 || some.some((label) => others.includes(label));
};

const sameOwner = (one: BellPeriod, other: BellPeriod): boolean => one.teacherId === other.teacherId && one.schoolId === other.schoolId;

/** Schools serve lunch in turns, so a school-wide lunch may lie over classes. */
const lunchInTurns = (one: BellPeriod, other: BellPeriod): boolean =>
  one.teacherId === null && (one.kind === 'lunch' || other.kind === 'lunch');

/** Rows that cannot be right: ends before it starts, or two periods of one owner at once. */
export const bellFaults = (rows: readonly BellPeriod[]): readonly BellFault[] => {
  const faults: BellFault[] = [];
  const upright = rows.filter((row) => {
    const { start, end } = span(row);
    if (end <= start) faults.push({ kind: 'inverted', periodId: row.periodId, startsAt: row.startsAt, endsAt: row.endsAt });
    return end > start;
  });
  const sorted = [...upright].sort((one, other) => span(one).start - span(other).start);
  sorted.forEach((row, n) => {
    for (const later of sorted.slice(n + 1)) {
      if (span(later).start >= span(row).end) break;
      if (overlaps(span(row), span(later)) && sameOwner(row, later) && meetOnSomeDay(row, later) && !lunchInTurns(row, later)) {
        faults.push({ kind: 'overlap', periodId: row.periodId, otherId: later.periodId });
      }
    }
  });
  return faults;
};

/** Minutes of the longest stretch any of the rows could open, for saying that a session is too long for all of them. */
export const longestOpenMinutes = (rows: readonly BellPeriod[], kinds: readonly OpenKind[]): number => {
  const open = rows.filter((row) => kinds.some((kind) => kind === row.kind));
  return open.reduce((longest, row) => {
    const touching = merged(open.filter((other) => meetOnSomeDay(row, other)).map(span));
    return touching.reduce((most, slot) => Math.max(most, slot.end - slot.start), longest);
  }, 0);
};
