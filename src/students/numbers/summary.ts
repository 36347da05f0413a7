// What a group of numbers is like: how many, their middle, their spread, and how sure the mean is. Never called on percentile ranks or levels.
import { studentT975 } from './studentT';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Summary {
  readonly n: number;
  /** Null where n is 0. */
  readonly mean: number | null;
  readonly median: number | null;
  /** Of a sample (n − 1 in the denominator); null where n is below 2. */
  readonly sd: number | null;
  /** 95 % confidence interval of the mean; null where n is below 2. */
  readonly interval: Interval | null;
}

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle value, or the mean of the two in the middle. */
export const medianOf = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[middle - 1], sorted[middle]];
  if (above === undefined) return null;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
};

/** Sample standard deviation, in two passes so that large scores lose no digits. */
export const deviationOf = (values: readonly number[]): number | null => {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};

/** Student's t interval of a mean: mean ± t(0.975; n − 1) · SD / √n. Source: any text on one-sample intervals, such as Moore, The Basic Practice of Statistics. */
export const intervalOfMean = (values: readonly number[]): Interval | null => {
  const [mean, sd] = [meanOf(values), deviationOf(values)];
  if (mean === null || sd === null) return null;
  const half = (studentT975(values.length - 1) * sd) / Math.sqrt(values.length);
  return { low: mean - half, high: mean + half };
};

export const summaryOf = (values: readonly number[]): Summary => ({
  n: values.length,
  mean: meanOf(values),
  median: medianOf(values),
  sd: deviationOf(values),
  interval: intervalOfMean(values),
});
