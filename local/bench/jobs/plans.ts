// Action plans of N cycles: new, with a changed tracker, with nothing to do, beside the copy-open-replace-save way; and what a kill leaves behind.
import { benchRow, type BenchRow, type Bound, growthBound, noWrites } from '../benchRow';
import { plansBudget, plansIdleBudget } from '../budgets';
import { fillCycles } from '../district/cycles';
import { openBook, sheetNamed } from '../district/fillSheet';
import type { Meter } from '../meter';
import { peerCost, peerMeter } from '../peers';
import { workbookWithStaff } from './workbooks';

/** One coach with N open cycles of one teacher each; folder and template are there from an earlier look. */
export const workbookWithCycles = (count: number): Meter => {
  const meter = workbookWithStaff({ coaches: 1, teachers: count });
  fillCycles(meter.host.world, { coaches: 1, teachers: count, cycles: count, sessions: 0, open: count });
  meter.ask({ action: 'previewPlans' });
  return meter;
};

/** As a coach who finds better words for the focus of every cycle. */
const rewordFocus = (meter: Meter, words: string): void => {
  const { grid } = sheetNamed(openBook(meter.host.world), 'Cycles');
  const column = (grid.values[0] ?? []).indexOf('Focus');
  grid.values = grid.values.map((row, index) =>
    index === 0 || row === null ? row : row.map((cell, at) => (at === column ? words : cell)),
  );
};

const size = (count: number): string => `${count} plans`;
const doneIn = (value: Readonly<Record<string, unknown>>, what: RegExp): number =>
  (value.done as readonly { readonly what: string }[]).filter((item) => what.test(item.what)).length;
const missing = (found: number, count: number): Bound => ({ what: 'plans missing', value: count - found, limit: 0 });
/** Google allows 60 writes to Docs a minute and a run lasts six minutes; a chunk of ours ends far before. */
const longest = (seconds: number): Bound => ({ what: 'longest call, s of 360', value: seconds, limit: 60 });

interface Run {
  readonly rows: readonly BenchRow[];
  readonly newCpuMs: number;
}

const runAt = (count: number, small: Run | null): Run => {
  const peer = peerMeter('mergeDocs');
  peer.run('prepare', [count]);
  const peerNew = peer.run('merge');
  const peerAgain = peer.run('mergeAgain');
  const peerIdle = peer.run('merge');
  const meter = workbookWithCycles(count);
  const made = meter.ask({ action: 'generatePlan' });
  const idle = meter.ask({ action: 'generatePlan' });
  rewordFocus(meter, 'Students ask and answer questions of their own');
  const updated = meter.ask({ action: 'generatePlan' });
  const grows = small === null ? [] : [growthBound('processor time', small.newCpuMs, made.cost.cpuMs, 10)];
  return {
    newCpuMs: made.cost.cpuMs,
    rows: [
      benchRow(
        'Write plans',
        size(count),
        made.cost,
        plansBudget({ chunks: made.cost.calls, made: count, updated: 0, people: count, seconds: made.cost.seconds }),
        {
          peer: peerCost('mergeDocs', peerNew),
          bounds: [missing(doneIn(made.value, /^created/), count), longest(made.longestCall), ...grows],
        },
      ),
      benchRow(
        'Update plans',
        size(count),
        updated.cost,
        plansBudget({ chunks: updated.cost.calls, made: 0, updated: count, people: 0, seconds: updated.cost.seconds }),
        {
          peer: peerCost('mergeDocs', peerAgain),
          bounds: [missing(doneIn(updated.value, /^updated/), count), longest(updated.longestCall)],
        },
      ),
      benchRow('Plans, nothing to do', size(count), idle.cost, plansIdleBudget, {
        peer: peerCost('mergeDocs', peerIdle),
        bounds: [noWrites(idle.cost)],
      }),
    ],
  };
};

/** @param counts of plans; the second is ten times the first, so that growth can be told. */
export const plansJob = (counts: readonly number[] = [10, 100, 400]): readonly BenchRow[] => {
  const [first = 10, ...more] = counts;
  const small = runAt(first, null);
  return [...small.rows, ...more.flatMap((count) => runAt(count, count === 10 * first ? small : null).rows)];
};
