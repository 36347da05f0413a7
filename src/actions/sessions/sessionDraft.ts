// The row a new session starts from, and the standing session that a repeated request means.
import { isStanding, isVisit, type SessionKind, type SessionMode } from '../../coaching/session';
import type { Host } from '../../ports/host';
import { done, failed, type Result } from '../../problems/result';
import { coachFor, teachersOf } from '../findSlots';
import { unreadableRow } from '../steps/rowIn';
import type { Coach, Desk, SessionRow, Teacher } from '../steps/sessionDesk';

export interface SessionWish {
  readonly cycleId?: string | undefined;
  readonly coachId?: string | undefined;
  readonly teacherIds?: readonly string[] | undefined;
  readonly kind: SessionKind;
  readonly mode: SessionMode;
  readonly date?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly another?: boolean | undefined;
}

export interface Draft {
  readonly row: SessionRow;
  readonly coach: Coach;
  readonly teachers: readonly Teacher[];
}

const openStatuses = ['active', 'proposed', 'paused', 'waitlisted'];

export const cycleTeacherIds = (desk: Desk, cycleId: string): readonly string[] =>
  desk.content.cycleMembers.records
    .filter((member) => member.cycleId === cycleId && member.leftOn === null)
    .map(({ teacherId }) => teacherId);

/** The cycle's coach and teachers, where the wish names a cycle; its own otherwise. */
export const draftSession = (host: Host, desk: Desk, wish: SessionWish): Result<Draft> => {
  const cycle = desk.content.cycles.records.find(({ cycleId }) => cycleId === wish.cycleId);
  if (wish.cycleId !== undefined && cycle === undefined)
    return failed(unreadableRow(desk.content.cycles, wish.cycleId) ?? { code: 'noSuchRecord', table: 'Cycles', id: wish.cycleId });
  if (cycle !== undefined && !openStatuses.includes(cycle.status))
    return failed({ code: 'cycleNotOpen', cycle: cycle.teachers, status: cycle.status, wanted: 'scheduled' });
  const coach = coachFor(host, desk, wish.coachId ?? cycle?.coachId);
  if (!coach.ok) return coach;
  const teachers = teachersOf(desk, wish.teacherIds ?? (cycle === undefined ? [] : cycleTeacherIds(desk, cycle.cycleId)));
  if (!teachers.ok) return teachers;
  if (teachers.value.length === 0) return failed({ code: 'noTeachers' });
  return done({
    coach: coach.value,
    teachers: teachers.value,
    row: {
      sessionId: host.newId('ses'),
      cycleId: cycle?.cycleId ?? null,
      teachers: teachers.value.map(({ name }) => name).join(', '),
      teacherIds: teachers.value.map(({ teacherId }) => teacherId),
      coachId: coach.value.coachId,
      schoolId: null,
      kind: wish.kind,
      mode: wish.mode,
      date: wish.date ?? null,
      startsAt: wish.startsAt ?? null,
      endsAt: null,
      timeZone: null,
      status: 'planned',
      meetLink: null,
      minutes: null,
      state: 'waiting',
      problem: '',
      organizer: null,
      eventId: null,
      generation: 1,
      etag: null,
      jobId: null,
      outcome: null,
    },
  });
};

const sameTeachers = (one: SessionRow, other: SessionRow): boolean =>
  [...one.teacherIds].sort().join() === [...other.teacherIds].sort().join();

/** The session that a wish made twice means: of the same people, cycle, kind and mode, still to come, and at the time or in the range named. */
export const standingTwin = (sessions: readonly SessionRow[], draft: SessionRow, wish: SessionWish, today: string): SessionRow | null => {
  if (wish.another === true) return null;
  const inRange = ({ date }: SessionRow): boolean =>
    date === null || (date >= (wish.from ?? today) && (wish.to === undefined || date <= wish.to));
  const atTime = (session: SessionRow): boolean =>
    (wish.date === undefined || session.date === wish.date) && (wish.startsAt === undefined || session.startsAt === wish.startsAt);
  return (
    sessions.find(
      (session) =>
        isStanding(session.status) &&
        session.cycleId === draft.cycleId &&
        session.coachId === draft.coachId &&
        session.kind === draft.kind &&
        session.mode === draft.mode &&
        sameTeachers(session, draft) &&
        (wish.date === undefined ? inRange(session) : atTime(session)),
    ) ?? null
  );
};

/** Minutes a session usually takes, by its kind. */
export const usualMinutes = (desk: Desk, kind: SessionKind): number =>
  isVisit(kind) ? desk.settings.visitMinutes : desk.settings.sessionMinutes;
