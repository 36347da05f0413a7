// The coach's own time, off until the coach turns it on: looked at first, then kept, with how each title was counted.
import { useState } from 'preact/hooks';
import { addDays } from '../dates';
import { Button, Field } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { TimeFigures, type CountsAs } from './timeFigures';

interface TimePartProps {
  readonly today: string;
  readonly coachId: string | null;
  /** After figures were kept, so that Home shows them. */
  readonly kept: () => void;
}

/** Four weeks, as on Home. */
const daysBack = 27;

export const TimePart = ({ today, coachId, kept }: TimePartProps) => {
  const [from, setFrom] = useState(addDays(today, -daysBack));
  const [to, setTo] = useState(today);
  const [target, setTarget] = useState('60');
  const [isKept, setIsKept] = useState(false);
  const audit = useCall('auditTime');
  const choose = useCall('setTimeAudit');
  const found = audit.reply?.ok === true ? audit.reply.value : null;
  const isOff = audit.reply?.ok === false && audit.reply.problem.code === 'timeAuditOff';
  const count = async (preview: boolean): Promise<void> => {
    const reply = await audit.call({ ...(coachId === null ? {} : { coachId }), from, to, preview });
    setIsKept(!preview && reply?.ok === true);
    if (!preview && reply?.ok === true) kept();
  };
  const turnOn = async (): Promise<void> => {
    const reply = await choose.call({ on: true, target: Math.round(Number(target)) });
    if (reply?.ok === true) await count(true);
  };
  const turnOff = async (): Promise<void> => {
    const reply = await choose.call({ on: false });
    if (reply?.ok !== true) return;
    audit.clear();
    kept();
  };
  const correct = async (title: string, countsAs: CountsAs): Promise<void> => {
    const reply = await choose.call({ rule: { words: title, countsAs } });
    if (reply?.ok === true) await count(true);
  };
  const busy = audit.busy || choose.busy;
  return (
    <div class="stack">
      <h2 class="strong">My time</h2>
      <div class="pair">
        <Field label="From" kind="date" value={from} onChange={setFrom} />
        <Field label="To" kind="date" value={to} onChange={setTo} />
      </div>
      {isOff ? (
        <div class="panel stack">
          <p class="small">
            The time audit is off. Turned on, it reads your own calendar when you press the button and sorts your time by words in the
            titles. Kept are day, minutes and kind of work; a title only where you correct how it counts, in “Settings”.
          </p>
          <Field label="Agreed share in cycles, in percent" kind="number" value={target} onChange={setTarget} />
          <Button small busy={busy} onClick={() => void turnOn()}>
            Turn it on and count
          </Button>
        </div>
      ) : (
        <>
          <Button small busy={busy} onClick={() => void count(true)}>
            Count my time
          </Button>
          <Failure reply={audit.reply} />
        </>
      )}
      <Failure reply={choose.reply} />
      {found === null ? null : (
        <>
          <TimeFigures found={found} correct={(title, countsAs) => void correct(title, countsAs)} />
          <p class="small">Time that is not in your calendar: type it into the sheet “Time”, as “manual”.</p>
          <div class="row">
            {isKept ? (
              <p class="small" role="status">
                Kept in the sheet “Time”, and shown on Home.
              </p>
            ) : (
              <Button small busy={busy} onClick={() => void count(false)}>
                Keep these figures
              </Button>
            )}
            <Button small look="text" busy={busy} onClick={() => void turnOff()}>
              Turn the time audit off
            </Button>
          </div>
        </>
      )}
    </div>
  );
};
