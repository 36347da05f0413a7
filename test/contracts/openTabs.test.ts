// A tab of the user's own, read over the local host and imported like a file; cells that look like formulas stay text to the end.
import { describe, expect, it } from '@jest/globals';
import type { EnteredValue, SpreadsheetsById } from '../../local/google/spreadsheet/records';
import { openTrackerWorkbook, type TrackerWorkbook } from '../support/trackerWorkbook';

interface Imported {
  readonly files: readonly {
    readonly file: string;
    readonly stored: number;
    readonly alreadyPresent: number;
    readonly rejected: readonly unknown[];
  }[];
}

const fill = (book: TrackerWorkbook, title: string, rows: readonly (readonly EnteredValue[])[]): void => {
  book.addOwnSheet(title);
  const sheet = Object.values(book.host.world.sheets as SpreadsheetsById)
    .flatMap(({ sheets }) => sheets)
    .find(({ properties }) => properties.title === title);
  if (sheet === undefined) throw new Error(`No sheet ${title}.`);
  sheet.grid.values = rows.map((row) => [...row]);
};

const odd = ['=1+2', '+44', '-5 to go', '@here', 'plain'] as const;

const table = [
  ['Student ID', 'Teacher ID', 'Subject', 'Window', 'Score', 'Level'],
  ...odd.map((level, at) => [500101 + at, 'T-1', 'Math', 'Fall 2025-2026', 190 + at, level]),
  ...odd.map((level, at) => [500101 + at, 'T-1', 'Math', 'Winter 2025-2026', 197 + at, level]),
];

describe('a tab of the workbook', () => {
  const book = openTrackerWorkbook();
  book.act('setUpTracker', { workbook: 'one coach' });
  fill(book, 'From the vendor', table);

  it('is shown before it is imported, imported once, and left as it was', () => {
    const before = JSON.stringify(book.values('From the vendor'));
    const preview = book.act<{ files: readonly { add: number; reject: number }[] }>('previewTab', { tab: 'From the vendor' });
    expect(preview.files[0]).toMatchObject({ add: 10, reject: 0 });
    expect(book.act<Imported>('importTab', { tab: 'From the vendor' }).files[0]).toMatchObject({ file: 'From the vendor', stored: 10 });
    expect(book.act<Imported>('importTab', { tab: 'From the vendor' }).files[0]).toMatchObject({ stored: 0, alreadyPresent: 10 });
    expect(JSON.stringify(book.values('From the vendor'))).toBe(before);
  });

  it('keeps cells that begin like formulas as text, in Scores and beside the charts', () => {
    const read = book.store.read(['scores']);
    expect(read.ok && read.value.scores.records.slice(0, 5).map(({ level }) => level)).toEqual([...odd]);
    expect(
      book
        .formulas('Scores')
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    book.act('drawCharts');
    expect(
      book
        .formulas('Charts')
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    expect(book.values('Charts').flat()).toEqual(expect.arrayContaining(['=1+2', '+44', '-5 to go', '@here']));
  });

  it('is refused when it is a sheet of ours or not there', () => {
    const code = (tab: string) => (book.host.rpc({ action: 'importTab', tab }) as { problem?: { code: string } }).problem?.code;
    expect([code('Scores'), code('Charts'), code('Nowhere')]).toEqual(['tabIsOurs', 'tabIsOurs', 'tabNotFound']);
  });
});
