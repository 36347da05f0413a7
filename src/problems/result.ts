// A value or an expected failure. Bugs throw; everything a coach can cause or meet is a Problem.
import type { Problem } from './problem';

export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const failed = (problem: Problem): Result<never> => ({ ok: false, problem });

/** A partial outcome: both lists are always shown to the coach. `place` is a sheet row, a teacher or a file line, in words. */
export interface Skipped {
  readonly place: string;
  readonly problem: Problem;
}
