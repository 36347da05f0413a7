// Reads a batch as Google's JSON parser does: unknown names, wrong types and doubled oneofs are refused before anything
// runs, in the parser's own words (snake_case paths, all faults of a batch in one message).
import { GoogleApiError } from '../../../host/errors';
import { ENUMS, MESSAGES, NOT_PLAYED, ONEOFS } from './requestShapes';

type Fields = ReadonlyMap<string, { readonly type: string; readonly repeated: boolean }>;
type Json = Record<string, unknown>;

export interface ReadRequest {
  readonly kind: string;
  readonly body: Json;
}

const fieldsOf = new Map<string, Fields>(
  Object.entries(MESSAGES).map(([name, shape]) => [
    name,
    new Map(
      shape.split(' ').map((field) => {
        const [key = '', type = ''] = field.split(':');
        return [key, { type: type.replace('[]', ''), repeated: type.endsWith('[]') }];
      }),
    ),
  ]),
);

const enums = new Map(Object.entries(ENUMS).map(([name, values]) => [name, new Set(values.split(' '))]));

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
const shown = (value: unknown): string => JSON.stringify(value);

class Parser {
  readonly faults: string[] = [];

  private wrong(path: string, type: string, value: unknown): undefined {
    this.faults.push(`Invalid value at '${path}' (${type}), ${shown(value)}`);
    return undefined;
  }

  private unknown(path: string, key: string): void {
    const at = path === '' ? '' : ` at '${path}'`;
    this.faults.push(`Invalid JSON payload received. Unknown name "${key}"${at}: Cannot find field.`);
  }

  private whole(value: unknown, path: string): number | undefined {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    const fits = typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= 2147483647;
    return fits ? number : this.wrong(path, 'TYPE_INT32', value);
  }

  private real(value: unknown, path: string, type: string): number | undefined {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : this.wrong(path, `TYPE_${type.toUpperCase()}`, value);
  }

  private value(type: string, value: unknown, path: string): unknown {
    if (type === 'int32') return this.whole(value, path);
    if (type === 'float' || type === 'double') return this.real(value, path, type);
    if (type === 'bool') return typeof value === 'boolean' ? value : this.wrong(path, 'TYPE_BOOL', value);
    if (type === 'string') return typeof value === 'string' ? value : this.wrong(path, 'TYPE_STRING', value);
    if (type.startsWith('enum.')) {
      const name = type.slice('enum.'.length);
      const known = typeof value === 'string' && enums.get(name)?.has(value);
      return known ? value : this.wrong(path, `type.googleapis.com/google.apps.docs.v1.${name}`, value);
    }
    return this.message(type, value, path);
  }

  private list(type: string, value: unknown, path: string): unknown {
    if (!Array.isArray(value)) return [this.value(type, value, path)];
    return value.map((item, nth) => this.value(type, item, `${path}[${nth}]`));
  }

  message(type: string, value: unknown, path: string): Json {
    const read: Json = {};
    if (!isRecord(value)) {
      this.wrong(path, `type.googleapis.com/google.apps.docs.v1.${type}`, value);
      return read;
    }
    for (const [key, inner] of Object.entries(value)) {
      const name = fieldsOf.get(type)?.has(key) ? key : camel(key);
      const field = fieldsOf.get(type)?.get(name);
      // Apps Script leaves out undefined; JSON null means absent.
      if (inner === undefined) continue;
      if (!field) this.unknown(path, key);
      else if (inner !== null) read[name] = this.field(field, inner, within(path, snake(name)));
    }
    this.checkOneofs(read, path);
    return read;
  }

  private field({ type, repeated }: { type: string; repeated: boolean }, value: unknown, path: string): unknown {
    if (repeated) return this.list(type, value, path);
    if (!Array.isArray(value)) return this.value(type, value, path);
    this.faults.push(
      `Invalid JSON payload received. Unknown name "${path.split('.').pop() ?? ''}" at '${path}': Proto field is not repeating, cannot start list.`,
    );
    return undefined;
  }

  private checkOneofs(read: Json, path: string): void {
    for (const { name, fields } of ONEOFS) {
      const set = Object.keys(read).filter((key) => fields.includes(key));
      if (set.length > 1)
        this.faults.push(`Invalid value at '${path}' (oneof), oneof field '${name}' is already set. Cannot set '${set[1] ?? ''}'`);
    }
  }

  request(value: unknown, nth: number): ReadRequest | undefined {
    const path = `requests[${nth}]`;
    if (!isRecord(value)) {
      this.wrong(path, 'type.googleapis.com/google.apps.docs.v1.Request', value);
      return undefined;
    }
    const set = Object.entries(value).filter(([, body]) => body !== undefined && body !== null);
    const known = set.filter(([key]) => {
      const name = camel(key);
      const exists = /^[a-z]/.test(name) && (fieldsOf.has(name) || NOT_PLAYED.includes(name));
      if (!exists) this.unknown(path, key);
      return exists;
    });
    const [first, second] = known;
    if (second)
      this.faults.push(`Invalid value at '${path}' (oneof), oneof field 'request' is already set. Cannot set '${camel(second[0])}'`);
    if (!first) return { kind: '', body: {} };
    const kind = camel(first[0]);
    return { kind, body: fieldsOf.has(kind) ? this.message(kind, first[1], `${path}.${snake(kind)}`) : {} };
  }
}

export interface ReadBatch {
  readonly requests: readonly ReadRequest[];
  readonly writeControl: { readonly requiredRevisionId?: string; readonly targetRevisionId?: string; readonly writeMode?: string };
}

const invalid = (message: string): GoogleApiError => new GoogleApiError(400, message, { status: 'INVALID_ARGUMENT' });

/** Reads `{requests, writeControl}`; throws 400 INVALID_ARGUMENT with every parser fault. */
export const readBatch = (batch: unknown): ReadBatch => {
  const parser = new Parser();
  const { requests = [], writeControl, ...others } = isRecord(batch) ? batch : {};
  for (const key of Object.keys(others)) parser.faults.push(`Invalid JSON payload received. Unknown name "${key}": Cannot find field.`);
  const list: readonly unknown[] = Array.isArray(requests) ? requests : [requests];
  const read = list.flatMap((request, nth) => parser.request(request, nth) ?? []);
  const control = writeControl === undefined || writeControl === null ? {} : parser.message('WriteControl', writeControl, 'write_control');
  if (parser.faults.length > 0) throw invalid(parser.faults.join('\n'));
  const empty = read.findIndex((request) => request.kind === '');
  if (empty >= 0) throw invalid(`Invalid requests[${empty}]: No request set.`);
  return { requests: read, writeControl: control };
};
