// The sessions a coach looks at today: those to come within a week, and those past whose outcome nobody has written down.
import { addDays } from '../time/calendarDate';
import type { TrackerRecord } from '../tracker/tables';

export type NearSession = Pick<
  TrackerRecord<'sessions'>,
  'sessionId' | 'cycleId' | 'coachId' | 'teachers' | 'kind' | 'mode' | 'date' | 'startsAt' | 'endsAt' | 'meetLink'
>;

const daysBack = 14;
const daysAhead = 7;

/** Planned or moved sessions from two weeks ago to a week ahead, in the order of their time, at most `most`. */
export const nearSessions = (sessions: readonly TrackerRecord<'sessions'>[], today: string, most: number): readonly NearSession[] => {
  const [from, to] = [addDays(today, -daysBack), addDays(today, daysAhead)];
  const when = (session: NearSession): string => `${session.date ?? ''} ${session.startsAt ?? ''}`;
  return sessions
    .filter(({ date, status }) => date !== null && date >= from && date <= to && (status === 'planned' || status === 'rescheduled'))
    .sort((one, other) => (when(one) < when(other) ? -1 : 1))
    .slice(0, most)
    .map(({ sessionId, cycleId, coachId, teachers, kind, mode, date, startsAt, endsAt, meetLink }) => ({
      sessionId,
      cycleId,
      coachId,
      teachers,
      kind,
      mode,
      date,
      startsAt,
      endsAt,
      meetLink,
    }));
};
