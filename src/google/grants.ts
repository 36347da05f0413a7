// Which permissions this person has given. Granular consent lets a person leave some out, so each feature checks its own.
import type { Feature } from '../ports/host';
import { done, failed, type Result } from '../problems/result';
import { permissions } from './features';

/** Ok, or the first missing permission with the address where it can be granted. No service is touched when nothing is needed. */
export const grantedFeatures = (features: readonly Feature[]): Result<null> => {
  for (const permission of permissions.filter((candidate) => features.includes(candidate.feature))) {
    const found = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [permission.scope]);
    if (found.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED) {
      return failed({ code: 'scopeMissing', feature: permission.enables, scope: permission.scope, grantUrl: found.getAuthorizationUrl() });
    }
  }
  return done(null);
};
