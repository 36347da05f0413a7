// Reads a table's rows by its column map: each row becomes scores, links or a reason why not. Nothing here knows what is already stored.
import type { ImportProblem } from '../../problems/importProblems';
import type { FileFacts, LinkFact, SchoolFact, ScoreFact, StudentNameFact, TeacherFact } from '../facts';
import { gradeIn, groupIn, isBlank, numberIn, scoreIn, trimmed } from './cells';
import { hasScores, hasTeachers, type Meaning, type WideColumns } from './columnMap';
import type { CsvRow } from './csvText';
import { dateIn } from './dates';
import { shownName } from './personNames';
import type { Recognised } from './recognise';
import type { TextTable } from './readTable';
import { rowWindow, wideWindows } from './rowWindow';

type Read<Value> = { readonly value: Value } | { readonly problem: ImportProblem };

const bad = (read: Read<unknown>): read is { readonly problem: ImportProblem } => 'problem' in read;

/** A share from 0 to 1; "20%" and 20 are a fifth. */
const shareIn = (cell: string): number | null => {
  if (isBlank(cell)) return 1;
  const share = scoreIn(cell);
  if (share.kind !== 'score' || share.value < 0 || share.value > 100) return null;
  return share.value > 1 || cell.includes('%') ? share.value / 100 : share.value;
};

/** Several teachers in one cell are separated by ";" or "|", or by "," between names that have no comma of their own. */
const teacherNames = (cell: string): readonly string[] => {
  const parts = cell.split(/[;|]/);
  return (parts.length > 1 ? parts : [cell]).map(shownName).filter((name) => name !== '');
};

