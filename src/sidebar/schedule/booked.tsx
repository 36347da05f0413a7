// What was booked: when, with whom, and the link to join.
import type { ReplyOf } from '../../actions/wire';
import { day, span } from '../dates';
import { Button } from '../parts/basics';
import { Icon } from '../parts/icons';

type Booking = ReplyOf<'scheduleSession'>;

const said: Readonly<Record<Booking['what'], string>> = {
  booked: 'Booked, and the invitation is on its way',
  'booked before': 'Already booked',
  dated: 'Dated in the tracker',
  preview: 'Nothing booked yet',
};

export const Booked = ({
  session: { what, session, recipients },
  another,
}: {
  readonly session: Booking;
  readonly another: () => void;
}) => (
  <div class="hero">
    <p class="over">
      <Icon name="check" small /> {said[what]}
    </p>
    <h2>{session.teachers}</h2>
    <p>
      {session.date === null ? '' : day(session.date)}
      {session.startsAt === null || session.endsAt === null ? '' : `, ${span(session.startsAt, session.endsAt)}`}
    </p>
    {recipients.length === 0 ? null : <p>Invited: {recipients.join(', ')}</p>}
    {session.state === 'meet pending' ? <p>Google is still making the Meet link. It will be in the tracker after the next sync.</p> : null}
    <div class="row">
      {session.meetLink === null ? null : (
        <a class="btn fill sm" href={session.meetLink} rel="noopener">
          <Icon name="video" small /> Open Meet
        </a>
      )}
      <Button small onClick={another}>
        Find another time
      </Button>
    </div>
  </div>
);
