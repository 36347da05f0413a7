// The row that a request means which was sent once more because its answer got lost. Decides nothing about rows that differ.

/** The record that says the same in every field but its id, or null. */
export const sameRecord = <Row extends object>(records: readonly Row[], draft: Row, idField: keyof Row): Row | null => {
  const fields = (Object.keys(draft) as (keyof Row)[]).filter((field) => field !== idField);
  return records.find((record) => fields.every((field) => JSON.stringify(record[field]) === JSON.stringify(draft[field]))) ?? null;
};
