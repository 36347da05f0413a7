// What every long job shares: how it begins, who may run its next chunk, and how it ends. The items themselves are each action's own.
import { failed, done, type Result } from '../../problems/result';
import type { Host } from '../../ports/host';
import type { JobRecord } from '../../ports/jobStore';

/** Milliseconds on host.now()'s clock after which a chunk stops between two items. */
export const chunkMs = 20_000;

/** A chunk that dies holds its job no longer than this; longer than any chunk, far shorter than a coach's patience. */
export const leaseMs = 120_000;

/** Properties hold 9 KB a value (docs/platform.md); the rest of the record needs a little of it. */
const requestLimit = 8_000;

/** The run that a job belongs to. The lanes of a run are jobs of their own, each with a number behind a dot. */
export const runOf = (jobId: string): string => jobId.split('.')[0] ?? jobId;

/** @param nth from 2: the first lane has the run's own id. */
export const laneId = (run: string, nth: number): string => `${run}.${nth}`;

/** Remembers a new job. `request` holds only what the rows cannot say; throws where it would not fit, which is a bug. */
export const beginJob = (host: Host, action: string, request: unknown, jobId: string = host.newId('job')): JobRecord => {
  const text = JSON.stringify(request);
  if (text.length > requestLimit) throw new Error(`The request of a ${action} job holds ${text.length} characters.`);
  const job: JobRecord = { jobId, action, owner: host.user(), leaseUntil: 0, startedAt: host.now(), request: text };
  host.jobs.write(job);
  return job;
};

/** Runs one chunk while holding the job's lease, so that two tabs or a double click never work on the same items. */
export const withLease = <Value>(host: Host, job: JobRecord, work: () => Result<Value>): Result<Value> => {
  const claimed = host.withLock<JobRecord>(() => {
    const current = host.jobs.read(job.jobId);
    if (current === null) return failed({ code: 'jobNotFound', jobId: job.jobId });
    if (current.owner !== host.user()) return failed({ code: 'jobOfSomeoneElse', owner: current.owner });
    if (current.leaseUntil > host.now())
      return failed({ code: 'jobBusy', secondsLeft: Math.ceil((current.leaseUntil - host.now()) / 1000) });
    const held = { ...current, leaseUntil: host.now() + leaseMs };
    host.jobs.write(held);
    return done(held);
  });
  if (!claimed.ok) return claimed;
  const result = work();
  const after = host.jobs.read(job.jobId);
  if (after !== null) host.jobs.write({ ...after, leaseUntil: 0 });
  return result;
};

/** Forgets a job whose items are all in a final state; call it inside the work of `withLease`. */
export const endJob = (host: Host, job: JobRecord): void => host.jobs.remove(job.jobId);
