// The staff files a district would export: schools, coaches, teachers, bell schedules, and who coaches whom.
import { coaches, schools, teachers, type SampleTeacher } from './people';

export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

const quoted = (value: string | number): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replace(/"/g, '""')}"` : String(value);

/** RFC 4180, as most student information systems write it. */
export const csv = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

interface Bell {
  readonly period: string;
  readonly starts: string;
  readonly ends: string;
}

const elementary: readonly Bell[] = [
  { period: '1', starts: '8:15', ends: '9:00' },
  { period: '2', starts: '9:05', ends: '9:50' },
  { period: '3', starts: '9:55', ends: '10:40' },
  { period: '4', starts: '10:45', ends: '11:30' },
  { period: 'Lunch', starts: '11:35', ends: '12:10' },
  { period: '5', starts: '12:15', ends: '13:00' },
  { period: '6', starts: '13:05', ends: '13:50' },
  { period: '7', starts: '13:55', ends: '14:40' },
];

const middle: readonly Bell[] = [
  { period: '1', starts: '8:00', ends: '8:50' },
  { period: '2', starts: '8:55', ends: '9:45' },
  { period: '3', starts: '9:50', ends: '10:40' },
  { period: '4', starts: '10:45', ends: '11:35' },
  { period: 'Lunch', starts: '11:40', ends: '12:15' },
  { period: '5', starts: '12:20', ends: '13:10' },
  { period: '6', starts: '13:15', ends: '14:05' },
];

const weekdays = 'Mon, Tue, Wed, Thu, Fri';

/** Where in the day a teacher's preparation period lies: it moves with the place in the roster. */
const prepIndex = (teacher: SampleTeacher, bells: readonly Bell[]): number => {
  const teaching = bells.map((bell, index) => ({ bell, index })).filter(({ bell }) => bell.period !== 'Lunch');
  return teaching[(Number(teacher.id.slice(2)) * 3) % teaching.length]?.index ?? 0;
};

const bellRows = (teacher: SampleTeacher): readonly (readonly string[])[] => {
  const bells = teacher.schoolId === 'S-20' ? middle : elementary;
  const prep = prepIndex(teacher, bells);
  const [first, last] = [bells[0], bells[bells.length - 1]];
  const inside = bells.map((bell, index) => [
    teacher.schoolId,
    teacher.id,
    weekdays,
    bell.period,
    bell.period === 'Lunch' ? 'lunch' : index === prep ? 'prep' : 'class',
    bell.starts,
    bell.ends,
  ]);
  return [
    [teacher.schoolId, teacher.id, weekdays, 'Before school', 'before school', '7:30', first?.starts ?? '8:00'],
    ...inside,
    [
      teacher.schoolId,
      teacher.id,
      'Mon, Tue, Thu',
      'After school',
      'after school',
      last?.ends ?? '14:40',
      teacher.schoolId === 'S-20' ? '14:35' : '15:20',
    ],
  ];
};

export const staffFiles = (): readonly SampleFile[] => [
  {
    name: 'schools.csv',
    text: csv(
      ['School ID', 'School', 'Level', 'Travel minutes'],
      schools.map((school) => [school.id, school.name, school.level, school.travelMinutes]),
    ),
  },
  {
    name: 'coaches.csv',
    text: csv(
      ['Coach ID', 'Coach', 'E-mail', 'Role', 'FTE', 'Works from', 'Works until'],
      coaches.map((coach) => [coach.id, coach.name, coach.email, coach.role, coach.fte, coach.from, coach.until]),
    ),
  },
  {
    name: 'teachers.csv',
    text: csv(
      ['Teacher ID', 'Teacher', 'E-mail', 'School ID', 'Grades', 'Subjects', 'Experience'],
      teachers.map((teacher) => [
        teacher.id,
        teacher.name,
        teacher.email,
        teacher.schoolId,
        teacher.grade,
        teacher.subjects.join(', '),
        teacher.experience,
      ]),
    ),
  },
  {
    name: 'bell_schedules.csv',
    text: csv(['School ID', 'Teacher ID', 'Days', 'Period', 'Kind', 'Starts', 'Ends'], teachers.flatMap(bellRows)),
  },
  {
    name: 'assignments.csv',
    text: csv(
      ['Coach ID', 'Teacher ID', 'School ID', 'From'],
      teachers.map((teacher) => [teacher.coachId, teacher.id, teacher.schoolId, '2025-08-25']),
    ),
  },
];
