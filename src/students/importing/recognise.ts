// Decides what a file's columns mean: as a person said, else as remembered, else by a known layout, else by the best guess.
import type { ImportProblem } from '../../problems/importProblems';
import { fromChosen, type ChosenColumns } from './chosenColumns';
import { hasScores, hasTeachers, meanings, type ColumnMap, type Meaning } from './columnMap';
import type { DateOrder } from './dates';
import { guessColumns, orderOfDays, type Sureness } from './guessColumns';
import { headerKey } from './layout';
import { knownLayouts } from './layouts/known';
import { fits, mapLayout } from './mapLayout';
import type { TextTable } from './readTable';

export interface Recognised {
  /** The layout's id, "remembered", "chosen" or "guessed". */
  readonly layout: string;
  /** What people call it. */
  readonly name: string;
  readonly map: ColumnMap;
  readonly sureness: { readonly [M in Meaning]?: Sureness };
  /** What stands in the way of importing it as it is. */
  readonly problem: ImportProblem | null;
}

export interface Wishes {
  readonly chosen: ChosenColumns | null;
  readonly remembered: { readonly name: string; readonly chosen: ChosenColumns } | null;
  readonly dateOrder: DateOrder | null;
  readonly assessment?: string | null;
  readonly subject?: string | null;
  readonly window?: string | null;
}

/** Headers in one line, to know the same kind of export again. Names and order count; case and punctuation do not. */
export const fingerprintText = (headers: readonly string[]): string => headers.map(headerKey).join('|');

const missingIn = (map: ColumnMap): Meaning | null => {
  const { columns } = map;
  if (columns.student === undefined && columns.studentName === undefined && columns.studentLastName === undefined && !map.studentByLine)
    return 'student';
  if (!hasScores(map) && !hasTeachers(map)) return 'score';
  const windowKnown =
    columns.window !== undefined ||
    columns.year !== undefined ||
    columns.testedOn !== undefined ||
    map.wide.length > 0 ||
    map.fixed.window !== null;
  return windowKnown ? null : 'window';
};

const problemOf = (table: TextTable, map: ColumnMap, orderSaid: boolean): ImportProblem | null => {
  const missing = missingIn(map);
  if (missing !== null)
    return { code: 'columnsNotFound', file: table.file, missing: meanings[missing], headers: table.headers.slice(0, 12).join(', ') };
  if (orderSaid) return null;
  const dated = [map.columns.testedOn, map.columns.from, map.columns.to, ...map.wide.map(({ testedOn }) => testedOn)].filter(
    (column): column is number => typeof column === 'number',
  );
  const order = orderOfDays(table, dated);
  return 'ambiguous' in order
    ? { code: 'datesAmbiguous', file: table.file, header: table.headers[order.column ?? 0] ?? '', example: order.ambiguous }
    : null;
};

const withWishes = (map: ColumnMap, wishes: Wishes): ColumnMap => ({
  ...map,
  dateOrder: wishes.dateOrder ?? map.dateOrder,
  fixed: {
    assessment: wishes.assessment ?? map.fixed.assessment,
    subject: wishes.subject ?? map.fixed.subject,
    window: wishes.window ?? map.fixed.window,
  },
});

/** What the columns mean, and the one thing that must be asked first, if any. */
export const recognise = (table: TextTable, wishes: Wishes): Recognised => {
  const guess = guessColumns(table);
  const said = wishes.chosen === null ? wishes.remembered : { name: 'Columns you chose', chosen: wishes.chosen };
  if (said !== null) {
    const made = fromChosen(said.chosen, table, guess.map);
    const layout = wishes.chosen === null ? 'remembered' : 'chosen';
    if ('problem' in made) return { layout, name: said.name, map: guess.map, sureness: guess.sureness, problem: made.problem };
    const map = withWishes(made.map, wishes);
    return {
      layout,
      name: said.name,
      map,
      sureness: {},
      problem: problemOf(table, map, said.chosen.dateOrder !== undefined || wishes.dateOrder !== null),
    };
  }
  const known = knownLayouts
    .map((layout) => ({ layout, worth: fits(layout, table.headers) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)[0]?.layout;
  if (known !== undefined) {
    const map = withWishes(mapLayout(known, table), wishes);
    return {
      layout: known.id,
      name: known.name,
      map,
      sureness: {},
      problem: problemOf(table, map, known.dates !== 'detect' || wishes.dateOrder !== null),
    };
  }
  const map = withWishes(guess.map, wishes);
  return {
    layout: 'guessed',
    name: 'Columns as guessed',
    map,
    sureness: guess.sureness,
    problem: problemOf(table, map, wishes.dateOrder !== null),
  };
};
