// The columns of one file: what each was taken for, with samples, and the choice to say otherwise.
import { isMeaning, meanings, type Meaning } from '../../students/importing/columnMap';
import { Field, Select } from '../parts/basics';
import type { Chosen, PreviewFile } from './source';

const leaveOut = '';

const samplesOf = (file: PreviewFile, header: string): string => {
  const column = file.headers.indexOf(header);
  return [...new Set(file.sample.map((row) => row[column] ?? ''))]
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(', ');
};

interface ColumnRowProps {
  readonly label: string;
  readonly file: PreviewFile;
  readonly header: string;
  readonly check: boolean;
  readonly onChange: (header: string) => void;
}

const ColumnRow = ({ label, file, header, check, onChange }: ColumnRowProps) => (
  <tr>
    <td>
      {label}
      <span class="small samples">{header === leaveOut ? 'Choose its column' : samplesOf(file, header)}</span>
      {check ? <span class="tag due">Check this one</span> : null}
    </td>
    <td>
      <select class="select" aria-label={label} value={header} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value={leaveOut}>Leave out</option>
        {file.headers.map((each) => (
          <option key={each} value={each} selected={each === header}>
            {each}
          </option>
        ))}
      </select>
    </td>
  </tr>
);

/** The meaning that must be known before anything can be read, by the words of the problem. */
const missingMeaning = ({ problem }: PreviewFile): Meaning | null => {
  if (problem?.problem.code !== 'columnsNotFound') return null;
  return (Object.keys(meanings) as Meaning[]).find((meaning) => meanings[meaning] === problem.problem['missing']) ?? null;
};

/** The student first, then when, what and how much: the order in which the meanings are listed. */
const inOrder = (columns: Chosen['columns']): readonly (readonly [string, string])[] => {
  const order = Object.keys(meanings);
  return Object.entries(columns).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
};

interface ColumnsPartProps {
  readonly file: PreviewFile;
  readonly chosen: Chosen;
  readonly change: (chosen: Chosen) => void;
}

export const ColumnsPart = ({ file, chosen, change }: ColumnsPartProps) => {
  const missing = missingMeaning(file);
  const wide = chosen.wide ?? [];
  const columns = { ...(missing === null || missing in chosen.columns ? {} : { [missing]: leaveOut }), ...chosen.columns };
  const has = (meaning: Meaning): boolean => (columns[meaning] ?? leaveOut) !== leaveOut;
  const sureness = new Map(file.columns.map((column) => [column.meaning, column]));
  const others = (Object.keys(meanings) as Meaning[]).filter((meaning) => !(meaning in columns));
  const withColumn = (meaning: string, header: string): void => change({ ...chosen, columns: { ...columns, [meaning]: header } });
  const withScore = (at: number, score: string): void =>
    change({ ...chosen, wide: wide.flatMap((each, index) => (index !== at ? [each] : score === leaveOut ? [] : [{ ...each, score }])) });
  const groups = Object.keys(chosen.groups ?? {});
  const namesSubject = has('subject') || (wide.length > 0 && wide.every(({ subject }) => subject !== undefined));
  const namesWindow = has('window') || has('year') || has('testedOn') || wide.length > 0;
  return (
    <div class="stack">
      <table class="mapping">
        <thead>
          <tr>
            <th scope="col">In Coachbook</th>
            <th scope="col">In your file</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(columns).map(([meaning, header]) => (
            <ColumnRow
              key={meaning}
              label={isMeaning(meaning) ? meanings[meaning] : meaning}
              file={file}
              header={header}
              check={sureness.get(meaning)?.sureness === 'guess' && sureness.get(meaning)?.header === header}
              onChange={(next) => withColumn(meaning, next)}
            />
          ))}
          {wide.map(({ window, subject, score }, at) => (
            <ColumnRow
              key={`${window} ${subject ?? ''} ${score}`}
              label={`Score, ${subject === undefined ? '' : `${subject}, `}${window}`}
              file={file}
              header={score}
              check={false}
              onChange={(next) => withScore(at, next)}
            />
          ))}
        </tbody>
      </table>
      {groups.length === 0 ? null : <p class="small">Groups of students: {groups.join(', ')}.</p>}
      <Select
        label="Another column"
        value=""
        choices={[{ value: '', words: 'Add what is missing' }, ...others.map((value) => ({ value, words: meanings[value] }))]}
        onChange={(meaning) => withColumn(meaning, leaveOut)}
      />
      {namesWindow ? null : (
        <Field
          label="Window of every score"
          value={chosen.window ?? ''}
          hint="No column says when. Such as Fall 2026-2027."
          onChange={(window) => change({ ...chosen, window })}
        />
      )}
      {has('assessment') ? null : (
        <Field
          label="Assessment"
          value={chosen.assessment ?? ''}
          hint="Only scores of one assessment are compared."
          onChange={(assessment) => change({ ...chosen, assessment })}
        />
      )}
      {namesSubject ? null : <Field label="Subject" value={chosen.subject ?? ''} onChange={(subject) => change({ ...chosen, subject })} />}
    </div>
  );
};
