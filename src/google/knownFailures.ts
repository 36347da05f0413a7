// What Google's failures mean for us, and which are worth another try. Decides on codes and reasons, never on words that Google translates.
import type { Problem } from '../problems/problem';

export type FailureKind = 'missing' | 'exists' | 'gone' | 'changed' | 'busy' | 'quota' | 'denied' | 'scope' | 'invalid' | 'unknown';

export interface GoogleFailure {
  readonly kind: FailureKind;
  /** The HTTP status, where Google told it. */
  readonly code: number | null;
  /** Google's own word for it, such as "userRateLimitExceeded" or "INVALID_ARGUMENT". */
  readonly reason: string | null;
  /** Google's sentence, in the person's language. For the screen only: it can hold an address. */
  readonly words: string;
  /** True when the call may have taken effect although it failed. */
  readonly mayHaveHappened: boolean;
}

/** A value, or Google's failure beside the problem that tells a coach of it. Usable wherever a Result is. */
export type Attempt<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem; readonly failure: GoogleFailure };

export interface Pace {
  pause(milliseconds: number): void;
}

const mostTries = 4;
const busyReasons = ['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED', 'RESOURCE_EXHAUSTED'];
const quotaReasons = ['dailyLimitExceeded', 'quotaExceeded', 'sharingRateLimitExceeded', 'storageQuotaExceeded'];
const scopeReasons = ['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'];
const ourOwnBugs = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError', 'EvalError', 'URIError'];

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const textField = (value: unknown, name: string): string | null => {
  const found = field(value, name);
  return typeof found === 'string' && found !== '' ? found : null;
};

/** The names under which Google's own failures reach a script. */
const googleNames = ['Exception', 'GoogleJsonResponseException', 'HttpResponseException'];

/** Whether Google threw it; whatever else is thrown is a fault of our own. */
export const isGoogles = (thrown: unknown): boolean => googleNames.includes(textField(thrown, 'name') ?? '');

/**
 * Built-in limits come without code or reason, in the person's language. What is not translated is the service at the end of a daily
 * limit ("…: docs create."), and the advice of a limit for a short time to call Utilities.sleep.
 */
const dailyLimit =
  /too many times for one day|[:：]\s*(calendar|docs?|documents?|drive(app)?|gmail|e?mail|properties|spreadsheets?)( [a-z]+)?\.?$/;
const shortLimit = /Utilities\.sleep\(/;

/** A gateway's page has no details, but the number in front of it is not localised. */
const gatewayStatus = (words: string): number | null => {
  const match = /\b(429|50[0-4])\b/.exec(words.slice(0, 80));
  return match === null ? null : Number(match[1]);
};

const kindOf = (code: number | null, reason: string | null): FailureKind => {
  if (reason !== null && busyReasons.includes(reason)) return 'busy';
  if (reason !== null && quotaReasons.includes(reason)) return 'quota';
  if (reason !== null && scopeReasons.includes(reason)) return 'scope';
  if (code === null) return 'unknown';
  if (code === 429 || code >= 500) return 'busy';
  if (code === 404) return 'missing';
  if (code === 409) return 'exists';
  if (code === 410) return 'gone';
  if (code === 412) return 'changed';
  if (code === 401 || code === 403) return 'denied';
  return code >= 400 ? 'invalid' : 'unknown';
};

/** Reads the failure out of whatever a service threw. A fault of our own is thrown on: it is no failure of Google's. */
export const failureOf = (thrown: unknown): GoogleFailure => {
  const name = textField(thrown, 'name');
  if (name !== null && ourOwnBugs.includes(name)) throw thrown;
  const details = field(thrown, 'details');
  const words = textField(details, 'message') ?? textField(thrown, 'message') ?? '';
  const told = field(details, 'code');
  const code = typeof told === 'number' ? told : name === 'HttpResponseException' ? gatewayStatus(words) : null;
  const errors = field(details, 'errors');
  const reason = (Array.isArray(errors) ? textField(errors[0], 'reason') : null) ?? textField(details, 'status');
  const limit = code !== null ? null : shortLimit.test(words) ? 'busy' : dailyLimit.test(words) ? 'quota' : null;
  if (limit !== null) return { kind: limit, code, reason, words, mayHaveHappened: false };
  // A rate limit refuses before anything happens; a fault inside Google, or one without a code, may come after the effect.
  return { kind: kindOf(code, reason), code, reason, words, mayHaveHappened: code === null || code >= 500 };
};

/** @param what a verb phrase, such as "book the session". */
export const problemOf = (failure: GoogleFailure, what: string, tries = 1): Problem => {
  const reason = failure.words === '' ? (failure.reason ?? 'Google gave no reason') : failure.words.replace(/\.\s*$/, '');
  switch (failure.kind) {
    case 'busy':
      return { code: 'googleBusy', what, tries };
    case 'quota':
      return failure.reason === 'storageQuotaExceeded' ? { code: 'driveFull', what } : { code: 'quotaSpent', what, limit: null };
    case 'denied':
    case 'scope':
      return { code: 'denied', what, reason: `${reason}.` };
    default:
      return { code: 'googleFailed', what, status: failure.code, reason };
  }
};

const waitBefore = (nextTry: number): number => Math.round(1000 * 2 ** (nextTry - 2) * (1 + Math.random()));

/**
 * Calls Google, waiting and trying again where that helps: at most four times, 1 to 2, 2 to 4 and 4 to 8 seconds apart.
 * Set `repeatable` to false for a call that makes something without a key of ours: then only what was surely refused is tried again.
 */
export const attempt = <Value>(pace: Pace, what: string, call: () => Value, repeatable = true): Attempt<Value> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return { ok: true, value: call() };
    } catch (thrown) {
      const failure = failureOf(thrown);
      const worthAnother = failure.kind === 'busy' || failure.kind === 'unknown';
      if (!worthAnother || tries >= mostTries || (failure.mayHaveHappened && !repeatable)) {
        return { ok: false, problem: problemOf(failure, what, tries), failure };
      }
      pace.pause(waitBefore(tries + 1));
    }
  }
};
