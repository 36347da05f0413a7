// What actions need to draw: blocks of charts on a sheet of ours, each chart found again by the place of its own values.
import type { ChartBlock } from '../outputs/chartSpec';
import type { Result } from '../problems/result';

export interface DrawnCharts {
  /** Charts that were not there before. */
  readonly made: number;
  /** Charts that were there and now show something else. */
  readonly updated: number;
  /** Charts that already showed just this. */
  readonly same: number;
  /** Opens the sheet at the block, by the block's key. */
  readonly links: ReadonlyMap<string, string>;
}

export interface ChartBoard {
  /** Writes the values of all blocks at once and draws their charts in place: a block keeps the rows it was given first. */
  draw(blocks: readonly ChartBlock[]): Result<DrawnCharts>;
}
