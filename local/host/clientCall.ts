// What google.script.run lets through between a page and the script, as it was measured from outside (docs/platform/host.md).
import { Exposed } from './exposed';

/** The arguments as the script gets them; throws what the browser throws. Positions count from 0. */
export function acceptArguments(args: readonly unknown[]): unknown[] {
  return args.map((value, position) => {
    refuse(value, position, new Set());
    return JSON.parse(JSON.stringify(value === undefined ? null : value, undefinedAsNull)) as unknown;
  });
}

/** A page cannot send dates, functions or anything that contains itself. */
function refuse(value: unknown, position: number, inside: Set<object>): void {
  const illegal = typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' || value instanceof Date;
  if (illegal || (typeof value === 'object' && value !== null && inside.has(value))) {
    throw new Error(`Failed due to illegal value in property: ${position}`);
  }
  if (typeof value !== 'object' || value === null) return;
  const around = new Set(inside).add(value);
  for (const item of Object.values(value)) refuse(item, position, around);
}

const undefinedAsNull = (_key: string, value: unknown): unknown => (value === undefined ? null : value);

/** The result as the page gets it: null as soon as it holds a date or an object of a Google service, {} for a Map, null for undefined. */
export function returnValue(value: unknown): unknown {
  if (cannotReturn(value, 0)) return null;
  return value === undefined ? null : (JSON.parse(JSON.stringify(value, undefinedAsNull) ?? 'null') as unknown);
}

const deepest = 100;
const cannotReturn = (value: unknown, depth: number): boolean => {
  if (value instanceof Date || value instanceof Exposed) return true;
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  return Object.values(value).some((item) => cannotReturn(item, depth + 1));
};

/** Names a page may call: a top-level function that does not end in "_". */
export const isCallable = (functionName: string): boolean =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(functionName) && !functionName.endsWith('_');
