// What a class of the host shows to scripts: its own methods and those it inherits, up to Exposed; "$" names stay hidden.
import { Exposed } from '../exposed';

const cache = new WeakMap<object, readonly string[]>();

/** Names of the methods a script may call on instances of this class. */
export function methodsOf(instance: Exposed): readonly string[] {
  const prototype = Object.getPrototypeOf(instance) as object;
  const known = cache.get(prototype);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (let level = prototype; level !== Exposed.prototype && level !== Object.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (name !== 'constructor' && !name.startsWith('$') && typeof property.value === 'function') names.add(name);
    }
  }
  const methods = [...names];
  cache.set(prototype, methods);
  return methods;
}
