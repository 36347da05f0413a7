// Each job broken at its service calls, then repeated as the sidebar would: one artefact a key, every row right, nothing of the user's touched.
import { describe, expect, it } from '@jest/globals';
import { jobs, worldFor } from './jobs';
import { broken, prepare } from './sweep';

/** FAULTS=12 tries twelve cases of each job; FAULTS=all, every fault at every point (an hour and more). */
const wish = process.env['FAULTS'] ?? '2';
const casesAJob = wish === 'all' ? Infinity : Number(wish);

describe.each(jobs.map((job, place) => [job.name, job, place] as const))('%s', (_, job, place) => {
  it('ends in the same world whatever broke on the way', () => {
    const prepared = prepare(job, worldFor(job));
    const stride = Math.max(1, Math.floor(prepared.cases.length / casesAJob));
    // Where the sample begins differs from job to job, so that together they meet every kind of fault.
    const sample = prepared.cases.filter((_one, nth) => nth % stride === (place * 7) % stride);
    const failures = sample.flatMap((one) => broken(prepared, one).map((words) => `${one.fault}@${one.n} ${one.call}: ${words}`));
    expect(failures).toEqual([]);
  });
});
