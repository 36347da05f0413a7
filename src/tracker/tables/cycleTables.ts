// The sheets a coach works in every day: cycles and what belongs to them.
import { choice, date, id, integer, label, list, longText, optionalChoice, optionalDate, optionalInstant, optionalInteger, optionalLink, optionalNumber, optionalReference, optionalText, optionalTime, reference, text } from '../columns';
import { defineTable } from '../table';

export const cycleStatuses = ['proposed', 'waitlisted', 'active', 'paused', 'completed', 'closed early', 'cancelled'] as const;
export const sessionKinds = ['kickoff', 'planning', 'classroom visit', 'observation', 'modeling', 'co-teaching', 'co-planning', 'data meeting', 'debrief', 'reflection', 'PLC', 'informal'] as const;
export const sessionModes = ['in person', 'Meet', 'hybrid', 'asynchronous'] as const;
export const sessionStatuses = ['proposed', 'planned', 'held', 'rescheduled', 'cancelled by teacher', 'cancelled by coach', 'cancelled by school', 'no-show'] as const;

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
    model: text('Coaching model', 'Which model of coaching this cycle follows.', { width: 180 }),
    focus: longText('Focus', 'What the work is about.'),
    phase: text('Phase', 'Where the cycle stands. Change it from the sidebar so that the history is kept.', { width: 180 }),
    status: choice('Status', cycleStatuses, 'Whether the cycle is open.'),
    next: label('Next contact', 'When the next contact is due, in school days.', { width: 160 }),
    startedOn: optionalDate('Started', 'The first day.'),
    plannedEndOn: optionalDate('Planned end', 'When you plan to finish. It closes nothing by itself.'),
    endedOn: optionalDate('Ended', 'The day it was closed.'),
    format: choice('Format', ['individual', 'pair', 'team', 'group'], 'How many teachers work together.'),
    intensity: choice('Intensity', ['cycle', 'mini-cycle', 'light touch'], 'How much of it there is.'),
    enrolment: choice('Enrolment', ['teacher-initiated', 'invited', 'principal-suggested', 'assigned'], 'How the teacher came to it.'),
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
    centre: choice('Centred on', ['students', 'teacher practice'], 'Whose change it describes.'),
    domain: optionalChoice('Domain', ['achievement', 'engagement', 'behaviour', 'attitude'], 'What it is about.'),
    measure: optionalText('Measure', 'How you will know.'),
    unit: optionalText('Unit', 'What the numbers count, such as points, % or students.'),
    direction: choice('Direction', ['increase', 'decrease'], 'Which way is better.'),
    baseline: optionalNumber('Baseline', 'Where it stood at the start.'),
    target: optionalNumber('Target', 'Where it should get to.'),
    latest: optionalNumber('Latest', 'The last value measured.'),
    dueOn: optionalDate('By', 'When it should be reached.'),
    status: choice('Status', ['draft', 'active', 'met', 'partly met', 'not met', 'revised'], 'Where the goal stands.'),
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
  },
});

