import { describe, expect, it } from '@jest/globals';
import { addFile, driveSection, pickFile, rootFolderOf, shareFile } from '../../../../local/google/drive/driveSection';
import { documentType, folderType } from '../../../../local/google/drive/records';
import { refusalOf, serviceKernel } from '../../../support/serviceKernel';
import { driveOf, idOf, namesIn } from './scene';

const ana = 'ana@district.example';
const ben = 'ben@district.example';
const scene = (...scopes: string[]) => {
  const kernel = serviceKernel({ user: ana, scopes: scopes.length === 0 ? ['drive.file'] : scopes });
  return { kernel, drive: driveOf(kernel) };
};

describe('a new file', () => {
  it('is answered with four fields unless others are asked for', () => {
    const { drive } = scene();
    const made = drive.Files.create({ name: 'Plan', mimeType: documentType });
    expect(Object.keys(made).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
    expect(drive.Files.get(idOf(made), { fields: 'webViewLink,ownedByMe,owners/emailAddress' })).toEqual({
      webViewLink: `https://docs.google.com/document/d/${idOf(made)}/edit?usp=drivesdk`,
      ownedByMe: true,
      owners: [{ emailAddress: ana }],
    });
  });

  it('takes a ready id only where it is no Google document, and only once', () => {
    const { drive } = scene();
    const [id] = drive.Files.generateIds({ count: 1 })['ids'] as string[];
    expect(refusalOf(() => drive.Files.create({ id, mimeType: documentType })).code).toBe(400);
    drive.Files.create({ id, name: 'Plans', mimeType: folderType });
    expect(refusalOf(() => drive.Files.create({ id, mimeType: folderType }))).toMatchObject({ code: 409, reason: 'fileIdInUse' });
  });

  it('refuses members that Drive sets itself, and leaves nothing behind', () => {
    const { drive, kernel } = scene();
    const named = () =>
      Object.values(driveSection(kernel.world).files)
        .map(({ name }) => name)
        .filter((name) => name !== 'My Drive');
    const before = named();
    expect(refusalOf(() => drive.Files.create({ webViewLink: 'x' })).reason).toBe('fieldNotWritable');
    expect(refusalOf(() => drive.Files.create({ appProperties: { planKey: 'x'.repeat(118) } })).code).toBe(400);
    expect(refusalOf(() => drive.Files.create({ title: 'x' })).message).toContain('Unknown name "title"');
    expect(named()).toEqual(before);
    expect(drive.Files.create({ appProperties: { planKey: 'x'.repeat(117) } })).toBeTruthy();
  });

  it('makes 1,500 documents a day and no more', () => {
    const { drive, kernel } = scene();
    driveSection(kernel.world).rules.documentsPerDay = 2;
    drive.Files.create({ mimeType: documentType });
    drive.Files.create({ mimeType: documentType });
    expect(() => drive.Files.create({ mimeType: documentType })).toThrow(/too many times for one day/);
    expect(drive.Files.create({ mimeType: folderType })).toBeTruthy();
    kernel.wait(86_400_000);
    expect(drive.Files.create({ mimeType: documentType })).toBeTruthy();
  });
});

describe('drive.file', () => {
  it('hides a file until this person picks it, however it is shared', () => {
    const { kernel, drive } = scene();
    addFile(kernel.world, { id: 'template-file-0000000', name: 'Template', mimeType: documentType, owner: ben });
    shareFile(kernel.world, 'template-file-0000000', ana, 'reader');
    expect(refusalOf(() => drive.Files.copy({}, 'template-file-0000000'))).toEqual({
      code: 404,
      message: 'File not found: template-file-0000000.',
      reason: 'notFound',
    });
    pickFile(kernel.world, ana, 'template-file-0000000');
    expect(drive.Files.copy({ name: 'Plan' }, 'template-file-0000000')).toMatchObject({ name: 'Plan', mimeType: documentType });
  });

  it('is per person: what one coach’s run made, another’s does not see', () => {
    const { kernel, drive } = scene();
    const made = idOf(drive.Files.create({ name: 'Plan', mimeType: documentType }));
    drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: ben }, made, { sendNotificationEmail: false });
    const bens = driveOf(kernel.as(ben));
    expect(refusalOf(() => bens.Files.get(made)).code).toBe(404);
    expect(namesIn(bens.Files.list())).toEqual([]);
    pickFile(kernel.world, ben, made);
    expect(namesIn(bens.Files.list())).toEqual(['Plan']);
    expect(bens.Files.update({ name: 'Plan 2' }, made)).toMatchObject({ name: 'Plan 2' });
    expect(refusalOf(() => bens.Files.update({ trashed: true }, made)).reason).toBe('insufficientFilePermissions');
  });

  it('gives way to the full drive scope', () => {
    const { kernel, drive } = scene('drive');
    addFile(kernel.world, { id: 'shared-file-000000000', name: 'Notes', mimeType: documentType, owner: ben });
    expect(refusalOf(() => drive.Files.get('shared-file-000000000')).code).toBe(404);
    shareFile(kernel.world, 'shared-file-000000000', ana, 'reader');
    expect(drive.Files.get('shared-file-000000000')).toMatchObject({ name: 'Notes' });
    expect(refusalOf(() => drive.Files.update({ name: 'x' }, 'shared-file-000000000'))).toMatchObject({
      code: 403,
      reason: 'insufficientFilePermissions',
    });
  });

  it('under a scope that only reads, writing is refused by name', () => {
    const { kernel, drive } = scene('drive.readonly', 'drive.file');
    addFile(kernel.world, { id: 'mine-file-00000000000', name: 'Notes', mimeType: documentType, owner: ana });
    expect(refusalOf(() => drive.Files.update({ name: 'x' }, 'mine-file-00000000000'))).toMatchObject({
      code: 403,
      reason: 'appNotAuthorizedToFile',
    });
  });

  it('cannot put a file into a folder it was not given', () => {
    const { kernel, drive } = scene();
    addFile(kernel.world, { id: 'folder-00000000000000', name: 'Plans', mimeType: folderType, owner: ana });
    expect(refusalOf(() => drive.Files.create({ name: 'x', parents: ['folder-00000000000000'] })).code).toBe(404);
    const root = rootFolderOf(driveSection(kernel.world), ana);
    const made = drive.Files.create({ name: 'x', parents: ['root'] }, undefined, { fields: 'parents' });
    expect(made).toEqual({ parents: [root] });
  });
});

