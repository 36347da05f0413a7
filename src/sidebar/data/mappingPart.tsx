// One file before it is imported: what it was recognised as, which column means what, and what would happen to its rows.
import type { ReplyOf } from '../../actions/wire';
import { List, Row, Section } from '../parts/basics';
import { ProblemPanel } from '../parts/problemPanel';
import { count } from '../words';

type PreviewFile = ReplyOf<'previewImport'>['files'][number];

const reasonsShown = 6;
const leaveOut = '';

interface MappingPartProps {
  readonly file: PreviewFile;
  readonly change: (chosen: PreviewFile['chosen']) => void;
}

const samplesOf = (file: PreviewFile, header: string): string => {
  const column = file.headers.indexOf(header);
  return [...new Set(file.sample.map((row) => row[column] ?? ''))]
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(', ');
};

export const MappingPart = ({ file, change }: MappingPartProps) => {
  const { chosen } = file;
  const rewire = (meaning: string, header: string): void => {
    if (chosen === null) return;
    const others = Object.fromEntries(Object.entries(chosen.columns).filter(([known]) => known !== meaning));
    change({ ...chosen, columns: header === leaveOut ? others : { ...others, [meaning]: header } });
  };
  return (
    <Section title={file.file} beside={count(file.rowsRead, 'row')}>
      {file.problem === null ? null : <ProblemPanel problem={file.problem.problem} message={file.problem.message} />}
      {file.layout === '' ? null : (
        <p class="small">
          {file.recognisedBy === 'guessed' ? 'Not a layout Coachbook knows: check each column.' : `Looks like ${file.layout}.`}
        </p>
      )}
      {chosen === null || file.columns.length === 0 ? null : (
        <table class="mapping">
          <thead>
            <tr>
              <th scope="col">In Coachbook</th>
              <th scope="col">In your file</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column) => (
              <tr key={column.meaning}>
                <td>
                  {column.label}
                  <span class="small" style={{ display: 'block' }}>
                    {column.sureness === 'guess' ? 'Check this one' : samplesOf(file, column.header)}
                  </span>
                </td>
                <td>
                  <select
                    class="select"
                    aria-label={column.label}
                    value={column.header}
                    onChange={(event) => rewire(column.meaning, event.currentTarget.value)}
                  >
                    <option value={leaveOut}>Leave out</option>
                    {file.headers.map((header) => (
                      <option key={header} value={header} selected={header === column.header}>
                        {header}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="panel">
        <p class="strong">What will happen</p>
        <p class="small">
          Add {file.add}, change {file.change}, same {file.same}, leave out {file.reject}.
        </p>
      </div>
      {file.reasons.length === 0 ? null : (
        <List>
          {file.reasons.slice(0, reasonsShown).map((line, index) => (
            <Row key={index} icon="minus" what={line.line === 0 ? 'Whole file' : `Line ${line.line}`} who={line.reason} />
          ))}
        </List>
      )}
    </Section>
  );
};
