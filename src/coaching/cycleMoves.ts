// Moving a cycle through its phases and its states, with history: forward, back, paused, closed, reopened. Decides; writes nothing.
import { failed, done, type Result } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { findPhase, phaseAfter, type CoachingModel } from './coachingModel';
import { isClosed, isOpen, type Cycle, type CycleStatus } from './cycle';
import { outcomeOf, type Goal } from './goal';

export type PhaseMove = TrackerRecord<'phaseHistory'>;

export interface MoveScene {
  readonly cycle: Cycle;
  /** Moves of this cycle, in any order. */
  readonly history: readonly PhaseMove[];
  readonly today: string;
  readonly by: string;
  newId(prefix: string): string;
}

export interface Moved {
  readonly fields: Partial<Cycle>;
  readonly move: PhaseMove;
}

const allowedFrom: Readonly<Record<CycleStatus, readonly CycleStatus[]>> = {
  proposed: ['active', 'waitlisted', 'cancelled'],
  waitlisted: ['active', 'proposed', 'cancelled'],
  active: ['paused', 'completed', 'closed early', 'cancelled'],
  paused: ['active', 'completed', 'closed early', 'cancelled'],
  completed: ['active'],
  'closed early': ['active'],
  cancelled: ['active', 'waitlisted'],
};

/** A first day that lies ahead is a plan. */
const begunOn = ({ cycle, today }: MoveScene): string | null =>
  cycle.startedOn !== null && cycle.startedOn <= today ? cycle.startedOn : null;

/** The day of the last move; the moves of one day keep the order in which they were written. */
const lastDayOf = (scene: MoveScene): string | null =>
  scene.history.reduce<string | null>((last, move) => (last === null || move.enteredOn > last ? move.enteredOn : last), begunOn(scene));

/** Back-dating is allowed, as far as the last move; what lies ahead is a plan, not history. */
const checkedDay = (scene: MoveScene, on: string, what: string): Result<null> => {
  if (on > scene.today) return failed({ code: 'dateInFuture', what, date: on, today: scene.today });
  const last = lastDayOf(scene);
  if (last !== null && on < last) {
    const because = scene.history.length === 0 ? 'the cycle started' : 'its last move was';
    return failed({ code: 'dateOutOfOrder', what, date: on, earliest: last, because });
  }
  return done(null);
};

const moveRow = (scene: MoveScene, phase: string, status: CycleStatus, on: string, reason: string | null): PhaseMove => ({
  moveId: scene.newId('mov'),
  cycleId: scene.cycle.cycleId,
  teachers: scene.cycle.teachers,
  phase,
  status,
  enteredOn: on,
  recordedOn: scene.today,
  by: scene.by,
  reason,
});

export interface PhaseWish {
  /** Null: the next phase of the model. */
  readonly phase: string | null;
  readonly on: string;
  readonly reason: string | null;
}

/** Any phase of the model may follow any other: coaching goes back as well as on. */
export const moveToPhase = (scene: MoveScene, model: CoachingModel, wish: PhaseWish): Result<Moved> => {
  const { cycle } = scene;
  if (!isOpen(cycle.status)) return failed({ code: 'cycleNotOpen', cycle: cycle.teachers, status: cycle.status, wanted: 'moved' });
  const next = wish.phase ?? phaseAfter(model, cycle.phase)?.phase ?? cycle.phase;
  const phase = findPhase(model, next);
  if (!phase.ok) return phase;
  if (phase.value.phase === cycle.phase) return failed({ code: 'alreadyInPhase', cycle: cycle.teachers, phase: cycle.phase });
  const day = checkedDay(scene, wish.on, 'The move');
  if (!day.ok) return day;
  return done({ fields: { phase: phase.value.phase }, move: moveRow(scene, phase.value.phase, cycle.status, wish.on, wish.reason) });
};

export interface StatusWish {
  readonly to: CycleStatus;
  readonly on: string;
  readonly reason: string | null;
  /** The day the teacher said yes, which may lie before the change; null leaves what is recorded. */
  readonly agreedOn?: string | null;
}

export interface StatusChange {
  readonly fields: Partial<Cycle>;
  /** Null where only the agreement was recorded. */
  readonly move: PhaseMove | null;
}

/** Whether the change opens a cycle that was not open, so that cap and other cycles must be looked at. */
export const opens = (cycle: Cycle, to: CycleStatus): boolean => isOpen(to) && !isOpen(cycle.status);

/** A cycle that began before its yes was written down keeps its status and gets the day. */
export const changeStatus = (scene: MoveScene, wish: StatusWish): Result<StatusChange> => {
  const { cycle } = scene;
  const agreed = wish.agreedOn ?? null;
  if (agreed !== null && agreed > scene.today)
    return failed({ code: 'dateInFuture', what: 'The agreement', date: agreed, today: scene.today });
  const agreement = agreed === null ? {} : { agreedOn: agreed };
  if (agreed !== null && wish.to === cycle.status) return done({ fields: agreement, move: null });
  const allowed = allowedFrom[cycle.status];
  if (!allowed.includes(wish.to))
    return failed({ code: 'cannotBecome', cycle: cycle.teachers, status: cycle.status, wanted: wish.to, allowed });
  if (wish.to === 'closed early' && wish.reason === null) return failed({ code: 'reasonMissing', what: 'Closing a cycle early' });
  const day = checkedDay(scene, wish.on, 'The change');
  if (!day.ok) return day;
  const closing = isClosed(wish.to);
  return done({
    fields: {
      status: wish.to,
      endedOn: closing ? wish.on : null,
      exitReason: closing ? wish.reason : null,
      ...(begunOn(scene) === null && isOpen(wish.to) ? { startedOn: wish.on } : {}),
      ...agreement,
    },
    move: moveRow(scene, cycle.phase, wish.to, wish.on, wish.reason),
  });
};

/**
 * Goals still open when a cycle is completed take the outcome their numbers give; without numbers they stay as they are.
 * @param counted values worked out from data, by goal id; kept as the latest value where none was typed
 */
export const settledGoals = (
  goals: readonly Goal[],
  counted: ReadonlyMap<string, number> = new Map(),
): readonly { readonly id: string; readonly fields: Partial<Goal> }[] =>
  goals.flatMap((goal) => {
    const latest = goal.latest ?? counted.get(goal.goalId) ?? null;
    const outcome = outcomeOf({ ...goal, latest });
    if (goal.status !== 'active' || outcome === null) return [];
    return [{ id: goal.goalId, fields: { status: outcome, ...(goal.latest === latest ? {} : { latest }) } }];
  });
