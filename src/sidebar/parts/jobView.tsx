// A long job: it drives the chunks, shows what is done and what needs the coach, and can be paused. Closing the sidebar pauses it too.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JobReply } from '../../actions/jobReply';
import type { WireReply } from '../../actions/wire';
import { callServer } from '../callServer';
import { words } from '../words';
import { Button, List, Row, Section } from './basics';
import { ProblemPanel } from './problemPanel';

export interface JobDriver {
  readonly job: JobReply | null;
  readonly failure: Extract<WireReply<JobReply>, { readonly ok: false }> | null;
  readonly paused: boolean;
  readonly start: (first: JobReply) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly clear: () => void;
}

/** A chunk may name only what it did itself; what the chunks before it did stays on the list. */
const together = (before: JobReply | null, next: JobReply): JobReply => {
  if (before === null || before.jobId !== next.jobId) return next;
  const known = new Set(next.done.map((item) => item.id));
  const places = new Set(next.skipped.map((item) => item.place));
  return {
    ...next,
    done: [...before.done.filter((item) => !known.has(item.id)), ...next.done],
    skipped: [...before.skipped.filter((item) => !places.has(item.place)), ...next.skipped],
  };
};

/** Calls runChunk until the job is done, one call at a time: Docs allows 60 writes a minute and person. */
export const useJob = (): JobDriver => {
  const [job, setJob] = useState<JobReply | null>(null);
  const [failure, setFailure] = useState<JobDriver['failure']>(null);
  const [paused, setPaused] = useState(false);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  useEffect(() => {
    if (job === null || job.status !== 'running' || paused || failure !== null) return;
    void callServer('runChunk', { jobId: job.jobId }).then((reply) => {
      if (stopped.current) return;
      if (reply.ok) setJob((before) => together(before, reply.value));
      else setFailure(reply);
    });
  }, [job, paused, failure]);
  return {
    job,
    failure,
    paused,
    start: (first) => {
      setFailure(null);
      setPaused(false);
      setJob(first);
    },
    pause: () => setPaused(true),
    clear: () => {
      setFailure(null);
      setPaused(false);
      setJob(null);
    },
    resume: () => {
      setFailure(null);
      setPaused(false);
      setJob((current) => (current === null ? null : { ...current }));
    },
  };
};

export const JobView = ({ driver, verb }: { readonly driver: JobDriver; readonly verb: string }) => {
  const { job, failure } = driver;
  if (job === null) return null;
  const finished = job.done.length + job.skipped.length;
  return (
    <>
      <div class="job">
        <div class="row between">
          <span class="strong">
            {finished} of {job.total}
          </span>
          <span class="small">{job.status === 'running' ? (driver.paused ? 'Paused' : words.working) : 'Done'}</span>
        </div>
        <div class="bar" role="progressbar" aria-label={verb} aria-valuenow={finished} aria-valuemin={0} aria-valuemax={job.total}>
          <i style={{ width: `${job.total === 0 ? 100 : Math.round((100 * finished) / job.total)}%` }} />
        </div>
        <p class="small" role="status">
          {job.done.length} {verb}, {job.skipped.length} left out, {job.waiting} to go
        </p>
      </div>
      {failure === null ? null : <ProblemPanel problem={failure.problem} message={failure.message} again={driver.resume} />}
      {job.skipped.length === 0 ? null : (
        <Section title="Needs you">
          <List>
            {job.skipped.map((item, index) => (
              <Row key={index} icon="alert" what={item.place} who={`${item.message.happened} ${item.message.why} ${item.message.doThis}`} />
            ))}
          </List>
        </Section>
      )}
      {job.done.length === 0 ? null : (
        <Section title="Done">
          <List>
            {job.done.map((item) => (
              <Row key={item.id} icon="check" what={item.name} who={item.what.charAt(0).toUpperCase() + item.what.slice(1)}>
                {item.link === null ? null : (
                  <a class="btn text sm" href={item.link} rel="noopener" aria-label={`${words.open} ${item.name}`}>
                    {words.open}
                  </a>
                )}
              </Row>
            ))}
          </List>
        </Section>
      )}
    </>
  );
};

export const JobDock = ({ driver, onDone }: { readonly driver: JobDriver; readonly onDone: () => void }) =>
  driver.job?.status === 'running' && driver.failure === null ? (
    driver.paused ? (
      <Button look="fill" wide onClick={driver.resume}>
        Continue
      </Button>
    ) : (
      <Button wide icon="pause" onClick={driver.pause}>
        Pause
      </Button>
    )
  ) : (
    <Button wide onClick={onDone}>
      Done
    </Button>
  );
