// The teacher's yes: a cycle that was only proposed begins with it, and the day is kept. A no needs no record.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { shortDay } from '../dates';
import { Button, Field } from '../parts/basics';
import { More } from '../parts/more';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';

type Cycle = ReplyOf<'showCycle'>;

/** A cycle that stands before its first day. */
export const isWaiting = ({ status }: Pick<Cycle, 'status'>): boolean => status === 'proposed' || status === 'waitlisted';

interface AgreedPartProps {
  readonly cycle: Cycle;
  readonly changed: () => void;
}

const Agreement = ({ cycle, changed }: AgreedPartProps) => {
  const [on, setOn] = useState(cycle.today);
  const change = useCall('changeCycle');
  const waits = isWaiting(cycle);
  const who = cycle.members.length > 1 ? 'The teachers' : 'The teacher';
  const save = async (): Promise<void> => {
    const to = cycle.status === 'paused' ? 'paused' : 'active';
    const reply = await change.call({ cycleId: cycle.cycleId, to, agreedOn: on });
    if (reply?.ok === true) changed();
  };
  return (
    <div class="stack">
      {waits ? <p class="small">Nothing begins before {who.toLowerCase()} and you both want it. Not now is an answer too.</p> : null}
      <Field label={`${who} said yes on`} kind="date" value={on} onChange={setOn} />
      <Failure reply={change.reply} />
      <Button small look={waits ? 'fill' : 'line'} disabled={on === ''} busy={change.busy} onClick={() => void save()}>
        {waits ? `${who} agreed: start the cycle` : 'Keep this day'}
      </Button>
    </div>
  );
};

export const AgreedPart = ({ cycle, changed }: AgreedPartProps) => {
  if (cycle.agreedOn !== null)
    return (
      <p class="small">
        You agreed on {shortDay(cycle.agreedOn)}
        {cycle.agreedOn.slice(0, 4) === cycle.today.slice(0, 4) ? '' : `, ${cycle.agreedOn.slice(0, 4)}`}.
      </p>
    );
  if (isWaiting(cycle)) return <Agreement cycle={cycle} changed={changed} />;
  return cycle.status === 'active' || cycle.status === 'paused' ? (
    <More words="The day you agreed to work together">
      <Agreement cycle={cycle} changed={changed} />
    </More>
  ) : null;
};
