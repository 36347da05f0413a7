// The inside half of the membrane: builds Google's objects inside the add-on's context, so that `instanceof` and === hold there.
// It runs from its source text: it names nothing but ECMAScript and its parameters, and gives the script no way to reach `bridge`.
import type { Codec, Handles } from './codec';
import type { makeConsole } from './insideConsole';
import type { clockDate } from './insideDate';

/** The one door out. Only numbers and strings pass; the reply's first letter says what it is (see `answer`). */
export type Bridge = (
  operation: 'call' | 'property' | 'class' | 'console' | 'rendered',
  id: number,
  member: string,
  payload: string,
) => string;

/** [object id, class id, names of readable members, whether scripts may add their own]. */
export type HandleTag = readonly [id: number, classId: number, properties: readonly string[], open: boolean];

export interface ClassShape {
  readonly name: string;
  readonly methods: readonly string[];
  /** Members Google documents and this host lacks. */
  readonly missing: readonly string[];
}

export interface FailureShape {
  readonly constructorName: 'Error' | 'TypeError';
  readonly name: string;
  readonly message: string;
  readonly details?: unknown;
}

export interface Inside {
  /** Makes a host's objects global, under these names. */
  install(globals: string): void;
  /** Calls a function of the script; "v" + encoded value, "e" + failure, or "" while a promise is still open. */
  start(script: unknown, args: string): void;
  outcome(): string;
  failure(thrown: unknown): string;
}

/** The other pieces that run inside, handed over because source text cannot import. */
export interface InsideParts {
  readonly makeCodec: (handles: Handles) => Codec;
  readonly clockDate: typeof clockDate;
  readonly makeConsole: typeof makeConsole;
}

