// The files of roster standards, each as data: OneRoster 1.1 and 1.2, School Data Sync v1, v2 and v2.1. How they are joined is elsewhere.
import { headerKey } from '../layout';

export type RosterKind =
  'schools' | 'people' | 'classes' | 'enrolments' | 'sessions' | 'courses' | 'lineItems' | 'results' | 'roles' | 'unused';

export type RosterField =
  | 'id'
  | 'title'
  | 'given'
  | 'family'
  | 'email'
  | 'role'
  | 'class'
  | 'person'
  | 'subject'
  | 'session'
  | 'course'
  | 'school'
  | 'schoolYear'
  | 'from'
  | 'to'
  | 'lineItem'
  | 'score'
  | 'scoreStatus'
  | 'percentile'
  | 'day'
  | 'status';

export interface RosterFile {
  readonly kind: RosterKind;
  readonly name: string;
  readonly needs: readonly string[];
  /** Where headers do not tell two files of a standard apart, the file's own name must. */
  readonly fileName?: RegExp;
  readonly columns: { readonly [F in RosterField]?: string | readonly string[] };
  /** The role of everybody in the file, where it has no column for it. */
  readonly role?: 'student' | 'teacher';
}

const sds = 'School Data Sync v1';
const one = 'OneRoster or School Data Sync v2';

