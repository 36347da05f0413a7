// What actions need from the workbook: tables in, changes out. No cells, no sheets, no Google.
import type { ChartPlace } from '../outputs/chartPage';
import type { Result } from '../problems/result';
import type { Problem } from '../problems/problem';
import type { InspectedLayout, LayoutChange } from '../tracker/layoutParts';
import type { Page } from '../tracker/page';
import type { TableName, TrackerRecord } from '../tracker/tables';

export interface TableContent<Name extends TableName> {
  /** Readable rows in the sheet's order. */
  readonly records: readonly TrackerRecord<Name>[];
  /** One problem a bad cell; the row of a bad cell is left out of `records`. */
  readonly problems: readonly Problem[];
  /** The cells of those rows that could be read, so that nothing is stored beside them a second time. */
  readonly leftOut: readonly Partial<TrackerRecord<Name>>[];
  /** The row number a person sees in Sheets, by record id. */
  readonly rowNumbers: ReadonlyMap<string, number>;
}

export type TrackerContent<Names extends TableName> = { readonly [Name in Names]: TableContent<Name> };

/** Insert whole records, update named fields, delete by id. Ids given by the caller (`host.newId`). */
export type TableChange<Name extends TableName = TableName> = {
  [N in Name]: {
    readonly table: N;
    readonly insert?: readonly TrackerRecord<N>[];
    readonly update?: readonly { readonly id: string; readonly fields: Partial<TrackerRecord<N>> }[];
    readonly remove?: readonly string[];
  };
}[Name];

/** A page and the charts over it; without the list, the charts there are left alone. */
export type WrittenPage = Page & { readonly charts?: readonly ChartPlace[] };

export interface TrackerStore {
  /** Identifies this workbook; a copy of the file has another. */
  workbookId(): string;
  /** One bulk read a table and one metadata lookup; free when read before under the same lock. Fails when a sheet or column cannot be found. */
  read<Name extends TableName>(names: readonly Name[]): Result<TrackerContent<Name>>;
  /**
   * Writes only own cells of own rows; flushed on return. Rows that vanished are reported by id. Rows are found anew by id, which costs one read a
   * table, unless the same lock was held when they were read: so read, decide and save inside one `host.withLock`. A page is written in the same flush.
   */
  save(changes: readonly TableChange[], page?: WrittenPage): Result<{ readonly vanished: readonly string[] }>;
  /** How the workbook stands: one read a sheet of ours and one metadata lookup; a second read a sheet when its drop-downs are looked at too. */
  inspect(closely?: boolean): Result<InspectedLayout>;
  /** Carries the changes out in their order; flushed on return. */
  applyLayout(changes: readonly LayoutChange[]): Result<null>;
}
