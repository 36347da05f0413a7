// Who comes next from the waitlist: need, time waited and equity of access across schools, each from 0 to 1, added up, and said in words.
import type { SchoolDays } from '../time/schoolDays';
import { isStaying, type Cycle, type CycleMember } from './cycle';
import type { Teacher } from './enrolment';

export interface Waiting {
  readonly cycleId: string;
  readonly teachers: string;
  readonly coachId: string;
  readonly school: string;
  readonly waitedSchoolDays: number;
  /** 0 to 3: need + time + equity. */
  readonly score: number;
  /** Why it stands where it stands. */
  readonly because: string;
}

/** A wait this long counts in full: about one grading period. */
const fullWait = 45;

const needOf = (teacher: Teacher | undefined): { readonly part: number; readonly words: string | null } =>
  teacher?.experience === 'new to teaching'
    ? { part: 1, words: 'new to teaching' }
    : teacher?.experience === '2 to 4 years'
      ? { part: 0.5, words: 'in the first years of teaching' }
      : { part: 0, words: null };

export interface WaitlistScene {
  readonly cycles: readonly Cycle[];
  readonly members: readonly CycleMember[];
  readonly teachers: readonly Teacher[];
  /** The day each cycle was put on the list. */
  readonly waitingSince: ReadonlyMap<string, string>;
  /** The share of a school's teachers coached this year, 0 to 1, by school id. */
  readonly coachedShare: ReadonlyMap<string, number>;
  readonly today: string;
  readonly days: SchoolDays;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const rankWaitlist = (scene: WaitlistScene): readonly Waiting[] => {
  const teachers = new Map(scene.teachers.map((teacher) => [teacher.teacherId, teacher]));
  const membersOf = new Map<string, CycleMember[]>();
  for (const member of scene.members)
    if (isStaying(member)) membersOf.set(member.cycleId, [...(membersOf.get(member.cycleId) ?? []), member]);
  const waiting = scene.cycles
    .filter((cycle) => cycle.status === 'waitlisted')
    .map((cycle): { readonly waiting: Waiting; readonly since: string } => {
      const people = (membersOf.get(cycle.cycleId) ?? []).map((member) => teachers.get(member.teacherId));
      const need = people.map(needOf).reduce((most, one) => (one.part > most.part ? one : most), needOf(undefined));
      const since = scene.waitingSince.get(cycle.cycleId) ?? scene.today;
      const waited = Math.max(0, scene.days.countBetween(since, scene.today));
      const share = scene.coachedShare.get(people[0]?.schoolIds[0] ?? '') ?? 0;
      const words = [
        ...(need.words === null ? [] : [need.words]),
        `waited ${waited === 1 ? '1 school day' : `${waited} school days`}`,
        `${percent(share)} of teachers at ${cycle.school === '' ? 'their school' : cycle.school} coached this year`,
      ].join('; ');
      const ranked: Waiting = {
        cycleId: cycle.cycleId,
        teachers: cycle.teachers,
        coachId: cycle.coachId,
        school: cycle.school,
        waitedSchoolDays: waited,
        score: Math.round((need.part + Math.min(1, waited / fullWait) + (1 - share)) * 100) / 100,
        because: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
      };
      return { waiting: ranked, since };
    });
  return waiting
    .sort(
      (one, other) =>
        other.waiting.score - one.waiting.score ||
        (one.since < other.since ? -1 : one.since > other.since ? 1 : one.waiting.cycleId < other.waiting.cycleId ? -1 : 1),
    )
    .map((one) => one.waiting);
};
