// What actions need to draw: blocks of charts on a sheet of ours, and pages that are rewritten as a whole. No Google word.
import type { ChartBlock } from '../outputs/chartSpec';
import type { ChartPage } from '../outputs/chartPage';
import type { Result } from '../problems/result';

export interface DrawnCounts {
  /** Charts that were not there before. */
  readonly made: number;
  /** Charts that were there and now show something else. */
  readonly updated: number;
  /** Charts that already showed just this. */
  readonly same: number;
}

export interface DrawnBlock {
  /** Opens the sheet at the block. */
  readonly link: string;
  readonly charts: number;
}

export interface ChartBoard {
  /** Writes the values of all blocks at once and draws their charts in place: a block keeps the rows it was given first. */
  draw: (blocks: readonly ChartBlock[]) => Result<DrawnCounts>;
  /** Every block on the sheet, by its key: one read. */
  drawn: () => Result<ReadonlyMap<string, DrawnBlock>>;
  /** Rewrites a page of ours; its charts are used again in their order, and those too many go. */
  showPage: (page: ChartPage) => Result<{ readonly link: string }>;
  /** What a person chose in the page's drop-down, or null where there is none yet. */
  chosenOn: (pageKey: string) => Result<string | null>;
}
