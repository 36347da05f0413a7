// Numbers of an observation: how often each code was noted, and how far two observers of the same intervals agree.

/** How often each code was noted, most often first, then in the order first noted. */
export const tallyOf = (codes: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
};

/** "on task 18, off task 6" */
export const tallyWords = (tally: ReadonlyMap<string, number>): string => [...tally].map(([code, count]) => `${code} ${count}`).join(', ');

export interface Agreement {
  readonly intervals: number;
  readonly agreed: number;
  /** 0 to 1: agreed ÷ intervals. */
  readonly share: number;
  /** Agreement beyond chance, at most 1; null where both noted one and the same code throughout, so that chance alone explains it all. */
  readonly kappa: number | null;
}

/**
 * Interval by interval: the share of agreement, and Cohen's kappa (observed − expected) ÷ (1 − expected), where the expected share is what two
 * observers with these shares of codes would reach by chance. Source: J. Cohen (1960), A Coefficient of Agreement for Nominal Scales,
 * Educational and Psychological Measurement 20(1), 37–46. Null where there is nothing to compare or the intervals differ in number.
 */
export const agreementOf = (one: readonly string[], other: readonly string[]): Agreement | null => {
  const intervals = one.length;
  if (intervals === 0 || other.length !== intervals) return null;
  const agreed = one.filter((code, index) => code === other[index]).length;
  const share = agreed / intervals;
  const [ofOne, ofOther] = [tallyOf(one), tallyOf(other)];
  const pairs = [...ofOne].reduce((sum, [code, count]) => sum + count * (ofOther.get(code) ?? 0), 0);
  const expected = pairs / (intervals * intervals);
  return { intervals, agreed, share, kappa: pairs === intervals * intervals ? null : (share - expected) / (1 - expected) };
};

/** "Two observers agree on 92% of 24 intervals (kappa 0.81)" */
export const agreementWords = ({ intervals, share, kappa }: Agreement): string =>
  `Two observers agree on ${Math.round(share * 100)}% of ${intervals} intervals${kappa === null ? '' : ` (kappa ${kappa.toFixed(2)})`}`;
