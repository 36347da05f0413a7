// The part of the stored world that is the host's own: who there is, what they granted, the clock's and the ids' state.

export interface HostSection {
  /** Every id of the world follows from this and `idsGiven`. */
  seed: number;
  idsGiven: number;
  /** Ids of the spreadsheet the script is bound to; its record lives with the sheets and the drive sections. */
  containerId: string;
  scriptId: string;
  defaultUser: string;
  users: HostUser[];
  /** Scopes a person took away on the consent screen, by e-mail; what is not named is granted. */
  deniedScopes: Record<string, string[]>;
  /** Locks held by another run, by "document", "script" or "user:<e-mail>". */
  heldLocks: Record<string, HeldLock>;
  triggers: TriggerRecord[];
  cache: Record<string, CacheEntry>;
}

export interface HostUser {
  email: string;
  name: string;
  /** As Session.getActiveUserLocale gives it, such as "en". */
  locale: string;
}

export interface HeldLock {
  by: string;
  /** Epoch milliseconds on the host's clock at which the other run lets go; absent: never. */
  until?: number;
}

export interface CacheEntry {
  value: string;
  until: number;
}

export interface TriggerRecord {
  id: string;
  user: string;
  handler: string;
  event: string;
  source: string;
  sourceId: string;
  /** Hours between two firings of a clock trigger, where there are such. */
  everyHours?: number;
}

export const newHostSection = (user: string): HostSection => ({
  seed: 1,
  idsGiven: 0,
  containerId: '1CoachbookLocalWorkbook0000000000000000000000',
  scriptId: '1CoachbookLocalScript000000000000000000000000000000000000',
  defaultUser: user,
  users: [{ email: user, name: nameFrom(user), locale: 'en' }],
  deniedScopes: {},
  heldLocks: {},
  triggers: [],
  cache: {},
});

/** "ana.lopez@district.example" → "Ana Lopez". */
export const nameFrom = (email: string): string =>
  (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
