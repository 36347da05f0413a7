// The two advanced services that plans need, as the manifest enables them, with the members that are called and no others.

export interface DriveFile {
  readonly id?: string;
  readonly name?: string;
  readonly trashed?: boolean;
  readonly webViewLink?: string;
  readonly appProperties?: Readonly<Record<string, string>>;
}

export interface DrivePermission {
  readonly type?: string;
  readonly role?: string;
  readonly emailAddress?: string;
  readonly deleted?: boolean;
}

/** Drive v3. The published types leave its collections out of reach (docs/platform/plans.md, "Types"). */
interface DriveService {
  readonly Files: {
    copy(resource: object, fileId: string, options: object): DriveFile;
    create(resource: object): DriveFile;
    generateIds(options: object): { readonly ids?: readonly string[] };
    get(fileId: string, options: object): DriveFile;
    list(options: object): { readonly files?: readonly DriveFile[]; readonly nextPageToken?: string };
    update(resource: object, fileId: string): DriveFile;
  };
  readonly Permissions: {
    create(resource: object, fileId: string, options: object): DrivePermission;
    list(fileId: string, options: object): { readonly permissions?: readonly DrivePermission[] };
  };
}

/** Docs v1. */
export const docsService = (): GoogleAppsScript.Docs => {
  if (Docs === undefined) throw new TypeError('The manifest does not enable the Docs service.');
  return Docs;
};

export const driveService = (): DriveService => {
  if (Drive === undefined) throw new TypeError('The manifest does not enable the Drive service.');
  return Drive;
};
