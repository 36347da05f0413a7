// The sheets a coach works in every day: cycles and what belongs to them.
import {
  choice,
  date,
  id,
  integer,
  label,
  longText,
  optionalChoice,
  optionalDate,
  optionalNumber,
  optionalText,
  reference,
  text,
  yesNo,
} from '../columns';
import { defineTable } from '../table';

export const cycleStatuses = ['proposed', 'waitlisted', 'active', 'paused', 'completed', 'closed early', 'cancelled'] as const;

export const cycles = defineTable({
  name: 'cycles',
  sheet: 'Cycles',
  group: 'daily',
  about: 'One coaching cycle of one coach with one or more teachers.',
  columns: {
    cycleId: id('Cycle id'),
    teachers: label('Teachers', 'The teachers in the cycle, by name.'),
    coachId: reference('Coach id', 'coaches', 'The coach.'),
    coach: label('Coach', 'The coach, by name.'),
    school: label('School', 'The school, by name.', { width: 160 }),
    model: text('Coaching model', 'Which model of coaching this cycle follows.', {
      width: 180,
      offersFrom: { table: 'phases', field: 'model' },
    }),
    focus: longText('Focus', 'What the work is about.'),
    phase: text('Phase', 'Where the cycle stands. Change it from the sidebar so that the history is kept.', {
      width: 180,
      offersFrom: { table: 'phases', field: 'phase' },
    }),
    status: choice('Status', cycleStatuses, 'Whether the cycle is open.'),
    next: label('Next contact', 'When the next contact is due, in school days.', { width: 160, tellsDue: true }),
    startedOn: optionalDate('Started', 'The first day.'),
    plannedEndOn: optionalDate('Planned end', 'When you plan to finish. It closes nothing by itself.'),
    endedOn: optionalDate('Ended', 'The day it was closed.'),
    format: choice('Format', ['individual', 'pair', 'team', 'group'], 'How many teachers work together.'),
    intensity: choice('Intensity', ['cycle', 'mini-cycle', 'light touch'], 'How much of it there is.'),
    enrolment: choice('Enrollment', ['teacher-initiated', 'invited', 'principal-suggested', 'assigned'], 'How the teacher came to it.'),
    agreedOn: optionalDate('Agreed on', 'The day the teacher said yes.'),
    exitReason: optionalText('Exit reason', 'Why it was closed early or cancelled.'),
  },
});

export const cycleMembers = defineTable({
  name: 'cycleMembers',
  sheet: 'Cycle members',
  group: 'daily',
  about: 'One teacher in one cycle.',
  columns: {
    memberId: id('Member id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teacherId: reference('Teacher id', 'teachers', 'The teacher.'),
    teacher: label('Teacher', 'The teacher, by name.'),
    joinedOn: date('Joined', 'The first day in the cycle.'),
    leftOn: optionalDate('Left', 'The last day; empty while in it.'),
  },
});

export const phaseHistory = defineTable({
  name: 'phaseHistory',
  sheet: 'Phase history',
  group: 'daily',
  about: 'One move of one cycle into a phase or a status.',
  columns: {
    moveId: id('Move id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    phase: text('Phase', 'The phase entered.'),
    status: choice('Status', cycleStatuses, 'The status from then on.'),
    enteredOn: date('Entered', 'The day it happened.'),
    recordedOn: date('Recorded', 'The day it was written down; later than Entered when back-dated.'),
    by: text('By', 'Whose account wrote it.', { width: 200 }),
    reason: optionalText('Reason', 'Why, where that matters.'),
  },
});

/** What of a cycle's data a goal's number is, where it is not typed. */
export const goalCounts = ['mean score', 'students at or above', '% at or above', 'learning targets met'] as const;

export const goals = defineTable({
  name: 'goals',
  sheet: 'Goals',
  group: 'daily',
  about: 'One goal of one cycle.',
  columns: {
    goalId: id('Goal id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    statement: longText('Goal', 'Students will …'),
    frame: choice('Frame', ['PEERS', 'SMART'], 'The frame the goal was written in.'),
    centre: choice('Centered on', ['students', 'teacher practice'], 'Whose change it describes.'),
    domain: optionalChoice('Domain', ['achievement', 'engagement', 'behaviour', 'attitude'], 'What it is about.'),
    measure: optionalText('Measure', 'How you will know.'),
    unit: optionalText('Unit', 'What the numbers count, such as points, % or students.'),
    direction: choice('Direction', ['increase', 'decrease'], 'Which way is better.'),
    baseline: optionalNumber('Baseline', 'Where it stood at the start.'),
    target: optionalNumber('Target', 'Where it should get to.'),
    latest: optionalNumber('Latest', 'The last value measured.'),
    dueOn: optionalDate('By', 'When it should be reached.'),
    status: choice('Status', ['draft', 'active', 'met', 'partly met', 'not met', 'revised'], 'Where the goal stands.'),
    counts: optionalChoice('Counted from data', goalCounts, 'What is counted in the data of this cycle. Empty: you type the latest value.'),
    assessment: optionalText('Assessment', 'The instrument whose scores count, as in the sheet "Scores".'),
    subject: optionalText('Subject', 'The subject of those scores.'),
    atLeast: optionalText('At least', 'The score or the level from which a student counts, such as 210 or Proficient.'),
  },
});

export const learningTargets = defineTable({
  name: 'learningTargets',
  sheet: 'Learning targets',
  group: 'daily',
  about: 'One "I can" statement of a cycle.',
  columns: {
    learningTargetId: id('Learning target id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    statement: text('Learning target', 'I can …', { width: 320 }),
    order: integer('Order', 'The order in which students meet it.'),
    met: yesNo('Met', 'Ticked when students can.'),
  },
});

export const actionSteps = defineTable({
  name: 'actionSteps',
  sheet: 'Action steps',
  group: 'daily',
  about: 'One step that a teacher or coach takes in a cycle.',
  columns: {
    stepId: id('Step id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    step: text('Action step', 'What will be done.', { width: 320 }),
    owner: choice('Owner', ['teacher', 'coach'], 'Who does it.'),
    dueOn: optionalDate('Due', 'When it should be done.'),
    checkBackOn: optionalDate('Check back', 'When you look at it together.'),
    status: choice('Status', ['not started', 'trying', 'in place', 'adapted', 'dropped'], 'Where it stands.'),
    evidence: optionalText('Evidence', 'A link or a few words.'),
    next: label('Next', 'Whether it is due or overdue, in school days.', { width: 160, tellsDue: true }),
    resource: optionalText('Resource', 'The strategy or article it draws on, from the sheet "Resources".', {
      width: 200,
      offersFrom: { table: 'resources', field: 'title' },
    }),
  },
});
