// Moves a session to another time or cancels it. Who would be told is shown before anybody is.
import { useState } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { Button, Field, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { count, words } from '../words';

type Session = ReplyOf<'showCycle'>['sessions'][number];
type By = NonNullable<RequestOf<'cancelSession'>['by']>;

const reasons: readonly { readonly value: By; readonly words: string }[] = [
  { value: 'coach', words: 'The coach cannot' },
  { value: 'teacher', words: 'The teacher cannot' },
  { value: 'school', words: 'The school needs the time' },
];

interface ChangeSessionProps {
  readonly session: Session;
  readonly changed: () => void;
  readonly close: () => void;
}

const told = (people: readonly string[]): string => (people.length === 0 ? 'Nobody is told.' : `Google tells ${people.join(', ')}.`);

export const ChangeSession = ({ session, changed, close }: ChangeSessionProps) => {
  const [date, setDate] = useState(session.date ?? '');
  const [startsAt, setStartsAt] = useState(session.startsAt ?? '');
  const [by, setBy] = useState<By>('coach');
  const move = useCall('rescheduleSession');
  const cancel = useCall('cancelSession');
  const { sessionId } = session;
  const moving = move.reply?.ok === true && move.reply.value.what === 'preview' ? move.reply.value : null;
  const cancelling = cancel.reply?.ok === true && cancel.reply.value.what === 'preview' ? cancel.reply.value : null;
  const doMove = async (preview: boolean): Promise<void> => {
    const reply = await move.call({ sessionId, date, startsAt, preview });
    if (reply?.ok === true && reply.value.what !== 'preview') changed();
  };
  const doCancel = async (preview: boolean): Promise<void> => {
    const reply = await cancel.call({ sessionId, by, preview });
    if (reply?.ok === true && reply.value.what !== 'preview') changed();
  };
  const forget = (): void => {
    move.clear();
    cancel.clear();
  };
  return (
    <div class="panel stack">
      {cancelling === null ? (
        <>
          <div class="pair">
            <Field
              label="Day"
              kind="date"
              value={date}
              onChange={(value) => {
                setDate(value);
                forget();
              }}
            />
            <Field
              label="Starts at"
              kind="time"
              value={startsAt}
              onChange={(value) => {
                setStartsAt(value);
                forget();
              }}
            />
          </div>
          {moving === null ? null : <p class="small">{told(moving.recipients)}</p>}
          <Failure reply={move.reply} />
          <Button small disabled={date === '' || startsAt === ''} busy={move.busy} onClick={() => void doMove(moving === null)}>
            {moving === null ? 'Move it' : `Move it and tell ${count(moving.recipients.length, 'person', 'people')}`}
          </Button>
        </>
      ) : null}
      {moving === null ? (
        <>
          <Select label="Or cancel it, because" value={by} choices={reasons} onChange={(value) => setBy(value as By)} />
          {cancelling === null ? null : <p class="small">{told(cancelling.recipients)}</p>}
          <Failure reply={cancel.reply} />
          <Button small busy={cancel.busy} onClick={() => void doCancel(cancelling === null)}>
            {cancelling === null ? 'Cancel the session' : `Cancel it and tell ${count(cancelling.recipients.length, 'person', 'people')}`}
          </Button>
        </>
      ) : null}
      <Button small look="text" onClick={close}>
        {words.leaveAsItIs}
      </Button>
    </div>
  );
};
