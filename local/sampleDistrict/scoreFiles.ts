// The students' files: an invented growth assessment in three windows, and who teaches whom with co-teaching shares.
import { teachers, type SampleTeacher } from './people';
import { chance, type Chance } from './random';
import { csv, type SampleFile } from './staffFiles';

const windows = [
  { name: 'Fall 2025-2026', date: '2025-09-16', gain: 0 },
  { name: 'Winter 2025-2026', date: '2026-01-20', gain: 6.5 },
  { name: 'Spring 2025-2026', date: '2026-04-07', gain: 11.5 },
] as const;

const assessment = 'Foxhollow Growth Check';

/** Lowest score of each level above the first, by how far it lies from the grade's middle. */
const levels = [
  { name: 'Level 1', from: -Infinity },
  { name: 'Level 2', from: -9 },
  { name: 'Level 3', from: 1 },
  { name: 'Level 4', from: 12 },
] as const;

const levelOf = (distance: number): string => [...levels].reverse().find((level) => distance >= level.from)?.name ?? levels[0].name;

interface Student {
  readonly id: string;
  readonly teacher: SampleTeacher;
  readonly english: boolean;
  readonly iep: boolean;
  readonly start: number;
}

const studentsOf = (teacher: SampleTeacher, firstId: number, luck: Chance): readonly Student[] =>
  Array.from({ length: luck.between(22, 28) }, (_, index) => ({
    id: String(firstId + index),
    teacher,
    english: luck.next() < 0.16,
    iep: luck.next() < 0.12,
    start: luck.normal() * 12,
  }));

const gradeMiddle = (grade: string, subject: string): number => 176 + Number(grade) * 6.5 + (subject === 'Reading' ? 2 : 0);

const scoreRows = (student: Student, luck: Chance): readonly (readonly (string | number)[])[] =>
  student.teacher.subjects.flatMap((subject) =>
    windows.map((window, index) => {
      const middle = gradeMiddle(student.teacher.grade, subject);
      const absent = luck.next() < 0.03;
      const distance = student.start + luck.normal() * 3;
      const score = Math.round(middle + window.gain * (0.75 + 0.5 * luck.next()) + distance);
      const tested = absent ? '' : score;
      return [
        student.id,
        student.teacher.grade,
        student.teacher.schoolId,
        assessment,
        subject,
        window.name,
        absent ? '' : window.date,
        tested,
        absent ? '' : (3 + luck.next() * 0.6).toFixed(1),
        absent ? 'Not tested' : levelOf(score - middle - window.gain),
        absent || index === 0 ? '' : Number(window.gain - (windows[index - 1]?.gain ?? 0)).toFixed(1),
        student.english ? 'Yes' : 'No',
        student.iep ? 'Yes' : 'No',
      ];
    }),
  );

/** In every tenth class a second teacher of the same school holds a third of the share. */
const coTeacherOf = (teacher: SampleTeacher): SampleTeacher | null =>
  Number(teacher.id.slice(2)) % 10 === 1
    ? (teachers.find((other) => other.schoolId === teacher.schoolId && other.id !== teacher.id) ?? null)
    : null;

const linkRows = (student: Student): readonly (readonly (string | number)[])[] => {
  const coTeacher = coTeacherOf(student.teacher);
  return student.teacher.subjects.flatMap((subject) =>
    windows.flatMap((window) =>
      coTeacher === null
        ? [[student.id, student.teacher.id, subject, window.name, 1]]
        : [
            [student.id, student.teacher.id, subject, window.name, 0.67],
            [student.id, coTeacher.id, subject, window.name, 0.33],
          ],
    ),
  );
};

/** About 600 students; keys only, since no assessment of ours needs a child's name. */
export const scoreFiles = (seed = 20_260_414): readonly SampleFile[] => {
  const luck = chance(seed);
  let nextId = 500_101;
  const students = teachers.flatMap((teacher) => {
    const found = studentsOf(teacher, nextId, luck);
    nextId += found.length;
    return found;
  });
  return [
    {
      name: 'growth_check_scores.csv',
      text: csv(
        [
          'Student ID',
          'Grade',
          'School ID',
          'Assessment',
          'Subject',
          'Window',
          'Test date',
          'Scale score',
          'Standard error',
          'Level',
          'Typical growth',
          'English learner',
          'IEP',
        ],
        students.flatMap((student) => scoreRows(student, luck)),
      ),
    },
    { name: 'class_lists.csv', text: csv(['Student ID', 'Teacher ID', 'Subject', 'Window', 'Share'], students.flatMap(linkRows)) },
  ];
};
