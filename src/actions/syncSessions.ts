// Reads back what people did in Calendar: moves, declines, deletions, links that came. Their edit wins; nothing is booked again.
import * as z from 'zod/mini';
import { followUps } from '../coaching/followUps';
import { isStanding } from '../coaching/session';
import { type SyncChange, type Synced, syncSession } from '../coaching/sessionSync';
import type { Host } from '../ports/host';
import type { BookedSession } from '../ports/sessionCalendar';
import { done, type Result, type Skipped } from '../problems/result';
import { addDays } from '../time/calendarDate';
import { defineAction } from './action';
import { skippedShape } from './jobReply';
import { bookingIdFor, mayTouch, needsYou, workbookKey } from './steps/sessionBooking';
import { type Desk, openDesk, type SessionRow } from './steps/sessionDesk';
import { sessionPlace, sessionReply, sessionShape, skippedReply } from './sessions/sessionReply';
import { dateShape } from './sessions/slotReply';

const changeShape = z.object({
  session: sessionShape,
  /** What happened, in words. */
  what: z.array(z.string()),
});

const teacherNamed = (desk: Desk, email: string): string =>
  desk.content.teachers.records.find((teacher) => teacher.email === email)?.name ?? email;

const changeWords = (desk: Desk, change: SyncChange): string => {
  switch (change.kind) {
    case 'moved':
      return `Moved in Calendar from ${change.from} to ${change.to}.`;
    case 'declined':
      return `${teacherNamed(desk, change.email)} declined.`;
    case 'deleted':
      return 'Deleted in Calendar.';
    case 'meetReady':
      return 'The Meet link is there.';
    case 'wholeDay':
      return 'Made into a whole day in Calendar.';
  }
};

/** What the row asks of the coach; a move or a link needs nobody. */
const needs =
  (desk: Desk) =>
  (changes: readonly SyncChange[]): string =>
    changes
      .flatMap((change) => {
        if (change.kind === 'deleted') return [needsYou({ code: 'sessionDeleted' })];
        if (change.kind === 'declined') return [`${changeWords(desk, change)} Reschedule or cancel it.`];
        return change.kind === 'wholeDay' ? ['It is a whole day in Calendar. Give it a time there or here.'] : [];
      })
      .join(' ');

const inCalendar = (row: SessionRow): boolean => row.state === 'booked' || row.state === 'meet pending';

interface Seen {
  readonly row: SessionRow;
  readonly synced: Synced;
}

/** One listing for the range; a booking it does not hold was deleted or moved out of it, so that one is read by itself. */
const look = (
  host: Host,
  desk: Desk,
  rows: readonly SessionRow[],
  from: string,
  to: string,
  skipped: Skipped[],
): Result<readonly Seen[]> => {
  const listed = host.calendar.list(
    workbookKey(host),
    desk.clock.toInstantOrJump(addDays(from, -1), '00:00'),
    desk.clock.toInstantOrJump(addDays(to, 2), '00:00'),
  );
  if (!listed.ok) return listed;
  const found = new Map(listed.value.map((booked) => [booked.bookingId, booked]));
  const seen: Seen[] = [];
  for (const row of rows) {
    const bookingId = bookingIdFor(host, row);
    const known = found.get(bookingId);
    const one: Result<BookedSession | null> = known === undefined ? host.calendar.get(bookingId) : done(known);
    const clock = desk.clockOf(row.timeZone, sessionPlace(desk, row));
    if (!one.ok) skipped.push({ place: sessionPlace(desk, row), problem: one.problem });
    else if (!clock.ok) skipped.push({ place: sessionPlace(desk, row), problem: clock.problem });
    else seen.push({ row, synced: syncSession(row, one.value, clock.value, needs(desk)) });
  }
  return done(seen);
};

const isPast = (host: Host, desk: Desk, row: SessionRow): boolean => {
  const slot = desk.slotOf(row);
  return isStanding(row.status) && (slot === null ? row.date !== null && row.date < desk.today : slot.end < host.now());
};

