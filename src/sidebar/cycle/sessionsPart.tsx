// The sessions of a cycle: those to come with their links, each of which can be moved or cancelled.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { clock, day } from '../dates';
import { Button, List, Section } from '../parts/basics';
import { Icon } from '../parts/icons';
import type { ScreenProps } from '../screens';
import { ChangeSession } from './changeSession';

type Cycle = ReplyOf<'showCycle'>;
type Session = Cycle['sessions'][number];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const when = (session: Session): string =>
  session.problem === ''
    ? `${session.date === null ? 'No date yet' : day(session.date)}${session.startsAt === null ? '' : `, ${clock(session.startsAt)}`}. ${capital(session.mode)}`
    : session.problem;

interface SessionsPartProps {
  readonly cycle: Cycle;
  readonly changed: () => void;
  readonly go: ScreenProps['go'];
}

export const SessionsPart = ({ cycle, changed, go }: SessionsPartProps) => {
  const [open, setOpen] = useState<string | null>(null);
  const held = cycle.sessions.filter((session) => session.status === 'held').length;
  const planned = cycle.sessions.filter((session) => session.status === 'planned');
  return (
    <Section title="Sessions" beside={`${held} held, ${planned.length} planned`}>
      <List>
        {planned.map((session) => (
          <li key={session.sessionId} class="wrap">
            <Icon name={session.meetLink === null ? 'calendar' : 'video'} />
            <span class="grow">
              <span class="what">{capital(session.kind)}</span>
              <span class="who">{when(session)}</span>
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
      {cycle.status === 'active' ? (
        <Button small onClick={() => go('schedule', cycle.cycleId)}>
          Find a time
        </Button>
      ) : null}
    </Section>
  );
};
