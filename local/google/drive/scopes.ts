// Which scopes allow which Drive call, from the API description of Drive v3.

const auth = (name: string): string => `https://www.googleapis.com/auth/${name}`;

const read = ['drive', 'drive.appdata', 'drive.file', 'drive.meet.readonly', 'drive.metadata', 'drive.metadata.readonly', 'drive.readonly'];

export const driveScopes = {
  about: ['drive', 'drive.appdata', 'drive.file', 'drive.metadata', 'drive.metadata.readonly', 'drive.readonly'].map(auth),
  read: read.map(auth),
  create: ['drive', 'drive.appdata', 'drive.file'].map(auth),
  update: ['drive', 'drive.appdata', 'drive.file', 'drive.metadata', 'drive.scripts'].map(auth),
  export: ['drive', 'drive.file', 'drive.meet.readonly', 'drive.readonly'].map(auth),
  emptyTrash: [auth('drive')],
  share: ['drive', 'drive.file'].map(auth),
  /** Those under which the script sees every file its user sees. */
  wideRead: ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'].map(auth),
  wideWrite: [auth('drive')],
  /** DriveApp accepts no narrower one. */
  driveApp: [auth('drive')],
} as const;
