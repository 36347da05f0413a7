// Records how a past session went: held with its minutes, no-show, or cancelled and by whom. One tap from "Held?".
import * as z from 'zod/mini';
import { isStanding } from '../coaching/session';
import { done, failed } from '../problems/result';
import { minutesOf } from '../time/calendarDate';
import { defineAction } from './action';
import { openDesk, type SessionRow } from './steps/sessionDesk';
import { sessionReply, sessionShape } from './sessions/sessionReply';

const recorded = ['held', 'no-show', 'cancelled by teacher', 'cancelled by coach', 'cancelled by school'] as const;

const plannedMinutes = ({ startsAt, endsAt }: SessionRow): number | null =>
  startsAt === null || endsAt === null ? null : minutesOf(endsAt) - minutesOf(startsAt);

export const recordSession = defineAction({
  name: 'recordSession',
  about: 'Records the outcome of a session that was due: held, no-show or cancelled, with minutes and notes for both.',
  twice: 'The same outcome again writes nothing; another outcome corrects the first.',
  halfway: 'One write: it is recorded or it is not.',
  request: z.strictObject({
    sessionId: z.string(),
    outcome: z.enum(recorded),
    /** How long it took; the planned minutes when left out. */
    minutes: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(720))),
    /** Notes the teacher may read. */
    notes: z.optional(z.string().check(z.maxLength(5000))),
  }),
  reply: z.object({ what: z.enum(['recorded', 'unchanged']), session: sessionShape, minutes: z.nullable(z.number()) }),
  example: { sessionId: 'ses_8f3k2m1q', outcome: 'held', minutes: 35 },
  needs: ['tracker'],
  run: (host, request) => {
    const opened = openDesk(host);
    if (!opened.ok) return opened;
    const { desk } = opened.value;
    const found = desk.session(request.sessionId);
    if (!found.ok) return found;
    const row = found.value;
    const slot = desk.slotOf(row);
    const toCome = slot === null ? row.date !== null && row.date > desk.today : slot.start > host.now();
    if (toCome && isStanding(row.status)) return failed({ code: 'sessionStillToCome', date: row.date ?? '' });
    const minutes = request.outcome === 'held' ? (request.minutes ?? row.minutes ?? plannedMinutes(row)) : null;
    const outcome = request.notes ?? row.outcome;
    const next: SessionRow = { ...row, status: request.outcome, minutes, outcome, problem: '' };
    const same = row.status === next.status && row.minutes === minutes && row.outcome === outcome && row.problem === '';
    if (same) return done({ what: 'unchanged' as const, session: sessionReply(desk, row), minutes });
    const saved = host.tracker.save([
      { table: 'sessions', update: [{ id: row.sessionId, fields: { status: next.status, minutes, outcome, problem: '' } }] },
    ]);
    return saved.ok ? done({ what: 'recorded' as const, session: sessionReply(desk, next), minutes }) : saved;
  },
});
