// Partial replies: the `fields` parameter, read as `id,files(id,name),owners/emailAddress`, checked against the reply's
// published type and applied to a reply.
import { type ApiFamily, invalidParameter, invalidRequest } from './apiFailures';
import { type JsonSchema, publishedSchemas } from './publishedSchemas';
import type { PublishedName } from './publishedTypes';

/** Field name to what is wanted of it: everything (null) or further names. */
export type FieldMask = ReadonlyMap<string, FieldMask | null>;

/** Throws Google's 400 when a name is not a field of the reply. */
export function readFieldMask(family: ApiFamily, reply: PublishedName, text: string): FieldMask {
  // Docs and Sheets take dots as well: "sheets.properties(sheetId)". https://developers.google.com/workspace/sheets/api/guides/field-masks
  try {
    return checked(family, reply, text);
  } catch (refusal) {
    if (family !== 'docs' || !text.includes('.')) throw refusal;
    return checked(family, reply, text.replaceAll('.', '/'));
  }
}

function checked(family: ApiFamily, reply: PublishedName, text: string): FieldMask {
  const mask = parse(family, text);
  checkNames(family, mask, schemaNamed(reply), '');
  return mask;
}

/** The parts of a value that the mask names, arrays entry by entry. */
export function pick(mask: FieldMask, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => pick(mask, entry));
  if (typeof value !== 'object' || value === null || mask.has('*')) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const wanted = mask.get(name);
    if (wanted === null) kept[name] = member;
    else if (wanted !== undefined) kept[name] = pick(wanted, member);
  }
  return kept;
}

function parse(family: ApiFamily, text: string): FieldMask {
  const tokens = text.replace(/\s+/g, '').match(/[^,()/]+|[,()/]/g) ?? [];
  let position = 0;
  const refuse = (): never => {
    throw selectionFailure(family, text);
  };
  const name = (): string => {
    const token = tokens[position++];
    return token === undefined || '(),/'.includes(token) ? refuse() : token;
  };
  const list = (): Map<string, FieldMask | null> => {
    const mask = new Map<string, FieldMask | null>();
    do addTo(mask, name(), rest());
    while (tokens[position] === ',' && ++position);
    return mask;
  };
  const rest = (): FieldMask | null => {
    if (tokens[position] === '/') {
      position++;
      return new Map([[name(), rest()]]);
    }
    if (tokens[position] !== '(') return null;
    position++;
    const inner = list();
    return tokens[position++] === ')' ? inner : refuse();
  };
  const mask = list();
  return position === tokens.length ? mask : refuse();
}

function addTo(mask: Map<string, FieldMask | null>, name: string, wanted: FieldMask | null): void {
  const before = mask.get(name);
  if (before === undefined || wanted === null || before === null) mask.set(name, before === null ? null : wanted);
  else mask.set(name, new Map([...before, ...wanted]));
}

function checkNames(family: ApiFamily, mask: FieldMask, schema: JsonSchema | undefined, path: string): void {
  for (const [name, wanted] of mask) {
    if (name === '*') continue;
    const full = path === '' ? name : `${path}/${name}`;
    const member = memberOf(schema, name);
    if (member === undefined) throw selectionFailure(family, full);
    if (wanted !== null) checkNames(family, wanted, member, full);
  }
}

const selectionFailure = (family: ApiFamily, path: string) =>
  family === 'docs'
    ? invalidRequest('docs', 'Request contains an invalid argument.')
    : invalidParameter(family, 'fields', `Invalid field selection ${path}`);

const schemaNamed = (reply: PublishedName): JsonSchema | undefined => resolve(publishedSchemas().properties?.[reply]);

function memberOf(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  const own = schema?.properties?.[name];
  if (own !== undefined) return resolve(own);
  return typeof schema?.additionalProperties === 'object' ? resolve(schema.additionalProperties) : undefined;
}

/** Through references, "or null" and arrays to the schema that has the members. */
function resolve(schema: JsonSchema | undefined): JsonSchema | undefined {
  if (schema?.$ref !== undefined)
    return resolve(publishedSchemas().definitions?.[decodeURIComponent(schema.$ref.replace('#/definitions/', ''))]);
  if (schema?.items !== undefined) return resolve(schema.items);
  const branch = schema?.anyOf?.find((option) => option.type !== 'null');
  return branch === undefined ? schema : resolve(branch);
}
