// How a value crosses between the add-on's context and the host: as JSON text, with what JSON lacks carried in tags.
// `makeCodec` runs on both sides; inside the context it runs from its source text, so it names nothing but ECMAScript and its parameter.

export interface Codec {
  /** "p" + JSON when the value is JSON already (the fast way: half a million cells), "t" + JSON when it holds tags. */
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

export interface Handles {
  /** What stands for an object of a Google service, or undefined for any other object. */
  toTag(value: object): unknown;
  fromTag(tag: unknown): unknown;
  /** Called with what cannot cross, such as "function"; throws. */
  refuse(kind: string): never;
}

export function makeCodec(handles: Handles): Codec {
  const deepest = 100;
  const isDate = (value: object): value is Date => Object.prototype.toString.call(value) === '[object Date]';
  const isRecord = (value: object): boolean => {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };

  const isPlain = (value: unknown, depth: number): boolean => {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
    if (typeof value === 'number') return Number.isFinite(value);
    if (typeof value !== 'object') return false;
    if (depth > deepest) return handles.refuse('circular structure');
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at += 1) {
        const item: unknown = value[at];
        if (typeof item !== 'string' && !isPlain(item, depth + 1)) return false;
      }
      return true;
    }
    if (!isRecord(value)) return false;
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record)) if (key === '$' || !isPlain(record[key], depth + 1)) return false;
    return true;
  };

  const tagged = (value: unknown, depth: number): unknown => {
    if (value === undefined) return { $: 'u' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'n', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return handles.refuse(typeof value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) return handles.refuse('circular structure');
    if (Array.isArray(value)) {
      const out = new Array<unknown>(value.length);
      for (let at = 0; at < out.length; at += 1) {
        const item: unknown = value[at];
        out[at] = typeof item === 'string' ? item : tagged(item, depth + 1);
      }
      return out;
    }
    const handle = handles.toTag(value);
    if (handle !== undefined) return { $: 'h', v: handle };
    if (value instanceof Error) return String(value);
    if (isDate(value)) return { $: 'd', v: Number.isNaN(value.getTime()) ? null : value.getTime() };
    if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<unknown>, (item) => tagged(item, depth + 1));
    const record = value as Record<string, unknown>;
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(record)) {
      if (record[key] !== undefined && key !== '__proto__') out[key] = tagged(record[key], depth + 1);
    }
    return '$' in out ? { $: 'o', v: out } : out;
  };

  const untaggedRecord = (record: Record<string, unknown>): unknown => {
    for (const key of Object.keys(record)) record[key] = untagged(record[key]);
    return record;
  };

  const untagged = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at += 1) {
        const item: unknown = value[at];
        if (typeof item === 'object' && item !== null) value[at] = untagged(item);
      }
      return value;
    }
    const record = value as Record<string, unknown>;
    switch (record['$']) {
      case 'u':
        return undefined;
      case 'n':
        return Number(record['v']);
      case 'd':
        return new Date(record['v'] === null ? NaN : (record['v'] as number));
      case 'h':
        return handles.fromTag(record['v']);
      case 'o':
        return untaggedRecord(record['v'] as Record<string, unknown>);
      default:
        return untaggedRecord(record);
    }
  };

  return {
    encode: (value) => (isPlain(value, 0) ? 'p' + JSON.stringify(value) : 't' + JSON.stringify(tagged(value, 0))),
    decode: (text) => {
      const value: unknown = JSON.parse(text.slice(1));
      return text.charCodeAt(0) === 116 ? untagged(value) : value;
    },
  };
}
