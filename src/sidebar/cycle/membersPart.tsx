// Who is in a cycle: a teacher joins or leaves, and the day stays on record.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { shortDay } from '../dates';
import { Button, Field, List, Row, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { forgetChoices, useChoices } from '../parts/useChoices';

interface MembersPartProps {
  readonly cycle: ReplyOf<'showCycle'>;
  readonly changed: () => void;
}

export const MembersPart = ({ cycle, changed }: MembersPartProps) => {
  const choices = useChoices();
  const change = useCall('changeMembers');
  const [joining, setJoining] = useState('');
  const [on, setOn] = useState(cycle.today);
  if (choices?.ok !== true) return null;
  const { teachers } = choices.value;
  const nameOf = (id: string): string => teachers.find((teacher) => teacher.id === id)?.name ?? id;
  const say = async (request: { readonly join?: string[]; readonly leave?: string[] }): Promise<void> => {
    const reply = await change.call({ cycleId: cycle.cycleId, ...request, ...(on === '' ? {} : { on }) });
    if (reply?.ok !== true) return;
    forgetChoices();
    setJoining('');
    changed();
  };
  return (
    <div class="stack">
      <List>
        {cycle.members.map(({ teacherId: id, joinedOn }) => (
          <Row key={id} icon="people" what={nameOf(id)} who={`Since ${shortDay(joinedOn)}`}>
            {cycle.members.length < 2 ? null : (
              <Button small look="text" busy={change.busy} onClick={() => void say({ leave: [id] })}>
                Leaves<span class="vh">: {nameOf(id)}</span>
              </Button>
            )}
          </Row>
        ))}
      </List>
      <Select
        label="Another teacher joins"
        value={joining}
        choices={[
          { value: '', words: 'Choose a teacher' },
          ...teachers
            .filter((teacher) => teacher.openCycleId === null && !cycle.members.some(({ teacherId }) => teacherId === teacher.id))
            .map((teacher) => ({ value: teacher.id, words: teacher.name })),
        ]}
        onChange={setJoining}
      />
      <Field label="Joins or leaves on" kind="date" value={on} onChange={setOn} />
      <Failure reply={change.reply} />
      <Button small disabled={joining === ''} busy={change.busy} onClick={() => void say({ join: [joining] })}>
        {joining === '' ? 'Add' : `Add ${nameOf(joining)}`}
      </Button>
    </div>
  );
};
