// One cycle in full: thread, goal, steps, plan and sessions, each with the one thing to do next.
import { useEffect } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { shortDay } from '../dates';
import { Button, List, Notice, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { LeftOutRows } from '../parts/leftOutRows';
import { More } from '../parts/more';
import { ProblemPanel } from '../parts/problemPanel';
import { Thread } from '../parts/thread';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { AgreedPart } from './agreedPart';
import { GoalPart } from './goalPart';
import { MembersPart } from './membersPart';
import { MovePhase } from './movePhase';
import { NotePart } from './notePart';
import { ObservePart } from './observePart';
import { SessionsPart } from './sessionsPart';
import { StepsPart } from './stepsPart';
import { TargetsPart } from './targetsPart';

type Cycle = ReplyOf<'showCycle'>;

interface CycleViewProps {
  readonly cycleId: string;
  /** What was said of it when it was started just now. */
  readonly remarks: readonly string[];
  readonly back: () => void;
  readonly go: ScreenProps['go'];
}

export const CycleView = ({ cycleId, remarks, back, go }: CycleViewProps) => {
  const show = useCall('showCycle');
  const load = (): void => void show.call({ cycleId });
  useEffect(load, [cycleId]);
  const cycle = show.reply?.ok === true ? show.reply.value : null;
  return (
    <Frame
      screen="cycle"
      title={cycle?.teachers ?? 'Cycle'}
      about={
        cycle === null
          ? 'Reading the cycle…'
          : [
              cycle.school,
              /cycle$/i.test(cycle.model) ? cycle.model : `${cycle.model} cycle`,
              cycle.status === 'active' ? '' : cycle.status,
            ]
              .filter((part) => part !== '')
              .join(', ')
      }
      beside={
        <Button small look="text" onClick={back}>
          All
        </Button>
      }
      foot={cycle === null ? '' : `Cycles, row ${cycle.row}`}
      go={go}
    >
      {show.reply?.ok === false ? <ProblemPanel problem={show.reply.problem} message={show.reply.message} again={load} /> : null}
      {cycle === null ? null : (
        <>
          {remarks.length === 0 ? null : <Notice icon="alert">{remarks.join(' ')}</Notice>}
          <LeftOutRows messages={cycle.unreadable} />
          <Thread
            phases={cycle.phases.map(({ phase, place, enteredOn }) => ({
              phase,
              place,
              when: enteredOn === null ? null : shortDay(enteredOn),
            }))}
          />
          {cycle.next === '' ? null : <p class="small">Next contact: {cycle.next}</p>}
          <AgreedPart cycle={cycle} changed={load} />
          <MovePhase cycle={cycle} moved={load} />
          <GoalPart cycleId={cycleId} goals={cycle.goals} changed={load} />
          <TargetsPart cycleId={cycleId} targets={cycle.learningTargets} changed={load} />
          <StepsPart cycleId={cycleId} steps={cycle.steps} changed={load} />
          <Plan cycle={cycle} go={go} />
          <SessionsPart cycle={cycle} changed={load} go={go} />
          <More words="Note">
            <NotePart cycleId={cycleId} />
          </More>
          <More words="Observation">
            <ObservePart cycle={cycle} />
          </More>
          <More words="Teachers in this cycle">
            <MembersPart cycle={cycle} changed={load} />
          </More>
        </>
      )}
    </Frame>
  );
};

/** Its plan is written a last time and then left alone. */
const isClosed = ({ status }: Cycle): boolean => status === 'completed' || status === 'closed early';

const Plan = ({ cycle, go }: { readonly cycle: Cycle; readonly go: ScreenProps['go'] }) => (
  <Section title="Plan">
    {cycle.plan === null ? (
      <p class="small gap">No plan written yet.</p>
    ) : (
      <List>
        <Row
          icon="doc"
          what={cycle.plan.link === null ? 'Action plan' : <a href={cycle.plan.link}>Action plan</a>}
          who={cycle.plan.problem === '' ? cycle.plan.state : cycle.plan.problem}
        >
          {cycle.plan.pdf === null ? null : (
            <a class="btn text sm" href={cycle.plan.pdf} rel="noopener">
              PDF
            </a>
          )}
        </Row>
      </List>
    )}
    <Button small onClick={() => go('plan', cycle.cycleId)}>
      {cycle.plan === null ? 'Write the plan' : isClosed(cycle) && cycle.plan.state !== 'final' ? 'Finish the plan' : 'Update the plan'}
    </Button>
  </Section>
);
