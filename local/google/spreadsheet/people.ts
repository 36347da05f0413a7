// Who may open and change a spreadsheet. Drive's permissions on the file are the only list: sharing it here or there is the same.
import type { Kernel } from '../../host/kernel';
import { permissionsOn, roleOf } from '../drive/access';
import { driveSection, grantFile, putFile, shareFile } from '../drive/driveSection';
import type { Role } from '../drive/records';
import { spreadsheetType } from '../drive/records';

/** What one person may do with one spreadsheet. */
export interface Rights {
  readonly user: string;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly owns: boolean;
}

export function rightsOf(kernel: Kernel, bookId: string): Rights {
  const section = driveSection(kernel.world);
  const file = section.files[bookId];
  const role = file === undefined ? undefined : roleOf(section, file, kernel.user);
  return {
    user: kernel.user.toLowerCase(),
    reads: role !== undefined,
    writes: role === 'writer' || role === 'owner',
    owns: role === 'owner',
  };
}

/** Addresses of those who hold one of the roles, in the order of the roles. */
export function peopleWith(kernel: Kernel, bookId: string, roles: readonly Role[]): readonly string[] {
  const section = driveSection(kernel.world);
  const file = section.files[bookId];
  const permissions = file === undefined ? [] : permissionsOn(section, file);
  return roles.flatMap((wanted) =>
    permissions.flatMap(({ role, emailAddress }) => (role === wanted && emailAddress !== undefined ? [emailAddress] : [])),
  );
}

/** Whoever already may do more keeps it. */
export function shareWith(kernel: Kernel, bookId: string, email: string, role: 'writer' | 'reader'): void {
  const stronger: readonly Role[] = role === 'writer' ? ['owner', 'writer'] : ['owner', 'writer', 'commenter', 'reader'];
  if (peopleWith(kernel, bookId, stronger).includes(email.toLowerCase())) return;
  takeFrom(kernel, bookId, email, ['reader', 'commenter']);
  shareFile(kernel.world, bookId, email, role);
}

export function takeFrom(kernel: Kernel, bookId: string, email: string, roles: readonly Role[]): void {
  const { permissions } = driveSection(kernel.world);
  permissions[bookId] = (permissions[bookId] ?? []).filter(
    (each) => each.emailAddress !== email.toLowerCase() || !roles.includes(each.role),
  );
}

/** A change of content is a change of the file. */
export function noteChange(kernel: Kernel, bookId: string): void {
  const file = driveSection(kernel.world).files[bookId];
  if (file === undefined) return;
  file.modifiedTime = new Date(kernel.now()).toISOString();
  file.lastModifyingUser = kernel.user.toLowerCase();
  file.version = String(Number(file.version) + 1);
}

/** A new spreadsheet is a file in My Drive of whoever runs the script, and one the script has made. */
export function fileNewBook(kernel: Kernel, id: string, name: string): void {
  const section = driveSection(kernel.world);
  putFile(section, { id, name, mimeType: spreadsheetType, owner: kernel.user, at: new Date(kernel.now()).toISOString() });
  grantFile(section, kernel.user, id, 'made');
}
