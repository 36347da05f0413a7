// The sheets of the work within a cycle: plans, sessions, notes, observations and time.
import {
  choice,
  date,
  id,
  integer,
  label,
  list,
  longText,
  optionalChoice,
  optionalDate,
  optionalInstant,
  optionalInteger,
  optionalLink,
  optionalReference,
  optionalText,
  optionalTime,
  reference,
} from '../columns';
import { defineTable } from '../table';

export const sessionKinds = [
  'kickoff',
  'planning',
  'classroom visit',
  'observation',
  'modeling',
  'co-teaching',
  'co-planning',
  'data meeting',
  'debrief',
  'reflection',
  'PLC',
  'informal',
] as const;
export const sessionModes = ['in person', 'Meet', 'hybrid', 'asynchronous'] as const;
export const sessionStatuses = [
  'proposed',
  'planned',
  'held',
  'rescheduled',
  'cancelled by teacher',
  'cancelled by coach',
  'cancelled by school',
  'no-show',
] as const;

export const observationProtocols = [
  'look-for checklist',
  'momentary time sampling',
  'class sweep',
  'partial interval',
  'whole interval',
  'frequency tally',
  'question level',
  'opportunities to respond',
  'wait time',
  'talk ratio',
  'scripting',
  'transition time',
] as const;
export const observationSettings = ['whole class', 'small group', 'centers', 'independent', 'transition'] as const;

export const plans = defineTable({
  name: 'plans',
  sheet: 'Action plans',
  group: 'daily',
  about: 'One action plan: the Doc of one cycle.',
  columns: {
    planId: id('Plan id'),
    cycleId: reference('Cycle id', 'cycles', 'The cycle.'),
    teachers: label('Teachers', 'The teachers, by name.'),
    link: optionalLink('Plan', 'The Doc.', { width: 260, derived: true, whenCopied: '' }),
    state: choice('State', ['waiting', 'working', 'written', 'shared', 'final', 'failed'], 'Where the writing stands.', {
      derived: true,
      whenCopied: 'waiting',
    }),
    sharedWith: list('Shared with', 'Who can open it because of Coachbook.', { derived: true, whenCopied: '' }),
    problem: label('Needs you', 'What went wrong, and what to do.', { width: 320, whenCopied: '' }),
    madeBy: optionalText('Made by', 'Whose account made the Doc. Only that account can change it through Coachbook.', {
      derived: true,
      width: 200,
      whenCopied: '',
    }),
    writtenAt: optionalInstant('Written at', 'When it was last written.', { whenCopied: '' }),
    docId: optionalText('Doc id', 'The id of the Doc.', { hidden: true, whenCopied: '' }),
    template: optionalText('Template', 'The template it was made from.', { hidden: true }),
    fingerprint: optionalText('Fingerprint', 'What was last written, so that an unchanged plan is left alone.', {
      hidden: true,
      whenCopied: '',
    }),
    jobId: optionalText('Run', 'The run that is writing it.', { hidden: true, whenCopied: '' }),
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
    schoolId: optionalReference('School id', 'schools', 'The school where you meet, for a session in person.'),
    kind: choice('Kind', sessionKinds, 'What kind of session.'),
    mode: choice('Mode', sessionModes, 'How you meet.'),
    date: optionalDate('Date', 'The school’s day.'),
    startsAt: optionalTime('Starts', 'School wall clock.'),
    endsAt: optionalTime('Ends', 'School wall clock.'),
    timeZone: optionalText('Time zone', 'The zone of the wall clock.', { hidden: true }),
    status: choice('Status', sessionStatuses, 'Whether it is planned, held or cancelled.'),
    meetLink: optionalLink('Meet', 'The link to join.', { width: 220, derived: true, whenCopied: '' }),
    minutes: optionalInteger('Minutes', 'How long it really took.'),
    state: choice(
      'State',
      ['none', 'waiting', 'working', 'booked', 'meet pending', 'deleted in Calendar', 'failed'],
      'Where the booking stands.',
      { derived: true, whenCopied: 'none' },
    ),
    problem: label('Needs you', 'What went wrong, and what to do.', { width: 320, whenCopied: '' }),
    organizer: optionalText('Booked by', 'Whose Calendar holds it.', { derived: true, width: 200, whenCopied: '' }),
    eventId: optionalText('Event id', 'The id in that Calendar.', { hidden: true, whenCopied: '' }),
    generation: integer('Generation', 'Goes up when a deleted event is booked again on purpose.', { hidden: true, whenCopied: 0 }),
    etag: optionalText('Version', 'The version of the event last seen.', { hidden: true, whenCopied: '' }),
    jobId: optionalText('Run', 'The run that is booking it.', { hidden: true, whenCopied: '' }),
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
    visibility: choice(
      'Visibility',
      ['coach private', 'coach and teacher'],
      'Who may read it. Private notes belong in a coach’s own workbook only.',
    ),
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
    protocol: choice('Protocol', observationProtocols, 'How it was observed.'),
    setting: optionalChoice('Setting', observationSettings, 'What students were doing.'),
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
    category: choice(
      'Category',
      [
        'coaching cycle',
        'light coaching',
        'preparation',
        'PLC',
        'PD',
        'data',
        'curriculum',
        'administration',
        'duty',
        'travel',
        'own learning',
        'other',
      ],
      'What the time went to.',
    ),
    minutes: integer('Minutes', 'How many.'),
    source: choice('Source', ['calendar', 'manual'], 'Where it comes from.'),
    schoolId: optionalReference('School id', 'schools', 'The school, if any.'),
    cycleId: optionalReference('Cycle id', 'cycles', 'The cycle, if any.'),
    note: optionalText('Note', 'A few words of your own.'),
  },
});
