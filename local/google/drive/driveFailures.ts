// Drive's refusals in Drive's own bodies: a list of errors and no status.
import { GoogleApiError } from '../../host/errors';

const failure = (code: number, reason: string, message: string, place: { locationType?: string; location?: string } = {}) =>
  new GoogleApiError(code, message, { errors: [{ domain: 'global', reason, message, ...place }] });

/** Also for files that exist but that this person, or the script on their behalf, may not see. */
export const fileNotFound = (id: string) =>
  failure(404, 'notFound', `File not found: ${id}.`, { locationType: 'parameter', location: 'fileId' });

export const permissionNotFound = (id: string) =>
  failure(404, 'notFound', `Permission not found: ${id}.`, { locationType: 'parameter', location: 'permissionId' });

export const revisionNotFound = (id: string) =>
  failure(404, 'notFound', `Revision not found: ${id}.`, { locationType: 'parameter', location: 'revisionId' });

export const insufficientFilePermissions = () =>
  failure(403, 'insufficientFilePermissions', 'The user does not have sufficient permissions for this file.');

export const appNotAuthorized = (projectNumber: string, access: 'read' | 'write', id: string) =>
  failure(403, 'appNotAuthorizedToFile', `The user has not granted the app ${projectNumber} ${access} access to the file ${id}.`);

export const invalidQuery = () => failure(400, 'invalid', 'Invalid Value', { locationType: 'parameter', location: 'q' });

export const invalidValue = (parameter: string) =>
  failure(400, 'invalid', 'Invalid Value', { locationType: 'parameter', location: parameter });

export const fieldsRequired = () =>
  failure(400, 'required', "The 'fields' parameter is required for this method.", { locationType: 'parameter', location: 'fields' });

export const fieldNotWritable = (message = 'The resource body includes fields which are not directly writable.') =>
  failure(403, 'fieldNotWritable', message);

export const fileIdInUse = () =>
  failure(409, 'fileIdInUse', 'A file already exists with the provided ID.', { locationType: 'other', location: 'file' });

export const fileIdUnusable = () =>
  failure(400, 'invalid', 'The provided file ID is not usable.', { locationType: 'other', location: 'file' });

export const cannotCopy = () => failure(403, 'cannotCopyFile', 'This file cannot be copied by the user.');

export const exportRefused = (reason: 'fileNotExportable' | 'badRequest', message: string) =>
  failure(reason === 'fileNotExportable' ? 403 : 400, reason, message);

export const downloadRefused = () =>
  failure(403, 'fileNotDownloadable', 'Only files with binary content can be downloaded. Use Export with Docs Editors files.', {
    locationType: 'parameter',
    location: 'alt',
  });

export const propertyTooLong = () =>
  failure(400, 'invalid', 'A property may hold at most 124 bytes of key and value together.', { locationType: 'other', location: 'file' });

export const tooManyProperties = () => failure(403, 'teamDrivesPropertyLimitExceeded', 'This file has too many properties.');

export const missingPermissionField = (name: string) => failure(400, 'required', `The permission ${name} field is required.`);

export const addressNotApplicable = () =>
  failure(400, 'invalid', 'The specified emailAddress is invalid or not applicable for the given permission type.', {
    locationType: 'other',
    location: 'permission.emailAddress',
  });

export const transferNeeded = () =>
  failure(403, 'forbidden', "The transferOwnership parameter must be enabled when the permission role is 'owner'.", {
    locationType: 'parameter',
    location: 'transferOwnership',
  });

const sharingRefused = (words: string) => failure(400, 'invalidSharingRequest', `Bad Request. User message: "${words}"`);

export const sharingForbiddenByDomain = () => sharingRefused('ACL change not allowed.');

export const noGoogleAccount = (email: string) =>
  sharingRefused(
    `You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`,
  );

export const sharingQuotaExceeded = () =>
  failure(403, 'sharingRateLimitExceeded', 'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."');
