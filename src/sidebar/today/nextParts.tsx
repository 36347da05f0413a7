// What is next today, and the one past session whose outcome is still open.
import type { ReplyOf } from '../../actions/wire';
import { clock, day, span } from '../dates';
import { Button } from '../parts/basics';
import { Icon } from '../parts/icons';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count } from '../words';

type Session = ReplyOf<'rebuildSummary'>['sessions'][number];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const soon = (minutes: number): string => (minutes <= 0 ? 'Now' : minutes < 60 ? `Next, in ${count(minutes, 'minute')}` : `Next, today`);

export const NextSession = ({
  session,
  time,
  go,
}: {
  readonly session: Session;
  readonly time: string;
  readonly go: ScreenProps['go'];
}) => (
  <div class="hero">
    <p class="over">
      <Icon name="clock" small /> {session.startsAt === null ? 'Next, today' : soon(minutesOf(session.startsAt) - minutesOf(time))}
    </p>
    <h2>
      {capital(session.kind)} with {session.teachers}
    </h2>
    <p>
      {session.startsAt === null || session.endsAt === null ? session.mode : `${span(session.startsAt, session.endsAt)}, ${session.mode}`}
    </p>
    <div class="row">
      {session.meetLink === null ? null : (
        <a class="btn fill" href={session.meetLink} rel="noopener">
          <Icon name="video" small /> Join Meet
        </a>
      )}
      {session.cycleId === null ? null : (
        <Button look="text" onClick={() => go('cycle', session.cycleId ?? undefined)}>
          Open cycle
        </Button>
      )}
    </div>
  </div>
);

interface OpenOutcomeProps {
  readonly session: Pick<Session, 'sessionId' | 'date' | 'startsAt' | 'kind' | 'teachers' | 'mode'>;
  readonly settled: (sessionId: string) => void;
}

export const OpenOutcome = ({ session, settled }: OpenOutcomeProps) => {
  const record = useCall('recordSession');
  const say = async (outcome: 'held' | 'no-show'): Promise<void> => {
    const reply = await record.call({ sessionId: session.sessionId, outcome });
    if (reply?.ok === true) settled(session.sessionId);
  };
  return (
    <div class="panel">
      <h2 class="strong">
        {session.date === null ? '' : `${day(session.date)}: `}
        {session.kind} with {session.teachers}, held?
      </h2>
      <p class="small">{session.startsAt === null ? session.mode : `${clock(session.startsAt)}, ${session.mode}`}. A note can wait.</p>
      {record.reply?.ok === false ? <ProblemPanel problem={record.reply.problem} message={record.reply.message} /> : null}
      <div class="row">
        <Button small busy={record.busy} onClick={() => void say('held')}>
          Held
        </Button>
        <Button small busy={record.busy} onClick={() => void say('no-show')}>
          Not held
        </Button>
        <Button small look="text" onClick={() => settled(session.sessionId)}>
          Later
        </Button>
      </div>
    </div>
  );
};
