// One line of the bench: what a job cost, what it may cost, and what the usual way of scripts costs for the same. No measuring here.

export interface Cost {
  /** Calls over the wire, each an execution of its own at Google. */
  readonly calls: number;
  readonly roundTrips: number;
  /** Round trips that changed the workbook, a Doc, Drive or Calendar. */
  readonly writes: number;
  /** On the host's modelled clock. */
  readonly seconds: number;
  /** Processor time of the bundle alone, garbage collection included; the local host's share is left out. */
  readonly cpuMs: number;
}

/** Something beside round trips that must hold. */
export interface Bound {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  /** True where it depends on the machine: processor time and memory. No test holds anything to these. */
  readonly ofMachine?: true;
}

export interface PeerCost {
  readonly pattern: string;
  readonly roundTrips: number;
  readonly seconds: number;
}

export interface BenchRow extends Cost {
  readonly job: string;
  readonly size: string;
  readonly budget: number;
  /** The budget in words. */
  readonly formula: string;
  readonly bounds: readonly Bound[];
  readonly peer: PeerCost | null;
}

export interface Budget {
  readonly trips: number;
  readonly formula: string;
}

export const benchRow = (
  job: string,
  size: string,
  cost: Cost,
  budget: Budget,
  more: { readonly bounds?: readonly Bound[]; readonly peer?: PeerCost } = {},
): BenchRow => ({
  job,
  size,
  ...cost,
  budget: budget.trips,
  formula: budget.formula,
  bounds: more.bounds ?? [],
  peer: more.peer ?? null,
});

export const isWithin = (row: BenchRow): boolean => row.roundTrips <= row.budget && row.bounds.every(({ value, limit }) => value <= limit);

export const sum = (costs: readonly Cost[]): Cost =>
  costs.reduce(
    (total, cost) => ({
      calls: total.calls + cost.calls,
      roundTrips: total.roundTrips + cost.roundTrips,
      writes: total.writes + cost.writes,
      seconds: total.seconds + cost.seconds,
      cpuMs: total.cpuMs + cost.cpuMs,
    }),
    { calls: 0, roundTrips: 0, writes: 0, seconds: 0, cpuMs: 0 },
  );

/** Cost a unit at full size over cost a unit at the small size: 1 is linear, less is better. */
export const growthBound = (what: string, small: number, full: number, timesAsMuch: number): Bound => ({
  what: `${what}, over linear growth`,
  value: full / small / timesAsMuch,
  limit: 1.25,
  ofMachine: true,
});

export const processorBound = (cost: Cost, seconds: number): Bound => ({
  what: 'own processor time, s',
  value: cost.cpuMs / 1000,
  limit: seconds,
  ofMachine: true,
});

export const noWrites = (cost: Cost): Bound => ({ what: 'writes', value: cost.writes, limit: 0 });
