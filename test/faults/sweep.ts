// Breaks a job at each of its service calls, repeats it as the sidebar would, and compares the world with the one of a clean run.
import type { LocalHost } from '../../local/host/openHost';
import type { World } from '../../local/host/kernel';
import { cloneWorld } from './cloneWorld';
import { faultsOfInvariants } from './invariants';
import type { Job } from './jobShape';
import { drive, hostOver, minute, monday, type Reply, type Request } from './scene';
import { differences, outcomeOf } from './worldView';

export interface Point {
  readonly n: number;
  readonly call: string;
  readonly kind: string;
}

export interface Case extends Point {
  readonly fault: string;
}

export interface Prepared {
  readonly job: Job;
  readonly world: World;
  readonly request: Request;
  readonly wanted: ReturnType<typeof outcomeOf>;
  readonly cases: readonly Case[];
}

const changes = /set|delete|put/i;

const faultsAt = ({ kind, call }: Point): readonly string[] => {
  if (kind === 'api') return ['kill', 'lostAck', '429', '500', 'denied'];
  if (kind === 'flush') return ['kill', 'lostAck', '500', 'denied'];
  if (kind === 'read') return ['kill', '500', 'denied'];
  if (kind === 'property') return changes.test(call) ? ['kill', 'lostAck', '500'] : ['500'];
  if (kind === 'lock') return ['kill', '500'];
  return kind === 'write' ? ['500'] : ['kill'];
};

/**
 * A run killed at a call that reaches nobody leaves the same world as one killed at the next that does, so three of them are enough.
 * Between two round trips one buffered write that fails is like the next: the first, the last and one in nine stand for all.
 */
const standsForOthers = (points: readonly Point[], nth: number): boolean => {
  const { kind } = points[nth] ?? { kind: '' };
  if (kind === 'local' || kind === 'ui' || kind === 'cache') return nth % Math.ceil(points.length / 3) === 0;
  if (kind !== 'write') return true;
  return points[nth - 1]?.kind !== 'write' || points[nth + 1]?.kind !== 'write' || nth % 9 === 0;
};

const pointsOf = (host: LocalHost): readonly Point[] =>
  host.trace.map(({ n, service, method, kind }) => ({ n, call: `${service}.${method}`, kind }));

export const prepare = (job: Job, world: World): Prepared => {
  const request = job.request(world);
  const clean = cloneWorld(world);
  const host = hostOver(clean, { now: job.from ?? monday });
  const reply = drive(host, request);
  if (reply?.ok !== true) throw new Error(`${job.name} does not work without a fault: ${JSON.stringify(reply)}`);
  const points = pointsOf(host);
  const cases = points
    .filter((_, nth) => standsForOthers(points, nth))
    .flatMap((point) => faultsAt(point).map((fault): Case => ({ ...point, fault })));
  return { job, world, request, wanted: outcomeOf(clean), cases };
};

const writes = (host: LocalHost, from: number): readonly string[] =>
  host.trace
    .slice(from)
    .filter(
      ({ kind, method }) =>
        kind === 'flush' || (kind === 'api' && /copy|create|update|batchUpdate|insert|patch|remove|delete/.test(method)),
    )
    .map(({ service, method }) => `${service}.${method}`);

export const complaint = (when: string, job: Job, reply: Reply | null): readonly string[] => {
  if (reply === null) return [`${when}: no reply`];
  if (!reply.ok)
    return job.refusals?.includes(reply.problem?.code ?? '') === true ? [] : [`${when}: refused with ${JSON.stringify(reply.problem)}`];
  const skipped = reply.value?.skipped ?? [];
  return skipped.length === 0 ? [] : [`${when}: skipped ${JSON.stringify(skipped.map(({ problem }) => problem))}`];
};

/** What went wrong in the end; empty is good. */
export const broken = ({ job, world: before, request, wanted }: Prepared, { n, fault }: Case): readonly string[] => {
  const world = cloneWorld(before);
  const start = job.from ?? monday;
  const faulted = hostOver(world, { now: start, faults: [`${fault}@${n}`] });
  const first = drive(faulted, request);
  const found: string[] = [];
  if (first?.ok === false && first.problem?.code === 'unexpected') found.push(`the failure was taken for a fault of our own`);
  const logs = [...faulted.screen.logs];
  if (n % 4 === 1) {
    const soon = hostOver(world, { now: start + minute });
    drive(soon, request);
    logs.push(...soon.screen.logs);
  }
  const later = hostOver(world, { now: start + 5 * minute });
  found.push(...complaint('the next run', job, drive(later, request)));
  if (job.after !== undefined) drive(later, job.after);
  found.push(...differences(outcomeOf(world), wanted));
  const from = later.trace.length;
  if (n % 6 === 0 && job.writesAgain === undefined) {
    drive(later, request);
    const idle = writes(later, from);
    if (idle.length > 0) found.push(`a run with nothing to do wrote: ${idle.join(', ')}`);
  }
  found.push(...faultsOfInvariants(before, world, [...logs, ...later.screen.logs]));
  return found;
};
