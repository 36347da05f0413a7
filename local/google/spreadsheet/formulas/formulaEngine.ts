// The port behind which a formula engine works. It knows sheets by name and cells by zero-based place, nothing of records.
import type { ShownValue } from '../records';

export type EngineInput = number | string | boolean;

export interface EngineSheet {
  readonly name: string;
  /** Plain cells a formula may look at, and the formulas themselves ("=…"). */
  readonly inputs: readonly { readonly row: number; readonly column: number; readonly value: EngineInput; readonly isFormula: boolean }[];
}

export interface EngineResult {
  readonly row: number;
  readonly column: number;
  readonly value: ShownValue | null;
}

export interface FormulaEngine {
  /** What each formula shows, and the cells it spills into, by sheet name. */
  calculate(
    sheets: readonly EngineSheet[],
    names: readonly { readonly name: string; readonly formula: string }[],
    locale: string,
  ): ReadonlyMap<string, readonly EngineResult[]>;
}
