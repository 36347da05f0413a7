// Which days are school days, which letter a rotation gives them, and when they begin late or end early. Pure: the calendar is a value.
import { addDays, isWeekend } from './calendarDate';

export type SpecialDayKind = 'no school' | 'early release' | 'late start' | 'day label' | 'term start' | 'term end' | 'snow day';

/** A row of the school calendar. */
export interface SpecialDay {
  readonly from: string;
  /** The last day; null for one day. */
  readonly to: string | null;
  readonly kind: SpecialDayKind;
  readonly dayLabel: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly name: string | null;
}

/** A rotation such as A, B, C: the labels follow one another from the first day on, one a school day. */
export interface Rotation {
  readonly startsOn: string;
  readonly labels: readonly string[];
}

export type DayOff = 'weekend' | 'no school' | 'snow day' | 'outside terms';

export interface SchoolDay {
  readonly date: string;
  /** Null on a school day. */
  readonly off: DayOff | null;
  /** What people call the day, where the calendar says so. */
  readonly name: string | null;
  /** The rotation's label; null without a rotation and on days off. */
  readonly label: string | null;
  /** True when the calendar gives the day a label of its own, whose bell schedule then holds alone. */
  readonly ownLabel: boolean;
  /** On a late start: when school begins. */
  readonly opensAt: string | null;
  /** On an early release: when school ends. */
  readonly closesAt: string | null;
}

export interface SchoolDays {
  readonly dayOn: (date: string) => SchoolDay;
  readonly isSchoolDay: (date: string) => boolean;
  /** School days after the earlier date up to and including the later one; negative when they are the other way round. */
  readonly countBetween: (earlierDate: string, laterDate: string) => number;
  /** The nth school day after a date; with 0 the date itself, or the next school day when it is none. Null beyond five years. */
  readonly add: (date: string, schoolDays: number) => string | null;
}

const farthest = 5 * 366;

const covers = (special: SpecialDay, date: string): boolean => special.from <= date && date <= (special.to ?? special.from);

/** Where terms are given, only days inside one are school days. A start without an end goes on; an end without a start closes what came before. */
const insideTerms = (marks: readonly SpecialDay[], date: string): boolean => {
  if (marks.length === 0) return true;
  let inside = marks[0]?.kind === 'term end';
  for (const mark of marks) {
    if (mark.from > date) break;
    if (mark.kind === 'term start') inside = mark.to === null || date <= mark.to;
    else inside = date === mark.from;
  }
  return inside;
};

/** The special days are those of one school and of every school, in any order. */
export const schoolDays = (specialDays: readonly SpecialDay[], rotation: Rotation | null): SchoolDays => {
  const marks = specialDays
    .filter((special) => special.kind === 'term start' || special.kind === 'term end')
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : one.kind === 'term end' ? -1 : 1));
  const others = specialDays.filter((special) => special.kind !== 'term start' && special.kind !== 'term end');
  const byDate = new Map<string, readonly SpecialDay[]>();
  /** The place in the rotation before each day, filled from its first day on. */
  const placeBefore = new Map<string, number>();

  const specialsOn = (date: string): readonly SpecialDay[] => {
    const known = byDate.get(date);
    if (known !== undefined) return known;
    const found = others.filter((special) => covers(special, date));
    byDate.set(date, found);
    return found;
  };

  const offOn = (date: string): DayOff | null => {
    if (isWeekend(date)) return 'weekend';
    const specials = specialsOn(date);
    if (specials.some((special) => special.kind === 'snow day')) return 'snow day';
    if (specials.some((special) => special.kind === 'no school')) return 'no school';
    return insideTerms(marks, date) ? null : 'outside terms';
  };

  /** A snow day moves the rotation on only when its row names the label that was lost; without one the label is held the next day. */
  const stepsOn = (date: string): boolean => {
    const off = offOn(date);
    return (
      off === null || (off === 'snow day' && specialsOn(date).some((special) => special.kind === 'snow day' && special.dayLabel !== null))
    );
  };

  const termRestart = (date: string, labels: readonly string[]): number | null => {
    const restart = marks.find((mark) => mark.kind === 'term start' && mark.from === date && mark.dayLabel !== null);
    const place = labels.findIndex((label) => label.toLowerCase() === restart?.dayLabel?.toLowerCase());
    return place === -1 ? null : place;
  };

  const rotationLabel = (date: string): string | null => {
    if (rotation === null || rotation.labels.length === 0 || date < rotation.startsOn) return null;
    let place = 0;
    for (let day = rotation.startsOn; ; day = addDays(day, 1)) {
      place = placeBefore.get(day) ?? termRestart(day, rotation.labels) ?? place;
      placeBefore.set(day, place);
      if (day === date) return rotation.labels[place % rotation.labels.length] ?? null;
      if (stepsOn(day)) place += 1;
    }
  };

  const isSchoolDay = (date: string): boolean => offOn(date) === null;

  return {
    isSchoolDay,
    dayOn: (date) => {
      const off = offOn(date);
      const specials = specialsOn(date);
      const given = specials.find((special) => special.dayLabel !== null && special.kind !== 'snow day' && special.kind !== 'no school');
      const times = (read: (special: SpecialDay) => string | null): readonly string[] =>
        specials.map(read).filter((time): time is string => time !== null);
      return {
        date,
        off,
        name: specials.find((special) => special.name !== null)?.name ?? null,
        label: off === null ? (given?.dayLabel ?? rotationLabel(date)) : null,
        ownLabel: off === null && given !== undefined,
        opensAt: [...times((special) => (special.kind === 'late start' ? special.startsAt : null))].sort().pop() ?? null,
        closesAt: [...times((special) => (special.kind === 'early release' ? special.endsAt : null))].sort()[0] ?? null,
      };
    },
    countBetween: (earlierDate, laterDate) => {
      if (laterDate < earlierDate) return 0 - countSchoolDays(isSchoolDay, laterDate, earlierDate);
      return countSchoolDays(isSchoolDay, earlierDate, laterDate);
    },
    add: (date, count) => {
      let left = count;
      let day = date;
      for (let steps = 0; steps < farthest; steps += 1) {
        if (left === 0 && isSchoolDay(day)) return day;
        day = addDays(day, 1);
        if (left > 0 && isSchoolDay(day)) left -= 1;
      }
      return null;
    },
  };
};

const countSchoolDays = (isSchoolDay: (date: string) => boolean, earlierDate: string, laterDate: string): number => {
  let count = 0;
  for (let day = addDays(earlierDate, 1); day <= laterDate; day = addDays(day, 1)) if (isSchoolDay(day)) count += 1;
  return count;
};
