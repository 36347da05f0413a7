// The Date of the add-on's context: the language's own, reading the host's clock. Runs inside from its source text.

export function clockDate(clock: () => number): void {
  const Real = Date;
  const define = (owner: object, name: string, value: unknown): void => {
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  };
  const Clocked = function (this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return new Real(clock()).toString();
    return Reflect.construct(Real, parts.length === 0 ? [clock()] : parts, new.target);
  };
  Object.defineProperty(Clocked, 'name', { value: 'Date' });
  Object.defineProperty(Clocked, 'length', { value: 7 });
  Object.defineProperty(Clocked, 'prototype', { value: Real.prototype });
  define(Clocked, 'now', function now() {
    return clock();
  });
  define(Clocked, 'parse', Real.parse);
  define(Clocked, 'UTC', Real.UTC);
  define(Real.prototype, 'constructor', Clocked);
  define(globalThis, 'Date', Clocked);
}
