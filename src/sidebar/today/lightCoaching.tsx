// Coaching outside a cycle: a talk in passing, a quick visit. It is work with a teacher and is written down like any other.
import { useState } from 'preact/hooks';
import { LogSession } from '../cycle/logSession';
import { Button, Select } from '../parts/basics';
import { useChoices } from '../parts/useChoices';

interface LightCoachingProps {
  readonly today: string;
  readonly logged: () => void;
}

export const LightCoaching = ({ today, logged }: LightCoachingProps) => {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <div class="stack">
      <h2 class="strong">Coaching outside a cycle</h2>
      {open ? (
        <WhoItWas
          today={today}
          logged={() => {
            setOpen(false);
            setDone(true);
            logged();
          }}
          close={() => setOpen(false)}
        />
      ) : (
        <Button small onClick={() => setOpen(true)}>
          Log a session
        </Button>
      )}
      <p class="small" role="status">
        {done && !open ? 'Logged in the sheet “Sessions”.' : ''}
      </p>
    </div>
  );
};

const WhoItWas = ({ today, logged, close }: LightCoachingProps & { readonly close: () => void }) => {
  const choices = useChoices();
  const [teacherId, setTeacherId] = useState('');
  const teachers = choices?.ok === true ? choices.value.teachers : [];
  return (
    <>
      <Select
        label="With"
        value={teacherId}
        choices={[{ value: '', words: 'Choose a teacher' }, ...teachers.map(({ id, name }) => ({ value: id, words: name }))]}
        onChange={setTeacherId}
      />
      {teacherId === '' ? null : (
        <LogSession key={teacherId} about={{ teacherIds: [teacherId] }} today={today} logged={logged} close={close} />
      )}
    </>
  );
};
