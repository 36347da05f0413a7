// The schools and teachers of a roster export, as plain lists: what a staff import makes of OneRoster and School Data Sync. No child is looked at.
import { trimmed } from '../cells';
import { rowsOf, subjectOfClass, teaches, type RosterRow, type RosterTable } from './readRoster';

/** A file of the roster in the words of a staff file: cells by field, in the order of `fields`. */
export interface RosterStaffFile {
  readonly file: string;
  readonly layout: string;
  /** Null for a file whose rows only tell where and what people teach. */
  readonly kind: 'schools' | 'teachers' | null;
  readonly fields: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Rows that were read and bring no line of their own. */
  readonly lookedUp: number;
}

const partsOf = (list: string): readonly string[] =>
  list
    .split(/[,;|]/)
    .map(trimmed)
    .filter((part) => part !== '');

/** Districts, ministries and departments are organisations too; a teacher works at none of them. */
const isSchool = (type: string): boolean => type === '' || /school|college|campus/i.test(type);

/** Principals and aides have roles at a school as well; who is enrolled as a class’s teacher counts in any case. */
const isTeacher = (role: string): boolean => /teacher|faculty|instructor|lecturer|professor|adjunct/i.test(role);

const schoolFields = ['id', 'name'];
const teacherFields = ['id', 'firstName', 'lastName', 'email', 'schools', 'subjects'];

interface Teaching {
  readonly schools: Set<string>;
  readonly subjects: Set<string>;
}

export const staffOfRoster = (tables: readonly RosterTable[]): readonly RosterStaffFile[] => {
  const rowsOfKind = (kind: RosterTable['roster']['kind']): readonly (readonly [RosterTable, RosterRow])[] =>
    tables.filter(({ roster }) => roster.kind === kind).flatMap((each) => rowsOf(each).map((row) => [each, row] as const));
  const rowsById = (kind: RosterTable['roster']['kind']): ReadonlyMap<string, RosterRow> =>
    new Map(rowsOfKind(kind).map(([, row]) => [row.cell('id'), row]));
  const [organisations, classes, courses] = [rowsById('schools'), rowsById('classes'), rowsById('courses')];
  const teaching = new Map<string, Teaching>();
  const note = (person: string, schools: readonly string[], subject: string | null): void => {
    const known = teaching.get(person) ?? { schools: new Set(), subjects: new Set() };
    teaching.set(person, known);
    for (const school of schools) {
      const organisation = organisations.get(school);
      if (organisation === undefined || isSchool(organisation.cell('role'))) known.schools.add(school);
    }
    if (subject !== null) known.subjects.add(subject);
  };
  for (const [{ roster }, row] of rowsOfKind('people')) {
    if (isTeacher(roster.role ?? row.cell('role'))) note(row.cell('id'), partsOf(row.cell('school')), null);
  }
  for (const [, row] of rowsOfKind('roles')) if (isTeacher(row.cell('role'))) note(row.cell('person'), partsOf(row.cell('school')), null);
  for (const [{ roster }, row] of rowsOfKind('enrolments')) {
    if (!teaches(roster.role ?? row.cell('role'))) continue;
    const found = classes.get(row.cell('class'));
    if (found === undefined) note(row.cell('person'), [], null);
    else note(row.cell('person'), partsOf(found.cell('school')), subjectOfClass(found, courses));
  }

  return tables.map((each): RosterStaffFile => {
    const { table, roster } = each;
    const base = { file: table.file, layout: roster.name };
    if (roster.kind === 'schools') {
      const rows = rowsOf(each)
        .filter(({ cell }) => isSchool(cell('role')))
        .map(({ line, cell }) => ({ line, cells: [cell('id'), cell('title')] }));
      return { ...base, kind: 'schools', fields: schoolFields, rows, lookedUp: table.rows.length - rows.length };
    }
    if (roster.kind !== 'people') return { ...base, kind: null, fields: [], rows: [], lookedUp: table.rows.length };
    const rows = rowsOf(each).flatMap(({ line, cell }) => {
      const own = teaching.get(cell('id'));
      if (own === undefined) return [];
      // A roster with its required columns alone has no names; the user name is better than no teacher.
      const given = cell('given') === '' && cell('family') === '' ? cell('email') : cell('given');
      const [schools, subjects] = [[...own.schools].join(', '), [...own.subjects].join(', ')];
      return [{ line, cells: [cell('id'), given, cell('family'), cell('email'), schools, subjects] }];
    });
    return { ...base, kind: 'teachers', fields: teacherFields, rows, lookedUp: table.rows.length - rows.length };
  });
};
