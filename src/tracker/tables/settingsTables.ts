// The sheets that say how this district coaches: settings, models and their phases, the school calendar, the log.
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
  optionalNumber,
  optionalReference,
  optionalText,
  optionalTime,
  text,
  time,
} from '../columns';
import { defineTable } from '../table';

export const settings = defineTable({
  name: 'settings',
  sheet: 'Settings',
  group: 'settings',
  about: 'One choice of the district or team.',
  columns: {
    settingId: id('Setting id'),
    setting: text('Setting', 'What is chosen here.', { width: 220, derived: true }),
    value: optionalText('Value', 'Your choice. An empty cell means the usual value.', { width: 220 }),
    meaning: longText('What it means', 'What changes when the value changes.', { derived: true, width: 460 }),
  },
});

export const phases = defineTable({
  name: 'phases',
  sheet: 'Coaching models',
  group: 'settings',
  about: 'One phase of one coaching model, in order.',
  columns: {
    phaseId: id('Phase id'),
    model: text('Coaching model', 'The model this phase belongs to.', { width: 200 }),
    phase: text('Phase', 'The name of the phase, as you say it.', { width: 200 }),
    order: integer('Order', 'The place of the phase within its model, from 1.'),
    expectedDays: integer('School days', 'How many school days the phase usually takes.'),
    contactEveryDays: integer('Contact every', 'School days between two contacts in this phase.'),
    requirement: choice('Requirement', ['required', 'opt-in', 'opt-out'], 'Whether every cycle goes through this phase.'),
    sessionKinds: list('Sessions', 'The kinds of session this phase calls for, in order.', { width: 260 }),
    load: optionalNumber('Load', 'How much of a cycle the phase counts for under the cap, such as 0.5. Empty means 1.'),
  },
});

export const schoolDays = defineTable({
  name: 'schoolDays',
  sheet: 'School calendar',
  group: 'settings',
  about: 'One day or span of days that is not an ordinary school day.',
  columns: {
    schoolDayId: id('Day id'),
    schoolId: optionalReference('School id', 'schools', 'Empty means every school.', { hidden: false }),
    from: date('From', 'The first day.'),
    to: optionalDate('To', 'The last day; empty means one day.'),
    kind: choice(
      'Kind',
      ['no school', 'early release', 'late start', 'day label', 'term start', 'term end', 'snow day'],
      'What is different on this day.',
    ),
    dayLabel: optionalText(
      'Day label',
      'The label this day takes, such as B, or Early for a bell schedule of its own. On a snow day: the label that is lost; empty means it moves on.',
    ),
    endsAt: optionalTime('Ends at', 'For early release: when school ends.'),
    startsAt: optionalTime('Starts at', 'For late start: when school begins.'),
    name: optionalText('Name', 'What people call the day.'),
  },
});

export const log = defineTable({
  name: 'log',
  sheet: 'Log',
  group: 'settings',
  about: 'One thing Coachbook did, in ids and counts, never names or scores.',
  columns: {
    logId: id('Log id'),
    at: optionalInstant('At', 'When, in UTC.', { hidden: false }),
    by: text('By', 'Whose account.', { width: 200 }),
    action: text('Action', 'What was asked.'),
    step: text('Step', 'intended, done, skipped or failed.'),
    subject: optionalText('About', 'The id of the row it was about.'),
    detail: longText('Detail', 'Counts and codes.'),
  },
});

export const resources = defineTable({
  name: 'resources',
  sheet: 'Resources',
  group: 'settings',
  about: 'One strategy, article or tool that coaches hand to teachers.',
  columns: {
    resourceId: id('Resource id'),
    title: text('Title', 'What it is called.', { width: 260 }),
    link: optionalLink('Link', 'Where it is.', { width: 260 }),
    tags: list('Tags', 'Words to find it by.'),
    checklist: longText('Checklist', 'What it looks like when it is in place.'),
  },
});

export const agreements = defineTable({
  name: 'agreements',
  sheet: 'Agreements',
  group: 'settings',
  about: 'One agreement on how coaching works: with a teacher, with a principal, or the charter.',
  columns: {
    agreementId: id('Agreement id'),
    kind: choice('Kind', ['coach and teacher', 'coach and principal', 'charter', 'hand-over consent'], 'Between whom.'),
    coachId: optionalReference('Coach id', 'coaches', 'The coach.'),
    teacherId: optionalReference('Teacher id', 'teachers', 'The teacher, if any.'),
    between: label('Between', 'The people, by name.'),
    signedOn: optionalDate('Agreed on', 'The day both said yes.'),
    words: longText('What was agreed', 'In your own words.'),
    link: optionalLink('Document', 'The signed document, if there is one.'),
    policy: optionalChoice('Sharing', ['nothing', 'who and what topic', 'outcomes', 'open'], 'What may be shared with the principal.'),
  },
});

export const bellPeriods = defineTable({
  name: 'bellPeriods',
  sheet: 'Bell schedules',
  group: 'settings',
  about: 'One period of a school day, for a school or for one teacher.',
  columns: {
    periodId: id('Period id'),
    schoolId: optionalReference('School id', 'schools', 'The school whose bell this is.', { hidden: false }),
    teacherId: optionalReference(
      'Teacher id',
      'teachers',
      'Empty means the whole school. A teacher’s own rows of a kind stand in place of the school’s.',
      {
        hidden: false,
      },
    ),
    teacher: label('Teacher', 'The teacher, by name.'),
    days: list(
      'Days',
      'Mon-Fri, or Tue, Thu, or A, B in a rotation, or a day label of your own such as Early. Empty means every school day.',
    ),
    period: text('Period', 'The name of the period, such as 3.'),
    kind: choice(
      'Kind',
      ['class', 'prep', 'lunch', 'meeting', 'duty', 'before school', 'after school'],
      'What the teacher does in it. Sessions are offered in prep and before or after school, visits in class.',
    ),
    startsAt: time('Starts', 'School wall clock.'),
    endsAt: time('Ends', 'School wall clock.'),
    rotationDays: optionalInteger('Rotation', 'For A/B or A/B/C days: how many labels there are. The first A day stands in "Schools".'),
  },
});
