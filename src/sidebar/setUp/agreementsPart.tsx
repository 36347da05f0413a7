// What the coach agreed with each teacher and with the principal: the words, the day, and what may be shared.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { shortDay } from '../dates';
import { Button, Field, List, Row, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';

type Agreement = ReplyOf<'setAgreement'>['agreements'][number];
type Policy = NonNullable<Agreement['policy']>;

const policies: readonly { readonly value: Policy | ''; readonly words: string }[] = [
  { value: '', words: 'Not agreed yet' },
  { value: 'nothing', words: 'Nothing' },
  { value: 'who and what topic', words: 'Who is coached, and on what topic' },
  { value: 'outcomes', words: 'What came of it' },
  { value: 'open', words: 'Everything we write together' },
];

const withPrincipal = 'principal';

const fieldsOf = (agreement: Agreement | null): Readonly<Record<'words' | 'agreedOn' | 'policy' | 'link', string>> => ({
  words: agreement?.words ?? '',
  agreedOn: agreement?.agreedOn ?? '',
  policy: agreement?.policy ?? '',
  link: agreement?.link ?? '',
});

export const AgreementsPart = () => {
  const choices = useChoices();
  const list = useCall('setAgreement');
  const save = useCall('setAgreement');
  const [agreements, setAgreements] = useState<readonly Agreement[] | null>(null);
  const [who, setWho] = useState('');
  const [principal, setPrincipal] = useState('');
  const [fields, setFields] = useState(fieldsOf(null));
  useEffect(() => void list.call({}).then((reply) => (reply?.ok === true ? setAgreements(reply.value.agreements) : undefined)), []);
  if (agreements === null || choices?.ok !== true)
    return list.reply?.ok === false ? <Failure reply={list.reply} /> : <p class="small">Reading your agreements…</p>;
  const open = (teacherId: string | null, name: string): void => {
    const found = agreements.find((each) => each.teacherId === teacherId && (teacherId !== null || each.between.endsWith(`, ${name}`)));
    setWho(teacherId ?? withPrincipal);
    setPrincipal(name);
    setFields(fieldsOf(found ?? null));
    save.clear();
  };
  const set = (changed: Partial<typeof fields>): void => setFields({ ...fields, ...changed });
  const submit = async (): Promise<void> => {
    const policy = policies.find(({ value }) => value === fields.policy)?.value ?? '';
    const reply = await save.call({
      agreement: {
        ...(who === withPrincipal ? { principal: principal.trim() } : { teacherId: who }),
        words: fields.words.trim(),
        agreedOn: fields.agreedOn === '' ? null : fields.agreedOn,
        link: fields.link.trim() === '' ? null : fields.link.trim(),
        policy: policy === '' ? null : policy,
      },
    });
    if (reply?.ok === true) setAgreements(reply.value.agreements);
  };
  return (
    <>
      <p class="small">How you work together, said once, so that nobody has to guess. A cycle needs none of it.</p>
      <List>
        {agreements.map((each) => (
          <Row
            key={each.agreementId}
            icon="check"
            what={each.between}
            who={each.agreedOn === null ? 'No day yet' : `Agreed on ${shortDay(each.agreedOn)}`}
          >
            <Button small look="text" onClick={() => open(each.teacherId, each.between.slice(each.between.indexOf(', ') + 2))}>
              Open<span class="vh"> {each.between}</span>
            </Button>
          </Row>
        ))}
      </List>
      <Select
        label="With whom"
        value={who}
        choices={[
          { value: '', words: 'Choose' },
          { value: withPrincipal, words: 'The principal' },
          ...choices.value.teachers.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChange={(chosen) => open(chosen === withPrincipal ? null : chosen, '')}
      />
      {who === '' ? null : (
        <>
          {who === withPrincipal ? <Field label="Name" value={principal} onChange={setPrincipal} /> : null}
          <Field
            label="What you agreed"
            kind="long"
            value={fields.words}
            hint="When you meet, what each of you brings, what stays between you."
            onChange={(words) => set({ words })}
          />
          <Select label="What the principal may hear" value={fields.policy} choices={policies} onChange={(policy) => set({ policy })} />
          <Field label="Agreed on" kind="date" value={fields.agreedOn} onChange={(agreedOn) => set({ agreedOn })} />
          <Field
            label="Link to the document"
            value={fields.link}
            hint="If there is a signed one."
            onChange={(text) => set({ link: text })}
          />
          <Failure reply={save.reply} />
          <Button small disabled={fields.words.trim() === ''} busy={save.busy} onClick={() => void submit()}>
            Save the agreement
          </Button>
          <p class="small" role="status">
            {save.reply?.ok === true ? 'Saved in the sheet “Agreements”.' : ''}
          </p>
        </>
      )}
    </>
  );
};
