// What an import did, file by file, and every line it left out with the reason.
import type { ReplyOf } from '../../actions/wire';
import { List, Row, Section } from '../parts/basics';
import { ProblemPanel } from '../parts/problemPanel';
import { count } from '../words';
import { UndoImport } from './undoImport';

type Imported = ReplyOf<'importScores'>['files'][number];

/** More reasons than a person reads; the counts above say how many there are. */
const linesShown = 20;

const FileResult = ({ file, canUndo }: { readonly file: Imported; readonly canUndo: boolean }) => (
  <Section title={file.file} beside={file.layout}>
    {file.problem === null ? (
      <p class="small">
        {file.lookedUp === file.rowsRead
          ? `${count(file.rowsRead, 'row')} read for the class lists.`
          : `${count(file.rowsRead, 'row')} read: ${file.stored} stored, ${file.alreadyPresent} already here, ${file.rejected.length} left out.`}
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
    {file.importId === null || !canUndo || file.stored === 0 ? null : <UndoImport importId={file.importId} file={file.file} />}
  </Section>
);

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
