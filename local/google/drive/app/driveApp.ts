// DriveApp: Drive for scripts that ask for all of it. https://developers.google.com/apps-script/reference/drive/drive-app
import { Exposed } from '../../../host/exposed';
import type { Kernel } from '../../../host/kernel';
import { assertId } from '../../validation/assertId';
import { readableFile } from '../access';
import { driveSection, rootFolderOf } from '../driveSection';
import type { FileEditors } from '../editors';
import { searchFiles } from '../fileSearch';
import { folderType } from '../records';
import { DriveDoor, itemMissing } from './driveDoor';
import { DriveFile } from './driveFile';
import { DriveFolder } from './driveFolder';
import { FileIterator, FolderIterator } from './driveIterators';
import { accessNames, permissionNames } from './driveItem';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

export class DriveApp extends Exposed {
  readonly $name = 'DriveApp';
  override readonly $properties = { Access: accessNames, Permission: permissionNames };
  private readonly $door: DriveDoor;

  constructor(kernel: Kernel, editors: FileEditors = {}) {
    super();
    this.$door = new DriveDoor(kernel, editors, (id) => new DriveFolder(this.$door, id));
  }

  getFileById(id: string): DriveFile {
    return this.$door.call('getFileById', 'get', () => {
      assertId(id);
      const file = readableFile(this.$door.kernel, id);
      if (file.mimeType === folderType) throw itemMissing();
      return new DriveFile(this.$door, file.id);
    });
  }

  getFileByIdAndResourceKey(id: string): DriveFile {
    return this.getFileById(id);
  }

  getFolderById(id: string): DriveFolder {
    return this.$door.call('getFolderById', 'get', () => {
      assertId(id);
      const file = readableFile(this.$door.kernel, id);
      if (file.mimeType !== folderType) throw itemMissing();
      return new DriveFolder(this.$door, file.id);
    });
  }

  getFolderByIdAndResourceKey(id: string): DriveFolder {
    return this.getFolderById(id);
  }

  getRootFolder(): DriveFolder {
    return this.$door.call('getRootFolder', 'get', () => this.$root());
  }

  getFiles(): FileIterator<DriveFile> {
    return this.$files('getFiles', 'trashed = false');
  }

  getFilesByName(name: string): FileIterator<DriveFile> {
    return this.$files('getFilesByName', `name = ${quoted(name)} and trashed = false`);
  }

  getFilesByType(mimeType: string): FileIterator<DriveFile> {
    return this.$files('getFilesByType', `mimeType = ${quoted(mimeType)} and trashed = false`);
  }

  getTrashedFiles(): FileIterator<DriveFile> {
    return this.$files('getTrashedFiles', 'trashed = true');
  }

  searchFiles(params: string): FileIterator<DriveFile> {
    return this.$files('searchFiles', params, true);
  }

  getFolders(): FolderIterator<DriveFolder> {
    return this.$folders('getFolders', 'trashed = false');
  }

  getFoldersByName(name: string): FolderIterator<DriveFolder> {
    return this.$folders('getFoldersByName', `name = ${quoted(name)} and trashed = false`);
  }

  getTrashedFolders(): FolderIterator<DriveFolder> {
    return this.$folders('getTrashedFolders', 'trashed = true');
  }

  searchFolders(params: string): FolderIterator<DriveFolder> {
    return this.$folders('searchFolders', params, true);
  }

  continueFileIterator(token: string): FileIterator<DriveFile> {
    return this.$door.call('continueFileIterator', 'search', () => this.$filesOf(idsIn(token)));
  }

  continueFolderIterator(token: string): FolderIterator<DriveFolder> {
    return this.$door.call('continueFolderIterator', 'search', () => this.$foldersOf(idsIn(token)));
  }

  createFolder(name: string): DriveFolder {
    return this.$door.call(
      'createFolder',
      'create',
      () => new DriveFolder(this.$door, this.$door.writer.create({ name, mimeType: folderType }).id),
    );
  }

  createFile(...args: readonly unknown[]): DriveFile {
    return this.$root().createFile(...args);
  }

  createShortcut(targetId: string): DriveFile {
    return this.$root().createShortcut(targetId);
  }

  addFile(child: DriveFile): DriveFolder {
    return this.$root().addFile(child);
  }

  addFolder(child: DriveFolder): DriveFolder {
    return this.$root().addFolder(child);
  }

  getStorageLimit(): number {
    return this.$door.call('getStorageLimit', 'get', () => 107_374_182_400);
  }

  getStorageUsed(): number {
    return this.$door.call('getStorageUsed', 'get', () => 0);
  }

  private $root(): DriveFolder {
    return new DriveFolder(this.$door, rootFolderOf(driveSection(this.$door.kernel.world), this.$door.kernel.user));
  }

  private $files(method: string, q: string, older = false): FileIterator<DriveFile> {
    return this.$door.call(method, 'search', () => this.$filesOf(this.$found(q, older, false)));
  }

  private $folders(method: string, q: string, older = false): FolderIterator<DriveFolder> {
    return this.$door.call(method, 'search', () => this.$foldersOf(this.$found(q, older, true)));
  }

  private $filesOf(ids: readonly string[]): FileIterator<DriveFile> {
    return new FileIterator(ids, (id) => new DriveFile(this.$door, id));
  }

  private $foldersOf(ids: readonly string[]): FolderIterator<DriveFolder> {
    return new FolderIterator(ids, (id) => new DriveFolder(this.$door, id));
  }

  private $found(q: string, older: boolean, folders: boolean): readonly string[] {
    return searchFiles(this.$door.kernel, { q, older })
      .filter(({ mimeType }) => (mimeType === folderType) === folders)
      .map(({ id }) => id);
  }
}

function idsIn(token: string): readonly string[] {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as readonly string[];
  } catch {
    throw itemMissing();
  }
}
