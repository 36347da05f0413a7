// Kills a run over plans at each of its round trips, runs it once more, and counts the Docs that should not be there: ours and the usual way's.
import type { FileRecord } from '../../google/drive/records';
import type { World } from '../../host/kernel';
import { benchNow, coachEmail } from '../district/people';
import { makeMeter, type Meter } from '../meter';
import { peerMeter } from '../peers';
import { workbookWithCycles } from './plans';

export interface Sweep {
  readonly pattern: string;
  readonly points: number;
  /** Points after which a second run leaves more Docs than plans. */
  readonly withDuplicates: number;
  /** Points after which a second run leaves fewer. */
  readonly withMissing: number;
}

interface Subject {
  readonly pattern: string;
  readonly world: World;
  readonly open: (world: World) => Meter;
  readonly run: (meter: Meter) => void;
  readonly count: (meter: Meter) => number;
}

const untilKilled = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (!/killed/.test((error as Error).message)) throw error;
  }
};

/** `every`: 1 for each point, 5 for each fifth. */
const sweep = ({ pattern, world, open, run, count }: Subject, plans: number, every: number): Sweep => {
  const clean = open(structuredClone(world));
  run(clean);
  const calls = clean.host.trace.length;
  const points = clean.host.trace.filter(({ roundTrips }) => roundTrips === 1).flatMap(({ n }) => (n < calls ? [n, n + 1] : [n]));
  const tried = [...new Set(points)].filter((_, nth) => nth % every === 0);
  const counts = tried.map((point) => {
    const meter = open(structuredClone(world));
    meter.host.addFault(`kill@${point}`);
    untilKilled(() => run(meter));
    meter.host.wait(10 * 60_000);
    run(meter);
    return count(meter);
  });
  return {
    pattern,
    points: counts.length,
    withDuplicates: counts.filter((found) => found > plans).length,
    withMissing: counts.filter((found) => found < plans).length,
  };
};

/** Every plan carries its key from the copy request on. */
const planDocs = (world: World): number =>
  Object.values((world.drive as { readonly files: Readonly<Record<string, FileRecord>> }).files).filter(
    (file) => file.explicitlyTrashed !== true && file.appProperties?.coachbookPlan !== undefined,
  ).length;

export const sweepOfOurs = (plans = 3, every = 1): Sweep =>
  sweep(
    {
      pattern: 'Coachbook',
      world: workbookWithCycles(plans).host.world,
      open: (world) => makeMeter({ user: coachEmail(0), now: benchNow, world }),
      run: (meter) => void meter.ask({ action: 'generatePlan' }),
      count: (meter) => planDocs(meter.host.world),
    },
    plans,
    every,
  );

export const sweepOfPeer = (plans = 3, every = 1): Sweep => {
  const prepared = peerMeter('mergeDocs');
  prepared.run('prepare', [plans]);
  return sweep(
    {
      pattern: 'copy, open, replace, save',
      world: prepared.host.world,
      open: (world) => peerMeter('mergeDocs', world),
      run: (meter) => void meter.run('merge'),
      count: (meter) => {
        const end = meter.host.run('countPlans');
        return end.ended === 'returned' ? Number(end.value) : NaN;
      },
    },
    plans,
    every,
  );
};
