// What a bench job found: its rows, and where it was killed, what a kill left behind.
import type { BenchRow } from './benchRow';
import type { Sweep } from './jobs/killedPlans';

export interface Findings {
  readonly rows: readonly BenchRow[];
  readonly kills: readonly Sweep[];
}
