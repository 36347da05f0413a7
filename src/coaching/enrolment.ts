// Starting a cycle: who may be enrolled with whom, and the rows a new cycle is made of. Decides; writes nothing.
import { failed, done, type Result } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { capOf, caseloadOf, caseloadRemarks, hasRoomFor, type Caseload, type Coach } from './caseload';
import { firstPhase, findModel, findPhase, type Phase } from './coachingModel';
import { fitsFormat, openCycleOf, usualFormat, waitingCycleOf, type Cycle, type CycleMember } from './cycle';
import { directionFor, gapSentence, gapsOf, type Goal } from './goal';
import type { CoachingSettings } from './settings';

export type Teacher = TrackerRecord<'teachers'>;
export type PhaseMove = TrackerRecord<'phaseHistory'>;

/** What the tracker says that matters to enrolment. */
export interface EnrolmentScene {
  readonly teachers: readonly Teacher[];
  readonly coaches: readonly Coach[];
  readonly schools: readonly TrackerRecord<'schools'>[];
  readonly cycles: readonly Cycle[];
  readonly members: readonly CycleMember[];
  readonly phases: readonly Phase[];
  readonly settings: CoachingSettings;
}

export interface GoalWish {
  readonly statement: string;
  readonly frame: Goal['frame'];
  readonly centre: Goal['centre'];
  readonly domain: Goal['domain'];
  readonly measure: string | null;
  readonly unit: string | null;
  readonly direction: Goal['direction'] | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly dueOn: string | null;
}

export interface EnrolmentWish {
  readonly teacherIds: readonly string[];
  readonly coachId: string;
  readonly model: string;
  /** Null: the model's first. */
  readonly phase: string | null;
  readonly focus: string | null;
  /** Null: what fits the number of teachers. */
  readonly format: Cycle['format'] | null;
  readonly intensity: Cycle['intensity'];
  readonly enrolment: Cycle['enrolment'];
  readonly agreedOn: string | null;
  readonly startedOn: string;
  readonly plannedEndOn: string | null;
  readonly waitlist: boolean;
  readonly goal: GoalWish | null;
}

export interface NewCycle {
  readonly cycle: Cycle;
  readonly members: readonly CycleMember[];
  readonly move: PhaseMove;
  readonly goal: Goal | null;
  readonly caseload: Caseload;
  /** Worth knowing, in words; nothing was refused because of it. */
  readonly remarks: readonly string[];
}

export interface Enroller {
  readonly today: string;
  readonly by: string;
  newId(prefix: string): string;
}

const namesOf = (teachers: readonly Teacher[]): string => teachers.map((teacher) => teacher.name).join(', ');

const chosenTeachers = (scene: EnrolmentScene, ids: readonly string[]): Result<readonly Teacher[]> => {
  const known = new Map(scene.teachers.map((teacher) => [teacher.teacherId, teacher]));
  const chosen: Teacher[] = [];
  for (const id of ids) {
    const teacher = known.get(id);
    if (teacher === undefined) return failed({ code: 'noSuchRecord', table: 'Teachers', id });
    if (chosen.includes(teacher)) return failed({ code: 'teacherTwice', teacher: teacher.name });
    if (teacher.status !== 'active') return failed({ code: 'teacherNotActive', teacher: teacher.name, status: teacher.status });
    chosen.push(teacher);
  }
  return chosen.length === 0 ? failed({ code: 'noTeachersGiven' }) : done(chosen);
};

const alreadyOpen = (scene: EnrolmentScene, teachers: readonly Teacher[]): Result<null> => {
  for (const teacher of teachers) {
    const open = openCycleOf(scene.cycles, scene.members, teacher.teacherId);
    if (open === null) continue;
    const coach = scene.coaches.find(({ coachId }) => coachId === open.coachId)?.name ?? open.coach;
    return failed({ code: 'cycleAlreadyOpen', teacher: teacher.name, cycleId: open.cycleId, coach, phase: open.phase });
  }
  return done(null);
};

/** A teacher who waits for this coach already has a cycle to start; a second one beside it would be waited for twice. */
const alreadyWaiting = (scene: EnrolmentScene, teachers: readonly Teacher[], coach: Coach): Result<null> => {
  for (const teacher of teachers) {
    const waiting = waitingCycleOf(scene.cycles, scene.members, teacher.teacherId, coach.coachId);
    if (waiting !== null)
      return failed({
        code: 'cycleAlreadyWaiting',
        teacher: teacher.name,
        cycleId: waiting.cycleId,
        coach: coach.name,
        status: waiting.status,
      });
  }
  return done(null);
};

