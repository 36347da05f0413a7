// A goal of a cycle: where it stands, and its latest value or words changed in place.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Field, Section, Select } from '../parts/basics';
import { GoalLine } from '../parts/goalLine';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { shortDay } from '../dates';
import { capital, words } from '../words';
import { CountedFields, countedFields, countedFrom, GoalDataLine, valueIn, type GoalData } from './goalData';

type Goal = ReplyOf<'showCycle'>['goals'][number];

const numberOf = (text: string): number | null => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null);
const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const shown = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

const centres = [
  { value: 'students', words: 'Students' },
  { value: 'teacher practice', words: 'Teacher practice' },
] as const;
const frames = [
  { value: 'SMART', words: 'SMART: specific, measurable, by a day' },
  { value: 'PEERS', words: 'PEERS: powerful, easy, student-focused' },
] as const;

/** The numbers say which way is better, once there are two. */
const directed = (low: number | null, high: number | null): { direction?: 'increase' | 'decrease' } =>
  low === null || high === null || low === high ? {} : { direction: high < low ? 'decrease' : 'increase' };

interface GoalFormProps {
  readonly cycleId: string;
  readonly goal: Goal | null;
  readonly data: GoalData;
  readonly saved: () => void;
  readonly close: () => void;
}

const GoalForm = ({ cycleId, goal, data, saved, close }: GoalFormProps) => {
  const [latest, setLatest] = useState(shown(goal?.latest));
  const [statement, setStatement] = useState(shown(goal?.statement));
  const [frame, setFrame] = useState(goal?.frame ?? 'SMART');
  const [centre, setCentre] = useState(goal?.centre ?? 'students');
  const [unit, setUnit] = useState(shown(goal?.unit));
  const [measure, setMeasure] = useState(shown(goal?.measure));
  const [baseline, setBaseline] = useState(shown(goal?.baseline));
  const [target, setTarget] = useState(shown(goal?.target));
  const [dueOn, setDueOn] = useState(shown(goal?.dueOn));
  const [from, setFrom] = useState(countedFrom(goal));
  const set = useCall('setGoal');
  const save = async (): Promise<void> => {
    const reply = await set.call({
      cycleId,
      ...(goal === null ? {} : { goalId: goal.goalId }),
      ...(statement.trim() === '' ? {} : { statement: statement.trim() }),
      frame: frame === 'PEERS' ? 'PEERS' : 'SMART',
      centre: centre === 'students' ? 'students' : 'teacher practice',
      measure: textOf(measure),
      unit: textOf(unit),
      ...directed(numberOf(baseline), numberOf(target)),
      baseline: numberOf(baseline),
      target: numberOf(target),
      latest: numberOf(latest),
      dueOn: textOf(dueOn),
      ...countedFields(from),
    });
    if (reply?.ok === true) saved();
  };
  return (
    <div class="panel stack">
      {goal === null ? null : <Field label="Latest" kind="number" value={latest} onChange={setLatest} />}
      <Select label="Whose change it describes" value={centre} choices={centres} onChange={setCentre} />
      <Select label="Frame" value={frame} choices={frames} onChange={setFrame} />
      <Field label={centre === 'students' ? 'Students will…' : 'The teacher will…'} kind="long" value={statement} onChange={setStatement} />
      <Field label="Measure" value={measure} hint="How you will both know." onChange={setMeasure} />
      <Field label="Unit" value={unit} hint="What the numbers count, such as students or %." onChange={setUnit} />
      <div class="pair">
        <Field label="Baseline" kind="number" value={baseline} onChange={setBaseline} />
        <Field label="Target" kind="number" value={target} onChange={setTarget} />
      </div>
      <Field label="By" kind="date" value={dueOn} onChange={setDueOn} />
      <CountedFields cycleId={cycleId} data={data} value={from} onChange={setFrom} />
      <Failure reply={set.reply} />
      <div class="row">
        <Button small busy={set.busy} onClick={() => void save()}>
          {words.saveGoal}
        </Button>
        <Button small look="text" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
};

interface GoalPartProps {
  readonly cycleId: string;
  readonly goals: readonly Goal[];
  readonly changed: () => void;
}

export const GoalPart = ({ cycleId, goals, changed }: GoalPartProps) => {
  const [open, setOpen] = useState<string | null>(null);
  const data = useCall('readGoalData');
  const isCounted = goals.some(({ counts }) => counts !== null);
  useEffect(() => {
    if (isCounted) void data.call({ cycleId });
  }, [goals]);
  const saved = (): void => {
    setOpen(null);
    changed();
  };
  const close = (): void => setOpen(null);
  return (
    <>
      {goals.map((goal) => (
        <Section
          key={goal.goalId}
          title="Goal"
          beside={
            <Button small look="text" onClick={() => setOpen(open === goal.goalId ? null : goal.goalId)}>
              Update<span class="vh"> the goal</span>
            </Button>
          }
        >
          <p>{goal.statement ?? 'Not in words yet.'}</p>
          <p class="small">
            {[
              goal.measure,
              goal.status === 'active' ? null : capital(goal.status),
              goal.dueOn === null ? null : `by ${shortDay(goal.dueOn)}`,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </p>
          {goal.gaps === null ? null : <p class="small">{goal.gaps}</p>}
          <GoalLine baseline={goal.baseline} latest={goal.latest ?? valueIn(data, goal.goalId)} target={goal.target} unit={goal.unit} />
          <GoalDataLine goal={goal} data={data} />
          {open === goal.goalId ? <GoalForm cycleId={cycleId} goal={goal} data={data} saved={saved} close={close} /> : null}
        </Section>
      ))}
      {goals.length > 0 ? null : (
        <Section title="Goal">
          {open === 'new' ? (
            <GoalForm cycleId={cycleId} goal={null} data={data} saved={saved} close={close} />
          ) : (
            <Button small onClick={() => setOpen('new')}>
              Add a goal
            </Button>
          )}
        </Section>
      )}
    </>
  );
};
