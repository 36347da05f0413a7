// Who may do what with a file: the person by Drive's permissions, and the script on the person's behalf by its scopes.
import type { Kernel } from '../../host/kernel';
import { appNotAuthorized, fileNotFound, insufficientFilePermissions } from './driveFailures';
import { driveSection, rootFolderOf } from './driveSection';
import { domainOf } from './identity';
import type { DriveSection, FileRecord, PermissionRecord, Role } from './records';
import { driveScopes } from './scopes';

const ranks: Readonly<Record<Role, number>> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

export const outranks = (role: Role | undefined, least: Role): boolean => role !== undefined && ranks[role] >= ranks[least];

export const higherRole = (one: Role | undefined, other: Role | undefined): Role | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return ranks[one] >= ranks[other] ? one : other;
};

/** The permissions on the file and, as a writer at most, those of the folders it lies in. */
export function permissionsOn(section: DriveSection, file: FileRecord): readonly PermissionRecord[] {
  const own = section.permissions[file.id] ?? [];
  const fromFolders = file.parents
    .flatMap((id) => (section.files[id] === undefined ? [] : permissionsOn(section, section.files[id])))
    .map((permission): PermissionRecord => (permission.role === 'owner' ? { ...permission, role: 'writer' } : permission));
  const merged = new Map(own.map((permission) => [permission.id, permission]));
  for (const permission of fromFolders) {
    const before = merged.get(permission.id);
    if (!outranks(before?.role, permission.role)) merged.set(permission.id, permission);
  }
  return [...merged.values()];
}

/** `listed` leaves out what only the holder of the link may open. */
export function roleOf(section: DriveSection, file: FileRecord, email: string, listed = false): Role | undefined {
  const person = email.toLowerCase();
  return permissionsOn(section, file)
    .filter(
      (permission) =>
        permission.emailAddress === person ||
        (permission.type === 'domain' && permission.domain === domainOf(person) && (!listed || permission.allowFileDiscovery === true)) ||
        (permission.type === 'anyone' && (!listed || permission.allowFileDiscovery === true)),
    )
    .reduce<Role | undefined>((best, permission) => higherRole(best, permission.role), undefined);
}

export const isGranted = (section: DriveSection, email: string, id: string): boolean =>
  Object.hasOwn(section.grants[email.toLowerCase()] ?? {}, id);

/** Whether the script may see the file on the person's behalf: all files under the wide scopes, else those made or picked. */
export const scriptSees = (kernel: Kernel, id: string): boolean =>
  driveScopes.wideRead.some((scope) => kernel.hasScope(scope)) || isGranted(driveSection(kernel.world), kernel.user, id);

const scriptChanges = (kernel: Kernel, id: string): boolean =>
  driveScopes.wideWrite.some((scope) => kernel.hasScope(scope)) || isGranted(driveSection(kernel.world), kernel.user, id);

/** The file, or Drive's 404 for one that is missing or hidden from this person or from the script. */
export function readableFile(kernel: Kernel, id: string): FileRecord {
  const section = driveSection(kernel.world);
  const file = fileAt(kernel, section, id);
  if (file === undefined || roleOf(section, file, kernel.user) === undefined || !mayName(kernel, section, file)) throw fileNotFound(id);
  return file;
}

export function changeableFile(kernel: Kernel, id: string, least: Role = 'writer'): FileRecord {
  const section = driveSection(kernel.world);
  const file = readableFile(kernel, id);
  if (!outranks(roleOf(section, file, kernel.user), least)) throw insufficientFilePermissions();
  if (!scriptChanges(kernel, file.id) && !isRoot(section, file)) throw appNotAuthorized(section.rules.projectNumber, 'write', file.id);
  return file;
}

/** A file wherever an id may be the word "root". */
export function fileAt(kernel: Kernel, section: DriveSection, id: string): FileRecord | undefined {
  return section.files[id === 'root' ? rootFolderOf(section, kernel.user) : id];
}

const isRoot = (section: DriveSection, file: FileRecord): boolean =>
  file.parents.length === 0 && section.files[file.id]?.name === 'My Drive';

/** My Drive itself can be named under `drive.file`, as the place of new files. */
const mayName = (kernel: Kernel, section: DriveSection, file: FileRecord): boolean => isRoot(section, file) || scriptSees(kernel, file.id);
