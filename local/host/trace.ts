// The record of every service call of this process, numbered from 1: what budgets, benchmarks and fault injection count by.
import type { CallKind, CallSpec } from './kernel';

export interface TraceLine {
  readonly n: number;
  readonly service: string;
  readonly method: string;
  readonly kind: CallKind;
  readonly roundTrips: 0 | 1;
  /** Modelled milliseconds. */
  readonly ms: number;
  readonly user: string;
  /** The rpc action or function under way, where it is known. */
  readonly action?: string;
  /** The fault that was injected here. */
  readonly fault?: string;
}

export interface Trace {
  readonly lines: TraceLine[];
  /** Numbers a call that starts now. */
  next(): number;
  add(
    n: number,
    spec: CallSpec,
    about: { readonly user: string; readonly action: string; readonly fault: string | null; readonly ms: number },
  ): void;
}

export function makeTrace(): Trace {
  const lines: TraceLine[] = [];
  let count = 0;
  return {
    lines,
    next: () => {
      count += 1;
      return count;
    },
    add: (n, { service, method, kind, roundTrips }, { user, action, fault, ms }) => {
      lines.push({
        n,
        service,
        method,
        kind,
        roundTrips,
        ms,
        user,
        ...(action === '' ? {} : { action }),
        ...(fault === null ? {} : { fault }),
      });
    },
  };
}

/** One JSON line a call, in the order of their numbers. */
export const traceText = (lines: readonly TraceLine[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
