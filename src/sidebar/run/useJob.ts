// Drives a long run: calls runChunk for each of its lanes until all are done, one call a lane at a time, and can be paused. Closing the
// sidebar pauses it too.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JobReply } from '../../actions/jobReply';
import type { WireReply } from '../../actions/wire';
import { callServer } from '../callServer';
import { asOne, heard, lanesIn, unheard } from './lanes';

export interface JobDriver {
  /** All lanes as one. */
  readonly job: JobReply | null;
  readonly failure: Extract<WireReply<JobReply>, { readonly ok: false }> | null;
  readonly paused: boolean;
  readonly cancelling: boolean;
  readonly start: (first: JobReply) => void;
  /** Goes on with a run that an earlier page began. */
  readonly goOn: (jobIds: readonly string[], action: string) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends the run between two items; what is done stays, and the rest is named. */
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** How long Google takes nothing more from a lane, as its last reply said. */
const untilOf = ({ waitSeconds }: JobReply): number => Date.now() + (waitSeconds ?? 0) * 1000;

export const useJob = (): JobDriver => {
  const [lanes, setLanes] = useState<readonly JobReply[]>([]);
  const [failure, setFailure] = useState<JobDriver['failure']>(null);
  const [paused, setPaused] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  /** Names the run on the page: what is heard of an earlier one is dropped. */
  const current = useRef(0);
  const calling = useRef(new Set<string>());
  const until = useRef(new Map<string, number>());
  const begin = useCallback((first: readonly JobReply[]): void => {
    current.current += 1;
    for (const lane of first) until.current.set(lane.jobId, untilOf(lane));
    setFailure(null);
    setPaused(false);
    setCancelling(false);
    setLanes(first);
  }, []);
  useEffect(
    () => () => {
      current.current = -1;
    },
    [],
  );
  useEffect(() => {
    const running = lanes.filter(({ status }) => status === 'running');
    if (running.length === 0 && cancelling) setCancelling(false);
    if (failure !== null || (paused && !cancelling)) return;
    const run = current.current;
    const call = (action: 'runChunk' | 'cancelJob', jobId: string): void => {
      calling.current.add(jobId);
      void callServer(action, { jobId }).then((reply) => {
        calling.current.delete(jobId);
        if (current.current !== run) return;
        if (reply.ok) {
          until.current.set(jobId, untilOf(reply.value));
          setLanes((before) => heard(before, reply.value));
        } else {
          setCancelling(false);
          setFailure(reply);
        }
      });
    };
    // A chunk that is under way is waited for, also before its lane is cancelled: what it makes is told too.
    const free = running.filter(({ jobId }) => !calling.current.has(jobId));
    if (cancelling) {
      for (const { jobId } of free) call('cancelJob', jobId);
      return;
    }
    const timers = free.map(({ jobId }) =>
      setTimeout(() => call('runChunk', jobId), Math.max(0, (until.current.get(jobId) ?? 0) - Date.now())),
    );
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, [lanes, paused, cancelling, failure]);
  const job = useMemo(() => asOne(lanes), [lanes]);
  return {
    job,
    failure,
    paused,
    cancelling,
    start: (first) => begin(lanesIn(first)),
    goOn: (jobIds, action) => begin(jobIds.map((jobId) => unheard(jobId, action, 0))),
    pause: () => setPaused(true),
    resume: () => {
      setFailure(null);
      setPaused(false);
    },
    cancel: () => {
      if (job !== null) setCancelling(true);
    },
    clear: () => begin([]),
  };
};
