// Find a time: choose a cycle and what kind of session, see ranked times with their reasons, send the invitation.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { addDays, clock, day, shortDay } from '../dates';
import { Button, Field, Select } from '../parts/basics';
import { Frame } from '../parts/frame';
import { More } from '../parts/more';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { Choices } from '../parts/useChoices';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';
import { Booked } from './booked';
import { kinds, minutesFor, modes, type Kind, type Mode } from './kinds';
import { OwnTime } from './ownTime';
import { Slots, type Slot } from './slots';

interface FindTimeProps {
  readonly cycles: Choices['cycles'];
  readonly usualMinutes: Choices['usualMinutes'];
  readonly subject: string | null;
  readonly today: string;
  /** What else the screen offers, shown while no time is looked for. */
  readonly others: ComponentChildren;
  readonly go: ScreenProps['go'];
}

export const FindTime = ({ cycles, usualMinutes, subject, today, others, go }: FindTimeProps) => {
  const [cycleId, setCycleId] = useState(subject ?? '');
  const [kind, setKind] = useState<Kind>('planning');
  const [mode, setMode] = useState<Mode>('Meet');
  const [minutes, setMinutes] = useState(minutesFor('planning', usualMinutes));
  const [agreed, setAgreed] = useState<ReplyOf<'scheduleSession'> | null>(null);
  const [from, setFrom] = useState(addDays(today, 1));
  const [to, setTo] = useState(addDays(today, 8));
  const [chosen, setChosen] = useState<Slot | null>(null);
  const search = useCall('findSlots');
  const booking = useCall('scheduleSession');
  const cycle = cycles.find((candidate) => candidate.id === cycleId) ?? cycles[0];
  useEffect(() => {
    setChosen(null);
    search.clear();
  }, [cycleId, kind, mode, minutes, from, to]);
  if (cycle === undefined) return <></>;
  const durationMinutes = Math.round(Number(minutes));
  const wish = { cycleId: cycle.id, kind, mode, durationMinutes };
  const chooseKind = (value: string): void => {
    if (minutes === minutesFor(kind, usualMinutes)) setMinutes(minutesFor(value as Kind, usualMinutes));
    setKind(value as Kind);
  };

  const find = async (): Promise<void> => {
    booking.clear();
    const reply = await search.call({
      coachId: cycle.coachId,
      teacherIds: cycle.teacherIds,
      from,
      to,
      durationMinutes,
      mode,
      kind,
      limit: 12,
    });
    setChosen(reply?.ok === true ? (reply.value.slots[0] ?? null) : null);
  };
  const book = async (): Promise<void> => {
    if (chosen === null) return;
    // Where no time suits everyone, those who can come are invited.
    const teacherIds = cycle.teacherIds.filter((teacherId) => !chosen.missing.includes(teacherId));
    await booking.call({ ...wish, teacherIds, date: chosen.date, startsAt: chosen.startsAt });
  };
  const another = (): void => {
    booking.clear();
    search.clear();
    setAgreed(null);
    setChosen(null);
  };

  const found = search.reply?.ok === true ? search.reply.value : null;
  const booked = agreed ?? (booking.reply?.ok === true ? booking.reply.value : null);
  const invited = cycle.teacherIds.length - (chosen?.missing.length ?? 0);
  const kindWords = kinds.find(({ value }) => value === kind)?.words ?? kind;
  const modeWords = mode === 'Meet' ? 'on Meet' : mode;
  return (
    <Frame
      screen="schedule"
      title={booked === null ? 'Find a time' : 'Session booked'}
      about={
        found === null || booked !== null
          ? undefined
          : `${cycle.teachers}, ${shortDay(from)} – ${shortDay(to)}. ${kindWords}, ${minutes} minutes, ${modeWords}`
      }
      beside={
        found === null || booked !== null ? undefined : (
          <Button small look="text" onClick={another}>
            Change
          </Button>
        )
      }
      dock={
        booked !== null || chosen === null ? null : (
          <>
            <p>
              <span class="strong">
                {day(chosen.date)}, {clock(chosen.startsAt)}
              </span>
              {chosen.coachTime === null ? null : <span class="small"> ({clock(chosen.coachTime)} for you)</span>}
            </p>
            <p class="small">
              To: {cycle.teachers}. An agenda{mode === 'in person' ? '' : ', a Meet link'}, and the plan where all who are invited may open
              it. Nothing about students.
            </p>
            <Button look="fill" wide icon="mail" busy={booking.busy} onClick={() => void book()}>
              {booking.busy ? words.working : `Send ${count(invited, 'invitation')}`}
            </Button>
          </>
        )
      }
      foot={
        booked !== null
          ? 'Saved in the tracker and in Calendar'
          : found === null
            ? words.nothingWritten
            : `${count(found.calendarsRead, 'calendar')} read. ${words.nothingWritten}`
      }
      go={go}
    >
      {booked === null && found === null ? (
        <div class="stack">
          <Select
            label="Cycle"
            value={cycle.id}
            choices={cycles.map((candidate) => ({ value: candidate.id, words: candidate.teachers }))}
            onChange={setCycleId}
          />
          <div class="pair">
            <Select label="Kind" value={kind} choices={kinds} onChange={chooseKind} />
            <Select label="How you meet" value={mode} choices={modes} onChange={(value) => setMode(value as Mode)} />
          </div>
          {mode === 'asynchronous' ? (
            <OwnTime wish={{ cycleId: cycle.id, kind, mode }} from={from} booked={setAgreed} />
          ) : (
            <>
              <div class="pair">
                <Field label="From" kind="date" value={from} onChange={setFrom} />
                <Field label="To" kind="date" value={to} onChange={setTo} />
              </div>
              <Field label="Minutes" kind="number" value={minutes} onChange={setMinutes} />
              <Button look="fill" wide icon="clock" busy={search.busy} onClick={() => void find()}>
                {search.busy ? 'Reading calendars…' : 'Find times'}
              </Button>
              <More words="A time you agreed on">
                <OwnTime wish={wish} from={from} booked={setAgreed} />
              </More>
            </>
          )}
        </div>
      ) : null}
      <Failure reply={search.reply} again={() => void find()} />
      <Failure reply={booking.reply} again={() => void book()} />
      {booked !== null ? (
        <Booked session={booked} another={another} />
      ) : found === null ? (
        others
      ) : (
        <Slots found={found} chosen={chosen} choose={setChosen} />
      )}
    </Frame>
  );
};
