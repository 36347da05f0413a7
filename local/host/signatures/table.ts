// The shape of the signature table: Google's documented classes and what their methods take.

/**
 * What a parameter takes, as alternatives joined by "|": s string, n number, b boolean, d date, o plain object, f function,
 * 0 null, * anything, or a class such as "Spreadsheet.Range"; "[]" after it for each level of array.
 * A "?" at the end: may be left out. A "…" at the end: any number of them.
 */
export type ParameterKind = string;

export interface ClassEntry {
  readonly extends: readonly string[];
  /** By method, its documented forms. */
  readonly methods: Readonly<Record<string, readonly (readonly ParameterKind[])[]>>;
  readonly properties: readonly string[];
  readonly isEnum: boolean;
}

export interface SignatureTable {
  /** By full name, such as "Spreadsheet.Range". */
  readonly classes: Readonly<Record<string, ClassEntry>>;
  /** Global variable → its class. */
  readonly globals: Readonly<Record<string, string>>;
  /** Members of the advanced services and of their collections, by place, such as "Calendar.Events". */
  readonly advanced: Readonly<Record<string, readonly string[]>>;
}
