// Drive's refusals against bodies recorded from, or reported of, the real service. The folder stands beside REAL_DATA.
import { describe, expect, it } from '@jest/globals';
import { addFile, driveSection, shareFile } from '../../local/google/drive/driveSection';
import { documentType } from '../../local/google/drive/records';
import { driveOf, idOf } from '../local/google/drive/scene';
import { bodyOf, recorded, recordedOrSkip } from '../support/recorded';
import { serviceKernel } from '../support/serviceKernel';

const ben = 'ben@district.example';
const other = { type: 'user', role: 'reader', emailAddress: ben };
const scene = () => {
  const kernel = serviceKernel({ scopes: ['drive'] });
  const drive = driveOf(kernel);
  return { kernel, drive, rules: driveSection(kernel.world).rules, id: idOf(drive.Files.create({ name: 'x', mimeType: documentType })) };
};

recordedOrSkip(describe)('Drive refuses as recorded', () => {
  it('a file that is missing', () => {
    expect(bodyOf(() => scene().drive.Files.get('NOPE_NOT_A_GOOD_ID'))).toEqual(
      recorded('drive_and_sheets_errors/drive_404_file_not_found'),
    );
  });

  it('a scope that was not granted', () => {
    const drive = driveOf(serviceKernel({ scopes: ['calendar'] }));
    expect(bodyOf(() => drive.Files.get('x'))).toEqual(recorded('drive_and_sheets_errors/any_403_insufficient_scope'));
  });

  it('a change by a reader', () => {
    const { kernel, drive } = scene();
    addFile(kernel.world, { id: 'bens-file-0000000000', name: 'x', mimeType: documentType, owner: ben });
    shareFile(kernel.world, 'bens-file-0000000000', kernel.user, 'reader');
    expect(bodyOf(() => drive.Files.update({ name: 'y' }, 'bens-file-0000000000'))).toEqual(
      recorded('drive_and_sheets_errors/from_reports/drive_403_insufficient_file_permissions'),
    );
  });

  it('a change by a script that may only read', () => {
    const kernel = serviceKernel({ scopes: ['drive.readonly', 'drive.file'] });
    const drive = driveOf(kernel);
    driveSection(kernel.world).rules.projectNumber = '000000000000';
    addFile(kernel.world, { id: 'FILE_ID', name: 'x', mimeType: documentType, owner: kernel.user });
    expect(bodyOf(() => drive.Files.update({ name: 'y' }, 'FILE_ID'))).toEqual(
      recorded('drive_and_sheets_errors/from_reports/drive_403_app_not_authorized'),
    );
  });

  it('sharing against the domain’s policy', () => {
    const { drive, rules, id } = scene();
    rules.shareOnlyWithin = ['elsewhere.example'];
    expect(bodyOf(() => drive.Permissions.create(other, id))).toEqual(
      recorded('drive_and_sheets_errors/from_reports/drive_400_sharing_acl_change'),
    );
  });

  it('silent sharing with an address that has no Google account', () => {
    const { drive, rules, id } = scene();
    rules.withoutAccount = ['person1@example.org'];
    const body = { ...other, emailAddress: 'person1@example.org' };
    expect(bodyOf(() => drive.Permissions.create(body, id, { sendNotificationEmail: false }))).toEqual(
      recorded('drive_and_sheets_errors/from_reports/drive_400_sharing_no_google_account'),
    );
  });

  it('sharing beyond the quota', () => {
    const { drive, rules, id } = scene();
    rules.sharesPerDay = 0;
    expect(bodyOf(() => drive.Permissions.create(other, id))).toEqual(
      recorded('drive_and_sheets_errors/from_reports/drive_403_sharing_rate_limit'),
    );
  });
});
