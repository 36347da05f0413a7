// The sheet Growth report: a row a group and pair of windows, each number with its n, and under them what every number means. Values only.
import type { ChartPage, PageCell } from './chartPage';
import { rounded, shown, windowWords } from './chartSpec';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** One group over one pair of windows. Null stands for what was not known, or is not shown to these readers. */
export interface GrowthOnPage {
  readonly name: string;
  readonly isEveryone: boolean;
  readonly assessment: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly dropped: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  readonly interval: Ends | null;
  readonly standardised: { readonly n: number; readonly change: number; readonly interval: Ends | null } | null;
  readonly shift: { readonly n: number; readonly rose: number; readonly stayed: number; readonly fell: number } | null;
  readonly proficient: { readonly n: number; readonly earlier: string; readonly later: string } | null;
  readonly typical: { readonly n: number; readonly median: number | null } | null;
  readonly testErrorOfMean: number | null;
}

export type ReportBy = 'teacher' | 'section' | 'school' | 'subgroup' | 'cycle';

const groupWords: Readonly<Record<ReportBy, string>> = {
  teacher: 'Teacher',
  section: 'Section',
  school: 'School',
  subgroup: 'Group of students',
  cycle: 'Coaching cycle',
};

const ends = (interval: Ends | null | undefined): string | null =>
  interval === null || interval === undefined ? null : `${shown(interval.low)} to ${shown(interval.high)}`;

const twoEnds = (interval: Ends | null | undefined): string | null =>
  interval === null || interval === undefined ? null : `${interval.low.toFixed(2)} to ${interval.high.toFixed(2)}`;

interface ReportColumn {
  readonly words: string;
  /** Under which the definitions speak of it. */
  readonly meaning: string | null;
  readonly cell: (row: GrowthOnPage) => PageCell;
}

const columns = (by: ReportBy): readonly ReportColumn[] => [
  { words: groupWords[by], meaning: null, cell: ({ name }) => name },
  { words: 'Assessment', meaning: null, cell: ({ assessment }) => assessment },
  { words: 'Subject', meaning: null, cell: ({ subject }) => subject },
  { words: 'From', meaning: null, cell: ({ from }) => windowWords(from) },
  { words: 'To', meaning: null, cell: ({ to }) => windowWords(to) },
  { words: 'With both scores (n)', meaning: 'n', cell: ({ n }) => n },
  { words: 'Without an earlier score', meaning: 'dropped', cell: ({ dropped }) => dropped },
  { words: 'Mean change', meaning: 'mean', cell: ({ mean }) => rounded(mean) },
  { words: '95 % interval', meaning: 'interval', cell: ({ interval }) => ends(interval) },
  { words: 'Median change', meaning: 'median', cell: ({ median }) => rounded(median) },
  { words: 'SD of changes', meaning: 'sd', cell: ({ sd }) => rounded(sd) },
  { words: 'Standardised change', meaning: 'standardised', cell: ({ standardised }) => rounded(standardised?.change ?? null) },
  { words: 'Its 95 % interval', meaning: 'standardised', cell: ({ standardised }) => twoEnds(standardised?.interval) },
  { words: 'Moved up a level', meaning: 'shift', cell: ({ shift }) => shift?.rose ?? null },
  { words: 'Same level', meaning: 'shift', cell: ({ shift }) => shift?.stayed ?? null },
  { words: 'Moved down', meaning: 'shift', cell: ({ shift }) => shift?.fell ?? null },
  { words: 'With a level in both (n)', meaning: 'shift', cell: ({ shift, proficient }) => shift?.n ?? proficient?.n ?? null },
  { words: 'At a proficient level then', meaning: 'shift', cell: ({ proficient }) => proficient?.earlier ?? null },
  { words: 'And now', meaning: 'shift', cell: ({ proficient }) => proficient?.later ?? null },
  { words: 'Percent of typical growth (median)', meaning: 'typical', cell: ({ typical }) => rounded(typical?.median ?? null) },
  { words: 'Of students (n)', meaning: 'typical', cell: ({ typical }) => typical?.n ?? null },
  { words: 'Error of measurement in the mean', meaning: 'testError', cell: ({ testErrorOfMean }) => rounded(testErrorOfMean) },
];

/** Windows in the order given; within one, everyone first, then by name: an order that ranks nobody. */
const inOrder = (rows: readonly GrowthOnPage[]): readonly GrowthOnPage[] => {
  const windowOf = ({ assessment, subject, from, to }: GrowthOnPage): string => [subject, assessment, from, to].join(' · ');
  const places = new Map<string, number>();
  for (const row of rows) if (!places.has(windowOf(row))) places.set(windowOf(row), places.size);
  const before = (one: GrowthOnPage, other: GrowthOnPage): number =>
    (places.get(windowOf(one)) ?? 0) - (places.get(windowOf(other)) ?? 0) ||
    Number(other.isEveryone) - Number(one.isEveryone) ||
    (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
  return [...rows].sort(before);
};

/** Columns of which every cell is empty are left out, so that the sheet shows what there is. */
export const growthPage = (
  by: ReportBy,
  rows: readonly GrowthOnPage[],
  hiddenWords: string | null,
  hidden: number,
  definitions: Readonly<Record<string, string>>,
): ChartPage => {
  const shownColumns = columns(by).filter(({ cell }) => rows.some((row) => cell(row) !== null));
  const meant = shownColumns.filter(
    ({ meaning }, at) => meaning !== null && shownColumns.findIndex((other) => other.meaning === meaning) === at,
  );
  const left =
    hidden === 0 ? '' : ` ${hidden} ${hidden === 1 ? 'row is' : 'rows are'} ${hiddenWords ?? 'not shown'}, or would give one away.`;
  return {
    key: 'growthReport',
    title: 'Growth report',
    heading: `Growth by ${groupWords[by].toLowerCase()}`,
    sentence: `The later score less the earlier one, of students with both. It says how much scores changed, never why, and ranks nobody.${left}`,
    choice: null,
    widths: [200, 180, 120, 130, 130],
    table: [
      shownColumns.map(({ words }) => words),
      ...inOrder(rows).map((row) => shownColumns.map(({ cell }) => cell(row))),
      [],
      ['What the numbers mean'],
      ...meant.map(({ words, meaning }) => [words, definitions[meaning ?? ''] ?? '']),
    ],
    charts: [],
    small: false,
  };
};
