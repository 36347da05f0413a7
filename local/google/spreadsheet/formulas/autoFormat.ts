// The number format Sheets gives by itself to a formula that yields a date: of the functions that return one, of the cells
// it refers to, and of days added to them. A cell with a format of its own keeps that one.
import { cellOf } from '../layers';
import type { SheetRecord, SpreadsheetRecord } from '../records';
import { localeRules } from '../text/locale';
import { isDatePattern } from '../text/pattern';
import { argumentsOf } from './dialect';
import { type Reference, referencesIn } from './references';

type Kind = 'date' | 'dateTime' | 'time';

type Shape =
  | { readonly of: 'kind'; readonly kind: Kind }
  | { readonly of: 'cell'; readonly reference: Reference }
  /** As the first of them that is a date. */
  | { readonly of: 'first'; readonly shapes: readonly Shape[] }
  | { readonly of: 'sum'; readonly terms: readonly { readonly minus: boolean; readonly shape: Shape }[] };

const nothing: Shape = { of: 'first', shapes: [] };

/** Functions whose documentation says that they return a date or a time. https://support.google.com/docs/table/25273 */
const kinds: Readonly<Record<string, Kind>> = {
  DATE: 'date',
  EDATE: 'date',
  EOMONTH: 'date',
  NOW: 'dateTime',
  TIME: 'time',
  TODAY: 'date',
  TO_DATE: 'date',
  WORKDAY: 'date',
  'WORKDAY.INTL': 'date',
};

/** Functions that hand on one of their arguments, by the places of these. */
const handsOn: Readonly<Record<string, readonly number[]>> = {
  ARRAYFORMULA: [0],
  IF: [1, 2],
  IFERROR: [0, 1],
  IFNA: [0, 1],
  MAX: [0],
  MIN: [0],
};

const known = new Map<string, Shape>();
const mostKnown = 20_000;

/** The pattern of the date the formula yields, or undefined. */
export function autoPattern(book: SpreadsheetRecord, sheet: SheetRecord, formula: string, depth = 0): string | undefined {
  let shape = known.get(formula);
  if (shape === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(formula, (shape = shapeOf(formula.slice(1))));
  }
  return patternOf(book, sheet, shape, depth);
}

function patternOf(book: SpreadsheetRecord, sheet: SheetRecord, shape: Shape, depth: number): string | undefined {
  const of = (part: Shape): string | undefined => patternOf(book, sheet, part, depth);
  switch (shape.of) {
    case 'kind': {
      const { defaultDate } = localeRules(book.properties.locale);
      return { date: defaultDate, dateTime: `${defaultDate} H:mm:ss`, time: 'h:mm:ss am/pm' }[shape.kind];
    }
    case 'cell':
      return cellPattern(book, sheet, shape.reference, depth);
    case 'first':
      return shape.shapes.map(of).find((pattern) => pattern !== undefined);
    case 'sum': {
      const dated = shape.terms.flatMap(({ minus, shape: part }) => (of(part) === undefined ? [] : [{ minus, pattern: of(part) ?? '' }]));
      const days = dated.filter(({ pattern }) => /[dy]/i.test(pattern));
      const [plus, minus] = [false, true].map((sign) => (days.length > 0 ? days : dated).filter((one) => one.minus === sign));
      return plus?.length === (minus?.length ?? 0) + 1 ? plus[0]?.pattern : undefined;
    }
  }
}

/** Deeper than this a chain of references goes in a circle. */
const deepest = 20;

function cellPattern(book: SpreadsheetRecord, sheet: SheetRecord, reference: Reference, depth: number): string | undefined {
  const title = reference.sheetName?.toLowerCase();
  const target = title === undefined ? sheet : book.sheets.find(({ properties }) => properties.title.toLowerCase() === title);
  if (target === undefined || depth > deepest) return undefined;
  const [row, column] = [reference.top ?? 0, reference.left ?? 0];
  const format = book.cellFormats[(cellOf(target.grid.formats, row, column) ?? 0) - 1]?.numberFormat;
  if (format !== undefined) return isDatePattern(format.pattern) ? format.pattern : undefined;
  const cell = cellOf(target.grid.values, row, column);
  return typeof cell === 'object' && cell !== null ? autoPattern(book, target, cell.formulaValue, depth + 1) : undefined;
}

function shapeOf(text: string): Shape {
  const terms = termsOf(text);
  const [only] = terms;
  if (only === undefined) return nothing;
  if (terms.length > 1 || only.minus) return { of: 'sum', terms: terms.map(({ minus, text: part }) => ({ minus, shape: shapeOf(part) })) };
  const call = /^([A-Z][A-Z_.]*)?\s*\((.*)\)$/is.exec(only.text);
  if (call) {
    const [, name, inside = ''] = call;
    if (name === undefined) return shapeOf(inside);
    const kind = kinds[name.toUpperCase()];
    if (kind !== undefined) return { of: 'kind', kind };
    const places = handsOn[name.toUpperCase()];
    const args = argumentsOf(inside);
    return places === undefined ? nothing : { of: 'first', shapes: places.map((place) => shapeOf(args[place] ?? '')) };
  }
  const [reference] = referencesIn(only.text);
  return reference?.start === 0 && reference.end === only.text.length ? { of: 'cell', reference } : nothing;
}

/** What is added and subtracted at the outermost level; nothing where another operator stands there. */
function termsOf(text: string): { minus: boolean; text: string }[] {
  const terms: { minus: boolean; text: string }[] = [];
  let [depth, start, minus] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"' || letter === "'") {
      const end = text.indexOf(letter, at + 1);
      at = end < 0 ? text.length : end;
    } else if (letter === '(' || letter === '{') depth += 1;
    else if (letter === ')' || letter === '}') depth -= 1;
    else if (depth > 0) continue;
    else if ('*/^&=<>%'.includes(letter)) return [];
    else if (letter === '+' || letter === '-') {
      const before = text.slice(start, at).trim();
      if (before !== '') terms.push({ minus, text: before });
      minus = letter === '-';
      start = at + 1;
    }
  }
  const last = text.slice(start).trim();
  return last === '' ? [] : [...terms, { minus, text: last }];
}
