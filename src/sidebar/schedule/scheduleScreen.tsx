// Schedule: find one time, book what the whole cycle still calls for, or compare with Calendar.
import { useState } from 'preact/hooks';
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { ProblemPanel } from '../parts/problemPanel';
import { useChoices, type Choices } from '../parts/useChoices';
import { PausedRuns } from '../run/pausedRuns';
import { RunScreen } from '../run/runScreen';
import { useJob } from '../run/useJob';
import type { ScreenProps } from '../screens';
import { words } from '../words';
import { FindTime } from './findTime';
import { SyncView } from './syncView';
import { WholeCycle } from './wholeCycle';

const activeOf = (choices: Choices): Choices['cycles'] =>
  choices.cycles.filter((cycle) => cycle.status === 'active' && (choices.coachId === null || cycle.coachId === choices.coachId));

export const ScheduleScreen = ({ first, subject, go }: ScreenProps) => {
  const choices = useChoices();
  const driver = useJob();
  const [task, setTask] = useState<'find' | 'whole cycle' | 'compare'>('find');
  const today = first?.ok === true ? first.value.today : new Date().toISOString().slice(0, 10);
  const cycles = choices?.ok === true ? activeOf(choices.value) : [];
  const back = (): void => setTask('find');
  if (driver.job !== null) return <RunScreen screen="schedule" driver={driver} go={go} onDone={driver.clear} />;
  if (task === 'compare') return <SyncView back={back} go={go} />;
  if (cycles.length > 0 && task === 'whole cycle')
    return <WholeCycle cycles={cycles} subject={subject} driver={driver} back={back} go={go} />;
  const others = (
    <>
      <PausedRuns first={first} driver={driver} actions={['scheduleCycle']} />
      <Section title="Also here">
        <List>
          {cycles.length === 0 ? null : (
            <Row icon="calendar" what="Book the whole cycle" who="Every session its model still calls for.">
              <Button small look="text" onClick={() => setTask('whole cycle')}>
                Begin<span class="vh"> booking the whole cycle</span>
              </Button>
            </Row>
          )}
          <Row icon="turn" what="Compare with Calendar" who="Take over what was moved or declined there.">
            <Button small look="text" onClick={() => setTask('compare')}>
              Compare<span class="vh"> with Calendar</span>
            </Button>
          </Row>
        </List>
      </Section>
    </>
  );
  if (cycles.length > 0 && choices?.ok === true) {
    const { usualMinutes } = choices.value;
    return <FindTime cycles={cycles} usualMinutes={usualMinutes} subject={subject} today={today} others={others} go={go} />;
  }
  return (
    <Frame screen="schedule" title="Find a time" foot={words.nothingWritten} go={go}>
      {choices?.ok === false ? <ProblemPanel problem={choices.problem} message={choices.message} /> : null}
      {choices === null ? <p class="small">Reading your cycles…</p> : null}
      {choices?.ok === true ? (
        <>
          <Empty words="There is no active cycle of yours to schedule for.">
            <Button small onClick={() => go('cycle')}>
              Start a cycle
            </Button>
          </Empty>
          {others}
        </>
      ) : null}
    </Frame>
  );
};