export function insideContext(
  { makeCodec, clockDate, makeConsole }: InsideParts,
  bridge: Bridge,
  clock: () => number,
  random: () => number,
  compileTemplate: (id: number) => unknown,
): Inside {
  const ids = new WeakMap<object, number>();
  const objects = new Map<number, object>();
  const prototypes = new Map<number, object>();
  let outcome = '';

  const failureOf = (thrown: unknown): string => {
    if (!(thrown instanceof Error)) return 'e' + JSON.stringify({ name: '', message: String(thrown), stack: '' });
    const { name, message, stack } = thrown;
    return 'e' + JSON.stringify({ name, message, stack, details: (thrown as { details?: unknown }).details });
  };

  const rebuilt = (text: string): Error => {
    const shape = JSON.parse(text) as FailureShape;
    if (shape.constructorName === 'TypeError') return new TypeError(shape.message);
    const error = new Error(shape.message);
    Object.defineProperty(error, 'name', { value: shape.name, writable: true, configurable: true });
    if (shape.details !== undefined)
      Object.defineProperty(error, 'details', { value: shape.details, writable: true, configurable: true, enumerable: true });
    return error;
  };

  /** p, t: a value; e: a failure; k: the run is over, whatever the script does with this error. */
  const answer = (reply: string): unknown => {
    const kind = reply.charAt(0);
    if (kind === 'e') throw rebuilt(reply.slice(1));
    if (kind === 'k') throw new Error('The run has ended.');
    return codec.decode(reply);
  };

  const call = (id: number, member: string, args: readonly unknown[]): unknown => {
    let payload: string;
    try {
      payload = codec.encode(args);
    } catch (refused) {
      if (!(refused instanceof TypeError)) throw refused;
      return answer(bridge('call', id, member, 'x' + refused.message));
    }
    return answer(bridge('call', id, member, payload));
  };

  /** What JSON makes of a value that cannot cross as it is, such as one that holds functions. */
  const jsonOf = (value: unknown): unknown => {
    if (typeof value !== 'object') return shown(value);
    try {
      const text: unknown = JSON.stringify(value, (_key, each: unknown) =>
        typeof each === 'bigint' || (typeof each === 'object' && each !== null && ids.has(each)) ? `${each as bigint}` : each,
      );
      return typeof text === 'string' ? (JSON.parse(text) as unknown) : shown(value);
    } catch {
      return shown(value);
    }
  };

  /** What every object may be asked for although no class of Google's has it. */
  const asked = ['then', 'toJSON', 'inspect', 'constructor', 'nodeType'];
  const unknownMembers = (shape: ClassShape): object =>
    new Proxy(Object.create(null) as object, {
      get(_target, key, receiver): unknown {
        if (typeof key === 'symbol' || key in Object.prototype || asked.includes(key))
          return Reflect.get(Object.prototype, key, receiver) as unknown;
        if (shape.missing.includes(key)) throw new Error(`${shape.name}.${key} is not available in the local host.`);
        throw new TypeError(`${shape.name}.${key} is not a function`);
      },
      has: () => false,
    });

  const prototypeOf = (classId: number, open: boolean): object => {
    const known = prototypes.get(classId);
    if (known !== undefined) return known;
    const shape = JSON.parse(bridge('class', classId, '', '')) as ClassShape;
    const prototype = Object.create(open ? Object.prototype : unknownMembers(shape)) as object;
    const define = (name: string, value: unknown): void => {
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
    };
    define('toString', function toString(): string {
      return shape.name;
    });
    for (const name of shape.methods) {
      const method = {
        [name](this: object, ...args: unknown[]): unknown {
          const id = ids.get(this);
          if (id === undefined) throw new TypeError('Illegal invocation');
          return call(id, name, args);
        },
      }[name];
      define(name, method);
    }
    if (open && shape.methods.includes('evaluate')) define('evaluate', evaluateTemplate);
    prototypes.set(classId, prototype);
    return prototype;
  };

  /** A template's own values are in scope while it is evaluated, beside the script's globals. */
  function evaluateTemplate(this: object): unknown {
    const id = ids.get(this);
    if (id === undefined) throw new TypeError('Illegal invocation');
    const render = compileTemplate(id);
    if (typeof render === 'string') return answer(render);
    return answer(bridge('rendered', id, '', (render as (scope: object) => string)(this)));
  }

  const handles: Handles = {
    toTag: (value) => ids.get(value),
    fromTag: (tag) => {
      const [id, classId, properties, open] = tag as HandleTag;
      const known = objects.get(id);
      if (known !== undefined) return known;
      const object = Object.create(prototypeOf(classId, open)) as object;
      for (const name of properties) {
        let read = false;
        let value: unknown;
        const get = (): unknown => {
          if (!read) value = answer(bridge('property', id, name, ''));
          read = true;
          return value;
        };
        Object.defineProperty(object, name, { get, enumerable: true });
      }
      ids.set(object, id);
      objects.set(id, object);
      return open ? object : Object.freeze(object);
    },
    refuse: (kind) => {
      throw new TypeError(kind);
    },
  };
  const codec = makeCodec(handles);

  clockDate(clock);
  Object.defineProperty(Math, 'random', { value: () => random(), writable: true, configurable: true });
  const shown = makeConsole(clock, codec, (value) => ids.has(value), bridge);

  return {
    install(globals) {
      const named = codec.decode(globals) as Record<string, unknown>;
      for (const name of Object.keys(named))
        Object.defineProperty(globalThis, name, { value: named[name], writable: true, configurable: true });
    },
    start(script, args) {
      outcome = '';
      const end = (value: unknown): void => {
        try {
          outcome = 'v' + codec.encode(value);
        } catch {
          outcome = 'v' + codec.encode(jsonOf(value));
        }
      };
      const fail = (thrown: unknown): void => {
        outcome = failureOf(thrown);
      };
      try {
        const value = (script as (...values: unknown[]) => unknown)(...(codec.decode(args) as unknown[]));
        if (value instanceof Promise) value.then(end, fail);
        else end(value);
      } catch (thrown) {
        fail(thrown);
      }
    },
    outcome: () => outcome,
    failure: failureOf,
  };
}
