// A long job as it runs and when it is done: how far it is, what needs the coach, what was made.
import type { JobReply } from '../../actions/jobReply';
import { Button, List, Row, Section } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { capital, words } from '../words';
import { madeWord } from './jobWords';
import type { JobDriver } from './useJob';

/** Above these a list of what was made says less than their number. */
const doneShown = 40;

const needs = (skipped: number): string => (skipped === 1 ? 'needs you' : 'need you');

const Progress = ({ job, paused }: { readonly job: JobReply; readonly paused: boolean }) => {
  const finished = job.done.length + job.skipped.length;
  return (
    <div class="job">
      <div class="row between">
        <span class="strong">{job.total === 0 ? 'Looking where it stopped' : `${finished} of ${job.total}`}</span>
        <span class="small">{paused ? 'Paused' : job.waitSeconds === undefined ? words.working : 'Waiting for Google'}</span>
      </div>
      <div class="bar" role="progressbar" aria-label={madeWord(job)} aria-valuenow={finished} aria-valuemin={0} aria-valuemax={job.total}>
        <i style={{ width: `${job.total === 0 ? 0 : Math.round((100 * finished) / job.total)}%` }} />
      </div>
      <p class="small" role="status">
        {job.done.length} {madeWord(job)}, {job.skipped.length} {needs(job.skipped.length)}, {job.waiting} to go
      </p>
      {job.waitSeconds === undefined || paused ? null : (
        <p class="small">Google takes 60 changes to Docs a minute. It goes on by itself in {job.waitSeconds} seconds.</p>
      )}
    </div>
  );
};

/** "created", "updated", …: the first words of what happened to each item, with how many; null where there are too many kinds. */
const kindsOf = (job: JobReply): ReadonlyMap<string, number> | null => {
  const kinds = new Map<string, number>();
  for (const item of job.done) {
    const kind = item.what.split(',')[0] ?? item.what;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds.size > 3 || [...kinds.keys()].some((kind) => /\d/.test(kind)) ? null : kinds;
};

const Counts = ({ job }: { readonly job: JobReply }) => {
  const kinds = kindsOf(job) ?? new Map([[madeWord(job), job.done.length]]);
  return (
    <div class="panel counts" role="status">
      {[...kinds].map(([kind, n]) => (
        <span key={kind}>
          <b>{n}</b>
          {kind}
        </span>
      ))}
      {job.skipped.length === 0 ? null : (
        <span>
          <b>{job.skipped.length}</b>
          {needs(job.skipped.length)}
        </span>
      )}
      {job.waiting === 0 ? null : (
        <span>
          <b>{job.waiting}</b>not started
        </span>
      )}
    </div>
  );
};

export const JobView = ({ driver }: { readonly driver: JobDriver }) => {
  const { job } = driver;
  if (job === null) return null;
  return (
    <>
      {job.status === 'running' ? <Progress job={job} paused={driver.paused} /> : <Counts job={job} />}
      <Failure reply={driver.failure} again={driver.resume} />
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
        <Section title="Done" beside={job.done.length > doneShown ? `${job.done.length} in all` : undefined}>
          <List>
            {job.done.slice(0, doneShown).map((item) => (
              <Row key={item.id} icon="check" what={item.name} who={capital(item.what)}>
                {typeof item.pdf === 'string' ? (
                  <a class="btn text sm" href={item.pdf} rel="noopener" aria-label={`PDF of ${item.name}`}>
                    PDF
                  </a>
                ) : null}
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
      <div class="stack">
        <Button look="fill" wide onClick={driver.resume}>
          Continue
        </Button>
        <Button look="text" wide busy={driver.cancelling} onClick={driver.cancel}>
          Cancel the rest
        </Button>
      </div>
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
