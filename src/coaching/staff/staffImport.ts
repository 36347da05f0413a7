// From staff files to rows of the tracker: each line is stored, found already there, or left out with its reason. Decides; writes nothing.
import type { Problem } from '../../problems/problem';
import type { TrackerRecord } from '../../tracker/tables';
import { directoryOf, type Coach, type Directory, type School, type Teacher } from './roster';
import type { RecognisedStaff, StaffKind, StaffSheet } from './staffColumns';

export interface StaffTables {
  readonly schools: readonly School[];
  readonly coaches: readonly Coach[];
  readonly teachers: readonly Teacher[];
  readonly bellPeriods: readonly TrackerRecord<'bellPeriods'>[];
  readonly assignments: readonly TrackerRecord<'assignments'>[];
  readonly schoolDays: readonly TrackerRecord<'schoolDays'>[];
}

export type StaffTable = keyof StaffTables;
type RowOf<Name extends StaffTable> = StaffTables[Name][number];

export const staffTables: readonly StaffTable[] = ['schools', 'coaches', 'teachers', 'bellPeriods', 'assignments', 'schoolDays'];

/** What became of one line. */
export type LineOutcome = { readonly kind: 'stored' | 'present' | 'left out'; readonly problems: readonly Problem[] };

export interface StaffDesk {
  readonly today: string;
  readonly schools: Directory<School>;
  readonly coaches: Directory<Coach>;
  readonly teachers: Directory<Teacher>;
  newId(prefix: string): string;
  /** Adds the row or changes the one with its id; true when something is different now. */
  put<Name extends StaffTable>(table: Name, row: RowOf<Name>): boolean;
  /** Rows of the same natural key: those that could be the one a line means. */
  like<Name extends KeyedTable>(table: Name, row: KeyParts[Name]): readonly RowOf<Name>[];
}

type KeyedTable = 'bellPeriods' | 'assignments' | 'schoolDays';
interface KeyParts {
  bellPeriods: Pick<RowOf<'bellPeriods'>, 'schoolId' | 'teacherId' | 'days' | 'period' | 'startsAt'>;
  assignments: Pick<RowOf<'assignments'>, 'coachId' | 'teacherId'>;
  schoolDays: Pick<RowOf<'schoolDays'>, 'from' | 'kind' | 'schoolId'>;
}

const naturalKeys: { readonly [Name in KeyedTable]: (row: KeyParts[Name]) => string } = {
  bellPeriods: (row) => JSON.stringify([row.schoolId, row.teacherId, row.days, row.period, row.startsAt]),
  assignments: (row) => JSON.stringify([row.coachId, row.teacherId]),
  schoolDays: (row) => JSON.stringify([row.from, row.kind, row.schoolId]),
};

const isKeyed = (table: StaffTable): table is KeyedTable => table in naturalKeys;

