// A chart board in memory: the port's own rules, so that actions can be tested without a sheet.
import { drawnBlocks, planBoard } from '../../src/outputs/chartPlaces';
import type { ChartPage } from '../../src/outputs/chartPage';
import type { ChartBlock } from '../../src/outputs/chartSpec';
import type { ChartBoard } from '../../src/ports/chartBoard';
import { done } from '../../src/problems/result';

export interface MemoryCharts extends ChartBoard {
  /** The last blocks drawn, by key. */
  readonly blocks: ReadonlyMap<string, ChartBlock>;
  /** The last page shown, by key. */
  readonly pages: ReadonlyMap<string, ChartPage>;
  readonly draws: readonly { readonly made: number; readonly updated: number; readonly same: number }[];
}

export const makeMemoryCharts = (): MemoryCharts => {
  const keys: string[] = [];
  const blocks = new Map<string, ChartBlock>();
  const pages = new Map<string, ChartPage>();
  const draws: { readonly made: number; readonly updated: number; readonly same: number }[] = [];
  return {
    blocks,
    pages,
    draws,
    draw: (wanted) => {
      const plan = planBoard(
        Array.from(keys, (key) => key ?? ''),
        wanted,
        0,
      );
      for (const { row, cells } of plan.writes) cells.forEach((line, at) => (keys[row + at] = String(line[0] ?? '')));
      for (const block of wanted) blocks.set(block.key, block);
      const made = plan.charts.filter(({ before }) => before === null).length;
      const updated = plan.charts.filter(({ before, changed }) => before !== null && changed).length;
      const counts = { made, updated, same: plan.charts.length - made - updated };
      draws.push(counts);
      return done(counts);
    },
    drawn: () =>
      done(
        new Map(
          [...drawnBlocks(Array.from(keys, (key) => key ?? ''))].map(([key, { row, charts }]) => [
            key,
            { link: `https://example.test/#range=B${row + 1}`, charts },
          ]),
        ),
      ),
    showPage: (page) => {
      pages.set(page.key, page);
      return done({ link: `https://example.test/#${page.key}` });
    },
    chosenOn: (key) => done(pages.get(key)?.choice?.chosen ?? null),
  };
};
