// Drives a long job: calls runChunk until it is done, one call at a time, and can be paused. Closing the sidebar pauses it too.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { JobReply } from '../../actions/jobReply';
import type { WireReply } from '../../actions/wire';
import { callServer } from '../callServer';

export interface JobDriver {
  readonly job: JobReply | null;
  readonly failure: Extract<WireReply<JobReply>, { readonly ok: false }> | null;
  readonly paused: boolean;
  readonly start: (first: JobReply) => void;
  /** Goes on with a run that an earlier page began. */
  readonly goOn: (jobId: string, action: string) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly clear: () => void;
}

/** A chunk may name only what it did itself; what the chunks before it did stays on the list. */
const together = (before: JobReply, next: JobReply): JobReply => {
  const known = new Set(next.done.map((item) => item.id));
  const places = new Set(next.skipped.map((item) => item.place));
  return {
    ...next,
    done: [...before.done.filter((item) => !known.has(item.id)), ...next.done],
    skipped: [...before.skipped.filter((item) => !places.has(item.place)), ...next.skipped],
  };
};

/** One call at a time, because Docs allows 60 writes a minute and person. */
export const useJob = (): JobDriver => {
  const [job, setJob] = useState<JobReply | null>(null);
  const [failure, setFailure] = useState<JobDriver['failure']>(null);
  const [paused, setPaused] = useState(false);
  const current = useRef<string | null>(null);
  const calling = useRef(false);
  const begin = useCallback((first: JobReply): void => {
    current.current = first.jobId;
    setFailure(null);
    setPaused(false);
    setJob(first);
  }, []);
  useEffect(
    () => () => {
      current.current = null;
    },
    [],
  );
  useEffect(() => {
    if (job === null || job.status !== 'running' || paused || failure !== null || calling.current) return;
    calling.current = true;
    void callServer('runChunk', { jobId: job.jobId }).then((reply) => {
      calling.current = false;
      if (current.current !== job.jobId) return;
      if (reply.ok) setJob((before) => (before === null ? null : together(before, reply.value)));
      else setFailure(reply);
    });
  }, [job, paused, failure]);
  return {
    job,
    failure,
    paused,
    start: begin,
    goOn: (jobId, action) => begin({ jobId, action, status: 'running', total: 0, waiting: 0, done: [], skipped: [] }),
    pause: () => setPaused(true),
    resume: () => {
      setFailure(null);
      setPaused(false);
      setJob((running) => (running === null ? null : { ...running }));
    },
    clear: () => {
      current.current = null;
      setFailure(null);
      setPaused(false);
      setJob(null);
    },
  };
};
