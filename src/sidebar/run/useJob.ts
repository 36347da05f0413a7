// Drives a long job: calls runChunk until it is done, one call at a time, and can be paused. Closing the sidebar pauses it too.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { JobReply } from '../../actions/jobReply';
import type { WireReply } from '../../actions/wire';
import { callServer } from '../callServer';

export interface JobDriver {
  readonly job: JobReply | null;
  readonly failure: Extract<WireReply<JobReply>, { readonly ok: false }> | null;
  readonly paused: boolean;
  readonly cancelling: boolean;
  readonly start: (first: JobReply) => void;
  /** Goes on with a run that an earlier page began. */
  readonly goOn: (jobId: string, action: string) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends the run between two items; what is done stays, and the rest is named. */
  readonly cancel: () => void;
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

/** Where the rows do not tell how many there were, the page still knows. */
const cancelled = (before: JobReply, last: JobReply): JobReply => ({
  ...together(before, last),
  total: Math.max(before.total, last.total),
});

/** One call at a time, because Docs allows 60 writes a minute and person. */
export const useJob = (): JobDriver => {
  const [job, setJob] = useState<JobReply | null>(null);
  const [failure, setFailure] = useState<JobDriver['failure']>(null);
  const [paused, setPaused] = useState(false);
  const [cancelling, setCancelling] = useState(false);
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
    if (job === null || job.status !== 'running' || !cancelling || calling.current) return;
    calling.current = true;
    void callServer('cancelJob', { jobId: job.jobId }).then((reply) => {
      calling.current = false;
      setCancelling(false);
      if (current.current !== job.jobId) return;
      if (reply.ok) setJob((before) => (before === null ? null : cancelled(before, reply.value)));
      else setFailure(reply);
    });
  }, [job, cancelling]);
  useEffect(() => {
    if (job === null || job.status !== 'running' || paused || cancelling || failure !== null || calling.current) return;
    const next = (): void => {
      calling.current = true;
      void callServer('runChunk', { jobId: job.jobId }).then((reply) => {
        calling.current = false;
        if (current.current !== job.jobId) return;
        if (reply.ok) setJob((before) => (before === null ? null : together(before, reply.value)));
        else setFailure(reply);
      });
    };
    const waiting = setTimeout(next, (job.waitSeconds ?? 0) * 1000);
    return () => clearTimeout(waiting);
  }, [job, paused, cancelling, failure]);
  return {
    job,
    failure,
    paused,
    cancelling,
    start: begin,
    goOn: (jobId, action) => begin({ jobId, action, status: 'running', total: 0, waiting: 0, done: [], skipped: [] }),
    pause: () => setPaused(true),
    resume: () => {
      setFailure(null);
      setPaused(false);
      setJob((running) => (running === null ? null : { ...running }));
    },
    cancel: () => {
      // A chunk that is under way is waited for: what it makes is told too.
      if (job !== null) setCancelling(true);
    },
    clear: () => {
      current.current = null;
      setFailure(null);
      setPaused(false);
      setJob(null);
    },
  };
};
