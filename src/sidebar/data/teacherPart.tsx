// One teacher: their numbers window by window with n, and the sheet Teacher data with every chart.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Empty, List, Row, Section, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';
import { count } from '../words';
import { ShownOnSheet } from './shownOnSheet';

type Growth = ReplyOf<'teacherGrowth'>[number];

/** The one chosen in the drop-down of the sheet itself. */
const onSheet = '';

const signed = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;

const growthWords = (row: Growth): string =>
  row.meanGrowth === null
    ? `Mean ${row.meanScore === null ? 'not known' : row.meanScore.toFixed(1)}, n = ${row.nScored}. No window before.`
    : `${signed(row.meanGrowth)} on average since ${row.from ?? 'before'}, n = ${row.nMatched} with both scores, ${row.nDropped} without.`;

export const TeacherPart = () => {
  const choices = useChoices();
  const growth = useCall('teacherGrowth');
  const page = useCall('showTeacherData');
  const [teacherId, setTeacherId] = useState(onSheet);
  const teachers = choices?.ok === true ? choices.value.teachers : [];
  if (teachers.length === 0) return null;
  const choose = (id: string): void => {
    setTeacherId(id);
    page.clear();
    growth.clear();
    if (id !== onSheet) void growth.call({ teacherId: id });
  };
  const rows = growth.reply?.ok === true ? growth.reply.value : null;
  const shown = page.reply?.ok === true ? page.reply.value : null;
  return (
    <Section title="One teacher">
      <div class="stack">
        <Select
          label="Teacher"
          value={teacherId}
          choices={[
            { value: onSheet, words: 'The one chosen on Teacher data' },
            ...teachers.map(({ id, name }) => ({ value: id, words: name })),
          ]}
          onChange={choose}
        />
        <Button small icon="chart" busy={page.busy} onClick={() => void page.call(teacherId === onSheet ? {} : { teacherId })}>
          {page.busy ? 'Drawing…' : 'Show this teacher'}
        </Button>
        <Failure reply={page.reply} />
        {shown === null ? null : (
          <ShownOnSheet
            words={`${shown.teacher}: ${count(shown.charts, 'chart')} and every number.`}
            sheet="Teacher data"
            link={shown.link}
            skipped={shown.skipped}
          />
        )}
        <Failure reply={growth.reply} />
        {growth.busy ? <p class="small">Looking at the scores…</p> : null}
        {rows === null ? null : rows.length === 0 ? (
          <Empty words="No scores are linked to this teacher yet." />
        ) : (
          <List>
            {rows.map((row) => (
              <Row
                key={`${row.assessment}${row.subject}${row.to}`}
                what={`${row.subject}, ${row.to.replace(/_/g, '-')}`}
                who={growthWords(row)}
              />
            ))}
          </List>
        )}
      </div>
    </Section>
  );
};