describe('changing a file', () => {
  it('merges properties, deletes with null, and counts versions', () => {
    const { drive } = scene();
    const made = drive.Files.create({ appProperties: { a: '1', b: '2' } }, undefined, { fields: 'id,version' });
    const after = drive.Files.update({ appProperties: { a: null, c: '3' } }, idOf(made), undefined, { fields: 'appProperties,version' });
    expect(after).toEqual({ appProperties: { b: '2', c: '3' }, version: '2' });
    expect(drive.Revisions.list(idOf(made))['revisions']).toHaveLength(2);
  });

  it('moves by addParents and removeParents, never by parents', () => {
    const { drive } = scene();
    const folder = idOf(drive.Files.create({ name: 'F', mimeType: folderType }));
    const made = idOf(drive.Files.create({ name: 'x' }));
    expect(refusalOf(() => drive.Files.update({ parents: [folder] }, made)).message).toContain('parents field is not directly writable');
    expect(drive.Files.update({}, made, undefined, { addParents: folder, removeParents: 'root', fields: 'parents' })).toEqual({
      parents: [folder],
    });
    expect(namesIn(drive.Files.list({ q: `'${folder}' in parents` }))).toEqual(['x']);
  });

  it('trashes with all that lies inside, and deletes for good', () => {
    const { drive } = scene();
    const folder = idOf(drive.Files.create({ name: 'F', mimeType: folderType }));
    const inside = idOf(drive.Files.create({ name: 'x', parents: [folder] }));
    drive.Files.update({ trashed: true }, folder);
    expect(drive.Files.get(inside, { fields: 'trashed,explicitlyTrashed' })).toEqual({ trashed: true, explicitlyTrashed: false });
    drive.Files.remove(folder);
    expect(refusalOf(() => drive.Files.get(inside)).code).toBe(404);
  });

  it('copies properties with the copy, and asks the editor to copy the content', () => {
    const kernel = serviceKernel({ user: ana, scopes: ['drive.file'] });
    const copied: string[][] = [];
    const editor = {
      create: () => undefined,
      copy: (...names: string[]) => copied.push(names),
      rename: () => undefined,
      remove: () => undefined,
      exports: { 'text/plain': () => 'words' },
    };
    const drive = driveOf(kernel, { document: editor });
    const source = idOf(drive.Files.create({ name: 'T', mimeType: documentType }));
    const copy = drive.Files.copy({ appProperties: { planKey: 'k' } }, source, { fields: 'id,name,appProperties' });
    expect(copy).toMatchObject({ name: 'Copy of T', appProperties: { planKey: 'k' } });
    expect(copied).toEqual([[source, idOf(copy), 'Copy of T']]);
    expect(drive.Files.export(source, 'text/plain')).toBe('words');
    expect(refusalOf(() => drive.Files.export(source, 'application/pdf')).code).toBe(400);
  });
});

describe('arguments', () => {
  it('are counted and named as Apps Script and Drive do', () => {
    const { drive } = scene();
    expect(() => drive.Files.get()).toThrow('Invalid number of arguments provided. Expected 1-3 only');
    expect(refusalOf(() => drive.Files.list({ pagesize: 3 })).message).toContain('Unknown name "pagesize"');
    expect(refusalOf(() => drive.Files.list({ pageSize: 1001 })).code).toBe(400);
    expect(refusalOf(() => drive.Files.list({ fields: 'files(webViewLnk)' })).message).toBe('Invalid field selection files/webViewLnk');
    expect(refusalOf(() => drive.About.get()).message).toBe("The 'fields' parameter is required for this method.");
    expect(drive.About.get({ fields: 'user/emailAddress' })).toEqual({ user: { emailAddress: ana } });
  });

  it('without a scope the call fails before anything is read', () => {
    const { drive } = scene('calendar.events');
    expect(refusalOf(() => drive.Files.get())).toMatchObject({ code: 403, reason: 'insufficientPermissions' });
  });
});
