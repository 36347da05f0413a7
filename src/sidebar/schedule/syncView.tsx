// Compares the tracker with Calendar: what people changed there is taken over, past sessions ask for their outcome.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { clock, day } from '../dates';
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { OpenOutcome } from '../parts/openOutcome';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';

type Found = ReplyOf<'syncSessions'>;

export const SyncView = ({ back, go }: { readonly back: () => void; readonly go: ScreenProps['go'] }) => {
  const sync = useCall('syncSessions');
  const compare = (): void => void sync.call({});
  useEffect(compare, []);
  const found = sync.reply?.ok === true ? sync.reply.value : null;
  return (
    <Frame
      screen="schedule"
      title="Compared with Calendar"
      about={found === null ? (sync.busy ? 'Reading Calendar…' : undefined) : `${count(found.changed.length, 'change')} taken over`}
      beside={
        <Button small look="text" onClick={back}>
          Back
        </Button>
      }
      foot={found === null ? words.nothingWritten : 'Saved in the tracker'}
      go={go}
    >
      <Failure reply={sync.reply} again={compare} />
      {found === null ? null : <Findings found={found} go={go} />}
    </Frame>
  );
};

const Findings = ({ found, go }: { readonly found: Found; readonly go: ScreenProps['go'] }) => {
  const [settled, setSettled] = useState<readonly string[]>([]);
  const open = found.toRecord.filter((session) => !settled.includes(session.sessionId));
  const [next] = open;
  const nothing = found.changed.length + found.skipped.length + found.followUps.length + found.toRecord.length === 0;
  return (
    <>
      {nothing ? <Empty words="Tracker and Calendar say the same, and nothing waits for you." /> : null}
      {found.changed.length === 0 ? null : (
        <Section title="Taken over from Calendar">
          <List>
            {found.changed.map(({ session, what }) => (
              <Row
                key={session.sessionId}
                icon="turn"
                what={`${session.kind} with ${session.teachers}`}
                who={`${what.join(', ')}. ${session.date === null ? '' : day(session.date)}${session.startsAt === null ? '' : `, ${clock(session.startsAt)}`}`}
              />
            ))}
          </List>
        </Section>
      )}
      {next === undefined ? null : (
        <Section title="Was it held?" beside={open.length > 1 ? `${open.length} to record` : undefined}>
          <OpenOutcome key={next.sessionId} session={next} settled={(id) => setSettled([...settled, id])} />
        </Section>
      )}
      {found.followUps.length === 0 ? null : (
        <Section title="To look back at" beside={count(found.followUps.length, 'step')}>
          <List>
            {found.followUps.map((step) => (
              <Row
                key={step.stepId}
                icon="clock"
                what={step.step}
                who={`${step.teachers}${step.checkBackOn === null ? '' : `. Check back ${day(step.checkBackOn)}`}`}
              >
                <Button small look="text" onClick={() => go('schedule', step.cycleId)}>
                  Find a time<span class="vh"> with {step.teachers}</span>
                </Button>
              </Row>
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
};
