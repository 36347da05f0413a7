// Cycle: the coach's cycles, one of them in full, or a new one.
import { useEffect, useState } from 'preact/hooks';
import { Button, Empty, List, Row } from '../parts/basics';
import { Frame } from '../parts/frame';
import { LeftOutRows } from '../parts/leftOutRows';
import { ProblemPanel } from '../parts/problemPanel';
import { forgetChoices, useChoices, type Choices } from '../parts/useChoices';
import type { ScreenProps } from '../screens';
import { count } from '../words';
import { CycleView } from './cycleView';
import { StartCycle } from './startCycle';

type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'one'; readonly cycleId: string; readonly remarks?: readonly string[] }
  | { readonly kind: 'new' };

const mine = (choices: Choices): Choices['cycles'] =>
  choices.cycles.filter((cycle) => choices.coachId === null || cycle.coachId === choices.coachId);

export const CycleScreen = (props: ScreenProps) => {
  const { subject, go } = props;
  const [place, setPlace] = useState<Place>(subject === null ? { kind: 'list' } : { kind: 'one', cycleId: subject });
  const [asked, setAsked] = useState(0);
  useEffect(() => setPlace(subject === null ? { kind: 'list' } : { kind: 'one', cycleId: subject }), [subject]);
  const changed = (next: Place): void => {
    forgetChoices();
    setAsked((before) => before + 1);
    setPlace(next);
  };
  if (place.kind === 'one')
    return (
      <CycleView key={place.cycleId} cycleId={place.cycleId} remarks={place.remarks ?? []} back={() => changed({ kind: 'list' })} go={go} />
    );
  if (place.kind === 'new')
    return (
      <StartCycle
        {...props}
        started={(cycleId, remarks) => changed({ kind: 'one', cycleId, remarks })}
        back={() => setPlace({ kind: 'list' })}
      />
    );
  return <CycleList key={asked} open={(cycleId) => setPlace({ kind: 'one', cycleId })} add={() => setPlace({ kind: 'new' })} go={go} />;
};

const CycleList = ({
  open,
  add,
  go,
}: {
  readonly open: (cycleId: string) => void;
  readonly add: () => void;
  readonly go: ScreenProps['go'];
}) => {
  const choices = useChoices();
  const cycles = choices?.ok === true ? mine(choices.value) : [];
  const underWay = cycles.filter((cycle) => ['active', 'paused'].includes(cycle.status)).length;
  const standing = cycles.filter((cycle) => ['active', 'paused', 'proposed', 'waitlisted'].includes(cycle.status));
  const toStart = standing.length - underWay;
  return (
    <Frame
      screen="cycle"
      title="Cycles"
      about={
        choices?.ok === true
          ? `${count(underWay, 'open cycle')}${toStart === 0 ? '' : `, ${toStart} proposed or waiting`}, ${cycles.length - standing.length} closed`
          : choices === null
            ? 'Reading your cycles…'
            : undefined
      }
      dock={
        choices?.ok === true ? (
          <Button look="fill" wide onClick={add}>
            Start a cycle
          </Button>
        ) : null
      }
      foot="Cycles are in the sheet “Cycles”"
      go={go}
    >
      {choices?.ok === true ? <LeftOutRows messages={choices.value.problems} /> : null}
      {choices?.ok === false ? (
        <ProblemPanel problem={choices.problem} message={choices.message} />
      ) : choices !== null && standing.length === 0 ? (
        <Empty words="No open cycle yet. A cycle needs a teacher, a focus and a goal." />
      ) : (
        <List>
          {standing.map((cycle) => (
            <Row
              key={cycle.id}
              what={cycle.teachers}
              who={`${cycle.model}: ${cycle.phase}${cycle.status === 'active' ? '' : ` (${cycle.status})`}`}
            >
              <Button small look="text" onClick={() => open(cycle.id)}>
                Open<span class="vh"> {cycle.teachers}</span>
              </Button>
            </Row>
          ))}
        </List>
      )}
    </Frame>
  );
};
