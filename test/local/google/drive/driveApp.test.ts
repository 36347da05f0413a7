import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';
import type { World } from '../../../../local/host/kernel';
import { newWorld } from '../../../../local/host/worldStore';
import { DriveApp } from '../../../../local/google/drive/app/driveApp';
import { serviceKernel } from '../../../support/serviceKernel';

/** Runs a script under the full Drive scope and answers what `go` returned, with the trace's round trips. */
function run(body: string, world: World = newWorld('coach@district.example')) {
  const manifest = JSON.stringify({
    timeZone: 'America/Denver',
    runtimeVersion: 'V8',
    oauthScopes: ['https://www.googleapis.com/auth/drive'],
  });
  const host = openHost({
    world,
    files: { 'appsscript.json': manifest, 'Code.gs': `function go() { ${body} }` },
    user: 'coach@district.example',
    now: '2026-11-23T15:00:00Z',
    services: (kernel) => ({ DriveApp: new DriveApp(kernel) }),
  });
  return {
    host,
    world,
    end: host.run('go'),
    trips: () => host.trace.filter(({ roundTrips }) => roundTrips === 1).map(({ method }) => method),
  };
}

describe('DriveApp', () => {
  it('makes folders and files, finds them by name and copies them', () => {
    const { end, trips } = run(`
      const folder = DriveApp.createFolder('Plans');
      const file = folder.createFile('note.txt', 'hello');
      const copy = file.makeCopy('note 2.txt', DriveApp.getRootFolder());
      const found = DriveApp.getFilesByName("note.txt");
      const names = [];
      while (found.hasNext()) names.push(found.next().getName());
      return JSON.stringify([names, copy.getName(), copy.getParents().next().getName(), copy.getBlob().getDataAsString(), file.getMimeType(), String(file)]);
    `);
    expect(end).toMatchObject({ value: JSON.stringify([['note.txt'], 'note 2.txt', 'My Drive', 'hello', 'text/plain', 'note.txt']) });
    expect(trips()).toEqual([
      'createFolder',
      'Folder.createFile',
      'getRootFolder',
      'File.makeCopy',
      'getFilesByName',
      'File.getParents',
      'File.getBlob',
    ]);
  });

  it('shares, moves, trashes and names what is missing', () => {
    const { end, world } = run(`
      const file = DriveApp.createFile('a.txt', 'x');
      file.addEditor('ben@district.example').setName('b.txt').setTrashed(true);
      const editors = file.getEditors().map((user) => user.getEmail());
      const access = file.getAccess('ben@district.example') === DriveApp.Permission.EDIT;
      file.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW);
      let words = '';
      try { DriveApp.getFileById('nothing'); } catch (problem) { words = problem.name + ': ' + problem.message; }
      return JSON.stringify([editors, access, file.isTrashed(), String(file.getSharingAccess()), words]);
    `);
    const words = 'Exception: No item with the given ID could be found, or you do not have permission to access it.';
    expect(end).toMatchObject({ value: JSON.stringify([['ben@district.example'], true, true, 'ANYONE_WITH_LINK', words]) });
    expect(world.mail).toHaveLength(1);
  });

  it('searches in the older language and goes on from a token', () => {
    const { end } = run(`
      for (const name of ['one.txt', 'two.txt', 'three.txt']) DriveApp.createFile(name, name);
      const all = DriveApp.searchFiles("title contains 't' and trashed = false");
      all.next();
      const more = DriveApp.continueFileIterator(all.getContinuationToken());
      let left = 0;
      while (more.hasNext()) { more.next(); left++; }
      return left;
    `);
    expect(end).toMatchObject({ value: 2 });
  });

  it('turns a document’s text into a PDF that begins and ends as one', () => {
    const kernel = serviceKernel({ scopes: ['drive'] });
    const editor = {
      create: () => undefined,
      copy: () => undefined,
      rename: () => undefined,
      remove: () => undefined,
      exports: { 'text/plain': () => `Plan (draft)\n${'word '.repeat(600)}` },
    };
    const app = new DriveApp(kernel, { document: editor });
    const folder = app.getRootFolder();
    const file = folder.createFile('Plan', '', 'application/vnd.google-apps.document');
    const pdf = Buffer.from(
      file
        .getAs('application/pdf')
        .getBytes()
        .map((byte) => byte & 255),
    ).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.4\n/);
    expect(pdf).toContain('(Plan \\(draft\\)) Tj');
    expect(pdf.trimEnd()).toMatch(/%%EOF$/);
  });
});
