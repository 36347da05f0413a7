// One file before it is imported: what it was recognised as, what it leaves open, what each column means, and what would happen to its rows.
import { List, Notice, Row, Section, Select, Tick } from '../parts/basics';
import { More } from '../parts/more';
import { ProblemPanel } from '../parts/problemPanel';
import { count } from '../words';
import { ColumnsPart } from './columnsPart';
import { isRoster, rememberedName, type Chosen, type PreviewFile, type Wish } from './source';

const reasonsShown = 6;

const recognisedWords = ({ recognisedBy, layout }: PreviewFile): string => {
  switch (recognisedBy) {
    case 'guessed':
      return 'Not an export Coachbook knows. Check each column.';
    case 'chosen':
      return 'Read as you said.';
    case 'remembered':
      return `Read as you said before: ${layout}.`;
    default:
      return `Looks like ${layout}.`;
  }
};

const orders = [
  { value: '', words: 'Choose' },
  { value: 'month first', words: 'The month' },
  { value: 'day first', words: 'The day' },
] as const;

interface FilePartProps {
  readonly file: PreviewFile;
  readonly wish: Wish | undefined;
  readonly say: (wish: Wish) => void;
  readonly sayQuietly: (wish: Wish) => void;
}

export const FilePart = ({ file, wish, say, sayQuietly }: FilePartProps) => {
  const chosen = wish?.chosen ?? file.chosen;
  const problem = file.problem?.problem ?? null;
  const code = problem?.code ?? null;
  const change = (next: Chosen): void => say({ ...wish, chosen: next });
  const own = file.recognisedBy === 'guessed' || file.recognisedBy === 'chosen';
  const columns = chosen === null || isRoster(file) ? null : <ColumnsPart file={file} chosen={chosen} change={change} />;
  const lines = [...file.reasons, ...file.notes];
  return (
    <Section title={file.file} beside={problem === null ? count(file.rowsRead, 'row') : undefined}>
      <div class="stack">
        {file.layout === '' && file.recognisedBy === '' ? null : <p class="small">{recognisedWords(file)}</p>}
        {code === 'datesAmbiguous' && chosen !== null ? (
          <Select
            label={`“${String(problem?.['header'])}” holds ${String(problem?.['example'])}. What comes first?`}
            value={chosen.dateOrder ?? ''}
            choices={orders}
            onChange={(order) => {
              if (order === 'month first' || order === 'day first') change({ ...chosen, dateOrder: order });
            }}
          />
        ) : code === 'columnsNotFound' && chosen !== null ? (
          <Notice icon="alert">No column could be taken as “{String(problem?.['missing'])}”. Choose it below, then look again.</Notice>
        ) : file.problem === null ? null : (
          <ProblemPanel problem={file.problem.problem} message={file.problem.message} />
        )}
        {columns === null ? null : own || code === 'columnsNotFound' ? columns : <More words="Columns">{columns}</More>}
        {own && problem === null ? (
          <Tick
            label="Remember these columns"
            hint="For the next file with the same headers."
            checked={rememberedName(file, wish) !== null}
            onChange={(keep) => {
              if (keep) sayQuietly(wish?.chosen === undefined ? {} : { chosen: wish.chosen });
              else sayQuietly({ ...wish, remember: null });
            }}
          />
        ) : null}
        {problem !== null ? null : isRoster(file) && file.add + file.change + file.same + file.reject === 0 ? (
          <p class="small">Read for the class lists; nothing of it is stored by itself.</p>
        ) : (
          <div class="panel">
            <p class="strong">What will happen</p>
            <p class="small">
              Add {file.add}, change {file.change}, same {file.same}, leave out {file.reject}.
            </p>
          </div>
        )}
        {lines.length === 0 ? null : (
          <List>
            {lines.slice(0, reasonsShown).map((line, index) => (
              <Row
                key={index}
                icon={index < file.reasons.length ? 'minus' : 'alert'}
                what={line.line === 0 ? 'Whole file' : `Line ${line.line}`}
                who={line.reason}
              />
            ))}
            {lines.length > reasonsShown ? <Row what={`${lines.length - reasonsShown} more are listed after the import.`} /> : null}
          </List>
        )}
      </div>
    </Section>
  );
};
