// A Folder of DriveApp: what lies in it, and making more.
import { ScriptException } from '../../../host/errors';
import { searchFiles } from '../fileSearch';
import type { Upload } from '../fileWriter';
import { type FileRecord, folderType, shortcutType } from '../records';
import { readUpload } from '../upload';
import { withDescendants } from '../trash';
import { DriveFile } from './driveFile';
import { DriveItem } from './driveItem';
import { FileIterator, FolderIterator } from './driveIterators';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

export class DriveFolder extends DriveItem {
  readonly $name = 'Folder';

  getFiles(): FileIterator<DriveFile> {
    return this.$files('getFiles', 'trashed = false');
  }

  getFilesByName(name: string): FileIterator<DriveFile> {
    return this.$files('getFilesByName', `name = ${quoted(name)} and trashed = false`);
  }

  getFilesByType(mimeType: string): FileIterator<DriveFile> {
    return this.$files('getFilesByType', `mimeType = ${quoted(mimeType)} and trashed = false`);
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

  searchFolders(params: string): FolderIterator<DriveFolder> {
    return this.$folders('searchFolders', params, true);
  }

  getParents(): FolderIterator<DriveFolder> {
    return this.$asked('getParents', 'get', ({ parents }) => new FolderIterator(parents, (parent) => new DriveFolder(this.$door, parent)));
  }

  getSize(): number {
    return this.$of('getSize', () => 0);
  }

  createFolder(name: string): DriveFolder {
    return this.$asked('createFolder', 'create', ({ id }) => {
      const made = this.$door.writer.create({ name, mimeType: folderType, parents: [id] });
      return new DriveFolder(this.$door, made.id);
    });
  }

  /** (blob), (name, content) or (name, content, mimeType). */
  createFile(...[first, content, mimeType]: readonly unknown[]): DriveFile {
    return this.$asked('createFile', 'create', ({ id }) => {
      const [name, upload] = typeof first === 'string' ? [first, textUpload(content, mimeType)] : [nameOf(first), readUpload(first)];
      const type = upload?.contentType ?? 'application/octet-stream';
      return new DriveFile(this.$door, this.$door.writer.create({ name, mimeType: type, parents: [id] }, upload).id);
    });
  }

  createShortcut(targetId: string): DriveFile {
    return this.$asked('createShortcut', 'create', ({ id }) => {
      const name = this.$door.record(targetId).name;
      const body = { name, mimeType: shortcutType, shortcutDetails: { targetId }, parents: [id] };
      return new DriveFile(this.$door, this.$door.writer.create(body).id);
    });
  }

  moveTo(destination: DriveFolder): this {
    return this.$asked('moveTo', 'change', ({ parents }) => {
      this.$door.writer.update(this.$id, {}, { add: [destination.$id], remove: parents });
      return this;
    });
  }

  /** A file lies in one folder: adding it moves it. */
  addFile(child: DriveFile): this {
    child.moveTo(this);
    return this;
  }

  addFolder(child: DriveFolder): this {
    child.moveTo(this);
    return this;
  }

  private $files(method: string, query: string, deep = false): FileIterator<DriveFile> {
    return this.$asked(
      method,
      'search',
      (folder) => new FileIterator(this.$found(folder, query, deep, false), (id) => new DriveFile(this.$door, id)),
    );
  }

  private $folders(method: string, query: string, deep = false): FolderIterator<DriveFolder> {
    return this.$asked(
      method,
      'search',
      (folder) => new FolderIterator(this.$found(folder, query, deep, true), (id) => new DriveFolder(this.$door, id)),
    );
  }

  /** What lies directly in the folder; a search goes no deeper either. */
  private $found(folder: FileRecord, query: string, older: boolean, folders: boolean): readonly string[] {
    const inside = new Set(withDescendants(this.$section(), folder).map(({ id }) => id));
    return searchFiles(this.$door.kernel, { q: query, older })
      .filter((file) => inside.has(file.id) && file.parents.includes(folder.id) && (file.mimeType === folderType) === folders)
      .map(({ id }) => id);
  }
}

const textUpload = (content: unknown, mimeType: unknown): Upload => ({
  content: String(content),
  contentType: typeof mimeType === 'string' ? mimeType : 'text/plain',
});

function nameOf(blob: unknown): string {
  const named = blob as { getName?: () => string | null };
  const name = named.getName?.();
  if (name === undefined || name === null) throw new ScriptException('Blob object must have non-null name for this operation.');
  return name;
}
