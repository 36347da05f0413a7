// A refused request as each API words it: Docs answers with a status and no list, Drive and Calendar with a list and no status.
import { type ApiErrorItem, GoogleApiError } from '../../host/errors';

export type ApiFamily = 'docs' | 'drive' | 'calendar';

/** 400 for a body or a parameter that the API cannot read. */
export function invalidRequest(family: ApiFamily, message: string, item: Partial<ApiErrorItem> = {}): GoogleApiError {
  if (family === 'docs') return new GoogleApiError(400, message, { status: 'INVALID_ARGUMENT' });
  return new GoogleApiError(400, message, { errors: [{ domain: 'global', reason: 'invalid', message, ...item }] });
}

/** 400 for a query parameter that has a name, as Drive and Calendar report it. */
export const invalidParameter = (family: ApiFamily, name: string, message: string): GoogleApiError =>
  invalidRequest(family, message, { reason: 'invalidParameter', locationType: 'parameter', location: name });

/** 403 from the common front end of all Google APIs; the one Drive and Calendar failure that carries a status. */
export const insufficientScopes = (): GoogleApiError =>
  new GoogleApiError(403, 'Request had insufficient authentication scopes.', {
    status: 'PERMISSION_DENIED',
    errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }],
  });
