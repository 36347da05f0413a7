// A formula as Excel reads it, or null where only its last value can stand in: a file with one bad formula does not open.
import { referencesIn, withReferences } from '../google/spreadsheet/formulas/references';
import { wellFormed } from '../google/spreadsheet/formulas/wellFormed';

/** Excel's name of each sheet, by its own name in small letters. */
export type Renamed = ReadonlyMap<string, string>;

/** Functions only Google has, spilled arrays and literal arrays of ranges. */
const googleOnly =
  /\b(SPARKLINE|QUERY|ARRAYFORMULA|IMPORT\w*|GOOGLE\w*|IMAGE|TO_\w+|FILTER|UNIQUE|SORT\w*|FLATTEN|REGEX\w+|SPLIT|JOIN|COUNTUNIQUE)\(|[{};]/i;

export function excelFormula(formula: string, renamed: Renamed): string | null {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')+'!/g, '');
  if (!wellFormed(formula) || googleOnly.test(code)) return null;
  const references = referencesIn(formula);
  const known = references.every(({ sheetName }) => sheetName === undefined || renamed.has(sheetName.toLowerCase()));
  const open = references.some(
    ({ top, bottom, left, right }) => (top === undefined) !== (bottom === undefined) || (left === undefined) !== (right === undefined),
  );
  if (!known || open) return null;
  return withReferences(formula, (reference) => {
    const name = reference.sheetName === undefined ? undefined : renamed.get(reference.sheetName.toLowerCase());
    return name === undefined ? reference : { ...reference, sheetName: name };
  }).replace(/^=/, '');
}
