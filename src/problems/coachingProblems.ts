// Problems of the coaching room, each with its words. A rule that says no always says why and what would make it yes.
import type { MessagesFor } from './problem';

export type CoachingProblem =
  | { readonly code: 'noSuchRecord'; readonly table: string; readonly id: string }
  | { readonly code: 'noCoachForAccount'; readonly user: string }
  | { readonly code: 'noTeachersGiven' }
  | { readonly code: 'teacherTwice'; readonly teacher: string }
  | { readonly code: 'teacherNotActive'; readonly teacher: string; readonly status: string }
  | {
      readonly code: 'cycleAlreadyOpen';
      readonly teacher: string;
      readonly cycleId: string;
      readonly coach: string;
      readonly phase: string;
    }
  | {
      readonly code: 'cycleAlreadyWaiting';
      readonly teacher: string;
      readonly cycleId: string;
      readonly coach: string;
      readonly status: string;
    }
  | { readonly code: 'coachAtCap'; readonly coach: string; readonly open: number; readonly load: number; readonly cap: number }
  | { readonly code: 'formatDoesNotFit'; readonly format: string; readonly teachers: number }
  | { readonly code: 'noSuchModel'; readonly model: string; readonly nearest: string | null; readonly models: readonly string[] }
  | { readonly code: 'noSuchPhase'; readonly model: string; readonly phase: string; readonly phases: readonly string[] }
  | { readonly code: 'dateOutOfOrder'; readonly what: string; readonly date: string; readonly earliest: string; readonly because: string }
  | { readonly code: 'dateInFuture'; readonly what: string; readonly date: string; readonly today: string }
  | {
      readonly code: 'cannotBecome';
      readonly cycle: string;
      readonly status: string;
      readonly wanted: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'privateNoteInTeam' }
  | { readonly code: 'teacherNotChosen'; readonly cycle: string }
  | { readonly code: 'intervalsDiffer'; readonly one: number; readonly other: number }
  | { readonly code: 'wordsMissing'; readonly what: string }
  | { readonly code: 'reasonMissing'; readonly what: string }
  | { readonly code: 'alreadyInPhase'; readonly cycle: string; readonly phase: string }
  | { readonly code: 'notAMember'; readonly teacher: string; readonly cycle: string }
  | { readonly code: 'alreadyAMember'; readonly teacher: string; readonly cycle: string }
  | { readonly code: 'lastMember'; readonly teacher: string }
  | { readonly code: 'consentMissing'; readonly teacher: string }
  | { readonly code: 'sameCoach'; readonly coach: string }
  | { readonly code: 'sameSchoolYear'; readonly schoolYear: string }
  | { readonly code: 'cycleNotOpen'; readonly cycle: string; readonly status: string; readonly wanted: string };

const changed = 'Nothing changed.';

