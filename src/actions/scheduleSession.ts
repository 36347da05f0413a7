// Books one session: finds or checks its time, writes the intent, makes the booking, writes what came of it.
import * as z from 'zod/mini';
import type { Host } from '../ports/host';
import { done, failed, type Result } from '../problems/result';
import { addDays, minutesOf } from '../time/calendarDate';
import { defineAction } from './action';
import { datesIn } from './findSlots';
import { chunkMs } from './steps/longJob';
import { bookingIdFor, bookIntended, guestsOf, intended, mayTouch, needsYou, type Plan } from './steps/sessionBooking';
import { type Desk, openDesk, type SessionRow } from './steps/sessionDesk';
import { type Draft, draftSession, standingTwin, usualMinutes } from './sessions/sessionDraft';
import { sessionReply, sessionShape } from './sessions/sessionReply';
import { bestTime, chosenTime, type Timed } from './sessions/sessionTimes';
import { askForSlots, type SlotQuestion } from './steps/slotQuestion';
import { dateShape, kindShape, minutesShape, modeShape, timeShape } from './sessions/slotReply';

const requestShape = z.strictObject({
  /** A row of "Sessions"; without it, a new session, or the standing one that the rest of the request describes. */
  sessionId: z.optional(z.string()),
  cycleId: z.optional(z.string()),
  coachId: z.optional(z.string()),
  teacherIds: z.optional(z.array(z.string())),
  kind: z._default(kindShape, 'planning'),
  mode: z._default(modeShape, 'Meet'),
  durationMinutes: z.optional(minutesShape),
  date: z.optional(dateShape),
  startsAt: z.optional(timeShape),
  /** The days among which a time is looked for; three weeks from today when left out. */
  from: z.optional(dateShape),
  to: z.optional(dateShape),
  /** Book the chosen time although somebody is busy, unknown or outside the open periods. */
  anyway: z.optional(z.boolean()),
  /** Book a session again that somebody deleted in Calendar. */
  bookAgain: z.optional(z.boolean()),
  /** Book another session although one of this kind is still to come. */
  another: z.optional(z.boolean()),
  preview: z.optional(z.boolean()),
});

type Request = z.output<typeof requestShape>;

const replyShape = z.object({
  what: z.enum(['booked', 'booked before', 'dated', 'preview']),
  session: sessionShape,
  /** Who is invited. */
  recipients: z.array(z.string()),
});

type Reply = z.output<typeof replyShape>;

const reply = (host: Host, desk: Desk, what: Reply['what'], row: SessionRow): Result<Reply> => {
  const recipients = row.mode === 'asynchronous' ? done<readonly string[]>([]) : guestsOf(host, desk, row);
  return recipients.ok ? done({ what, session: sessionReply(desk, row), recipients: [...recipients.value] }) : recipients;
};

/** The row as Calendar has it now; a deleted booking is only made again when asked. */
const settleBooked = (host: Host, desk: Desk, request: Request, row: SessionRow): Result<SessionRow | Reply> => {
  const found = host.calendar.get(bookingIdFor(host, row));
  if (!found.ok) return found;
  if (found.value?.standing === true) {
    const moved =
      request.date !== undefined && request.startsAt !== undefined && (request.date !== row.date || request.startsAt !== row.startsAt);
    if (moved) return failed({ code: 'sessionBookedAlready', date: row.date ?? '', time: row.startsAt ?? '' });
    const state = found.value.meet === 'pending' ? 'meet pending' : 'booked';
    const seen: SessionRow = { ...row, state, meetLink: found.value.meetLink ?? row.meetLink, etag: found.value.version };
    if (seen.state !== row.state || seen.meetLink !== row.meetLink) {
      const saved = host.tracker.save([
        { table: 'sessions', update: [{ id: row.sessionId, fields: { state, meetLink: seen.meetLink, etag: seen.etag } }] },
      ]);
      if (!saved.ok) return saved;
    }
    return reply(host, desk, 'booked before', seen);
  }
  if (request.bookAgain === true) return done({ ...row, generation: row.generation + 1, state: 'waiting', etag: null, meetLink: null });
  const problem = { code: 'sessionDeleted' } as const;
  const saved = host.tracker.save([
    { table: 'sessions', update: [{ id: row.sessionId, fields: { state: 'deleted in Calendar', problem: needsYou(problem) } }] },
  ]);
  return saved.ok ? failed(problem) : saved;
};

const timeFor = (host: Host, desk: Desk, request: Request, draft: Draft): Result<Timed> => {
  const { row, coach, teachers } = draft;
  const [date, startsAt] = [request.date ?? row.date, request.startsAt ?? row.startsAt];
  const typed = row.startsAt !== null && row.endsAt !== null ? minutesOf(row.endsAt) - minutesOf(row.startsAt) : null;
  const durationMinutes = request.durationMinutes ?? (typed !== null && typed > 0 ? typed : usualMinutes(desk, row.kind));
  const from = date !== null ? date : (request.from ?? desk.today);
  const dates = datesIn(from, date !== null ? date : (request.to ?? addDays(from, 20)));
  if (!dates.ok) return dates;
  const question: SlotQuestion = {
    coach,
    teachers,
    dates: dates.value,
    durationMinutes,
    mode: row.mode,
    kind: row.kind,
    moving: row,
    notBefore: host.now(),
  };
  if (date !== null && startsAt !== null) return chosenTime(host, desk, question, date, startsAt, request.anyway === true);
  const asked = askForSlots(desk, question);
  if (!asked.ok) return asked;
  const busy = host.calendar.busy(asked.value.emails, asked.value.range.start, asked.value.range.end);
  return busy.ok ? bestTime(desk, question, asked.value, busy.value, [], dates.value) : busy;
};

