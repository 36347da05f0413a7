// Whether a call may be made at all: the mode the script runs in (AuthMode) and the scopes the manifest asks for and the person granted.
import { GoogleApiError, ScriptException } from './errors';
import type { AuthMode, CallSpec } from './kernel';

const prefix = 'https://www.googleapis.com/auth/';
const whole = (scope: string): string => (scope.includes('://') ? scope : prefix + scope);

/** What stands between a script and a scope. */
export interface Consent {
  /** Null: the manifest names none and Google works them out, so every scope counts as asked for. */
  readonly requested: readonly string[] | null;
  readonly denied: readonly string[];
}

export function isGranted(consent: Consent, scope: string): boolean {
  if (consent.denied.map(whole).includes(whole(scope))) return false;
  return consent.requested === null || consent.requested.map(whole).includes(whole(scope));
}

/** "Range.getValues" is named by its class, "getEmail" by its service, as in Google's messages. */
const nameOf = (spec: CallSpec): string =>
  spec.method.includes('.') && spec.kind !== 'api' ? spec.method : `${spec.service}.${spec.method}`;

function insufficient(spec: CallSpec, scopes: readonly string[]): Error {
  if (spec.kind === 'api') {
    const errors = [{ domain: 'global', reason: 'insufficientPermissions', message: 'Insufficient Permission' }];
    return new GoogleApiError(403, 'Request had insufficient authentication scopes.', { status: 'PERMISSION_DENIED', errors });
  }
  const [only, ...more] = scopes.map(whole);
  const required = more.length === 0 ? only : `(${[only, ...more].join(' || ')})`;
  return new ScriptException(`Specified permissions are not sufficient to call ${nameOf(spec)}. Required permissions: ${required}`);
}

const needsEnabling: readonly CallSpec['kind'][] = ['property', 'cache', 'lock', 'read', 'write', 'flush', 'api'];
const storeServices = ['PropertiesService', 'CacheService', 'LockService'];

/** LIMITED reaches the open document and nothing of the person's; NONE reaches menus, Logger and Utilities only. */
function allowedIn(mode: AuthMode, spec: CallSpec): boolean {
  if (mode === 'FULL') return true;
  if (mode === 'NONE') return spec.scopes === undefined && !needsEnabling.includes(spec.kind) && !storeServices.includes(spec.service);
  return spec.kind !== 'api' && (spec.scopes === undefined || spec.scopes.some((scope) => scope.endsWith('.currentonly')));
}

/** Throws what Google throws when the call may not be made. */
export function assertAllowed(spec: CallSpec, mode: AuthMode, consent: Consent): void {
  if (!allowedIn(mode, spec)) {
    if (spec.scopes !== undefined) throw insufficient(spec, spec.scopes);
    throw new ScriptException(`You do not have permission to call ${nameOf(spec)}`);
  }
  if (spec.scopes !== undefined && !spec.scopes.some((scope) => isGranted(consent, scope))) throw insufficient(spec, spec.scopes);
}
