// Calendar's refusals in Calendar's own bodies: a list of errors and no status.
import { type ApiErrorItem, GoogleApiError } from '../../host/errors';

const failure = (code: number, domain: string, reason: string, message: string, place: Partial<ApiErrorItem> = {}) =>
  new GoogleApiError(code, message, { errors: [{ domain, reason, message, ...place }] });

const inParameter = (location: string) => ({ locationType: 'parameter', location });

export const timeRangeEmpty = () =>
  failure(400, 'calendar', 'timeRangeEmpty', 'The specified time range is empty.', inParameter('timeMax'));

export const timeRangeTooLong = () =>
  failure(400, 'calendar', 'timeRangeTooLong', 'The requested time range is too long.', inParameter('timeMax'));

export const missingTime = (which: 'start' | 'end') => failure(400, 'global', 'required', `Missing ${which} time.`);

export const missingTimeZone = (which: 'start' | 'end') =>
  failure(400, 'global', 'required', `Missing time zone definition for ${which} time.`);

export const mixedTimes = () => failure(400, 'global', 'invalid', 'Start and end times must either both be date or both be dateTime.');

export const invalidValue = (message: string) => failure(400, 'global', 'invalid', message);

export const invalidConferenceType = () => invalidValue('Invalid conference type value.');

export const invalidEventId = () => invalidValue('Invalid resource id value.');

export const missingICalUid = () => failure(400, 'global', 'required', 'Missing iCal UID.');

export const orderingNotAvailable = () =>
  failure(400, 'global', 'badRequest', 'The requested ordering is not available for the particular query.', inParameter('orderBy'));

export const notWithSyncToken = (parameter: string) =>
  failure(400, 'global', 'badRequest', 'Sync token cannot be used with query restrictions.', inParameter(parameter));

export const invalidPageToken = () => failure(400, 'global', 'invalid', 'Invalid page token value.', inParameter('pageToken'));

export const forbidden = () => failure(403, 'global', 'forbidden', 'Forbidden');

export const writerAccessNeeded = () => failure(403, 'calendar', 'requiredAccessLevel', 'You need to have writer access to this calendar.');

export const onlyOrganizer = () =>
  failure(403, 'calendar', 'forbiddenForNonOrganizer', 'Shared properties can only be changed by the organizer of the event.');

export const quotaExceeded = () => failure(403, 'usageLimits', 'quotaExceeded', 'Calendar usage limits exceeded.');

export const notFound = () => failure(404, 'global', 'notFound', 'Not Found');

export const duplicateId = () => failure(409, 'global', 'duplicate', 'The requested identifier already exists.');

export const alreadyDeleted = () => failure(410, 'global', 'deleted', 'Resource has been deleted');

export const syncTokenExpired = () =>
  failure(410, 'calendar', 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', inParameter('syncToken'));

export const notModified = () =>
  failure(304, 'global', 'notModified', 'Not Modified', { locationType: 'header', location: 'If-None-Match' });

export const preconditionFailed = () =>
  failure(412, 'global', 'conditionNotMet', 'Precondition Failed', { locationType: 'header', location: 'If-Match' });
