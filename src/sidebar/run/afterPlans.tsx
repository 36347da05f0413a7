// After a run over plans: try again what failed, or take the run back.
import { useState } from 'preact/hooks';
import type { JobReply } from '../../actions/jobReply';
import { Button, List, Row, Section } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { count } from '../words';
import type { JobDriver } from './useJob';

export const AfterPlans = ({ job, driver }: { readonly job: JobReply; readonly driver: JobDriver }) => {
  const [sure, setSure] = useState(false);
  const retry = useCall('retryPlans');
  const undo = useCall('undoPlans');
  const again = async (): Promise<void> => {
    const reply = await retry.call({ jobId: job.jobId });
    if (reply?.ok === true) driver.start(reply.value);
  };
  const undone = undo.reply?.ok === true ? undo.reply.value : null;
  const made = job.done.filter((item) => item.what.startsWith('created')).length;
  return (
    <>
      <Failure reply={retry.reply} />
      <Failure reply={undo.reply} />
      {undone === null ? (
        <div class="row">
          {job.skipped.length === 0 ? null : (
            <Button small busy={retry.busy} onClick={() => void again()}>
              Try {job.skipped.length} again
            </Button>
          )}
          {made === 0 || sure ? null : (
            <Button small look="text" icon="undo" onClick={() => setSure(true)}>
              Undo this run
            </Button>
          )}
        </div>
      ) : (
        <Section title={`${count(undone.undone.length, 'plan')} taken back`}>
          <List>
            {undone.undone.map((item) => (
              <Row key={item.cycleId} icon="undo" what={item.teachers} who="Moved to the bin in Drive" />
            ))}
            {undone.skipped.map((item, index) => (
              <Row key={index} icon="minus" what={item.place} who={`${item.message.why} ${item.message.doThis}`} />
            ))}
          </List>
        </Section>
      )}
      {sure && undone === null ? (
        <div class="panel stack">
          <p class="small">
            {count(made, 'new plan')} would move to the bin in Drive. A plan that anyone has changed since stays, and is named.
          </p>
          <div class="row">
            <Button small busy={undo.busy} onClick={() => void undo.call({ jobId: job.jobId })}>
              Take back {count(made, 'plan')}
            </Button>
            <Button small look="text" onClick={() => setSure(false)}>
              Keep them
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
};
