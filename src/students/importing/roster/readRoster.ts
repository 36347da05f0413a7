// Joins the files of one roster export: who is in which class, who teaches it, and what follows for teacher and student.
import type { ImportProblem } from '../../../problems/importProblems';
import type { FileFacts, LinkFact, TeacherFact } from '../../facts';
import { subjectNamedIn } from '../../subject';
import { isWholeYear, schoolYearOf, schoolYearOfDay } from '../../window';
import { trimmed } from '../cells';
import { dateIn } from '../dates';
import { headerKey } from '../layout';
import { shownName } from '../personNames';
import type { TextTable } from '../readTable';
import { scoresOfResults } from './rosterScores';
import { rosterFileOf, type RosterField, type RosterFile, type RosterKind } from './rosterFile';

export interface RosterTable {
  readonly table: TextTable;
  readonly roster: RosterFile;
}

export interface RosterRow {
  readonly line: number;
  readonly cell: (field: RosterField) => string;
}

export const asRosterTable = (table: TextTable): RosterTable | null => {
  const roster = rosterFileOf(table.file, table.headers);
  return roster === null ? null : { table, roster };
};

export const rowsOf = ({ table, roster }: RosterTable): readonly RosterRow[] => {
  const keys = table.headers.map(headerKey);
  const places = new Map<RosterField, readonly number[]>();
  for (const [field, headers] of Object.entries(roster.columns) as readonly (readonly [RosterField, string | readonly string[]])[]) {
    places.set(
      field,
      (typeof headers === 'string' ? [headers] : headers)
        .map((header) => keys.indexOf(headerKey(header)))
        .filter((column) => column !== -1),
    );
  }
  return table.rows
    .map(({ line, cells }) => ({
      line,
      cell: (field: RosterField): string => {
        for (const column of places.get(field) ?? []) if (trimmed(cells[column] ?? '') !== '') return trimmed(cells[column] ?? '');
        return '';
      },
    }))
    .filter(({ cell }) => !/^(?:tobedeleted|inactive)$/i.test(cell('status')));
};

/** People who teach a class. Aides, administrators and families are in rosters too, and teach none. */
export const teaches = (role: string): boolean =>
  !/^(?:student|learner|aide|guardian|parent|relative|administrator|proctor|systemadministrator)$/i.test(role);

/** What a class is about: by the subject of class or course, or by what their titles say. */
export const subjectOfClass = (found: RosterRow, courses: ReadonlyMap<string, RosterRow>): string | null => {
  const course = courses.get(found.cell('course'));
  const words = [found.cell('subject'), course?.cell('subject') ?? '', course?.cell('title') ?? '', found.cell('title')].filter((each) =>
    /[a-z]/i.test(each),
  );
  return words.map(subjectNamedIn).find((subject) => subject !== null) ?? words[0] ?? null;
};

const firstOf = (list: string): string => trimmed(list.split(/[,;]/)[0] ?? '');

const yearWords = (session: RosterRow): string => {
  const start = dateIn(session.cell('from'), 'month first');
  return start === null ? session.cell('title') : schoolYearOfDay(start);
};

/** The school year of a class: its session's, else the one said for rosters that name none. */
const windowOfClass = (found: RosterRow, sessions: ReadonlyMap<string, RosterRow>, otherwise: string): string => {
  const own = dateIn(found.cell('from'), 'month first');
  if (own !== null) return schoolYearOfDay(own);
  const session = sessions.get(firstOf(found.cell('session')));
  const words = session === undefined ? '' : yearWords(session);
  return isWholeYear(words) || schoolYearOf(words) !== null ? words : otherwise;
};

/**
 * Facts of every roster file, in the order given. Links come from the enrolment files; the others are looked up.
 * `schoolYear` is used for classes without a session of their own, such as "2026-2027".
 */
