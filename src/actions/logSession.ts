// Writes down a session that nobody booked: a hallway talk, a visit, a meeting booked elsewhere. A row, no calendar event.
import * as z from 'zod/mini';
import type { Host } from '../ports/host';
import { done, failed, type Result } from '../problems/result';
import { minutesOf, timeOf } from '../time/calendarDate';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { coachFor, teachersOf } from './findSlots';
import { rowIn } from './steps/rowIn';
import { cycleTeacherIds } from './sessions/sessionDraft';
import { openDesk, type SessionRow } from './steps/sessionDesk';
import { sessionReply, sessionShape } from './sessions/sessionReply';
import { kindShape, modeShape, timeShape } from './sessions/slotReply';

const request = z.strictObject({
  /** Without a cycle, the teachers are named: light coaching counts too. */
  cycleId: z.optional(z.string()),
  coachId: z.optional(z.string()),
  teacherIds: z.optional(z.array(z.string())),
  kind: z._default(kindShape, 'informal'),
  mode: z._default(modeShape, 'in person'),
  on: dayShape,
  startsAt: z.optional(timeShape),
  minutes: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(720))),
  outcome: z._default(z.enum(['held', 'no-show', 'cancelled by teacher', 'cancelled by coach', 'cancelled by school']), 'held'),
  /** Notes the teacher may read. */
  notes: z.optional(z.string().check(z.maxLength(5000))),
});

const reply = z.object({ what: z.enum(['logged', 'unchanged']), session: sessionShape, minutes: z.nullable(z.number()) });

const lastMinute = minutesOf('23:59');

/** The same people, kind, day and time: a second run finds the row of the first. */
const isSame = (one: SessionRow, other: SessionRow): boolean =>
  one.cycleId === other.cycleId &&
  one.coachId === other.coachId &&
  one.kind === other.kind &&
  one.date === other.date &&
  one.startsAt === other.startsAt &&
  one.status === other.status &&
  one.minutes === other.minutes &&
  one.teacherIds.join() === other.teacherIds.join();

const run = (host: Host, asked: z.output<typeof request>): Result<z.output<typeof reply>> => {
  const opened = openDesk(host);
  if (!opened.ok) return opened;
  const { desk } = opened.value;
  if (asked.on > desk.today) return failed({ code: 'dateInFuture', what: 'The session', date: asked.on, today: desk.today });
  const found = asked.cycleId === undefined ? done(null) : rowIn('cycles', desk.content.cycles, asked.cycleId);
  if (!found.ok) return found;
  const cycle = found.value;
  const coach = coachFor(host, desk, asked.coachId ?? cycle?.coachId);
  if (!coach.ok) return coach;
  const teachers = teachersOf(desk, asked.teacherIds ?? (cycle === null ? [] : cycleTeacherIds(desk, cycle.cycleId)));
  if (!teachers.ok) return teachers;
  if (teachers.value.length === 0) return failed({ code: 'noTeachers' });
  const startsAt = asked.startsAt ?? null;
  const minutes = asked.outcome === 'held' ? (asked.minutes ?? null) : null;
  const row: SessionRow = {
    sessionId: host.newId('ses'),
    cycleId: cycle?.cycleId ?? null,
    teachers: teachers.value.map(({ name }) => name).join(', '),
    teacherIds: teachers.value.map(({ teacherId }) => teacherId),
    coachId: coach.value.coachId,
    schoolId: asked.mode === 'Meet' || asked.mode === 'asynchronous' ? null : (teachers.value[0]?.schoolIds[0] ?? null),
    kind: asked.kind,
    mode: asked.mode,
    date: asked.on,
    startsAt,
    endsAt: startsAt === null || minutes === null ? null : timeOf(Math.min(lastMinute, minutesOf(startsAt) + minutes)),
    timeZone: null,
    status: asked.outcome,
    meetLink: null,
    minutes,
    state: 'none',
    problem: '',
    organizer: null,
    eventId: null,
    generation: 1,
    etag: null,
    jobId: null,
    outcome: asked.notes ?? null,
  };
  const before = desk.content.sessions.records.find((known) => isSame(known, row));
  if (before !== undefined) return done({ what: 'unchanged', session: sessionReply(desk, before), minutes });
  const saved = host.tracker.save([{ table: 'sessions', insert: [row] }]);
  return saved.ok ? done({ what: 'logged', session: sessionReply(desk, row), minutes }) : saved;
};

export const logSession = defineAction({
  name: 'logSession',
  about:
    'Writes down a session that was not booked, such as a talk in the hallway: with whom, when, for how long. Calendar is not touched.',
  twice: 'The same session of the same day is found and nothing is added.',
  halfway: 'One write: it is there or it is not.',
  request,
  reply,
  example: { cycleId: 'cyc_8f3k2m1q7w', kind: 'informal', on: '2026-01-22', minutes: 10 },
  needs: ['tracker', 'identity'],
  run: (host, asked) => host.withLock(() => run(host, asked)),
});
