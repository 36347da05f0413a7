// Scores and class lists of an invented district, as its testing vendor and roster would export them. The same size gives the same files.
import { chance } from '../../sampleDistrict/random';
import { csv, type SampleFile } from '../../sampleDistrict/staffFiles';
import { schoolOf, teacherId } from './people';

export interface ScoreFiles {
  readonly scores: SampleFile;
  readonly links: SampleFile;
  readonly scoreCount: number;
  readonly linkCount: number;
  readonly teachers: number;
}

const windows = [
  { name: 'Fall 2025-2026', date: '2025-09-16', gain: 0 },
  { name: 'Spring 2025-2026', date: '2026-04-07', gain: 9 },
] as const;
const subjects = ['Mathematics', 'Reading'] as const;

/** Students a teacher; each has two subjects in two windows, and 14 of 41 lines of the class lists name a second teacher. */
const studentsATeacher = 10.25;
const secondTeacher = (line: number): boolean => line % 41 < 14;

/** 41 scores and 55 links a teacher: 1,000 teachers give 41,000 and 55,000. @param teachers a multiple of four */
export const scoresOf = (teachers: number): ScoreFiles => {
  const luck = chance(41_000);
  const scores: (readonly (string | number)[])[] = [];
  const links: (readonly (string | number)[])[] = [];
  const students = teachers * studentsATeacher;
  for (let student = 0; student < students; student += 1) {
    const teacher = Math.floor(student / studentsATeacher);
    const id = 700_001 + student;
    const ability = luck.normal() * 12;
    const groups = [luck.next() < 0.16 ? 'Yes' : 'No', luck.next() < 0.12 ? 'Yes' : 'No'];
    for (const subject of subjects) {
      for (const window of windows) {
        const score = Math.round(210 + ability + window.gain + luck.normal() * 4);
        const level = `Level ${Math.min(4, Math.max(1, Math.round((score - 185) / 12)))}`;
        scores.push([
          id,
          '6',
          schoolOf(teacher),
          'District Growth Check',
          subject,
          window.name,
          window.date,
          score,
          '3.2',
          level,
          ...groups,
        ]);
        const shared = secondTeacher(scores.length - 1);
        links.push([id, teacherId(teacher), subject, window.name, shared ? 0.67 : 1]);
        if (shared) links.push([id, teacherId((teacher + 1) % teachers), subject, window.name, 0.33]);
      }
    }
  }
  return {
    scores: {
      name: 'district_scores.csv',
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
          'English learner',
          'IEP',
        ],
        scores,
      ),
    },
    links: { name: 'class_lists.csv', text: csv(['Student ID', 'Teacher ID', 'Subject', 'Window', 'Share'], links) },
    scoreCount: scores.length,
    linkCount: links.length,
    teachers,
  };
};

/** As many records as the sidebar sends in one call. */
export const recordsAPiece = 20_000;

/** The pieces of a file whose records hold no line ends, each with its header, and how many lines stand before its first record. */
export const piecesOf = ({ text }: SampleFile): readonly { readonly text: string; readonly linesBefore: number }[] => {
  const [header = '', ...records] = text.trimEnd().split('\r\n');
  return Array.from({ length: Math.ceil(records.length / recordsAPiece) }, (_, piece) => ({
    text: `${[header, ...records.slice(piece * recordsAPiece, (piece + 1) * recordsAPiece)].join('\r\n')}\r\n`,
    linesBefore: piece * recordsAPiece,
  }));
};
