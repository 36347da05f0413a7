// Books rows of the sheet of sessions: intent written first, then Calendar, then what came of it. The row decides what is still to do.
import { hasMeet } from '../../coaching/session';
import { readCoachingSettings } from '../../coaching/settings';
import { sessionInvite } from '../../outputs/sessionInvite';
import type { Host } from '../../ports/host';
import type { BookedSession, SessionTime, SessionToBook } from '../../ports/sessionCalendar';
import { messageFor } from '../../problems/messages';
import type { Problem } from '../../problems/problem';
import { done, failed, type Result } from '../../problems/result';
import type { TrackerRecord } from '../../tracker/tables';
import type { Desk, SessionRow } from './sessionDesk';

export type Plan = TrackerRecord<'plans'>;
type SessionFields = Partial<SessionRow>;

export interface Booked {
  readonly row: SessionRow;
  /** Null when the row was left waiting because time or quota ran out. */
  readonly problem: Problem | null;
}

/** One id for one session of one workbook; a copied workbook has other ids, so it never touches the original's bookings. */
export const bookingIdFor = (host: Host, session: Pick<SessionRow, 'sessionId' | 'generation'>): string =>
  host.digest(`${host.tracker.workbookId()}|${session.sessionId}|${session.generation}`);

export const workbookKey = (host: Host): string => host.digest(host.tracker.workbookId()).slice(0, 32);

/** What a person reads in the row's "Needs you". */
export const needsYou = (problem: Problem): string => {
  const { why, doThis } = messageFor(problem);
  return `${why} ${doThis}`;
};

/** Ok when this account may act on the session: it is not booked yet, or booked by this account in this workbook. */
export const mayTouch = (host: Host, session: SessionRow): Result<null> => {
  if (session.organizer !== null && session.organizer !== host.user()) {
    return failed({ code: 'sessionOfSomeoneElse', owner: session.organizer });
  }
  const copied = session.eventId !== null && session.eventId !== bookingIdFor(host, session);
  return copied ? failed({ code: 'sessionOfAnotherWorkbook' }) : done(null);
};

export const sessionTime = (desk: Desk, session: SessionRow): Result<SessionTime> => {
  const slot = desk.slotOf(session);
  const clock = desk.clockOf(session.timeZone, 'The session');
  if (!clock.ok) return clock;
  const { date, startsAt, endsAt } = session;
  if (slot === null || date === null || startsAt === null || endsAt === null) return failed({ code: 'sessionWithoutTime' });
  if (clock.value.toInstant(date, startsAt) === null) {
    const next = clock.value.toWall(clock.value.toInstantOrJump(date, startsAt)).time;
    return failed({ code: 'timeDoesNotExist', date, time: startsAt, zone: clock.value.zone, next });
  }
  return done({ ...slot, startWall: { date, time: startsAt }, endWall: { date, time: endsAt }, timeZone: clock.value.zone });
};

/** The teachers, and the coach when somebody else books. */
export const guestsOf = (host: Host, desk: Desk, session: SessionRow): Result<readonly string[]> => {
  const guests: string[] = [];
  for (const teacherId of session.teacherIds) {
    const teacher = desk.teacher(teacherId);
    if (!teacher.ok) return teacher;
    const { email, name } = teacher.value;
    if (email === null) return failed({ code: 'teacherWithoutEmail', teacher: name, row: desk.rowOf('teachers', teacherId) });
    guests.push(email);
  }
  const coach = desk.coach(session.coachId);
  if (coach.ok && coach.value.email !== null && coach.value.email !== host.user()) guests.push(coach.value.email);
  return done([...new Set(guests)]);
};

/** The plan's link goes out only where every guest can open it. */
const planLinkFor = (plans: readonly Plan[], session: SessionRow, guests: readonly string[], user: string): string | null => {
  const plan = plans.find(({ cycleId, link }) => cycleId === session.cycleId && link !== null);
  if (plan === undefined || session.cycleId === null) return null;
  const readers = new Set([...plan.sharedWith.map((email) => email.toLowerCase()), plan.madeBy ?? '', user]);
  return guests.every((guest) => readers.has(guest)) ? plan.link : null;
};

