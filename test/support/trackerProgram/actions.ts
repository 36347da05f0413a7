// The actions themselves, for the local host: through the one door of the wire, or one after the other with hands on the sheets between.
// Compiled by trackerWorkbook.ts; evaluated when first called.
import { answer } from '../../../src/entry/rpc';
import { makeHost } from '../../../src/google/googleHost';
import { byHand } from './program';

export const rpc = (request: string): string => answer(makeHost, request);

type Step = { readonly act: object } | { readonly hand: readonly [title: string, step: string, ...words: string[]] };

/** Each action as a run of its own, with ids that count and a clock that stands, as the host in memory has them. What each replied, in order. */
export const takeSteps = (script: string, user: string, now: number, firstId: number): string => {
  let next = firstId;
  const counting = (): ReturnType<typeof makeHost> => ({
    ...makeHost(),
    user: () => user,
    now: () => now,
    newId: (prefix) => {
      const id = `${prefix}_${String(next).padStart(4, '0')}`;
      next += 1;
      return id;
    },
  });
  return JSON.stringify(
    (JSON.parse(script) as Step[]).flatMap((step) => {
      if ('act' in step) return [JSON.parse(answer(counting, JSON.stringify(step.act))) as unknown];
      byHand(...step.hand);
      return [];
    }),
  );
};
