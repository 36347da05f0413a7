// What an open cycle is, who is in it, and who may be enrolled in another. Rules only; nothing is written here.
import type { TrackerRecord } from '../tracker/tables';

export type Cycle = TrackerRecord<'cycles'>;
export type CycleMember = TrackerRecord<'cycleMembers'>;
export type CycleStatus = Cycle['status'];

/** A paused cycle stays open: it will go on. A proposed or waitlisted one has not begun. */
export const isOpen = (status: CycleStatus): boolean => status === 'active' || status === 'paused';

const isWaiting = (status: CycleStatus): boolean => status === 'proposed' || status === 'waitlisted';

export const isClosed = (status: CycleStatus): boolean => status === 'completed' || status === 'closed early' || status === 'cancelled';

/** In the cycle still. */
export const isStaying = (member: CycleMember): boolean => member.leftOn === null;

export const membersOf = (members: readonly CycleMember[], cycleId: string): readonly CycleMember[] =>
  members.filter((member) => member.cycleId === cycleId);

/** The open cycle a teacher is in, if any. */
export const openCycleOf = (cycles: readonly Cycle[], members: readonly CycleMember[], teacherId: string): Cycle | null => {
  const theirs = new Set(members.filter((member) => member.teacherId === teacherId && isStaying(member)).map((member) => member.cycleId));
  return cycles.find((cycle) => theirs.has(cycle.cycleId) && isOpen(cycle.status)) ?? null;
};

/** The cycle of that coach which is proposed to a teacher, or for which the teacher waits, if any. */
export const waitingCycleOf = (
  cycles: readonly Cycle[],
  members: readonly CycleMember[],
  teacherId: string,
  coachId: string,
): Cycle | null => {
  const theirs = new Set(members.filter((member) => member.teacherId === teacherId && isStaying(member)).map((member) => member.cycleId));
  return cycles.find((cycle) => theirs.has(cycle.cycleId) && cycle.coachId === coachId && isWaiting(cycle.status)) ?? null;
};

export const usualFormat = (teachers: number): Cycle['format'] => (teachers === 1 ? 'individual' : teachers === 2 ? 'pair' : 'team');

/** Whether the number of teachers fits the format: one, two, or more than one. */
export const fitsFormat = (format: Cycle['format'], teachers: number): boolean =>
  format === 'individual' ? teachers === 1 : format === 'pair' ? teachers === 2 : teachers >= 2;
