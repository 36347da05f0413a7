// Find a time: choose a cycle and what kind of session, see ranked times with their reasons, send the invitation.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { Button, Empty, Field, Notice, Section, Select } from '../parts/basics';
import { Frame } from '../parts/frame';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';
import { addDays, clock, day, longDay, span } from '../dates';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';
import { Booked } from './booked';

type Slot = ReplyOf<'findSlots'>['slots'][number];
type Kind = NonNullable<RequestOf<'findSlots'>['kind']>;
type Mode = RequestOf<'findSlots'>['mode'];

const kinds: readonly { readonly value: Kind; readonly words: string }[] = [
  { value: 'planning', words: 'Planning' },
  { value: 'co-planning', words: 'Co-planning' },
  { value: 'classroom visit', words: 'Classroom visit' },
  { value: 'co-teaching', words: 'Co-teaching' },
  { value: 'modeling', words: 'Modeling' },
  { value: 'observation', words: 'Observation' },
  { value: 'debrief', words: 'Debrief' },
  { value: 'reflection', words: 'Reflection' },
  { value: 'kickoff', words: 'Kickoff' },
  { value: 'data meeting', words: 'Data meeting' },
  { value: 'PLC', words: 'PLC' },
];

const modes: readonly { readonly value: Mode; readonly words: string }[] = [
  { value: 'Meet', words: 'On Meet' },
  { value: 'in person', words: 'In person' },
  { value: 'hybrid', words: 'Both' },
];

export const ScheduleScreen = ({ first, subject, go }: ScreenProps) => {
  const choices = useChoices();
  const today = first?.ok === true ? first.value.today : new Date().toISOString().slice(0, 10);
  const [cycleId, setCycleId] = useState(subject ?? '');
  const [kind, setKind] = useState<Kind>('planning');
  const [mode, setMode] = useState<Mode>('Meet');
  const [minutes, setMinutes] = useState('30');
  const [from, setFrom] = useState(addDays(today, 1));
  const [to, setTo] = useState(addDays(today, 8));
  const [chosen, setChosen] = useState<Slot | null>(null);
  const search = useCall('findSlots');
  const booking = useCall('scheduleSession');
  const cycles =
    choices?.ok === true
      ? choices.value.cycles.filter(
          (cycle) => cycle.status === 'active' && (choices.value.coachId === null || cycle.coachId === choices.value.coachId),
        )
      : [];
  const cycle = cycles.find((candidate) => candidate.id === cycleId) ?? cycles[0];
  useEffect(() => setChosen(null), [cycleId, kind, mode, minutes, from, to]);

  const find = async (): Promise<void> => {
    if (cycle === undefined) return;
    const reply = await search.call({
      coachId: cycle.coachId,
      teacherIds: cycle.teacherIds,
      from,
      to,
      durationMinutes: Number(minutes),
      mode,
      kind,
      limit: 12,
    });
    setChosen(reply?.ok === true ? (reply.value.slots[0] ?? null) : null);
  };
  const book = async (): Promise<void> => {
    if (cycle === undefined || chosen === null) return;
    await booking.call({ cycleId: cycle.id, kind, mode, date: chosen.date, startsAt: chosen.startsAt, durationMinutes: Number(minutes) });
  };

  const found = search.reply?.ok === true ? search.reply.value : null;
  const invited = cycle === undefined ? 0 : cycle.teacherIds.length - (chosen?.missing.length ?? 0);
  const dock =
    booking.reply?.ok === true ? null : chosen === null || cycle === undefined ? null : (
      <>
        <p>
          <span class="strong">
            {day(chosen.date)}, {clock(chosen.startsAt)}
          </span>
          {chosen.coachTime === null ? null : <span class="small"> ({clock(chosen.coachTime)} for you)</span>}
        </p>
        <p class="small">
          To: {cycle.teachers}. Adds {mode === 'in person' ? 'the plan' : 'a Meet link, the plan'} and an agenda. Nothing about students.
        </p>
        <Button look="fill" wide icon="mail" busy={booking.busy} onClick={() => void book()}>
          {booking.busy ? words.working : `Send ${count(invited, 'invitation')}`}
        </Button>
      </>
    );
  return (
    <Frame
      screen="schedule"
      title="Find a time"
      about={cycle === undefined ? undefined : `${cycle.teachers}, ${day(from)} to ${day(to)}`}
      dock={dock}
      foot={booking.reply?.ok === true ? 'Saved in the tracker and in Calendar' : words.nothingWritten}
      go={go}
    >
      {choices !== null && !choices.ok ? <ProblemPanel problem={choices.problem} message={choices.message} /> : null}
      {choices?.ok === true && cycle === undefined ? (
        <Empty words="There is no active cycle of yours to schedule for.">
          <Button small onClick={() => go('cycle')}>
            Start a cycle
          </Button>
        </Empty>
      ) : null}
      {cycle === undefined || booking.reply?.ok === true ? null : (
        <Section title="What kind of session">
          <div class="stack">
            <Select
              label="Cycle"
              value={cycle.id}
              choices={cycles.map((candidate) => ({ value: candidate.id, words: candidate.teachers }))}
              onChange={setCycleId}
            />
            <div class="pair">
              <Select label="Kind" value={kind} choices={kinds} onChange={(value) => setKind(value as Kind)} />
              <Select label="How you meet" value={mode} choices={modes} onChange={(value) => setMode(value as Mode)} />
            </div>
            <div class="pair">
              <Field label="From" kind="date" value={from} onChange={setFrom} />
              <Field label="To" kind="date" value={to} onChange={setTo} />
            </div>
            <Field label="Minutes" kind="number" value={minutes} onChange={setMinutes} />
            <Button look={found === null ? 'fill' : 'line'} wide icon="clock" busy={search.busy} onClick={() => void find()}>
              {search.busy ? 'Reading calendars…' : 'Find times'}
            </Button>
          </div>
        </Section>
      )}
      {search.reply?.ok === false ? (
        <ProblemPanel problem={search.reply.problem} message={search.reply.message} again={() => void find()} />
      ) : null}
      {booking.reply?.ok === false ? (
        <ProblemPanel problem={booking.reply.problem} message={booking.reply.message} again={() => void book()} />
      ) : null}
      {booking.reply?.ok === true ? (
        <Booked session={booking.reply.value} another={booking.clear} />
      ) : found === null ? null : (
        <Slots found={found} chosen={chosen} choose={setChosen} />
      )}
    </Frame>
  );
};

const Slots = ({
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
              <ul class="list" role="radiogroup" aria-label={longDay(date)}>
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
            )}
          </Section>
        );
      })}
    </>
  );
};
