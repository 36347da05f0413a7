// A note to a cycle. Both may read it, unless the workbook is the coach's own and the coach says it is private.
import { useState } from 'preact/hooks';
import type { RequestOf } from '../../actions/wire';
import { Button, Field, Select, Tick } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { choicesOf } from '../words';

type Kind = NonNullable<RequestOf<'addNote'>['kind']>;

const kinds: readonly Kind[] = ['wonder', 'glow', 'grow', 'next step', 'script'];

export const NotePart = ({ cycleId }: { readonly cycleId: string }) => {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Kind>('wonder');
  const [isPrivate, setPrivate] = useState(false);
  const add = useCall('addNote');
  const save = async (): Promise<void> => {
    const reply = await add.call({ cycleId, words: text.trim(), kind, ...(isPrivate ? { visibility: 'coach private' as const } : {}) });
    if (reply?.ok === true) setText('');
  };
  return (
    <div class="stack">
      <Select label="Kind" value={kind} choices={choicesOf(kinds)} onChange={(value) => setKind(value as Kind)} />
      <Field label="What you noticed" kind="long" value={text} hint="Facts, no judgment. Your teacher may read it." onChange={setText} />
      <Tick label="Private" hint="Only in a workbook that is yours alone." checked={isPrivate} onChange={setPrivate} />
      <Failure reply={add.reply} />
      <Button small disabled={text.trim() === ''} busy={add.busy} onClick={() => void save()}>
        Add the note
      </Button>
      <p class="small" role="status">
        {add.reply?.ok === true && text === '' ? 'Added to the sheet “Notes”.' : ''}
      </p>
    </div>
  );
};
