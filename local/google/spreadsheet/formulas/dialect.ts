// Google's formulas as the engine understands them: functions it lacks are rewritten where that is exact, and the clock
// is the host's.
import { type Reference, withReferences } from './references';

export interface Clock {
  /** Serial of today, and of now, on the spreadsheet's clock. */
  readonly today: number;
  readonly now: number;
}

/** Drawn by the view, or fetched from elsewhere: the cell itself shows nothing. */
const drawn = /^=\s*(SPARKLINE|IMAGE)\s*\(/i;

export function isDrawn(formula: string): boolean {
  return drawn.test(formula);
}

/** The formula for the engine; `lastRow` bounds open ranges such as A2:A, which the engine does not know. */
export function forEngine(
  formula: string,
  clock: Clock,
  lastRow: (reference: Reference) => number,
  lastColumn: (reference: Reference) => number,
): string {
  const outer = /^=\s*HYPERLINK\s*\(/i.test(formula) ? hyperlinkText(formula) : formula;
  const dated = outsideStrings(outer, (code) =>
    code
      .replace(/\bTODAY\s*\(\s*\)/gi, String(clock.today))
      .replace(/\bNOW\s*\(\s*\)/gi, String(clock.now))
      .replace(/\b(?:ARRAYFORMULA|TO_PERCENT|TO_PURE_NUMBER|TO_DATE|TO_DOLLARS)\s*\(/gi, '('),
  );
  return withReferences(dated, (reference) => {
    if (!reference.isRange) return reference;
    const openBelow = reference.top !== undefined && reference.bottom === undefined;
    const openRight = reference.left !== undefined && reference.right === undefined;
    if (!openBelow && !openRight) return reference;
    return {
      ...reference,
      ...(openBelow ? { bottom: Math.max(reference.top ?? 0, lastRow(reference)) } : {}),
      ...(openRight ? { right: Math.max(reference.left ?? 0, lastColumn(reference)) } : {}),
    };
  });
}

function outsideStrings(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece) => (piece.startsWith('"') ? piece : change(piece)))
    .join('');
}

/** A link shows its second argument, or its first where there is no second. */
function hyperlinkText(formula: string): string {
  const open = formula.indexOf('(');
  const args = argumentsOf(formula.slice(open + 1, formula.lastIndexOf(')')));
  return `=${(args[1] ?? args[0] ?? '""').trim()}`;
}

export function argumentsOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '(' || letter === '{') depth += 1;
    else if (letter === ')' || letter === '}') depth -= 1;
    else if ((letter === ',' || letter === ';') && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
