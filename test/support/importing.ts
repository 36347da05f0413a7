// Reads a file of the real inputs the way the actions do, for tests that stop before the workbook.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts, ScoreFact } from '../../src/students/facts';
import { readFacts } from '../../src/students/importing/readFacts';
import { readTable, type TextTable } from '../../src/students/importing/readTable';
import { recognise, type Recognised, type Wishes } from '../../src/students/importing/recognise';
import { realData } from './realData';

export const noWishes: Wishes = { chosen: null, remembered: null, dateOrder: null };

export const tableOf = (name: string, text: string): TextTable => {
  const read = readTable(name, text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.table;
};

export const realText = (...path: readonly string[]): string => readFileSync(join(realData, ...path), 'utf8');

export interface ReadFile {
  readonly table: TextTable;
  readonly recognised: Recognised;
  readonly facts: FileFacts;
}

export const readFile = (name: string, text: string, wishes: Wishes = noWishes): ReadFile => {
  const table = tableOf(name, text);
  const recognised = recognise(table, wishes);
  return { table, recognised, facts: readFacts(table, recognised) };
};

export const meanOf = (scores: readonly ScoreFact[]): { readonly n: number; readonly mean: number | null } => {
  const values = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  return { n: values.length, mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length };
};
