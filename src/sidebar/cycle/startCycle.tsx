// A new cycle: who, which model, what about, and a goal that can be measured. What is missing is said, not refused; a full caseload
// leads to the waitlist.
import { useState } from 'preact/hooks';
import { Button, Field, Section, Select } from '../parts/basics';
import { Frame } from '../parts/frame';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';
import { ChooseTeachers } from './chooseTeachers';

type Enrolment = 'teacher-initiated' | 'invited' | 'principal-suggested' | 'assigned';

const enrolments: readonly { readonly value: Enrolment; readonly words: string }[] = [
  { value: 'teacher-initiated', words: 'The teacher asked' },
  { value: 'invited', words: 'I invited the teacher' },
  { value: 'principal-suggested', words: 'The principal suggested it' },
  { value: 'assigned', words: 'It was assigned' },
];

const numberOf = (text: string): number | null => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null);

interface StartCycleProps extends ScreenProps {
  /** With what is worth knowing about the new cycle. */
  readonly started: (cycleId: string, remarks: readonly string[]) => void;
  readonly back: () => void;
}

export const StartCycle = ({ first, started, back, go }: StartCycleProps) => {
  const choices = useChoices();
  const starting = useCall('startCycle');
  const today = first?.ok === true ? first.value.today : '';
  const [teacherIds, setTeacherIds] = useState<readonly string[]>([]);
  const [coachId, setCoachId] = useState('');
  const [model, setModel] = useState('');
  const [focus, setFocus] = useState('');
  const [enrolment, setEnrolment] = useState<Enrolment>('invited');
  const [agreedOn, setAgreedOn] = useState('');
  const [startedOn, setStartedOn] = useState(today);
  const [statement, setStatement] = useState('');
  const [measure, setMeasure] = useState('');
  const [baseline, setBaseline] = useState('');
  const [target, setTarget] = useState('');
  const [dueOn, setDueOn] = useState('');
  const lists = choices?.ok === true ? choices.value : null;
  const coach = coachId || (lists?.coachId ?? lists?.coaches[0]?.id ?? '');
  const chosenModel = model || (lists?.models[0]?.name ?? '');
  const names = lists?.teachers.filter(({ id }) => teacherIds.includes(id)).map(({ name }) => name) ?? [];
  const [low, high] = [numberOf(baseline), numberOf(target)];
  const start = async (waitlist: boolean): Promise<void> => {
    const reply = await starting.call({
      teacherIds: [...teacherIds],
      coachId: coach,
      model: chosenModel,
      enrolment,
      ...(focus.trim() === '' ? {} : { focus: focus.trim() }),
      ...(agreedOn === '' ? {} : { agreedOn }),
      ...(startedOn === '' ? {} : { startedOn }),
      ...(waitlist ? { waitlist } : {}),
      ...(statement.trim() === ''
        ? {}
        : {
            goal: {
              statement: statement.trim(),
              ...(measure.trim() === '' ? {} : { measure: measure.trim() }),
              ...(low === null ? {} : { baseline: low }),
              ...(high === null ? {} : { target: high }),
              ...(dueOn === '' ? {} : { dueOn }),
              ...(low !== null && high !== null && high < low ? { direction: 'decrease' as const } : {}),
            },
          }),
    });
    if (reply?.ok === true) started(reply.value.cycleId, reply.value.remarks);
  };
  return (
    <Frame
      screen="cycle"
      title="Start a cycle"
      about="A partnership: the teacher has agreed, or is asked first."
      beside={
        <Button small look="text" onClick={back}>
          Back
        </Button>
      }
      dock={
        <Button look="fill" wide disabled={names.length === 0} busy={starting.busy} onClick={() => void start(false)}>
          {starting.busy
            ? words.working
            : names.length === 0
              ? 'Choose a teacher first'
              : `Start with ${names.length < 3 ? names.join(' and ') : count(names.length, 'teacher')}`}
        </Button>
      }
      foot={words.nothingWritten}
      go={go}
    >
      {choices?.ok === false ? <ProblemPanel problem={choices.problem} message={choices.message} /> : null}
      {starting.reply?.ok === false ? (
        <ProblemPanel problem={starting.reply.problem} message={starting.reply.message} again={() => void start(false)} />
      ) : null}
      {starting.reply?.ok === false && starting.reply.problem.code === 'coachAtCap' ? (
        <Button busy={starting.busy} onClick={() => void start(true)}>
          Put on the waitlist
        </Button>
      ) : null}
      {lists === null ? null : (
        <>
          <div class="stack">
            <ChooseTeachers teachers={lists.teachers} chosen={teacherIds} onChange={setTeacherIds} />
            {lists.coachId === null ? (
              <Select
                label="Coach"
                value={coach}
                choices={lists.coaches.map((candidate) => ({ value: candidate.id, words: candidate.name }))}
                onChange={setCoachId}
              />
            ) : null}
            <Select
              label="Coaching model"
              value={chosenModel}
              choices={lists.models.map(({ name }) => ({ value: name, words: name }))}
              onChange={setModel}
            />
            <Field label="Focus" value={focus} hint="What the work is about, in a few words." onChange={setFocus} />
          </div>
          <Section title="How it came about">
            <div class="stack">
              <Select label="Enrollment" value={enrolment} choices={enrolments} onChange={(value) => setEnrolment(value as Enrolment)} />
              <Field
                label="The teacher agreed on"
                kind="date"
                value={agreedOn}
                hint="Empty until the teacher has said yes."
                onChange={setAgreedOn}
              />
              <Field label="First day" kind="date" value={startedOn} onChange={setStartedOn} />
            </div>
          </Section>
          <Section title="Goal">
            <div class="stack">
              <Field label="Students will…" kind="long" value={statement} onChange={setStatement} />
              <Field label="Measure" value={measure} hint="How you will both know." onChange={setMeasure} />
              <div class="pair">
                <Field label="Baseline" kind="number" value={baseline} onChange={setBaseline} />
                <Field label="Target" kind="number" value={target} onChange={setTarget} />
              </div>
              <Field label="By" kind="date" value={dueOn} onChange={setDueOn} />
            </div>
          </Section>
        </>
      )}
    </Frame>
  );
};
