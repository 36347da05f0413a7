// How a session travels to the sidebar.
import * as z from 'zod/mini';
import type { Skipped } from '../../problems/result';
import { messageFor } from '../../problems/messages';
import type { skippedShape } from '../jobReply';
import type { Desk, SessionRow } from '../steps/sessionDesk';

export const sessionShape = z.object({
  sessionId: z.string(),
  cycleId: z.nullable(z.string()),
  teachers: z.string(),
  kind: z.string(),
  mode: z.string(),
  date: z.nullable(z.string()),
  startsAt: z.nullable(z.string()),
  endsAt: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  status: z.string(),
  state: z.string(),
  meetLink: z.nullable(z.string()),
  organizer: z.nullable(z.string()),
});

export type SessionReply = z.output<typeof sessionShape>;

export const sessionReply = (desk: Desk, row: SessionRow): SessionReply => ({
  sessionId: row.sessionId,
  cycleId: row.cycleId,
  teachers: row.teachers,
  kind: row.kind,
  mode: row.mode,
  date: row.date,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  timeZone: row.timeZone ?? desk.clock.zone,
  status: row.status,
  state: row.state,
  meetLink: row.meetLink,
  organizer: row.organizer,
});

/** "Sessions row 12" where the row is known, or who and what. */
export const sessionPlace = (desk: Desk, row: SessionRow): string => {
  const number = desk.rowOf('sessions', row.sessionId);
  const what = `${row.kind} with ${row.teachers}`;
  return number === null ? what : `Sessions row ${number}, ${what}`;
};

export const skippedReply = ({ place, problem }: Skipped): z.output<typeof skippedShape> => ({
  place,
  problem,
  message: messageFor(problem),
});
