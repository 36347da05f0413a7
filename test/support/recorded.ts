// Replies recorded from the real services, from the folder `contracts` beside the one that REAL_DATA names.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { describe as jestDescribe } from '@jest/globals';
import { GoogleApiError } from '../../local/host/errors';

const folder = process.env['REAL_DATA'] === undefined ? undefined : path.join(process.env['REAL_DATA'], '..', 'contracts', 'recorded');

/** `describe`, or a skipped one that says why where the recordings are not at hand. */
export function recordedOrSkip(describe: typeof jestDescribe): typeof jestDescribe | typeof jestDescribe.skip {
  if (folder !== undefined && existsSync(folder)) return describe;
  process.stderr.write(
    'Skipped: recorded replies are read from ../contracts beside the folder that REAL_DATA names, and there are none.\n',
  );
  return describe.skip;
}

/** One recording, such as "calendar/error_404". */
export const recorded = (name: string): unknown => JSON.parse(readFileSync(path.join(folder ?? '', `${name}.json`), 'utf8')) as unknown;

/** The body of the refusal as the REST API would send it. */
export function bodyOf(act: () => unknown): unknown {
  try {
    act();
  } catch (problem) {
    if (problem instanceof GoogleApiError) return { error: { code: problem.code, message: problem.message, ...problem.details } };
    throw problem;
  }
  throw new Error('Nothing was refused.');
}
