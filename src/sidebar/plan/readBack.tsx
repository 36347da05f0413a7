// Reads what teachers wrote in their plans: shown first, brought to the tracker when the coach says so.
import { useEffect } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { day } from '../dates';
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';

type Found = ReplyOf<'readPlans'>;
type Change = Found['changed'][number];

const labels: Readonly<Record<Change['field'], string>> = { status: 'Status', dueOn: 'Due', checkBackOn: 'Check back' };

const said = ({ field }: Change, value: string | null): string => (value === null ? 'no date' : field === 'status' ? value : day(value));

interface ReadBackProps {
  readonly cycles: { readonly cycleIds?: string[] };
  readonly back: () => void;
  readonly go: ScreenProps['go'];
}

export const ReadBack = ({ cycles, back, go }: ReadBackProps) => {
  const look = useCall('readPlans');
  const bring = useCall('readPlans');
  useEffect(() => void look.call({ ...cycles, preview: true }), []);
  const brought = bring.reply?.ok === true ? bring.reply.value : null;
  const found = brought ?? (look.reply?.ok === true ? look.reply.value : null);
  const n = found === null ? 0 : found.changed.length + found.answers.length;
  return (
    <Frame
      screen="plan"
      title={brought === null ? 'Read back from Docs' : 'Brought to the tracker'}
      about={found === null ? 'Reading the plans…' : `${count(found.read, 'plan')} read`}
      beside={
        <Button small look="text" onClick={back}>
          Back
        </Button>
      }
      dock={
        found !== null && brought === null && n > 0 ? (
          <Button look="fill" wide busy={bring.busy} onClick={() => void bring.call(cycles)}>
            {bring.busy ? words.working : `Bring ${count(n, 'change')} to the tracker`}
          </Button>
        ) : null
      }
      foot={brought === null ? words.nothingWritten : 'Saved in the tracker'}
      go={go}
    >
      <Failure reply={look.reply} again={() => void look.call({ ...cycles, preview: true })} />
      <Failure reply={bring.reply} again={() => void bring.call(cycles)} />
      {found === null ? null : <Findings found={found} />}
    </Frame>
  );
};

const Findings = ({ found }: { readonly found: Found }) => (
  <>
    {found.written ? null : <p class="small">{found.whoWins}</p>}
    {found.changed.length + found.answers.length === 0 ? <Empty words="Teachers have changed nothing since the last time." /> : null}
    {found.changed.length === 0 ? null : (
      <Section title="Action steps">
        <List>
          {found.changed.map((change, index) => (
            <Row
              key={index}
              icon="arrow"
              what={`${labels[change.field]}: ${said(change, change.from)} → ${said(change, change.to)}`}
              who={`${change.teachers}: ${change.step}`}
            />
          ))}
        </List>
      </Section>
    )}
    {found.answers.length === 0 ? null : (
      <Section title="Answers">
        <List>
          {found.answers.map((answer, index) => (
            <Row key={index} icon="doc" what={answer.words} who={`${answer.teachers}: ${answer.question}`} />
          ))}
        </List>
      </Section>
    )}
    {found.skipped.length === 0 ? null : (
      <Section title="Needs you">
        <List>
          {found.skipped.map((item, index) => (
            <Row key={index} icon="alert" what={item.place} who={`${item.message.happened} ${item.message.why} ${item.message.doThis}`} />
          ))}
        </List>
      </Section>
    )}
  </>
);