export const plans = defineTable({
  name: 'plans',
  sheet: 'Action plans',
  group: 'daily',
  about: 'One action plan: the Doc of one cycle.',
  columns: {
    planId: id('Plan id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    link: optionalLink('Plan', 'The Doc.', { width: 260, derived: true }),
    state: choice('State', ['waiting', 'working', 'written', 'shared', 'final', 'failed'], 'Where the writing stands.', { derived: true }),
    sharedWith: list('Shared with', 'Who can open it because of Coachbook.', { derived: true }),
    problem: label('Needs you', 'What went wrong, and what to do.', { width: 320 }),
    madeBy: optionalText('Made by', 'Whose account made the Doc. Only that account can change it through Coachbook.', { derived: true, width: 200 }),
    writtenAt: optionalInstant('Written at', 'When it was last written.'),
    docId: optionalText('Doc id', 'The id of the Doc.', { hidden: true }),
    template: optionalText('Template', 'The template it was made from.', { hidden: true }),
    fingerprint: optionalText('Fingerprint', 'What was last written, so that an unchanged plan is left alone.', { hidden: true }),
    jobId: optionalText('Run', 'The run that is writing it.', { hidden: true }),
  },
});

export const sessions = defineTable({
  name: 'sessions',
  sheet: 'Sessions',
  group: 'daily',
  about: 'One meeting or visit within a cycle.',
  columns: {
    sessionId: id('Session id'),
    cycleId: optionalReference('Cycle id', 'cycles', 'The cycle, if it belongs to one.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    teacherIds: list('Teacher ids', 'Who is invited.', { hidden: true }),
    coachId: reference('Coach id', 'coaches', 'The coach.'),
    kind: choice('Kind', sessionKinds, 'What kind of session.'),
    mode: choice('Mode', sessionModes, 'How you meet.'),
    date: optionalDate('Date', 'The school’s day.'),
    startsAt: optionalTime('Starts', 'School wall clock.'),
    endsAt: optionalTime('Ends', 'School wall clock.'),
    timeZone: optionalText('Time zone', 'The zone of the wall clock.', { hidden: true }),
    status: choice('Status', sessionStatuses, 'Whether it is planned, held or cancelled.'),
    meetLink: optionalLink('Meet', 'The link to join.', { width: 220, derived: true }),
    minutes: optionalInteger('Minutes', 'How long it really took.'),
    state: choice('State', ['none', 'waiting', 'working', 'booked', 'meet pending', 'deleted in Calendar', 'failed'], 'Where the booking stands.', { derived: true }),
    problem: label('Needs you', 'What went wrong, and what to do.', { width: 320 }),
    organizer: optionalText('Booked by', 'Whose Calendar holds it.', { derived: true, width: 200 }),
    eventId: optionalText('Event id', 'The id in that Calendar.', { hidden: true }),
    generation: integer('Generation', 'Goes up when a deleted event is booked again on purpose.', { hidden: true }),
    etag: optionalText('Version', 'The version of the event last seen.', { hidden: true }),
    jobId: optionalText('Run', 'The run that is booking it.', { hidden: true }),
    outcome: longText('Notes for both', 'What you both want to remember. The teacher may read it.'),
  },
});

export const notes = defineTable({
  name: 'notes',
  sheet: 'Notes',
  group: 'daily',
  about: 'One note on a cycle or session.',
  columns: {
    noteId: id('Note id'),
    cycleId: optionalReference('Cycle id', 'cycles', 'The cycle.'),
    sessionId: optionalReference('Session id', 'sessions', 'The session, if any.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    visibility: choice('Visibility', ['coach private', 'coach and teacher'], 'Who may read it. Private notes belong in a coach’s own workbook only.'),
    kind: choice('Kind', ['glow', 'grow', 'wonder', 'next step', 'script'], 'What kind of note.'),
    words: longText('Note', 'What you saw or said, without judgement.'),
    writtenOn: date('Written', 'The day.'),
  },
});

export const observations = defineTable({
  name: 'observations',
  sheet: 'Observations',
  group: 'daily',
  about: 'One low-inference observation with an agreed focus.',
  columns: {
    observationId: id('Observation id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teacherId: reference('Teacher id', 'teachers', 'The teacher.'),
    teachers: label('Teacher', 'The teacher, by name.'),
    observedOn: date('Date', 'The day.'),
    protocol: choice('Protocol', ['look-for checklist', 'momentary time sampling', 'class sweep', 'partial interval', 'whole interval', 'frequency tally', 'question level', 'opportunities to respond', 'wait time', 'talk ratio', 'scripting', 'transition time'], 'How it was observed.'),
    setting: optionalChoice('Setting', ['whole class', 'small group', 'centers', 'independent', 'transition'], 'What students were doing.'),
    intervalSeconds: optionalInteger('Interval', 'Seconds between two looks, for time sampling.'),
    agreedFocus: longText('Agreed focus', 'What you both agreed to look for.'),
    tally: longText('Tally', 'Codes and counts, such as "on task 18, off task 6".'),
    sharedOn: optionalDate('Shared', 'The day the teacher saw it.'),
    startedAt: optionalTime('Starts', 'When it began.'),
  },
});

export const timeEntries = defineTable({
  name: 'timeEntries',
  sheet: 'Time',
  group: 'daily',
  about: 'Minutes of one kind of work on one day. Every minute is counted once.',
  columns: {
    entryId: id('Entry id'),
    coachId: reference('Coach id', 'coaches', 'The coach.'),
    date: date('Date', 'The day.'),
    category: choice('Category', ['coaching cycle', 'light coaching', 'preparation', 'PLC', 'PD', 'data', 'curriculum', 'administration', 'duty', 'travel', 'own learning', 'other'], 'What the time went to.'),
    minutes: integer('Minutes', 'How many.'),
    source: choice('Source', ['calendar', 'manual'], 'Where it comes from.'),
    schoolId: optionalReference('School id', 'schools', 'The school, if any.'),
    cycleId: optionalReference('Cycle id', 'cycles', 'The cycle, if any.'),
    note: optionalText('Note', 'A few words of your own.'),
  },
});
