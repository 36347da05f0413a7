// One record of a table by its id. A row that is there but cannot be read is told by its cell, not as missing.
import type { TableContent } from '../../ports/trackerStore';
import { done, failed, type Result } from '../../problems/result';
import type { Problem } from '../../problems/problem';
import { tables, type TableName, type TrackerRecord } from '../../tracker/tables';

/** The problem of the row with that id, where a cell of it cannot be read. */
export const unreadableRow = (content: Pick<TableContent<TableName>, 'problems' | 'rowNumbers'>, id: string): Problem | null => {
  const row = content.rowNumbers.get(id);
  return content.problems.find((problem) => problem.code === 'badCell' && problem.row === row) ?? null;
};

/** The bad cells of rows that belong to the cycle, and for which they are left out. */
export const unreadableOf = <Name extends TableName>(name: Name, content: TableContent<Name>, cycleId: string): readonly Problem[] => {
  const { idField } = tables[name];
  return content.leftOut.flatMap((row) => {
    const cells = row as Readonly<Record<string, unknown>>;
    const problem = cells['cycleId'] === cycleId ? unreadableRow(content, String(cells[idField])) : null;
    return problem === null ? [] : [problem];
  });
};

export const rowIn = <Name extends TableName>(name: Name, content: TableContent<Name>, id: string): Result<TrackerRecord<Name>> => {
  const { idField, sheet } = tables[name];
  const found = content.records.find((record) => (record as Readonly<Record<string, unknown>>)[idField] === id);
  return found === undefined ? failed(unreadableRow(content, id) ?? { code: 'noSuchRecord', table: sheet, id }) : done(found);
};
