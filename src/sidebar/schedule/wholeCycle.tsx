// Books what a cycle's model still calls for: shown first with its recipients, then booked one by one.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { clock, day } from '../dates';
import { Button, Empty, Field, List, Row, Section, Select } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { Choices } from '../parts/useChoices';
import type { JobDriver } from '../run/useJob';
import type { ScreenProps } from '../screens';
import { capital, count, words } from '../words';
import { modes, type Mode } from './kinds';

type Preview = Extract<ReplyOf<'scheduleCycle'>, { readonly preview: true }>;

interface WholeCycleProps {
  readonly cycles: Choices['cycles'];
  readonly subject: string | null;
  readonly driver: JobDriver;
  readonly back: () => void;
  readonly go: ScreenProps['go'];
}

export const WholeCycle = ({ cycles, subject, driver, back, go }: WholeCycleProps) => {
  const [cycleId, setCycleId] = useState(subject ?? cycles[0]?.id ?? '');
  const [mode, setMode] = useState<Mode>('Meet');
  const [minutes, setMinutes] = useState('');
  const look = useCall('scheduleCycle');
  const booking = useCall('scheduleCycle');
  const request = { cycleId, mode, ...(minutes === '' ? {} : { durationMinutes: Math.round(Number(minutes)) }) };
  const found: Preview | null = look.reply?.ok === true && 'preview' in look.reply.value ? look.reply.value : null;
  const invitations = found?.recipients.reduce((sum, person) => sum + person.invitations, 0) ?? 0;
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      look.clear();
    };
  const book = async (): Promise<void> => {
    const reply = await booking.call(request);
    if (reply?.ok === true && 'jobId' in reply.value) driver.start(reply.value);
  };
  return (
    <Frame
      screen="schedule"
      title="Book the whole cycle"
      about={found === null ? 'Every session its model still calls for, each at its best time.' : count(found.sessions.length, 'session')}
      beside={
        <Button small look="text" onClick={found === null ? back : look.clear}>
          {found === null ? 'Back' : 'Change'}
        </Button>
      }
      dock={
        found === null || found.sessions.length === 0 ? null : (
          <>
            <p class="small">To: {found.recipients.map((person) => person.email).join(', ')}. Nothing about students.</p>
            <Button look="fill" wide icon="mail" busy={booking.busy} onClick={() => void book()}>
              {booking.busy ? words.working : `Send ${count(invitations, 'invitation')}`}
            </Button>
          </>
        )
      }
      foot={words.nothingWritten}
      go={go}
    >
      {found === null ? (
        <div class="stack">
          <Select
            label="Cycle"
            value={cycleId}
            choices={cycles.map((cycle) => ({ value: cycle.id, words: cycle.teachers }))}
            onChange={change(setCycleId)}
          />
          <div class="pair">
            <Select label="How you meet" value={mode} choices={modes} onChange={change((value: string) => setMode(value as Mode))} />
            <Field label="Minutes each" kind="number" value={minutes} hint="Empty: as in Settings" onChange={change(setMinutes)} />
          </div>
          <Button look="fill" wide icon="clock" busy={look.busy} onClick={() => void look.call({ ...request, preview: true })}>
            {look.busy ? 'Reading calendars…' : 'Find the times'}
          </Button>
        </div>
      ) : null}
      <Failure reply={look.reply} />
      <Failure reply={booking.reply} again={() => void book()} />
      {found === null ? null : <Found found={found} />}
    </Frame>
  );
};

const Found = ({ found }: { readonly found: Preview }) => (
  <>
    {found.sessions.length === 0 ? <Empty words="Everything the model calls for is booked already." /> : null}
    {found.sessions.length === 0 ? null : (
      <Section title="Would be booked">
        <List>
          {found.sessions.map((session, index) => (
            <Row
              key={index}
              icon="calendar"
              what={capital(session.kind)}
              who={`${session.date === null ? '' : day(session.date)}${session.startsAt === null ? '' : `, ${clock(session.startsAt)}`}. ${session.mode === 'Meet' ? 'On Meet' : capital(session.mode)}`}
            />
          ))}
        </List>
      </Section>
    )}
    {found.skipped.length === 0 ? null : (
      <Section title="Left out">
        <List>
          {found.skipped.map((item, index) => (
            <Row key={index} icon="minus" what={item.place} who={`${item.message.why} ${item.message.doThis}`} />
          ))}
        </List>
      </Section>
    )}
    {found.before.length === 0 ? null : <p class="small">{count(found.before.length, 'session')} booked before stay as they are.</p>}
  </>
);
