// Moves a session to another time or cancels it. Who would be told is shown before anybody is.
import { useState } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { Button, Field, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { clashes, count, words } from '../words';

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
  const again = useCall('scheduleSession');
  const { sessionId } = session;
  const [anyway, setAnyway] = useState(false);
  const moving = move.reply?.ok === true && move.reply.value.what === 'preview' ? move.reply.value : null;
  const cancelling = cancel.reply?.ok === true && cancel.reply.value.what === 'preview' ? cancel.reply.value : null;
  const doMove = async (preview: boolean, regardless: boolean): Promise<void> => {
    const reply = await move.call({ sessionId, date, startsAt, preview, anyway: regardless });
    if (reply?.ok === true && reply.value.what !== 'preview') changed();
  };
  const doCancel = async (preview: boolean): Promise<void> => {
    const reply = await cancel.call({ sessionId, by, preview });
    if (reply?.ok === true && reply.value.what !== 'preview') changed();
  };
  const bookAgain = async (): Promise<void> => {
    const reply = await again.call({ sessionId, bookAgain: true });
    if (reply?.ok === true) changed();
  };
  /** What speaks against the time is the coach's to weigh, not a refusal. */
  const isAClash = move.reply?.ok === false && clashes.has(move.reply.problem.code);
  const forget = (): void => {
    setAnyway(false);
    move.clear();
    cancel.clear();
  };
  return (
    <div class="panel stack">
      <Failure reply={again.reply} />
      {session.isUnbooked ? (
        <Button small busy={again.busy} onClick={() => void bookAgain()}>
          Book it again and invite
        </Button>
      ) : null}
      {cancelling === null && !session.isUnbooked ? (
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
          <Button
            small
            disabled={date === '' || startsAt === ''}
            busy={move.busy}
            onClick={() => {
              setAnyway(anyway || isAClash);
              void doMove(moving === null, anyway || isAClash);
            }}
          >
            {moving !== null
              ? `Move it and tell ${count(moving.recipients.length, 'person', 'people')}`
              : isAClash
                ? 'Take this time anyway'
                : 'Move it'}
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
