// The words beside a time, and those for a day that holds none. Names of teachers, never of students.
import type { NoSlotReason } from './daysWithout';
import type { SlotReason } from './slotRanking';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;

const periodName = (period: string): string => (/^\d+$|^[A-Z]$/.test(period) ? `period ${period}` : period);

export const reasonWords = (reason: SlotReason): string => {
  switch (reason.code) {
    case 'prep':
      return `Prep, ${periodName(reason.period)}. ${reason.firstThisWeek ? 'First prep used this week.' : 'Prep is used this week already.'}`;
    case 'class':
      return `In class, ${periodName(reason.period)}.`;
    case 'beforeSchool':
      return 'Before school. Prep stays free.';
    case 'afterSchool':
      return 'After school. Prep stays free.';
    case 'allFree':
      return reason.calendars === 2 ? 'Both calendars free.' : `All ${reason.calendars} calendars free.`;
    case 'alreadyThere':
      return 'You are at this school that day already.';
    case 'missing':
      return `Without ${listed(reason.names)}: no time suits everyone.`;
  }
};

/** @param schoolName the name of a school by its id */
export const noSlotWords = (reason: NoSlotReason, schoolName: (schoolId: string) => string): string => {
  switch (reason.code) {
    case 'weekend':
      return 'Weekend.';
    case 'noSchool':
      return reason.name === null ? 'No school.' : `No school: ${reason.name}.`;
    case 'outsideTerms':
      return 'Outside the school’s terms.';
    case 'noPeriod':
      return `${reason.who} has no prep and no time before or after school in the bell schedule that day.`;
    case 'tooShort':
      return `The longest stretch of ${reason.who} is ${reason.longestMinutes} minutes.`;
    case 'prepProtected':
      return reason.planned === 1
        ? `${reason.who} already gives a prep to coaching this week.`
        : `${reason.who} already gives ${reason.planned} preps to coaching this week.`;
    case 'past':
      return 'That day’s times have passed.';
    case 'outsideHours':
      return 'Outside your contract hours.';
    case 'calendarUnknown':
      return `The calendar of ${reason.who} could not be read, so its times are unknown.`;
    case 'teacherBusy':
      return `${reason.who} is busy in every open period.`;
    case 'coachBusy':
      return 'You are busy in every open period.';
    case 'travel':
      return `The open periods fall inside your travel to or from ${schoolName(reason.fromSchoolId)}.`;
    case 'noCommonTime':
      return 'No open period is free for everyone at once.';
  }
};
