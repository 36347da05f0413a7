// Makes, copies, changes, moves, trashes and deletes files. The advanced service and DriveApp both write through here.
import type { drive_v3 } from '@googleapis/drive';
import type { Kernel } from '../../host/kernel';
import { changeableFile, fileAt, outranks, readableFile, roleOf } from './access';
import { cannotCopy, fileIdInUse, fileIdUnusable, fileNotFound, insufficientFilePermissions } from './driveFailures';
import { driveSection, grantFile, putFile, rootFolderOf } from './driveSection';
import { type FileEditors, editorOf } from './editors';
import { applyBody, checkBody, checkWritable } from './fileBody';
import { isGoogleType } from './fileView';
import { countDocument } from './quotas';
import { type FileRecord, folderType, shortcutType } from './records';
import { withDescendants } from './trash';

type FileBody = drive_v3.Schema$File;
/** Text, or bytes in base64, to be the content of a file. */
export interface Upload {
  readonly content: string;
  readonly encoding?: 'base64';
  readonly contentType?: string;
}

export class FileWriter {
  constructor(
    private readonly kernel: Kernel,
    private readonly editors: FileEditors,
  ) {}

  create(body: FileBody, upload?: Upload): FileRecord {
    checkWritable(body, true);
    const section = driveSection(this.kernel.world);
    const mimeType = body.mimeType ?? upload?.contentType ?? 'application/octet-stream';
    const parent = this.parentFor(body.parents ?? undefined) ?? rootFolderOf(section, this.kernel.user);
    const shortcut = mimeType === shortcutType ? this.shortcutTarget(body) : undefined;
    const id = this.idFor(body.id ?? undefined, mimeType);
    checkBody(this.kernel, body);
    countDocument(this.kernel, mimeType);
    const file = this.put(id, body.name ?? 'Untitled', mimeType, parent);
    applyBody(this.kernel, file, { ...body, mimeType });
    if (shortcut !== undefined) file.shortcutDetails = shortcut;
    if (upload !== undefined && !isGoogleType(mimeType)) setContent(file, upload);
    editorOf(this.editors, mimeType)?.create(id, file.name);
    return file;
  }

  copy(sourceId: string, body: FileBody): FileRecord {
    checkWritable(body, true);
    const section = driveSection(this.kernel.world);
    const source = readableFile(this.kernel, sourceId);
    if (source.mimeType === folderType) throw cannotCopy();
    if (source.copyRequiresWriterPermission === true && !outranks(roleOf(section, source, this.kernel.user), 'writer')) throw cannotCopy();
    const parent = this.parentFor(body.parents ?? undefined) ?? this.besides(source);
    const id = this.idFor(body.id ?? undefined, source.mimeType);
    checkBody(this.kernel, body, source);
    countDocument(this.kernel, source.mimeType);
    const file = this.put(id, body.name ?? `Copy of ${source.name}`, source.mimeType, parent);
    Object.assign(file, copiedMembers(source));
    applyBody(this.kernel, file, body);
    editorOf(this.editors, source.mimeType)?.copy(source.id, id, file.name);
    return file;
  }

  update(id: string, body: FileBody, moves: { add?: readonly string[]; remove?: readonly string[] } = {}, upload?: Upload): FileRecord {
    checkWritable(body, false);
    const { trashed, ...rest } = body;
    const file = changeableFile(this.kernel, id, typeof trashed === 'boolean' ? 'owner' : 'writer');
    checkBody(this.kernel, rest, file);
    this.move(file, moves.add ?? [], moves.remove ?? []);
    applyBody(this.kernel, file, rest);
    if (upload !== undefined && !isGoogleType(file.mimeType)) setContent(file, upload);
    if (typeof body.name === 'string') editorOf(this.editors, file.mimeType)?.rename(file.id, file.name);
    if (typeof trashed === 'boolean') this.trash(file, trashed);
    this.touch(file, typeof body.modifiedTime !== 'string');
    return file;
  }

  /** For good, with all that lies in it; only its owner may. */
  remove(id: string): void {
    const file = changeableFile(this.kernel, id, 'owner');
    if (file.parents.length === 0) throw insufficientFilePermissions();
    this.destroy(file);
  }

  emptyTrash(): void {
    const { files } = driveSection(this.kernel.world);
    for (const file of Object.values(files))
      if (file.explicitlyTrashed === true && roleOf(driveSection(this.kernel.world), file, this.kernel.user) === 'owner')
        this.destroy(file);
  }

