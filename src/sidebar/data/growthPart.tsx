// Growth of one teacher's students, window by window, with n beside every number.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Empty, List, Row, Section, Select } from '../parts/basics';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';

type Growth = ReplyOf<'teacherGrowth'>[number];

const signed = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;

const growthWords = (row: Growth): string =>
  row.meanGrowth === null
    ? `Mean ${row.meanScore === null ? 'not known' : row.meanScore.toFixed(1)}, n = ${row.nScored}. No window before.`
    : `${signed(row.meanGrowth)} on average since ${row.from ?? 'before'}, n = ${row.nMatched} with both scores, ${row.nDropped} without.`;

export const GrowthPart = () => {
  const choices = useChoices();
  const growth = useCall('teacherGrowth');
  const [teacherId, setTeacherId] = useState('');
  const teachers = choices?.ok === true ? choices.value.teachers : [];
  if (teachers.length === 0) return null;
  const show = (id: string): void => {
    setTeacherId(id);
    if (id !== '') void growth.call({ teacherId: id });
  };
  const rows = growth.reply?.ok === true ? growth.reply.value : null;
  return (
    <Section title="Growth">
      <Select
        label="Teacher"
        value={teacherId}
        choices={[{ value: '', words: 'Choose a teacher' }, ...teachers.map(({ id, name }) => ({ value: id, words: name }))]}
        onChange={show}
      />
      {growth.reply?.ok === false ? <ProblemPanel problem={growth.reply.problem} message={growth.reply.message} /> : null}
      {rows === null ? null : rows.length === 0 ? (
        <Empty words="No scores are linked to this teacher yet." />
      ) : (
        <List>
          {rows.map((row) => (
            <Row key={`${row.subject}${row.to}`} what={`${row.subject}, ${row.to}`} who={growthWords(row)} />
          ))}
        </List>
      )}
    </Section>
  );
};
