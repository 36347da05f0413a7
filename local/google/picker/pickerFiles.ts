// Google's file picker over the store: which files a person is shown, and what picking one gives the script.
// https://developers.google.com/workspace/drive/picker/guides/overview
import type { World } from '../../host/kernel';
import { roleOf } from '../drive/access';
import { driveSection, pickFile } from '../drive/driveSection';
import { isTrashed } from '../drive/trash';
import { oauthToken } from '../script/oauthToken';

/** What the page gives the picker, as its builder names it. */
export interface PickerSetUp {
  readonly developerKey: string;
  readonly appId: string;
  readonly token: string;
  /** Only these files, or none named: everything of the view. */
  readonly fileIds: readonly string[];
  readonly mimeTypes: readonly string[];
}

export interface PickerFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly lastEditedUtc: number;
}

export class PickerRefused extends Error {}

const checked = (world: World, user: string, { developerKey, token }: PickerSetUp): void => {
  if (developerKey === '') throw new PickerRefused('The API developer key is invalid.');
  if (token !== oauthToken(world, user)) throw new PickerRefused('There was an error! Can not access your Google Account.');
  if ((world.host.deniedScopes[user] ?? []).some((scope) => scope.endsWith('/auth/drive.file')))
    throw new PickerRefused('There was an error! Can not access your Google Account.');
};

/** The files this person may open in Drive, whoever made them, newest first. */
export const filesToPick = (world: World, user: string, setUp: PickerSetUp): readonly PickerFile[] => {
  checked(world, user, setUp);
  const section = driveSection(world);
  return Object.values(section.files)
    .filter(
      (file) =>
        !isTrashed(section, file) &&
        roleOf(section, file, user, setUp.fileIds.length === 0) !== undefined &&
        (setUp.fileIds.length === 0 || setUp.fileIds.includes(file.id)) &&
        (setUp.mimeTypes.length === 0 || setUp.mimeTypes.includes(file.mimeType)),
    )
    .map(({ id, name, mimeType, modifiedTime }) => ({ id, name, mimeType, lastEditedUtc: Date.parse(modifiedTime) }))
    .sort((one, other) => other.lastEditedUtc - one.lastEditedUtc || one.name.localeCompare(other.name));
};

/** The script may touch the file from now on, unless the picker was not told which Cloud project asks: then nothing changes, silently. */
export const pick = (world: World, user: string, setUp: PickerSetUp, fileId: string): PickerFile => {
  const file = filesToPick(world, user, setUp).find(({ id }) => id === fileId);
  if (file === undefined) throw new PickerRefused(`The picker does not show ${fileId}.`);
  if (setUp.appId === driveSection(world).rules.projectNumber) pickFile(world, user, fileId);
  return file;
};
