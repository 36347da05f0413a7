// Series of short tests of one student or group: how fast it moves, and whether that is fast enough for the goal.
import { medianOf } from './summary';

/** `at` counts whatever the rate is asked in: weeks, days, sessions. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** Ordinary least squares of value on time. Null below two different times. Source: Gauss; any statistics text. */
export const leastSquaresLine = (points: readonly Point[]): Line | null => {
  const n = points.length;
  const [at, value] = [points.reduce((sum, point) => sum + point.at, 0) / n, points.reduce((sum, point) => sum + point.value, 0) / n];
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  if (n < 2 || spread === 0) return null;
  const slope = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0) / spread;
  return { slope, intercept: value - slope * at };
};

/** Theil–Sen: the median of the slopes between all pairs, and the median of what is left. One odd test does not move it. Sources: Theil (1950); Sen (1968), JASA 63. */
export const theilSenLine = (points: readonly Point[]): Line | null => {
  const slopes: number[] = [];
  points.forEach((one, index) => {
    for (const other of points.slice(index + 1)) if (other.at !== one.at) slopes.push((other.value - one.value) / (other.at - one.at));
  });
  const slope = medianOf(slopes);
  if (slope === null) return null;
  const intercept = medianOf(points.map(({ at, value }) => value - slope * at));
  return intercept === null ? null : { slope, intercept };
};

export const valueOn = ({ slope, intercept }: Line, at: number): number => intercept + slope * at;

/** The straight way from the baseline to the goal. Null where both lie at one time. */
export const aimline = (baseline: Point, goal: Point): Line | null => {
  if (goal.at === baseline.at) return null;
  const slope = (goal.value - baseline.value) / (goal.at - baseline.at);
  return { slope, intercept: baseline.value - slope * baseline.at };
};

export type Decision = 'change what is done' | 'raise the goal' | 'carry on' | 'not enough points';

/**
 * The four-point rule: when the last four points all lie below the aimline, change the instruction; all above, raise the goal; else carry on.
 * With `lowerIsBetter` the sides change places. Source: data decision rules as in nextpath.education, "Progress monitoring decision rules".
 */
export const fourPointRule = (points: readonly Point[], aim: Line, lowerIsBetter = false): Decision => {
  const last = [...points].sort((a, b) => a.at - b.at).slice(-4);
  if (last.length < 4) return 'not enough points';
  const side = last.map(({ at, value }) => Math.sign(value - valueOn(aim, at)) * (lowerIsBetter ? -1 : 1));
  if (side.every((each) => each < 0)) return 'change what is done';
  return side.every((each) => each > 0) ? 'raise the goal' : 'carry on';
};
