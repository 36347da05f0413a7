// A district read from a folder of exports: every .csv goes to importScores as it is. Coach, e-mail addresses and bells are invented around it.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { csv, type SampleFile } from '../sampleDistrict/staffFiles';
import { type District, setUpWords } from './district';

const coach = { id: 'C-1', name: 'Priya Venkataraman', email: 'priya.venkataraman@school.example' };
const school = { id: 'S-1', name: 'The school of this folder' };
const cyclesStarted = 6;

interface TeacherFound {
  readonly id: string;
  readonly name: string;
}

const columnLike = (fields: readonly string[], pattern: RegExp): string | undefined => fields.find((field) => pattern.test(field));

/** Teachers named in a class list, by the columns of their id and names. */
const teachersIn = (files: readonly SampleFile[]): readonly TeacherFound[] => {
  const found = new Map<string, TeacherFound>();
  for (const { text } of files) {
    const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const fields = meta.fields ?? [];
    const idColumn = columnLike(fields, /(instructor|teacher).*(number|id)$/i);
    if (idColumn === undefined) continue;
    const first = columnLike(fields, /(instructor|teacher).*first/i);
    const last = columnLike(fields, /(instructor|teacher).*last/i);
    for (const row of data) {
      const id = row[idColumn] ?? '';
      const name = [first, last]
        .map((column) => (column === undefined ? '' : (row[column] ?? '')))
        .join(' ')
        .trim();
      if (id !== '') found.set(id, { id, name: name === '' ? `Teacher ${id}` : name });
    }
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
};

const periods = ['8:15', '9:05', '9:55', '10:45', '12:15', '13:05', '13:55'] as const;

const endOf = (start: string): string => {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  const total = hours * 60 + minutes + 45;
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
};

const staffAround = (teachers: readonly TeacherFound[]): readonly SampleFile[] => [
  { name: 'schools.csv', text: csv(['School ID', 'School'], [[school.id, school.name]]) },
  {
    name: 'coaches.csv',
    text: csv(
      ['Coach ID', 'Coach', 'E-mail', 'FTE', 'Works from', 'Works until'],
      [[coach.id, coach.name, coach.email, 1, '7:30', '15:45']],
    ),
  },
  {
    name: 'teachers.csv',
    text: csv(
      ['Teacher ID', 'Teacher', 'E-mail', 'School ID'],
      teachers.map((teacher) => [teacher.id, teacher.name, `teacher.${teacher.id}@school.example`, school.id]),
    ),
  },
  {
    name: 'bell_schedules.csv',
    text: csv(
      ['School ID', 'Teacher ID', 'Days', 'Period', 'Kind', 'Starts', 'Ends'],
      teachers.flatMap((teacher, index) =>
        periods.map((start, period) => [
          school.id,
          teacher.id,
          'Mon, Tue, Wed, Thu, Fri',
          period + 1,
          period === index % periods.length ? 'prep' : 'class',
          start,
          endOf(start),
        ]),
      ),
    ),
  },
];

export const districtIn = async (folder: string): Promise<District> => {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  const scoreFiles = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
  const teachers = teachersIn(scoreFiles);
  const chosen = teachers.slice(-cyclesStarted);
  return {
    name: `The files of ${basename(folder)}`,
    coaches: [coach.email],
    setUp: { workbook: 'one coach' },
    setUpWords,
    staffFiles: staffAround(teachers),
    scoreFiles,
    cycles: chosen.map((teacher) => ({
      coach: coach.email,
      request: {
        coachId: coach.id,
        teacherIds: [teacher.id],
        model: 'Student-Centered',
        focus: 'Growth of every student in the class',
        startedOn: '2026-04-13',
        agreedOn: '2026-04-10',
        goal: {
          statement: 'Students explain how they reached their answer.',
          measure: 'students who explain',
          unit: 'students',
          baseline: 6,
          target: 18,
        },
      },
    })),
    session: { kind: 'planning', mode: 'Meet', durationMinutes: 30, from: '2026-04-15', to: '2026-04-30' },
    chartTeachers: chosen.map((teacher) => teacher.id),
    story: null,
  };
};
