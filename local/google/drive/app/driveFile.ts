// A File of DriveApp.
import { ScriptException } from '../../../host/errors';
import type { Exposed } from '../../../host/exposed';
import { Blob } from '../../blob/blob';
import { textPdf } from '../../blob/textPdf';
import { editorOf } from '../editors';
import { isGoogleType, sizeOf } from '../fileView';
import { type FileRecord, folderType } from '../records';
import { DriveItem } from './driveItem';
import { FolderIterator } from './driveIterators';

export class DriveFile extends DriveItem {
  readonly $name = 'File';

  getMimeType(): string {
    return this.$of('getMimeType', ({ mimeType }) => mimeType);
  }

  getSize(): number {
    return this.$of('getSize', (file) => (isGoogleType(file.mimeType) ? 0 : sizeOf(file)));
  }

  getDownloadUrl(): string | null {
    return this.$of('getDownloadUrl', (file) =>
      isGoogleType(file.mimeType) ? null : `https://drive.google.com/uc?id=${file.id}&export=download`,
    );
  }

  getTargetId(): string | null {
    return this.$of('getTargetId', ({ shortcutDetails }) => shortcutDetails?.targetId ?? null);
  }

  getTargetMimeType(): string | null {
    return this.$of('getTargetMimeType', ({ shortcutDetails }) => shortcutDetails?.targetMimeType ?? null);
  }

  getTargetResourceKey(): string | null {
    return this.$of('getTargetResourceKey', () => null);
  }

  getParents(): FolderIterator<Exposed> {
    return this.$asked('getParents', 'get', ({ parents }) => new FolderIterator(parents, (id) => this.$door.folderOf(id)));
  }

  /** (), (name), (destination) or (name, destination); without a destination beside the original. */
  makeCopy(...args: readonly unknown[]): DriveFile {
    const name = args.find((each) => typeof each === 'string');
    const destination = args.find((each) => each instanceof DriveItem);
    return this.$asked('makeCopy', 'copy', () => {
      const parents = destination === undefined ? {} : { parents: [destination.getId()] };
      const body = { ...(name === undefined ? {} : { name }), ...parents };
      return new DriveFile(this.$door, this.$door.writer.copy(this.$id, body).id);
    });
  }

  moveTo(destination: DriveItem): this {
    return this.$asked('moveTo', 'change', ({ parents }) => {
      this.$door.writer.update(this.$id, {}, { add: [destination.$id], remove: parents });
      return this;
    });
  }

  setContent(content: string): this {
    return this.$asked('setContent', 'change', (file) => {
      if (isGoogleType(file.mimeType)) throw new ScriptException('Access denied: DriveApp.');
      this.$door.writer.update(this.$id, {}, {}, { content });
      return this;
    });
  }

  addCommenter(person: unknown): this {
    return this.$give('addCommenter', 'commenter', [person]);
  }

  addCommenters(addresses: readonly string[]): this {
    return this.$give('addCommenters', 'commenter', addresses);
  }

  removeCommenter(person: unknown): this {
    return this.$take('removeCommenter', person);
  }

  /** A Google document comes as PDF, as from Google. */
  getBlob(): Blob {
    return this.$asked('getBlob', 'export', (file) =>
      isGoogleType(file.mimeType) ? this.$converted(file, 'application/pdf') : contentOf(file),
    );
  }

  getAs(contentType: string): Blob {
    return this.$asked('getAs', 'export', (file) => {
      if (isGoogleType(file.mimeType)) return this.$converted(file, contentType);
      return contentOf(file).getAs(contentType);
    });
  }

  /** Text formats are the editor's own; a PDF holds the text alone. */
  private $converted(file: FileRecord, contentType: string): Blob {
    const editor = editorOf(this.$door.editors, file.mimeType);
    const print = editor?.printed ?? editor?.exports['text/plain'];
    if (contentType === 'application/pdf' && print !== undefined) return new Blob(textPdf(print(file.id)), contentType, `${file.name}.pdf`);
    const write = editor?.exports[contentType];
    if (write === undefined || file.mimeType === folderType)
      throw new ScriptException(`Converting from ${file.mimeType} to ${contentType} is not supported.`);
    return new Blob(Buffer.from(write(file.id)), contentType, file.name);
  }
}

const contentOf = (file: FileRecord): Blob => new Blob(Buffer.from(file.content ?? '', file.encoding ?? 'utf8'), file.mimeType, file.name);
