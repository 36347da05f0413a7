// Which columns made or dressed now offer the values of another sheet's column, and where that column stands. Both sheets must be there by then.
import { findPlaces } from './headers';
import type { ColumnPlace, InspectedLayout, LayoutChange, WantedColumn } from './layoutParts';
import { columnsOf } from './table';
import { tableNames, tables } from './tables';

type Placed = WantedColumn & { readonly at: number | null };

/** Where a column stands once the changes are made; null where its sheet is neither there nor made now. */
const placeOf = (present: InspectedLayout, changes: readonly LayoutChange[], name: string, field: string): ColumnPlace | null => {
  const table = tableNames.find((candidate) => candidate === name);
  if (table === undefined) return null;
  const made = changes.find((change) => change.kind === 'createSheet' && change.table === table);
  if (made?.kind === 'createSheet')
    return { title: made.title, headerRow: 0, at: columnsOf(tables[table]).findIndex(([candidate]) => candidate === field) };
  const sheet = present.sheets.find((candidate) => candidate.table === table);
  if (sheet === undefined || sheet.headerRow === null) return null;
  const at = findPlaces(tables[table], sheet.headers, sheet.marks).places.get(field);
  return at === undefined ? null : { title: sheet.title, headerRow: sheet.headerRow, at };
};

const newlyPlaced = (change: LayoutChange): { readonly headerRow: number; readonly columns: readonly Placed[] } | null => {
  if (change.kind === 'createSheet') return { headerRow: 0, columns: change.columns.map((column, at) => ({ ...column, at })) };
  if (change.kind === 'addColumns')
    return { headerRow: change.headerRow, columns: change.columns.map((column) => ({ ...column, at: null })) };
  return change.kind === 'dress' ? { headerRow: change.headerRow, columns: change.columns } : null;
};

export const columnOffers = (present: InspectedLayout, changes: readonly LayoutChange[]): readonly LayoutChange[] =>
  changes.flatMap((change): readonly LayoutChange[] => {
    const placed = newlyPlaced(change);
    if (placed === null || !('table' in change)) return [];
    const columns = placed.columns.flatMap(({ field, header, at, input }) => {
      const from = input?.kind === 'from' ? placeOf(present, changes, input.table, input.field) : null;
      return from === null ? [] : [{ field, header, at, from }];
    });
    return columns.length === 0 ? [] : [{ kind: 'offer', table: change.table, title: change.title, headerRow: placed.headerRow, columns }];
  });
