// Runs one action with the world joined to it. The only place where a bug is caught: it becomes a reference number in a log without data.
import type { Action } from '../actions/action';
import { failureOf, isGoogles, problemOf } from '../google/knownFailures';
import type { Host } from '../ports/host';
import { failed, type Result } from '../problems/result';

/** A short reference a person can read out; it names the moment and the action, never what was in the tracker. */
const referenceFor = (action: string, epochMs: number): string => `${action}-${epochMs.toString(36)}`;

const kindOfFault = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Where in our own code it happened: function names and positions only, so that no data can be in it. */
const placeOfFault = (error: unknown): string => {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  const frames = stack.split('\n').filter((line) => /^\s*at /.test(line));
  return frames
    .slice(0, 3)
    .map((line) => line.replace(/\(.*[\\/]/, '(').trim())
    .join(' ');
};

/** With several accounts in one browser, Google may run a page's call as another than the page was drawn for. */
const isOtherAccount = (host: Host, asUser: string): boolean => host.requires(['identity']).ok && host.user() !== asUser;

/** @param asUser the account the calling page was drawn for, or null where no page calls. */
export const runAction = (makeHost: () => Host, action: Action, request: unknown, asUser: string | null = null): Result<unknown> => {
  let host: Host | null = null;
  try {
    host = makeHost();
    if (asUser !== null && isOtherAccount(host, asUser)) return failed({ code: 'otherAccount', asUser, user: host.user() });
    const granted = host.requires(action.needs);
    if (!granted.ok) return granted;
    return action.run(host, request);
  } catch (error) {
    if (isGoogles(error)) {
      const { code, kind } = failureOf(error);
      host?.log('google', { action: action.name, code: code ?? 0, kind, place: placeOfFault(error) });
      return failed(problemOf(failureOf(error), 'finish this'));
    }
    const reference = referenceFor(action.name, host === null ? 0 : host.now());
    host?.log('unexpected', { action: action.name, reference, kind: kindOfFault(error), place: placeOfFault(error) });
    return failed({ code: 'unexpected', reference });
  }
};
