// The console of the add-on's context: hands what is written to the host. Runs inside from its source text.
import type { Codec } from './codec';
import type { Bridge } from './insideContext';

/** Makes the global console; answers with the function that turns any value into one that can cross. */
export function makeConsole(
  clock: () => number,
  codec: Codec,
  isHandle: (value: object) => boolean,
  bridge: Bridge,
): (value: unknown) => unknown {
  const shown = (value: unknown): unknown => {
    if (typeof value === 'function') return `[Function: ${value.name}]`;
    if (typeof value === 'symbol' || typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Error) return value.stack ?? String(value);
    if (isHandle(value)) return (value as { toString(): string }).toString();
    try {
      codec.encode(value);
      return value;
    } catch {
      return Array.isArray(value) ? value.map(shown) : shownParts(value);
    }
  };
  const shownParts = (value: object): unknown => {
    const parts: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const part = (value as Record<string, unknown>)[key];
      parts[key] = typeof part === 'object' && part !== null ? Object.prototype.toString.call(part) : shown(part);
    }
    return parts;
  };
  const started = new Map<string, number>();
  const write = (level: string, values: readonly unknown[]): void => {
    bridge('console', 0, level, codec.encode(values.map(shown)));
  };
  const elapsed = (label: string): string => `${label}: ${Math.round(clock() - (started.get(label) ?? clock()))}ms`;
  const value = {
    log: (...values: unknown[]) => write('log', values),
    info: (...values: unknown[]) => write('info', values),
    warn: (...values: unknown[]) => write('warn', values),
    error: (...values: unknown[]) => write('error', values),
    debug: (...values: unknown[]) => write('debug', values),
    time: (label = 'default') => void started.set(label, clock()),
    timeEnd: (label = 'default') => write('log', [elapsed(label)]),
  };
  Object.defineProperty(globalThis, 'console', { value, writable: true, configurable: true });
  return shown;
}
