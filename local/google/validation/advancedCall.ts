// The arguments of one advanced-service call, read by the method's shape: (body, path parameters…, media, options, headers).
import { ScriptException } from '../../host/errors';
import { type ApiFamily, invalidRequest } from './apiFailures';
import { checkRequest } from './checks';
import type { PublishedName, PublishedTypes } from './publishedTypes';
import { type Query, type QueryRules, readQuery } from './queryRules';

export interface CallShape<Body extends PublishedName | undefined = PublishedName | undefined> {
  readonly family: ApiFamily;
  readonly body: Body;
  /** Where Google says the body stands: 'event', 'file', or '' for Docs. */
  readonly bodyAt?: string;
  readonly path: readonly string[];
  /** True where a blob to upload may stand before the options. */
  readonly media?: true;
  readonly query: QueryRules;
}

export interface AdvancedCall<Body> {
  readonly body: Body;
  readonly path: Readonly<Record<string, string>>;
  readonly media: unknown;
  readonly query: Query;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

type BodyOf<Name extends PublishedName | undefined> = Name extends PublishedName ? PublishedTypes[Name] : undefined;

/** Throws an Exception for a wrong number of arguments and a 400 for anything the API would not read. */
export function readCall<Name extends PublishedName | undefined>(
  shape: CallShape<Name>,
  args: readonly unknown[],
): AdvancedCall<BodyOf<Name>> {
  const fixed = (shape.body === undefined ? 0 : 1) + shape.path.length;
  const most = fixed + (shape.media ? 1 : 0) + 2;
  if (args.length < fixed || args.length > most)
    throw new ScriptException(`Invalid number of arguments provided. Expected ${fixed}-${most} only`);
  const rest = [...args];
  const sentBody = shape.body === undefined ? undefined : rest.shift();
  const path = Object.fromEntries(shape.path.map((name) => [name, pathText(shape.family, name, rest.shift())]));
  const media = shape.media ? rest.shift() : undefined;
  const [options, headers] = rest;
  const body = shape.body === undefined ? undefined : checkRequest(shape.body, sentBody, shape.bodyAt);
  return { body: body as BodyOf<Name>, path, media, query: readQuery(shape.family, shape.query, options), headers: headerTexts(headers) };
}

function pathText(family: ApiFamily, name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw invalidRequest(family, `Required parameter: ${name}`, { reason: 'required', locationType: 'parameter', location: name });
}

const headerTexts = (headers: unknown): Readonly<Record<string, string>> =>
  typeof headers === 'object' && headers !== null
    ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
    : {};
