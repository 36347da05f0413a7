// Who people are to Drive: the number that stands for an address in every permission, and the name shown for it.
import type { DriveSection } from './records';

/** Twenty digits, the same for the same address in every file, as Drive's permission ids are. */
export function permissionIdOf(emailOrDomain: string): string {
  const text = emailOrDomain.toLowerCase();
  const half = (seed: number): string => {
    let hash = seed;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
    return String(hash).padStart(10, '0');
  };
  return half(2166136261).slice(0, 10) + half(40389).slice(0, 10);
}

export const displayNameOf = (section: DriveSection, email: string): string =>
  section.accounts[email.toLowerCase()]?.displayName ?? email.split('@')[0] ?? email;

export const driveUser = (section: DriveSection, email: string, viewer: string) => ({
  kind: 'drive#user',
  displayName: displayNameOf(section, email),
  me: email.toLowerCase() === viewer.toLowerCase(),
  permissionId: permissionIdOf(email),
  emailAddress: email,
});

export const domainOf = (email: string): string => (email.split('@')[1] ?? '').toLowerCase();

export function hasAccount(section: DriveSection, email: string): boolean {
  const { withoutAccount } = section.rules;
  return !withoutAccount.includes(email.toLowerCase()) && !withoutAccount.includes(`@${domainOf(email)}`);
}
