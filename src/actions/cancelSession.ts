// Cancels a session in the tracker and in Calendar, and records who did. Only the account that booked it may.
import * as z from 'zod/mini';
import { isStanding } from '../coaching/session';
import { done, failed } from '../problems/result';
import { defineAction } from './action';
import { bookingIdFor, guestsOf, mayTouch } from './steps/sessionBooking';
import { openDesk, type SessionRow } from './steps/sessionDesk';
import { sessionReply, sessionShape } from './sessions/sessionReply';

export const cancelSession = defineAction({
  name: 'cancelSession',
  about: 'Cancels a planned session, takes it out of Calendar and tells the guests.',
  twice: 'A session that is cancelled stays so; nobody is told again.',
  halfway: 'Calendar cancels first; the next run finds it gone there and writes the row.',
  request: z.strictObject({
    sessionId: z.string(),
    by: z._default(z.enum(['coach', 'teacher', 'school']), 'coach'),
    preview: z.optional(z.boolean()),
  }),
  reply: z.object({ what: z.enum(['cancelled', 'unchanged', 'preview']), session: sessionShape, recipients: z.array(z.string()) }),
  example: { sessionId: 'ses_8f3k2m1q', by: 'school' },
  needs: ['tracker', 'sessions', 'identity'],
  run: (host, request) => {
    const opened = openDesk(host);
    if (!opened.ok) return opened;
    const { desk } = opened.value;
    const found = desk.session(request.sessionId);
    if (!found.ok) return found;
    const row = found.value;
    const status = `cancelled by ${request.by}` as const;
    if (row.status.startsWith('cancelled')) return done({ what: 'unchanged' as const, session: sessionReply(desk, row), recipients: [] });
    if (!isStanding(row.status)) return failed({ code: 'sessionNotPlanned', status: row.status });
    const allowed = mayTouch(host, row);
    if (!allowed.ok) return allowed;
    // A row in state "working" may be in Calendar although nobody heard of it.
    const mayBeThere = row.state === 'booked' || row.state === 'meet pending' || row.state === 'working';
    const guests = mayBeThere ? guestsOf(host, desk, row) : done<readonly string[]>([]);
    const recipients = guests.ok ? [...guests.value] : [];
    const cancelled: SessionRow = { ...row, status, state: 'none', meetLink: null, problem: '', etag: null };
    if (request.preview === true) return done({ what: 'preview' as const, session: sessionReply(desk, cancelled), recipients });
    if (mayBeThere) {
      const outcome = host.calendar.cancel(bookingIdFor(host, row), row.etag, desk.settings.tellGuests);
      if (!outcome.ok) return outcome;
    }
    const saved = host.tracker.save([
      { table: 'sessions', update: [{ id: row.sessionId, fields: { status, state: 'none', meetLink: null, problem: '', etag: null } }] },
    ]);
    return saved.ok ? done({ what: 'cancelled' as const, session: sessionReply(desk, cancelled), recipients }) : saved;
  },
});
