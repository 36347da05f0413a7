// The usual ways of scripts, in small projects of our own writing, run on the same host for comparison.
import { join } from 'node:path';
import type { World } from '../host/kernel';
import { repositoryRoot } from '../host/repositoryRoot';
import type { Cost, PeerCost } from './benchRow';
import { benchNow, coachEmail } from './district/people';
import { makeMeter, type Meter } from './meter';

export type PeerName = 'mergeDocs' | 'guestCalls' | 'chartLoop';

export const patterns: Readonly<Record<PeerName, string>> = {
  mergeDocs: 'copy, open, replace, save',
  guestCalls: 'one call a guest',
  chartLoop: 'insert and flush a chart',
};

export const peerMeter = (name: PeerName, world?: World): Meter =>
  makeMeter({
    user: coachEmail(0),
    now: benchNow,
    code: join(repositoryRoot, 'local', 'bench', 'peers', name),
    ...(world === undefined ? {} : { world }),
  });

export const peerCost = (name: PeerName, { roundTrips, seconds }: Cost): PeerCost => ({ pattern: patterns[name], roundTrips, seconds });
