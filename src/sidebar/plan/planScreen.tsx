// Write action plans: what would happen, then the run itself, then what came of it.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Empty, Field, List, Row, Section, Tick } from '../parts/basics';
import { Frame } from '../parts/frame';
import { JobDock, JobView, useJob } from '../parts/jobView';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';

type Preview = ReplyOf<'previewPlans'>;

const mainButton = ({ create, update }: Preview): string =>
  [create > 0 ? `Create ${create}` : '', update > 0 ? `${create > 0 ? 'update' : 'Update'} ${update}` : '']
    .filter((part) => part !== '')
    .join(' and ') + (create + update === 1 ? ' plan' : ' plans');

export const PlanScreen = ({ subject, go }: ScreenProps) => {
  const preview = useCall('previewPlans');
  const starting = useCall('generatePlan');
  const driver = useJob();
  const [notify, setNotify] = useState(false);
  const [message, setMessage] = useState('');
  const cycles = subject === null ? {} : { cycleIds: [subject] };
  useEffect(() => void preview.call(cycles), []);
  const start = async (): Promise<void> => {
    const reply = await starting.call({ ...cycles, notify, ...(message.trim() === '' ? {} : { message: message.trim() }) });
    if (reply?.ok === true) driver.start(reply.value);
  };
  const done = (): void => {
    driver.clear();
    starting.clear();
    void preview.call(cycles);
  };
  const found = preview.reply?.ok === true ? preview.reply.value : null;
  const working = driver.job !== null;
  return (
    <Frame
      screen="plan"
      title={
        working
          ? driver.job.status === 'running'
            ? 'Writing plans'
            : `${driver.job.done.length} of ${count(driver.job.total, 'plan')} written`
          : 'Write action plans'
      }
      about={
        working
          ? driver.job.status === 'running'
            ? 'You can keep working. Closing the sidebar pauses it.'
            : undefined
          : found === null
            ? 'Looking at your cycles…'
            : count(found.create + found.update + found.unchanged + found.skipped.length, 'cycle')
      }
      dock={
        working ? (
          <JobDock driver={driver} onDone={done} />
        ) : found !== null && found.create + found.update > 0 && found.problems.length === 0 ? (
          <Button look="fill" wide busy={starting.busy} onClick={() => void start()}>
            {starting.busy ? words.working : mainButton(found)}
          </Button>
        ) : null
      }
      foot={working ? 'Saved in the tracker as it goes' : words.nothingWritten}
      go={go}
    >
      {preview.reply?.ok === false ? (
        <ProblemPanel problem={preview.reply.problem} message={preview.reply.message} again={() => void preview.call(cycles)} />
      ) : null}
      {starting.reply?.ok === false ? (
        <ProblemPanel problem={starting.reply.problem} message={starting.reply.message} again={() => void start()} />
      ) : null}
      {working ? (
        <JobView driver={driver} verb="written" />
      ) : found === null ? null : (
        <PreviewParts found={found} go={go} notify={notify} setNotify={setNotify} message={message} setMessage={setMessage} />
      )}
    </Frame>
  );
};

interface PreviewPartsProps {
  readonly found: Preview;
  readonly go: ScreenProps['go'];
  readonly notify: boolean;
  readonly setNotify: (notify: boolean) => void;
  readonly message: string;
  readonly setMessage: (message: string) => void;
}

const PreviewParts = ({ found, go, notify, setNotify, message, setMessage }: PreviewPartsProps) => (
  <>
    {found.create + found.update + found.unchanged + found.skipped.length === 0 ? (
      <Empty words="There is no open cycle to write a plan for.">
        <Button small onClick={() => go('cycle')}>
          Start a cycle
        </Button>
      </Empty>
    ) : (
      <div class="panel counts">
        {(['create', 'update', 'unchanged'] as const).map((what) => (
          <span key={what}>
            <b>{found[what]}</b>
            {what === 'unchanged' ? 'as it is' : what}
          </span>
        ))}
        <span>
          <b>{found.skipped.length}</b>skip
        </span>
      </div>
    )}
    {found.problems.map((problem, index) => (
      <ProblemPanel key={index} problem={problem.problem} message={problem.message} />
    ))}
    {found.skipped.length === 0 ? null : (
      <Section title="Skipped">
        <List>
          {found.skipped.map((item, index) => (
            <Row key={index} icon="minus" what={item.place} who={`${item.message.why} ${item.message.doThis}`} />
          ))}
        </List>
      </Section>
    )}
    {found.create + found.update === 0 ? null : (
      <Section title="Before you start">
        <div class="stack">
          <p class="small">Each plan is shared with its teacher and you, never by link.</p>
          <Tick label="Send one e-mail to each teacher" checked={notify} onChange={setNotify} />
          {notify ? <Field label="Your message" kind="long" value={message} onChange={setMessage} /> : null}
        </div>
      </Section>
    )}
  </>
);
