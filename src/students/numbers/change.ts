// How much a group changed between two windows, for the students who have both scores. A change is never called an effect of anything.
import { deviationOf, meanOf, medianOf, summaryOf, type Interval, type Summary } from './summary';
import { normal975 } from './studentT';

export interface ScorePair {
  readonly earlier: number;
  readonly later: number;
}

/** Of the gains, later less earlier. `n` counts matched students only; what was dropped is the caller's to say. */
export const gainSummary = (pairs: readonly ScorePair[]): Summary => summaryOf(pairs.map(({ earlier, later }) => later - earlier));

export interface StandardisedChange {
  readonly n: number;
  /** In standard deviations of the earlier scores, corrected for small n. */
  readonly change: number;
  readonly interval: Interval;
  /** Correlation of earlier and later scores, which the interval rests on. */
  readonly correlation: number;
}

const correlationOf = (pairs: readonly ScorePair[]): number | null => {
  const [meanEarlier, meanLater] = [meanOf(pairs.map(({ earlier }) => earlier)), meanOf(pairs.map(({ later }) => later))];
  if (meanEarlier === null || meanLater === null) return null;
  let [both, earlierSquares, laterSquares] = [0, 0, 0];
  for (const { earlier, later } of pairs) {
    both += (earlier - meanEarlier) * (later - meanLater);
    earlierSquares += (earlier - meanEarlier) ** 2;
    laterSquares += (later - meanLater) ** 2;
  }
  return earlierSquares === 0 || laterSquares === 0 ? null : both / Math.sqrt(earlierSquares * laterSquares);
};

/**
 * Standardised mean change with raw score standardisation: J(n − 1) · mean gain / SD of the earlier scores, J(m) = 1 − 3 / (4m − 1);
 * variance 2(1 − r)/n + d²/(2n); 95 % interval by the normal distribution. Null below 4 pairs or without spread.
 * Sources: Becker (1988), British Journal of Mathematical and Statistical Psychology 41; Hedges (1981) for J; "SMCR" in metafor's escalc.
 */
export const standardisedChange = (pairs: readonly ScorePair[]): StandardisedChange | null => {
  const n = pairs.length;
  const sd = deviationOf(pairs.map(({ earlier }) => earlier));
  const gain = meanOf(pairs.map(({ earlier, later }) => later - earlier));
  const correlation = correlationOf(pairs);
  if (n < 4 || sd === null || sd === 0 || gain === null || correlation === null) return null;
  const change = ((1 - 3 / (4 * (n - 1) - 1)) * gain) / sd;
  const half = normal975 * Math.sqrt((2 * (1 - correlation)) / n + change ** 2 / (2 * n));
  return { n, change, interval: { low: change - half, high: change + half }, correlation };
};

export interface TypicalGrowthShare {
  readonly n: number;
  /** Median over students of 100 · gain / the vendor's typical growth. 100 and above is the vendor's typical growth or more. */
  readonly median: number | null;
}

/**
 * Group growth as i-Ready reports it: the median percent of typical growth. Students without a typical growth above 0 are not counted.
 * Source: Curriculum Associates, as described at schooldataleadership.org (i-Ready typical and stretch growth). The norms are the vendor's; none are shipped.
 */
export const typicalGrowthShare = (students: readonly (ScorePair & { readonly typicalGrowth: number | null })[]): TypicalGrowthShare => {
  const shares = students.flatMap(({ earlier, later, typicalGrowth }) =>
    typicalGrowth === null || typicalGrowth <= 0 ? [] : [(100 * (later - earlier)) / typicalGrowth],
  );
  return { n: shares.length, median: medianOf(shares) };
};

/** About two thirds of repeated tests of one student would fall inside: score ± standard error. Source: NWEA, "What do MAP test scores mean". */
export const errorBand = (score: number, standardError: number): Interval => ({ low: score - standardError, high: score + standardError });

/** The standard error of a gain, from the two tests' own: √(SE₁² + SE₂²). Source: classical test theory, independent errors. */
export const errorOfGain = (earlierError: number, laterError: number): number => Math.sqrt(earlierError ** 2 + laterError ** 2);

/** Test error alone in a class's mean gain: √(Σ SE of gain²) / n. Null for an empty class. */
export const errorOfMeanGain = (errorsOfGains: readonly number[]): number | null =>
  errorsOfGains.length === 0 ? null : Math.sqrt(errorsOfGains.reduce((sum, error) => sum + error ** 2, 0)) / errorsOfGains.length;

export interface ProficiencyShift {
  readonly n: number;
  readonly rose: number;
  readonly stayed: number;
  readonly fell: number;
  /** How many reached one of the proficient levels, then and now. */
  readonly proficientEarlier: number;
  readonly proficientLater: number;
}

/** Counts of students by the direction their level moved, over an order of levels from low to high. Levels outside the order are not counted. */
export const proficiencyShift = (
  pairs: readonly { readonly earlier: string; readonly later: string }[],
  lowToHigh: readonly string[],
  proficient: (level: string) => boolean,
): ProficiencyShift => {
  const known = pairs.filter(({ earlier, later }) => lowToHigh.includes(earlier) && lowToHigh.includes(later));
  const step = ({ earlier, later }: { readonly earlier: string; readonly later: string }): number =>
    lowToHigh.indexOf(later) - lowToHigh.indexOf(earlier);
  return {
    n: known.length,
    rose: known.filter((pair) => step(pair) > 0).length,
    stayed: known.filter((pair) => step(pair) === 0).length,
    fell: known.filter((pair) => step(pair) < 0).length,
    proficientEarlier: known.filter(({ earlier }) => proficient(earlier)).length,
    proficientLater: known.filter(({ later }) => proficient(later)).length,
  };
};
