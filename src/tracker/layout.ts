// What the workbook should look like, what it looks like, and the changes between the two. Pure: nothing of Sheets is touched here.
import type { ColumnMark, PlaceFault } from './headers';
import { findPlaces } from './headers';
import { columnOffers } from './columnOffers';
import { wantedColumns, type InspectedLayout, type InspectedSheet, type LayoutChange, type WantedColumn } from './layoutParts';
import type { Table } from './table';
import { addedAfter, layoutVersion } from './upgrades';
import { tableNames, tables, type TableName, type TrackerRecord } from './tables';

/** The table's own title, or one beside it where the user has a sheet of that name. */
const freeTitle = (title: string, taken: readonly string[]): string => {
  const lower = taken.map((name) => name.toLowerCase());
  if (!lower.includes(title.toLowerCase())) return title;
  for (let number = 1; ; number += 1) {
    const other = number === 1 ? `${title} (Coachbook)` : `${title} (Coachbook ${number})`;
    if (!lower.includes(other.toLowerCase())) return other;
  }
};

/** Text that stands where our header should be but says nothing: the coach cleared it. */
const clearedHeaders = (sheet: InspectedSheet): readonly ColumnMark[] =>
  sheet.marks.filter(({ at }) => (sheet.headers[at] ?? '').trim() === '');

/** What set-up and repair bring back: set-up only what was never there, repair also what a person took away. */
export interface LayoutScope {
  readonly tables: readonly TableName[];
  readonly restore: boolean;
  /** "table.field" of columns not to bring back: a person still has to say which column they are. */
  readonly leave?: ReadonlySet<string>;
  /** What a sheet that is made now begins with, by table. */
  readonly firstRows?: { readonly [Name in TableName]?: readonly TrackerRecord<Name>[] };
}

const restored = (sheet: InspectedSheet, wanted: readonly WantedColumn[]): readonly LayoutChange[] => {
  const place = { table: sheet.table, title: sheet.title };
  const headerOf = (mark: ColumnMark): string => wanted.find((column) => column.field === mark.field)?.header ?? '';
  const { headerRow } = sheet;
  if (headerRow === null) {
    const headers = sheet.marks.map((mark) => ({ at: mark.at, header: headerOf(mark) }));
    return headers.length === 0 ? [] : [{ kind: 'insertHeaderRow', ...place, headers }];
  }
  return clearedHeaders(sheet).map((mark) => ({ kind: 'writeHeader', ...place, headerRow, at: mark.at, header: headerOf(mark) }));
};

const changesToSheet = (sheet: InspectedSheet, present: InspectedLayout, { restore, leave }: LayoutScope): readonly LayoutChange[] => {
  const wanted = wantedColumns(tables[sheet.table], present.locale);
  const place = { table: sheet.table, title: sheet.title };
  const changes: LayoutChange[] = restore ? [...restored(sheet, wanted)] : [];
  const { headerRow } = sheet;
  if (headerRow === null) return changes;
  const { places, faults } = findPlaces(tables[sheet.table], sheet.headers, sheet.marks);
  const missing = new Set(faults.filter((fault) => fault.kind === 'missing').map((fault) => fault.field));
  const unmarked = [...places].flatMap(([field, at]) => (sheet.marks.some((mark) => mark.field === field) ? [] : [{ field, at }]));
  const added = wanted.filter(
    ({ field }) =>
      missing.has(field) && leave?.has(`${sheet.table}.${field}`) !== true && (restore || addedAfter(present.version, sheet.table, field)),
  );
  if (unmarked.length > 0 || !sheet.sheetMarked || !sheet.rowMarked) {
    changes.push({
      kind: 'mark',
      ...place,
      sheet: !sheet.sheetMarked,
      headerRow: sheet.rowMarked ? null : headerRow,
      columns: unmarked,
      replacing: false,
    });
  }
  if (added.length > 0) changes.push({ kind: 'addColumns', ...place, headerRow, columns: added });
  // A column that came with a later version may have been added by a run that was stopped before it was dressed.
  const undressed = new Set([
    ...wanted.map(({ field }) => field).filter((field) => addedAfter(present.version, sheet.table, field)),
    ...(restore ? (sheet.undressed ?? []) : []),
  ]);
  const columns = wanted.flatMap((column) =>
    undressed.has(column.field) && places.has(column.field) ? [{ ...column, at: places.get(column.field) ?? 0 }] : [],
  );
  if (columns.length > 0) changes.push({ kind: 'dress', ...place, headerRow, columns });
  return changes;
};

/** Everything that brings the workbook to the wanted layout; empty when it is there. The version comes last, so that a stopped set-up is seen. */
export const layoutChanges = (
  present: InspectedLayout,
  scope: LayoutScope = { tables: tableNames, restore: false },
): readonly LayoutChange[] => {
  const titles = [...present.titles];
  const changes = scope.tables.flatMap((name): readonly LayoutChange[] => {
    const table: Table<TableName> = tables[name];
    const sheet = present.sheets.find((candidate) => candidate.table === name);
    if (sheet !== undefined && !sheet.empty) return changesToSheet(sheet, present, scope);
    if (present.doubled.some((doubled) => doubled.table === name)) return [];
    // A sheet that a person deleted after set-up, or that this kind of workbook never had, comes back by repair alone.
    if (sheet === undefined && !scope.restore && !addedAfter(present.version, name)) return [];
    const title = sheet?.title ?? freeTitle(table.sheet, titles);
    titles.push(title);
    const columns = wantedColumns(table, present.locale);
    return [
      {
        kind: 'createSheet',
        table: name,
        title,
        present: sheet !== undefined,
        daily: table.group === 'daily',
        rows: scope.firstRows?.[name] ?? [],
        columns,
      },
    ];
  });
  return [
    ...changes,
    ...columnOffers(present, changes),
    ...(present.markedWorkbookId === null ? [{ kind: 'workbook' as const, workbookId: present.workbookId }] : []),
    ...(present.version === layoutVersion ? [] : [{ kind: 'version' as const, version: layoutVersion }]),
  ];
};

export interface LayoutFault extends PlaceFault {
  readonly table: TableName;
  readonly title: string;
}

/** Columns of which it cannot be said where they stand; a person decides. */
export const layoutFaults = (present: InspectedLayout): readonly LayoutFault[] =>
  present.sheets.flatMap((sheet) =>
    sheet.headerRow === null
      ? []
      : findPlaces(tables[sheet.table], sheet.headers, sheet.marks).faults.map((fault) => ({
          ...fault,
          table: sheet.table,
          title: sheet.title,
        })),
  );
