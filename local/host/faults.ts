// Faults that can be asked for, "KIND@N" or "KIND@NxTIMES": what goes wrong at the Nth service call of this process.
import { GoogleApiError, LockTimeout, ScriptException } from './errors';
import type { CallSpec } from './kernel';

const kinds = ['kill', 'lostAck', '429', '500', '502', '503', '403rate', 'denied', 'quota', 'lockTimeout', 'slow'] as const;
export type FaultKind = (typeof kinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  readonly from: number;
  readonly times: number;
}

/** Reads "500@12" or "429@3x10"; throws with the list of kinds when it cannot. */
export function parseFault(text: string): Fault {
  const [, kind, from, times] = /^(\w+)@(\d+)(?:x(\d+))?$/.exec(text) ?? [];
  const known = kinds.find((each) => each === kind);
  if (known === undefined || from === undefined || Number(from) < 1) {
    throw new Error(`--fault takes KIND@N or KIND@NxTIMES with KIND one of ${kinds.join(', ')} and N from 1; got "${text}".`);
  }
  return { kind: known, from: Number(from), times: times === undefined ? 1 : Number(times) };
}

/** The fault due at this call, or null. A call that never leaves the script's machine can be killed or slowed, nothing else. */
export function faultAt(faults: readonly Fault[], call: number, spec: CallSpec): FaultKind | null {
  const due = faults.find(({ from, times }) => call >= from && call < from + times);
  if (due === undefined) return null;
  if (due.kind === 'kill' || due.kind === 'slow') return due.kind;
  if (spec.kind === 'local') return null;
  if (due.kind === 'lockTimeout' && spec.kind !== 'lock') return null;
  return due.kind;
}

/** Docs and Sheets answer with a status and no list, Drive and Calendar with a list and no status (recorded replies). */
const hasStatus = (spec: CallSpec): boolean => spec.service === 'Docs' || spec.service === 'Sheets';

function apiError(spec: CallSpec, code: number, status: string, domain: string, reason: string, message: string): GoogleApiError {
  return hasStatus(spec)
    ? new GoogleApiError(code, message, { status })
    : new GoogleApiError(code, message, { errors: [{ domain, reason, message }] });
}

function apiFault(kind: FaultKind, spec: CallSpec): Error {
  switch (kind) {
    case '429':
      if (!hasStatus(spec)) return apiError(spec, 429, '', 'usageLimits', 'rateLimitExceeded', 'Rate Limit Exceeded');
      return new GoogleApiError(429, quotaWords(spec), { status: 'RESOURCE_EXHAUSTED' });
    case '403rate':
      return apiError(spec, 403, 'PERMISSION_DENIED', 'usageLimits', 'userRateLimitExceeded', 'User Rate Limit Exceeded');
    case 'quota':
      return apiError(spec, 403, 'RESOURCE_EXHAUSTED', 'usageLimits', 'dailyLimitExceeded', 'Daily Limit Exceeded');
    case 'denied':
      return apiError(
        spec,
        403,
        'PERMISSION_DENIED',
        'global',
        spec.service === 'Calendar' ? 'forbidden' : 'insufficientFilePermissions',
        deniedWords(spec),
      );
    case '502':
      return apiError(spec, 502, 'UNAVAILABLE', 'global', 'badGateway', 'Bad Gateway');
    case '503':
      return apiError(spec, 503, 'UNAVAILABLE', 'global', 'backendError', 'The service is currently unavailable.');
    default:
      return hasStatus(spec)
        ? new GoogleApiError(500, 'Internal error encountered.', { status: 'INTERNAL' })
        : apiError(spec, 500, '', 'global', 'backendError', 'Backend Error');
  }
}

const quotaWords = (spec: CallSpec): string => {
  const metric = spec.changesWorld === true ? 'Write requests' : 'Read requests';
  return `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute per user' of service '${spec.service.toLowerCase()}.googleapis.com' for consumer 'project_number:100000000000'.`;
};

const deniedWords = (spec: CallSpec): string => {
  if (spec.service === 'Calendar') return 'Forbidden';
  if (hasStatus(spec)) return 'The caller does not have permission';
  return 'The user does not have sufficient permissions for this file.';
};

function builtInFault(kind: FaultKind, spec: CallSpec): Error {
  const name = spec.service.replace(/(App|Service)$/, '');
  switch (kind) {
    case '429':
    case '403rate':
      return new ScriptException(`Service invoked too many times in a short time: ${name}. Try Utilities.sleep(1000) between calls.`);
    case 'quota':
      return new ScriptException(`Service invoked too many times for one day: ${name.toLowerCase()}.`);
    case 'denied':
      return new ScriptException('You do not have permission to access the requested document.');
    case 'lostAck':
      return new ScriptException(
        spec.document !== undefined
          ? `Service Spreadsheets failed while accessing document with id ${spec.document}.`
          : `Service error: ${name}`,
      );
    default:
      return new ScriptException("We're sorry, a server error occurred. Please wait a bit and try again.");
  }
}

/** The failure a script sees for a fault of this kind at this call. */
export function failureFor(kind: FaultKind, spec: CallSpec): Error {
  if (kind === 'lockTimeout') return new LockTimeout();
  return spec.kind === 'api' ? apiFault(kind, spec) : builtInFault(kind, spec);
}
