// The three points of a colour gradient, and the colour of a value between them.
import type { GradientPointRecord } from '../records';

export interface Gradient {
  readonly minpoint: GradientPointRecord;
  readonly midpoint?: GradientPointRecord;
  readonly maxpoint: GradientPointRecord;
}

/** `values` are all numbers of the rule's ranges, in any order. */
export function gradientColor(value: number, gradient: Gradient, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const points = [gradient.minpoint, ...(gradient.midpoint ? [gradient.midpoint] : []), gradient.maxpoint].map((point) => ({
    color: point.color,
    at: place(point, sorted),
  }));
  const [first] = points;
  const last = points[points.length - 1];
  if (!first || !last || value <= first.at) return first?.color ?? '#ffffff';
  if (value >= last.at) return last.color;
  const upper = points.findIndex(({ at }) => value < at);
  const [from, to] = [points[upper - 1] ?? first, points[upper] ?? last];
  return mixed(from.color, to.color, (value - from.at) / (to.at - from.at || 1));
}

function place(point: GradientPointRecord, sorted: readonly number[]): number {
  const [lowest = 0] = sorted;
  const highest = sorted[sorted.length - 1] ?? 0;
  const wanted = Number(point.value ?? 0);
  switch (point.type) {
    case 'MIN':
      return lowest;
    case 'MAX':
      return highest;
    case 'NUMBER':
      return wanted;
    case 'PERCENT':
      return lowest + ((highest - lowest) * wanted) / 100;
    case 'PERCENTILE': {
      const rank = ((sorted.length - 1) * wanted) / 100;
      const below = sorted[Math.floor(rank)] ?? 0;
      return below + ((sorted[Math.ceil(rank)] ?? below) - below) * (rank % 1);
    }
  }
}

function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(part(from, at) + (part(to, at) - part(from, at)) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
