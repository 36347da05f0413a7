// Whom the policy lets open a plan: its teachers and its coach, each by name, nobody by link. And how real permissions differ from that.

/** Who can open a plan, as Drive says it. */
export interface PlanPermission {
  readonly kind: 'user' | 'group' | 'domain' | 'anyone';
  readonly email: string | null;
  readonly role: string;
}

export type SharingDrift =
  | { readonly kind: 'anyone with the link'; readonly role: string }
  | { readonly kind: 'whole domain'; readonly role: string }
  | { readonly kind: 'group'; readonly email: string; readonly role: string }
  | { readonly kind: 'not in the policy'; readonly email: string; readonly role: string }
  | { readonly kind: 'cannot open it'; readonly email: string };

/** @param allowed addresses in lower case: teachers, coach, and the account that made it. */
export const sharingDrift = (permissions: readonly PlanPermission[], allowed: readonly string[]): readonly SharingDrift[] => {
  const drift: SharingDrift[] = [];
  for (const { kind, email, role } of permissions) {
    if (kind === 'anyone') drift.push({ kind: 'anyone with the link', role });
    else if (kind === 'domain') drift.push({ kind: 'whole domain', role });
    else if (kind === 'group') drift.push({ kind: 'group', email: email ?? '', role });
    else if (email === null || !allowed.includes(email.toLowerCase())) drift.push({ kind: 'not in the policy', email: email ?? '', role });
  }
  const present = permissions.map(({ email }) => email?.toLowerCase());
  return drift.concat(allowed.filter((email) => !present.includes(email)).map((email) => ({ kind: 'cannot open it' as const, email })));
};
