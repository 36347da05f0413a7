// The outside half of the membrane: hands out objects of the host by number, runs the methods a script calls, and turns every
// failure into text. Once a run has ended (killed, out of time, or a bug of the host itself) nothing passes any more.
import { GoogleApiError, ScriptException } from '../errors';
import { Exposed } from '../exposed';
import { type Codec, makeCodec } from './codec';
import type { Bridge, ClassShape, FailureShape, HandleTag } from './insideContext';
import { methodsOf } from './members';

/** Google's documented signatures; the default knows none and lets everything through. */
export interface Signatures {
  /** The documented class an object stands for, such as "Spreadsheet.Range", or null for one Google does not document so. */
  classOf(name: string, cameFrom: string | null): string | null;
  /** Documented members of a class that are not among these. */
  missing(documented: string, methods: readonly string[]): readonly string[];
  /** The same for an advanced service or one of its collections, such as "Calendar.Events". */
  missingOfAdvanced(place: string, members: readonly string[]): readonly string[];
  /** False for a method of the host that Google does not have. */
  has(documented: string, method: string): boolean;
  /** Throws when the arguments fit no documented form of the method. */
  check(documented: string, method: string, args: readonly unknown[], nameOf: (value: Exposed) => string): void;
  /** What Google says when the arguments fit no documented form. */
  misfit(documented: string, method: string, args: readonly unknown[], nameOf: (value: Exposed) => string): Error;
}

interface Held {
  readonly object: Exposed;
  readonly documented: string | null;
  readonly methods: ReadonlySet<string>;
}

export interface Membrane {
  readonly bridge: Bridge;
  readonly encode: Codec['encode'];
  readonly decode: Codec['decode'];
  held(id: number): Exposed;
  /** The failure that ended the run whatever the script caught, or null. */
  readonly end: () => Error | null;
  fail(error: unknown): string;
}

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
/** "Drive.Files", "copy" → "drive.files.copy", as Google's messages have it; what scripts call remove is delete there. */
const apiName = (object: string, method: string): string =>
  [...object.split('.'), method === 'remove' ? 'delete' : method].map(lowerFirst).join('.');

function shapeOf(error: unknown, place: string): FailureShape | null {
  if (error instanceof GoogleApiError) {
    const message = `API call to ${place} failed with error: ${error.message}`;
    const details = { code: error.code, message: error.message, ...error.details };
    return { constructorName: 'Error', name: 'GoogleJsonResponseException', message, details };
  }
  if (error instanceof ScriptException) return { constructorName: 'Error', name: 'Exception', message: error.message };
  return null;
}

const holdsNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.some(holdsNothing));

/** The published types do not say which parameters may be null: where a method cannot do without a value, Google refuses the call. */
function orMisfit(effect: () => unknown, misfit: () => Error, args: readonly unknown[]): unknown {
  try {
    return effect();
  } catch (error) {
    throw error instanceof TypeError && holdsNothing(args) ? misfit() : error;
  }
}

export function makeMembrane(signatures: Signatures, write: (level: string, values: readonly unknown[]) => void): Membrane {
  const held: Held[] = [];
  const ids = new Map<Exposed, number>();
  const classes = new Map<string, { readonly id: number; readonly shape: ClassShape; readonly methods: ReadonlySet<string> }>();
  const classesById: ClassShape[] = [];
  let source: string | null = null;
  let end: Error | null = null;

  const classFor = (object: Exposed): { id: number; documented: string | null; methods: ReadonlySet<string> } => {
    const documented = signatures.classOf(object.$name, source);
    const key = `${documented ?? ''}/${object.$name}/${object.constructor.name}`;
    let known = classes.get(key);
    if (known === undefined) {
      const all = methodsOf(object);
      const methods = documented === null ? all : all.filter((method) => method === 'toString' || signatures.has(documented, method));
      const members = [...methods, ...Object.keys(object.$properties)];
      const missing = documented === null ? signatures.missingOfAdvanced(object.$name, members) : signatures.missing(documented, members);
      known = { id: classesById.length, shape: { name: object.$name, methods, missing }, methods: new Set(methods) };
      classesById.push(known.shape);
      classes.set(key, known);
    }
    return { id: known.id, documented, methods: known.methods };
  };
  const tags: HandleTag[] = [];
  const codec = makeCodec({
    toTag: (value) => {
      if (!(value instanceof Exposed)) return undefined;
      const known = ids.get(value);
      if (known !== undefined) return tags[known];
      const id = held.length;
      const { id: classId, documented, methods } = classFor(value);
      held.push({ object: value, documented, methods });
      ids.set(value, id);
      const tag: HandleTag = [id, classId, Object.keys(value.$properties), value.$takesValues];
      tags.push(tag);
      return tag;
    },
    fromTag: (tag) => get(tag as number).object,
    refuse: (kind) => {
      throw new Error(`The local host answered with a value that cannot cross: ${kind}.`);
    },
  });
  const get = (id: number): Held => {
    const found = held[id];
    if (found === undefined) throw new Error(`No object ${id} was handed out.`);
    return found;
  };
  const nameOf = (object: Exposed): string => signatures.classOf(object.$name, source) ?? object.$name;

  const called = (id: number, method: string, payload: string): string => {
    const { object, documented, methods } = get(id);
    const place = `${object.$name}.${method}`;
    if (payload.startsWith('x')) return refusal(`A ${payload.slice(1)} cannot be passed to ${place}.`);
    if (!methods.has(method)) return refusal(`${place} is not a function`);
    const args = codec.decode(payload) as unknown[];
    if (documented !== null) signatures.check(documented, method, args, nameOf);
    const run = (object as unknown as Record<string, (...values: unknown[]) => unknown>)[method];
    if (run === undefined) return refusal(`${place} is not a function`);
    const value = (): unknown => run.apply(object, args);
    const answer = documented === null ? value() : orMisfit(value, () => signatures.misfit(documented, method, args, nameOf), args);
    source = documented;
    return codec.encode(answer);
  };
  const refusal = (message: string): string => 'e' + JSON.stringify({ constructorName: 'TypeError', name: 'TypeError', message });

  const fail = (error: unknown, place: string): string => {
    const shape = shapeOf(error, place);
    if (shape !== null) return 'e' + JSON.stringify(shape);
    end = error instanceof Error ? error : new Error(String(error));
    return 'k';
  };

  const bridge: Bridge = (operation, id, member, payload) => {
    if (end !== null) return 'k';
    if (operation === 'console') {
      write(member, codec.decode(payload) as unknown[]);
      return 'pnull';
    }
    try {
      switch (operation) {
        case 'call':
          return called(id, member, payload);
        case 'property':
          source = get(id).documented;
          return codec.encode(get(id).object.$properties[member]);
        case 'rendered':
          return codec.encode((get(id).object as Exposed & { $rendered(text: string): Exposed }).$rendered(payload));
        case 'class':
          return JSON.stringify(classesById[id]);
      }
    } catch (error) {
      return fail(error, operation === 'call' ? apiName(get(id).object.$name, member) : member);
    }
  };

  return {
    bridge,
    encode: codec.encode,
    decode: codec.decode,
    held: (id) => get(id).object,
    end: () => end,
    fail: (error) => fail(error, ''),
  };
}
