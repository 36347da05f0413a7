// Rows of a file against rows already kept: which are new, which change, which are the same, which contradict each other.

import { changedBy } from '../records';

export interface Change<Row> {
  readonly id: string;
  readonly fields: Partial<Row>;
  /** What the changed fields held before, so that an import can be undone. */
  readonly before: Partial<Row>;
}

export type Outcome<Row> =
  | { readonly kind: 'added' }
  | { readonly kind: 'changed'; readonly change: Change<Row> }
  | { readonly kind: 'same' }
  /** A row that cannot be read stands for it already; its row number. */
  | { readonly kind: 'unreadable'; readonly row: number }
  | { readonly kind: 'conflict'; readonly firstLine: number | null; readonly first: Row };

interface Held<Row> {
  row: Row;
  /** The line of this import that last spoke of it; null while none did. */
  line: number | null;
}

export interface Upsert<Row> {
  offer(row: Row, line: number): Outcome<Row>;
  readonly added: readonly Row[];
  readonly changed: readonly Change<Row>[];
}

export interface UpsertRules<Row> {
  readonly idOf: (row: Row) => string;
  /** Rows of one key are rows about the same thing. */
  readonly keyOf: (row: Row) => string;
  /** Among rows of one key, what further tells them apart (a day), or null where the row does not say. */
  readonly variantOf: (row: Row) => string | null;
  /** The fields that a file may correct; an incoming null changes only those in `clearable`. */
  readonly fields: readonly (keyof Row & string)[];
  readonly clearable: readonly (keyof Row & string)[];
  /** The number of a row left out of `existing` that would be this row, were all its cells readable; null where there is none. */
  readonly leftOutAs: (row: Row) => number | null;
  /** Rows that this very import stored in an earlier piece. */
  readonly isFromThisImport: (row: Row) => boolean;
}

const alike = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, index) => each === b[index]));
const empty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

export const makeUpsert = <Row extends { readonly importId: string }>(existing: readonly Row[], rules: UpsertRules<Row>): Upsert<Row> => {
  const held = new Map<string, Held<Row>[]>();
  for (const row of existing) {
    const key = rules.keyOf(row);
    const group = held.get(key);
    const entry = { row, line: null };
    if (group === undefined) held.set(key, [entry]);
    else group.push(entry);
  }
  const added: Row[] = [];
  const changed: Change<Row>[] = [];

  const find = (group: readonly Held<Row>[], variant: string | null): Held<Row> | undefined =>
    group.find(({ row }) => rules.variantOf(row) === variant) ??
    (variant === null ? (group.length === 1 ? group[0] : undefined) : group.find(({ row }) => rules.variantOf(row) === null));

  const difference = (old: Row, row: Row): Change<Row> | null => {
    const fields: Partial<Row> = {};
    const before: Partial<Row> = {};
    for (const field of rules.fields) {
      if (alike(old[field], row[field]) || (empty(row[field]) && !rules.clearable.includes(field))) continue;
      fields[field] = row[field];
      before[field] = old[field];
    }
    if (Object.keys(fields).length === 0) return null;
    return { id: rules.idOf(old), fields: { ...fields, importId: changedBy(row.importId) }, before: { ...before, importId: old.importId } };
  };

  return {
    added,
    changed,
    offer: (row, line) => {
      const key = rules.keyOf(row);
      const group = held.get(key);
      const entry = group === undefined ? undefined : find(group, rules.variantOf(row));
      if (entry === undefined) {
        const leftOut = rules.leftOutAs(row);
        if (leftOut !== null) return { kind: 'unreadable', row: leftOut };
        const fresh = { row, line };
        if (group === undefined) held.set(key, [fresh]);
        else group.push(fresh);
        added.push(row);
        return { kind: 'added' };
      }
      const change = difference(entry.row, row);
      const writtenBefore = entry.line !== null || rules.isFromThisImport(entry.row);
      if (change === null) {
        entry.line ??= line;
        return { kind: 'same' };
      }
      if (writtenBefore) return { kind: 'conflict', firstLine: entry.line, first: entry.row };
      entry.row = { ...entry.row, ...change.fields };
      entry.line = line;
      changed.push(change);
      return { kind: 'changed', change };
    },
  };
};
