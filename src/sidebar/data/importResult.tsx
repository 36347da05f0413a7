// What an import did, file by file, and every line it left out with the reason.
import type { ReplyOf } from '../../actions/wire';
import { Button, List, Row, Section } from '../parts/basics';
import { Failure, ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { count } from '../words';

type Imported = ReplyOf<'importScores'>['files'][number];

/** More reasons than a person reads; the counts above say how many there are. */
const linesShown = 20;

const FileResult = ({ file, canUndo }: { readonly file: Imported; readonly canUndo: boolean }) => (
  <Section title={file.file} beside={file.layout}>
    {file.problem === null ? (
      <p class="small">
        {count(file.rowsRead, 'row')} read: {file.stored} stored, {file.alreadyPresent} already here, {file.rejected.length} left out.
      </p>
    ) : (
      <ProblemPanel problem={file.problem.problem} message={file.problem.message} />
    )}
    {file.rejected.length + file.notes.length === 0 ? null : (
      <List>
        {[...file.rejected, ...file.notes].slice(0, linesShown).map((line, index) => (
          <Row
            key={index}
            icon={index < file.rejected.length ? 'minus' : 'alert'}
            what={line.line === 0 ? 'Whole file' : `Line ${line.line}`}
            who={line.reason}
          />
        ))}
      </List>
    )}
    {file.importId === null || !canUndo || file.stored === 0 ? null : <Undo importId={file.importId} file={file.file} />}
  </Section>
);

const Undo = ({ importId, file }: { readonly importId: string; readonly file: string }) => {
  const undo = useCall('undoImport');
  const back = undo.reply?.ok === true ? undo.reply.value : null;
  return (
    <>
      <Failure reply={undo.reply} />
      {back === null ? (
        <Button small look="text" icon="undo" busy={undo.busy} onClick={() => void undo.call({ importId })}>
          Undo this import<span class="vh"> of {file}</span>
        </Button>
      ) : (
        <p class="small" role="status">
          Taken back: {back.removedScores + back.removedLinks} removed, {back.restored} as before
          {back.keptChanged === 0 ? '' : `, ${back.keptChanged} kept because a later import changed them`}.
        </p>
      )}
    </>
  );
};

interface ImportResultProps {
  readonly files: readonly Imported[];
  /** Scores and class lists can be taken back; staff rows are the coach's to edit. */
  readonly canUndo?: boolean;
}

export const ImportResult = ({ files, canUndo = false }: ImportResultProps) => (
  <>
    {files.map((file, index) => (
      <FileResult key={index} file={file} canUndo={canUndo} />
    ))}
  </>
);
