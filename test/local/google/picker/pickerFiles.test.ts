// The picker over the store: what a person is shown, and when a picked file is the script's to open.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { addFile, driveSection, pickFile, shareFile } from '../../../../local/google/drive/driveSection';
import { filesToPick, pick, type PickerSetUp } from '../../../../local/google/picker/pickerFiles';
import { oauthToken } from '../../../../local/google/script/oauthToken';
import type { World } from '../../../../local/host/kernel';
import { openHost } from '../../../../local/host/openHost';
import { newWorld } from '../../../../local/host/worldStore';

const coach = 'coach@fox.example';
const owner = 'office@fox.example';
const doc = 'application/vnd.google-apps.document';
const manifest = JSON.stringify({
  timeZone: 'America/New_York',
  runtimeVersion: 'V8',
  oauthScopes: ['https://www.googleapis.com/auth/drive.file'],
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
});
const program = `function nameOf(id) { try { return Drive.Files.get(id).name; } catch (error) { return error.details.code; } }
function token() { return ScriptApp.getOAuthToken(); }`;

let world: World;
const setUp = (wish: Partial<PickerSetUp> = {}): PickerSetUp => ({
  developerKey: 'key',
  appId: driveSection(world).rules.projectNumber,
  token: oauthToken(world, coach),
  fileIds: [],
  mimeTypes: [doc],
  ...wish,
});
const ran = (name: string, args: readonly unknown[] = []): unknown => {
  const end = openHost({ world, user: coach, files: { 'Code.js': program, 'appsscript.json': manifest } }).run(name, args);
  return end.ended === 'returned' ? end.value : end.ended;
};
const names = (wish: Partial<PickerSetUp> = {}): readonly string[] => filesToPick(world, coach, setUp(wish)).map(({ name }) => name);

beforeEach(() => {
  world = newWorld(coach);
  addFile(world, { id: 'template1', name: 'Template', mimeType: doc, owner });
  addFile(world, { id: 'template2', name: 'Not shared', mimeType: doc, owner });
  addFile(world, { id: 'sheet1', name: 'A sheet', mimeType: 'application/vnd.google-apps.spreadsheet', owner: coach });
  shareFile(world, 'template1', coach, 'reader');
});

describe('the file picker', () => {
  it('shows the Docs a person may open, of the kinds and ids asked for', () => {
    expect(names()).toEqual(['Template']);
    expect(names({ mimeTypes: [] })).toEqual(expect.arrayContaining(['Template', 'A sheet']));
    expect(names({ fileIds: ['template1'] })).toEqual(['Template']);
    expect(names({ fileIds: ['template2'] })).toEqual([]);
  });

  it('shows nothing that lies in the bin', () => {
    const file = driveSection(world).files['template1'];
    if (file !== undefined) file.explicitlyTrashed = true;
    expect(names()).toEqual([]);
  });

  it('lets the script open what was picked, for this person alone', () => {
    expect(ran('nameOf', ['template1'])).toBe(404);
    pick(world, coach, setUp(), 'template1');
    expect(ran('nameOf', ['template1'])).toBe('Template');
    pickFile(world, owner, 'template2');
    expect(ran('nameOf', ['template2'])).toBe(404);
  });

  it('told no project number, or another’s, picks and opens nothing', () => {
    pick(world, coach, setUp({ appId: '' }), 'template1');
    pick(world, coach, setUp({ appId: '1' }), 'template1');
    expect(ran('nameOf', ['template1'])).toBe(404);
  });

  it('wants the token of the person it is shown to, their consent, and a key', () => {
    expect(ran('token')).toBe(setUp().token);
    expect(() => names({ token: oauthToken(world, owner) })).toThrow('Can not access your Google Account');
    expect(() => names({ developerKey: '' })).toThrow('The API developer key is invalid.');
    expect(() => pick(world, coach, setUp(), 'template2')).toThrow('does not show');
    world.host.deniedScopes[coach] = ['https://www.googleapis.com/auth/drive.file'];
    expect(() => names()).toThrow('Can not access your Google Account');
  });
});
