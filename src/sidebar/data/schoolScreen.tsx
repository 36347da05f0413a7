// One school's classes as small charts on one scale.
import { useState } from 'preact/hooks';
import { Button, Empty, Field, Notice, Select } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count } from '../words';
import { ShownOnSheet } from './shownOnSheet';
import { useStudentData } from './useStudentData';

interface SchoolScreenProps {
  readonly go: ScreenProps['go'];
  readonly back: () => void;
}

export const SchoolScreen = ({ go, back }: SchoolScreenProps) => {
  const { reply } = useStudentData();
  const [chosen, setChosen] = useState<string | null>(null);
  const [subject, setSubject] = useState('');
  const page = useCall('showSchoolData');
  const schools = reply?.ok === true ? reply.value.schools : [];
  const schoolId = chosen ?? schools[0]?.id ?? null;
  const shown = page.reply?.ok === true ? page.reply.value : null;
  const show = (): void => {
    if (schoolId !== null) void page.call({ schoolId, ...(subject.trim() === '' ? {} : { subject: subject.trim() }) });
  };
  return (
    <Frame
      screen="data"
      title="One school"
      about="A small chart for each class, in order of names."
      dock={
        <>
          <Button look="fill" wide disabled={schoolId === null} busy={page.busy} onClick={show}>
            {page.busy ? 'Drawing…' : 'Show this school'}
          </Button>
          <Button look="text" wide onClick={back}>
            Back to student data
          </Button>
        </>
      }
      foot={shown === null ? 'Nothing written yet' : 'On the sheet School data'}
      go={go}
    >
      <Failure reply={reply} />
      {reply?.ok === true && schools.length === 0 ? (
        <Empty words="No school is here yet. Import a staff list, or type schools into their sheet." />
      ) : (
        <Select
          label="School"
          value={schoolId ?? ''}
          choices={schools.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={(id) => {
            setChosen(id);
            page.clear();
          }}
        />
      )}
      <Field
        label="Subject"
        value={subject}
        hint="Such as Math. Left empty, every one."
        onChange={(words) => {
          setSubject(words);
          page.clear();
        }}
      />
      <Notice>Each chart is about one teacher: keep the sheet between you and them.</Notice>
      <Failure reply={page.reply} />
      {shown === null ? null : (
        <ShownOnSheet
          words={`${count(shown.charts, 'chart')}${shown.notDrawn === 0 ? '' : `; ${shown.notDrawn} more found no room: ask for one subject`}.`}
          sheet="School data"
          link={shown.link}
          skipped={shown.skipped}
        />
      )}
    </Frame>
  );
};
