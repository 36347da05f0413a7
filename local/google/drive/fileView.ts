// A stored file as the Drive v3 File resource that one person is shown.
import type { Kernel } from '../../host/kernel';
import { isGranted, outranks, permissionsOn, roleOf } from './access';
import { driveSection } from './driveSection';
import { driveUser } from './identity';
import { permissionView } from './permissionView';
import { documentType, type DriveSection, type FileRecord, folderType, type Role, shortcutType, spreadsheetType } from './records';
import { isTrashed } from './trash';

const editorPaths: Readonly<Record<string, string>> = {
  [documentType]: 'document',
  [spreadsheetType]: 'spreadsheets',
  'application/vnd.google-apps.presentation': 'presentation',
  'application/vnd.google-apps.form': 'forms',
};

export const isGoogleType = (mimeType: string): boolean => mimeType.startsWith('application/vnd.google-apps.');

export function webViewLink(file: FileRecord): string {
  if (file.mimeType === folderType) return `https://drive.google.com/drive/folders/${file.id}`;
  const path = editorPaths[file.mimeType];
  if (path === undefined) return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
  return `https://docs.google.com/${path}/d/${file.id}/edit?usp=drivesdk`;
}

/** Bytes of a file that is no Google document. */
export const sizeOf = (file: FileRecord): number => Buffer.byteLength(file.content ?? '', file.encoding ?? 'utf8');

export function fileView(kernel: Kernel, file: FileRecord): Record<string, unknown> {
  const section = driveSection(kernel.world);
  const viewer = kernel.user;
  const role = roleOf(section, file, viewer);
  const permissions = permissionsOn(section, file);
  const owners = permissions.filter((permission) => permission.role === 'owner').flatMap(({ emailAddress }) => emailAddress ?? []);
  const trashed = isTrashed(section, file);
  const visibleParents = file.parents.filter(
    (id) => section.files[id] !== undefined && roleOf(section, section.files[id], viewer) !== undefined,
  );
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description,
    starred: file.starredBy?.includes(viewer) ?? false,
    trashed,
    explicitlyTrashed: file.explicitlyTrashed ?? false,
    trashedTime: file.trashedTime,
    trashingUser: file.trashingUser === undefined ? undefined : driveUser(section, file.trashingUser, viewer),
    parents: visibleParents.length === 0 ? undefined : visibleParents,
    properties: presentOnly(file.properties),
    appProperties: presentOnly(file.appProperties),
    spaces: ['drive'],
    version: file.version,
    webViewLink: webViewLink(file),
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
    hasThumbnail: false,
    viewedByMe: false,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    modifiedByMe: file.lastModifyingUser === viewer.toLowerCase(),
    lastModifyingUser: driveUser(section, file.lastModifyingUser, viewer),
    owners: owners.map((owner) => driveUser(section, owner, viewer)),
    ownedByMe: role === 'owner',
    shared: permissions.length > 1,
    isAppAuthorized: isGranted(section, viewer, file.id),
    capabilities: capabilitiesOf(file, role),
    viewersCanCopyContent: !(file.copyRequiresWriterPermission ?? false),
    copyRequiresWriterPermission: file.copyRequiresWriterPermission ?? false,
    writersCanShare: file.writersCanShare ?? true,
    permissions: outranks(role, 'writer') ? permissions.map((permission) => permissionView(section, permission)) : undefined,
    permissionIds: outranks(role, 'writer') ? permissions.map(({ id }) => id) : undefined,
    folderColorRgb: file.mimeType === folderType ? (file.folderColorRgb ?? '#8f8f8f') : undefined,
    shortcutDetails: file.mimeType === shortcutType ? file.shortcutDetails : undefined,
    quotaBytesUsed: isGoogleType(file.mimeType) ? '0' : String(sizeOf(file)),
    ...(isGoogleType(file.mimeType) ? exportMembers(file) : binaryMembers(file, section)),
  };
}

const presentOnly = (map: Record<string, string> | undefined) => (map === undefined || Object.keys(map).length === 0 ? undefined : map);

const exportFormats: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

function exportMembers({ id, mimeType }: FileRecord): { exportLinks?: Record<string, string> } {
  if (mimeType !== documentType) return {};
  const link = (format: string) => `https://docs.google.com/feeds/download/documents/export/Export?id=${id}&exportFormat=${format}`;
  return { exportLinks: Object.fromEntries(Object.entries(exportFormats).map(([type, format]) => [type, link(format)])) };
}

function binaryMembers(file: FileRecord, section: DriveSection) {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1] ?? '';
  return {
    size: String(sizeOf(file)),
    originalFilename: file.name,
    fullFileExtension: extension,
    fileExtension: extension,
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
    headRevisionId: section.revisions[file.id]?.at(-1)?.id,
  };
}

function capabilitiesOf(file: FileRecord, role: Role | undefined): Record<string, boolean> {
  const writes = outranks(role, 'writer');
  const owns = role === 'owner';
  const folder = file.mimeType === folderType;
  const copies = !folder && (writes || !(file.copyRequiresWriterPermission ?? false));
  return {
    canAddChildren: folder && writes,
    canComment: outranks(role, 'commenter'),
    canCopy: copies,
    canDelete: owns,
    canDownload: copies,
    canEdit: writes,
    canListChildren: folder,
    canModifyContent: writes,
    canRename: writes,
    canShare: owns || (writes && (file.writersCanShare ?? true)),
    canTrash: owns,
    canUntrash: owns,
  };
}
