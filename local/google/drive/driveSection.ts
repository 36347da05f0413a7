// Finds Drive's part of the world and puts things into it from outside the script: people, files made in the user
// interface, a file picked in the Picker.
import { asDictionary } from '../../host/dictionary';
import type { World } from '../../host/kernel';
import { permissionIdOf } from './identity';
import { type DriveSection, type FileRecord, folderType, type Role, spreadsheetType } from './records';

export function driveSection(world: World): DriveSection {
  const held = world.drive as Partial<DriveSection>;
  if (held.files === undefined) Object.assign(held, emptySection());
  const section = held as DriveSection;
  for (const records of [section.files, section.permissions, section.grants, section.accounts]) asDictionary(records);
  followSpreadsheets(world, section);
  return section;
}

const emptySection = (): DriveSection => ({
  files: {},
  permissions: {},
  grants: {},
  accounts: {},
  revisions: {},
  rules: { listDelayMs: 0, withoutAccount: [], documentsPerDay: 1500, projectNumber: '271828182845' },
  counters: {},
});

/** A person the world knows by name. */
export function addAccount(world: World, email: string, displayName: string): void {
  driveSection(world).accounts[email.toLowerCase()] = { displayName };
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  /** Instant text; the start of the sample year where absent. */
  readonly at?: string;
  /** Absent: the owner's My Drive. */
  readonly parent?: string;
  readonly content?: string;
}

/** A file made outside the script, so that the script under `drive.file` does not see it until it is picked. */
export function addFile(world: World, file: NewFile): FileRecord {
  return putFile(driveSection(world), file);
}

/** What choosing a file in the Picker does: the script may from now on touch it on behalf of this person. */
export function pickFile(world: World, email: string, fileId: string): void {
  const section = driveSection(world);
  if (section.files[fileId] === undefined) throw new Error(`There is no file ${fileId} to pick.`);
  grantFile(section, email, fileId, 'picked');
}

export function shareFile(world: World, fileId: string, email: string, role: Exclude<Role, 'owner'>): void {
  const section = driveSection(world);
  const permissions = (section.permissions[fileId] ??= []);
  permissions.push({ id: permissionIdOf(email), type: 'user', role, emailAddress: email.toLowerCase() });
}

export function grantFile(section: DriveSection, email: string, fileId: string, grant: 'made' | 'picked'): void {
  asDictionary((section.grants[email.toLowerCase()] ??= {}))[fileId] ??= grant;
}

/** The id of a person's My Drive; the folder is made at first sight. */
export function rootFolderOf(section: DriveSection, email: string): string {
  const id = `0A${permissionIdOf(email).slice(0, 14)}Uk9PVA`;
  section.files[id] ??= {
    ...fileRecord({ id, name: 'My Drive', mimeType: folderType, owner: email }),
    parents: [],
  };
  section.permissions[id] ??= [ownerPermission(email)];
  return id;
}

export function putFile(section: DriveSection, file: NewFile): FileRecord {
  const record = { ...fileRecord(file), parents: [file.parent ?? rootFolderOf(section, file.owner)] };
  section.files[file.id] = record;
  section.permissions[file.id] = [ownerPermission(file.owner)];
  return record;
}

const fileRecord = ({ id, name, mimeType, owner, at = '2026-08-01T15:00:00.000Z', content }: NewFile): FileRecord => ({
  id,
  name,
  mimeType,
  parents: [],
  createdTime: at,
  modifiedTime: at,
  version: '1',
  lastModifyingUser: owner.toLowerCase(),
  ...(content === undefined ? {} : { content }),
});

const ownerPermission = (email: string) => ({
  id: permissionIdOf(email),
  type: 'user' as const,
  role: 'owner' as const,
  emailAddress: email.toLowerCase(),
});

interface Book {
  readonly properties: { readonly title: string };
}

/** A spreadsheet is a file from the moment it is there, under the name it bears; so is the one the script is bound to. */
function followSpreadsheets(world: World, section: DriveSection): void {
  const { containerId, defaultUser } = world.host;
  const books = (world.sheets ?? {}) as Readonly<Record<string, Book>>;
  for (const [id, { properties }] of Object.entries(books)) {
    const file = section.files[id] ?? putFile(section, newBook(id, defaultUser));
    file.name = properties.title;
  }
  if (section.files[containerId] === undefined) putFile(section, newBook(containerId, defaultUser));
}

const newBook = (id: string, owner: string): NewFile => ({ id, name: 'Untitled spreadsheet', mimeType: spreadsheetType, owner });
