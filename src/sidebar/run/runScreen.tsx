// The screen of a long job, whichever screen began it.
import { Frame } from '../parts/frame';
import type { ScreenName, ScreenProps } from '../screens';
import { AfterPlans } from './afterPlans';
import { JobDock, JobView } from './jobView';
import { jobTitle } from './jobWords';
import type { JobDriver } from './useJob';

interface RunScreenProps {
  readonly screen: ScreenName;
  readonly driver: JobDriver;
  readonly go: ScreenProps['go'];
  readonly onDone: () => void;
}

const ofPlans = new Set(['generatePlan', 'retryPlans']);

export const RunScreen = ({ screen, driver, go, onDone }: RunScreenProps) => {
  const { job } = driver;
  if (job === null) return <></>;
  return (
    <Frame
      screen={screen}
      title={jobTitle(job)}
      about={job.status === 'running' ? 'You can keep working. Closing the sidebar pauses it.' : undefined}
      dock={<JobDock driver={driver} onDone={onDone} />}
      foot={job.status === 'running' ? 'Saved in the tracker as it goes' : 'Saved in the tracker'}
      go={go}
    >
      <JobView driver={driver} />
      {job.status !== 'running' && ofPlans.has(job.action) ? <AfterPlans key={job.jobId} job={job} driver={driver} /> : null}
    </Frame>
  );
};