export interface StaffChanges {
  readonly insert: readonly Readonly<Record<string, unknown>>[];
  readonly update: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

const idFields: Readonly<Record<StaffTable, string>> = {
  schools: 'schoolId',
  coaches: 'coachId',
  teachers: 'teacherId',
  bellPeriods: 'periodId',
  assignments: 'assignmentId',
  schoolDays: 'schoolDayId',
};

type AnyRow = Readonly<Record<string, unknown>>;

const idOf = (table: StaffTable, row: AnyRow): string => String(row[idFields[table]]);

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A desk over the tracker's rows, and what it wants written in the end. */
export const makeStaffDesk = (
  present: StaffTables,
  today: string,
  newId: (prefix: string) => string,
): { readonly desk: StaffDesk; changes(table: StaffTable): StaffChanges } => {
  const before = new Map(
    staffTables.map((table) => [table, new Map((present[table] as readonly AnyRow[]).map((row) => [idOf(table, row), row]))]),
  );
  const now = new Map([...before].map(([table, rows]) => [table, new Map(rows)]));
  const directories = {
    schools: directoryOf(present.schools, (row) => ({ id: row.schoolId, name: row.name, email: null })),
    coaches: directoryOf(present.coaches, (row) => ({ id: row.coachId, name: row.name, email: row.email })),
    teachers: directoryOf(present.teachers, (row) => ({ id: row.teacherId, name: row.name, email: row.email })),
  };
  const ids = new Map<string, string[]>();
  const naturalKey = (table: KeyedTable, row: AnyRow): string =>
    // Each key maker takes the rows of its own table, which an index by a union cannot express.
    `${table} ${(naturalKeys[table] as (row: AnyRow) => string)(row)}`;
  const noteKey = (table: StaffTable, row: AnyRow): void => {
    if (!isKeyed(table)) return;
    const same = ids.get(naturalKey(table, row)) ?? [];
    if (!same.includes(idOf(table, row))) ids.set(naturalKey(table, row), [...same, idOf(table, row)]);
  };
  for (const [table, rows] of before) for (const row of rows.values()) noteKey(table, row);
  const desk: StaffDesk = {
    today,
    ...directories,
    newId,
    put: (table, row) => {
      const rows = now.get(table);
      const id = idOf(table, row);
      const known = rows?.get(id);
      if (known !== undefined && sameValue(known, row)) return false;
      rows?.set(id, row);
      noteKey(table, row);
      if (table === 'schools') directories.schools.put(row as School);
      if (table === 'coaches') directories.coaches.put(row as Coach);
      if (table === 'teachers') directories.teachers.put(row as Teacher);
      return true;
    },
    like: <Name extends KeyedTable>(table: Name, row: KeyParts[Name]) =>
      (ids.get(naturalKey(table, row as AnyRow)) ?? [])
        .map((id) => now.get(table)?.get(id))
        .filter((found) => found !== undefined) as unknown as readonly RowOf<Name>[],
  };
  return {
    desk,
    changes: (table) => {
      const old = before.get(table) ?? new Map<string, AnyRow>();
      const rows = [...(now.get(table) ?? new Map<string, AnyRow>())];
      return {
        insert: rows.filter(([id]) => !old.has(id)).map(([, row]) => row),
        update: rows.flatMap(([id, row]) => {
          const known = old.get(id);
          if (known === undefined) return [];
          const fields = Object.entries(row).filter(([field, value]) => !sameValue(value, known[field]));
          return fields.length === 0 ? [] : [{ id, fields: Object.fromEntries(fields) }];
        }),
      };
    },
  };
};

/** The cells of one line by field; "" where the file has no such column. */
export type LineCells = (field: string) => string;

/** The header a field's column has in this file, for messages. */
export type HeaderOf = (field: string) => string;

export interface StaffLine {
  readonly line: number;
  readonly cell: LineCells;
  readonly header: HeaderOf;
  /** True where the file has a column for the field at all. */
  has(field: string): boolean;
}

export type LineReader = (line: StaffLine, desk: StaffDesk) => LineOutcome;

export interface StaffFileOutcome {
  readonly file: string;
  readonly kind: StaffKind;
  readonly rowsRead: number;
  readonly stored: number;
  readonly alreadyPresent: number;
  readonly rejected: readonly Problem[];
  readonly notes: readonly Problem[];
}

export const readStaffFile = (
  sheet: StaffSheet,
  { kind, columns }: RecognisedStaff,
  read: LineReader,
  desk: StaffDesk,
): StaffFileOutcome => {
  const counts = { stored: 0, present: 0, 'left out': 0 };
  const rejected: Problem[] = [];
  const notes: Problem[] = [];
  const header: HeaderOf = (field) => sheet.headers[columns.get(field) ?? -1] ?? field;
  for (const { line, cells } of sheet.rows) {
    const cell: LineCells = (field) =>
      (cells[columns.get(field) ?? -1] ?? '').replace(/^[\s\u00A0\u200B\uFEFF]+|[\s\u00A0\u200B\uFEFF]+$/g, '');
    const outcome = read({ line, cell, header, has: (field) => columns.has(field) }, desk);
    counts[outcome.kind] += 1;
    (outcome.kind === 'left out' ? rejected : notes).push(...outcome.problems);
  }
  return { file: sheet.file, kind, rowsRead: sheet.rows.length, stored: counts.stored, alreadyPresent: counts.present, rejected, notes };
};
