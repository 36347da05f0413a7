// A teacher with one bell schedule at one school, and a coach: the smallest search a test can change.
import { openPeriods } from '../../src/coaching/openPeriods';
import type { SlotSearch, SlotTeacher } from '../../src/coaching/slotSearch';
import { type BellPeriod, meetingKinds, type PeriodKind } from '../../src/coaching/teacherPeriods';
import { datesFrom } from '../../src/time/calendarDate';
import { schoolDays, type SpecialDay } from '../../src/time/schoolDays';
import { wallClock, type WallClock } from '../../src/time/wallClock';
import { intlOffsetAt } from './intlOffsets';

export const clockOf = (zone: string): WallClock => {
  const clock = wallClock(zone, intlOffsetAt);
  if (clock === null) throw new Error(`No zone ${zone}`);
  return clock;
};
export const minute = 60_000;

export const bell = (
  kind: PeriodKind,
  startsAt: string,
  endsAt: string,
  days: readonly string[] = [],
  more: Partial<BellPeriod> = {},
): BellPeriod => ({
  periodId: `${kind}${startsAt}${days.join('')}`,
  schoolId: 'sch',
  teacherId: 'tea',
  days,
  period: '2',
  kind,
  startsAt,
  endsAt,
  rotationDays: null,
  ...more,
});

export interface Scene {
  readonly zone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly rows: readonly BellPeriod[];
  readonly specials?: readonly SpecialDay[];
  readonly minutes?: number;
  readonly change?: (search: SlotSearch, clock: WallClock) => Partial<SlotSearch>;
}

export const searchOf = ({
  zone = 'America/Denver',
  from = '2026-01-26',
  to = '2026-01-30',
  rows,
  specials = [],
  minutes = 30,
  change,
}: Scene): SlotSearch => {
  const clock = clockOf(zone);
  const days = schoolDays(specials, null);
  const dates = datesFrom(from, to);
  const periods = openPeriods('tea', [{ schoolId: 'sch', clock, days }], rows, dates, meetingKinds, false);
  const teacher: SlotTeacher = { id: 'tea', name: 'Hana Brightwater', busy: [], periods, plannedInPrep: new Map() };
  const search: SlotSearch = {
    clock,
    dates,
    offOn: (date) => {
      const day = days.dayOn(date);
      return day.off === null ? null : { off: day.off, name: day.name };
    },
    durationMs: minutes * minute,
    bufferMs: 0,
    inPerson: false,
    travelMs: () => 20 * minute,
    prepLimit: 1,
    notBefore: 0,
    teachers: [teacher],
    coach: { id: 'coa', name: 'Ada Quill', busy: [], hours: null, visits: [] },
  };
  return { ...search, ...change?.(search, clock) };
};
