// Data: bring files in (with a look first), see growth, draw charts.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Notice, Section } from '../parts/basics';
import { FilePicker } from '../parts/filePicker';
import { Frame } from '../parts/frame';
import { More } from '../parts/more';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { PausedRuns } from '../run/pausedRuns';
import { RunScreen } from '../run/runScreen';
import { useJob } from '../run/useJob';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';
import { GrowthPart } from './growthPart';
import { ImportResult } from './importResult';
import { MappingPart } from './mappingPart';
import { RemovePart } from './removePart';
import { readFiles, type ChosenFile } from './readFiles';
import { useImport } from './useImport';

type Preview = ReplyOf<'previewImport'>;
type Chosen = Preview['files'][number]['chosen'];

const rowsToBring = (preview: Preview): number => preview.files.reduce((sum, file) => sum + file.add + file.change, 0);

export const DataScreen = ({ first, go }: ScreenProps) => {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const preview = useCall('previewImport');
  const importing = useImport();
  const drawing = useCall('drawCharts');
  const driver = useJob();

  const asked = (list: readonly ChosenFile[], columns: Readonly<Record<string, Chosen>>) =>
    list.map((file) => ({ ...file, ...(columns[file.name] == null ? {} : { chosen: columns[file.name] ?? null }) }));
  const look = async (list: readonly ChosenFile[], columns: Readonly<Record<string, Chosen>> = {}): Promise<void> => {
    setFiles(list);
    setChosen(columns);
    importing.clear();
    await preview.call({ files: asked(list, columns) });
  };
  const choose = async (picked: readonly File[]): Promise<void> => {
    if (picked.length > 0) await look(await readFiles(picked));
  };
  const bring = async (): Promise<void> => {
    await importing.run(asked(files, chosen));
    preview.clear();
  };
  const draw = async (): Promise<void> => {
    const reply = await drawing.call({});
    if (reply?.ok === true) driver.start(reply.value);
  };
  const found = preview.reply?.ok === true ? preview.reply.value : null;
  const rows = found === null ? 0 : rowsToBring(found);

  if (driver.job !== null) return <RunScreen screen="data" driver={driver} go={go} onDone={driver.clear} />;
  return (
    <Frame
      screen="data"
      title={found === null ? 'Student data' : 'Check the columns'}
      about={found === null ? 'Scores and class lists, by student key. Names are not stored.' : count(files.length, 'file')}
      dock={
        found === null ? null : (
          <>
            <Button look="fill" wide disabled={rows === 0} busy={importing.busy} onClick={() => void bring()}>
              {importing.busy ? importing.progress : rows === 0 ? 'Nothing new to import' : `Import ${count(rows, 'row')}`}
            </Button>
            <Button look="text" wide onClick={preview.clear}>
              Choose other files
            </Button>
          </>
        )
      }
      foot={importing.done ? 'Saved in this workbook' : words.nothingWritten}
      go={go}
    >
      <Failure reply={preview.reply} />
      <Failure reply={importing.failure} again={() => void bring()} />
      <Failure reply={drawing.reply} again={() => void draw()} />
      {found === null ? (
        <>
          <PausedRuns first={first} driver={driver} actions={['drawCharts']} />
          {preview.busy ? (
            <p class="small">Reading the files…</p>
          ) : (
            <FilePicker words="Choose score files" choose={(picked) => void choose(picked)} />
          )}
          <ImportResult files={importing.files} canUndo />
          <GrowthPart key={importing.files.length} />
          <Section title="Charts">
            <p class="small">For each teacher: levels by window, growth, each student from then to now, groups, and spread.</p>
            <Button small icon="chart" busy={drawing.busy} onClick={() => void draw()}>
              Draw charts for every teacher
            </Button>
          </Section>
          <Notice>Say “growth during the cycle”. What caused it, these numbers cannot tell.</Notice>
          <More>
            <RemovePart />
          </More>
        </>
      ) : (
        found.files.map((file) => (
          <MappingPart key={file.file} file={file} change={(next) => void look(files, { ...chosen, [file.file]: next })} />
        ))
      )}
    </Frame>
  );
};
