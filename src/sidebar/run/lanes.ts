// A long run as lanes, each a job of its own: how they are told as one, and which come with a first reply. No call is made here.
import type { JobReply } from '../../actions/jobReply';

/** A lane of which nothing is known yet but how many items it has. */
export const unheard = (jobId: string, action: string, total: number): JobReply => ({
  jobId,
  action,
  status: 'running',
  total,
  waiting: total,
  done: [],
  skipped: [],
});

/** The lane that has begun, and those that begin now. */
export const lanesIn = (first: JobReply): readonly JobReply[] =>
  [first].concat((first.lanes ?? []).map(({ jobId, total }) => unheard(jobId, first.action, total)));

/** A chunk may name only what it did itself; what the chunks before it did stays on the list. */
export const together = (before: JobReply, next: JobReply): JobReply => {
  const known = new Set(next.done.map((item) => item.id));
  const places = new Set(next.skipped.map((item) => item.place));
  return {
    ...next,
    // Where the rows do not tell how many there were, the page still knows.
    total: next.status === 'cancelled' ? Math.max(before.total, next.total) : next.total,
    done: [...before.done.filter((item) => !known.has(item.id)), ...next.done],
    skipped: [...before.skipped.filter((item) => !places.has(item.place)), ...next.skipped],
  };
};

export const heard = (lanes: readonly JobReply[], reply: JobReply): readonly JobReply[] =>
  lanes.map((lane) => (lane.jobId === reply.jobId ? together(lane, reply) : lane));

const sum = (lanes: readonly JobReply[], of: (lane: JobReply) => number): number => lanes.reduce((all, lane) => all + of(lane), 0);

/** All lanes as one job; null where there is none. It waits when every lane that is not done waits, and for the shortest time of them. */
export const asOne = (lanes: readonly JobReply[]): JobReply | null => {
  const [first] = lanes;
  if (first === undefined) return null;
  const running = lanes.filter(({ status }) => status === 'running');
  const waits = running.map(({ waitSeconds }) => waitSeconds ?? 0);
  const shortest = Math.min(...waits);
  return {
    jobId: first.jobId,
    action: first.action,
    status: running.length > 0 ? 'running' : lanes.some(({ status }) => status === 'cancelled') ? 'cancelled' : 'done',
    total: sum(lanes, ({ total }) => total),
    waiting: sum(lanes, ({ waiting }) => waiting),
    ...(running.length > 0 && shortest > 0 ? { waitSeconds: shortest } : {}),
    done: lanes.reduce<JobReply['done']>((all, lane) => all.concat(lane.done), []),
    skipped: lanes.reduce<JobReply['skipped']>((all, lane) => all.concat(lane.skipped), []),
  };
};
