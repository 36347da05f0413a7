// The people and schools a staff file may speak of: those in the tracker and those the same import brings, found by id, e-mail or name.
import type { TrackerRecord } from '../../tracker/tables';

export type School = TrackerRecord<'schools'>;
export type Coach = TrackerRecord<'coaches'>;
export type Teacher = TrackerRecord<'teachers'>;

/** Rows of one table by every way a file may name them. Later rows replace earlier ones of the same id. */
export interface Directory<Row> {
  byId(id: string): Row | null;
  byEmail(email: string): Row | null;
  named(name: string): readonly Row[];
  put(row: Row): void;
  readonly rows: readonly Row[];
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

export const directoryOf = <Row>(
  rows: readonly Row[],
  keys: (row: Row) => { id: string; name: string; email: string | null },
): Directory<Row> => {
  const byId = new Map<string, Row>();
  const byEmail = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const put = (row: Row): void => {
    const { id, name, email } = keys(row);
    byId.set(plain(id), row);
    if (email !== null) byEmail.set(plain(email), plain(id));
    const same = byName.get(plain(name)) ?? [];
    if (!same.includes(plain(id))) byName.set(plain(name), [...same, plain(id)]);
  };
  rows.forEach(put);
  const find = (id: string | undefined): Row | null => (id === undefined ? null : (byId.get(id) ?? null));
  return {
    byId: (id) => find(plain(id)),
    byEmail: (email) => find(byEmail.get(plain(email))),
    named: (name) =>
      (byName.get(plain(name)) ?? []).map(find).filter((row): row is Row => row !== null && plain(keys(row).name) === plain(name)),
    put,
    get rows() {
      return [...byId.values()];
    },
  };
};

/** Whoever a cell names: by id, else e-mail, else name. */
export const whoever = <Row>(directory: Directory<Row>, cell: string): readonly Row[] => {
  const one = directory.byId(cell) ?? directory.byEmail(cell);
  return one === null ? directory.named(cell) : [one];
};
