// A chart before any host draws it: values in a table, how each column of it looks, axes, and the sentence it says. No Google word here.

export type ChartCell = string | number | null;

/** The colours of VISUAL's tokens; each passes 3:1 on white as a line, fills are doubled by a label. */
export const chartColours = {
  blue: '#0072B2',
  vermilion: '#D55E00',
  green: '#00805E',
  purple: '#9A5B87',
  grey: '#6B7577',
  paleBlue: '#CFE3F1',
  clear: '#FFFFFF',
} as const;

/** Proficiency bands from low to high: one hue, ordered by lightness, no red and no green. */
const bandSteps = ['#D6E4EE', '#9DC3DE', '#2B78AD', '#0A3F66'] as const;

/** As many band colours as there are levels, from light to dark. */
export const bandColours = (levels: number): readonly string[] => {
  if (levels <= 1) return ['#2B78AD'].slice(0, levels);
  if (levels === 2) return [bandSteps[1], bandSteps[3]];
  const channel = (colour: string, at: number): number => parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
  return Array.from({ length: levels }, (_, index) => {
    const place = (index * (bandSteps.length - 1)) / (levels - 1);
    const [low, high] = [bandSteps[Math.floor(place)] ?? bandSteps[0], bandSteps[Math.ceil(place)] ?? bandSteps[3]];
    const mixed = [0, 1, 2].map((at) =>
      Math.round(channel(low, at) + (channel(high, at) - channel(low, at)) * (place - Math.floor(place))),
    );
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
  });
};

export interface SeriesLook {
  readonly colour: string;
  /** `points` are markers without a line; `spike` is a thin upright line; `hidden` holds a place in a stack and is not seen. */
  readonly draw: 'bars' | 'line' | 'dashed' | 'points' | 'spike' | 'hidden';
  readonly inLegend: boolean;
  /** Whether each value is written beside its mark. */
  readonly labelled?: boolean;
}

export interface ChartSpec {
  /** Stable within its block: a redraw finds the chart by it. */
  readonly key: string;
  readonly type: 'bar' | 'column' | 'line' | 'combo';
  /** A sentence. */
  readonly title: string;
  /** n, and what was left out. */
  readonly subtitle: string;
  /** The first row names the columns; the first column is the domain, each further one a series. Null leaves a gap. */
  readonly rows: readonly (readonly ChartCell[])[];
  readonly series: readonly SeriesLook[];
  readonly stacked: boolean;
  readonly domainTitle: string;
  readonly values: { readonly title: string; readonly min: number; readonly max: number; readonly whole?: boolean };
  /** What the chart shows, in words and numbers: it stands beside the chart for those who cannot see it. */
  readonly summary: string;
}

/** Everything drawn for one teacher in one subject. */
export interface ChartBlock {
  readonly key: string;
  readonly heading: string;
  readonly charts: readonly ChartSpec[];
}

/** A round step that cuts the span into at most six or so. */
export const niceStep = (span: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / 4));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => span / step <= 6) ?? power * 10;
};

/** Axis ends from the data's own domain, a little wider, on round numbers. Never automatic, so that multiples share one scale. */
export const axisOver = (values: readonly number[], withZero = false): { readonly min: number; readonly max: number } => {
  const all = withZero ? [...values, 0] : values;
  if (all.length === 0) return { min: 0, max: 1 };
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const step = niceStep(Math.max(most - least, Math.abs(most) * 0.02, 1e-6));
  const tidy = (value: number): number => Number(value.toFixed(6));
  const [min, max] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  return {
    min: tidy(min === least && !(withZero && least === 0) ? min - step : min),
    max: tidy(max === most && !(withZero && most === 0) ? max + step : max),
  };
};

/** How many lines of a grid cut an axis at round numbers; null where its ends are none. */
export const gridLines = ({ min, max }: { readonly min: number; readonly max: number }): number | null => {
  const isRound = (step: number): boolean => {
    const mantissa = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
    return [1, 2, 2.5, 5].some((round) => Math.abs(mantissa - round) < 1e-6) && Math.abs(min / step - Math.round(min / step)) < 1e-6;
  };
  const parts = [5, 4, 6, 7, 8, 3, 9, 10].find((count) => isRound((max - min) / count));
  return parts === undefined ? null : parts + 1;
};

/** A number as people read it in a sentence: whole, or with one decimal; a half goes away from zero, as a sheet shows it. */
export const shown = (value: number): string => {
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10;
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1);
};

/** A change with its sign: "+6.5", "−2", "0". */
export const shownChange = (value: number): string =>
  shown(value) === '0' || shown(value) === '-0' ? '0' : value > 0 ? `+${shown(value)}` : `\u2212${shown(-value)}`;

/** A window in a sentence: exports write "2024_2025" where people write "2024-2025". */
export const windowWords = (window: string): string => window.replace(/_/g, '-');

/** "(n = 23)" that is never broken over two lines. */
export const withN = (label: string, n: string | number): string => `${label} (n\u00A0=\u00A0${String(n).replace(/ /g, '\u00A0')})`;

export const students = (count: number): string => `${count} ${count === 1 ? 'student' : 'students'}`;

/** A mean of fewer is close to being one child's score. */
export const leastInGroup = 3;

export const look = (colour: string, draw: SeriesLook['draw'], inLegend = true): SeriesLook => ({ colour, draw, inLegend });

/** The same look with its values written beside the marks. */
export const labelled = (plain: SeriesLook): SeriesLook => ({ ...plain, labelled: true });

/** Whole percents that add to 100: each share is cut, and what is left goes to the largest rests. Source: Hare quota, largest remainder. */
export const wholePercents = (counts: readonly number[]): readonly number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / total);
  const cut = exact.map(Math.floor);
  const left = 100 - cut.reduce((sum, share) => sum + share, 0);
  const larger = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, left)
    .map(({ at }) => at);
  return cut.map((share, at) => (larger.includes(at) ? share + 1 : share));
};

/** An interval in words: "95 % interval 1.2 to 9.1". */
export const intervalWords = (interval: { readonly low: number; readonly high: number } | null): string =>
  interval === null ? 'no interval' : `95 % interval ${shown(interval.low)} to ${shown(interval.high)}`.replace(/ -/g, ' \u2212');

/** Two decimals: more than a chart shows, few enough to read in its table. */
export const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);
