// Runs of this person that were paused, each offered to be continued: on Today all of them, elsewhere those of the screen.
import { Button } from '../parts/basics';
import { Icon } from '../parts/icons';
import type { ReplyOf } from '../../actions/wire';
import type { ScreenProps } from '../screens';
import type { JobDriver } from './useJob';

const said: Readonly<Record<string, string>> = {
  generatePlan: 'Writing plans was paused',
  retryPlans: 'Writing plans was paused',
  finishPlans: 'Finishing plans was paused',
  drawCharts: 'Drawing charts was paused',
  scheduleCycle: 'Booking sessions was paused',
};

/** The lanes of a run go on together. */
const runsIn = (jobs: readonly PausedJob[]): readonly PausedRun[] =>
  jobs.reduce<readonly PausedRun[]>((runs, { run, jobId, action }) => {
    const known = runs.find((one) => one.run === run);
    const grown = { run, action, jobIds: [...(known?.jobIds ?? []), jobId] };
    return known === undefined ? [...runs, grown] : runs.map((one) => (one === known ? grown : one));
  }, []);

/** Those continued on this page are not offered again: what came with the page is older. */
const continued = new Set<string>();

type PausedJob = ReplyOf<'firstState'>['jobs'][number];

interface PausedRun {
  readonly run: string;
  readonly action: string;
  readonly jobIds: readonly string[];
}

interface PausedRunsProps {
  readonly first: ScreenProps['first'];
  readonly driver: JobDriver;
  /** The actions whose runs belong here; all of them where it is left out. */
  readonly actions?: readonly string[];
}

export const PausedRuns = ({ first, driver, actions }: PausedRunsProps) => {
  const paused = runsIn(first?.ok === true ? first.value.jobs : []).filter(
    ({ run, action }) => !continued.has(run) && (actions === undefined || actions.includes(action)),
  );
  const goOn = ({ run, jobIds, action }: PausedRun): void => {
    continued.add(run);
    driver.goOn(jobIds, action);
  };
  return (
    <>
      {paused.map((one) => (
        <div key={one.run} class="hero">
          <p class="over">
            <Icon name="pause" small /> {said[one.action] ?? 'A run was paused'}
          </p>
          <p>It goes on where it stopped, and makes nothing twice.</p>
          <div class="row">
            <Button small onClick={() => goOn(one)}>
              Continue
            </Button>
          </div>
        </div>
      ))}
    </>
  );
};
