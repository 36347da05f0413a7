// What a sheet of the tracker is: a list of columns that know how to read and write a cell. No sheet is named here.

/** What stands in a cell. A date cell arrives as wall-clock text of the workbook's zone, "yyyy-MM-dd HH:mm:ss". An empty cell is "". */
export type Cell = string | number | boolean;

export type ColumnKind =
  | 'id'
  | 'reference'
  | 'label'
  | 'text'
  | 'longText'
  | 'email'
  | 'link'
  | 'list'
  | 'choice'
  | 'yesNo'
  | 'number'
  | 'integer'
  | 'date'
  | 'time'
  | 'instant';

/** Either the value of a cell, or what was expected there, in words a coach reads ("a date", "one of: active, closed"). */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly expected: string };

export interface Column<Value> {
  readonly kind: ColumnKind;
  readonly header: string;
  /** The note a coach sees on the header. */
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  readonly hidden: boolean;
  /** Written by Coachbook alone; what a person types there is overwritten at the next write of the row. */
  readonly derived: boolean;
  readonly choices: readonly string[];
  /** The column of another table whose values are offered here; other text is allowed. */
  readonly offersFrom: { readonly table: string; readonly field: string } | null;
  /** For `reference`: the name of the table whose id stands here. */
  readonly refersTo: string | null;
  /** What stands here in a copy of the row or of the workbook, where the value speaks of a Doc or booking that the copy does not own; null where it is copied. */
  readonly whenCopied: Cell | null;
  /** True where the cell says "Due …" or "Overdue …" and is tinted so. */
  readonly tellsDue: boolean;
  read(cell: Cell): Parsed<Value>;
  write(value: Value): Cell;
}

/** A column whose value type is not known here: the store and the layout treat all alike. */
export interface AnyColumn extends Omit<Column<unknown>, 'write'> {
  write(value: unknown): Cell;
}

/** The record a table's row becomes: one field a column. */
export type RecordOf<T> = T extends { readonly columns: infer C }
  ? { readonly [Field in keyof C]: C[Field] extends Column<infer Value> ? Value : never }
  : never;

export type TableGroup = 'daily' | 'people' | 'students' | 'settings';

export interface Table<Name extends string = string, C = unknown> {
  readonly name: Name;
  /** The tab's title. */
  readonly sheet: string;
  readonly group: TableGroup;
  /** One sentence: what a row is. */
  readonly about: string;
  /** The field that holds the row's id. */
  readonly idField: string;
  readonly columns: C;
}

export const defineTable = <const Name extends string, const C extends object>(definition: {
  readonly name: Name;
  readonly sheet: string;
  readonly group: TableGroup;
  readonly about: string;
  readonly columns: C;
}): Table<Name, C> => {
  const idField = Object.keys(definition.columns)[0];
  if (idField === undefined) throw new Error(`Table ${definition.name} has no columns.`);
  return { ...definition, idField };
};

/** The columns of a table with their fields, in the order of the sheet. */
export const columnsOf = (table: Table): readonly (readonly [field: string, column: AnyColumn])[] =>
  // A method parameter is bivariant, so a column of any value type may stand for one of an unknown type.
  Object.entries(table.columns as Readonly<Record<string, AnyColumn>>);
