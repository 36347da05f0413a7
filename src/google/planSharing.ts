// Who can open a plan, through Drive's permissions: one person at a time, never by link.
import type { PlanAccess, PlanPerson } from '../ports/planDocuments';
import { done, failed, type Result } from '../problems/result';
import { driveService } from './docsAndDrive';
import { attempt, type GoogleFailure, type Pace } from './knownFailures';

const kinds = ['user', 'group', 'domain', 'anyone'] as const;

export const accessTo = (pace: Pace, docId: string): Result<readonly PlanAccess[]> => {
  const found = attempt(pace, 'see who can open the plan', () =>
    driveService().Permissions.list(docId, {
      fields: 'permissions(id,type,role,emailAddress,deleted)',
      pageSize: 100,
      supportsAllDrives: true,
    }),
  );
  if (!found.ok) return found;
  return done(
    (found.value.permissions ?? [])
      .filter((permission) => permission.deleted !== true)
      .map((permission) => ({
        kind: kinds.find((kind) => kind === permission.type) ?? 'user',
        email: permission.emailAddress?.toLowerCase() ?? null,
        role: permission.role ?? '',
      })),
  );
};

/** A 400 of this kind also says that somebody was given access and only the mail did not reach them (docs/platform/plans.md). */
const mayBeShared = ({ mayHaveHappened, reason }: GoogleFailure): boolean => mayHaveHappened || reason === 'invalidSharingRequest';

/** @param notice words for Google's mail, or null for none. A mail is never sent twice: an unclear answer leads to a look, not to another try. */
export const shareWith = (pace: Pace, docId: string, person: PlanPerson, notice: string | null): Result<null> => {
  const shared = attempt(
    pace,
    'share the plan',
    () =>
      driveService().Permissions.create({ type: 'user', role: person.role, emailAddress: person.email }, docId, {
        sendNotificationEmail: notice !== null,
        supportsAllDrives: true,
        ...(notice === null || notice === '' ? {} : { emailMessage: notice }),
      }),
    notice === null,
  );
  if (shared.ok) return done(null);
  if (mayBeShared(shared.failure)) {
    const now = accessTo(pace, docId);
    if (now.ok && now.value.some(({ email }) => email === person.email)) return done(null);
  }
  if (shared.failure.kind === 'invalid' || shared.failure.kind === 'denied') {
    const reason = shared.failure.words === '' ? 'Google refused it.' : `Google refused it: ${shared.failure.words}`;
    return failed({ code: 'planNotShared', address: person.email, reason, withNotice: notice !== null });
  }
  return shared;
};
