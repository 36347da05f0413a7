// The sheets of people and places: schools, coaches, teachers, and who coaches whom.
import {
  choice,
  date,
  id,
  label,
  list,
  number,
  optionalChoice,
  optionalDate,
  optionalEmail,
  optionalInteger,
  optionalReference,
  optionalText,
  optionalTime,
  reference,
  text,
} from '../columns';
import { defineTable } from '../table';

export const schools = defineTable({
  name: 'schools',
  sheet: 'Schools',
  group: 'people',
  about: 'One school.',
  columns: {
    schoolId: id('School id'),
    name: text('School', 'The name people use.', { width: 200 }),
    level: optionalChoice('Level', ['PK', 'ES', 'MS', 'HS', 'K8', 'Other'], 'The level of the school.'),
    timeZone: optionalText('Time zone', 'Only where it differs from the workbook, such as America/Denver.'),
    rotationStartsOn: optionalDate('Rotation starts', 'For A/B or A/B/C days: the first A day.'),
    travelMinutes: optionalInteger('Travel minutes', 'Usual minutes to reach it from another school.'),
  },
});

export const coaches = defineTable({
  name: 'coaches',
  sheet: 'Coaches',
  group: 'people',
  about: 'One coach.',
  columns: {
    coachId: id('Coach id'),
    name: text('Coach', 'The coach, by name.', { width: 180 }),
    email: optionalEmail('E-mail', 'The account the coach signs in with.'),
    role: optionalChoice('Role', ['district', 'school-based', 'content', 'instructional technology', 'mentor'], 'The kind of coach.'),
    fte: number('FTE', 'Full-time equivalent, such as 1 or 0.5. The cap scales with it.'),
    cap: optionalInteger('Cap', 'How many cycles may be open at once. Empty means the district’s usual cap scaled by FTE.'),
    workdayStarts: optionalTime('Works from', 'Contract hours: start.'),
    workdayEnds: optionalTime('Works until', 'Contract hours: end.'),
    timeZone: optionalText('Time zone', 'Only where it differs from the workbook.'),
    contractMinutesPerWeek: optionalInteger('Minutes a week', 'Contract minutes a week, for the time audit.'),
  },
});

export const teachers = defineTable({
  name: 'teachers',
  sheet: 'Teachers',
  group: 'people',
  about: 'One teacher.',
  columns: {
    teacherId: id('Teacher id'),
    name: text('Teacher', 'The teacher, by name.', { width: 180 }),
    email: optionalEmail('E-mail', 'Where invitations and plans go.'),
    schoolIds: list('School ids', 'The ids of the schools, separated by commas.'),
    school: label('School', 'The schools, by name.'),
    grades: list('Grades', 'The grades taught.'),
    subjects: list('Subjects', 'The subjects taught.'),
    experience: optionalChoice(
      'Experience',
      ['new to teaching', '2 to 4 years', '5 to 9 years', '10 or more years'],
      'A band, never a number of years.',
    ),
    status: choice('Status', ['active', 'on leave', 'left'], 'Whether the teacher can be coached now.'),
  },
});

export const assignments = defineTable({
  name: 'assignments',
  sheet: 'Assignments',
  group: 'people',
  about: 'One coach looking after one teacher, from a day to a day.',
  columns: {
    assignmentId: id('Assignment id'),
    coachId: reference('Coach id', 'coaches', 'The coach.'),
    coach: label('Coach', 'The coach, by name.'),
    teacherId: reference('Teacher id', 'teachers', 'The teacher.'),
    teacher: label('Teacher', 'The teacher, by name.'),
    schoolId: optionalReference('School id', 'schools', 'The school where they meet.'),
    startsOn: date('From', 'The first day.'),
    endsOn: optionalDate('Until', 'The last day; empty while it lasts.'),
    reason: optionalText('Reason', 'Why it began or ended.'),
  },
});
