// A tracker in which some rows cannot be read, as the sheet store tells it: left out of the records, known by row, with a problem for the cell.
import type { TableContent, TrackerStore } from '../../src/ports/trackerStore';
import { done } from '../../src/problems/result';
import { tables, type TableName } from '../../src/tracker/tables';

/** @param isBad whether a record's row has a cell that cannot be read */
export const withBadRows = (
  tracker: TrackerStore,
  isBad: (table: TableName, record: Readonly<Record<string, unknown>>) => boolean,
): TrackerStore => ({
  ...tracker,
  read: (names) => {
    const read = tracker.read(names);
    if (!read.ok) return read;
    const content = Object.fromEntries(
      names.map((name) => {
        const { records, problems, rowNumbers } = read.value[name] as unknown as TableContent<TableName>;
        const all = records as unknown as readonly Readonly<Record<string, unknown>>[];
        const { idField, sheet } = tables[name];
        const bad = all.filter((record) => isBad(name, record)).map((record) => String(record[idField]));
        return [
          name,
          {
            records: all.filter((record) => !isBad(name, record)),
            rowNumbers,
            // The bad cell is one that tells no row from another.
            leftOut: all.filter((record) => isBad(name, record)).map((record) => ({ ...record, score: undefined })),
            problems: [
              ...problems,
              ...bad.map((id) => ({
                code: 'badCell' as const,
                sheet,
                row: rowNumbers.get(id) ?? 0,
                header: 'Started',
                found: 'soon',
                expected: 'a date',
              })),
            ],
          },
        ];
      }),
    );
    return done(content as never);
  },
});
