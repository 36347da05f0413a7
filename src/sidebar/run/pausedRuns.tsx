// Runs of this person that were paused, each offered to be continued: on Today all of them, elsewhere those of the screen.
import { Button } from '../parts/basics';
import { Icon } from '../parts/icons';
import type { ScreenProps } from '../screens';
import type { JobDriver } from './useJob';

const said: Readonly<Record<string, string>> = {
  generatePlan: 'Writing plans was paused',
  retryPlans: 'Writing plans was paused',
  finishPlans: 'Finishing plans was paused',
  drawCharts: 'Drawing charts was paused',
  scheduleCycle: 'Booking sessions was paused',
};

/** Those continued on this page are not offered again: what came with the page is older. */
const continued = new Set<string>();

interface PausedRunsProps {
  readonly first: ScreenProps['first'];
  readonly driver: JobDriver;
  /** The actions whose runs belong here; all of them where it is left out. */
  readonly actions?: readonly string[];
}

export const PausedRuns = ({ first, driver, actions }: PausedRunsProps) => {
  const jobs = (first?.ok === true ? first.value.jobs : []).filter(
    (job) => !continued.has(job.jobId) && (actions === undefined || actions.includes(job.action)),
  );
  const goOn = (jobId: string, action: string): void => {
    continued.add(jobId);
    driver.goOn(jobId, action);
  };
  return (
    <>
      {jobs.map((job) => (
        <div key={job.jobId} class="hero">
          <p class="over">
            <Icon name="pause" small /> {said[job.action] ?? 'A run was paused'}
          </p>
          <p>It goes on where it stopped, and makes nothing twice.</p>
          <div class="row">
            <Button small onClick={() => goOn(job.jobId, job.action)}>
              Continue
            </Button>
          </div>
        </div>
      ))}
    </>
  );
};
