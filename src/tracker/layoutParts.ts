// The words of the layout: a sheet as it was found, a column as it should be, and one change from the one to the other.
import type { ColumnMark } from './headers';
import { numberFormatOf } from './sheetValues';
import { columnsOf, type AnyColumn, type Table } from './table';
import type { TableName } from './tables';

/** A sheet of ours as it stands. Rows and columns are counted from 0. */
export interface InspectedSheet {
  readonly table: TableName;
  readonly title: string;
  /** The text of the header row from column A; empty when the row is lost. */
  readonly headers: readonly string[];
  readonly headerRow: number | null;
  readonly marks: readonly ColumnMark[];
  readonly sheetMarked: boolean;
  readonly rowMarked: boolean;
  /** True when nothing stands in it: a set-up was stopped before its headers were written. */
  readonly empty: boolean;
  /** Fields whose drop-down, tick box or date check is gone; null where that was not looked at. */
  readonly undressed: readonly string[] | null;
}

export interface InspectedLayout {
  /** Null before the first set-up. */
  readonly version: number | null;
  readonly workbookId: string;
  /** The workbook that was set up; another one than `workbookId` in a copy of it. */
  readonly markedWorkbookId: string | null;
  readonly locale: string;
  /** Every sheet's title, the user's own too. */
  readonly titles: readonly string[];
  readonly sheets: readonly InspectedSheet[];
  /** Tables with more than one sheet that could be theirs. */
  readonly doubled: readonly { readonly table: TableName; readonly titles: readonly string[] }[];
}

export interface WantedColumn {
  readonly field: string;
  readonly header: string;
  readonly note: string;
  readonly width: number;
  readonly hidden: boolean;
  readonly wrap: boolean;
  /** Null leaves Sheets' own choice. */
  readonly format: string | null;
  readonly input:
    | { readonly kind: 'list'; readonly choices: readonly string[] }
    | { readonly kind: 'tick' }
    | { readonly kind: 'date' }
    | { readonly kind: 'from'; readonly table: string; readonly field: string }
    | null;
  readonly tellsDue: boolean;
}

/** A column of one of our sheets. */
export interface ColumnPlace {
  readonly title: string;
  readonly headerRow: number;
  readonly at: number;
}

export type LayoutChange =
  | {
      readonly kind: 'createSheet';
      readonly table: TableName;
      readonly title: string;
      readonly daily: boolean;
      /** True for a sheet that is there and empty. */
      readonly present: boolean;
      /** Records the sheet begins with. */
      readonly rows: readonly Readonly<Record<string, unknown>>[];
      readonly columns: readonly WantedColumn[];
    }
  | {
      readonly kind: 'addColumns';
      readonly table: TableName;
      readonly title: string;
      readonly headerRow: number;
      readonly columns: readonly WantedColumn[];
    }
  | {
      readonly kind: 'writeHeader';
      readonly table: TableName;
      readonly title: string;
      readonly headerRow: number;
      readonly at: number;
      readonly header: string;
    }
  | {
      readonly kind: 'insertHeaderRow';
      readonly table: TableName;
      readonly title: string;
      readonly headers: readonly { readonly at: number; readonly header: string }[];
    }
  | {
      readonly kind: 'mark';
      readonly table: TableName;
      readonly title: string;
      readonly sheet: boolean;
      /** The header row to mark, or null where it is marked. */
      readonly headerRow: number | null;
      readonly columns: readonly ColumnMark[];
      /** True where a person said which column it is: a mark elsewhere no longer counts. */
      readonly replacing: boolean;
    }
  | {
      readonly kind: 'dress';
      readonly table: TableName;
      readonly title: string;
      readonly headerRow: number;
      readonly columns: readonly (WantedColumn & { readonly at: number })[];
    }
  | {
      /** A drop-down of what stands in a column of another sheet, as it stands there at any time. */
      readonly kind: 'offer';
      readonly table: TableName;
      readonly title: string;
      readonly headerRow: number;
      /** Where each stands; null for a column added now, which is found by its mark. */
      readonly columns: readonly {
        readonly field: string;
        readonly header: string;
        readonly at: number | null;
        readonly from: ColumnPlace;
      }[];
    }
  | { readonly kind: 'workbook'; readonly workbookId: string }
  | { readonly kind: 'version'; readonly version: number };

const inputOf = (column: AnyColumn): WantedColumn['input'] => {
  if (column.kind === 'choice') return { kind: 'list', choices: column.choices };
  if (column.kind === 'yesNo') return { kind: 'tick' };
  if (column.offersFrom !== null) return { kind: 'from', ...column.offersFrom };
  return column.kind === 'date' ? { kind: 'date' } : null;
};

export const wantedColumns = (table: Table, locale: string): readonly WantedColumn[] =>
  columnsOf(table).map(([field, column]) => ({
    field,
    header: column.header,
    note: column.note,
    width: column.width,
    hidden: column.hidden,
    wrap: column.kind === 'longText' || column.kind === 'list' || (column.kind === 'label' && !column.tellsDue) || column.width >= 320,
    format: numberFormatOf(column.kind, locale),
    input: inputOf(column),
    tellsDue: column.tellsDue,
  }));
