// A time the two of you agreed on: what speaks against it is said, and the coach decides. Also the day of a session without a meeting.
import { useState } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { clock, day } from '../dates';
import { Button, Field } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { clashes, count } from '../words';

type Booking = ReplyOf<'scheduleSession'>;

interface OwnTimeProps {
  readonly wish: RequestOf<'scheduleSession'>;
  readonly from: string;
  readonly booked: (booking: Booking) => void;
}

export const OwnTime = ({ wish, from, booked }: OwnTimeProps) => {
  const [date, setDate] = useState(from);
  const [startsAt, setStartsAt] = useState('');
  const [anyway, setAnyway] = useState(false);
  const booking = useCall('scheduleSession');
  const isVideo = wish.mode === 'asynchronous';
  const previewed = booking.reply?.ok === true && booking.reply.value.what === 'preview' ? booking.reply.value : null;
  const isAClash = booking.reply?.ok === false && clashes.has(booking.reply.problem.code);
  const ask = async (preview: boolean, regardless = anyway): Promise<void> => {
    const reply = await booking.call({ ...wish, date, ...(isVideo ? {} : { startsAt, anyway: regardless }), preview });
    if (reply?.ok === true && reply.value.what !== 'preview') booked(reply.value);
  };
  const change =
    (set: (value: string) => void) =>
    (value: string): void => {
      set(value);
      setAnyway(false);
      booking.clear();
    };
  if (isVideo)
    return (
      <div class="stack">
        <Field
          label="Day"
          kind="date"
          value={date}
          hint="No meeting and no invitation: a dated row in the tracker."
          onChange={change(setDate)}
        />
        <Failure reply={booking.reply} />
        <Button look="fill" wide disabled={date === ''} busy={booking.busy} onClick={() => void ask(false)}>
          Put it in the tracker
        </Button>
      </div>
    );
  return (
    <div class="stack">
      <div class="pair">
        <Field label="Day" kind="date" value={date} onChange={change(setDate)} />
        <Field label="Starts at" kind="time" value={startsAt} onChange={change(setStartsAt)} />
      </div>
      <Failure reply={booking.reply} />
      {previewed === null ? (
        <Button
          small
          disabled={date === '' || startsAt === ''}
          busy={booking.busy}
          onClick={() => {
            setAnyway(isAClash);
            void ask(true, isAClash);
          }}
        >
          {isAClash ? 'Take this time anyway' : 'Look at this time'}
        </Button>
      ) : (
        <>
          <p class="small" role="status">
            {day(date)}, {clock(startsAt)}. To: {previewed.recipients.join(', ')}. Nothing about students.
          </p>
          <Button small icon="mail" busy={booking.busy} onClick={() => void ask(false)}>
            {`Send ${count(previewed.recipients.length, 'invitation')}`}
          </Button>
        </>
      )}
    </div>
  );
};
