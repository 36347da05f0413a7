// Which Doc plans are written from: one of the district's own, for one coaching model or for all, or Coachbook's.
import { useState } from 'preact/hooks';
import { openWindow } from '../openWindow';
import { Button, Section, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';
import { useOtherPages } from '../tellPages';

const formats = [
  { value: 'individual', words: 'One teacher' },
  { value: 'group', words: 'Several teachers' },
];

/** Closed at first: what there is to choose from is asked for when it is opened. */
export const OwnTemplate = ({ look }: { readonly look: () => void }) => {
  const [open, setOpen] = useState(false);
  return open ? (
    <Section title="Your own template">
      <TemplateChoice look={look} />
    </Section>
  ) : (
    <Button small look="text" onClick={() => setOpen(true)}>
      Choose your own template
    </Button>
  );
};

const TemplateChoice = ({ look }: { readonly look: () => void }) => {
  const choices = useChoices();
  const back = useCall('chooseTemplate');
  const [model, setModel] = useState('');
  const [format, setFormat] = useState<'individual' | 'group'>('individual');
  const [opened, setOpened] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useOtherPages(opened, look);
  const models = choices?.ok === true ? choices.value.models : [];
  const pick = (): void => {
    setOpened(true);
    openWindow({ kind: 'template', subject: { model: model === '' ? null : model, format } }, setFailure);
  };
  const useOurs = async (): Promise<void> => {
    const reply = await back.call({ format, templateId: null, ...(model === '' ? {} : { model }) });
    if (reply?.ok === true) look();
  };
  return (
    <div class="stack">
      <Select
        label="Coaching model"
        value={model}
        choices={[{ value: '', words: 'All of them' }, ...models.map(({ name }) => ({ value: name, words: name }))]}
        onChange={setModel}
      />
      <Select
        label="For cycles with"
        value={format}
        choices={formats}
        onChange={(value) => setFormat(value === 'group' ? 'group' : 'individual')}
      />
      <div class="row">
        <Button small onClick={pick}>
          Choose a Doc
        </Button>
        <Button small look="text" busy={back.busy} onClick={() => void useOurs()}>
          Use Coachbook’s template
        </Button>
      </div>
      {failure === null ? null : <p role="alert">{failure}</p>}
      <Failure reply={back.reply} />
      <p class="small">Any Doc can be a template: write tags such as {'{{teacher.name}}'} where the tracker fills in.</p>
    </div>
  );
};
