// What each column of one file means, once decided: by a layout, by a person, or by the guesser. Reading rows needs nothing else.
import type { DateOrder } from './dates';

/** Everything a column can mean, with the words a coach reads for it. */
export const meanings = {
  student: 'Student id',
  studentName: 'Student name',
  studentFirstName: 'Student first name',
  studentLastName: 'Student last name',
  assessment: 'Assessment',
  subject: 'Subject',
  window: 'Window',
  year: 'School year',
  testedOn: 'Test date',
  score: 'Score',
  standardError: 'Standard error',
  level: 'Level',
  percentile: 'Percentile',
  typicalGrowth: 'Typical growth',
  grade: 'Grade',
  school: 'School id',
  schoolName: 'School',
  teacher: 'Teacher id',
  teacherName: 'Teacher',
  teacherFirstName: 'Teacher first name',
  teacherLastName: 'Teacher last name',
  teacherEmail: 'Teacher e-mail',
  share: 'Share',
  section: 'Section',
  from: 'From',
  to: 'To',
} as const;

export type Meaning = keyof typeof meanings;

export const isMeaning = (word: string): word is Meaning => Object.prototype.hasOwnProperty.call(meanings, word);

/** One window's columns in a wide table, as places from 0; null where the table has no such column for it. */
export interface WideColumns {
  readonly window: string;
  readonly subject: string | null;
  readonly score: number;
  readonly testedOn: number | null;
  readonly level: number | null;
  readonly percentile: number | null;
  readonly school: number | null;
}

export interface ColumnMap {
  /** Places of columns from 0. */
  readonly columns: { readonly [M in Meaning]?: number };
  readonly groups: readonly { readonly label: string; readonly column: number }[];
  readonly wide: readonly WideColumns[];
  /** For what no column says. */
  readonly fixed: { readonly assessment: string; readonly subject: string; readonly window: string | null };
  readonly dateOrder: DateOrder;
  /** True where rows stand for students by their line, because the file has no id for them. */
  readonly studentByLine: boolean;
}

export const hasScores = (map: ColumnMap): boolean =>
  map.columns.score !== undefined || map.columns.level !== undefined || map.wide.length > 0;

export const hasTeachers = ({ columns }: ColumnMap): boolean =>
  columns.teacher !== undefined ||
  columns.teacherEmail !== undefined ||
  columns.teacherName !== undefined ||
  columns.teacherLastName !== undefined;
