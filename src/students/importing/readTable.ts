// From parsed CSV to a table: which row holds the headers, what each column is called, and what is no table at all.
import type { ImportProblem } from '../../problems/importProblems';
import { isBlank, numberIn, trimmed } from './cells';
import { readCsv, type CsvRow } from './csvText';
import { looksLikeDate } from './dates';

export interface TextTable {
  readonly file: string;
  /** Each column's name, no two alike. */
  readonly headers: readonly string[];
  /** Records of the text up to the one that names the columns, that one included: every piece of a big file begins with them. */
  readonly headerRecords: number;
  readonly rows: readonly CsvRow[];
  /** Rows left out because their cells cannot be told apart. */
  readonly rejected: readonly ImportProblem[];
  /** Rows that were read although something about them is odd. */
  readonly notes: readonly ImportProblem[];
  /** True where the file separates cells with something else than a comma, so that a comma may be a decimal sign. */
  readonly commaIsDecimal: boolean;
}

export type TableRead = { readonly ok: true; readonly table: TextTable } | { readonly ok: false; readonly problem: ImportProblem };

const startsLike: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'it is an Excel or zip file'],
  ['\u00D0\u00CF\u0011\u00E0', 'it is an old Excel file'],
  ['%PDF', 'it is a PDF'],
];

const looksLike: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:<!doctype|<html|<\?xml|<table)/i, 'it is a web page or XML'],
  [/^\s*\{[\s\S]*\}\s*$/, 'it is JSON'],
  [/^\s*\[\s*[{[][\s\S]*\]\s*$/, 'it is JSON'],
  [/^\s*BEGIN:V/, 'it is a calendar or contact file'],
];

/** What a text is that is no table, or null. */
const otherKind = (text: string): string | null => {
  const start = startsLike.find(([beginning]) => text.startsWith(beginning));
  if (start !== undefined) return start[1];
  if (text.slice(0, 4000).includes('\u0000')) return 'it holds bytes that are not text, or was read in the wrong encoding';
  // JSON is told by its first and last sign; what lies between may be long.
  const ends = text.length > 8000 ? text.slice(0, 4000) + text.slice(-4000) : text;
  return looksLike.find(([shape]) => shape.test(ends))?.[1] ?? null;
};

const filled = (row: CsvRow): number => row.cells.reduce((count, cell) => (trimmed(cell) === '' ? count : count + 1), 0);

const mostlyWords = (row: CsvRow): boolean => {
  const cells = row.cells.filter((cell) => trimmed(cell) !== '');
  const values = cells.filter((cell) => (numberIn(cell) !== null && !/^(?:19|20)\d{2}$/.test(trimmed(cell))) || looksLikeDate(cell));
  return values.length * 3 <= cells.length;
};

/** The first row near the top that is as wide as the table and made of words: titles above it are narrower, data below it holds values. */
const headerIndexOf = (rows: readonly CsvRow[]): number | null => {
  const top = rows.slice(0, 25);
  const width = Math.max(...top.map(filled));
  const index = top.findIndex((row) => filled(row) >= Math.max(1, width * 0.6) && mostlyWords(row));
  return index === -1 ? null : index;
};

/** A row above the headers that names bands of columns ("Fall,,,Winter,,"), each name standing for the blanks after it. */
const bandsAbove = (row: CsvRow | undefined, width: number): readonly string[] | null => {
  if (row === undefined || new Set(row.cells.map(trimmed).filter((cell) => cell !== '')).size < 2) return null;
  let band = '';
  return Array.from({ length: width }, (_, column) => (band = trimmed(row.cells[column] ?? '') || band));
};

const distinctNames = (names: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return names.map((name, column) => {
    const base = name === '' ? `Column ${column + 1}` : name;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return times === 1 ? base : `${base} (${times})`;
  });
};

const headersOf = (rows: readonly CsvRow[], index: number): readonly string[] => {
  const cells = (rows[index]?.cells ?? []).map((cell) => trimmed(cell).replace(/\s+/g, ' '));
  while (cells.length > 1 && cells[cells.length - 1] === '') cells.pop();
  const bands = bandsAbove(rows[index - 1], cells.length);
  const repeated = new Set(cells).size < cells.length;
  return distinctNames(bands !== null && repeated ? cells.map((cell, column) => `${bands[column] ?? ''} ${cell}`.trim()) : cells);
};

/** Reads CSV text as a table, or says why it is none. `linesBefore` moves the line numbers of a piece to those of the whole file. */
export const readTable = (file: string, text: string, linesBefore = 0): TableRead => {
  if (text.replace(/^\uFEFF/, '').trim() === '') return { ok: false, problem: { code: 'fileEmpty', file } };
  const other = otherKind(text);
  if (other !== null) return { ok: false, problem: { code: 'notATable', file, looksLike: other } };

  const read = readCsv(text, linesBefore);
  if (read.openQuoteLine !== null) return { ok: false, problem: { code: 'quoteNeverClosed', file, line: read.openQuoteLine } };
  const headerIndex = headerIndexOf(read.rows);
  if (headerIndex === null) return { ok: false, problem: { code: 'notATable', file, looksLike: 'no row near the top names the columns' } };
  const headers = headersOf(read.rows, headerIndex);
  const headerCells = read.rows[headerIndex]?.cells ?? [];

  const rows: CsvRow[] = [];
  const rejected: ImportProblem[] = [];
  const notes: ImportProblem[] = [...read.notes];
  for (const row of read.rows.slice(headerIndex + 1)) {
    if (row.cells.every((cell) => trimmed(cell) === '')) continue;
    // Exports that were joined by hand repeat their headers.
    if (row.cells.length === headerCells.length && row.cells.every((cell, column) => cell === headerCells[column])) continue;
    const extra = row.cells.slice(headers.length).some((cell) => !isBlank(cell));
    if (extra) rejected.push({ code: 'rowLong', line: row.line, cells: row.cells.length, expected: headers.length });
    else rows.push(row);
    if (row.cells.length < headers.length)
      notes.push({ code: 'rowShort', line: row.line, cells: row.cells.length, expected: headers.length });
  }
  if (rows.length + rejected.length === 0)
    return { ok: false, problem: { code: 'notATable', file, looksLike: 'it has headers and no rows under them' } };
  return {
    ok: true,
    table: { file, headers, headerRecords: headerIndex + 1, rows, rejected, notes, commaIsDecimal: read.delimiter !== ',' },
  };
};
