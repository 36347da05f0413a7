// Which schools coaching reaches this year: the share of teachers coached, new teachers among them, and hours. Each teacher counts once a school.
import type { TrackerRecord } from '../tracker/tables';
import type { Cycle, CycleMember } from './cycle';
import type { Teacher } from './enrolment';

export interface SchoolCoverage {
  readonly schoolId: string;
  readonly school: string;
  readonly teachers: number;
  readonly coached: number;
  readonly newTeachers: number;
  readonly newCoached: number;
  /** Minutes of sessions held, each counted once. */
  readonly minutes: number;
}

export interface CoverageScene {
  readonly schools: readonly TrackerRecord<'schools'>[];
  readonly teachers: readonly Teacher[];
  readonly cycles: readonly Cycle[];
  readonly members: readonly CycleMember[];
  readonly sessions: readonly TrackerRecord<'sessions'>[];
  /** The first day of the school year. */
  readonly yearStart: string;
}

/** Coached this year: a member, on a day of the year, of a cycle that began and was not cancelled. */
export const coachedThisYear = ({
  cycles,
  members,
  yearStart,
}: Pick<CoverageScene, 'cycles' | 'members' | 'yearStart'>): ReadonlySet<string> => {
  const counted = new Map(
    cycles.filter((cycle) => !['proposed', 'waitlisted', 'cancelled'].includes(cycle.status)).map((cycle) => [cycle.cycleId, cycle]),
  );
  return new Set(
    members
      .filter((member) => {
        const cycle = counted.get(member.cycleId);
        return cycle !== undefined && (member.leftOn ?? yearStart) >= yearStart && (cycle.endedOn ?? yearStart) >= yearStart;
      })
      .map((member) => member.teacherId),
  );
};

export const coverageOf = (scene: CoverageScene): readonly SchoolCoverage[] => {
  const coached = coachedThisYear(scene);
  const schoolOf = new Map(scene.teachers.map((teacher) => [teacher.teacherId, teacher.schoolIds]));
  const minutes = new Map<string, number>();
  for (const session of scene.sessions) {
    if (session.status !== 'held' || session.date === null || session.date < scene.yearStart) continue;
    const schoolId = session.schoolId ?? schoolOf.get(session.teacherIds[0] ?? '')?.[0];
    if (schoolId !== undefined) minutes.set(schoolId, (minutes.get(schoolId) ?? 0) + (session.minutes ?? 0));
  }
  const bySchool = new Map<string, Teacher[]>();
  for (const teacher of scene.teachers) {
    if (teacher.status === 'left') continue;
    for (const schoolId of teacher.schoolIds) bySchool.set(schoolId, [...(bySchool.get(schoolId) ?? []), teacher]);
  }
  return scene.schools.map((school) => {
    const teachers = bySchool.get(school.schoolId) ?? [];
    const fresh = teachers.filter((teacher) => teacher.experience === 'new to teaching');
    return {
      schoolId: school.schoolId,
      school: school.name,
      teachers: teachers.length,
      coached: teachers.filter((teacher) => coached.has(teacher.teacherId)).length,
      newTeachers: fresh.length,
      newCoached: fresh.filter((teacher) => coached.has(teacher.teacherId)).length,
      minutes: minutes.get(school.schoolId) ?? 0,
    };
  });
};

/** The first day of the school year "2026-2027", or of the year today lies in; years turn in July. */
export const yearStartOf = (schoolYear: string | null, today: string): string => {
  const named = /^(\d{4})/.exec(schoolYear ?? '');
  if (named !== null) return `${named[1]}-07-01`;
  return today.slice(5) >= '07-01' ? `${today.slice(0, 4)}-07-01` : `${Number(today.slice(0, 4)) - 1}-07-01`;
};
