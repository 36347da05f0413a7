// Problems of a school's time: bell schedules, rotations, zones and calendar files, each with its words.
import { dayWords, timeWords } from '../time/spoken';
import type { MessagesFor } from './problem';

export type SchoolTimeProblem =
  | { readonly code: 'periodInverted'; readonly row: number | null; readonly startsAt: string; readonly endsAt: string }
  | { readonly code: 'periodsOverlap'; readonly row: number | null; readonly otherRow: number | null }
  | { readonly code: 'rotationWithoutStart'; readonly school: string; readonly row: number | null; readonly labels: readonly string[] }
  | { readonly code: 'unknownZone'; readonly zone: string; readonly place: string }
  | { readonly code: 'timeDoesNotExist'; readonly date: string; readonly time: string; readonly zone: string; readonly next: string }
  | { readonly code: 'notACalendarFile'; readonly file: string; readonly line: number | null; readonly detail: string }
  | {
      readonly code: 'calendarEntryUnreadable';
      readonly file: string;
      readonly entry: number;
      readonly line: number;
      readonly detail: string;
    }
  | { readonly code: 'dayWithoutTime'; readonly date: string; readonly kind: string };

const nothingBooked = 'Coachbook booked nothing.';
const atRow = (row: number | null, sheet: string): string => (row === null ? `in "${sheet}"` : `in row ${row} of "${sheet}"`);

export const schoolTimeMessages: MessagesFor<SchoolTimeProblem> = {
  periodInverted: ({ row, startsAt, endsAt }) => ({
    happened: nothingBooked,
    why: `The period ${atRow(row, 'Bell schedules')} ends at ${endsAt}, which is not after its start at ${startsAt}.`,
    doThis: 'Correct "Starts" or "Ends" in that row.',
  }),
  periodsOverlap: ({ row, otherRow }) => ({
    happened: nothingBooked,
    why: `The periods ${atRow(row, 'Bell schedules')} and ${atRow(otherRow, 'Bell schedules')} lie over each other on the same day.`,
    doThis: 'Correct "Starts", "Ends" or "Days" in one of the two rows.',
  }),
  rotationWithoutStart: ({ school, row, labels }) => ({
    happened: nothingBooked,
    why: `${school} rotates through ${labels.join(', ')} days, but it is not said when the first ${labels[0] ?? 'A'} day was.`,
    doThis: `Fill in "Rotation starts" ${atRow(row, 'Schools')}.`,
  }),
  unknownZone: ({ zone, place }) => ({
    happened: nothingBooked,
    why: `${place} names the time zone "${zone}", which does not exist.`,
    doThis: 'Use a name such as America/Denver or America/Toronto.',
  }),
  timeDoesNotExist: ({ date, time, zone, next }) => ({
    happened: nothingBooked,
    why: `On ${dayWords(date)} the clocks of ${zone} skip ${timeWords(time)}.`,
    doThis: `Choose ${timeWords(next)} or another time.`,
  }),
  notACalendarFile: ({ file, line, detail }) => ({
    happened: `"${file}" was not imported, so nothing changed.`,
    why: line === null ? detail : `Line ${line}: ${detail}`,
    doThis: 'Export the school calendar as iCalendar (.ics) and choose the new file.',
  }),
  calendarEntryUnreadable: ({ file, entry, line, detail }) => ({
    happened: `Entry ${entry} of "${file}" was left out.`,
    why: `Line ${line}: ${detail}`,
    doThis: 'Add the day by hand in "School calendar" if it matters.',
  }),
  dayWithoutTime: ({ date, kind }) => ({
    happened: `The ${kind} on ${dayWords(date)} was taken over without its time.`,
    why: 'The calendar does not say when school begins or ends that day, so it counts as an ordinary day.',
    doThis: `Fill in "${kind === 'late start' ? 'Starts at' : 'Ends at'}" in that row of "School calendar".`,
  }),
};
