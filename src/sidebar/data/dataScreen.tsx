// Student data: bring rows in (with a look first), see one teacher or all classes, and take out what should not stay.
import { useState } from 'preact/hooks';
import { Button, Notice } from '../parts/basics';
import { FilePicker } from '../parts/filePicker';
import { Frame } from '../parts/frame';
import { More } from '../parts/more';
import { Failure } from '../parts/problemPanel';
import { PausedRuns } from '../run/pausedRuns';
import { RunScreen } from '../run/runScreen';
import { useJob } from '../run/useJob';
import type { ScreenProps } from '../screens';
import { words } from '../words';
import { CheckScreen } from './checkScreen';
import { ClassesPart } from './classesPart';
import { EarlierImports } from './earlierImports';
import { ImportResult } from './importResult';
import { readFiles } from './readFiles';
import { RemovePart } from './removePart';
import { ReportScreen } from './reportScreen';
import { SchoolScreen } from './schoolScreen';
import { TeacherPart } from './teacherPart';
import { useBring } from './useBring';

export const DataScreen = ({ first, go }: ScreenProps) => {
  const bringing = useBring();
  const driver = useJob();
  const [view, setView] = useState<'home' | 'report' | 'school'>('home');
  const back = (): void => setView('home');
  const choose = async (picked: readonly File[]): Promise<void> => {
    if (picked.length > 0) await bringing.choose({ kind: 'files', files: await readFiles(picked) });
  };
  const { preview, outcome, busy, failure, progress } = bringing;

  if (driver.job !== null) return <RunScreen screen="data" driver={driver} go={go} onDone={driver.clear} />;
  if (preview !== null) return <CheckScreen bringing={bringing} preview={preview} go={go} />;
  if (view === 'report') return <ReportScreen go={go} back={back} />;
  if (view === 'school') return <SchoolScreen go={go} back={back} />;
  return (
    <Frame
      screen="data"
      title="Student data"
      about="Scores and class lists, by student key. Names are not stored."
      foot={outcome === null ? words.nothingWritten : 'Saved in this workbook'}
      go={go}
    >
      <PausedRuns first={first} driver={driver} actions={['drawCharts']} />
      <Failure reply={failure} />
      {busy === null ? (
        <div class="stack">
          <FilePicker words="Choose score files" choose={(picked) => void choose(picked)} />
          <div class="row between">
            <p class="small grow">An Excel file? Import it in Sheets, open its tab here.</p>
            <Button small onClick={() => void bringing.choose({ kind: 'tab', tab: null })}>
              Read this tab
            </Button>
          </div>
        </div>
      ) : (
        <p class="small" role="status">
          Reading{progress === '' ? '' : ` ${progress}`}…
        </p>
      )}
      {outcome === null ? null : <ImportResult files={outcome.files} canUndo />}
      <TeacherPart key={outcome?.files.length ?? 0} />
      <ClassesPart open={setView} start={driver.start} />
      <Notice>Say “growth during the cycle”. What caused it, these numbers cannot tell.</Notice>
      <More>
        <EarlierImports />
        <RemovePart />
      </More>
    </Frame>
  );
};
