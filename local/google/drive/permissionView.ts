// A stored permission as the Drive v3 Permission resource.
import { displayNameOf } from './identity';
import type { DriveSection, PermissionRecord } from './records';

export function permissionView(section: DriveSection, permission: PermissionRecord): Record<string, unknown> {
  const { id, type, role, emailAddress, domain, allowFileDiscovery, expirationTime } = permission;
  const named = emailAddress === undefined ? permission.displayName : displayNameOf(section, emailAddress);
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    ...(emailAddress === undefined ? {} : { emailAddress, deleted: false, pendingOwner: false }),
    ...(domain === undefined ? {} : { domain }),
    ...(named === undefined && domain === undefined ? {} : { displayName: named ?? domain }),
    ...(type === 'anyone' || type === 'domain' ? { allowFileDiscovery: allowFileDiscovery ?? false } : {}),
    ...(expirationTime === undefined ? {} : { expirationTime }),
  };
}
