// Change between two phases of one series by ranks: Baseline Corrected Tau, and the plain phase comparison it corrects.
import { theilSenLine, valueOn, type Point } from './progress';
import { normal975 } from './studentT';

/** Points a phase needs before a number is given. Source: What Works Clearinghouse, Single-Case Design Technical Documentation (2010). */
export const pointsAPhaseNeeds = 5;

const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Kendall's S over all pairs: concordant less discordant. */
const kendallS = (x: readonly number[], y: readonly number[]): number =>
  x.reduce(
    (sum, xi, i) => sum + x.slice(i + 1).reduce((inner, xj, k) => inner + sign(xj - xi) * sign((y[i + 1 + k] ?? 0) - (y[i] ?? 0)), 0),
    0,
  );

const tieSizes = (values: readonly number[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
};

const untied = (values: readonly number[]): number => {
  const n = values.length;
  return (n * (n - 1)) / 2 - tieSizes(values).reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
};

/** Kendall's tau-b, which allows for ties; null where one of the two does not vary. Source: Kendall (1945), Biometrika 33. */
export const kendallTau = (x: readonly number[], y: readonly number[]): number | null => {
  const room = Math.sqrt(untied(x) * untied(y));
  return room === 0 ? null : kendallS(x, y) / room;
};

/**
 * Whether a series has a trend: p < .05 of Kendall's S by the normal approximation with continuity and tie correction of y.
 * Source: Kendall, Rank Correlation Methods, ch. 4; as in R's cor.test(method = "kendall", exact = FALSE, continuity = TRUE).
 */
const hasTrend = (x: readonly number[], y: readonly number[]): boolean => {
  const n = x.length;
  const ties = tieSizes(y).reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
  return variance > 0 && (Math.abs(kendallS(x, y)) - 1) / Math.sqrt(variance) > normal975;
};

/** Pairs of one point from each phase: later above less later below, over all pairs. Source: Parker, Vannest, Davis and Sauber (2011), Tau-A vs B. */
export const phaseTau = (before: readonly number[], during: readonly number[]): number | null => {
  if (before.length === 0 || during.length === 0) return null;
  const s = before.reduce((sum, earlier) => sum + during.reduce((inner, later) => inner + sign(later - earlier), 0), 0);
  return s / (before.length * during.length);
};

export type BaselineCorrectedTau =
  | {
      readonly kind: 'tau';
      readonly tau: number;
      readonly standardError: number;
      readonly corrected: boolean;
      readonly nBefore: number;
      readonly nDuring: number;
    }
  | { readonly kind: 'none'; readonly why: string };

/**
 * Tau between phase and score. Where the baseline has a trend of its own (Kendall, p < .05), the baseline's Theil–Sen line is first taken out of both phases.
 * SE = √(2/n · (1 − τ²)). Source: Tarlow (2017), "An improved rank correlation effect size statistic for single-case designs", Behavior Modification 41.
 */
export const baselineCorrectedTau = (before: readonly Point[], during: readonly Point[]): BaselineCorrectedTau => {
  if (before.length < pointsAPhaseNeeds || during.length < pointsAPhaseNeeds)
    return {
      kind: 'none',
      why: `It takes ${pointsAPhaseNeeds} points before and ${pointsAPhaseNeeds} during; there are ${before.length} and ${during.length}.`,
    };
  const trend = hasTrend(
    before.map(({ at }) => at),
    before.map(({ value }) => value),
  );
  const line = trend ? theilSenLine(before) : null;
  const all = [...before, ...during].map((point) => (line === null ? point.value : point.value - valueOn(line, point.at)));
  const phase = [...before.map(() => 0), ...during.map(() => 1)];
  const tau = kendallTau(phase, all);
  if (tau === null) return { kind: 'none', why: 'Every point has the same value.' };
  return {
    kind: 'tau',
    tau,
    standardError: Math.sqrt((2 / all.length) * (1 - tau ** 2)),
    corrected: line !== null,
    nBefore: before.length,
    nDuring: during.length,
  };
};
