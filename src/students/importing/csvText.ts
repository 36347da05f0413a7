// The one CSV parser, for sidebar, rpc and pasted sheets: text in, rows of cells out. What the cells mean is decided elsewhere.
import Papa from 'papaparse';
import type { ImportProblem } from '../../problems/importProblems';

export interface CsvRow {
  /** The line of the file, from 1, on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRead {
  readonly rows: readonly CsvRow[];
  /** Rows that were read although their quotation marks are wrong. */
  readonly notes: readonly ImportProblem[];
  /** The line of a quotation mark that never closes; the rows after it mean nothing. */
  readonly openQuoteLine: number | null;
  readonly delimiter: string;
}

const delimiters = [',', ';', '\t', '|'] as const;

/** Line ends become "\n" outside quotation marks, so that files with mixed ends read alike; inside, they are the cell's own. */
const withOneLineEnd = (text: string): string =>
  text.includes('\r')
    ? text
        .split('"')
        .map((part, index) => (index % 2 === 0 ? part.replace(/\r\n?/g, '\n') : part))
        .join('"')
    : text;

const sampleLines = (text: string): readonly string[] =>
  text
    .slice(0, 60_000)
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);

/** The delimiter that cuts the most lines into the same number of cells, more than one. */
const delimiterOf = (text: string): string => {
  const lines = sampleLines(text);
  let best = { delimiter: ',', worth: 0 };
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cuts = line.split(delimiter).length - 1;
      if (cuts > 0) counts.set(cuts, (counts.get(cuts) ?? 0) + 1);
    }
    for (const [cuts, times] of counts) {
      const worth = times * 100 + Math.min(cuts, 99);
      if (worth > best.worth) best = { delimiter, worth };
    }
  }
  return best.delimiter;
};

const linesIn = (cells: readonly string[]): number => {
  let lines = 1;
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1;
  return lines;
};

/** A cell that holds a quotation mark although the file does not write it as RFC 4180 asks. */
const quoteOutOfPlace = (text: string, cells: readonly string[]): string | null =>
  cells.find((cell) => cell.includes('"') && !text.includes(`"${cell.replace(/"/g, '""')}"`)) ?? null;

/**
 * Reads CSV text of any usual delimiter and line end (RFC 4180, and what exports make of it). A byte order mark is skipped.
 * Lines after the first row are counted from `linesBefore` on, for a piece of a bigger file.
 */
export const readCsv = (raw: string, linesBefore = 0): CsvRead => {
  const text = withOneLineEnd(raw.replace(/^\uFEFF/, ''));
  const delimiter = delimiterOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const cellRows = parsed.data;
  const last = cellRows[cellRows.length - 1];
  if (text.endsWith('\n') && last !== undefined && last.length === 1 && last[0] === '') cellRows.pop();

  const badQuotes = new Set(parsed.errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row));
  const openRow = parsed.errors.find(({ code }) => code === 'MissingQuotes')?.row ?? null;
  const rows: CsvRow[] = [];
  const notes: ImportProblem[] = [];
  let line = 1;
  let openQuoteLine: number | null = null;
  cellRows.forEach((cells, index) => {
    if (index === openRow) openQuoteLine = line;
    const found = badQuotes.has(index) ? cells.join(delimiter) : quoteOutOfPlace(text, cells);
    if (found !== null) notes.push({ code: 'quoteInside', line, found: found.slice(0, 80) });
    rows.push({ line, cells });
    line += linesIn(cells) + (index === 0 ? linesBefore : 0);
  });
  return { rows, notes, openQuoteLine, delimiter };
};
