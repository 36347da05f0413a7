// The times that were found, day by day, each with its reasons; and for each day without one, why.
import type { ReplyOf } from '../../actions/wire';
import { longDay, span } from '../dates';
import { List, Notice, Row, Section } from '../parts/basics';

export type Slot = ReplyOf<'findSlots'>['slots'][number];

export const Slots = ({
  found,
  chosen,
  choose,
}: {
  readonly found: ReplyOf<'findSlots'>;
  readonly chosen: Slot | null;
  readonly choose: (slot: Slot) => void;
}) => {
  const dates = [...new Set([...found.slots.map((slot) => slot.date), ...found.without.map((none) => none.date)])].sort();
  const best = found.slots[0];
  return (
    <>
      {found.unknown.length === 0 ? null : (
        <Section title="Calendars that could not be read">
          <List>
            {found.unknown.map((person, index) => (
              <Row key={index} icon="alert" what={person.name} who={person.reason} />
            ))}
          </List>
        </Section>
      )}
      {best?.coachTime == null ? null : (
        <Notice icon="globe">Times are school time ({best.timeZone}). Yours is beside the chosen one.</Notice>
      )}
      {dates.map((date) => {
        const slots = found.slots.filter((slot) => slot.date === date);
        const none = found.without.find((candidate) => candidate.date === date);
        return (
          <Section key={date} title={longDay(date)}>
            {slots.length === 0 ? (
              <p class="small">No time: {none?.why}</p>
            ) : (
              <div role="radiogroup" aria-label={longDay(date)}>
                <ul class="list">
                  {slots.map((slot) => (
                    <li key={slot.start} class={slot === chosen ? 'chosen' : ''}>
                      <label class="pick">
                        <input type="radio" name="slot" checked={slot === chosen} onChange={() => choose(slot)} />
                        <span class="grow">
                          <span class="what">{span(slot.startsAt, slot.endsAt)}</span>
                          <span class="who">{slot.reasons.join(' ')}</span>
                        </span>
                        {slot === best ? <span class="tag">Best fit</span> : null}
                      </label>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </Section>
        );
      })}
    </>
  );
};
