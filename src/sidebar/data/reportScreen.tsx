// The growth report: by whom, for whom, and in what subject. It is written on a sheet, where it can be read, sorted and handed on.
import { useState } from 'preact/hooks';
import type { RequestOf } from '../../actions/wire';
import { Button, Field, Notice, Select, Tick } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count } from '../words';
import { ShownOnSheet } from './shownOnSheet';

type By = RequestOf<'showGrowthReport'>['by'];

const bys: readonly { readonly value: By; readonly words: string }[] = [
  { value: 'teacher', words: 'Teacher' },
  { value: 'section', words: 'Section' },
  { value: 'school', words: 'School' },
  { value: 'subgroup', words: 'Group of students' },
  { value: 'cycle', words: 'Coaching cycle: before, during, after' },
];

/** In the others each row is about one teacher. */
const maybeBeyond = (by: By): boolean => by === 'school' || by === 'subgroup';

interface ReportScreenProps {
  readonly go: ScreenProps['go'];
  readonly back: () => void;
}

export const ReportScreen = ({ go, back }: ReportScreenProps) => {
  const [by, setBy] = useState<By>('teacher');
  const [subject, setSubject] = useState('');
  const [beyond, setBeyond] = useState(true);
  const report = useCall('showGrowthReport');
  const forOthers = maybeBeyond(by) && beyond;
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      report.clear();
    };
  const write = (): Promise<unknown> =>
    report.call({
      by,
      ...(forOthers ? { audience: 'beyond' as const } : {}),
      ...(subject.trim() === '' ? {} : { subject: subject.trim() }),
    });
  const shown = report.reply?.ok === true ? report.reply.value : null;
  return (
    <Frame
      screen="data"
      title="Growth report"
      about="Matched students only, with n, spread and interval."
      dock={
        <>
          <Button look="fill" wide busy={report.busy} onClick={() => void write()}>
            {report.busy ? 'Counting…' : 'Write the report'}
          </Button>
          <Button look="text" wide onClick={back}>
            Back to student data
          </Button>
        </>
      }
      foot={shown === null ? 'Nothing written yet' : 'On the sheet Growth report'}
      go={go}
    >
      <Select
        label="A row for each"
        value={by}
        choices={bys}
        onChange={changed((value: string) => setBy(bys.find((each) => each.value === value)?.value ?? 'teacher'))}
      />
      <Field label="Subject" value={subject} hint="Such as Math. Left empty, every one." onChange={changed(setSubject)} />
      {maybeBeyond(by) ? (
        <Tick
          label="Others than coach and teacher will read it"
          hint="Hides groups too small to show, and what would give them away."
          checked={beyond}
          onChange={changed(setBeyond)}
        />
      ) : (
        <Notice>Each row is about one teacher: keep it between you and them.</Notice>
      )}
      <Failure reply={report.reply} />
      {shown === null ? null : (
        <ShownOnSheet
          words={`${count(shown.rows, 'row')} written${shown.hidden === 0 ? '' : `, ${shown.hidden} hidden`}.`}
          sheet="Growth report"
          link={shown.link}
          skipped={shown.skipped}
        />
      )}
    </Frame>
  );
};
