// Wide tables: one row a student, one column a window. Finds the columns that repeat over windows from their headers and cells.
import { subjectNamedIn } from '../subject';
import { orderedWindows } from '../window';
import type { WideColumns } from './columnMap';
import type { ColumnProfile } from './columnProfile';

interface Split {
  readonly column: number;
  readonly window: string;
  /** The header without its window, in lower case: what repeats. */
  readonly stem: string;
}

const spans: readonly RegExp[] = [
  /\b(?:(?:fall|autumn|winter|spring|summer|boy|moy|eoy)(?:[\s_-]*(?:20\d{2}(?:\s*[-_/]\s*(?:20)?\d{2})?))?|(?:beginning|middle|end) of (?:the )?year|pre[\s_-]?test|post[\s_-]?test|pre|post|baseline|midyear|mid[\s_-]year)\b/i,
  /\b(?:sy\s*)?20\d{2}(?:\s*[-_/]\s*(?:20)?\d{2})?\b/i,
  /\b(?:quarter|term|trimester|semester|window|period|week|wave|unit|test|quiz|cfa|benchmark|checkpoint|screening period|grade|gr|year|q|t|g|p|s)[\s_-]*#?\s*\d{1,2}\b/i,
  /\b(?:aug|sept?|oct|nov|dec|jan|feb|mar|apr|may|jun)[a-z]*\b/i,
];

const apart = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const splitHeader = (header: string, column: number): readonly Split[] => {
  const words = apart(header);
  const found = spans.flatMap((span) => {
    const match = span.exec(words);
    return match === null
      ? []
      : [
          {
            column,
            window: match[0].trim(),
            stem: words
              .replace(match[0], ' ')
              .replace(/[\s()-]+/g, ' ')
              .trim()
              .toLowerCase(),
          },
        ];
  });
  const tail = /^([A-Za-z][A-Za-z ]*?)\s*(\d{1,2}|k)$/i.exec(words);
  return tail === null
    ? found.slice(0, 1)
    : [...found.slice(0, 1), { column, window: tail[2] ?? '', stem: `#${(tail[1] ?? '').toLowerCase()}` }];
};

const notAScore =
  /percentile|\bpr\b|level|placement|risk|error|\bse\b|\bsem\b|growth|gain|date|lexile range|min\b|max\b|range|status|grade level|projected|target|experience|age|absen/;
const companions = { level: /level|placement|band|status|risk/, percentile: /percentile|\bpr\b/, testedOn: /date/ } as const;
const genericStem =
  /^#?(?:|.*\b(?:score|rit|ss|theta|points?|result|mark|percent|pct|scale score|scaled score|g|test|quiz|exam|unit|cfa|benchmark|assessment|checkpoint|wcpm|orf|composite|total|overall)\b.*)$/;

/** The stems worth reading as scores: those that name a subject, else those that speak of scores. */
const scoreStems = (
  groups: ReadonlyMap<string, readonly Split[]>,
  profiles: readonly ColumnProfile[],
  headers: readonly string[],
): readonly string[] => {
  const numeric = [...groups].filter(
    ([, splits]) =>
      splits.length >= 2 &&
      new Set(splits.map(({ window }) => window.toLowerCase())).size === splits.length &&
      splits.filter(({ column }) => (profiles[column]?.filled ?? 0) > 0).every(({ column }) => (profiles[column]?.scores ?? 0) >= 0.6) &&
      splits.some(({ column }) => (profiles[column]?.filled ?? 0) > 0),
  );
  const scores = numeric.filter(([stem]) => !notAScore.test(stem));
  const named = scores.filter(
    ([, splits]) => subjectNamedIn(apart(headers[splits[0]?.column ?? 0] ?? '').replace(/\d+$|k$/i, '')) !== null,
  );
  const found = named.length > 0 ? named : scores.filter(([stem]) => genericStem.test(stem));
  // Where nothing else repeats, a level that is a number is what was measured.
  return (found.length > 0 ? found : numeric.filter(([stem]) => /^(?:reading |math )?levels?$/.test(stem))).map(([stem]) => stem);
};

const plain = (window: string): string => window.toLowerCase().replace(/[\s_-]+/g, ' ');

/** Column groups of a table that has no window column of its own; empty where nothing repeats. */
export const guessWide = (headers: readonly string[], profiles: readonly ColumnProfile[]): readonly WideColumns[] => {
  const splits = headers.flatMap((header, column) => splitHeader(header, column));
  const groups = new Map<string, Split[]>();
  for (const split of splits) groups.set(split.stem, [...(groups.get(split.stem) ?? []), split]);
  const taken = new Set<number>();
  const beside = (window: string, subject: string | null, words: RegExp): number | null =>
    splits.find(
      (split) =>
        plain(split.window) === plain(window) &&
        words.test(split.stem) &&
        (subject === null ||
          subjectNamedIn(headers[split.column] ?? '') === subject ||
          subjectNamedIn(headers[split.column] ?? '') === null),
    )?.column ?? null;
  const wide = scoreStems(groups, profiles, headers).flatMap((stem) =>
    (groups.get(stem) ?? []).flatMap((split): readonly WideColumns[] => {
      if (taken.has(split.column)) return [];
      taken.add(split.column);
      const subject = subjectNamedIn(apart(headers[split.column] ?? '').replace(/\s*(?:\d+|k)$|(?<=[a-z])(?:\d+|k)$/i, ''));
      return [
        {
          window: split.window,
          subject,
          score: split.column,
          level: beside(split.window, subject, companions.level),
          percentile: beside(split.window, subject, companions.percentile),
          testedOn: beside(split.window, subject, companions.testedOn),
          school:
            splits.find((other) => plain(other.window) === plain(split.window) && /^#?school ?(?:id|number|code)$/.test(other.stem))
              ?.column ?? null,
        },
      ];
    }),
  );
  const order = orderedWindows(wide.map(({ window }) => window));
  return [...wide].sort((a, b) => order.indexOf(a.window) - order.indexOf(b.window));
};
