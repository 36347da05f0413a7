// Books the whole series of sessions that a cycle's model calls for: previewed first, then one resumable job.
import * as z from 'zod/mini';
import type { Host } from '../ports/host';
import type { JobRecord } from '../ports/jobStore';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { done, type Result, type Skipped } from '../problems/result';
import { dayWords, timeWords } from '../time/spoken';
import { defineAction } from './action';
import { layOutSeries } from './sessions/cycleSessions';
import { type JobReply, jobReplyShape, skippedShape } from './jobReply';
import { beginJob, chunkMs, endJob, withLease } from './steps/longJob';
import { bookIntended, type Booked, guestsOf, intended, mayTouch, type Plan } from './steps/sessionBooking';
import { type Desk, openDesk, type SessionRow } from './steps/sessionDesk';
import { sessionPlace, sessionReply, sessionShape, skippedReply } from './sessions/sessionReply';
import { dateShape, minutesShape, modeShape } from './sessions/slotReply';

const previewShape = z.object({
  preview: z.literal(true),
  sessions: z.array(sessionShape),
  /** Sessions of the series that are in the tracker already. */
  before: z.array(sessionShape),
  /** Who gets how many invitations. */
  recipients: z.array(z.object({ email: z.string(), invitations: z.number() })),
  skipped: z.array(skippedShape),
});

const isOpen = (row: SessionRow): boolean => row.state === 'waiting' || (row.state === 'working' && row.problem === '');
const isBooked = (row: SessionRow): boolean => row.state === 'booked' || row.state === 'meet pending' || row.state === 'none';

/** Only rows that nobody has booked, or that this account was booking, are taken into a new run. */
const isUnfinished = (host: Host, row: SessionRow): boolean =>
  (row.state === 'waiting' || row.state === 'working' || row.state === 'failed') && mayTouch(host, row).ok;

const failureOfRow = (row: SessionRow, outcomes: readonly Booked[]): Problem =>
  outcomes.find((outcome) => outcome.row.sessionId === row.sessionId)?.problem ?? { code: 'bookingFailedBefore', words: row.problem };

const jobReply = (
  desk: Desk,
  job: JobRecord,
  rows: readonly SessionRow[],
  outcomes: readonly Booked[],
  skipped: readonly Skipped[],
): JobReply => {
  const waiting = rows.filter(isOpen).length;
  const stuck = rows.filter((row) => !isOpen(row) && !isBooked(row));
  return {
    jobId: job.jobId,
    action: job.action,
    status: waiting > 0 ? 'running' : 'done',
    total: rows.length,
    waiting,
    done: rows.filter(isBooked).map((row) => ({
      id: row.sessionId,
      name: `${row.kind.charAt(0).toUpperCase()}${row.kind.slice(1)}, ${row.teachers}`,
      what:
        row.state === 'none'
          ? `dated, ${dayWords(row.date ?? '')}`
          : `booked, ${dayWords(row.date ?? '')} at ${timeWords(row.startsAt ?? '')}`,
      link: row.meetLink,
    })),
    skipped: [...skipped, ...stuck.map((row) => ({ place: sessionPlace(desk, row), problem: failureOfRow(row, outcomes) }))].map(
      skippedReply,
    ),
  };
};

/** Books what still waits, until the time is up: intent of all in one write, what came of them in another. */
const bookChunk = (
  host: Host,
  desk: Desk,
  plans: readonly Plan[],
  job: JobRecord,
  rows: readonly SessionRow[],
  untilMs: number,
  skipped: readonly Skipped[],
): Result<JobReply> => {
  const open = rows.filter(isOpen).map((row) => intended(host, row));
  const fresh = open.filter((row) => rows.some(({ sessionId, state }) => sessionId === row.sessionId && state !== 'working'));
  if (fresh.length > 0) {
    const written = host.tracker.save([
      {
        table: 'sessions',
        update: fresh.map(({ sessionId, state, problem, organizer, eventId }) => ({
          id: sessionId,
          fields: { state, problem, organizer, eventId },
        })),
      },
    ]);
    if (!written.ok) return written;
  }
  const outcomes = bookIntended(host, desk, plans, open, untilMs);
  if (!outcomes.ok) return outcomes;
  const latest = new Map([...open, ...outcomes.value.map(({ row }) => row)].map((row) => [row.sessionId, row]));
  const now = rows.map((row) => latest.get(row.sessionId) ?? row);
  // The daily limit is reached: the rest waits in the sheet for another day's run instead of being tried again at once.
  const spent = outcomes.value.some(({ problem }) => problem?.code === 'quotaSpent');
  const settled = spent ? now.map((row): SessionRow => (isOpen(row) ? { ...row, state: 'failed' } : row)) : now;
  const reply = jobReply(desk, job, settled, outcomes.value, skipped);
  if (reply.status === 'done') endJob(host, job);
  return done(reply);
};

