// Problems of the session room, each with its words.
import { dayWords, timeWords } from '../time/spoken';
import type { MessagesFor } from './problem';

export type SessionProblem =
  | { readonly code: 'badRange'; readonly from: string; readonly to: string }
  | { readonly code: 'rangeTooLong'; readonly days: number; readonly limit: number }
  | { readonly code: 'noTeachers' }
  | { readonly code: 'tooManyTeachers'; readonly count: number; readonly limit: number }
  | { readonly code: 'durationTooLong'; readonly durationMinutes: number; readonly teacher: string; readonly longestMinutes: number }
  | { readonly code: 'teacherWithoutSchedule'; readonly teacher: string; readonly row: number | null }
  | { readonly code: 'teacherWithoutEmail'; readonly teacher: string; readonly row: number | null }
  | { readonly code: 'coachWithoutEmail'; readonly coach: string; readonly row: number | null }
  | { readonly code: 'noTimeFound'; readonly from: string; readonly to: string; readonly reasons: readonly string[] }
  | {
      readonly code: 'timeNotFree';
      readonly who: string;
      readonly date: string;
      readonly time: string;
      readonly because: 'busy' | 'notOpen' | 'protected' | 'outsideHours';
    }
  | { readonly code: 'calendarUnknown'; readonly who: string; readonly reason: string }
  | { readonly code: 'sessionOfSomeoneElse'; readonly owner: string }
  | { readonly code: 'sessionNotPlanned'; readonly status: string }
  | { readonly code: 'sessionWithoutTime' }
  | { readonly code: 'sessionBookedAlready'; readonly date: string; readonly time: string }
  | { readonly code: 'sessionOfAnotherWorkbook' }
  | { readonly code: 'noMeetLink' }
  | { readonly code: 'bookingFailedBefore'; readonly words: string }
  | { readonly code: 'sessionDeleted' }
  | { readonly code: 'sessionChangedInCalendar' }
  | { readonly code: 'sessionStillToCome'; readonly date: string }
  | { readonly code: 'bookingIdTaken' }
  | { readonly code: 'modelWithoutSessions'; readonly model: string }
  | { readonly code: 'timeAuditOff' };

const nothingBooked = 'Coachbook booked nothing.';
const atRow = (row: number | null, sheet: string): string => (row === null ? `in "${sheet}"` : `in row ${row} of "${sheet}"`);

type NotFree = Extract<SessionProblem, { readonly code: 'timeNotFree' }>;

const whyNotFree = ({ who, date, time, because }: NotFree): string => {
  const when = `${dayWords(date)} at ${timeWords(time)}`;
  switch (because) {
    case 'notOpen':
      return `${when} is outside the times in "Bell schedules" at which ${who} can meet.`;
    case 'protected':
      return `${when} would take another prep of ${who} in a week that has its share of sessions.`;
    case 'outsideHours':
      return `${when} is outside the contract hours of ${who}.`;
    default:
      return `${who} is busy on ${when}.`;
  }
};