export const readRoster = (tables: readonly RosterTable[], schoolYear: string): readonly FileFacts[] => {
  const byId = (kind: RosterKind): ReadonlyMap<string, RosterRow> =>
    new Map(
      tables.filter(({ roster }) => roster.kind === kind).flatMap((each) => rowsOf(each).map((row) => [row.cell('id'), row] as const)),
    );
  const [people, classes, sessions, courses] = [byId('people'), byId('classes'), byId('sessions'), byId('courses')];
  const lineItems = byId('lineItems');
  const classFile = tables.find(({ roster }) => roster.kind === 'classes')?.table.file ?? 'classes';
  const enrolments = tables
    .filter(({ roster }) => roster.kind === 'enrolments')
    .map((each) => ({ each, rows: rowsOf(each).map((row) => ({ row, role: each.roster.role ?? row.cell('role') })) }));

  const teachersOfClass = new Map<string, TeacherFact[]>();
  for (const { row, role } of enrolments.flatMap(({ rows }) => rows)) {
    if (!teaches(role)) continue;
    const person = people.get(row.cell('person'));
    const name = person === undefined ? '' : shownName(`${person.cell('given')} ${person.cell('family')}`);
    const email = person?.cell('email').toLowerCase() ?? '';
    const teacher: TeacherFact = {
      id: row.cell('person'),
      email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null,
      name: name === '' ? null : name,
    };
    const list = teachersOfClass.get(row.cell('class'));
    if (list === undefined) teachersOfClass.set(row.cell('class'), [teacher]);
    else if (!list.some(({ id }) => id === teacher.id)) list.push(teacher);
  }

  /** OneRoster 1.2 keeps roles out of the file of people: then an enrolment tells. */
  const studentIds = new Set(
    enrolments.flatMap(({ rows }) => rows.flatMap(({ row, role }) => (/^(?:student|learner)$/i.test(role) ? [row.cell('person')] : []))),
  );
  const roleOf = (id: string): string => (studentIds.has(id) ? 'student' : '');

  const titles = new Map<string, number>();
  for (const found of classes.values()) titles.set(found.cell('title'), (titles.get(found.cell('title')) ?? 0) + 1);
  /** A title that several classes have is told apart by the class's id. */
  const sectionName = (found: RosterRow, id: string): string => {
    const title = found.cell('title');
    return title === '' ? id : (titles.get(title) ?? 0) > 1 ? `${title} (${id})` : title;
  };

  const subjectOf = (found: RosterRow): string => subjectOfClass(found, courses) ?? 'Not given';

  const linksOf = (rows: readonly { readonly row: RosterRow; readonly role: string }[], rejected: ImportProblem[]): readonly LinkFact[] =>
    rows.flatMap(({ row, role }) => {
      if (!/^(?:student|learner)$/i.test(role)) return [];
      const found = classes.get(row.cell('class'));
      if (found === undefined) {
        rejected.push({ code: 'personNotInFiles', line: row.line, id: row.cell('class'), file: classFile });
        return [];
      }
      const teachers = teachersOfClass.get(row.cell('class')) ?? [];
      return teachers.map((teacher) => ({
        line: row.line,
        student: row.cell('person'),
        teacher,
        subject: subjectOf(found),
        window: windowOfClass(found, sessions, schoolYear),
        share: 1 / teachers.length,
        section: sectionName(found, row.cell('class')),
        from: dateIn(row.cell('from'), 'month first'),
        to: dateIn(row.cell('to'), 'month first'),
      }));
    });

  return tables.map(({ table, roster }): FileFacts => {
    const rejected: ImportProblem[] = [...table.rejected];
    const links = linksOf(enrolments.find(({ each }) => each.table === table)?.rows ?? [], rejected);
    const taught = [...teachersOfClass.values()].flat();
    return {
      file: table.file,
      layout: 'roster',
      layoutName: roster.name,
      rowsRead: table.rows.length + table.rejected.length,
      scores:
        roster.kind === 'results'
          ? scoresOfResults(
              rowsOf({ table, roster }),
              {
                lineItem: (id) => lineItems.get(id),
                session: (id) => sessions.get(id),
                subjectOfClass: (id) => {
                  const found = classes.get(id);
                  return found === undefined ? null : subjectOf(found);
                },
                yearOf: yearWords,
                otherwise: schoolYear,
              },
              rejected,
            )
          : [],
      links,
      schools:
        roster.kind !== 'schools'
          ? []
          : rowsOf({ table, roster })
              .filter(({ cell }) => cell('role') === '' || /school/i.test(cell('role')))
              .map(({ cell }) => ({ id: cell('id'), name: cell('title') })),
      teachers: roster.kind === 'people' ? taught.filter(({ id }) => id !== null && people.has(id)) : [],
      names:
        roster.kind === 'people'
          ? rowsOf({ table, roster })
              .filter(({ cell }) => (roster.role ?? (cell('role') || roleOf(cell('id')))).toLowerCase() === 'student')
              .map(({ cell }) => ({ student: cell('id'), name: shownName(`${cell('given')} ${cell('family')}`) }))
          : [],
      rejected,
      notes: table.notes,
    };
  });
};

/** What is missing before a roster says anything: enrolments with their classes, or results with what they are results of. */
export const missingFromRoster = (tables: readonly RosterTable[]): string | null => {
  const has = (kind: RosterKind): boolean => tables.some(({ roster }) => roster.kind === kind);
  if (has('results')) return has('lineItems') ? null : 'the file of line items';
  if (!has('enrolments')) return 'the file of enrolments';
  if (!has('classes')) return 'the file of classes or sections';
  return null;
};