/** The first whose needs are all in the headers counts, so the narrower ones come first. */
const rosterFiles: readonly RosterFile[] = [
  { kind: 'schools', name: sds, needs: ['SIS ID', 'Name'], fileName: /school/i, columns: { id: 'SIS ID', title: 'Name' } },
  {
    kind: 'classes',
    name: sds,
    needs: ['SIS ID', 'School SIS ID', 'Section Name'],
    columns: {
      id: 'SIS ID',
      title: 'Section Name',
      school: 'School SIS ID',
      subject: ['Course Subject', 'Course Name'],
      session: 'Term Name',
      from: 'Term StartDate',
      to: 'Term EndDate',
    },
  },
  {
    kind: 'people',
    name: sds,
    needs: ['SIS ID', 'School SIS ID', 'Username'],
    fileName: /student/i,
    role: 'student',
    columns: { id: 'SIS ID', given: 'First Name', family: 'Last Name', school: 'School SIS ID' },
  },
  {
    kind: 'people',
    name: sds,
    needs: ['SIS ID', 'School SIS ID', 'Username'],
    fileName: /teacher/i,
    role: 'teacher',
    columns: { id: 'SIS ID', given: 'First Name', family: 'Last Name', school: 'School SIS ID', email: ['Secondary Email', 'Username'] },
  },
  {
    kind: 'enrolments',
    name: sds,
    needs: ['Section SIS ID', 'SIS ID'],
    fileName: /teacher/i,
    role: 'teacher',
    columns: { class: 'Section SIS ID', person: 'SIS ID' },
  },
  {
    kind: 'enrolments',
    name: sds,
    needs: ['Section SIS ID', 'SIS ID'],
    fileName: /student|enrol/i,
    role: 'student',
    columns: { class: 'Section SIS ID', person: 'SIS ID' },
  },
  {
    kind: 'enrolments',
    name: one,
    needs: ['classSourcedId', 'userSourcedId', 'role'],
    columns: { class: 'classSourcedId', person: 'userSourcedId', role: 'role', from: 'beginDate', to: 'endDate', status: 'status' },
  },
  {
    kind: 'people',
    name: one,
    needs: ['sourcedId', 'givenName', 'familyName'],
    columns: {
      id: 'sourcedId',
      given: 'givenName',
      family: 'familyName',
      email: ['email', 'username'],
      role: 'role',
      school: ['orgSourcedIds', 'primaryOrgSourcedId'],
      status: 'status',
    },
  },
  {
    kind: 'sessions',
    name: one,
    needs: ['sourcedId', 'title', 'type', 'startDate', 'endDate'],
    columns: { id: 'sourcedId', title: 'title', schoolYear: 'schoolYear', from: 'startDate', to: 'endDate' },
  },
  {
    kind: 'schools',
    name: one,
    needs: ['sourcedId', 'name', 'type'],
    columns: { id: 'sourcedId', title: 'name', status: 'status', role: 'type' },
  },
  {
    kind: 'classes',
    name: one,
    needs: ['sourcedId', 'title', 'courseSourcedId'],
    columns: {
      id: 'sourcedId',
      title: 'title',
      school: ['schoolSourcedId', 'orgSourcedId'],
      subject: 'subjects',
      session: ['termSourcedIds', 'sessionSourcedIds'],
      course: 'courseSourcedId',
      status: 'status',
    },
  },
  {
    kind: 'courses',
    name: one,
    needs: ['sourcedId', 'title', 'courseCode'],
    columns: { id: 'sourcedId', title: 'title', subject: 'subjects' },
  },
  {
    kind: 'courses',
    name: one,
    needs: ['sourcedId', 'title', 'code', 'schoolYearSourcedId'],
    columns: { id: 'sourcedId', title: 'title' },
  },
  {
    kind: 'classes',
    name: one,
    needs: ['sourcedId', 'orgSourcedId', 'title'],
    columns: { id: 'sourcedId', title: 'title', school: 'orgSourcedId', session: 'sessionSourcedIds' },
  },
  {
    kind: 'results',
    name: one,
    needs: ['lineItemSourcedId', 'studentSourcedId', 'score'],
    columns: {
      lineItem: 'lineItemSourcedId',
      person: 'studentSourcedId',
      score: 'score',
      scoreStatus: 'scoreStatus',
      day: 'scoreDate',
      status: 'status',
    },
  },
  {
    kind: 'results',
    name: one,
    needs: ['assessmentLineItemSourcedId', 'studentSourcedId', 'score'],
    columns: {
      lineItem: 'assessmentLineItemSourcedId',
      person: 'studentSourcedId',
      score: 'score',
      scoreStatus: 'scoreStatus',
      percentile: 'scorePercentile',
      day: 'scoreDate',
      status: 'status',
    },
  },
  {
    kind: 'lineItems',
    name: one,
    needs: ['sourcedId', 'title', 'resultValueMin', 'resultValueMax'],
    columns: {
      id: 'sourcedId',
      title: 'title',
      class: 'classSourcedId',
      session: ['gradingPeriodSourcedId', 'academicSessionSourcedId'],
      status: 'status',
    },
  },
  { kind: 'unused', name: one, needs: ['sourcedId', 'birthDate', 'sex'], columns: {} },
  { kind: 'unused', name: one, needs: ['userSourcedId', 'profileType'], columns: {} },
  {
    kind: 'roles',
    name: one,
    needs: ['userSourcedId', 'orgSourcedId', 'role'],
    columns: { person: 'userSourcedId', school: 'orgSourcedId', role: 'role', status: 'status' },
  },
  { kind: 'unused', name: one, needs: ['userSourcedId', 'sex'], columns: {} },
  { kind: 'unused', name: one, needs: ['userSourcedId', 'birthdate'], columns: {} },
  { kind: 'unused', name: one, needs: ['userSourcedId', 'flag'], columns: {} },
  { kind: 'unused', name: one, needs: ['userSourcedId', 'relationshipUserSourcedId'], columns: {} },
  { kind: 'unused', name: one, needs: ['propertyName', 'value'], columns: {} },
];

/** Which roster file these headers are, or null for a file of another kind. */
export const rosterFileOf = (fileName: string, headers: readonly string[]): RosterFile | null => {
  const present = new Set(headers.map(headerKey));
  return (
    rosterFiles.find(
      ({ needs, fileName: named }) => needs.every((need) => present.has(headerKey(need))) && (named === undefined || named.test(fileName)),
    ) ?? null
  );
};
