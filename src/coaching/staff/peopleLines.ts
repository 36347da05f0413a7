// How one line about a school, a coach or a teacher becomes a row. A blank cell never takes away what the tracker already knows.
import type { Problem } from '../../problems/problem';
import { daysIn, emailIn, experienceIn, levelIn, listIn, nameIn, roleIn, spanIn, timeIn } from './staffCells';
import type { LineOutcome, LineReader, StaffDesk, StaffLine } from './staffImport';
import type { Coach, Directory, School, Teacher } from './roster';
import { putPrep } from './timeLines';

const leftOut = (problem: Problem): LineOutcome => ({ kind: 'left out', problems: [problem] });
const outcome = (changed: boolean, problems: readonly Problem[]): LineOutcome => ({ kind: changed ? 'stored' : 'present', problems });

const timeOrNull = (cell: string): string | null => (cell === '' ? null : timeIn(cell));
const numberOrNull = (cell: string): number | null => (cell === '' || !Number.isFinite(Number(cell)) ? null : Number(cell));
const wholeOrNull = (cell: string): number | null => {
  const number = numberOrNull(cell);
  return number === null ? null : Math.round(number);
};

/** A cell that is there but cannot be read, said once; the rest of the line is stored. */
const unreadable = (line: StaffLine, field: string, value: unknown, expected: string): readonly Problem[] =>
  line.cell(field) !== '' && value === null
    ? [{ code: 'cellUnreadable', line: line.line, header: line.header(field), found: line.cell(field), expected }]
    : [];

export const schoolLine: LineReader = (line, desk) => {
  const name = line.cell('name') || line.cell('id');
  if (name === '') return leftOut({ code: 'cellMissing', line: line.line, header: line.header('name') });
  const known = (line.cell('id') === '' ? null : desk.schools.byId(line.cell('id'))) ?? desk.schools.named(name)[0] ?? null;
  const travelMinutes = wholeOrNull(line.cell('travelMinutes'));
  const row: School = {
    schoolId: known?.schoolId ?? (line.cell('id') || desk.newId('sch')),
    name,
    level: levelIn(line.cell('level')) ?? known?.level ?? null,
    timeZone: line.cell('timeZone') || (known?.timeZone ?? null),
    rotationStartsOn: known?.rotationStartsOn ?? null,
    travelMinutes: travelMinutes ?? known?.travelMinutes ?? null,
  };
  return outcome(desk.put('schools', row), unreadable(line, 'travelMinutes', travelMinutes, 'a number of minutes'));
};

/** The id, e-mail or name that a line gives a person, and the row it means. */
const personOf = <Row>(
  line: StaffLine,
  directory: Directory<Row>,
): { readonly name: string; readonly email: string | null; readonly known: readonly Row[] } => {
  const name = nameIn(line.cell('name'), line.cell('firstName'), line.cell('lastName'));
  const email = emailIn(line.cell('email'));
  const byKey = (line.cell('id') === '' ? null : directory.byId(line.cell('id'))) ?? (email === null ? null : directory.byEmail(email));
  // With an id of its own that is new, a person of the same name is another person.
  return { name, email, known: byKey !== null ? [byKey] : line.cell('id') === '' ? directory.named(name) : [] };
};

const emailProblems = (line: StaffLine, name: string, email: string | null): readonly Problem[] => {
  if (email !== null) return [];
  const found = line.cell('email');
  return [found === '' ? { code: 'emailMissing', line: line.line, name } : { code: 'emailUnreadable', line: line.line, name, found }];
};

