// One cycle in full: thread, goal, steps, plan and sessions, each with the one thing to do next.
import { useEffect } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { clock, day, shortDay } from '../dates';
import { Button, List, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { GoalLine } from '../parts/goalLine';
import { ProblemPanel } from '../parts/problemPanel';
import { Thread } from '../parts/thread';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { MovePhase } from './movePhase';

type Cycle = ReplyOf<'showCycle'>;

interface CycleViewProps {
  readonly cycleId: string;
  readonly back: () => void;
  readonly go: ScreenProps['go'];
}

export const CycleView = ({ cycleId, back, go }: CycleViewProps) => {
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
          : [cycle.school, `${cycle.model} cycle`, cycle.status === 'active' ? '' : cycle.status].filter((part) => part !== '').join(', ')
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
          <Thread
            phases={cycle.phases.map(({ phase, place, enteredOn }) => ({
              phase,
              place,
              when: enteredOn === null ? null : shortDay(enteredOn),
            }))}
          />
          {cycle.next === '' ? null : <p class="small">Next contact: {cycle.next}</p>}
          <MovePhase cycle={cycle} moved={load} />
          {cycle.goals.map((goal) => (
            <Section key={goal.goalId} title="Goal" beside={goal.measure ?? goal.unit ?? undefined}>
              <p>{goal.statement}</p>
              <GoalLine baseline={goal.baseline} latest={goal.latest} target={goal.target} unit={goal.unit} />
            </Section>
          ))}
          <Steps steps={cycle.steps} />
          <Plan cycle={cycle} go={go} />
          <Sessions cycle={cycle} go={go} />
        </>
      )}
    </Frame>
  );
};

const Steps = ({ steps }: { readonly steps: Cycle['steps'] }) =>
  steps.length === 0 ? null : (
    <Section title="Action steps">
      <List>
        {steps.map((step) => (
          <Row
            key={step.stepId}
            what={step.step}
            who={`${step.owner}${step.checkBackOn === null ? '' : `. Check back ${shortDay(step.checkBackOn)}`}`}
          >
            <span class="tag lined">{step.status}</span>
          </Row>
        ))}
      </List>
    </Section>
  );

const Plan = ({ cycle, go }: { readonly cycle: Cycle; readonly go: ScreenProps['go'] }) => (
  <Section title="Plan">
    {cycle.plan === null ? (
      <p class="small">No plan written yet.</p>
    ) : (
      <List>
        <Row
          icon="doc"
          what={cycle.plan.link === null ? 'Action plan' : <a href={cycle.plan.link}>Action plan</a>}
          who={cycle.plan.problem === '' ? cycle.plan.state : cycle.plan.problem}
        />
      </List>
    )}
    <Button small onClick={() => go('plan', cycle.cycleId)}>
      {cycle.plan === null ? 'Write the plan' : 'Update the plan'}
    </Button>
  </Section>
);

const Sessions = ({ cycle, go }: { readonly cycle: Cycle; readonly go: ScreenProps['go'] }) => {
  const held = cycle.sessions.filter((session) => session.status === 'held').length;
  const planned = cycle.sessions.filter((session) => session.status === 'planned');
  return (
    <Section title="Sessions" beside={`${held} held, ${planned.length} planned`}>
      <List>
        {planned.map((session) => (
          <Row
            key={session.sessionId}
            icon={session.meetLink === null ? 'calendar' : 'video'}
            what={session.kind}
            who={
              session.problem === ''
                ? `${session.date === null ? 'No date yet' : day(session.date)}${session.startsAt === null ? '' : `, ${clock(session.startsAt)}`}. ${session.mode}`
                : session.problem
            }
          >
            {session.meetLink === null ? null : (
              <a class="btn text sm" href={session.meetLink} rel="noopener">
                Join
              </a>
            )}
          </Row>
        ))}
      </List>
      <Button small onClick={() => go('schedule', cycle.cycleId)}>
        Find a time
      </Button>
    </Section>
  );
};
