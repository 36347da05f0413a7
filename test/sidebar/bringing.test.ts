// What the browser does with files before the add-on sees them: bytes to text, text to pieces. The add-on reads each piece as it would the whole.
import { describe, expect, it } from '@jest/globals';
import { readTable } from '../../src/students/importing/readTable';
import { decoded } from '../../src/sidebar/data/readFiles';
import { piecesOf, rememberedName, wishOf, type PreviewFile } from '../../src/sidebar/data/source';

const text = 'Élève;Score\nZoë;12,5\n';
const utf16 = (mark: readonly number[], swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array([...mark, ...(swap ? bytes.swap16() : bytes)]);
};

describe('bytes', () => {
  it.each([
    ['UTF-8', new Uint8Array(Buffer.from(text, 'utf8'))],
    ['UTF-16 little end first', utf16([0xff, 0xfe], false)],
    ['UTF-16 big end first', utf16([0xfe, 0xff], true)],
    ['Latin-1', new Uint8Array(Buffer.from(text, 'latin1'))],
  ])('in %s are the same text', (_, bytes) => expect(decoded(bytes)).toBe(text));

  it('in UTF-8 with a byte order mark read as a table without it', () => {
    const read = readTable('a.csv', decoded(new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from(text, 'utf8')])));
    expect(read.ok && read.table.headers).toEqual(['Élève', 'Score']);
  });
});

describe('pieces', () => {
  const rows = Array.from({ length: 21_000 }, (_, at) => `${at},"two\nlines",${at % 100}`);
  const whole = ['Spring benchmark,,', 'Printed 4/7/2026,,', 'Student,Note,Score', ...rows].join('\n');

  it('of a file with titles above its headers each begin with them, and keep every row and line', () => {
    const first = readTable('a.csv', piecesOf(whole, 1)[0]?.text ?? '');
    const headerRecords = first.ok ? first.table.headerRecords : 0;
    expect(headerRecords).toBe(3);
    const pieces = piecesOf(whole, headerRecords);
    expect(pieces.length).toBe(2);
    const read = pieces.flatMap(({ text: piece, linesBefore }) => {
      const table = readTable('a.csv', piece, linesBefore);
      return table.ok ? table.table.rows : [];
    });
    const all = readTable('a.csv', whole);
    expect(read).toEqual(all.ok ? all.table.rows : null);
  });

  it('of very wide rows stay below what a call carries', () => {
    const wide = ['id,words', ...Array.from({ length: 2000 }, (_, at) => `${at},${'x'.repeat(10_000)}`)].join('\n');
    const pieces = piecesOf(wide, 1);
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThan(6_000_000);
  });
});

describe('what is sent with a file', () => {
  const guessed = { file: 'unit 3.csv', recognisedBy: 'guessed', chosen: { columns: { student: 'Kid' } } } as unknown as PreviewFile;

  it('is the guess that was looked at, so that every piece is read alike, under a name to remember', () => {
    expect(wishOf(guessed, undefined)).toEqual({ chosen: { columns: { student: 'Kid' } }, remember: 'unit 3' });
    expect(rememberedName(guessed, { remember: null })).toBeNull();
  });

  it('is nothing for an export that is known by its headers', () =>
    expect(wishOf({ ...guessed, recognisedBy: 'nweaMapGrowth' }, undefined)).toEqual({}));
});
