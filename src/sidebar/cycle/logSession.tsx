// Writes down a session that nobody booked: a visit, a talk in the hallway. Calendar is not touched and nobody is told.
import { useState } from 'preact/hooks';
import type { RequestOf } from '../../actions/wire';
import { Button, Field, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { kinds, modes } from '../schedule/kinds';
import { words } from '../words';

type Request = RequestOf<'logSession'>;
type Kind = NonNullable<Request['kind']>;
type Mode = NonNullable<Request['mode']>;

/** What nobody books is logged all the same. */
const loggedKinds = [...kinds, { value: 'informal', words: 'A talk in passing' }];
const loggedModes = [...modes, { value: 'asynchronous', words: 'By video or in writing' }];

interface LogSessionProps {
  /** The cycle it belongs to, or the teachers of light coaching outside a cycle. */
  readonly about: { readonly cycleId: string } | { readonly teacherIds: string[] };
  readonly today: string;
  readonly logged: () => void;
  readonly close: () => void;
}

export const LogSession = ({ about, today, logged, close }: LogSessionProps) => {
  const [kind, setKind] = useState<Kind>('cycleId' in about ? 'classroom visit' : 'informal');
  const [mode, setMode] = useState<Mode>('in person');
  const [on, setOn] = useState(today);
  const [startsAt, setStartsAt] = useState('');
  const [minutes, setMinutes] = useState('');
  const [notes, setNotes] = useState('');
  const log = useCall('logSession');
  const save = async (): Promise<void> => {
    const reply = await log.call({
      ...about,
      kind,
      mode,
      on,
      ...(startsAt === '' ? {} : { startsAt }),
      ...(/^\d+$/.test(minutes.trim()) ? { minutes: Number(minutes) } : {}),
      ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
    });
    if (reply?.ok === true) logged();
  };
  return (
    <div class="panel stack">
      <Select label="What it was" value={kind} choices={loggedKinds} onChange={(value) => setKind(value as Kind)} />
      <Select label="How you met" value={mode} choices={loggedModes} onChange={(value) => setMode(value as Mode)} />
      <div class="pair">
        <Field label="Day" kind="date" value={on} onChange={setOn} />
        <Field label="Started at" kind="time" value={startsAt} onChange={setStartsAt} />
      </div>
      <Field label="Minutes" kind="number" value={minutes} onChange={setMinutes} />
      <Field label="Notes for both" kind="long" value={notes} hint="The teacher may read them." onChange={setNotes} />
      <Failure reply={log.reply} />
      <div class="row">
        <Button small disabled={on === ''} busy={log.busy} onClick={() => void save()}>
          Log it as held
        </Button>
        <Button small look="text" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
};
