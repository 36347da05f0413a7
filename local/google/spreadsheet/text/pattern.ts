// Number format patterns ("#,##0.00;(0)", "ddd, mmm d", "[h]:mm", "@") taken apart into sections and tokens, once each.

export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  /** One of 0 # ? , . % / with its neighbours of the same sort. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'exponent'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'general' };

export interface Section {
  readonly tokens: readonly Token[];
  readonly isDate: boolean;
  /** "[>=100]" before a section. */
  readonly condition?: { readonly operator: string; readonly value: number };
  /** "[Red]": a CSS name. */
  readonly color?: string;
}

const colors = /^\[(black|blue|cyan|green|magenta|red|white|yellow|color\d+)\]/i;
const condition = /^\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/;
const elapsed = /^\[(h+|m+|s+)\]/i;
const currency = /^\[\$([^\]-]*)(?:-[^\]]*)?\]/;
const dateRun = /^(am\/pm|a\/p|y+|e+|m+|d+|h+|s+(?:\.0+)?)/i;
const numberRun = /^[0#?.,%]+/;

const known = new Map<string, readonly Section[]>();

export function sectionsOf(pattern: string): readonly Section[] {
  let sections = known.get(pattern);
  if (!sections) {
    // What Sheets calls an unformatted cell's pattern shows like no pattern.
    sections = pieces(/^0\.#{6,}$/.test(pattern) ? 'General' : pattern).map(sectionOf);
    known.set(pattern, sections);
  }
  return sections;
}

function pieces(pattern: string): string[] {
  const result: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at];
    if (letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (letter === ';' && !quoted) {
      result.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  result.push(pattern.slice(start));
  return result;
}

function sectionOf(text: string): Section {
  const tokens: Token[] = [];
  let rest = text;
  let rule: Section['condition'];
  let color: string | undefined;
  const take = (length: number): string => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  while (rest !== '') {
    const ruled = condition.exec(rest);
    const colored = colors.exec(rest);
    const counted = elapsed.exec(rest);
    const money = currency.exec(rest);
    const dated = dateRun.exec(rest);
    const digits = numberRun.exec(rest);
    if (ruled) {
      rule = { operator: ruled[1] ?? '', value: Number(ruled[2]) };
      take(ruled[0].length);
    } else if (colored) {
      color = colored[1]?.toLowerCase();
      take(colored[0].length);
    } else if (counted) tokens.push({ kind: 'elapsed', text: take(counted[0].length).slice(1, -1).toLowerCase() });
    else if (money) {
      take(money[0].length);
      tokens.push({ kind: 'literal', text: money[1] ?? '' });
    } else if (/^general/i.test(rest)) {
      take(7);
      tokens.push({ kind: 'general' });
    } else if (/^e[+-]0+/i.test(rest)) tokens.push({ kind: 'exponent', text: take(/^e[+-]0+/i.exec(rest)?.[0].length ?? 0) });
    else if (dated) tokens.push({ kind: 'date', text: take(dated[0].length) });
    else if (digits) tokens.push({ kind: 'number', text: take(digits[0].length) });
    else if (rest.startsWith('"')) {
      const end = rest.indexOf('"', 1);
      tokens.push({ kind: 'literal', text: take(end < 0 ? rest.length : end + 1).replace(/"/g, '') });
    } else if (rest.startsWith('\\')) tokens.push({ kind: 'literal', text: take(2).slice(1) });
    else if (rest.startsWith('_')) {
      take(2);
      tokens.push({ kind: 'literal', text: ' ' });
    } else if (rest.startsWith('*')) take(2);
    else if (rest.startsWith('@')) {
      take(1);
      tokens.push({ kind: 'text' });
    } else tokens.push({ kind: 'literal', text: take(1) });
  }
  const isDate = tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
  return { tokens, isDate, ...(rule ? { condition: rule } : {}), ...(color === undefined ? {} : { color }) };
}

/** True for patterns that show a number as a date, a time or a duration. */
export function isDatePattern(pattern: string): boolean {
  return sectionsOf(pattern)[0]?.isDate ?? false;
}

export function isTextPattern(pattern: string): boolean {
  return pattern === '@';
}

/** The API's name for what a pattern shows. */
export function formatTypeOf(pattern: string): string {
  const section = sectionsOf(pattern)[0];
  if (isTextPattern(pattern)) return 'TEXT';
  if (section?.isDate) {
    const letters = section.tokens.map((token) => (token.kind === 'date' || token.kind === 'elapsed' ? token.text : '')).join('');
    const hasDay = /[yde]/i.test(letters);
    const hasTime = /[hs]/i.test(letters) || /am\/pm/i.test(letters);
    return hasDay && hasTime ? 'DATE_TIME' : hasTime ? 'TIME' : 'DATE';
  }
  if (pattern.includes('%')) return 'PERCENT';
  if (/[$€£¥]/.test(pattern)) return 'CURRENCY';
  return section?.tokens.some(({ kind }) => kind === 'exponent') ? 'SCIENTIFIC' : 'NUMBER';
}
