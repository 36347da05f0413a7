// Before, during and after a coaching cycle, by the day of the test. What lies after is growth since, not growth because.

export interface CycleDays {
  readonly startedOn: string;
  /** Null while the cycle is open. */
  readonly endedOn: string | null;
}

export type CyclePart = 'before' | 'during' | 'after';

/** The first day belongs to the baseline, since tests of that day were taken before anything changed; the last day belongs to the cycle. */
export const cyclePartOf = (testedOn: string, { startedOn, endedOn }: CycleDays): CyclePart =>
  testedOn <= startedOn ? 'before' : endedOn !== null && testedOn > endedOn ? 'after' : 'during';

/** The tests of each part, in the order of their days; tests without a day belong to none. */
export const cycleParts = <Test extends { readonly testedOn: string | null }>(
  tests: readonly Test[],
  days: CycleDays,
): { readonly [Part in CyclePart]: readonly Test[] } => {
  const dated = tests.filter(({ testedOn }) => testedOn !== null).sort((a, b) => ((a.testedOn ?? '') < (b.testedOn ?? '') ? -1 : 1));
  const of = (part: CyclePart): readonly Test[] => dated.filter(({ testedOn }) => cyclePartOf(testedOn ?? '', days) === part);
  return { before: of('before'), during: of('during'), after: of('after') };
};
