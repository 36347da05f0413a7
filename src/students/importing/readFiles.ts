// The files of one import, from text to facts: each table read and recognised, roster files joined, and what stands in a file's way.
import type { ImportProblem } from '../../problems/importProblems';
import type { FileFacts } from '../facts';
import { asRosterTable, missingFromRoster, readRoster, type RosterTable } from './roster/readRoster';
import { readFacts } from './readFacts';
import { readTable, type TextTable } from './readTable';
import { recognise, type Recognised, type Wishes } from './recognise';

export interface FileText {
  readonly name: string;
  readonly text: string;
  /** Lines of the whole file that stand before this piece's first record. */
  readonly linesBefore?: number | undefined;
}

export type ReadFile =
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly table: TextTable;
      readonly recognised: Recognised | null;
      readonly facts: FileFacts;
    }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly table: TextTable | null;
      readonly recognised: Recognised | null;
      readonly problem: ImportProblem;
    };

/** Reads every file. `wishesFor` says what a person or an earlier import decided about a file with these headers. */
export const readFiles = (
  files: readonly FileText[],
  wishesFor: (at: number, table: TextTable) => Wishes,
  schoolYear: string,
): readonly ReadFile[] => {
  const tables = files.map(({ name, text, linesBefore }) => readTable(name, text, linesBefore ?? 0));
  const rosterTables = tables.map((read, at) => (read.ok && wishesFor(at, read.table).chosen === null ? asRosterTable(read.table) : null));
  const roster = rosterTables.filter((each): each is RosterTable => each !== null);
  const missing = missingFromRoster(roster);
  const rosterFacts = missing === null ? readRoster(roster, schoolYear) : [];

  return tables.map((read, at): ReadFile => {
    const file = files[at]?.name ?? '';
    if (!read.ok) return { kind: 'refused', file, table: null, recognised: null, problem: read.problem };
    const { table } = read;
    const own = rosterTables[at];
    if (own !== null && own !== undefined) {
      const facts = rosterFacts[roster.indexOf(own)];
      return facts === undefined
        ? { kind: 'refused', file, table, recognised: null, problem: { code: 'rosterIncomplete', file, needs: missing ?? '' } }
        : { kind: 'read', file, table, recognised: null, facts };
    }
    const recognised = recognise(table, wishesFor(at, table));
    if (recognised.problem !== null) return { kind: 'refused', file, table, recognised, problem: recognised.problem };
    return { kind: 'read', file, table, recognised, facts: readFacts(table, recognised) };
  });
};