export const coachingMessages: MessagesFor<CoachingProblem> = {
  noSuchRecord: ({ table, id }) => ({
    happened: changed,
    why: `There is no row with the id "${id}" in ${table}.`,
    doThis: 'Check the id, or choose the row in the sheet and start again from the sidebar.',
  }),
  noCoachForAccount: ({ user }) => ({
    happened: changed,
    why: `No row of "Coaches" has the e-mail ${user}.`,
    doThis: 'Choose the coach, or add that e-mail to the coach’s row.',
  }),
  noTeachersGiven: () => ({ happened: changed, why: 'No teacher was chosen.', doThis: 'Choose at least one teacher.' }),
  teacherTwice: ({ teacher }) => ({ happened: changed, why: `${teacher} was chosen twice.`, doThis: 'Choose each teacher once.' }),
  teacherNotActive: ({ teacher, status }) => ({
    happened: 'The cycle was not started, so nothing changed.',
    why: `${teacher} is marked "${status}" in "Teachers".`,
    doThis: 'Choose another teacher, or set the status to "active" once they are back.',
  }),
  cycleAlreadyOpen: ({ teacher, coach, phase }) => ({
    happened: 'The cycle was not started, so nothing changed.',
    why: `${teacher} is already in an open cycle with ${coach}, in the phase "${phase}".`,
    doThis: 'Close that cycle first, or put the new one on the waitlist.',
  }),
  cycleAlreadyWaiting: ({ teacher, coach, status }) => ({
    happened: 'The cycle was not started, so nothing changed.',
    why: `${teacher} already has a cycle with ${coach} that is ${status}.`,
    doThis: 'Open that cycle under Cycle and start it there.',
  }),
  coachAtCap: ({ coach, open, load, cap }) => ({
    happened: 'The cycle was not started, so nothing changed.',
    why: `${coach} has ${open} open ${open === 1 ? 'cycle' : 'cycles'}${load === open ? '' : ` (a load of ${load})`} and the cap is ${cap}.`,
    doThis: 'Close a cycle, put the new one on the waitlist, or change the cap on the coach’s row.',
  }),
  formatDoesNotFit: ({ format, teachers }) => ({
    happened: 'The cycle was not started, so nothing changed.',
    why: `"${format}" does not fit ${teachers} ${teachers === 1 ? 'teacher' : 'teachers'}.`,
    doThis: 'Choose individual for one teacher, pair for two, team or group for more.',
  }),
  noSuchModel: ({ model, nearest, models }) => ({
    happened: changed,
    why: `There is no coaching model called "${model}"${nearest === null ? '' : `; the nearest is "${nearest}"`}.`,
    doThis:
      models.length === 0
        ? 'Add its phases to "Coaching models".'
        : `Choose one of: ${models.join(', ')}. Or add its phases to "Coaching models".`,
  }),
  noSuchPhase: ({ model, phase, phases }) => ({
    happened: changed,
    why: `"${model}" has no phase called "${phase}".`,
    doThis: `Choose one of: ${phases.join(', ')}.`,
  }),
  dateOutOfOrder: ({ what, date, earliest, because }) => ({
    happened: changed,
    why: `${what} cannot be ${date}: ${because} on ${earliest}.`,
    doThis: `Choose ${earliest} or a later day.`,
  }),
  dateInFuture: ({ what, date, today }) => ({
    happened: changed,
    why: `${what} cannot be ${date}: today is ${today}.`,
    doThis: 'Choose today or an earlier day; plan what lies ahead as a session.',
  }),
  cannotBecome: ({ cycle, status, wanted, allowed }) => ({
    happened: changed,
    why: `The cycle of ${cycle} is "${status}", and from there it cannot become "${wanted}".`,
    doThis: `It can become: ${allowed.join(', ')}.`,
  }),
  privateNoteInTeam: () => ({
    happened: 'The note was not saved.',
    why: 'This workbook is a team’s, so everyone in it would read a private note.',
    doThis: 'Keep it in a workbook of your own, or save it as a note for coach and teacher.',
  }),
  wordsMissing: ({ what }) => ({
    happened: changed,
    why: `${what} needs words, and none were given.`,
    doThis: 'Say in a sentence what it is.',
  }),
  teacherNotChosen: ({ cycle }) => ({
    happened: changed,
    why: `Several teachers are in the cycle of ${cycle}, and none was named.`,
    doThis: 'Choose the teacher whose class it was.',
  }),
  intervalsDiffer: ({ one, other }) => ({
    happened: 'The observation was not saved.',
    why: `One observer noted ${one} intervals and the other ${other}, so they cannot be compared.`,
    doThis: 'Enter one code an interval for both, or leave the second observer out.',
  }),
  reasonMissing: ({ what }) => ({
    happened: changed,
    why: `${what} needs a reason, and none was given.`,
    doThis: 'Give the reason in a few words.',
  }),
  alreadyInPhase: ({ cycle, phase }) => ({
    happened: changed,
    why: `The cycle of ${cycle} is already in "${phase}".`,
    doThis: 'Choose another phase, or leave it as it is.',
  }),
  notAMember: ({ teacher, cycle }) => ({
    happened: changed,
    why: `${teacher} is not in the cycle of ${cycle}.`,
    doThis: 'Choose someone who is.',
  }),
  alreadyAMember: ({ teacher, cycle }) => ({
    happened: changed,
    why: `${teacher} is already in the cycle of ${cycle}.`,
    doThis: 'Choose someone who is not.',
  }),
  lastMember: ({ teacher }) => ({
    happened: changed,
    why: `${teacher} is the last one in the cycle, and a cycle without a teacher cannot go on.`,
    doThis: 'Close the cycle instead.',
  }),
  consentMissing: ({ teacher }) => ({
    happened: changed,
    why: `It is not recorded that ${teacher} agrees to another coach seeing the cycle’s notes and plan.`,
    doThis: 'Ask the teacher, then record the day they agreed.',
  }),
  sameCoach: ({ coach }) => ({ happened: changed, why: `The cycles are already ${coach}’s.`, doThis: 'Choose the coach who takes over.' }),
  sameSchoolYear: ({ schoolYear }) => ({
    happened: changed,
    why: `The tracker is already in the school year ${schoolYear}.`,
    doThis: 'Give the year that begins.',
  }),
  cycleNotOpen: ({ cycle, status, wanted }) => ({
    happened: changed,
    why: `The cycle of ${cycle} is "${status}", so it cannot be ${wanted}.`,
    doThis: 'Reopen or resume it first, or choose another cycle.',
  }),
};
