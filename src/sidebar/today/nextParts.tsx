// What is next today.
import type { ReplyOf } from '../../actions/wire';
import { span } from '../dates';
import { Button } from '../parts/basics';
import { Icon } from '../parts/icons';
import type { ScreenProps } from '../screens';
import { capital, count } from '../words';

type Session = ReplyOf<'rebuildSummary'>['sessions'][number];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

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
