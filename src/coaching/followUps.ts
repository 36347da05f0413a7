// What a coach should not forget: sessions whose outcome is open, and check-back dates without a session near them.
import type { SchoolDays } from '../time/schoolDays';
import { isStanding } from './session';

export interface CheckBack {
  readonly stepId: string;
  readonly cycleId: string;
  readonly checkBackOn: string | null;
  readonly status: string;
}

export interface DatedSession {
  readonly sessionId: string;
  readonly cycleId: string | null;
  readonly date: string | null;
  readonly status: string;
}

/** School days before a check-back date from which a session is proposed, and after it up to which one counts. */
export const followUpDays = 5;

const openSteps = ['not started', 'trying'];

/** Steps whose check-back date is near or past, and whose cycle has no session standing around it. */
export const followUps = <Step extends CheckBack>(
  steps: readonly Step[],
  sessions: readonly DatedSession[],
  today: string,
  days: SchoolDays,
): readonly Step[] => {
  const near = days.add(today, followUpDays) ?? today;
  return steps.filter(({ cycleId, checkBackOn, status }) => {
    if (checkBackOn === null || checkBackOn > near || !openSteps.includes(status)) return false;
    const until = days.add(checkBackOn > today ? checkBackOn : today, followUpDays) ?? near;
    return !sessions.some(
      (session) =>
        session.cycleId === cycleId &&
        isStanding(session.status) &&
        session.date !== null &&
        session.date >= today &&
        session.date <= until,
    );
  });
};
