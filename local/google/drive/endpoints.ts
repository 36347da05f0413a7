// Every Drive v3 method the host plays: arguments and scopes from the API description, costs as docs/platform/drive.md
// names them. `permissions.create` costs more where it sends mail.
import type { CallShape } from '../validation/advancedCall';
import type { Endpoint } from '../validation/endpoint';
import type { PublishedName } from '../validation/publishedTypes';
import type { QueryRules } from '../validation/queryRules';
import { driveScopes } from './scopes';

const shared: QueryRules = { supportsAllDrives: 'flag', supportsTeamDrives: 'flag' };
const written: QueryRules = {
  ...shared,
  enforceSingleParent: 'flag',
  ignoreDefaultVisibility: 'flag',
  includeLabels: 'text',
  includePermissionsForView: { words: ['published'] },
  keepRevisionForever: 'flag',
  ocrLanguage: 'text',
};
const asAdmin: QueryRules = { ...shared, useDomainAdminAccess: 'flag' };

const fileFields = 'kind,id,name,mimeType';
const permissionFields = 'kind,id,type,role';

interface Draft<Body extends PublishedName | undefined> {
  readonly ms: number;
  readonly scopes: readonly string[];
  readonly changesWorld?: true;
  readonly body: Body;
  readonly path?: readonly string[];
  readonly media?: true;
  readonly query?: QueryRules;
  readonly reply?: PublishedName;
  readonly defaultFields?: string;
}

function endpoint<Body extends PublishedName | undefined>(method: string, draft: Draft<Body>): Endpoint<Body> {
  const { body, path = [], media, query = {}, reply, defaultFields } = draft;
  const bodyAt = body === 'File' ? 'file' : body === 'Permission' ? 'permission' : 'revision';
  const shape: CallShape<Body> = { family: 'drive', body, bodyAt, path, query, ...(media === undefined ? {} : { media }) };
  return {
    service: 'Drive',
    method,
    ms: draft.ms,
    scopes: draft.scopes,
    changesWorld: draft.changesWorld ?? false,
    shape,
    ...(reply === undefined ? {} : { reply }),
    ...(defaultFields === undefined ? {} : { defaultFields }),
  };
}

const file = ['fileId'];
const permission = ['fileId', 'permissionId'];
const { read, create, update, share } = driveScopes;

export const driveEndpoints = {
  about: endpoint('About.get', { ms: 200, scopes: driveScopes.about, body: undefined, reply: 'About' }),
  copy: endpoint('Files.copy', {
    ...{ ms: 1800, scopes: create, changesWorld: true, body: 'File', path: file, reply: 'File', defaultFields: fileFields },
    query: { ...written, copyComments: 'flag' },
  }),
  create: endpoint('Files.create', {
    ...{ ms: 900, scopes: create, changesWorld: true, body: 'File', media: true, reply: 'File', defaultFields: fileFields },
    query: { ...written, useContentAsIndexableText: 'flag' },
  }),
  get: endpoint('Files.get', {
    ...{ ms: 200, scopes: read, body: undefined, path: file, reply: 'File', defaultFields: fileFields },
    query: { ...shared, acknowledgeAbuse: 'flag', includeLabels: 'text', includePermissionsForView: { words: ['published'] } },
  }),
  list: endpoint('Files.list', {
    ...{ ms: 350, scopes: read, body: undefined, reply: 'FileList' },
    defaultFields: `kind,nextPageToken,incompleteSearch,files(${fileFields})`,
    query: {
      ...shared,
      corpora: { words: ['user', 'domain', 'drive', 'allDrives'] },
      corpus: { words: ['domain', 'user'] },
      driveId: 'text',
      includeItemsFromAllDrives: 'flag',
      includeLabels: 'text',
      includePermissionsForView: { words: ['published'] },
      orderBy: 'text',
      pageSize: { from: 1, to: 1000 },
      pageToken: 'text',
      q: 'text',
      spaces: { words: ['drive', 'appDataFolder'] },
    },
  }),
  update: endpoint('Files.update', {
    ...{ ms: 500, scopes: update, changesWorld: true, body: 'File', path: file, media: true, reply: 'File', defaultFields: fileFields },
    query: { ...written, addParents: 'text', removeParents: 'text', useContentAsIndexableText: 'flag' },
  }),
  remove: endpoint('Files.remove', {
    ...{ ms: 500, scopes: create, changesWorld: true, body: undefined, path: file },
    query: { ...shared, enforceSingleParent: 'flag' },
  }),
  emptyTrash: endpoint('Files.emptyTrash', {
    ...{ ms: 500, scopes: driveScopes.emptyTrash, changesWorld: true, body: undefined },
    query: { enforceSingleParent: 'flag', driveId: 'text' },
  }),
  export: endpoint('Files.export', { ms: 900, scopes: driveScopes.export, body: undefined, path: ['fileId', 'mimeType'] }),
  generateIds: endpoint('Files.generateIds', {
    ...{ ms: 200, scopes: create, body: undefined, reply: 'GeneratedIds' },
    query: { count: { from: 1, to: 1000 }, space: { words: ['drive', 'appDataFolder'] }, type: { words: ['files', 'shortcuts'] } },
  }),
  permissionCreate: endpoint('Permissions.create', {
    ...{ ms: 600, scopes: share, changesWorld: true, body: 'Permission', path: file, reply: 'Permission', defaultFields: permissionFields },
    query: {
      ...asAdmin,
      emailMessage: 'text',
      enforceExpansiveAccess: 'flag',
      enforceSingleParent: 'flag',
      moveToNewOwnersRoot: 'flag',
      sendNotificationEmail: 'flag',
      transferOwnership: 'flag',
    },
  }),
  permissionGet: endpoint('Permissions.get', {
    ...{ ms: 200, scopes: read, body: undefined, path: permission, reply: 'Permission', defaultFields: permissionFields },
    query: asAdmin,
  }),
  permissionList: endpoint('Permissions.list', {
    ...{ ms: 200, scopes: read, body: undefined, path: file, reply: 'PermissionList' },
    defaultFields: `kind,nextPageToken,permissions(${permissionFields})`,
    query: { ...asAdmin, includePermissionsForView: { words: ['published'] }, pageSize: { from: 1, to: 100 }, pageToken: 'text' },
  }),
  permissionUpdate: endpoint('Permissions.update', {
    ...{
      ms: 600,
      scopes: share,
      changesWorld: true,
      body: 'Permission',
      path: permission,
      reply: 'Permission',
      defaultFields: permissionFields,
    },
    query: { ...asAdmin, enforceExpansiveAccess: 'flag', removeExpiration: 'flag', transferOwnership: 'flag' },
  }),
  permissionRemove: endpoint('Permissions.remove', {
    ...{ ms: 500, scopes: share, changesWorld: true, body: undefined, path: permission },
    query: { ...asAdmin, enforceExpansiveAccess: 'flag' },
  }),
  revisionGet: endpoint('Revisions.get', {
    ...{ ms: 200, scopes: read, body: undefined, path: ['fileId', 'revisionId'], reply: 'Revision' },
    ...{ defaultFields: 'kind,id,mimeType,modifiedTime', query: { acknowledgeAbuse: 'flag' } },
  }),
  revisionList: endpoint('Revisions.list', {
    ...{ ms: 250, scopes: read, body: undefined, path: file, reply: 'RevisionList' },
    defaultFields: 'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
    query: { pageSize: { from: 1, to: 1000 }, pageToken: 'text' },
  }),
} as const;