export const sessionMessages: MessagesFor<SessionProblem> = {
  badRange: ({ from, to }) => ({
    happened: 'Coachbook did not look for times.',
    why: `The range from ${dayWords(from)} to ${dayWords(to)} holds no day.`,
    doThis: 'Choose a last day that is not before the first.',
  }),
  rangeTooLong: ({ days, limit }) => ({
    happened: 'Coachbook did not look for times.',
    why: `The range holds ${days} days; Coachbook looks at ${limit} days at once.`,
    doThis: `Choose ${limit} days or fewer.`,
  }),
  noTeachers: () => ({
    happened: nothingBooked,
    why: 'No teacher was named for the session.',
    doThis: 'Choose at least one teacher, or a cycle that has one.',
  }),
  tooManyTeachers: ({ count, limit }) => ({
    happened: nothingBooked,
    why: `${count} teachers were named, and a session takes at most ${limit}.`,
    doThis: 'Split the group into several sessions.',
  }),
  durationTooLong: ({ durationMinutes, teacher, longestMinutes }) => ({
    happened: nothingBooked,
    why: `${durationMinutes} minutes fit into no period of ${teacher}: the longest has ${longestMinutes}.`,
    doThis: `Choose ${longestMinutes} minutes or fewer, or add a longer period in "Bell schedules".`,
  }),
  teacherWithoutSchedule: ({ teacher, row }) => ({
    happened: nothingBooked,
    why: `${teacher} (${atRow(row, 'Teachers')}) has no prep and no time before or after school in "Bell schedules".`,
    doThis: 'Add a row of kind prep, before school or after school for the teacher or the school, with its days and times.',
  }),
  teacherWithoutEmail: ({ teacher, row }) => ({
    happened: nothingBooked,
    why: `${teacher} has no e-mail ${atRow(row, 'Teachers')}, so nobody could be invited.`,
    doThis: 'Fill in "E-mail" there and try again.',
  }),
  coachWithoutEmail: ({ coach, row }) => ({
    happened: nothingBooked,
    why: `${coach} has no e-mail ${atRow(row, 'Coaches')}, so Coachbook cannot see when the coach is busy.`,
    doThis: 'Fill in "E-mail" there and try again.',
  }),
  noTimeFound: ({ from, to, reasons }) => ({
    happened: nothingBooked,
    why: `No time from ${dayWords(from)} to ${dayWords(to)} suits everyone. ${reasons.join(' ')}`.trim(),
    doThis: 'Look at a longer range, a shorter session, or change the bell schedule.',
  }),
  timeNotFree: (problem) => ({
    happened: nothingBooked,
    why: whyNotFree(problem),
    doThis: 'Choose one of the times that Find a time offers, or confirm that you want this one anyway.',
  }),
  calendarUnknown: ({ who, reason }) => ({
    happened: nothingBooked,
    why: `Google could not say when ${who} is busy (${reason}), so the time may be taken.`,
    doThis: 'Ask for the calendar to be shared as free/busy, or confirm that you want this time anyway.',
  }),
  sessionOfSomeoneElse: ({ owner }) => ({
    happened: 'Coachbook left this session as it is.',
    why: `It stands in the calendar of ${owner}, and only that account can change it.`,
    doThis: `Ask ${owner} to change it.`,
  }),
  sessionNotPlanned: ({ status }) => ({
    happened: 'Coachbook left this session as it is.',
    why: `Its status is "${status}", so there is nothing to book, move or cancel.`,
    doThis: 'Plan a new session, or set "Status" back to planned.',
  }),
  sessionWithoutTime: () => ({
    happened: nothingBooked,
    why: 'The session has no date and time that can be read.',
    doThis: 'Fill in "Date", "Starts" and "Ends", or let Find a time choose.',
  }),
  sessionBookedAlready: ({ date, time }) => ({
    happened: 'Coachbook left this session as it is.',
    why: `It is booked for ${dayWords(date)} at ${timeWords(time)} already.`,
    doThis: 'Move it with Change, beside it in its cycle.',
  }),
  sessionOfAnotherWorkbook: () => ({
    happened: 'Coachbook left this session as it is.',
    why: 'It was booked from another workbook, of which this one is a copy.',
    doThis: 'Change it in the other workbook, or plan a new session here.',
  }),
  noMeetLink: () => ({
    happened: 'The session is booked without a Meet link.',
    why: 'Google did not make a Meet link for it.',
    doThis: 'Add Google Meet to the event in Calendar yourself, or meet in person.',
  }),
  bookingFailedBefore: ({ words }) => ({
    happened: 'This session is not booked.',
    why: words,
    doThis: 'Put it right and start the booking again: what is booked stays booked.',
  }),
  sessionDeleted: () => ({
    happened: 'Coachbook did not book this session again.',
    why: 'Somebody deleted it in Calendar.',
    doThis: 'Choose Book again if you want it back, or cancel it in the tracker.',
  }),
  sessionChangedInCalendar: () => ({
    happened: 'Coachbook left this session as it is.',
    why: 'Somebody changed it in Calendar since the tracker last looked.',
    doThis: 'Choose Sync sessions to take the change over, then try again.',
  }),
  sessionStillToCome: ({ date }) => ({
    happened: 'Nothing was recorded.',
    why: `The session is on ${dayWords(date)}, which is still to come.`,
    doThis: 'Record it once it has been held, or cancel it.',
  }),
  bookingIdTaken: () => ({
    happened: nothingBooked,
    why: 'Another event in your calendar already has the id meant for this session.',
    doThis: 'Choose Book again; the session then gets a new id.',
  }),
  modelWithoutSessions: ({ model }) => ({
    happened: nothingBooked,
    why: `The coaching model "${model}" names no sessions in any of its phases.`,
    doThis: 'Fill in "Sessions" in "Coaching models", or book the sessions one by one.',
  }),
  timeAuditOff: () => ({
    happened: 'Coachbook did not read your calendar.',
    why: 'The time audit is off until you turn it on.',
    doThis: 'Set "Time audit" to "on" in "Settings". Titles are read in memory only; what is kept is date, minutes and category.',
  }),
};
