// One coach's cycles become another's, each only when every teacher in it has agreed. Decides; writes nothing.
import type { Problem } from '../problems/problem';
import type { TrackerRecord } from '../tracker/tables';
import type { Coach } from './caseload';
import { isClosed, isStaying, membersOf, type Cycle, type CycleMember } from './cycle';
import type { PhaseMove } from './cycleMoves';

export type Agreement = TrackerRecord<'agreements'>;
export type Assignment = TrackerRecord<'assignments'>;

export interface HandOverScene {
  readonly from: Coach;
  readonly to: Coach;
  readonly cycles: readonly Cycle[];
  readonly members: readonly CycleMember[];
  readonly assignments: readonly Assignment[];
  readonly agreements: readonly Agreement[];
  readonly today: string;
  readonly by: string;
  newId(prefix: string): string;
}

export interface HandOverPlan {
  readonly handed: readonly Cycle[];
  readonly skipped: readonly { readonly cycle: Cycle; readonly problem: Problem }[];
  readonly moves: readonly PhaseMove[];
  readonly endedAssignments: readonly { readonly id: string; readonly fields: Partial<Assignment> }[];
  readonly newAssignments: readonly Assignment[];
}

/** The teachers whose consent to this hand-over is recorded with a day. */
const consenting = ({ agreements, from }: HandOverScene): ReadonlySet<string> =>
  new Set(
    agreements.flatMap((agreement) =>
      agreement.kind === 'hand-over consent' &&
      agreement.signedOn !== null &&
      agreement.teacherId !== null &&
      (agreement.coachId === null || agreement.coachId === from.coachId)
        ? [agreement.teacherId]
        : [],
    ),
  );

/** @param chosen cycle ids; null means every cycle of the leaving coach that is not closed. */
export const planHandOver = (scene: HandOverScene, chosen: ReadonlySet<string> | null): HandOverPlan => {
  const { from, to, today } = scene;
  const agreed = consenting(scene);
  const handed: Cycle[] = [];
  const skipped: { cycle: Cycle; problem: Problem }[] = [];
  const teachers = new Set<string>();
  for (const cycle of scene.cycles) {
    if (cycle.coachId !== from.coachId || isClosed(cycle.status) || (chosen !== null && !chosen.has(cycle.cycleId))) continue;
    const staying = membersOf(scene.members, cycle.cycleId).filter(isStaying);
    const silent = staying.find((member) => !agreed.has(member.teacherId));
    if (silent !== undefined) {
      skipped.push({ cycle, problem: { code: 'consentMissing', teacher: silent.teacher } });
      continue;
    }
    handed.push(cycle);
    for (const member of staying) teachers.add(member.teacherId);
  }
  const ending = scene.assignments.filter(
    (assignment) => assignment.coachId === from.coachId && teachers.has(assignment.teacherId) && assignment.endsOn === null,
  );
  return {
    handed,
    skipped,
    moves: handed.map((cycle) => ({
      moveId: scene.newId('mov'),
      cycleId: cycle.cycleId,
      teachers: cycle.teachers,
      phase: cycle.phase,
      status: cycle.status,
      enteredOn: today,
      recordedOn: today,
      by: scene.by,
      reason: `Handed over from ${from.coachId} to ${to.coachId}`,
    })),
    endedAssignments: ending.map((assignment) => ({ id: assignment.assignmentId, fields: { endsOn: today, reason: 'Handed over' } })),
    newAssignments: ending.map((assignment) => ({
      ...assignment,
      assignmentId: scene.newId('asg'),
      coachId: to.coachId,
      coach: to.name,
      startsOn: today,
      endsOn: null,
      reason: 'Taken over',
    })),
  };
};
