// The names that Coachbook writes beside ids, brought up to date when a person or school is renamed. Closed cycles keep the names of their day.
import type { TrackerRecord } from '../tracker/tables';
import { isClosed, isStaying } from './cycle';
import { isStanding } from './session';

export interface LabelledRows {
  readonly schools: readonly TrackerRecord<'schools'>[];
  readonly coaches: readonly TrackerRecord<'coaches'>[];
  readonly teachers: readonly TrackerRecord<'teachers'>[];
  readonly cycles: readonly TrackerRecord<'cycles'>[];
  readonly members: readonly TrackerRecord<'cycleMembers'>[];
  readonly steps: readonly TrackerRecord<'actionSteps'>[];
  readonly sessions: readonly TrackerRecord<'sessions'>[];
}

type Relabelled = Pick<LabelledRows, 'teachers' | 'cycles' | 'members' | 'steps' | 'sessions'>;

/** Each list as it should read; a row that reads so already is the same object. A name that cannot be found leaves the label alone. */
export const relabelled = (rows: LabelledRows): Relabelled => {
  const schoolNames = new Map(rows.schools.map(({ schoolId, name }) => [schoolId, name]));
  const coachNames = new Map(rows.coaches.map(({ coachId, name }) => [coachId, name]));
  const teacherNames = new Map(rows.teachers.map(({ teacherId, name }) => [teacherId, name]));
  const schoolsOf = new Map(rows.teachers.map(({ teacherId, schoolIds }) => [teacherId, schoolIds]));
  const staying = new Map<string, TrackerRecord<'cycleMembers'>[]>();
  for (const member of rows.members)
    if (isStaying(member)) {
      const known = staying.get(member.cycleId);
      if (known === undefined) staying.set(member.cycleId, [member]);
      else known.push(member);
    }
  const schoolWords = (ids: readonly string[], before: string): string =>
    ids.length > 0 && ids.every((id) => schoolNames.has(id)) ? ids.map((id) => schoolNames.get(id)).join(', ') : before;

  const cycles = rows.cycles.map((cycle) => {
    if (isClosed(cycle.status)) return cycle;
    const members = staying.get(cycle.cycleId) ?? [];
    const teachers =
      members.length === 0 ? cycle.teachers : members.map(({ teacherId, teacher }) => teacherNames.get(teacherId) ?? teacher).join(', ');
    const coach = coachNames.get(cycle.coachId) ?? cycle.coach;
    const schoolIds = [...new Set(members.flatMap(({ teacherId }) => (schoolsOf.get(teacherId) ?? []).slice(0, 1)))];
    const school = schoolWords(schoolIds, cycle.school);
    return teachers === cycle.teachers && coach === cycle.coach && school === cycle.school ? cycle : { ...cycle, teachers, coach, school };
  });
  const cyclesById = new Map(cycles.map((cycle) => [cycle.cycleId, cycle]));
  const ofOpen = <Row extends { readonly cycleId: string; readonly teachers: string }>(row: Row): Row => {
    const cycle = cyclesById.get(row.cycleId);
    return cycle === undefined || isClosed(cycle.status) || cycle.teachers === row.teachers ? row : { ...row, teachers: cycle.teachers };
  };

  return {
    cycles,
    members: rows.members.map((member) => {
      const teacher = teacherNames.get(member.teacherId) ?? member.teacher;
      return !isStaying(member) || teacher === member.teacher ? member : { ...member, teacher };
    }),
    steps: rows.steps.map(ofOpen),
    sessions: rows.sessions.map((session) => {
      if (!isStanding(session.status) || session.teacherIds.length === 0) return session;
      if (!session.teacherIds.every((id) => teacherNames.has(id))) return session;
      const teachers = session.teacherIds.map((id) => teacherNames.get(id)).join(', ');
      return teachers === session.teachers ? session : { ...session, teachers };
    }),
    teachers: rows.teachers.map((teacher) => {
      const school = schoolWords(teacher.schoolIds, teacher.school);
      return school === teacher.school ? teacher : { ...teacher, school };
    }),
  };
};