/** Everything a file says, read by the columns it was recognised to have. */
export const readFacts = (table: TextTable, { map, layout, name: layoutName }: Recognised): FileFacts => {
  const { columns, fixed } = map;
  const scores: ScoreFact[] = [];
  const links: LinkFact[] = [];
  const rejected: ImportProblem[] = [...table.rejected];
  const schools = new Map<string, SchoolFact>();
  const teachers = new Map<string, TeacherFact>();
  const names = new Map<string, StudentNameFact>();
  const columnWindows = wideWindows(table, map);
  const cellOf = (row: CsvRow, meaning: Meaning): string => {
    const column = columns[meaning];
    return column === undefined ? '' : trimmed(row.cells[column] ?? '');
  };
  const header = (column: number | null | undefined): string => (typeof column === 'number' ? (table.headers[column] ?? '') : '');

  const numberAt = (row: CsvRow, column: number | null | undefined, expected: string): Read<number | null> => {
    const cell = typeof column === 'number' ? (row.cells[column] ?? '') : '';
    if (isBlank(cell)) return { value: null };
    const value = numberIn(cell.replace(/%\s*$/, ''));
    return value === null
      ? { problem: { code: 'cellUnreadable', line: row.line, header: header(column), found: cell.slice(0, 40), expected } }
      : { value };
  };
  const dayAt = (row: CsvRow, column: number | null | undefined): Read<string | null> => {
    const cell = typeof column === 'number' ? (row.cells[column] ?? '') : '';
    if (isBlank(cell)) return { value: null };
    const value = dateIn(cell, map.dateOrder);
    return value === null
      ? { problem: { code: 'cellUnreadable', line: row.line, header: header(column), found: cell.slice(0, 40), expected: 'a date' } }
      : { value };
  };

  const studentOf = (row: CsvRow): string => {
    if (map.studentByLine) return `line ${row.line} of ${table.file}`;
    const id = cellOf(row, 'student');
    return id !== '' || columns.student !== undefined
      ? id
      : shownName(cellOf(row, 'studentName') || `${cellOf(row, 'studentFirstName')} ${cellOf(row, 'studentLastName')}`);
  };

  const scoreAt = (row: CsvRow, student: string, at: WideColumns | null): ScoreFact | ImportProblem | null => {
    const column = at === null ? columns.score : at.score;
    const cell = column === undefined ? '' : (row.cells[column] ?? '');
    const read = scoreIn(cell);
    if (at !== null && read.kind === 'notTested') return null;
    if (read.kind === 'unreadable')
      return { code: 'scoreNotNumber', line: row.line, header: header(column), found: trimmed(cell).slice(0, 40) };
    const testedOn = dayAt(row, at === null ? columns.testedOn : at.testedOn);
    if (bad(testedOn)) return testedOn.problem;
    const standardError = numberAt(row, at === null ? columns.standardError : null, 'a number');
    if (bad(standardError)) return standardError.problem;
    const percentile = numberAt(row, at === null ? columns.percentile : at.percentile, 'a number');
    const typicalGrowth = numberAt(row, columns.typicalGrowth, 'a number');
    const window =
      at === null ? rowWindow(map, (meaning) => cellOf(row, meaning), testedOn.value) : (columnWindows.get(at.score) ?? at.window);
    if (window === null) return { code: 'cellMissing', line: row.line, header: header(columns.window ?? columns.year ?? columns.testedOn) };
    const levelColumn = at === null ? columns.level : at.level;
    const level = typeof levelColumn === 'number' ? trimmed(row.cells[levelColumn] ?? '') : '';
    const atSchool = at === null || at.school === null ? '' : trimmed(row.cells[at.school] ?? '');
    return {
      line: row.line,
      student,
      assessment: cellOf(row, 'assessment') || fixed.assessment,
      subject: at?.subject ?? (cellOf(row, 'subject') || fixed.subject),
      window,
      testedOn: testedOn.value,
      score: read.kind === 'score' ? read.value : null,
      standardError: standardError.value,
      level: level === '' ? null : level,
      percentile: bad(percentile) ? null : percentile.value,
      typicalGrowth: bad(typicalGrowth) ? null : typicalGrowth.value,
      grade: gradeIn(cellOf(row, 'grade')),
      school: atSchool || cellOf(row, 'school') || cellOf(row, 'schoolName') || null,
      groups: map.groups.flatMap(({ label, column: place }) => groupIn(label, row.cells[place] ?? '') ?? []),
    };
  };

  const teachersOf = (row: CsvRow): readonly TeacherFact[] => {
    const id = cellOf(row, 'teacher') || null;
    const email = cellOf(row, 'teacherEmail').toLowerCase() || null;
    const parts = `${cellOf(row, 'teacherFirstName')} ${cellOf(row, 'teacherLastName')}`.trim();
    const written = parts === '' ? teacherNames(cellOf(row, 'teacherName')) : [shownName(parts)];
    if (id !== null || email !== null) return [{ id, email, name: written[0] ?? null }];
    return written.map((name) => ({ id: null, email: null, name }));
  };

  const linksAt = (row: CsvRow, student: string, scored: ScoreFact | undefined): readonly LinkFact[] | ImportProblem => {
    const found = teachersOf(row);
    if (found.length === 0) return [];
    const share = shareIn(cellOf(row, 'share'));
    if (share === null)
      return {
        code: 'cellUnreadable',
        line: row.line,
        header: header(columns.share),
        found: cellOf(row, 'share').slice(0, 40),
        expected: 'a share from 0 to 1',
      };
    const [from, to] = [dayAt(row, columns.from), dayAt(row, columns.to)];
    if (bad(from)) return from.problem;
    if (bad(to)) return to.problem;
    const window = scored?.window ?? rowWindow(map, (meaning) => cellOf(row, meaning), null);
    if (window === null) return { code: 'cellMissing', line: row.line, header: header(columns.window ?? columns.year) };
    const subject = scored?.subject ?? (cellOf(row, 'subject') || fixed.subject);
    return found.map((teacher) => {
      if (teacher.name !== null) teachers.set(teacher.id ?? teacher.email ?? teacher.name, teacher);
      return {
        line: row.line,
        student,
        teacher,
        subject,
        window,
        share: columns.share === undefined ? share / found.length : share,
        section: cellOf(row, 'section') || null,
        from: from.value,
        to: to.value,
      };
    });
  };

  for (const row of table.rows) {
    const student = studentOf(row);
    if (student === '') {
      rejected.push({
        code: 'cellMissing',
        line: row.line,
        header: header(columns.student ?? columns.studentName ?? columns.studentLastName),
      });
      continue;
    }
    const read = !hasScores(map)
      ? []
      : map.wide.length > 0
        ? map.wide.map((at) => scoreAt(row, student, at))
        : [scoreAt(row, student, null)];
    const problem = read.find((each): each is ImportProblem => each !== null && 'code' in each);
    const facts = read.filter((each): each is ScoreFact => each !== null && !('code' in each));
    const rowLinks =
      problem === undefined && hasTeachers(map)
        ? (facts.length === 0 ? [undefined] : facts).map((fact) => linksAt(row, student, fact))
        : [];
    const linkProblem = rowLinks.find((each): each is ImportProblem => 'code' in each);
    const reason =
      problem ?? linkProblem ?? (hasScores(map) && facts.length === 0 ? ({ code: 'noScoreInRow', line: row.line } as const) : undefined);
    if (reason !== undefined) {
      rejected.push(reason);
      continue;
    }
    scores.push(...facts);
    for (const each of rowLinks) if (!('code' in each)) links.push(...each);
    const [schoolId, schoolName] = [cellOf(row, 'school'), cellOf(row, 'schoolName')];
    if (schoolId !== '' && schoolName !== '' && !schools.has(schoolId)) schools.set(schoolId, { id: schoolId, name: schoolName });
    const name = shownName(cellOf(row, 'studentName') || `${cellOf(row, 'studentFirstName')} ${cellOf(row, 'studentLastName')}`);
    if (name !== '' && !names.has(student)) names.set(student, { student, name });
  }
  return {
    file: table.file,
    layout,
    layoutName,
    rowsRead: table.rows.length + table.rejected.length,
    scores,
    links,
    schools: [...schools.values()],
    teachers: [...teachers.values()],
    names: [...names.values()],
    rejected,
    notes: table.notes,
  };
};
