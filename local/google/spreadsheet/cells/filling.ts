// Series continued as autoFill does: numbers by their step, texts that end in a number, else repeated.
import type { EnteredValue } from '../records';

/** The value at a place of the line that continues `source`. */
export function filled(source: readonly (EnteredValue | null)[], place: number, asSeries: boolean): EnteredValue | null {
  const size = source.length;
  const repeated = source[place % size] ?? null;
  if (!asSeries) return repeated;
  const numbers = source.filter((value): value is number => typeof value === 'number');
  if (numbers.length === size && size > 1) {
    const step = ((numbers[size - 1] ?? 0) - (numbers[0] ?? 0)) / (size - 1);
    const even = numbers.every((value, at) => Math.abs(value - ((numbers[0] ?? 0) + at * step)) < 1e-9);
    if (even) return (numbers[0] ?? 0) + place * step;
  }
  const ending = typeof repeated === 'string' ? /^(.*?)(\d+)$/.exec(repeated) : null;
  return ending && size === 1 ? `${ending[1] ?? ''}${Number(ending[2]) + place}` : repeated;
}
