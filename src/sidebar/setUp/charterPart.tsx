// The coaching charter: what a coach is for and what counts as coaching, in the coaches' own words.
import { useEffect, useState } from 'preact/hooks';
import { Button, Field } from '../parts/basics';
import { More } from '../parts/more';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';

export const CharterPart = () => {
  const [text, setText] = useState('');
  const show = useCall('setCharter');
  const save = useCall('setCharter');
  useEffect(() => void show.call({}).then((reply) => (reply?.ok === true ? setText(reply.value.words ?? '') : undefined)), []);
  return (
    <More words="Coaching charter">
      <Field
        label="Our charter"
        kind="long"
        value={text}
        hint="What a coach is for, and that coaching is no evaluation."
        onChange={setText}
      />
      <Failure reply={save.reply ?? show.reply} />
      <Button small disabled={text.trim() === ''} busy={save.busy} onClick={() => void save.call({ words: text.trim() })}>
        Save the charter
      </Button>
      <p class="small" role="status">
        {save.reply?.ok === true ? 'Saved in the sheet “Agreements”.' : ''}
      </p>
    </More>
  );
};
