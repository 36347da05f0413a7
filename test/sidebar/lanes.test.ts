// Several jobs of one run, told as one.
import { describe, expect, it } from '@jest/globals';
import { asOne, heard, lanesIn, unheard } from '../../src/sidebar/run/lanes';

const item = (id: string) => ({ id, name: id, what: 'created', link: null });
const first = { ...unheard('job_1', 'generatePlan', 5), waiting: 3, done: [item('a'), item('b')], lanes: [{ jobId: 'job_1.2', total: 4 }] };

describe('the lanes of a run', () => {
  it('add up, also those that have not answered yet', () => {
    expect(asOne(lanesIn(first))).toMatchObject({ jobId: 'job_1', status: 'running', total: 9, waiting: 7, done: [item('a'), item('b')] });
  });

  it('run until the last is done', () => {
    const one = heard(lanesIn(first), { ...first, status: 'done', waiting: 0, done: [item('c')] });
    expect(asOne(one)).toMatchObject({ status: 'running', waiting: 4, done: [item('a'), item('b'), item('c')] });
    const all = heard(one, { ...unheard('job_1.2', 'generatePlan', 4), status: 'done', waiting: 0 });
    expect(asOne(all)).toMatchObject({ status: 'done', waiting: 0, total: 9 });
  });

  it('wait when all that run wait, as long as the one that waits least', () => {
    const one = heard(lanesIn(first), { ...first, waitSeconds: 40 });
    expect(asOne(one)?.waitSeconds).toBeUndefined();
    expect(asOne(heard(one, { ...unheard('job_1.2', 'generatePlan', 4), waitSeconds: 12 }))?.waitSeconds).toBe(12);
    expect(asOne(heard(one, { ...unheard('job_1.2', 'generatePlan', 4), status: 'done', waiting: 0 }))?.waitSeconds).toBe(40);
  });

  it('are cancelled when any was, and keep what the page knew of them', () => {
    const ended = lanesIn(first).reduce(
      (lanes, { jobId }) => heard(lanes, { ...unheard(jobId, 'generatePlan', 0), status: 'cancelled', waiting: 0 }),
      lanesIn(first),
    );
    expect(asOne(ended)).toMatchObject({ status: 'cancelled', total: 9, waiting: 0, done: [item('a'), item('b')] });
  });

  it('of none are no job', () => {
    expect(asOne([])).toBeNull();
  });
});