/** Under the lock: the row of a run that was quicker is taken instead of adding a second one. */
const writeIntent = (host: Host, desk: Desk, request: Request, row: SessionRow, isNew: boolean): Result<SessionRow> =>
  host.withLock<SessionRow>(() => {
    if (!isNew) {
      const saved = host.tracker.save([{ table: 'sessions', update: [{ id: row.sessionId, fields: row }] }]);
      return saved.ok ? done(row) : saved;
    }
    const now = host.tracker.read(['sessions']);
    if (!now.ok) return now;
    const twin = standingTwin(now.value.sessions.records, row, request, desk.today);
    if (twin !== null) return done(twin);
    const saved = host.tracker.save([{ table: 'sessions', insert: [row] }]);
    return saved.ok ? done(row) : saved;
  });

const book = (host: Host, desk: Desk, plans: readonly Plan[], request: Request, draft: Draft, isNew: boolean): Result<Reply> => {
  const { row } = draft;
  if (row.mode === 'asynchronous') {
    const dated: SessionRow = { ...row, date: request.date ?? row.date ?? request.to ?? desk.today, state: 'none' };
    if (request.preview === true) return reply(host, desk, 'preview', dated);
    const written = writeIntent(host, desk, request, dated, isNew);
    return written.ok ? reply(host, desk, 'dated', written.value) : written;
  }
  // A row in this state was meant for this time by a run that died: nothing is asked again.
  const time = row.state === 'working' ? done<Timed>(row) : timeFor(host, desk, request, draft);
  if (!time.ok) return time;
  const { date, startsAt, endsAt, timeZone, schoolId } = time.value;
  const timed: SessionRow = { ...row, date, startsAt, endsAt, timeZone, schoolId: schoolId ?? row.schoolId };
  if (request.preview === true) return reply(host, desk, 'preview', timed);
  const written = writeIntent(host, desk, request, intended(host, timed), isNew);
  if (!written.ok) return written;
  // A quicker run of another account may have added it meanwhile: then it is theirs.
  const ours = mayTouch(host, written.value);
  if (!ours.ok) return ours;
  const outcome = bookIntended(host, desk, plans, [written.value], host.now() + chunkMs);
  if (!outcome.ok) return outcome;
  const [booked] = outcome.value;
  if (booked === undefined) return reply(host, desk, 'booked before', written.value);
  return booked.problem === null ? reply(host, desk, 'booked', booked.row) : failed(booked.problem);
};

export const scheduleSession = defineAction({
  name: 'scheduleSession',
  about:
    'Books a session at a time that suits everyone: an event in the coach’s own calendar with the teachers invited, a Meet link and an agenda.',
  twice:
    'The same request finds its own session and books nothing new. A booking that somebody deleted is reported, never made again unasked.',
  halfway: 'The row says "working" before Calendar is asked; the next run finds the booking by the row’s own key, or makes it.',
  request: requestShape,
  reply: replyShape,
  example: { cycleId: 'cyc_8f3k2m1q', kind: 'planning', mode: 'Meet', from: '2026-01-26', to: '2026-02-06' },
  needs: ['tracker', 'sessions', 'freeBusy', 'identity'],
  run: (host, request) => {
    const opened = openDesk(host, ['plans']);
    if (!opened.ok) return opened;
    const { desk, content } = opened.value;
    const named = request.sessionId === undefined ? null : desk.session(request.sessionId);
    if (named !== null && !named.ok) return named;
    const known = named?.value ?? null;
    const drafted = draftSession(
      host,
      desk,
      known === null ? request : { ...request, cycleId: known.cycleId ?? undefined, coachId: known.coachId, teacherIds: known.teacherIds },
    );
    if (!drafted.ok) return drafted;
    const row = known ?? standingTwin(content.sessions.records, drafted.value.row, request, desk.today);
    if (row === null) return book(host, desk, content.plans.records, request, drafted.value, true);
    if (row.status !== 'planned' && row.status !== 'proposed' && row.status !== 'rescheduled') {
      return failed({ code: 'sessionNotPlanned', status: row.status });
    }
    const allowed = mayTouch(host, row);
    if (!allowed.ok) return allowed;
    const inCalendar = row.state === 'booked' || row.state === 'meet pending' || row.state === 'deleted in Calendar';
    const settled = inCalendar ? settleBooked(host, desk, request, row) : done(row);
    if (!settled.ok) return settled;
    if ('what' in settled.value) return done(settled.value);
    return book(host, desk, content.plans.records, request, { ...drafted.value, row: settled.value }, false);
  },
});
