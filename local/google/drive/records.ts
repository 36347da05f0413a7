// What the world holds of Drive: files as the Drive v3 File resource has them (without what depends on who looks),
// their permissions, and which person gave the script which file (`drive.file` is per person).

export const folderType = 'application/vnd.google-apps.folder';
export const documentType = 'application/vnd.google-apps.document';
export const spreadsheetType = 'application/vnd.google-apps.spreadsheet';
export const shortcutType = 'application/vnd.google-apps.shortcut';

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

export interface FileRecord {
  readonly id: string;
  name: string;
  mimeType: string;
  parents: string[];
  createdTime: string;
  modifiedTime: string;
  /** A growing number as text, as the API gives it. */
  version: string;
  /** E-mail of the person who changed it last. */
  lastModifyingUser: string;
  description?: string;
  starredBy?: string[];
  explicitlyTrashed?: boolean;
  trashedTime?: string;
  trashingUser?: string;
  properties?: Record<string, string>;
  appProperties?: Record<string, string>;
  folderColorRgb?: string;
  copyRequiresWriterPermission?: boolean;
  writersCanShare?: boolean;
  shortcutDetails?: { targetId: string; targetMimeType: string };
  /** Of a file that is no Google document: its text, or its bytes in base64 where `encoding` says so. */
  content?: string;
  encoding?: 'base64';
  /** Epoch milliseconds from which `files.list` shows it; absent: at once. */
  listedFrom?: number;
}

export interface PermissionRecord {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  role: Role;
  emailAddress?: string;
  domain?: string;
  displayName?: string;
  allowFileDiscovery?: boolean;
  expirationTime?: string;
}

export interface RevisionRecord {
  readonly id: string;
  readonly modifiedTime: string;
  readonly lastModifyingUser: string;
}

/** Why the script may touch a file under `drive.file`. */
export type Grant = 'made' | 'picked';

export interface DriveRules {
  /** How long a new file stays out of `files.list`. */
  listDelayMs: number;
  /** Addresses, or "@domain" for all of a domain, that have no Google account. */
  withoutAccount: string[];
  /** Where set, the domains that files may be shared with. */
  shareOnlyWithin?: string[];
  sharesPerDay?: number;
  documentsPerDay: number;
  /** The number of the Cloud project, as error texts name it. */
  projectNumber: string;
}

export interface DriveSection {
  files: Record<string, FileRecord>;
  /** By file id; the owner's is always there. */
  permissions: Record<string, PermissionRecord[]>;
  /** By e-mail, then file id. */
  grants: Record<string, Record<string, Grant>>;
  /** Names of people, by e-mail. */
  accounts: Record<string, { displayName: string }>;
  revisions: Record<string, RevisionRecord[]>;
  rules: DriveRules;
  /** Uses of the daily quotas, by "quota:e-mail". */
  counters: Record<string, { from: number; count: number }>;
}