export const syncSessions = defineAction({
  name: 'syncSessions',
  about: 'Takes over what people changed in Calendar, and lists past sessions to record and follow-ups that are due.',
  twice: 'The second run finds nothing new and writes nothing.',
  halfway: 'Calendar is only read; rows are written in one go, so either all changes are in or none.',
  request: z.strictObject({ from: z.optional(dateShape), to: z.optional(dateShape) }),
  reply: z.object({
    changed: z.array(changeShape),
    /** Past sessions nobody has recorded: "Held?" */
    toRecord: z.array(sessionShape),
    /** Action steps whose check-back date is near, in cycles without a session around it. */
    followUps: z.array(
      z.object({ stepId: z.string(), cycleId: z.string(), checkBackOn: z.nullable(z.string()), step: z.string(), teachers: z.string() }),
    ),
    skipped: z.array(skippedShape),
  }),
  example: {},
  needs: ['tracker', 'sessions', 'identity'],
  run: (host, request) => {
    const opened = openDesk(host, ['actionSteps']);
    if (!opened.ok) return opened;
    const { desk, content } = opened.value;
    const from = request.from ?? addDays(desk.today, -14);
    const to = request.to ?? addDays(desk.today, 90);
    const own = desk.content.sessions.records.filter(
      (row) =>
        inCalendar(row) &&
        isStanding(row.status) &&
        row.date !== null &&
        row.date >= from &&
        row.date <= to &&
        row.organizer === host.user() &&
        mayTouch(host, row).ok,
    );
    const skipped: Skipped[] = [];
    const seen = own.length === 0 ? done<readonly Seen[]>([]) : look(host, desk, own, from, to, skipped);
    if (!seen.ok) return seen;
    const updates = seen.value.flatMap(({ row, synced }) =>
      synced.row === null ? [] : [{ row: { ...row, ...synced.row } as SessionRow, fields: synced.row }],
    );
    if (updates.length > 0) {
      const saved = host.tracker.save([
        { table: 'sessions', update: updates.map(({ row, fields }) => ({ id: row.sessionId, fields: fields as Partial<SessionRow> })) },
      ]);
      if (!saved.ok) return saved;
    }
    const latest = new Map(updates.map(({ row }) => [row.sessionId, row]));
    const sessions = desk.content.sessions.records.map((row) => latest.get(row.sessionId) ?? row);
    const days = desk.schoolTime(null);
    const ownCoach = desk.content.coaches.records.find(({ email }) => email === host.user());
    /** In a team's workbook nobody is asked about a colleague's sessions. */
    const isOwn = ({ coachId }: { readonly coachId: string }): boolean => ownCoach === undefined || coachId === ownCoach.coachId;
    const openCycles = new Map(
      desk.content.cycles.records.filter((cycle) => cycle.status === 'active' && isOwn(cycle)).map((cycle) => [cycle.cycleId, cycle]),
    );
    const ownSteps = content.actionSteps.records.filter(({ cycleId }) => openCycles.has(cycleId));
    return done({
      changed: seen.value
        .filter(({ synced }) => synced.row !== null && synced.changes.length > 0)
        .map(({ row, synced }) => ({
          session: sessionReply(desk, latest.get(row.sessionId) ?? row),
          what: synced.changes.map((change) => changeWords(desk, change)),
        })),
      toRecord: sessions
        .filter((row) => isOwn(row) && isPast(host, desk, row) && row.state !== 'deleted in Calendar')
        .map((row) => sessionReply(desk, row)),
      followUps: days.ok
        ? followUps(ownSteps, sessions, desk.today, days.value.days).map(({ stepId, cycleId, checkBackOn, step }) => ({
            stepId,
            cycleId,
            checkBackOn,
            step,
            teachers: openCycles.get(cycleId)?.teachers ?? '',
          }))
        : [],
      skipped: skipped.map(skippedReply),
    });
  },
});
