// Refusals of the Docs API that concern a whole call: Google's newer body, with a status and no list of errors.
import { GoogleApiError } from '../../host/errors';

export const documentNotFound = (): GoogleApiError => new GoogleApiError(404, 'Requested entity was not found.', { status: 'NOT_FOUND' });

export const noPermission = (): GoogleApiError =>
  new GoogleApiError(403, 'The caller does not have permission', { status: 'PERMISSION_DENIED' });

export const tooManyWrites = (projectNumber: string): GoogleApiError =>
  new GoogleApiError(
    429,
    "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service " +
      `'docs.googleapis.com' for consumer 'project_number:${projectNumber}'.`,
    { status: 'RESOURCE_EXHAUSTED' },
  );
