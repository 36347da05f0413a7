// Removes student data: one student's, or everything older than the district keeps. What would go is shown first.
import { useState } from 'preact/hooks';
import type { RequestOf } from '../../actions/wire';
import { Button, Field, Section, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';
import { count } from '../words';

type What = 'student' | 'teacher' | 'old';

const whats: readonly { readonly value: What; readonly words: string }[] = [
  { value: 'student', words: 'One student' },
  { value: 'teacher', words: 'One teacher’s school year' },
  { value: 'old', words: 'All that is older than you keep' },
];

export const RemovePart = () => {
  const choices = useChoices();
  const [what, setWhat] = useState<What>('student');
  const [student, setStudent] = useState('');
  const [teacherId, setTeacherId] = useState('');
  const [window, setWindow] = useState('');
  const look = useCall('removeStudentData');
  const remove = useCall('removeStudentData');
  const request = (): RequestOf<'removeStudentData'> =>
    what === 'old'
      ? { old: true }
      : what === 'student'
        ? { studentId: student.trim() }
        : { teacherId, ...(window.trim() === '' ? {} : { window: window.trim() }) };
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      look.clear();
      remove.clear();
    };
  const enough = what === 'old' || (what === 'student' ? student.trim() !== '' : teacherId !== '');
  const found = look.reply?.ok === true ? look.reply.value : null;
  const gone = remove.reply?.ok === true ? remove.reply.value : null;
  const teachers = choices?.ok === true ? choices.value.teachers : [];
  return (
    <Section title="Remove student data">
      <div class="stack">
        <Select label="Whose" value={what} choices={whats} onChange={changed((value: string) => setWhat(value as What))} />
        {what === 'student' ? <Field label="Student ID, as in your exports" value={student} onChange={changed(setStudent)} /> : null}
        {what === 'teacher' ? (
          <>
            <Select
              label="Teacher"
              value={teacherId}
              choices={[{ value: '', words: 'Choose a teacher' }, ...teachers.map(({ id, name }) => ({ value: id, words: name }))]}
              onChange={changed(setTeacherId)}
            />
            <Field
              label="School year or window"
              value={window}
              hint="Such as 2023-2024. Left empty, every one."
              onChange={changed(setWindow)}
            />
          </>
        ) : null}
        <Failure reply={look.reply} />
        <Failure reply={remove.reply} />
        {found === null ? (
          <Button small disabled={!enough} busy={look.busy} onClick={() => void look.call(request())}>
            See what would go
          </Button>
        ) : gone === null ? (
          <div class="panel stack">
            <p>
              {count(found.scores, 'score')} and {count(found.links, 'class link')} of {count(found.students, 'student')} would go
              {found.windows.length === 0 ? '' : `: ${found.windows.join(', ')}`}. This cannot be taken back.
            </p>
            <div class="row">
              <Button small busy={remove.busy} onClick={() => void remove.call({ ...request(), confirmed: true })}>
                Remove {count(found.scores, 'score')}
              </Button>
              <Button small look="text" onClick={look.clear}>
                Keep them
              </Button>
            </div>
          </div>
        ) : (
          <p role="status">{count(gone.scores, 'score')} removed.</p>
        )}
      </div>
    </Section>
  );
};