export const coachLine: LineReader = (line, desk) => {
  const { name, email, known } = personOf<Coach>(line, desk.coaches);
  if (name === '') return leftOut({ code: 'cellMissing', line: line.line, header: line.header('name') });
  if (known.length > 1) return leftOut({ code: 'nameAmbiguous', line: line.line, name, people: known.length });
  const [before] = known;
  const fte = numberOrNull(line.cell('fte'));
  const row: Coach = {
    coachId: before?.coachId ?? (line.cell('id') || desk.newId('coa')),
    name,
    email: email ?? before?.email ?? null,
    role: roleIn(line.cell('role')) ?? before?.role ?? null,
    fte: fte ?? before?.fte ?? 1,
    cap: wholeOrNull(line.cell('cap')) ?? before?.cap ?? null,
    workdayStarts: timeOrNull(line.cell('workdayStarts')) ?? before?.workdayStarts ?? null,
    workdayEnds: timeOrNull(line.cell('workdayEnds')) ?? before?.workdayEnds ?? null,
    timeZone: line.cell('timeZone') || (before?.timeZone ?? null),
    contractMinutesPerWeek: wholeOrNull(line.cell('contractMinutesPerWeek')) ?? before?.contractMinutesPerWeek ?? null,
  };
  return outcome(desk.put('coaches', row), [
    ...emailProblems(line, name, row.email),
    ...unreadable(line, 'fte', fte, 'a number such as 0.5'),
    ...unreadable(line, 'workdayStarts', timeOrNull(line.cell('workdayStarts')), 'a time such as 7:30'),
    ...unreadable(line, 'workdayEnds', timeOrNull(line.cell('workdayEnds')), 'a time such as 15:30'),
  ]);
};

/** The schools a cell names. One that is not there yet is added, and said. */
const schoolsOf = (line: StaffLine, desk: StaffDesk): { readonly ids: readonly string[]; readonly added: readonly Problem[] } => {
  const added: Problem[] = [];
  const ids = listIn(line.cell('schools')).map((cell) => {
    const known = desk.schools.byId(cell) ?? desk.schools.named(cell)[0];
    if (known !== undefined) return known.schoolId;
    const school: School = {
      schoolId: desk.newId('sch'),
      name: cell,
      level: null,
      timeZone: null,
      rotationStartsOn: null,
      travelMinutes: null,
    };
    desk.put('schools', school);
    added.push({ code: 'schoolAdded', line: line.line, school: cell });
    return school.schoolId;
  });
  return { ids, added };
};

const statusIn = (cell: string): Teacher['status'] | null =>
  /leave/i.test(cell)
    ? 'on leave'
    : /left|inactive|false|former|terminated/i.test(cell)
      ? 'left'
      : /active|true|yes|current/i.test(cell)
        ? 'active'
        : null;

const union = (before: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...before, ...more])];

/** Rosters have one line a class: what a line adds to a teacher seen before in the same file is joined, what it leaves blank stays. */
export const teacherLine = (): LineReader => {
  const seen = new Set<string>();
  return (line, desk) => {
    const { name, email, known } = personOf<Teacher>(line, desk.teachers);
    if (name === '') return leftOut({ code: 'cellMissing', line: line.line, header: line.header('name') });
    if (known.length > 1) return leftOut({ code: 'nameAmbiguous', line: line.line, name, people: known.length });
    const [before] = known;
    const { ids, added } = schoolsOf(line, desk);
    const again = before !== undefined && seen.has(before.teacherId);
    const joined = (old: readonly string[], more: readonly string[]): readonly string[] =>
      again ? union(old, more) : more.length > 0 ? more : old;
    const schoolIds = joined(before?.schoolIds ?? [], ids);
    const row: Teacher = {
      teacherId: before?.teacherId ?? (line.cell('id') || desk.newId('tea')),
      name,
      email: email ?? before?.email ?? null,
      schoolIds,
      school: schoolIds.map((id) => desk.schools.byId(id)?.name ?? id).join(', '),
      grades: joined(before?.grades ?? [], listIn(line.cell('grades'))),
      subjects: joined(before?.subjects ?? [], listIn(line.cell('subjects'))),
      experience: experienceIn(line.cell('experience')) ?? before?.experience ?? null,
      status: statusIn(line.cell('status')) ?? before?.status ?? 'active',
    };
    seen.add(row.teacherId);
    const span = spanIn(line.cell('prep')) ?? spanIn(`${line.cell('prepStarts')}-${line.cell('prepEnds')}`);
    const changed = desk.put('teachers', row);
    const prep = span === null ? false : putPrep(desk, row, daysIn(line.cell('prepDays')) ?? [], span);
    return outcome(changed || prep || added.length > 0, [
      ...added,
      ...(again ? [] : emailProblems(line, name, row.email)),
      ...unreadable(line, 'prep', span, 'a time span such as 9:55-10:40'),
    ]);
  };
};
