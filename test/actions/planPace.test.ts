import { describe, expect, it } from '@jest/globals';
import { actions } from '../../src/actions/index';
import { makeCancelJob } from '../../src/actions/cancelJob';
import { generatePlan } from '../../src/actions/generatePlan';
import type { Result } from '../../src/problems/result';
import type { TrackerRecord } from '../../src/tracker/tables';
import { coach, otherCoach, planScene, runAll } from '../support/planScene';

const cancelJob = makeCancelJob(() => actions);
const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** Rows of plans that this account wrote a moment ago, of cycles that are closed by now. */
const writtenBefore = (count: number): readonly TrackerRecord<'plans'>[] =>
  Array.from({ length: count }, (_, nth) => ({
    planId: `plan_before_${nth}`,
    cycleId: `cyc_before_${nth}`,
    teachers: '',
    link: null,
    state: 'shared',
    sharedWith: [],
    problem: '',
    madeBy: coach,
    writtenAt: '2026-01-06T14:00:00Z',
    docId: `doc_before_${nth}`,
    template: null,
    fingerprint: null,
    jobId: null,
  }));

describe('a run over many plans', () => {
  it('stops before Google’s limit of writes a minute, says for how long, and goes on after it', () => {
    const scene = planScene(8);
    scene.tracker.add('plans', writtenBefore(45));
    let reply = value(generatePlan.run(scene.host, {}));
    const next = () => {
      const job = scene.jobs.read(reply.jobId);
      if (job === null || generatePlan.chunk === undefined) throw new Error('The job is gone.');
      reply = value(generatePlan.chunk(scene.host, job, scene.host.now() + 20_000));
    };
    expect(reply).toMatchObject({ status: 'running', waiting: 3 });
    next();
    expect(reply).toMatchObject({ status: 'running', waiting: 3, waitSeconds: 60 });
    scene.host.pass(45_000);
    next();
    expect(reply.waitSeconds).toBe(15);
    expect(scene.live()).toHaveLength(5);
    scene.host.pass(15_000);
    next();
    expect(scene.live()).toHaveLength(8);
    expect(reply).toMatchObject({ status: 'done', waiting: 0 });
    expect(reply.waitSeconds).toBeUndefined();
  });

  it('does not wait for what another account wrote', () => {
    const scene = planScene(2);
    scene.tracker.add(
      'plans',
      writtenBefore(50).map((row) => ({ ...row, madeBy: otherCoach })),
    );
    expect(value(generatePlan.run(scene.host, {}))).toMatchObject({ status: 'done', waiting: 0 });
  });
});

describe('cancelling a run', () => {
  it('keeps what is done, names what was not started, and leaves no job and no row behind', () => {
    const scene = planScene(12);
    const begun = value(generatePlan.run(scene.host, {}));
    expect(begun).toMatchObject({ status: 'running', waiting: 4 });
    const cancelled = value(cancelJob.run(scene.host, { jobId: begun.jobId }));
    expect(cancelled).toMatchObject({ status: 'cancelled', action: 'generatePlan', total: 12, waiting: 0 });
    expect(cancelled.done).toHaveLength(8);
    expect(cancelled.skipped.map(({ problem }) => problem.code)).toEqual(['notStarted', 'notStarted', 'notStarted', 'notStarted']);
    expect(cancelled.skipped[0]?.place).toBe('Teacher 9');
    expect(scene.jobs.list()).toEqual([]);
    expect(scene.rows()).toHaveLength(8);
    expect(cancelJob.run(scene.host, { jobId: begun.jobId })).toMatchObject({ ok: false, problem: { code: 'jobNotFound' } });
    expect(value(runAll(scene.host)).done.map(({ what }) => what)).toEqual([
      ...Array.from({ length: 8 }, () => 'unchanged'),
      ...Array.from({ length: 4 }, () => 'created'),
    ]);
  });

  it('waits for a chunk that is under way, and is for the person who began it', () => {
    const scene = planScene(12);
    const begun = value(generatePlan.run(scene.host, {}));
    expect(cancelJob.run(scene.as(otherCoach), { jobId: begun.jobId })).toMatchObject({ ok: false, problem: { code: 'jobOfSomeoneElse' } });
    const job = scene.jobs.read(begun.jobId);
    if (job !== null) scene.jobs.write({ ...job, leaseUntil: scene.host.now() + 5_000 });
    expect(cancelJob.run(scene.host, { jobId: begun.jobId })).toMatchObject({ ok: false, problem: { code: 'jobBusy', secondsLeft: 5 } });
  });
});

describe('a plan’s addresses', () => {
  it('are its Doc and its PDF', () => {
    const scene = planScene();
    const [made] = value(runAll(scene.host)).done;
    expect(made?.link).toBe('https://docs.google.com/document/d/doc1/edit');
    expect(made?.pdf).toBe('https://docs.google.com/document/d/doc1/export?format=pdf');
  });
});
