// What a File body may set: the writable members, and maps of properties merged key by key with null deleting a key.
import type { drive_v3 } from '@googleapis/drive';
import type { Kernel } from '../../host/kernel';
import { fieldNotWritable, propertyTooLong, tooManyProperties } from './driveFailures';
import type { FileRecord } from './records';

type FileBody = drive_v3.Schema$File;

const writable: readonly (keyof FileBody)[] = [
  'appProperties',
  'contentHints',
  'contentRestrictions',
  'copyRequiresWriterPermission',
  'createdTime',
  'description',
  'downloadRestrictions',
  'folderColorRgb',
  'mimeType',
  'modifiedTime',
  'name',
  'originalFilename',
  'properties',
  'shortcutDetails',
  'starred',
  'viewedByMeTime',
  'writersCanShare',
];

const onlyWhenNew: readonly (keyof FileBody)[] = ['id', 'parents'];
const onlyLater: readonly (keyof FileBody)[] = ['trashed'];

/** Throws 403 fieldNotWritable for members that Drive sets itself. */
export function checkWritable(body: FileBody, isNew: boolean): void {
  const allowed = [...writable, ...(isNew ? onlyWhenNew : onlyLater)];
  const refused = Object.keys(body).find((name) => !(allowed as readonly string[]).includes(name));
  if (refused === 'parents')
    throw fieldNotWritable(
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  if (refused !== undefined) throw fieldNotWritable();
}

/** Throws what applying the body would throw, so that a refused call changes nothing. */
export function checkBody(kernel: Kernel, body: FileBody, before?: FileRecord): void {
  const blank: FileRecord = {
    id: '',
    name: '',
    mimeType: '',
    parents: [],
    createdTime: '',
    modifiedTime: '',
    version: '1',
    lastModifyingUser: '',
  };
  applyBody(kernel, { ...(before ?? blank) }, body);
}

/** Sets what the body names; null means nothing was said, but deletes a description. */
export function applyBody(kernel: Kernel, file: FileRecord, body: FileBody): void {
  if (typeof body.name === 'string') file.name = body.name;
  if (typeof body.mimeType === 'string') file.mimeType = body.mimeType;
  if (typeof body.createdTime === 'string') file.createdTime = new Date(body.createdTime).toISOString();
  if (typeof body.modifiedTime === 'string') file.modifiedTime = new Date(body.modifiedTime).toISOString();
  if (typeof body.folderColorRgb === 'string') file.folderColorRgb = body.folderColorRgb;
  if (typeof body.writersCanShare === 'boolean') file.writersCanShare = body.writersCanShare;
  if (typeof body.copyRequiresWriterPermission === 'boolean') file.copyRequiresWriterPermission = body.copyRequiresWriterPermission;
  if (body.description === null || body.description === '') delete file.description;
  else if (body.description !== undefined) file.description = body.description;
  if (typeof body.starred === 'boolean') star(file, kernel.user, body.starred);
  if (body.properties) file.properties = merged(file.properties, body.properties, 100);
  if (body.appProperties) file.appProperties = merged(file.appProperties, body.appProperties, 30);
}

function star(file: FileRecord, email: string, starred: boolean): void {
  const others = (file.starredBy ?? []).filter((person) => person !== email);
  file.starredBy = starred ? [...others, email] : others;
}

function merged(
  before: Readonly<Record<string, string>> = {},
  changes: Readonly<Record<string, string | null>>,
  most: number,
): Record<string, string> {
  const after: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete after[key];
    else if (Buffer.byteLength(key) + Buffer.byteLength(value) > 124) throw propertyTooLong();
    else after[key] = value;
  }
  if (Object.keys(after).length > most) throw tooManyProperties();
  return after;
}
