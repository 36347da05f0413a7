import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../src/students/importing/csvText';
import { splitRecords } from '../../../src/students/importing/splitRecords';

const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a,b', 'say "hi"', 'two\nlines', 'two\r\nlines', '', '=1+1', '😎'));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 30 }));
const lineEnd = fc.constantFrom('\n', '\r\n');

const written = (rows: readonly (readonly string[])[], end: string): string =>
  rows.map((cells) => cells.map((each) => `"${each.replace(/"/g, '""')}"`).join(',')).join(end) + end;

describe('readCsv', () => {
  it('gives back every cell that RFC 4180 can write', () => {
    fc.assert(fc.property(table, lineEnd, (rows, end) => expect(readCsv(written(rows, end)).rows.map(({ cells }) => cells)).toEqual(rows)));
  });

  it('counts lines as an editor does, over cells of several lines', () =>
    expect(readCsv('a,b\n"one\ntwo",3\n4,5\n').rows.map(({ line }) => line)).toEqual([1, 2, 4]));

  it.each([
    ['a;b\n"1,5";2,5\n3,1;4,4\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['\uFEFFa,b\n1;2,3\n', ','],
  ])('%j is cut at %j', (text, delimiter) => expect(readCsv(text).delimiter).toBe(delimiter));

  it('reads mixed line ends alike', () =>
    expect(readCsv('a,b\r\n1,2\n3,4\r5,6').rows.map(({ cells }) => cells.join('-'))).toEqual(['a-b', '1-2', '3-4', '5-6']));
});

describe('splitRecords', () => {
  it('loses no record, repeats the header and keeps every line number', () => {
    fc.assert(
      fc.property(table, lineEnd, fc.integer({ min: 1, max: 7 }), (rows, end, most) => {
        const text = written(rows, end);
        const pieces = splitRecords(text, most);
        const read = pieces.flatMap(({ text: piece, linesBefore }) => readCsv(piece, linesBefore).rows.slice(1));
        expect(read).toEqual(readCsv(text).rows.slice(1));
        expect(pieces.every(({ records }) => records <= most)).toBe(true);
        expect(pieces.reduce((sum, { records }) => sum + records, 0)).toBe(rows.length - 1);
      }),
    );
  });
});
