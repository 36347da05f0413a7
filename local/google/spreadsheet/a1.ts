// A1 notation to rectangles and back. Rows and columns are zero-based inside; texts speak as Sheets does.
import { ScriptException } from '../../host/errors';
import type { Rectangle } from './layers';
import type { GridRangeRecord } from './records';

export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A corner that may be a whole column ("D") or a whole row ("5"). */
interface Corner {
  readonly row?: number;
  readonly column?: number;
}

export interface A1Parts {
  readonly sheetName?: string;
  readonly from: Corner;
  readonly to: Corner;
}

const cornerPattern = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

function corner(text: string): Corner | undefined {
  const match = cornerPattern.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  if (match[2] !== undefined && Number(match[2]) < 1) return undefined;
  return {
    ...(match[1] === undefined ? {} : { column: columnOfLetters(match[1]) }),
    ...(match[2] === undefined ? {} : { row: Number(match[2]) - 1 }),
  };
}

/** Undefined where the text is no range ("C5:B2", "5:7", "D:F", "B2:C" and "'My sheet'!$C$3" are). */
export function parseA1(text: string): A1Parts | undefined {
  const mark = text.lastIndexOf('!');
  const sheetText = mark < 0 ? undefined : text.slice(0, mark);
  const sheetName = sheetText === undefined ? undefined : unquoted(sheetText);
  const pieces = text.slice(mark + 1).split(':');
  if (pieces.length > 2) return undefined;
  const from = corner((pieces[0] ?? '').trim());
  const to = pieces.length === 2 ? corner((pieces[1] ?? '').trim()) : from;
  if (!from || !to) return undefined;
  if (pieces.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  return { ...(sheetName === undefined ? {} : { sheetName }), from, to };
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") && name.length > 1 ? name.slice(1, -1).split("''").join("'") : name;
}

export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.split("'").join("''")}'`;
}

/** The rectangle that the parts mean on a sheet of the given size; whole rows and columns run to its edge. */
export function rectangleOf(parts: A1Parts, rowCount: number, columnCount: number): Rectangle {
  const rows = [parts.from.row, parts.to.row];
  const columns = [parts.from.column, parts.to.column];
  const [top, bottom] = span(rows, rowCount);
  const [left, right] = span(columns, columnCount);
  if (bottom > rowCount || right > columnCount || top >= bottom || left >= right) {
    throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { top, left, bottom, right };
}

function span(ends: readonly (number | undefined)[], size: number): [number, number] {
  const [first, second] = ends;
  if (first === undefined && second === undefined) return [0, size];
  if (first === undefined) return [second ?? 0, size];
  if (second === undefined) return [first, size];
  return [Math.min(first, second), Math.max(first, second) + 1];
}

export function a1Of(area: Rectangle): string {
  const from = columnLetters(area.left) + String(area.top + 1);
  const to = columnLetters(area.right - 1) + String(area.bottom);
  return from === to ? from : `${from}:${to}`;
}

export function gridRangeOf(sheetId: number, area: Rectangle): GridRangeRecord {
  return {
    sheetId,
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  };
}

export function rectangleOfGridRange(range: GridRangeRecord, rowCount: number, columnCount: number): Rectangle {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? rowCount,
    right: range.endColumnIndex ?? columnCount,
  };
}

export function intersects(first: Rectangle, second: Rectangle): boolean {
  return first.top < second.bottom && second.top < first.bottom && first.left < second.right && second.left < first.right;
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}
