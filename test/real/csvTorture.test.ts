// Two public collections of awkward CSV: what is valid reads as its JSON twin says, what is not is refused or reported.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../src/students/importing/csvText';
import { readTable } from '../../src/students/importing/readTable';
import { realData, realOnly } from '../support/realData';

const folder = join(realData, 'csv_torture');
const csvNames = (...path: readonly string[]): readonly string[] =>
  realData === ''
    ? []
    : readdirSync(join(folder, ...path))
        .filter((name) => name.endsWith('.csv'))
        .map((name) => name.slice(0, -4));
const text = (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');
const json = (...path: readonly string[]): unknown => JSON.parse(text(...path));

const asRecords = (csv: string): unknown => {
  const [header, ...rows] = readCsv(csv).rows.map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries((header ?? []).map((name, column) => [name, cells[column] ?? ''])));
};

realOnly('csv-spectrum', () => {
  it.each(csvNames('csv-spectrum', 'csvs'))('%s reads as its twin', (name) => {
    const csv = text('csv-spectrum', 'csvs', `${name}.csv`);
    // These lost their line ends on the way into the collection; its notes say to put them back.
    const restored = name.endsWith('_crlf') ? csv.replace(/\n/g, '\r\n') : csv;
    expect(asRecords(restored)).toEqual(json('csv-spectrum', 'json', `${name}.json`));
  });
});

realOnly('csv-test-data', () => {
  const names = csvNames('csv-test-data', 'csv');
  it.each(names.filter((name) => !name.startsWith('bad-') && !name.startsWith('header-')))('%s reads as its twin', (name) => {
    const { rows, notes } = readCsv(text('csv-test-data', 'csv', `${name}.csv`));
    expect(rows.map(({ cells }) => cells)).toEqual(json('csv-test-data', 'json', `${name}.json`));
    expect(notes).toEqual([]);
  });

  it.each(names.filter((name) => name.startsWith('header-')))('%s reads as its twin under its header', (name) => {
    expect(asRecords(text('csv-test-data', 'csv', `${name}.csv`))).toEqual(json('csv-test-data', 'json', `${name}.json`));
  });

  it.each(names.filter((name) => name.startsWith('bad-')))('%s is refused or reported', (name) => {
    const read = readTable(`${name}.csv`, text('csv-test-data', 'csv', `${name}.csv`));
    const reported = read.ok ? [...read.table.rejected, ...read.table.notes].map(({ code }) => code) : [read.problem.code];
    expect({ name, reported }).toEqual({
      name,
      reported: [
        {
          'bad-header-less-fields': 'rowShort',
          'bad-header-more-fields': 'rowLong',
          'bad-header-no-header': 'fileEmpty',
          'bad-header-wrong-header': 'notATable',
          'bad-missing-quote': 'quoteNeverClosed',
          'bad-quotes-with-unescaped-quote': 'quoteInside',
          'bad-unescaped-quote': 'quoteInside',
        }[name],
      ],
    });
  });
});

describe('the collections of awkward CSV', () => {
  it('are there, or said to be missing', () => expect(realData === '' || csvNames('csv-spectrum', 'csvs').length === 11).toBe(true));
});