export const sessionToBook = (host: Host, desk: Desk, plans: readonly Plan[], session: SessionRow): Result<SessionToBook> => {
  const time = sessionTime(desk, session);
  if (!time.ok) return time;
  const guests = guestsOf(host, desk, session);
  if (!guests.ok) return guests;
  const coach = desk.coach(session.coachId);
  const invite = sessionInvite({
    kind: session.kind,
    mode: session.mode,
    coach: coach.ok ? coach.value.name : session.coachId,
    teachers: session.teacherIds.map((teacherId) => {
      const teacher = desk.teacher(teacherId);
      return teacher.ok ? teacher.value.name : teacherId;
    }),
    school: desk.schoolName(session.schoolId),
    planLink: planLinkFor(plans, session, guests.value, host.user()),
    ownWords: readCoachingSettings(desk.content.settings.records).invitationMessage,
  });
  return done({
    ...time.value,
    ...invite,
    bookingId: bookingIdFor(host, session),
    workbookKey: workbookKey(host),
    guests: guests.value,
    withMeet: hasMeet(session.mode),
    reminderMinutes: session.mode === 'Meet' ? 10 : 30,
    tellGuests: desk.settings.tellGuests,
  });
};

const afterBooking = (session: SessionRow, booked: BookedSession): SessionFields => {
  if (!booked.standing) return { state: 'deleted in Calendar', problem: needsYou({ code: 'sessionDeleted' }) };
  const noLink = hasMeet(session.mode) && (booked.meet === 'failed' || booked.meet === 'none');
  return {
    state: booked.meet === 'pending' ? 'meet pending' : 'booked',
    meetLink: booked.meetLink,
    etag: booked.version,
    problem: noLink ? needsYou({ code: 'noMeetLink' }) : '',
  };
};

const problemAfter = (booked: BookedSession): Problem | null => (booked.standing ? null : { code: 'sessionDeleted' });

/** Google may have booked it without saying so: the row keeps its time, and the next run asks for the same booking first. */
const mayStand = (problem: Problem): boolean =>
  problem.code === 'googleBusy' || (problem.code === 'googleFailed' && problem.status === null);

const bookOne = (host: Host, desk: Desk, plans: readonly Plan[], session: SessionRow): Booked & { readonly spent: boolean } => {
  const toBook = sessionToBook(host, desk, plans, session);
  const outcome = toBook.ok ? host.calendar.schedule(toBook.value) : toBook;
  if (outcome.ok)
    return { row: { ...session, ...afterBooking(session, outcome.value) }, problem: problemAfter(outcome.value), spent: false };
  const spent = outcome.problem.code === 'quotaSpent';
  const state = spent ? 'waiting' : mayStand(outcome.problem) ? 'working' : 'failed';
  return { row: { ...session, state, problem: needsYou(outcome.problem) }, problem: outcome.problem, spent };
};

/** A second look at links that were still being made; what is not ready then is looked at again by sync. */
const withMeetLinks = (host: Host, outcomes: readonly Booked[]): readonly Booked[] =>
  outcomes.map((outcome) => {
    if (outcome.row.state !== 'meet pending') return outcome;
    const found = host.calendar.get(bookingIdFor(host, outcome.row));
    return found.ok && found.value !== null ? { ...outcome, row: { ...outcome.row, ...afterBooking(outcome.row, found.value) } } : outcome;
  });

const changedFields = ({ state, meetLink, etag, problem }: SessionRow): SessionFields => ({ state, meetLink, etag, problem });

/** The row as it stands before Calendar is asked: found again by this after a run that died. */
export const intended = (host: Host, session: SessionRow): SessionRow => ({
  ...session,
  state: 'working',
  problem: '',
  organizer: host.user(),
  eventId: bookingIdFor(host, session),
});

/**
 * Books rows whose intent is written, until the time is up, then writes what came of each in one go.
 * Rows not reached are left as they are, to be booked by the next chunk.
 */
export const bookIntended = (
  host: Host,
  desk: Desk,
  plans: readonly Plan[],
  rows: readonly SessionRow[],
  untilMs: number,
): Result<readonly Booked[]> => {
  const outcomes: Booked[] = [];
  let spent: Booked | null = null;
  for (const row of rows) {
    if (spent !== null) {
      outcomes.push({ row: { ...row, state: 'waiting', problem: spent.row.problem }, problem: spent.problem });
      continue;
    }
    if (outcomes.length > 0 && host.now() >= untilMs) break;
    const outcome = bookOne(host, desk, plans, row);
    outcomes.push(outcome);
    if (outcome.spent) spent = outcome;
  }
  const settled = withMeetLinks(host, outcomes);
  const saved = host.tracker.save([
    { table: 'sessions', update: settled.map(({ row }) => ({ id: row.sessionId, fields: changedFields(row) })) },
  ]);
  return saved.ok ? done(settled) : saved;
};