/** Writes the intent of every row of the run. Under the lock, rows that a quicker run has added meanwhile are left to it. */
const claim = (host: Host, job: JobRecord, rows: readonly SessionRow[], before: readonly SessionRow[]): Result<readonly SessionRow[]> =>
  host.withLock<readonly SessionRow[]>(() => {
    const now = host.tracker.read(['sessions']);
    if (!now.ok) return now;
    const known = new Set(now.value.sessions.records.map(({ sessionId }) => sessionId));
    const fresh = rows
      .filter(({ sessionId }) => !known.has(sessionId))
      .map((row): SessionRow => ({ ...(row.state === 'none' ? row : intended(host, row)), jobId: job.jobId }));
    const taken = before.filter((row) => isUnfinished(host, row)).map((row): SessionRow => ({ ...intended(host, row), jobId: job.jobId }));
    if (fresh.length + taken.length === 0) return done([]);
    const update = taken.map(({ sessionId, state, problem, organizer, eventId, jobId }) => ({
      id: sessionId,
      fields: { state, problem, organizer, eventId, jobId },
    }));
    const written = host.tracker.save([{ table: 'sessions', insert: fresh, update }]);
    return written.ok ? done([...fresh, ...taken]) : written;
  });

/** Rows that wait are told that they were not started; the next run takes them up as it does those that failed. */
const cancelRest = (host: Host, job: JobRecord): Result<Pick<JobReply, 'total' | 'done' | 'skipped'>> => {
  const opened = openDesk(host, []);
  if (!opened.ok) return opened;
  const { desk, content } = opened.value;
  const rows = content.sessions.records.filter(({ jobId }) => jobId === job.jobId);
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const told = messageFor({ code: 'notStarted' });
  if (waiting.length > 0) {
    const fields = { state: 'failed' as const, problem: `${told.happened} ${told.why}` };
    const saved = host.withLock(() =>
      host.tracker.save([{ table: 'sessions', update: waiting.map(({ sessionId }) => ({ id: sessionId, fields })) }]),
    );
    if (!saved.ok) return saved;
  }
  const notStarted = waiting.map((row): Skipped => ({ place: sessionPlace(desk, row), problem: { code: 'notStarted' } }));
  const others = rows.filter((row) => !waiting.includes(row));
  const { done: booked, skipped } = jobReply(desk, job, others, [], notStarted);
  return done({ total: rows.length, done: booked, skipped });
};

export const scheduleCycle = defineAction({
  name: 'scheduleCycle',
  about:
    'Books every session a cycle’s coaching model still calls for, each at the best time in its part of the cycle, after a preview with recipients and counts.',
  twice: 'Sessions of the series that are in the tracker stay as they are; only what is missing or failed is booked.',
  halfway: 'Each row says how far it is; the next chunk or run goes on with those that wait and finds those already in Calendar.',
  request: z.strictObject({
    cycleId: z.string(),
    /** How people meet; visits in class are in person. */
    mode: z._default(modeShape, 'Meet'),
    from: z.optional(dateShape),
    durationMinutes: z.optional(minutesShape),
    preview: z.optional(z.boolean()),
  }),
  reply: z.union([previewShape, jobReplyShape]),
  example: { cycleId: 'cyc_8f3k2m1q', mode: 'Meet', preview: true },
  needs: ['tracker', 'sessions', 'freeBusy', 'identity'],
  run: (host, request): Result<z.output<typeof previewShape> | JobReply> => {
    const opened = openDesk(host, ['plans', 'phases']);
    if (!opened.ok) return opened;
    const { desk, content } = opened.value;
    const series = layOutSeries(host, desk, content.phases.records, request);
    if (!series.ok) return series;
    const { rows, before, skipped } = series.value;
    if (request.preview === true) {
      const invitations = new Map<string, number>();
      for (const row of rows.filter(({ mode }) => mode !== 'asynchronous')) {
        const guests = guestsOf(host, desk, row);
        if (!guests.ok) return guests;
        guests.value.forEach((email) => invitations.set(email, (invitations.get(email) ?? 0) + 1));
      }
      return done({
        preview: true as const,
        sessions: rows.map((row) => sessionReply(desk, row)),
        before: before.map((row) => sessionReply(desk, row)),
        recipients: [...invitations].map(([email, count]) => ({ email, invitations: count })),
        skipped: skipped.map(skippedReply),
      });
    }
    const job = beginJob(host, 'scheduleCycle', { cycleId: request.cycleId });
    return withLease(host, job, () => {
      const claimed = claim(host, job, rows, before);
      if (!claimed.ok) return claimed;
      if (claimed.value.length === 0) {
        endJob(host, job);
        return done(jobReply(desk, job, before, [], skipped));
      }
      return bookChunk(host, desk, content.plans.records, job, claimed.value, host.now() + chunkMs, skipped);
    });
  },
  cancel: cancelRest,
  chunk: (host, job, untilMs) =>
    withLease(host, job, () => {
      const opened = openDesk(host, ['plans']);
      if (!opened.ok) return opened;
      const { desk, content } = opened.value;
      const rows = content.sessions.records.filter(({ jobId }) => jobId === job.jobId);
      return bookChunk(host, desk, content.plans.records, job, rows, untilMs, []);
    }),
});
