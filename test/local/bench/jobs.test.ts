// The bench's jobs at sizes that take a second: round trips and counts are held to their budgets, never time.
import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import type { BenchRow } from '../../../local/bench/benchRow';
import { benchText } from '../../../local/bench/benchText';
import { piecesOf, recordsAPiece, scoresOf } from '../../../local/bench/district/scores';
import { chartsJob } from '../../../local/bench/jobs/charts';
import { cyclesJob } from '../../../local/bench/jobs/cycles';
import { importingJob } from '../../../local/bench/jobs/importing';
import { sweepOfOurs, sweepOfPeer } from '../../../local/bench/jobs/killedPlans';
import { plansJob } from '../../../local/bench/jobs/plans';
import { sessionsJob } from '../../../local/bench/jobs/sessions';
import { setUpJob } from '../../../local/bench/jobs/setUp';

/** Whole jobs, each in several worlds: a busy machine takes its time. */
jest.setTimeout(300_000);

/** What a row exceeds, in words, leaving out what depends on the machine. */
const exceeded = (rows: readonly BenchRow[]): readonly string[] =>
  rows.flatMap((row) => [
    ...(row.roundTrips > row.budget ? [`${row.job}, ${row.size}: ${row.roundTrips} round trips, budget ${row.budget}`] : []),
    ...row.bounds
      .filter(({ ofMachine, value, limit }) => ofMachine !== true && value > limit)
      .map(({ what, value, limit }) => `${row.job}, ${row.size}: ${what} ${value}, at most ${limit}`),
  ]);

const rowOf = (rows: readonly BenchRow[], job: string, size: string): BenchRow => {
  const found = rows.find((row) => row.job === job && row.size === size);
  if (found === undefined) throw new Error(`No row ${job}, ${size}.`);
  return found;
};

describe('what jobs cost', () => {
  it('sets up and imports staff within budget, and writes nothing the second time', () => {
    expect(exceeded(setUpJob())).toEqual([]);
  });

  it('imports scores within budget, stores nothing twice, and reads two tables for growth', () => {
    expect(exceeded(importingJob(40))).toEqual([]);
  });

  it('starts cycles and rebuilds the summary with one read a table and one write, whatever the size', () => {
    const rows = cyclesJob({ coaches: 20, teachers: 100, cycles: 200, sessions: 400, open: 60 });
    expect(exceeded(rows)).toEqual([]);
    expect(new Set(rows.filter(({ job }) => job === 'Rebuild the summary').map(({ roundTrips }) => roundTrips)).size).toBe(1);
  });

  it('writes and updates plans within budget; a run with nothing to do costs the same for any number of plans', () => {
    const rows = plansJob([2, 9]);
    expect(exceeded(rows)).toEqual([]);
    expect(rowOf(rows, 'Plans, nothing to do', '9 plans').roundTrips).toBe(rowOf(rows, 'Plans, nothing to do', '2 plans').roundTrips);
  });

  it('books sessions and finds times within budget, with fewer trips than a call a guest', () => {
    const rows = sessionsJob({ sessions: 2, team: 4, groups: 1, busier: 2 });
    expect(exceeded(rows)).toEqual([]);
    const series = rows.find(({ job }) => job === 'Book a series');
    expect(series?.roundTrips).toBeLessThan(series?.peer?.roundTrips ?? 0);
  });

  it('draws charts within budget and redraws them without a new one', () => {
    expect(exceeded(chartsJob(4))).toEqual([]);
  });

  it('leaves no plan twice after a kill at every fifth round trip, where the usual way does', () => {
    expect(sweepOfOurs(1, 5)).toMatchObject({ withDuplicates: 0, withMissing: 0 });
    expect(sweepOfPeer(1, 5).withDuplicates).toBeGreaterThan(0);
  });
});

describe('the bench itself', () => {
  it('sends pieces of the size the sidebar sends', () => {
    const sidebar = readFileSync('src/sidebar/data/source.ts', 'utf8');
    expect(Number(/const recordsAPiece = ([\d_]+);/.exec(sidebar)?.[1]?.replace(/_/g, ''))).toBe(recordsAPiece);
  });

  it('makes 41 scores and 55 links a teacher, the same every time, in pieces that lose no record', () => {
    const files = scoresOf(8);
    expect([files.scoreCount, files.linkCount]).toEqual([8 * 41, 8 * 55]);
    expect(scoresOf(8)).toEqual(files);
    const records = piecesOf(files.scores).reduce((sum, { text }) => sum + text.trimEnd().split('\r\n').length - 1, 0);
    expect(records).toBe(files.scoreCount);
  });

  it('marks a line that is over its budget', () => {
    const row: BenchRow = {
      job: 'Copy',
      size: '3 Docs',
      calls: 1,
      roundTrips: 12,
      writes: 3,
      seconds: 4,
      cpuMs: 5,
      budget: 10,
      formula: '3 a Doc',
      bounds: [],
      peer: { pattern: 'one by one', roundTrips: 24, seconds: 9 },
    };
    const text = benchText({ rows: [row], kills: [] });
    expect(text).toMatch(/OVER +Copy +3 Docs +1 +12 +10 +1\.20 +4\.0 +5 +24 +9\.0 +0\.50/);
  });
});
