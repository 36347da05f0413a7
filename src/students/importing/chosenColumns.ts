// A mapping made by a person: said by headers, so that it can be remembered and used for the next file of the same kind.
import type { ImportProblem } from '../../problems/importProblems';
import { isMeaning, meanings, type ColumnMap, type Meaning } from './columnMap';
import type { DateOrder } from './dates';
import { headerKey } from './layout';
import type { TextTable } from './readTable';

export interface ChosenColumns {
  /** Meaning to header. */
  readonly columns: { readonly [meaning: string]: string };
  /** Subgroup label to header. */
  readonly groups?: { readonly [label: string]: string } | undefined;
  readonly wide?:
    | readonly {
        readonly window: string;
        readonly subject?: string | undefined;
        readonly score: string;
        readonly level?: string | undefined;
        readonly testedOn?: string | undefined;
      }[]
    | undefined;
  readonly assessment?: string | undefined;
  readonly subject?: string | undefined;
  readonly window?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

/** The map as headers again, for the preview and for remembering. */
export const asChosen = (map: ColumnMap, headers: readonly string[]): ChosenColumns => {
  const name = (column: number | null): string => (column === null ? '' : (headers[column] ?? ''));
  return {
    columns: Object.fromEntries(Object.entries(map.columns).map(([meaning, column]) => [meaning, name(column)])),
    groups: Object.fromEntries(map.groups.map(({ label, column }) => [label, name(column)])),
    wide: map.wide.map(({ window, subject, score, level, testedOn }) => ({
      window,
      score: name(score),
      ...(subject === null ? {} : { subject }),
      ...(level === null ? {} : { level: name(level) }),
      ...(testedOn === null ? {} : { testedOn: name(testedOn) }),
    })),
    assessment: map.fixed.assessment,
    subject: map.fixed.subject,
    ...(map.fixed.window === null ? {} : { window: map.fixed.window }),
    dateOrder: map.dateOrder,
  };
};

/** The columns a person chose, in this file; or the first header that is not in it. What was not chosen is as guessed. */
export const fromChosen = (
  chosen: ChosenColumns,
  table: TextTable,
  guessed: ColumnMap,
): { readonly map: ColumnMap } | { readonly problem: ImportProblem } => {
  const keys = table.headers.map(headerKey);
  let missing: string | null = null;
  const place = (header: string | undefined): number | null => {
    if (header === undefined || header === '') return null;
    const exact = table.headers.indexOf(header);
    const column = exact === -1 ? keys.indexOf(headerKey(header)) : exact;
    if (column === -1) missing ??= header;
    return column === -1 ? null : column;
  };
  const columns: { [M in Meaning]?: number } = {};
  for (const [word, header] of Object.entries(chosen.columns)) {
    const meaning = isMeaning(word)
      ? word
      : (Object.keys(meanings) as Meaning[]).find((each) => meanings[each].toLowerCase() === word.toLowerCase());
    if (meaning === undefined) {
      missing ??= word;
      continue;
    }
    const column = place(header);
    if (column !== null) columns[meaning] = column;
  }
  const wide = (chosen.wide ?? []).map(({ window, subject, score, level, testedOn }) => ({
    window,
    subject: subject ?? null,
    score: place(score) ?? -1,
    level: place(level),
    testedOn: place(testedOn),
    percentile: null,
    school: null,
  }));
  const map: ColumnMap = {
    columns,
    groups:
      chosen.groups === undefined
        ? guessed.groups
        : Object.entries(chosen.groups).flatMap(([label, header]) => {
            const column = place(header);
            return column === null ? [] : [{ label, column }];
          }),
    wide,
    fixed: {
      assessment: chosen.assessment ?? guessed.fixed.assessment,
      subject: chosen.subject ?? guessed.fixed.subject,
      window: chosen.window ?? null,
    },
    dateOrder: chosen.dateOrder ?? guessed.dateOrder,
    // Only a table that has nothing to tell students apart is read by line; a column taken away by a person is asked for.
    studentByLine:
      guessed.studentByLine && columns.student === undefined && columns.studentName === undefined && columns.studentLastName === undefined,
  };
  return missing === null ? { map } : { problem: { code: 'mappedColumnMissing', file: table.file, header: missing } };
};
