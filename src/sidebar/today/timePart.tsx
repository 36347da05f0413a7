// The coach's own time: how much of it is coaching in cycles, beside the agreed share.
import { useState } from 'preact/hooks';
import { Button, Field, List, Row } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';

interface TimePartProps {
  readonly from: string;
  readonly to: string;
  readonly coachId: string | null;
}

const hours = (minutes: number): string => `${(minutes / 60).toFixed(1)} h`;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const TimePart = ({ from: yearStart, to: today, coachId }: TimePartProps) => {
  const [from, setFrom] = useState(yearStart);
  const [to, setTo] = useState(today);
  const audit = useCall('auditTime');
  const found = audit.reply?.ok === true ? audit.reply.value : null;
  return (
    <div class="stack">
      <h2 class="strong">My time</h2>
      <div class="pair">
        <Field label="From" kind="date" value={from} onChange={setFrom} />
        <Field label="To" kind="date" value={to} onChange={setTo} />
      </div>
      <Button
        small
        busy={audit.busy}
        onClick={() => void audit.call({ ...(coachId === null ? {} : { coachId }), from, to, preview: true })}
      >
        Count my time
      </Button>
      <Failure reply={audit.reply} />
      {found === null ? null : (
        <>
          <p role="status">
            {found.share === null
              ? 'No time is recorded in these days.'
              : `${percent(found.share)} of ${hours(found.minutesCounted)} was in coaching cycles; the agreed share is ${percent(found.target)}.`}
          </p>
          <List>
            {found.byCategory.map((part) => (
              <Row key={part.name} what={part.name} who={hours(part.minutes)} />
            ))}
          </List>
        </>
      )}
    </div>
  );
};
