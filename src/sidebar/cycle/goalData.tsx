// A goal that is counted in data: which data, and what it says, with its n, beside the latest value that a coach typed.
import { useEffect } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { Field, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import type { useCall } from '../parts/useCall';
import { capital, choicesOf, count } from '../words';

export type GoalData = ReturnType<typeof useCall<'readGoalData'>>;
type Counts = NonNullable<RequestOf<'setGoal'>['counts']>;
type Goal = ReplyOf<'showCycle'>['goals'][number];

/** As the fields of the form hold it; empty where nothing is chosen. */
export interface CountedFrom {
  readonly counts: string;
  readonly assessment: string;
  readonly subject: string;
  readonly atLeast: string;
}

const counted = ['mean score', 'students at or above', '% at or above', 'learning targets met'] as const satisfies readonly Counts[];

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const countedFrom = (goal: Goal | null): CountedFrom => ({
  counts: goal?.counts ?? '',
  assessment: goal?.assessment ?? '',
  subject: goal?.subject ?? '',
  atLeast: goal?.atLeast ?? '',
});

export const countedFields = ({ counts, assessment, subject, atLeast }: CountedFrom) => ({
  counts: counted.find((each) => each === counts) ?? null,
  assessment: orNull(assessment),
  subject: orNull(subject),
  atLeast: orNull(atLeast),
});

interface CountedFieldsProps {
  readonly cycleId: string;
  readonly data: GoalData;
  readonly value: CountedFrom;
  readonly onChange: (value: CountedFrom) => void;
}

export const CountedFields = ({ cycleId, data, value, onChange }: CountedFieldsProps) => {
  const asksScores = value.counts !== '' && value.counts !== 'learning targets met';
  useEffect(() => {
    if (asksScores && data.reply === null) void data.call({ cycleId });
  }, [asksScores]);
  const offers = data.reply?.ok === true ? data.reply.value.offers : null;
  const place = offers?.findIndex(({ assessment, subject }) => assessment === value.assessment && subject === value.subject) ?? -1;
  const levels = offers?.[place]?.levels ?? [];
  const kept = value.assessment === '' || place >= 0 ? 'Choose the scores' : `${value.assessment}, ${value.subject}`;
  return (
    <>
      <Select
        label="Latest value"
        value={value.counts}
        choices={[{ value: '', words: 'You type it' }, ...choicesOf(counted)]}
        onChange={(counts) => onChange({ ...value, counts })}
      />
      {!asksScores ? null : offers === null ? (
        <>
          <Failure reply={data.reply} />
          {data.busy ? <p class="small">Reading which scores there are…</p> : null}
        </>
      ) : offers.length === 0 ? (
        <p class="small">No scores of these students are here yet. Bring them in under Data.</p>
      ) : (
        <Select
          label="Scores"
          value={String(place)}
          choices={[
            { value: '-1', words: kept },
            ...offers.map(({ assessment, subject }, index) => ({ value: String(index), words: `${assessment}, ${subject}` })),
          ]}
          onChange={(chosen) => {
            const offer = offers[Number(chosen)];
            if (offer !== undefined) onChange({ ...value, assessment: offer.assessment, subject: offer.subject });
          }}
        />
      )}
      {asksScores && value.counts !== 'mean score' ? (
        <Field
          label="At least"
          value={value.atLeast}
          hint={levels.length === 0 ? 'A score, or a level of the export.' : `A score, or a level: ${levels.join(', ')}.`}
          onChange={(atLeast) => onChange({ ...value, atLeast })}
        />
      ) : null}
    </>
  );
};

/** What the data has of a goal, or null. */
export const valueIn = (data: GoalData, goalId: string): number | null =>
  data.reply?.ok === true ? (data.reply.value.goals.find((goal) => goal.goalId === goalId)?.value ?? null) : null;

/** What the data says of one goal. The typed value stays the one that counts, and both are told where they differ. */
export const GoalDataLine = ({ goal, data }: { readonly goal: Goal; readonly data: GoalData }) => {
  if (goal.counts === null) return null;
  if (data.reply?.ok !== true) return data.busy ? <p class="small">Counting in the data…</p> : <Failure reply={data.reply} />;
  const found = data.reply.value.goals.find(({ goalId }) => goalId === goal.goalId);
  if (found === undefined) return null;
  const differs = goal.latest !== null && found.value !== null && goal.latest !== found.value;
  const unread = data.reply.value.unreadableRows;
  return (
    <p class="small">
      {found.words}
      {differs ? ` You wrote ${goal.latest ?? ''}; that is the one that counts.` : ''}
      {goal.status === 'active' && found.outcome !== null ? ` ${capital(found.outcome)} as it stands.` : ''}
      {unread === 0 || goal.counts === 'learning targets met'
        ? ''
        : ` ${count(unread, 'cell')} could not be read; those rows are not counted.`}
    </p>
  );
};
