import { describe, expect, it } from '@jest/globals';
import { firstState } from '../../src/actions/firstState';
import { generatePlan } from '../../src/actions/generatePlan';
import { actions } from '../../src/actions/index';
import { makeCancelJob } from '../../src/actions/cancelJob';
import type { JobReply } from '../../src/actions/jobReply';
import { retryPlans } from '../../src/actions/retryPlans';
import { undoPlans } from '../../src/actions/undoPlans';
import type { Result } from '../../src/problems/result';
import { coach, planScene, runAll, type PlanScene } from '../support/planScene';

const cancelJob = makeCancelJob(() => actions);
const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const chunk = (scene: PlanScene, jobId: string): JobReply => {
  const job = scene.jobs.read(jobId);
  if (job === null || generatePlan.chunk === undefined) throw new Error(`There is no job ${jobId}.`);
  return value(generatePlan.chunk(scene.host, job, scene.host.now() + 20_000));
};

const idsOf = (scene: PlanScene): readonly string[] => scene.jobs.list().map(({ jobId }) => jobId);
const asked = (scene: PlanScene, jobId: string): readonly string[] =>
  (JSON.parse(scene.jobs.read(jobId)?.request ?? '{}') as { readonly cycleIds: readonly string[] }).cycleIds;

/** Each lane one chunk after the other until all are done. */
const roundAndRound = (scene: PlanScene): void => {
  for (let round = 0; round < 20 && idsOf(scene).length > 0; round += 1)
    for (const jobId of idsOf(scene)) {
      const { waitSeconds } = chunk(scene, jobId);
      if (waitSeconds !== undefined) scene.host.pass(waitSeconds * 1000);
    }
};

describe('a run in lanes', () => {
  it('gives every cycle to exactly one lane, and makes each plan once', () => {
    const scene = planScene(29);
    const begun = value(generatePlan.run(scene.host, { lanes: 3 }));
    expect(begun).toMatchObject({ total: 10, waiting: 2, lanes: [{ total: 10 }, { total: 9 }] });
    expect(idsOf(scene)).toEqual([begun.jobId, `${begun.jobId}.2`, `${begun.jobId}.3`]);
    const all = idsOf(scene).flatMap((jobId) => asked(scene, jobId));
    expect([...all].sort()).toEqual(scene.tracker.rows.cycles.map(({ cycleId }) => cycleId).sort());
    roundAndRound(scene);
    expect(scene.live()).toHaveLength(29);
    expect(new Set(scene.rows().map(({ cycleId }) => cycleId)).size).toBe(29);
  });

  it('stays one job where there is little to write, however many cycles there are', () => {
    const scene = planScene(14);
    value(runAll(scene.host, { cycleIds: ['cyc_1', 'cyc_2', 'cyc_3', 'cyc_4', 'cyc_5', 'cyc_6', 'cyc_7', 'cyc_8', 'cyc_9'] }));
    const begun = value(generatePlan.run(scene.host, { lanes: 3 }));
    expect(begun).toMatchObject({ status: 'done', total: 14 });
    expect(begun.lanes).toBeUndefined();
  });

  it('is offered as one run to a page that is opened later', () => {
    const scene = planScene(13);
    const { jobId } = value(generatePlan.run(scene.host, { lanes: 2 }));
    expect(idsOf(scene)).toEqual([`${jobId}.2`]);
    expect(value(firstState.run(scene.host, {})).jobs).toMatchObject([{ jobId: `${jobId}.2`, run: jobId }]);
  });

  it('is cancelled lane by lane; what no lane began is named', () => {
    const scene = planScene(27);
    value(generatePlan.run(scene.host, { lanes: 3 }));
    const left = idsOf(scene).map((jobId) => value(cancelJob.run(scene.host, { jobId })));
    expect(left.flatMap(({ done }) => done)).toHaveLength(8);
    expect(left.flatMap(({ skipped }) => skipped.map(({ problem }) => problem.code))).toEqual(
      Array.from({ length: 19 }, () => 'notStarted'),
    );
    expect(scene.jobs.list()).toEqual([]);
  });

  it('is taken back whole, by the id of any of its lanes', () => {
    const scene = planScene(15);
    const { lanes } = value(generatePlan.run(scene.host, { lanes: 2 }));
    roundAndRound(scene);
    expect(scene.live()).toHaveLength(15);
    const { undone, skipped } = value(undoPlans.run(scene.host, { jobId: lanes?.[0]?.jobId ?? '' }));
    expect([undone.length, skipped.length]).toEqual([15, 0]);
    expect(scene.live()).toEqual([]);
  });

  it('is tried again where any of its lanes failed', () => {
    const scene = planScene(13);
    const { jobId } = value(generatePlan.run(scene.host, { lanes: 2 }));
    roundAndRound(scene);
    const row = scene.rows().find((one) => one.jobId?.startsWith(`${jobId}.2 `) === true);
    if (row === undefined) throw new Error('The second lane wrote nothing.');
    scene.tracker.save([{ table: 'plans', update: [{ id: row.planId, fields: { state: 'failed' } }] }]);
    expect(value(retryPlans.run(scene.host, { jobId })).total).toBe(1);
  });
});

describe('the pace of lanes', () => {
  it('counts the plans that other lanes have claimed and not yet written', () => {
    const scene = planScene(60);
    const begun = value(generatePlan.run(scene.host, { lanes: 3 }));
    // The second and third lane hold 21 claims each, as if their chunks were under way.
    for (const { jobId } of begun.lanes ?? []) {
      const job = scene.jobs.read(jobId);
      if (job !== null) scene.jobs.write({ ...job, leaseUntil: scene.host.now() + 100_000 });
    }
    scene.tracker.add(
      'plans',
      Array.from({ length: 38 }, (_, nth) => ({
        planId: `plan_held_${nth}`,
        cycleId: `cyc_elsewhere_${nth}`,
        teachers: '',
        link: null,
        state: 'working' as const,
        sharedWith: [],
        problem: '',
        madeBy: coach,
        writtenAt: null,
        docId: null,
        template: null,
        fingerprint: null,
        // Claimed long ago by a chunk that still holds its lease: it may write them at any moment.
        jobId: `${begun.jobId}.2 claimed ${scene.host.now() - 110_000}`,
      })),
    );
    expect(chunk(scene, begun.jobId)).toMatchObject({ waiting: 8 });
    const waits = chunk(scene, begun.jobId);
    expect(scene.live()).toHaveLength(12);
    expect(waits.waitSeconds).toBeGreaterThan(0);
  });

  it('never lets more than 60 plans be written in a minute, whatever the lanes do', () => {
    const scene = planScene(90);
    value(generatePlan.run(scene.host, { lanes: 3 }));
    for (let round = 0; round < 60 && idsOf(scene).length > 0; round += 1) {
      for (const jobId of idsOf(scene)) chunk(scene, jobId);
      scene.host.pass(7_000);
    }
    const times = scene.rows().map(({ writtenAt }) => Date.parse(writtenAt ?? ''));
    expect(times).toHaveLength(90);
    for (const from of times) expect(times.filter((at) => at >= from && at < from + 60_000).length).toBeLessThan(60);
  });
});
