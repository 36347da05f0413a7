// Runs one action with the world joined to it. The only place where a bug is caught: it becomes a reference number in a log without data.
import type { Action } from '../actions/action';
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

export const runAction = (makeHost: () => Host, action: Action, request: unknown): Result<unknown> => {
  let host: Host | null = null;
  try {
    host = makeHost();
    const granted = host.requires(action.needs);
    if (!granted.ok) return granted;
    return action.run(host, request);
  } catch (error) {
    const reference = referenceFor(action.name, host === null ? 0 : host.now());
    host?.log('unexpected', { action: action.name, reference, kind: kindOfFault(error), place: placeOfFault(error) });
    return failed({ code: 'unexpected', reference });
  }
};
