// Who joins and leaves a cycle while it runs, with days. Decides; writes nothing.
import { failed, done, type Result } from '../problems/result';
import { isOpen, isStaying, membersOf, openCycleOf, fitsFormat, usualFormat, type Cycle, type CycleMember } from './cycle';
import type { Teacher } from './enrolment';

export interface MembershipScene {
  readonly cycle: Cycle;
  readonly cycles: readonly Cycle[];
  readonly members: readonly CycleMember[];
  readonly teachers: readonly Teacher[];
  readonly today: string;
  newId(prefix: string): string;
}

export interface MembershipWish {
  readonly join: readonly string[];
  readonly leave: readonly string[];
  readonly on: string;
}

export interface MembershipChange {
  readonly joined: readonly CycleMember[];
  readonly left: readonly { readonly id: string; readonly fields: Partial<CycleMember> }[];
  readonly fields: Partial<Cycle>;
}

const joining = (scene: MembershipScene, teacherId: string, on: string): Result<CycleMember> => {
  const teacher = scene.teachers.find((candidate) => candidate.teacherId === teacherId);
  if (teacher === undefined) return failed({ code: 'noSuchRecord', table: 'Teachers', id: teacherId });
  if (teacher.status !== 'active') return failed({ code: 'teacherNotActive', teacher: teacher.name, status: teacher.status });
  const here = membersOf(scene.members, scene.cycle.cycleId).some((member) => member.teacherId === teacherId && isStaying(member));
  if (here) return failed({ code: 'alreadyAMember', teacher: teacher.name, cycle: scene.cycle.teachers });
  const open = openCycleOf(scene.cycles, scene.members, teacherId);
  if (open !== null && isOpen(scene.cycle.status)) {
    return failed({ code: 'cycleAlreadyOpen', teacher: teacher.name, cycleId: open.cycleId, coach: open.coach, phase: open.phase });
  }
  return done({ memberId: scene.newId('mem'), cycleId: scene.cycle.cycleId, teacherId, teacher: teacher.name, joinedOn: on, leftOn: null });
};

const leaving = (scene: MembershipScene, teacherId: string, on: string): Result<CycleMember> => {
  const member = membersOf(scene.members, scene.cycle.cycleId).find(
    (candidate) => candidate.teacherId === teacherId && isStaying(candidate),
  );
  const name = scene.teachers.find((teacher) => teacher.teacherId === teacherId)?.name ?? teacherId;
  if (member === undefined) return failed({ code: 'notAMember', teacher: name, cycle: scene.cycle.teachers });
  if (on < member.joinedOn)
    return failed({ code: 'dateOutOfOrder', what: 'The last day', date: on, earliest: member.joinedOn, because: `${name} joined` });
  return done(member);
};

export const planMembership = (scene: MembershipScene, wish: MembershipWish): Result<MembershipChange> => {
  if (wish.on > scene.today) return failed({ code: 'dateInFuture', what: 'The change', date: wish.on, today: scene.today });
  const started = scene.cycle.startedOn;
  if (started !== null && wish.on < started) {
    return failed({ code: 'dateOutOfOrder', what: 'The change', date: wish.on, earliest: started, because: 'the cycle started' });
  }
  const joined: CycleMember[] = [];
  for (const teacherId of new Set(wish.join)) {
    const member = joining(scene, teacherId, wish.on);
    if (!member.ok) return member;
    joined.push(member.value);
  }
  const left: CycleMember[] = [];
  for (const teacherId of new Set(wish.leave)) {
    const member = leaving(scene, teacherId, wish.on);
    if (!member.ok) return member;
    left.push(member.value);
  }
  const gone = new Set(left.map((member) => member.memberId));
  const staying = [
    ...membersOf(scene.members, scene.cycle.cycleId).filter((member) => isStaying(member) && !gone.has(member.memberId)),
    ...joined,
  ];
  if (staying.length === 0) return failed({ code: 'lastMember', teacher: left[0]?.teacher ?? scene.cycle.teachers });
  const names = staying.map((member) => scene.teachers.find((teacher) => teacher.teacherId === member.teacherId)?.name ?? member.teacher);
  return done({
    joined,
    left: left.map((member) => ({ id: member.memberId, fields: { leftOn: wish.on } })),
    fields: {
      teachers: names.join(', '),
      ...(fitsFormat(scene.cycle.format, staying.length) ? {} : { format: usualFormat(staying.length) }),
    },
  });
};
