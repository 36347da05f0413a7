// How one line about a period, an assignment or a day of the school calendar becomes a row.
import type { Problem } from '../../problems/problem';
import type { TrackerRecord } from '../../tracker/tables';
import { whoever, type School, type Teacher } from './roster';
import { dayOfYearIn, daysIn, listIn, periodKindIn, timeIn } from './staffCells';
import type { LineOutcome, LineReader, StaffDesk, StaffLine } from './staffImport';

type BellPeriod = TrackerRecord<'bellPeriods'>;

const leftOut = (problem: Problem): LineOutcome => ({ kind: 'left out', problems: [problem] });
const outcome = (changed: boolean): LineOutcome => ({ kind: changed ? 'stored' : 'present', problems: [] });
const missing = (line: StaffLine, field: string): LineOutcome =>
  leftOut({ code: 'cellMissing', line: line.line, header: line.header(field) });
const unreadable = (line: StaffLine, field: string, expected: string): LineOutcome =>
  leftOut({ code: 'cellUnreadable', line: line.line, header: line.header(field), found: line.cell(field), expected });

const unknown = (line: StaffLine, role: string, found: string, people: number): LineOutcome =>
  leftOut(
    people === 0
      ? { code: 'personUnknown', line: line.line, role, found }
      : { code: 'nameAmbiguous', line: line.line, name: found, people },
  );

const putPeriod = (desk: StaffDesk, period: Omit<BellPeriod, 'periodId'>): boolean => {
  const [known] = desk.like('bellPeriods', period);
  return desk.put('bellPeriods', { periodId: known?.periodId ?? desk.newId('per'), ...period });
};

/** A prep period given on the teacher's own line. */
export const putPrep = (
  desk: StaffDesk,
  teacher: Teacher,
  days: readonly string[],
  [startsAt, endsAt]: readonly [string, string],
): boolean =>
  putPeriod(desk, {
    schoolId: teacher.schoolIds[0] ?? null,
    teacherId: teacher.teacherId,
    teacher: teacher.name,
    days,
    period: 'Prep',
    kind: 'prep',
    startsAt,
    endsAt,
    rotationDays: null,
  });

const schoolNamed = (desk: StaffDesk, cell: string): School | null => (cell === '' ? null : (whoever(desk.schools, cell)[0] ?? null));

export const bellLine: LineReader = (line, desk) => {
  const found = line.cell('teacher');
  const teachers = found === '' ? [] : whoever(desk.teachers, found);
  if (found !== '' && teachers.length !== 1) return unknown(line, 'teacher', found, teachers.length);
  const [teacher] = teachers;
  const school = schoolNamed(desk, line.cell('schools'));
  if (line.cell('schools') !== '' && school === null) return unknown(line, 'school', line.cell('schools'), 0);
  const [startsAt, endsAt] = [timeIn(line.cell('startsAt')), timeIn(line.cell('endsAt'))];
  if (line.cell('startsAt') === '') return missing(line, 'startsAt');
  if (line.cell('endsAt') === '') return missing(line, 'endsAt');
  if (startsAt === null) return unreadable(line, 'startsAt', 'a time such as 9:40');
  if (endsAt === null) return unreadable(line, 'endsAt', 'a time such as 9:40');
  if (endsAt <= startsAt) return unreadable(line, 'endsAt', `a time after ${startsAt}`);
  const days = daysIn(line.cell('days'));
  if (days === null || days.length === 0) return unreadable(line, 'days', 'days such as Mon, Wed or A, B');
  // A file of one teacher's periods without a kind is a file of prep periods.
  const said =
    line.cell('kind') === ''
      ? (periodKindIn(line.cell('period')) ?? (line.has('kind') || teacher === undefined ? 'class' : 'prep'))
      : periodKindIn(line.cell('kind'));
  if (said === null) return unreadable(line, 'kind', 'one of: class, prep, lunch, meeting, duty, before school, after school');
  const rotation = Number(line.cell('rotationDays'));
  return outcome(
    putPeriod(desk, {
      schoolId: school?.schoolId ?? teacher?.schoolIds[0] ?? null,
      teacherId: teacher?.teacherId ?? null,
      teacher: teacher?.name ?? '',
      days,
      period: line.cell('period') || said,
      kind: said,
      startsAt,
      endsAt,
      rotationDays: Number.isInteger(rotation) && rotation > 0 ? rotation : null,
    }),
  );
};

