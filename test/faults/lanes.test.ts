// Two lanes of one run over plans at the same time, each killed at some call, and what a page that is opened later makes of it.
import { describe, expect, it } from '@jest/globals';
import { benchNow, coachEmail } from '../../local/bench/district/people';
import { workbookWithCycles } from '../../local/bench/jobs/plans';
import type { LocalHost } from '../../local/host/openHost';
import type { World } from '../../local/host/kernel';
import { cloneWorld } from './cloneWorld';
import { hostMeanwhile } from './meanwhile';
import { hostOver, minute, must, type Reply, send } from './scene';
import { differences, outcomeOf, plansOf, rowsOf } from './worldView';

const plans = 24;
const user = coachEmail(0);
const now = Date.parse(benchNow) + 10 * minute;

/** The first call is over: eight plans of the first lane are made, the second lane has not begun. */
const begun: World = workbookWithCycles(plans).host.world;
const wanted = ((): ReturnType<typeof outcomeOf> => {
  const world = cloneWorld(begun);
  must(hostOver(world, { now, user }), { action: 'generatePlan' });
  return outcomeOf(world);
})();
const opened = hostOver(begun, { now, user });
const first = send(opened, { action: 'generatePlan', lanes: 2 });
const [one = '', other = ''] = (must(opened, { action: 'firstState' })['jobs'] as readonly { readonly jobId: string }[]).map(
  ({ jobId }) => jobId,
);

const soon = now + minute;
const calls = ((): number => {
  const host = hostOver(cloneWorld(begun), { now: soon, user });
  send(host, { action: 'runChunk', jobId: one });
  return host.trace.length;
})();
const share = (part: number): number => Math.max(1, Math.floor(calls * part));

/** As the sidebar does it when the page is opened again: every job that is still there, to its end. */
const goOn = (host: LocalHost): void => {
  for (let round = 0; round < 12; round += 1) {
    const jobs = must(host, { action: 'firstState' })['jobs'] as readonly { readonly jobId: string }[];
    if (jobs.length === 0) return;
    for (const { jobId } of jobs) {
      const reply = send(host, { action: 'runChunk', jobId });
      host.wait(Number(reply?.value?.['waitSeconds'] ?? 0) * 1000);
    }
  }
  throw new Error('The lanes never end.');
};

describe('two lanes at once', () => {
  it('begin with the first chunk of one, and both can be gone on with', () => {
    expect(first?.value).toMatchObject({ status: 'running', lanes: [{ jobId: other, total: plans / 2 }] });
    expect(other).toBe(`${one}.2`);
  });

  it.each([
    ['neither is stopped', 0.4, [], []],
    ['one is killed', 0.3, [share(0.7)], []],
    ['the other is killed', 0.5, [], [share(0.6)]],
    ['both are killed', 0.35, [share(0.5)], [share(0.4)]],
    ['both are killed just after their claims', 0.2, [share(0.25)], [share(0.25)]],
  ] as const)('make every plan once: %s', (_words, at, killed, killedToo) => {
    const world = cloneWorld(begun);
    const kills = (points: readonly number[]): readonly string[] => points.map((point) => `kill@${point}`);
    let met = false;
    let replyToo: Reply | null = null;
    const host = hostMeanwhile(world, {
      now: soon,
      user,
      at: share(at),
      faults: kills(killed),
      happens: () => {
        met = true;
        replyToo = send(hostOver(world, { now: soon + 1000, user, faults: kills(killedToo) }), { action: 'runChunk', jobId: other });
      },
    });
    const reply = send(host, { action: 'runChunk', jobId: one });
    expect([met, reply === null, replyToo === null]).toEqual([true, killed.length > 0, killedToo.length > 0]);
    goOn(hostOver(world, { now: soon + 5 * minute, user }));
    expect(differences(outcomeOf(world), wanted)).toEqual([]);
    expect(plansOf(world)).toHaveLength(plans);
    expect(rowsOf(world, 'Action plans')).toHaveLength(plans);
    const undone = must(hostOver(world, { now: soon + 9 * minute, user }), { action: 'undoPlans', jobId: one });
    const [taken, left] = [undone['undone'], undone['skipped']] as readonly (readonly unknown[])[];
    // A plan that a stopped chunk had made and the next filled is left, as in a run without lanes.
    expect((taken?.length ?? 0) + (left?.length ?? 0)).toBe(plans);
    if (killed.length + killedToo.length === 0) expect(taken).toHaveLength(plans);
  });
});
