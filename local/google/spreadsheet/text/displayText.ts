// What a cell shows: the text that getDisplayValue, a view and a CSV export agree on.
import { dateText } from './dateText';
import { localeRules } from './locale';
import { generalText, numberText } from './numberText';
import { type Section, sectionsOf } from './pattern';
import type { CellFormatRecord, ShownValue } from '../records';

export interface ShownCell {
  readonly value: ShownValue | null;
  readonly format?: CellFormatRecord | undefined;
}

/** The shown text. Serials are on the sheet's own clock, so no zone is needed. */
export function displayText(cell: ShownCell, locale: string): string {
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = cell.format?.numberFormat?.pattern;
  if (typeof value === 'string') return pattern === undefined ? value : textThrough(value, pattern);
  const rules = localeRules(locale);
  if (pattern === undefined || pattern === '' || pattern === '@') return generalText(value, rules);
  const { section, shown } = chosen(value, sectionsOf(pattern));
  if (section.isDate)
    return shown < 0 && !section.tokens.some(({ kind }) => kind === 'elapsed') ? generalText(shown, rules) : dateText(shown, section);
  if (section.tokens.some(({ kind }) => kind === 'general')) {
    return section.tokens
      .map((token) => (token.kind === 'general' ? generalText(shown, rules) : token.kind === 'literal' ? token.text : ''))
      .join('');
  }
  return numberText(shown, section, rules);
}

function textThrough(value: string, pattern: string): string {
  const sections = sectionsOf(pattern);
  const section = sections.length >= 4 ? sections[3] : sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (!section || !section.tokens.some(({ kind }) => kind === 'text')) return value;
  return section.tokens.map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : '')).join('');
}

/** Positive; negative; zero; or the section whose condition holds. A negative section shows the number without its sign. */
function chosen(value: number, sections: readonly Section[]): { section: Section; shown: number } {
  const [first, second, third] = sections;
  if (!first) throw new Error('A pattern has at least one section.');
  if (sections.some(({ condition }) => condition)) {
    const found = sections.find(({ condition }) => condition && holds(value, condition.operator, condition.value));
    const otherwise = sections.find(({ condition }) => !condition) ?? first;
    return { section: found ?? otherwise, shown: value };
  }
  if (value < 0 && second && second.tokens.length > 0) return { section: second, shown: -value };
  if (value === 0 && third) return { section: third, shown: value };
  return { section: first, shown: value };
}

function holds(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}
