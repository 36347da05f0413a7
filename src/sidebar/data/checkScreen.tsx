// Before an import: what each file was taken for, what only a person can tell, and the one button that imports.
import { Button, Section, Select } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure } from '../parts/problemPanel';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';
import { FilePart } from './filePart';
import type { Preview } from './source';
import type { Bringing } from './useBring';

const rowsToBring = ({ files }: Preview): number => files.reduce((sum, file) => sum + file.add + file.change, 0);

const Questions = ({ bringing, preview }: { readonly bringing: Bringing; readonly preview: Preview }) => {
  const { said } = bringing;
  return (
    <Section title="Who is it?">
      <p class="small gap">The file gives a name only, and somebody here has it. Without an answer their classes are left out.</p>
      {preview.questions.map(({ name, candidates }) => (
        <Select
          key={name}
          label={name}
          value={said.teachers[name] ?? ''}
          choices={[
            { value: '', words: 'Choose' },
            ...candidates.map(({ teacherId, name: known }) => ({ value: teacherId, words: `${known} (${teacherId})` })),
            { value: 'new', words: 'Somebody else: add them' },
          ]}
          onChange={(answer) => {
            const others = Object.fromEntries(Object.entries(said.teachers).filter(([known]) => known !== name));
            bringing.say({ ...said, teachers: answer === '' ? others : { ...others, [name]: answer } });
          }}
        />
      ))}
    </Section>
  );
};

/** Problems that a person answers on this screen. */
const askedCodes = new Set(['datesAmbiguous', 'columnsNotFound']);

const Dock = ({ bringing, preview }: { readonly bringing: Bringing; readonly preview: Preview }) => {
  const rows = rowsToBring(preview);
  const { busy, unasked, progress } = bringing;
  const open = preview.files.some(({ problem }) => askedCodes.has(problem?.problem.code ?? ''));
  return (
    <>
      {unasked || busy === 'looking' ? (
        <Button look="fill" wide busy={busy !== null} onClick={() => void bringing.lookAgain()}>
          {busy === 'looking' ? progress || 'Looking…' : 'Look again'}
        </Button>
      ) : (
        <Button look="fill" wide disabled={rows === 0} busy={busy !== null} onClick={() => void bringing.bring()}>
          {busy === 'importing'
            ? progress || words.working
            : rows === 0
              ? open
                ? 'Answer what is open above'
                : 'Nothing new to import'
              : `Import ${count(rows, 'row')}`}
        </Button>
      )}
      <Button look="text" wide disabled={busy !== null} onClick={bringing.clear}>
        Choose something else
      </Button>
    </>
  );
};

interface CheckScreenProps {
  readonly bringing: Bringing;
  readonly preview: Preview;
  readonly go: ScreenProps['go'];
}

export const CheckScreen = ({ bringing, preview, go }: CheckScreenProps) => {
  const { said, failure } = bringing;
  const wishesWith = (file: string, wish: Parameters<Parameters<typeof FilePart>[0]['say']>[0]) => ({
    ...said,
    wishes: { ...said.wishes, [file]: wish },
  });
  return (
    <Frame
      screen="data"
      title="Check the columns"
      about={preview.files.length === 1 ? 'Nothing is stored before you say so.' : count(preview.files.length, 'file')}
      dock={<Dock bringing={bringing} preview={preview} />}
      foot={words.nothingWritten}
      go={go}
    >
      <Failure reply={failure} again={() => void (bringing.outcome === null ? bringing.lookAgain() : bringing.bring())} />
      {preview.questions.length === 0 ? null : <Questions bringing={bringing} preview={preview} />}
      {preview.files.map((file) => (
        <FilePart
          key={file.file}
          file={file}
          wish={said.wishes[file.file]}
          say={(wish) => bringing.say(wishesWith(file.file, wish))}
          sayQuietly={(wish) => bringing.sayQuietly(wishesWith(file.file, wish))}
        />
      ))}
      {preview.newTeachers.length === 0 ? null : (
        <p class="small">
          {count(preview.newTeachers.length, 'teacher')} not in the tracker yet will be added:{' '}
          {preview.newTeachers
            .slice(0, 6)
            .map(({ name }) => name)
            .join(', ')}
          {preview.newTeachers.length > 6 ? ', …' : '.'}
        </p>
      )}
    </Frame>
  );
};
