// Guesses what the columns of an export mean that no layout declares, from the words of its headers and what its cells hold.
import { subjectNamedIn } from '../subject';
import type { ColumnMap, Meaning } from './columnMap';
import { columnProfiles, type ColumnProfile } from './columnProfile';
import { dateOrderOf } from './dates';
import { guessWide } from './guessWide';
import { inEnglish } from './headerTongues';
import { groupRules, headerRules } from './headerWords';
import { headerKey } from './layout';
import type { TextTable } from './readTable';

export type Sureness = 'sure' | 'likely' | 'guess';

export interface Guess {
  readonly map: ColumnMap;
  readonly sureness: { readonly [M in Meaning]?: Sureness };
}

interface Candidate {
  readonly meaning: Meaning;
  readonly column: number;
  readonly weight: number;
}

/** The header itself, or what it says in English. */
const speaksOf = (words: RegExp, header: string): boolean =>
  words.test(headerKey(header)) || (inEnglish(header) !== '' && words.test(inEnglish(header)));

/** A column without a value is taken by a sure name only, and one with a better name beside it gives way. */
const candidates = (headers: readonly string[], profiles: readonly ColumnProfile[]): readonly Candidate[] =>
  headerRules.flatMap(({ meaning, words, weight, holds }) =>
    headers.flatMap((header, column) => {
      const profile = profiles[column];
      if (profile === undefined || !speaksOf(words, header)) return [];
      const unfit = profile.filled === 0 ? weight < 9 : holds?.(profile) === false;
      if (unfit) return [];
      return [{ meaning, column, weight: weight + (profile.filled > 0.5 ? 0.2 : 0) - column * 1e-4 }];
    }),
  );

/** What a wide table says once a window. */
const perWindow: ReadonlySet<Meaning> = new Set(['score', 'level', 'testedOn', 'percentile', 'window'] as const);

const giveOut = (found: readonly Candidate[]): ReadonlyMap<Meaning, Candidate> => {
  const chosen = new Map<Meaning, Candidate>();
  const taken = new Set<number>();
  for (const candidate of [...found].sort((a, b) => b.weight - a.weight)) {
    if (chosen.has(candidate.meaning) || taken.has(candidate.column)) continue;
    chosen.set(candidate.meaning, candidate);
    taken.add(candidate.column);
  }
  return chosen;
};

const surenessOf = (weight: number): Sureness => (weight >= 9 ? 'sure' : weight >= 5 ? 'likely' : 'guess');

/** The order of days in these columns, or the first of them in which it cannot be told. */
export const orderOfDays = (
  table: TextTable,
  columns: readonly number[],
): ReturnType<typeof dateOrderOf> & { readonly column?: number } => {
  const order = dateOrderOf(columns.flatMap((column) => table.rows.map(({ cells }) => cells[column] ?? '')));
  return 'ambiguous' in order && columns[0] !== undefined ? { ...order, column: columns[0] } : order;
};

/** The most likely meaning of each column. `studentByLine` is set where a wide table has nothing that tells students apart. */
export const guessColumns = (table: TextTable): Guess => {
  const profiles = columnProfiles(table);
  const chosen = giveOut(candidates(table.headers, profiles));
  const long = chosen.has('window') || chosen.has('year') || chosen.has('testedOn');
  const found = guessWide(table.headers, profiles);
  // The one score of a long table stands beside its window; a score that repeats over windows is a wide table's.
  const scoreColumn = chosen.get('score')?.column;
  const wide = long && scoreColumn !== undefined && !found.some(({ score }) => score === scoreColumn) ? [] : found;
  const wideColumns = new Set(wide.flatMap(({ score, level, percentile, testedOn }) => [score, level, percentile, testedOn]));
  const kept = [...chosen.values()].filter(
    ({ meaning, column }) => !wideColumns.has(column) && !(wide.length > 0 && perWindow.has(meaning)),
  );
  const columns: { [M in Meaning]?: number } = Object.fromEntries(kept.map(({ meaning, column }) => [meaning, column]));
  const used = new Set(kept.map(({ column }) => column));
  const groups = groupRules.flatMap(({ label, words }) => {
    const column = table.headers.findIndex((header, place) => speaksOf(words, header) && (profiles[place]?.distinct ?? 99) <= 20);
    return column === -1 || used.has(column) ? [] : [{ label, column }];
  });
  const scoreHeader = columns.score === undefined ? '' : (table.headers[columns.score] ?? '');
  const order = orderOfDays(table, columns.testedOn === undefined ? [] : [columns.testedOn]);
  return {
    map: {
      columns,
      groups,
      wide,
      fixed: {
        assessment: 'Imported scores',
        subject: subjectNamedIn(scoreHeader) ?? subjectNamedIn(table.file) ?? 'Not given',
        window: null,
      },
      dateOrder: 'ambiguous' in order ? 'month first' : order.order,
      studentByLine:
        columns.student === undefined && columns.studentName === undefined && columns.studentLastName === undefined && wide.length > 0,
    },
    sureness: Object.fromEntries(kept.map(({ meaning, weight }) => [meaning, surenessOf(weight)])),
  };
};