  /** Counts a change: the next version, by this person, now. */
  touch(file: FileRecord, moveTime = true): void {
    const now = new Date(this.kernel.now()).toISOString();
    file.version = String(Number(file.version) + 1);
    file.lastModifyingUser = this.kernel.user.toLowerCase();
    if (moveTime) file.modifiedTime = now;
    const revisions = (driveSection(this.kernel.world).revisions[file.id] ??= []);
    revisions.push({ id: file.version, modifiedTime: now, lastModifyingUser: file.lastModifyingUser });
  }

  private destroy(file: FileRecord): void {
    const section = driveSection(this.kernel.world);
    for (const each of withDescendants(section, file)) {
      editorOf(this.editors, each.mimeType)?.remove(each.id);
      delete section.files[each.id];
      delete section.permissions[each.id];
      delete section.revisions[each.id];
      for (const granted of Object.values(section.grants)) delete granted[each.id];
    }
  }

  private put(id: string, name: string, mimeType: string, parent: string): FileRecord {
    const section = driveSection(this.kernel.world);
    const now = this.kernel.now();
    const at = new Date(now).toISOString();
    const file = putFile(section, { id, name, mimeType, owner: this.kernel.user, at, parent });
    if (section.rules.listDelayMs > 0) file.listedFrom = now + section.rules.listDelayMs;
    section.revisions[id] = [{ id: file.version, modifiedTime: at, lastModifyingUser: file.lastModifyingUser }];
    grantFile(section, this.kernel.user, id, 'made');
    return file;
  }

  /** A made-up id serves plain files and folders; Google's own types and ids in use are refused. */
  private idFor(wanted: string | undefined, mimeType: string): string {
    const section = driveSection(this.kernel.world);
    if (wanted === undefined) return this.kernel.newId('file');
    if (section.files[wanted] !== undefined) throw fileIdInUse();
    if ((isGoogleType(mimeType) && mimeType !== folderType) || !/^[\w-]{19,}$/.test(wanted)) throw fileIdUnusable();
    return wanted;
  }

  private parentFor(parents: readonly string[] | undefined): string | undefined {
    const [id, ...more] = parents ?? [];
    if (id === undefined) return undefined;
    if (more.length > 0) throw insufficientFilePermissions();
    const folder = changeableFile(this.kernel, id);
    if (folder.mimeType !== folderType) throw insufficientFilePermissions();
    return folder.id;
  }

  /** A copy lies beside what it was copied from where this person may put it there, else in their My Drive. */
  private besides(source: FileRecord): string {
    const section = driveSection(this.kernel.world);
    const beside = source.parents.find((id) => {
      const folder = section.files[id];
      return folder !== undefined && outranks(roleOf(section, folder, this.kernel.user), 'writer');
    });
    return beside ?? rootFolderOf(section, this.kernel.user);
  }

  private shortcutTarget(body: FileBody): { targetId: string; targetMimeType: string } {
    const target = readableFile(this.kernel, body.shortcutDetails?.targetId ?? '');
    return { targetId: target.id, targetMimeType: target.mimeType };
  }

  private move(file: FileRecord, add: readonly string[], remove: readonly string[]): void {
    const section = driveSection(this.kernel.world);
    const gone = remove.map((id) => fileAt(this.kernel, section, id)?.id ?? id);
    const to = this.parentFor(add);
    if (to === undefined && gone.length === 0) return;
    if (to !== undefined && withDescendants(section, file).some(({ id }) => id === to)) throw fileNotFound(to);
    const kept = file.parents.filter((id) => !gone.includes(id));
    file.parents = to === undefined ? (kept.length === 0 ? [rootFolderOf(section, this.kernel.user)] : kept) : [to];
  }

  private trash(file: FileRecord, trashed: boolean): void {
    file.explicitlyTrashed = trashed;
    if (trashed)
      Object.assign(file, { trashedTime: new Date(this.kernel.now()).toISOString(), trashingUser: this.kernel.user.toLowerCase() });
    else {
      delete file.trashedTime;
      delete file.trashingUser;
    }
  }
}

function setContent(file: FileRecord, upload: Upload): void {
  file.content = upload.content;
  if (upload.encoding === undefined) delete file.encoding;
  else file.encoding = upload.encoding;
}

function copiedMembers({ description, properties, appProperties, content, encoding, folderColorRgb }: FileRecord): Partial<FileRecord> {
  const members = { description, properties, appProperties, content, encoding, folderColorRgb };
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return JSON.parse(JSON.stringify(Object.fromEntries(present))) as Partial<FileRecord>;
}
