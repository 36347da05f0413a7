// Moving a cycle: on to its next phase, back to any other, or paused, resumed and closed. History is kept by the add-on.
import { useState } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { Button, Field, Select } from '../parts/basics';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { isWaiting } from './agreedPart';

type Cycle = ReplyOf<'showCycle'>;
type Status = RequestOf<'changeCycle'>['to'];

const offered: Readonly<Record<string, readonly { readonly value: Status; readonly words: string }[]>> = {
  proposed: [
    { value: 'active', words: 'Start it' },
    { value: 'waitlisted', words: 'Put it on the waitlist' },
    { value: 'cancelled', words: 'Cancel it' },
  ],
  waitlisted: [
    { value: 'active', words: 'Start it' },
    { value: 'cancelled', words: 'Cancel it' },
  ],
  active: [
    { value: 'completed', words: 'Complete it' },
    { value: 'paused', words: 'Pause it' },
    { value: 'closed early', words: 'Close it early' },
    { value: 'cancelled', words: 'Cancel it' },
  ],
  paused: [
    { value: 'active', words: 'Resume it' },
    { value: 'completed', words: 'Complete it' },
    { value: 'closed early', words: 'Close it early' },
    { value: 'cancelled', words: 'Cancel it' },
  ],
};

export const MovePhase = ({ cycle, moved }: { readonly cycle: Cycle; readonly moved: () => void }) => {
  const [open, setOpen] = useState(false);
  const [phase, setPhase] = useState('');
  const [status, setStatus] = useState<Status | ''>('');
  const [on, setOn] = useState(cycle.today);
  const [reason, setReason] = useState('');
  const move = useCall('movePhase');
  const change = useCall('changeCycle');
  const next = cycle.phases[cycle.phases.findIndex((each) => each.place === 'now') + 1];
  const others = cycle.phases.filter((each) => each.place !== 'now');
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  /** Without a day, today counts: the forms are closed or the day was cleared. */
  const day = (field: 'on' | 'enteredOn'): { on?: string; enteredOn?: string } => (open && on !== '' ? { [field]: on } : {});
  const go = async (target: string): Promise<void> => {
    const reply = await move.call({ cycleId: cycle.cycleId, phase: target, ...day('enteredOn'), ...why });
    if (reply?.ok === true) moved();
  };
  const become = async (target: Status): Promise<void> => {
    const reply = await change.call({ cycleId: cycle.cycleId, to: target, ...day('on'), ...why });
    if (reply?.ok === true) moved();
  };
  const failure = move.reply?.ok === false ? move.reply : change.reply?.ok === false ? change.reply : null;
  return (
    <div class="stack">
      <div class="row between">
        {cycle.status === 'active' && next !== undefined ? (
          <Button small busy={move.busy} onClick={() => void go(next.phase)}>
            Move to {next.phase}
          </Button>
        ) : isWaiting(cycle) && cycle.agreedOn !== null ? (
          <Button small busy={change.busy} onClick={() => void become('active')}>
            Start the cycle
          </Button>
        ) : (
          <span class="small">This cycle is {cycle.status}.</span>
        )}
        <Button small look="text" onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'More'}
        </Button>
      </div>
      {failure === null ? null : <ProblemPanel problem={failure.problem} message={failure.message} />}
      {open ? (
        <div class="panel stack">
          <Field label="On" kind="date" value={on} hint="An earlier day is kept with the day you write it down." onChange={setOn} />
          <Field label="Reason" value={reason} hint="Kept in the phase history. You both may read it." onChange={setReason} />
          {cycle.status === 'active' ? (
            <div class="stack">
              <Select
                label="Move to another phase"
                value={phase}
                choices={[{ value: '', words: 'Choose a phase' }, ...others.map((each) => ({ value: each.phase, words: each.phase }))]}
                onChange={setPhase}
              />
              <Button small disabled={phase === ''} busy={move.busy} onClick={() => void go(phase)}>
                {phase === '' ? 'Move' : `Move to ${phase}`}
              </Button>
            </div>
          ) : null}
          <Select
            label="Or change the cycle"
            value={status}
            choices={[
              { value: '', words: 'Choose what happens' },
              ...(offered[cycle.status] ?? [{ value: 'active', words: 'Open it again' }]),
            ]}
            onChange={(value) => setStatus(value as Status | '')}
          />
          <Button small disabled={status === ''} busy={change.busy} onClick={() => (status === '' ? undefined : void become(status))}>
            {status === '' ? 'Change' : (offered[cycle.status]?.find((each) => each.value === status)?.words ?? 'Open it again')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
