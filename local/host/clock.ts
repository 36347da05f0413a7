// The host's clock: it starts where it is told and moves only by the modelled cost of what a script does.

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What a script reads: each reading costs a microsecond, so that a script that waits by looking at the clock comes to an end. */
  readonly read: () => number;
  readonly advance: (milliseconds: number) => void;
}

export function makeClock(startMs: number): Clock {
  let now = startMs;
  return {
    now: () => Math.floor(now),
    read: () => {
      now += 0.001;
      return Math.floor(now);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** "2026-09-01T12:00:00Z", "2026-09-01", epoch milliseconds or a Date, as epoch milliseconds. */
export function instantFrom(value: string | number | Date): number {
  const ms =
    value instanceof Date
      ? value.getTime()
      : typeof value === 'number'
        ? value
        : /^\d{10,}$/.test(value)
          ? Number(value)
          : Date.parse(value);
  if (Number.isNaN(ms)) throw new Error(`"${String(value)}" is not an instant such as 2026-09-01T12:00:00Z.`);
  return ms;
}
