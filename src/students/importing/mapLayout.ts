// From a declared layout and a file's headers to the columns that mean something in that file.
import type { ColumnMap, Meaning, WideColumns } from './columnMap';
import { orderOfDays } from './guessColumns';
import { headerKey, type Layout, type WideLayout } from './layout';
import type { TextTable } from './readTable';

const places = (headers: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  headers.forEach((header, column) => {
    const key = headerKey(header);
    if (!found.has(key)) found.set(key, column);
  });
  return found;
};

/** Whether the headers are those of this layout, and by how many distinctive ones. */
export const fits = (layout: Layout, headers: readonly string[]): number => {
  const present = places(headers);
  return layout.needs.every((need) => present.has(headerKey(need))) ? layout.needs.length : 0;
};

const filledIn = (pattern: string, named: { readonly [name: string]: string }): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? '');

const wideOf = (wide: WideLayout, headers: readonly string[], place: (header: string) => number | null): readonly WideColumns[] =>
  headers.flatMap((header, column): readonly WideColumns[] => {
    const named = wide.score.exec(header)?.groups;
    if (named === undefined) return [];
    const beside = (pattern: string | undefined): number | null => (pattern === undefined ? null : place(filledIn(pattern, named)));
    const written = named['subject'];
    return [
      {
        window: named['window'] ?? header,
        subject: written === undefined ? null : (wide.subjects?.[written] ?? written),
        score: column,
        testedOn: beside(wide.testedOn),
        level: beside(wide.level),
        percentile: beside(wide.percentile),
        school: null,
      },
    ];
  });

const subjectOf = (layout: Layout, present: ReadonlyMap<string, number>): string => {
  if (layout.subject === undefined || typeof layout.subject === 'string') return layout.subject ?? 'Not given';
  const last = layout.subject[layout.subject.length - 1];
  return (layout.subject.find(([header]) => present.has(headerKey(header))) ?? last)?.[1] ?? 'Not given';
};

/** The layout's columns in this file. Headers the file does not have are left out. */
export const mapLayout = (layout: Layout, table: TextTable): ColumnMap => {
  const present = places(table.headers);
  const place = (header: string): number | null => present.get(headerKey(header)) ?? null;
  const columns: { [M in Meaning]?: number } = {};
  for (const [meaning, headers] of Object.entries(layout.columns) as readonly (readonly [Meaning, string | readonly string[]])[]) {
    const found = (typeof headers === 'string' ? [headers] : headers).map(place).find((column) => column !== null);
    if (found !== undefined && found !== null) columns[meaning] = found;
  }
  const wide = layout.wide === undefined ? [] : wideOf(layout.wide, table.headers, place);
  const days = orderOfDays(
    table,
    [columns.testedOn, ...wide.map(({ testedOn }) => testedOn)].filter((column): column is number => typeof column === 'number'),
  );
  return {
    columns,
    groups: Object.entries(layout.groups ?? {}).flatMap(([label, header]) => {
      const column = place(header);
      return column === null ? [] : [{ label, column }];
    }),
    wide,
    fixed: { assessment: layout.assessment, subject: subjectOf(layout, present), window: null },
    // A file may have passed through a spreadsheet with other habits: what its days can only mean counts before what the vendor writes.
    dateOrder: 'ambiguous' in days ? (layout.dates === 'detect' ? 'month first' : layout.dates) : days.order,
    studentByLine: false,
  };
};
