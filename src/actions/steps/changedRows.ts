// Which fields of which rows differ between two versions of the same list, as updates for a save.

/** The fields of a row that no longer say what they should. */
export const changedRows = <Row extends object>(before: readonly Row[], after: readonly Row[], idOf: (row: Row) => string) =>
  before.flatMap((row, index) => {
    const now = after[index];
    if (now === undefined || now === row) return [];
    const fields: Partial<Row> = {};
    for (const field of Object.keys(now) as (keyof Row)[]) if (now[field] !== row[field]) fields[field] = now[field];
    return Object.keys(fields).length === 0 ? [] : [{ id: idOf(row), fields }];
  });

/** With the word for when it is due as it is today. */
export const withNext = <Row extends { readonly next: string }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  words: ReadonlyMap<string, string>,
): readonly Row[] =>
  rows.map((row) => {
    const next = words.get(idOf(row)) ?? row.next;
    return next === row.next ? row : { ...row, next };
  });
