// The teachers of a new cycle: one, a pair or a team, added one by one and taken away again.
import { Button, List, Row, Select } from '../parts/basics';
import type { Choices } from '../parts/useChoices';

interface ChooseTeachersProps {
  readonly teachers: Choices['teachers'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export const ChooseTeachers = ({ teachers, chosen, onChange }: ChooseTeachersProps) => {
  const [first] = chosen;
  const together = teachers.filter(({ id }) => chosen.includes(id));
  const offered = teachers.filter(({ id }) => (chosen.length < 2 ? true : !chosen.includes(id)));
  const wordsOf = ({ name, openCycleId }: Choices['teachers'][number]): string => `${name}${openCycleId === null ? '' : ' (in a cycle)'}`;
  return (
    <>
      {chosen.length < 2 ? (
        <Select
          label="Teacher"
          value={first ?? ''}
          choices={[{ value: '', words: 'Choose a teacher' }, ...offered.map((one) => ({ value: one.id, words: wordsOf(one) }))]}
          onChange={(id) => onChange(id === '' ? [] : [id])}
        />
      ) : (
        <List>
          {together.map((one) => (
            <Row key={one.id} icon="people" what={one.name} who={one.school}>
              <Button small look="text" onClick={() => onChange(chosen.filter((id) => id !== one.id))}>
                Without<span class="vh"> {one.name}</span>
              </Button>
            </Row>
          ))}
        </List>
      )}
      {first === undefined ? null : (
        <Select
          label="Together with"
          value=""
          choices={[
            { value: '', words: chosen.length < 2 ? 'Nobody else' : 'Another teacher' },
            ...offered.filter(({ id }) => id !== first).map((one) => ({ value: one.id, words: wordsOf(one) })),
          ]}
          onChange={(id) => onChange(id === '' ? chosen : [...chosen, id])}
        />
      )}
    </>
  );
};
