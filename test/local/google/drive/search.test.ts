import { describe, expect, it } from '@jest/globals';
import { driveSection } from '../../../../local/google/drive/driveSection';
import { documentType, folderType } from '../../../../local/google/drive/records';
import { refusalOf, serviceKernel } from '../../../support/serviceKernel';
import { driveOf, idOf, namesIn } from './scene';

const scene = () => {
  const kernel = serviceKernel({ scopes: ['drive.file'] });
  const drive = driveOf(kernel);
  drive.Files.create({ name: 'HelloWorld', mimeType: documentType, appProperties: { planKey: "o'k" } });
  drive.Files.create({ name: 'Plan for Marisol', mimeType: documentType, modifiedTime: '2026-01-05T00:00:00Z' });
  const folder = idOf(drive.Files.create({ name: 'Plans', mimeType: folderType }));
  const gone = idOf(drive.Files.create({ name: 'Old', mimeType: documentType, parents: [folder] }));
  drive.Files.update({ trashed: true }, gone);
  const find = (q: string, more: object = {}) => namesIn(drive.Files.list({ q, orderBy: 'name', ...more }));
  return { kernel, drive, find, folder };
};

describe('files.list', () => {
  it.each([
    ["name = 'plans'", ['Plans']],
    ["name contains 'hello'", ['HelloWorld']],
    ["name contains 'world'", []],
    ["name contains 'mari'", ['Plan for Marisol']],
    ["mimeType = 'application/vnd.google-apps.folder'", ['Plans']],
    ["mimeType != 'application/vnd.google-apps.folder' and trashed = false", ['HelloWorld', 'Plan for Marisol']],
    ["appProperties has { key='planKey' and value='o\\'k' } and trashed=false", ['HelloWorld']],
    ["appProperties has { key='planKey' and value='other' }", []],
    ["modifiedTime < '2026-02-01T00:00:00'", ['Plan for Marisol']],
    ["modifiedTime > '2026-02-01' and (trashed = true or name = 'Plans')", ['Old', 'Plans']],
    ["not name contains 'plan' and not trashed = true", ['HelloWorld']],
    ["'coach@district.example' in owners and trashed = true", ['Old']],
    ["'root' in parents and mimeType contains 'application/vnd.google-apps.document'", ['HelloWorld', 'Plan for Marisol']],
    ['sharedWithMe', []],
    ["visibility = 'limited' and trashed = true", ['Old']],
  ])('finds by %s', (q, names) => {
    expect(scene().find(q)).toEqual(names);
  });

  it.each([
    "title = 'x'",
    "id = 'x'",
    "name = 'x",
    'name = x',
    "name has 'x'",
    "trashed = 'true'",
    "name = 'a' and",
    "modifiedTime > 'soon'",
    "name < 'a'",
  ])('refuses %s as an invalid value of q', (q) => {
    expect(refusalOf(() => scene().find(q))).toEqual({ code: 400, message: 'Invalid Value', reason: 'invalid' });
  });

  it('pages with tokens that belong to their search', () => {
    const { drive } = scene();
    const first = drive.Files.list({ pageSize: 3, orderBy: 'name' });
    expect(namesIn(first)).toEqual(['HelloWorld', 'Old', 'Plan for Marisol']);
    expect(namesIn(drive.Files.list({ pageSize: 3, orderBy: 'name', pageToken: first['nextPageToken'] }))).toEqual(['Plans']);
    expect(refusalOf(() => drive.Files.list({ pageSize: 3, pageToken: first['nextPageToken'] })).code).toBe(400);
    expect(refusalOf(() => drive.Files.list({ pageToken: 'nonsense' })).code).toBe(400);
    expect(refusalOf(() => drive.Files.list({ orderBy: 'size' })).code).toBe(400);
  });

  it('may not show a file yet that was just made', () => {
    const { kernel, drive } = scene();
    driveSection(kernel.world).rules.listDelayMs = 60_000;
    const made = idOf(drive.Files.create({ name: 'Late' }));
    expect(namesIn(drive.Files.list({ q: "name = 'Late'" }))).toEqual([]);
    expect(drive.Files.get(made)).toMatchObject({ name: 'Late' });
    kernel.wait(60_000);
    expect(namesIn(drive.Files.list({ q: "name = 'Late'" }))).toEqual(['Late']);
  });
});
