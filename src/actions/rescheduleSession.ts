// Moves a booked session from the tracker, unless Calendar has it otherwise by now. Only the account that booked it may.
import * as z from 'zod/mini';
import { isStanding } from '../coaching/session';
import { done, failed, type Result } from '../problems/result';
import { minutesOf } from '../time/calendarDate';
import { defineAction } from './action';
import { teachersOf } from './findSlots';
import { bookingIdFor, guestsOf, mayTouch, sessionTime } from './steps/sessionBooking';
import { openDesk, type SessionRow } from './steps/sessionDesk';
import { usualMinutes } from './sessions/sessionDraft';
import { sessionReply, sessionShape } from './sessions/sessionReply';
import { chosenTime } from './sessions/sessionTimes';
import { dateShape, minutesShape, timeShape } from './sessions/slotReply';

const minutesBetween = (row: SessionRow): number | null =>
  row.startsAt === null || row.endsAt === null ? null : minutesOf(row.endsAt) - minutesOf(row.startsAt);

export const rescheduleSession = defineAction({
  name: 'rescheduleSession',
  about: 'Moves a session to another time, in the tracker and in Calendar, and tells the guests.',
  twice: 'A session that is at that time already stays as it is, and nobody is told again.',
  halfway: 'Calendar moves first; the next sync takes the new time over into the row.',
  request: z.strictObject({
    sessionId: z.string(),
    date: dateShape,
    startsAt: timeShape,
    durationMinutes: z.optional(minutesShape),
    anyway: z.optional(z.boolean()),
    preview: z.optional(z.boolean()),
  }),
  reply: z.object({ what: z.enum(['moved', 'unchanged', 'preview']), session: sessionShape, recipients: z.array(z.string()) }),
  example: { sessionId: 'ses_8f3k2m1q', date: '2026-01-29', startsAt: '09:40' },
  needs: ['tracker', 'sessions', 'freeBusy', 'identity'],
  run: (host, request) => {
    const opened = openDesk(host);
    if (!opened.ok) return opened;
    const { desk } = opened.value;
    const found = desk.session(request.sessionId);
    if (!found.ok) return found;
    const row = found.value;
    if (!isStanding(row.status)) return failed({ code: 'sessionNotPlanned', status: row.status });
    const allowed = mayTouch(host, row);
    if (!allowed.ok) return allowed;
    if (row.state === 'deleted in Calendar') return failed({ code: 'sessionDeleted' });
    const coach = desk.coach(row.coachId);
    if (!coach.ok) return coach;
    const teachers = teachersOf(desk, row.teacherIds);
    if (!teachers.ok) return teachers;
    const guests = guestsOf(host, desk, row);
    if (!guests.ok) return guests;
    const people = guests.value;
    const durationMinutes = request.durationMinutes ?? minutesBetween(row) ?? usualMinutes(desk, row.kind);
    const unchanged = row.date === request.date && row.startsAt === request.startsAt && durationMinutes === minutesBetween(row);
    const reply = (what: 'moved' | 'unchanged' | 'preview', session: SessionRow) =>
      done({ what, session: sessionReply(desk, session), recipients: what === 'unchanged' ? [] : [...people] });
    if (unchanged) return reply('unchanged', row);
    const question = {
      coach: coach.value,
      teachers: teachers.value,
      dates: [request.date],
      durationMinutes,
      mode: row.mode,
      kind: row.kind,
      moving: row,
      notBefore: host.now(),
    };
    const timed = chosenTime(host, desk, question, request.date, request.startsAt, request.anyway === true || row.mode === 'asynchronous');
    if (!timed.ok) return timed;
    const moved: SessionRow = {
      ...row,
      ...timed.value,
      status: row.state === 'none' || row.state === 'waiting' ? row.status : 'rescheduled',
      problem: '',
    };
    if (request.preview === true) return reply('preview', moved);
    const booked = row.state === 'booked' || row.state === 'meet pending';
    const time = sessionTime(desk, moved);
    if (!time.ok) return time;
    const result: Result<string | null> = booked ? moveBooking() : done(row.etag);
    if (!result.ok) return result;
    const { date, startsAt, endsAt, timeZone, schoolId, status, problem } = moved;
    const saved = host.tracker.save([
      {
        table: 'sessions',
        update: [{ id: row.sessionId, fields: { date, startsAt, endsAt, timeZone, schoolId, status, problem, etag: result.value } }],
      },
    ]);
    return saved.ok ? reply('moved', moved) : saved;

    function moveBooking(): Result<string | null> {
      if (!time.ok) return time;
      const outcome = host.calendar.reschedule(bookingIdFor(host, row), row.etag, time.value, desk.settings.tellGuests, people);
      return outcome.ok ? done(outcome.value.version) : outcome;
    }
  },
});
