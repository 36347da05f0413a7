// The cell references inside a formula's text: finding them, and moving them when rows or columns move.
import { columnLetters, columnOfLetters, quotedSheetName } from '../a1';

/** One reference; bounds are zero-based and inclusive, absent for whole rows or columns. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  /** Absent: the formula's own sheet. */
  readonly sheetName?: string;
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
  readonly isRange: boolean;
  readonly absolute: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

const sheetPart = "(?:('(?:[^']|'')+'|[A-Za-z_\\u00c0-\\uffff][\\w.\\u00c0-\\uffff]*)!)?";
const corner = '(\\$?)([A-Za-z]{1,3})?(\\$?)(\\d{1,7})?';
const pattern = new RegExp(`"(?:[^"]|"")*"|${sheetPart}(?<![\\w.$])${corner}(?::${corner})?(?![\\w(.!])`, 'g');

export function referencesIn(formula: string): Reference[] {
  const found: Reference[] = [];
  for (const match of formula.matchAll(pattern)) {
    const text = match[0];
    if (text === '' || text.startsWith('"')) continue;
    const [, sheet, d1 = '', letters1, d2 = '', digits1, d3 = '', letters2, d4 = '', digits2] = match;
    const isRange = text.slice((sheet?.length ?? -1) + 1).includes(':');
    if (!isRange && (letters1 === undefined || digits1 === undefined)) continue;
    if (isRange && letters1 === undefined && digits1 === undefined) continue;
    if (isRange && letters2 === undefined && digits2 === undefined) continue;
    const columns = [letters1, isRange ? letters2 : letters1].map((letters) =>
      letters === undefined ? undefined : columnOfLetters(letters),
    );
    const rows = [digits1, isRange ? digits2 : digits1].map((digits) => (digits === undefined ? undefined : Number(digits) - 1));
    const start = match.index;
    found.push({
      start,
      end: start + text.length,
      ...(sheet === undefined ? {} : { sheetName: sheet.startsWith("'") ? sheet.slice(1, -1).split("''").join("'") : sheet }),
      ...bounds(rows, 'top', 'bottom'),
      ...bounds(columns, 'left', 'right'),
      isRange,
      absolute: {
        left: d1 !== '',
        top: d2 !== '' || (letters1 === undefined && d1 !== ''),
        right: (isRange ? d3 : d1) !== '',
        bottom: isRange ? d4 !== '' || (letters2 === undefined && d3 !== '') : d2 !== '',
      },
    });
  }
  return found;
}

function bounds(ends: readonly (number | undefined)[], low: 'top' | 'left', high: 'bottom' | 'right'): Record<string, number> {
  const [first, second] = ends;
  if (first === undefined && second === undefined) return {};
  if (first === undefined || second === undefined) return { [low]: first ?? second ?? 0 };
  return { [low]: Math.min(first, second), [high]: Math.max(first, second) };
}

/** The formula with each reference written anew; null means the cells are gone. */
export function withReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  let result = '';
  let at = 0;
  for (const reference of referencesIn(formula)) {
    const next = change(reference);
    if (next === reference) continue;
    result += formula.slice(at, reference.start) + (next === null ? '#REF!' : referenceText(next));
    at = reference.end;
  }
  return result + formula.slice(at);
}

export function referenceText(reference: Reference): string {
  const { sheetName, top, left, bottom, right, absolute } = reference;
  const column = (place: number | undefined, fixed: boolean): string =>
    place === undefined ? '' : (fixed ? '$' : '') + columnLetters(place);
  const row = (place: number | undefined, fixed: boolean): string => (place === undefined ? '' : `${fixed ? '$' : ''}${place + 1}`);
  const from = column(left, absolute.left) + row(top, absolute.top);
  const to = column(right ?? (top !== undefined && bottom === undefined ? right : left), absolute.right) + row(bottom, absolute.bottom);
  const prefix = sheetName === undefined ? '' : `${quotedSheetName(sheetName)}!`;
  return prefix + (reference.isRange ? `${from}:${to}` : from);
}

/** As a copy of the formula so many rows and columns away reads: relative parts move along. */
export function movedFormula(formula: string, down: number, across: number): string {
  if (down === 0 && across === 0) return formula;
  return withReferences(formula, (reference) => {
    const { absolute } = reference;
    const move = (place: number | undefined, fixed: boolean, by: number): number | undefined =>
      place === undefined || fixed ? place : place + by;
    const top = move(reference.top, absolute.top, down);
    const bottom = move(reference.bottom, absolute.bottom, down);
    const left = move(reference.left, absolute.left, across);
    const right = move(reference.right, absolute.right, across);
    if ([top, bottom, left, right].some((place) => place !== undefined && place < 0)) return null;
    return {
      ...reference,
      ...(top === undefined ? {} : { top }),
      ...(bottom === undefined ? {} : { bottom }),
      ...(left === undefined ? {} : { left }),
      ...(right === undefined ? {} : { right }),
    };
  });
}

/** The formula as it reads on another sheet: references without a sheet name get this one. */
export function onSheet(formula: string, sheetName: string): string {
  return withReferences(formula, (reference) => (reference.sheetName === undefined ? { ...reference, sheetName } : reference));
}
