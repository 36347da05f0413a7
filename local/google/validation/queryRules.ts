// The optional-arguments object of an advanced-service method: which parameters it may hold and what each must look like.
// The real APIs ignore parameters they do not know; the host refuses them, because a misspelt one is always a mistake.
import { type ApiFamily, invalidParameter, invalidRequest } from './apiFailures';
import { isInstant } from './formats';
import { isTimeZone } from './timeZoneNames';

/** One parameter: a kind of text, a range of whole numbers, or the words allowed. */
export type ParameterRule =
  | 'text'
  | 'flag'
  | 'instant'
  | 'timeZone'
  | 'texts'
  | { readonly from: number; readonly to?: number }
  | { readonly words: readonly string[]; readonly repeated?: true };

export type QueryRules = Readonly<Record<string, ParameterRule>>;
export type QueryValue = string | number | boolean | readonly string[];
export type Query = Readonly<Record<string, QueryValue>>;

/** Parameters of every Google REST method. */
const always: QueryRules = {
  alt: { words: ['json', 'media'] },
  fields: 'text',
  key: 'text',
  prettyPrint: 'flag',
  quotaUser: 'text',
  userIp: 'text',
};

export function readQuery(family: ApiFamily, rules: QueryRules, options: unknown): Query {
  const query: Record<string, QueryValue> = {};
  for (const [name, value] of Object.entries(isRecord(options) ? options : {})) {
    if (value === undefined || value === null) continue;
    const rule = rules[name] ?? always[name];
    if (rule === undefined)
      throw invalidRequest(
        family,
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
        { locationType: 'parameter', location: name },
      );
    const read = readValue(rule, value);
    if (read === undefined) throw invalidParameter(family, name, `Invalid value '${JSON.stringify(value)}' for parameter ${name}.`);
    query[name] = read;
  }
  return query;
}

export const textOf = (query: Query, name: string): string | undefined => {
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
};

export const flagOf = (query: Query, name: string): boolean | undefined => {
  const value = query[name];
  return typeof value === 'boolean' ? value : undefined;
};

export const numberOf = (query: Query, name: string): number | undefined => {
  const value = query[name];
  return typeof value === 'number' ? value : undefined;
};

export const textsOf = (query: Query, name: string): readonly string[] => {
  const value = query[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function readValue(rule: ParameterRule, value: unknown): QueryValue | undefined {
  if (rule === 'flag') return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
  if (rule === 'text') return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  if (rule === 'instant') return typeof value === 'string' && isInstant(value) ? value : undefined;
  if (rule === 'timeZone') return typeof value === 'string' && isTimeZone(value) ? value : undefined;
  if (rule === 'texts') return allTexts(value);
  if ('words' in rule) return rule.repeated ? allWords(rule.words, value) : oneWord(rule.words, value);
  const number = Number(value);
  return Number.isInteger(number) && number >= rule.from && number <= (rule.to ?? Infinity) ? number : undefined;
}

const oneWord = (words: readonly string[], value: unknown): string | undefined =>
  typeof value === 'string' && words.includes(value) ? value : undefined;

function allTexts(value: unknown): readonly string[] | undefined {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.every((text): text is string => typeof text === 'string') ? texts : undefined;
}

const allWords = (words: readonly string[], value: unknown): readonly string[] | undefined => {
  const texts = allTexts(value);
  return texts?.every((text) => words.includes(text)) ? texts : undefined;
};
