import { describe, expect, it } from '@jest/globals';
import { addAccount, addFile, driveSection } from '../../../../local/google/drive/driveSection';
import { documentType, folderType } from '../../../../local/google/drive/records';
import { refusalOf, serviceKernel } from '../../../support/serviceKernel';
import { driveOf, idOf } from './scene';

const ben = 'ben@district.example';
const scene = () => {
  const kernel = serviceKernel({ scopes: ['drive'] });
  addAccount(kernel.world, 'coach@district.example', 'Priya Coach');
  const drive = driveOf(kernel);
  const id = idOf(drive.Files.create({ name: 'Plan', mimeType: documentType }));
  return { kernel, drive, id };
};

describe('permissions.create', () => {
  it('writes the mail that Google would send, unless told not to', () => {
    const { kernel, drive, id } = scene();
    const given = drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: ben }, id, { emailMessage: 'Here it is.' });
    expect(Object.keys(given).sort()).toEqual(['id', 'kind', 'role', 'type']);
    expect(kernel.world.mail).toHaveLength(1);
    expect(kernel.world.mail[0]).toMatchObject({ to: [ben], about: 'sharing', subject: 'Document shared with you: "Plan"' });
    expect(kernel.world.mail[0]?.body).toContain('Here it is.');
    drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'cai@district.example' }, id, { sendNotificationEmail: false });
    expect(kernel.world.mail).toHaveLength(1);
    expect(kernel.calls.map(({ ms }) => ms)).toEqual([900, 1000, 600]);
  });

  it('keeps the higher of two roles and gives a person one id everywhere', () => {
    const { drive, id } = scene();
    const first = drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: ben }, id);
    const second = drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: ben.toUpperCase() }, id);
    expect(second).toEqual(first);
    expect(drive.Permissions.list(id)['permissions']).toHaveLength(2);
  });

  it('fails silently shared to an address without a Google account', () => {
    const { kernel, drive, id } = scene();
    driveSection(kernel.world).rules.withoutAccount = ['@parents.example'];
    const body = { type: 'user', role: 'reader', emailAddress: 'person1@parents.example' };
    expect(refusalOf(() => drive.Permissions.create(body, id, { sendNotificationEmail: false }))).toMatchObject({
      code: 400,
      reason: 'invalidSharingRequest',
    });
    expect(drive.Permissions.create(body, id)).toMatchObject({ role: 'reader' });
  });

  it('keeps to the domain’s policy and to the sharing quota', () => {
    const { kernel, drive, id } = scene();
    const { rules } = driveSection(kernel.world);
    rules.shareOnlyWithin = ['district.example'];
    rules.sharesPerDay = 1;
    expect(
      refusalOf(() => drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'x@else.example' }, id)).message,
    ).toContain('ACL change not allowed.');
    expect(refusalOf(() => drive.Permissions.create({ type: 'anyone', role: 'reader' }, id)).reason).toBe('invalidSharingRequest');
    drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: ben }, id);
    expect(
      refusalOf(() => drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'cai@district.example' }, id)).reason,
    ).toBe('sharingRateLimitExceeded');
  });

  it('wants a role, a type and, for a person, an address', () => {
    const { drive, id } = scene();
    expect(refusalOf(() => drive.Permissions.create({ type: 'user' }, id)).message).toBe('The permission role field is required.');
    expect(refusalOf(() => drive.Permissions.create({ role: 'reader' }, id)).message).toBe('The permission type field is required.');
    expect(refusalOf(() => drive.Permissions.create({ role: 'reader', type: 'user' }, id)).code).toBe(400);
    expect(refusalOf(() => drive.Permissions.create({ role: 'owner', type: 'user', emailAddress: ben }, id)).reason).toBe('forbidden');
  });
});

describe('permissions', () => {
  it('reach from a folder to what lies in it', () => {
    const { kernel, drive } = scene();
    addFile(kernel.world, { id: 'bens-folder-0000000000', name: 'F', mimeType: folderType, owner: ben });
    const bens = driveOf(kernel.as(ben));
    const inside = idOf(bens.Files.create({ name: 'x', parents: ['bens-folder-0000000000'] }));
    expect(refusalOf(() => drive.Files.get(inside)).code).toBe(404);
    bens.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'coach@district.example' }, 'bens-folder-0000000000');
    expect(drive.Files.get(inside, { fields: 'ownedByMe,capabilities(canEdit)' })).toEqual({
      ownedByMe: false,
      capabilities: { canEdit: false },
    });
    expect(refusalOf(() => drive.Permissions.list(inside)).reason).toBe('insufficientFilePermissions');
  });

  it('change, and end by their holder or by who may share, but never the owner’s', () => {
    const { kernel, drive, id } = scene();
    const given = idOf(drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: ben }, id));
    expect(drive.Permissions.update({ role: 'commenter' }, id, given)).toMatchObject({ role: 'commenter' });
    driveOf(kernel.as(ben)).Permissions.remove(id, given);
    expect(refusalOf(() => drive.Permissions.get(id, given)).message).toBe(`Permission not found: ${given}.`);
    const [owner] = drive.Permissions.list(id)['permissions'] as { id: string }[];
    expect(refusalOf(() => drive.Permissions.remove(id, owner?.id)).code).toBe(403);
  });
});
