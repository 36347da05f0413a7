// An observation of what was agreed: counted while it happens, or typed in afterwards. What is seen, never how good it was.
import { useState } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { Button, Field, Select, Tick } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { choicesOf } from '../words';
import { codesIn, isSampled, protocols, usualCodes, type Protocol } from './protocols';
import { TapCodes } from './tapCodes';

type Setting = NonNullable<RequestOf<'addObservation'>['setting']>;

const settings: readonly Setting[] = ['whole class', 'small group', 'centers', 'independent', 'transition'];

export const ObservePart = ({ cycle }: { readonly cycle: ReplyOf<'showCycle'> }) => {
  const [protocol, setProtocol] = useState<Protocol>('momentary time sampling');
  const [focus, setFocus] = useState('');
  const [teacherId, setTeacherId] = useState(cycle.members[0]?.teacherId ?? '');
  const [setting, setSetting] = useState<Setting>('whole class');
  const [observedOn, setObservedOn] = useState(cycle.today);
  const [seconds, setSeconds] = useState('60');
  const [codes, setCodes] = useState(usualCodes[protocol]);
  const [taps, setTaps] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const [shared, setShared] = useState(false);
  const add = useCall('addObservation');
  const choose = (chosen: Protocol): void => {
    setProtocol(chosen);
    setCodes(usualCodes[chosen]);
    setTaps([]);
  };
  const save = async (): Promise<void> => {
    const others = codesIn(other);
    const reply = await add.call({
      cycleId: cycle.cycleId,
      teacherId,
      protocol,
      agreedFocus: focus.trim(),
      setting,
      observedOn,
      ...(isSampled(protocol) && /^[1-9]\d*$/.test(seconds.trim()) ? { intervalSeconds: Number(seconds) } : {}),
      ...(taps.length === 0 ? {} : { codes: [...taps] }),
      ...(others.length === 0 ? {} : { otherCodes: others }),
      ...(shared ? { sharedOn: cycle.today } : {}),
    });
    if (reply?.ok !== true) return;
    setTaps([]);
    setOther('');
  };
  return (
    <div class="stack">
      <Field label="What you both agreed to look for" kind="long" value={focus} onChange={setFocus} />
      {cycle.members.length < 2 ? null : (
        <Select
          label="Whose class"
          value={teacherId}
          choices={cycle.members.map((member) => ({ value: member.teacherId, words: member.teacher }))}
          onChange={setTeacherId}
        />
      )}
      <Select label="Protocol" value={protocol} choices={choicesOf(protocols)} onChange={(value) => choose(value as Protocol)} />
      <Select label="Students were in" value={setting} choices={choicesOf(settings)} onChange={(value) => setSetting(value as Setting)} />
      <div class="pair">
        <Field label="Day" kind="date" value={observedOn} onChange={setObservedOn} />
        {isSampled(protocol) ? <Field label="Seconds a look" kind="number" value={seconds} onChange={setSeconds} /> : null}
      </div>
      {protocol === 'scripting' ? (
        <p class="small">Write the script itself as a note of the kind “Script”.</p>
      ) : (
        <>
          <Field label="What you count" value={codes} hint="Words of your own, separated by commas." onChange={setCodes} />
          <TapCodes codes={[...new Set(codesIn(codes))]} taps={taps} onChange={setTaps} />
        </>
      )}
      {isSampled(protocol) && taps.length > 0 ? (
        <Field
          label="A second observer’s looks"
          value={other}
          hint="In order, separated by commas. Leave it empty if you were alone."
          onChange={setOther}
        />
      ) : null}
      <Tick label="The teacher has seen it" checked={shared} onChange={setShared} />
      <Failure reply={add.reply} />
      <Button small disabled={focus.trim() === ''} busy={add.busy} onClick={() => void save()}>
        Save the observation
      </Button>
      <p class="small" role="status">
        {add.reply?.ok === true && taps.length === 0
          ? `Saved in the sheet “Observations”${add.reply.value.tally === '' ? '' : `: ${add.reply.value.tally}`}`
          : ''}
      </p>
    </div>
  );
};
