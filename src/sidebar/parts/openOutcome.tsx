// One past session whose outcome is open: "held?" for one tap; minutes, notes and who cancelled for those who want to say more.
import { useState } from 'preact/hooks';
import type { RequestOf } from '../../actions/wire';
import { clock, day } from '../dates';
import { words } from '../words';
import { Button, Field, Select } from './basics';
import { More } from './more';
import { Failure } from './problemPanel';
import { useCall } from './useCall';

type Outcome = RequestOf<'recordSession'>['outcome'];

interface OpenOutcomeProps {
  readonly session: {
    readonly sessionId: string;
    readonly date: string | null;
    readonly startsAt: string | null;
    readonly kind: string;
    readonly teachers: string;
    readonly mode: string;
  };
  readonly settled: (sessionId: string) => void;
}

const whyNot: readonly { readonly value: Outcome; readonly words: string }[] = [
  { value: 'no-show', words: 'Nobody came' },
  { value: 'cancelled by teacher', words: 'The teacher cancelled' },
  { value: 'cancelled by coach', words: 'The coach cancelled' },
  { value: 'cancelled by school', words: 'The school needed the time' },
];

export const OpenOutcome = ({ session, settled }: OpenOutcomeProps) => {
  const record = useCall('recordSession');
  const [notHeld, setNotHeld] = useState<Outcome | null>(null);
  const [minutes, setMinutes] = useState('');
  const [notes, setNotes] = useState('');
  const say = async (outcome: Outcome): Promise<void> => {
    const reply = await record.call({
      sessionId: session.sessionId,
      outcome,
      ...(minutes === '' || outcome !== 'held' ? {} : { minutes: Math.round(Number(minutes)) }),
      ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
    });
    if (reply?.ok === true) settled(session.sessionId);
  };
  return (
    <div class="panel stack">
      <h2 class="strong">
        {session.date === null ? '' : `${day(session.date)}: `}
        {session.kind} with {session.teachers}, held?
      </h2>
      <p class="small">{session.startsAt === null ? session.mode : `${clock(session.startsAt)}, ${session.mode}`}. A note can wait.</p>
      <Failure reply={record.reply} />
      {notHeld === null ? (
        <>
          <div class="row">
            <Button small busy={record.busy} onClick={() => void say('held')}>
              Held
            </Button>
            <Button small onClick={() => setNotHeld('no-show')}>
              Not held
            </Button>
            <Button small look="text" onClick={() => settled(session.sessionId)}>
              Later
            </Button>
          </div>
          <More words="Minutes and notes">
            <Field label="Minutes" kind="number" value={minutes} hint="Empty means as planned." onChange={setMinutes} />
            <Field label="Notes" kind="long" value={notes} hint="The teacher may read them." onChange={setNotes} />
          </More>
        </>
      ) : (
        <div class="stack">
          <Select label="What happened" value={notHeld} choices={whyNot} onChange={(value) => setNotHeld(value as Outcome)} />
          <div class="row">
            <Button small busy={record.busy} onClick={() => void say(notHeld)}>
              Record it
            </Button>
            <Button small look="text" onClick={() => setNotHeld(null)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
};