const goalRow = (wish: GoalWish, cycleId: string, teachers: string, goalId: string): Goal => ({
  goalId,
  cycleId,
  teachers,
  statement: wish.statement,
  frame: wish.frame,
  centre: wish.centre,
  domain: wish.domain,
  measure: wish.measure,
  unit: wish.unit,
  direction: wish.direction ?? directionFor(wish.baseline, wish.target),
  baseline: wish.baseline,
  target: wish.target,
  latest: null,
  dueOn: wish.dueOn,
  status: 'active',
  counts: null,
  assessment: null,
  subject: null,
  atLeast: null,
});

const remarksOn = (wish: EnrolmentWish, goal: Goal | null, caseload: Caseload, coach: Coach): readonly string[] => {
  const gaps = goal === null ? 'No goal yet.' : gapSentence(gapsOf(goal));
  return [
    ...(gaps === null ? [] : [gaps]),
    ...(wish.agreedOn === null ? ['The day the teacher agreed is not recorded yet.'] : []),
    ...caseloadRemarks(coach, caseload),
  ];
};

export const planEnrolment = (scene: EnrolmentScene, wish: EnrolmentWish, enroller: Enroller): Result<NewCycle> => {
  const teachers = chosenTeachers(scene, wish.teacherIds);
  if (!teachers.ok) return teachers;
  const coach = scene.coaches.find(({ coachId }) => coachId === wish.coachId);
  if (coach === undefined) return failed({ code: 'noSuchRecord', table: 'Coaches', id: wish.coachId });
  const model = findModel(scene.phases, wish.model);
  if (!model.ok) return model;
  const first = firstPhase(model.value);
  const phase = wish.phase === null && first !== null ? done(first) : findPhase(model.value, wish.phase ?? '');
  if (!phase.ok) return phase;
  const format = wish.format ?? usualFormat(teachers.value.length);
  if (!fitsFormat(format, teachers.value.length)) return failed({ code: 'formatDoesNotFit', format, teachers: teachers.value.length });
  if (wish.plannedEndOn !== null && wish.plannedEndOn < wish.startedOn) {
    return failed({
      code: 'dateOutOfOrder',
      what: 'The planned end',
      date: wish.plannedEndOn,
      earliest: wish.startedOn,
      because: 'the cycle starts',
    });
  }
  const unasked = alreadyWaiting(scene, teachers.value, coach);
  if (!unasked.ok) return unasked;
  const before = caseloadOf(coach, scene.cycles, scene.phases, scene.settings);
  if (!wish.waitlist) {
    const free = alreadyOpen(scene, teachers.value);
    if (!free.ok) return free;
    if (!hasRoomFor(before, phase.value.load ?? 1)) {
      return failed({
        code: 'coachAtCap',
        coach: coach.name,
        open: before.openCycles,
        load: before.load,
        cap: capOf(coach, scene.settings),
      });
    }
  }

  const cycleId = enroller.newId('cyc');
  const names = namesOf(teachers.value);
  const schoolIds = [...new Set(teachers.value.flatMap((teacher) => teacher.schoolIds.slice(0, 1)))];
  const status = wish.waitlist ? 'waitlisted' : 'active';
  const cycle: Cycle = {
    cycleId,
    teachers: names,
    coachId: coach.coachId,
    coach: coach.name,
    school: schoolIds.map((id) => scene.schools.find(({ schoolId }) => schoolId === id)?.name ?? id).join(', '),
    model: model.value.name,
    focus: wish.focus,
    phase: phase.value.phase,
    status,
    next: '',
    startedOn: wish.waitlist ? null : wish.startedOn,
    plannedEndOn: wish.plannedEndOn,
    endedOn: null,
    format,
    intensity: wish.intensity,
    enrolment: wish.enrolment,
    agreedOn: wish.agreedOn,
    exitReason: null,
  };
  const members = teachers.value.map((teacher): CycleMember => ({
    memberId: enroller.newId('mem'),
    cycleId,
    teacherId: teacher.teacherId,
    teacher: teacher.name,
    joinedOn: wish.startedOn,
    leftOn: null,
  }));
  const move: PhaseMove = {
    moveId: enroller.newId('mov'),
    cycleId,
    teachers: names,
    phase: phase.value.phase,
    status,
    enteredOn: wish.startedOn,
    recordedOn: enroller.today,
    by: enroller.by,
    reason: null,
  };
  const goal = wish.goal === null ? null : goalRow(wish.goal, cycleId, names, enroller.newId('goal'));
  const caseload = caseloadOf(coach, [...scene.cycles, cycle], scene.phases, scene.settings);
  return done({ cycle, members, move, goal, caseload, remarks: remarksOn(wish, goal, caseload, coach) });
};