export const assignmentLine: LineReader = (line, desk) => {
  const coaches = whoever(desk.coaches, line.cell('coach'));
  const [coach] = coaches;
  if (coach === undefined || coaches.length > 1) return unknown(line, 'coach', line.cell('coach'), coaches.length);
  const teachers = whoever(desk.teachers, line.cell('teacher'));
  const [teacher] = teachers;
  if (teacher === undefined || teachers.length > 1) return unknown(line, 'teacher', line.cell('teacher'), teachers.length);
  const startsOn = line.cell('startsOn') === '' ? null : dayOfYearIn(line.cell('startsOn'));
  if (line.cell('startsOn') !== '' && startsOn === null) return unreadable(line, 'startsOn', 'a day such as 2026-08-24');
  const endsOn = line.cell('endsOn') === '' ? null : dayOfYearIn(line.cell('endsOn'));
  if (line.cell('endsOn') !== '' && endsOn === null) return unreadable(line, 'endsOn', 'a day such as 2027-06-11');
  const school = schoolNamed(desk, line.cell('schools'));
  const known = desk
    .like('assignments', { coachId: coach.coachId, teacherId: teacher.teacherId })
    .find((row) => (startsOn === null ? row.endsOn === null : row.startsOn === startsOn));
  return outcome(
    desk.put('assignments', {
      assignmentId: known?.assignmentId ?? desk.newId('asg'),
      coachId: coach.coachId,
      coach: coach.name,
      teacherId: teacher.teacherId,
      teacher: teacher.name,
      schoolId: school?.schoolId ?? known?.schoolId ?? teacher.schoolIds[0] ?? null,
      startsOn: startsOn ?? known?.startsOn ?? desk.today,
      endsOn: endsOn ?? known?.endsOn ?? null,
      reason: line.cell('reason') || (known?.reason ?? null),
    }),
  );
};

type DayKind = TrackerRecord<'schoolDays'>['kind'];

const dayKinds: readonly (readonly [DayKind, RegExp])[] = [
  ['snow day', /snow|weather|closure/],
  ['early release', /early|half|dismiss|release/],
  ['late start', /late|delay/],
  ['term start', /(?:term|semester|quarter|year|school).*(?:start|begin)|first day/],
  ['term end', /(?:term|semester|quarter|year|school).*end|last day/],
  ['day label', /label|rotation|^[a-h] day$/],
  ['no school', /no school|holiday|break|vacation|closed|non-?student|recess/],
];

export const schoolDayLine: LineReader = (line, desk) => {
  const from = dayOfYearIn(line.cell('from'));
  if (line.cell('from') === '') return missing(line, 'from');
  if (from === null) return unreadable(line, 'from', 'a day such as 2026-11-26');
  const to = line.cell('to') === '' ? null : dayOfYearIn(line.cell('to'));
  if (line.cell('to') !== '' && (to === null || to < from)) return unreadable(line, 'to', `a day from ${from} on`);
  const words = `${line.cell('kind')} ${line.cell('kind') === '' ? line.cell('name') : ''}`.toLowerCase().trim();
  // A calendar without kinds lists holidays.
  const kind = dayKinds.find(([, pattern]) => pattern.test(words))?.[0] ?? (line.cell('kind') === '' ? 'no school' : null);
  if (kind === null)
    return unreadable(line, 'kind', 'one of: no school, early release, late start, day label, term start, term end, snow day');
  const schools = listIn(line.cell('schools'));
  const school = schoolNamed(desk, schools[0] ?? '');
  if (schools.length > 0 && school === null) return unknown(line, 'school', line.cell('schools'), 0);
  const schoolId = school?.schoolId ?? null;
  const [known] = desk.like('schoolDays', { from, kind, schoolId });
  return outcome(
    desk.put('schoolDays', {
      schoolDayId: known?.schoolDayId ?? desk.newId('day'),
      schoolId,
      from,
      to,
      kind,
      dayLabel: line.cell('dayLabel') || (known?.dayLabel ?? null),
      endsAt: timeIn(line.cell('endsAt')) ?? known?.endsAt ?? null,
      startsAt: timeIn(line.cell('startsAt')) ?? known?.startsAt ?? null,
      name: line.cell('name') || (known?.name ?? null),
    }),
  );
};
