// What a column holds, told from a sample of its cells: how many are numbers, days, addresses, and how they repeat.
import { isBlank, numberIn, scoreIn, trimmed } from './cells';
import { looksLikeDate } from './dates';
import type { TextTable } from './readTable';

/** Shares are of the cells that are not blank, from 0 to 1. */
export interface ColumnProfile {
  readonly filled: number;
  readonly scores: number;
  readonly numbers: number;
  readonly dates: number;
  readonly emails: number;
  /** Cells that hold a digit: what ids do and names do not. */
  readonly withDigit: number;
  readonly distinct: number;
  readonly least: number;
  readonly most: number;
}

const sampleSize = 300;

/** Rows spread over the whole table, since exports are sorted and their beginning is not typical. */
const sampleRows = (table: TextTable): readonly (readonly string[])[] => {
  const step = Math.max(1, Math.floor(table.rows.length / sampleSize));
  return table.rows.filter((_, index) => index % step === 0).map(({ cells }) => cells);
};

const profileOf = (cells: readonly string[]): ColumnProfile => {
  const values = cells.filter((cell) => !isBlank(cell)).map(trimmed);
  const share = (fits: (value: string) => boolean): number => (values.length === 0 ? 0 : values.filter(fits).length / values.length);
  const numbers = values.map(numberIn).filter((value): value is number => value !== null);
  return {
    filled: cells.length === 0 ? 0 : values.length / cells.length,
    scores: share((value) => scoreIn(value).kind === 'score'),
    numbers: share((value) => numberIn(value) !== null),
    dates: share((value) => /[/.:-]|[a-z]{3}/i.test(value) && looksLikeDate(value)),
    emails: share((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
    withDigit: share((value) => /\d/.test(value)),
    distinct: new Set(values).size,
    least: Math.min(Infinity, ...numbers),
    most: Math.max(-Infinity, ...numbers),
  };
};

export const columnProfiles = (table: TextTable): readonly ColumnProfile[] => {
  const rows = sampleRows(table);
  return table.headers.map((_, column) => profileOf(rows.map((cells) => cells[column] ?? '')));
};
