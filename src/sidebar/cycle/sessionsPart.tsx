// The sessions of a cycle: those past ask whether they were held, those to come have their links and can be moved or cancelled.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { clock, day } from '../dates';
import { Button, List, Section } from '../parts/basics';
import { Icon } from '../parts/icons';
import { OpenOutcome } from '../parts/openOutcome';
import type { ScreenProps } from '../screens';
import { ChangeSession } from './changeSession';
import { LogSession } from './logSession';
import { capital } from '../words';

type Cycle = ReplyOf<'showCycle'>;
type Session = Cycle['sessions'][number];

const when = (session: Session): string =>
  `${session.date === null ? 'No date yet' : day(session.date)}${session.startsAt === null ? '' : `, ${clock(session.startsAt)}`}. ${capital(session.mode)}`;

interface SessionsPartProps {
  readonly cycle: Cycle;
  readonly changed: () => void;
  readonly go: ScreenProps['go'];
}

export const SessionsPart = ({ cycle, changed, go }: SessionsPartProps) => {
  const [open, setOpen] = useState<string | null>(null);
  const [later, setLater] = useState<readonly string[]>([]);
  const held = cycle.sessions.filter((session) => session.status === 'held').length;
  const [logging, setLogging] = useState(false);
  const done = (): void => {
    setLogging(false);
    changed();
  };
  const standing = cycle.sessions.filter((session) => session.stands);
  const toRecord = standing.find((session) => session.isPast && !later.includes(session.sessionId));
  const toCome = standing.filter((session) => !session.isPast);
  const settled = (sessionId: string): void => {
    setLater([...later, sessionId]);
    changed();
  };
  return (
    <Section title="Sessions" beside={`${held} held, ${toCome.length} to come`}>
      {toRecord === undefined ? null : (
        <OpenOutcome key={toRecord.sessionId} session={{ ...toRecord, teachers: cycle.teachers }} settled={settled} />
      )}
      <List>
        {toCome.map((session) => (
          <li key={session.sessionId} class="wrap">
            <Icon name={session.meetLink === null ? 'calendar' : 'video'} />
            <span class="grow">
              <span class="what">{capital(session.kind)}</span>
              <span class="who">{when(session)}</span>
              {session.problem === '' ? null : <span class="who">{session.problem}</span>}
            </span>
            <Button small look="text" onClick={() => setOpen(open === session.sessionId ? null : session.sessionId)}>
              Change
              <span class="vh">
                {' '}
                {session.kind}, {when(session)}
              </span>
            </Button>
            {open === session.sessionId ? (
              <ChangeSession
                session={session}
                changed={() => {
                  setOpen(null);
                  changed();
                }}
                close={() => setOpen(null)}
              />
            ) : null}
          </li>
        ))}
      </List>
      <div class="row">
        {cycle.status === 'active' ? (
          <Button small onClick={() => go('schedule', cycle.cycleId)}>
            Find a time
          </Button>
        ) : null}
        <Button small look="text" onClick={() => setLogging(!logging)}>
          Log one<span class="vh"> that was not booked</span>
        </Button>
      </div>
      {logging ? <LogSession about={{ cycleId: cycle.cycleId }} today={cycle.today} logged={done} close={() => setLogging(false)} /> : null}
    </Section>
  );
};
