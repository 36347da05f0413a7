// Write action plans: what would happen, then the run itself, then what came of it. What is rarer stands behind More.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Empty } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure, ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { PausedRuns } from '../run/pausedRuns';
import { RunScreen } from '../run/runScreen';
import { useJob } from '../run/useJob';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';
import { BeforeYouStart, type PlanWish } from './beforeYouStart';
import { ConfirmAccess } from './confirmAccess';
import { OwnTemplate } from './ownTemplate';
import { PlanMore } from './planMore';
import { PlanPreview } from './planPreview';
import { ReadBack } from './readBack';
import { SharingCheck } from './sharingCheck';

type Preview = ReplyOf<'previewPlans'>;

const runs = ['generatePlan', 'retryPlans', 'finishPlans'];

const mainButton = ({ create, update }: Preview): string =>
  [create > 0 ? `Create ${create}` : '', update > 0 ? `${create > 0 ? 'update' : 'Update'} ${update}` : '']
    .filter((part) => part !== '')
    .join(' and ') + (create + update === 1 ? ' plan' : ' plans');

const cyclesIn = (found: Preview): number => found.create + found.update + found.unchanged + found.skipped.length;

export const PlanScreen = ({ first, subject, go }: ScreenProps) => {
  const preview = useCall('previewPlans');
  const starting = useCall('generatePlan');
  const driver = useJob();
  const [task, setTask] = useState<'write' | 'read back' | 'check sharing'>('write');
  const [wish, setWish] = useState<PlanWish>({ notify: false, message: '' });
  const cycles = subject === null ? {} : { cycleIds: [subject] };
  const look = (): void => void preview.call(cycles);
  useEffect(look, []);
  const start = async (): Promise<void> => {
    const message = wish.message.trim();
    const reply = await starting.call({ ...cycles, lanes: 3, notify: wish.notify, ...(message === '' ? {} : { message }) });
    if (reply?.ok === true) driver.start(reply.value);
  };
  const done = (): void => {
    driver.clear();
    starting.clear();
    look();
  };
  const back = (): void => setTask('write');
  if (driver.job !== null) return <RunScreen screen="plan" driver={driver} go={go} onDone={done} />;
  if (task === 'read back') return <ReadBack cycles={cycles} back={back} go={go} />;
  if (task === 'check sharing') return <SharingCheck cycles={cycles} back={back} go={go} />;
  const found = preview.reply?.ok === true ? preview.reply.value : null;
  const ready = found !== null && found.create + found.update > 0 && found.problems.length === 0;
  return (
    <Frame
      screen="plan"
      title="Write action plans"
      about={found === null ? (preview.busy ? 'Looking at your cycles…' : undefined) : count(cyclesIn(found), 'cycle')}
      dock={
        ready ? (
          <Button look="fill" wide busy={starting.busy} onClick={() => void start()}>
            {starting.busy ? words.working : mainButton(found)}
          </Button>
        ) : null
      }
      foot={words.nothingWritten}
      go={go}
    >
      <PausedRuns first={first} driver={driver} actions={runs} />
      <Failure reply={preview.reply} again={look} />
      <Failure reply={starting.reply} again={() => void start()} />
      {found?.problems.map((problem, index) => (
        <div key={index} class="stack">
          <ProblemPanel problem={problem.problem} message={problem.message} />
          <ConfirmAccess problem={problem.problem} look={look} />
        </div>
      ))}
      {found === null ? null : cyclesIn(found) === 0 ? (
        <Empty words="There is no open cycle to write a plan for.">
          <Button small onClick={() => go('cycle')}>
            Start a cycle
          </Button>
        </Empty>
      ) : (
        <>
          <PlanPreview found={found} look={look} />
          {ready ? <BeforeYouStart found={found} wish={wish} change={setWish} /> : null}
        </>
      )}
      {found === null ? null : <OwnTemplate look={look} />}
      {found === null ? null : <PlanMore cycles={cycles} driver={driver} open={setTask} />}
    </Frame>
  );
};
