// Gives a leaving coach's open cycles to another coach, each with the day its teacher agreed.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { day } from '../dates';
import { Button, Field, List, Notice, Row, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { forgetChoices, useChoices } from '../parts/useChoices';
import { count } from '../words';

const openStatuses = ['proposed', 'waitlisted', 'active', 'paused'];

export const HandOverPart = () => {
  const choices = useChoices();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [agreed, setAgreed] = useState<Readonly<Record<string, string>>>({});
  const hand = useCall('handOver');
  if (choices?.ok !== true) return <p class="small">Reading your coaches…</p>;
  const { coaches, cycles, teachers } = choices.value;
  const theirs = cycles.filter((cycle) => cycle.coachId === from && openStatuses.includes(cycle.status));
  const ids = [...new Set(theirs.flatMap((cycle) => cycle.teacherIds))];
  const consents = ids.flatMap((teacherId) => {
    const agreedOn = agreed[teacherId] ?? '';
    return agreedOn === '' ? [] : [{ teacherId, agreedOn }];
  });
  const options = [{ value: '', words: 'Choose a coach' }, ...coaches.map(({ id, name }) => ({ value: id, words: name }))];
  const given = hand.reply?.ok === true ? hand.reply.value : null;
  const give = async (): Promise<void> => {
    await hand.call({ fromCoachId: from, toCoachId: to, consents });
    forgetChoices();
  };
  const again = (): void => {
    hand.clear();
    setFrom('');
    setAgreed({});
  };
  if (given !== null) return <HandedOver given={given} again={again} />;
  return (
    <>
      <Select label="Who leaves" value={from} choices={options} onChange={setFrom} />
      <Select label="Who takes over" value={to} choices={options} onChange={setTo} />
      {from !== '' && theirs.length === 0 ? <p class="small">This coach has no open cycle.</p> : null}
      {ids.length === 0 ? null : (
        <p class="small">Enter the day each teacher agreed to the new coach. Whoever has no day here stays where they are.</p>
      )}
      {ids.map((id) => (
        <Field
          key={id}
          kind="date"
          label={`${teachers.find((teacher) => teacher.id === id)?.name ?? id} agreed on`}
          value={agreed[id] ?? ''}
          onChange={(value) => setAgreed({ ...agreed, [id]: value })}
        />
      ))}
      <Failure reply={hand.reply} />
      <Button small disabled={to === '' || consents.length === 0} busy={hand.busy} onClick={() => void give()}>
        {consents.length === 0 ? 'Hand over' : `Hand over ${count(consents.length, 'teacher')}`}
      </Button>
    </>
  );
};

const HandedOver = ({ given, again }: { readonly given: ReplyOf<'handOver'>; readonly again: () => void }) => (
  <>
    {given.remarks.map((remark) => (
      <Notice key={remark} icon="alert">
        {remark}
      </Notice>
    ))}
    <List>
      {given.done.map((cycle) => (
        <Row key={cycle.cycleId} icon="check" what={cycle.teachers} who="Handed over" />
      ))}
      {given.skipped.map((item, index) => (
        <Row key={`skipped${index}`} icon="minus" what={item.place} who={`${item.message.why} ${item.message.doThis}`} />
      ))}
      {given.sessionsToMove.map((session) => (
        <Row
          key={session.sessionId}
          icon="calendar"
          what={`${session.teachers}, ${day(session.date)}`}
          who={`${session.organizer ?? 'Whoever leaves'} cancels this session; the new coach books it again.`}
        />
      ))}
      {given.plansToShare.map((plan) => (
        <Row
          key={plan.planId}
          icon="doc"
          what={plan.link === null ? plan.teachers : <a href={plan.link}>{plan.teachers}</a>}
          who={`${plan.madeBy ?? 'Whoever made it'} shares this plan; the new coach confirms it once under Plan.`}
        />
      ))}
    </List>
    <Button small onClick={again}>
      Hand over more
    </Button>
  </>
);
