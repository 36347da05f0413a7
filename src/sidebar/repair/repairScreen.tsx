// Repair: what a person moved, renamed or lost, what would be mended, and the mending. Shown before anything is changed.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Empty, List, Row, Section, Select } from '../parts/basics';
import { Frame } from '../parts/frame';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { forgetChoices } from '../parts/useChoices';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';

type Question = ReplyOf<'repairTracker'>['questions'][number];

const bringBack = 'new';
const keyOf = ({ table, field }: Question): string => `${table}.${field}`;

/** What is chosen for a column until the coach says otherwise: the best guess, or a new column. */
const usual = ({ guess }: Question): string => (guess === null ? bringBack : String(guess));

export const RepairScreen = ({ go }: ScreenProps) => {
  const look = useCall('repairTracker');
  const mend = useCall('repairTracker');
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => void look.call({}), []);
  const found = look.reply?.ok === true ? look.reply.value : null;
  const mended = mend.reply?.ok === true ? mend.reply.value : null;
  const questions = found?.questions ?? [];
  const answerTo = (question: Question): string => answers[keyOf(question)] ?? usual(question);
  const toDo = (found?.repairs.length ?? 0) + questions.length;
  const apply = async (): Promise<void> => {
    const choices = questions.map((question) => {
      const answer = answerTo(question);
      return { table: question.table, field: question.field, column: answer === bringBack ? null : Number(answer) };
    });
    await mend.call({ apply: true, choices });
    forgetChoices();
  };
  return (
    <Frame
      screen="repair"
      title="Repair this workbook"
      about="Only Coachbook’s own sheets and columns. Nothing of yours is deleted."
      dock={
        mended !== null || toDo === 0 ? null : (
          <Button look="fill" wide busy={mend.busy} onClick={() => void apply()}>
            {mend.busy ? words.working : `Mend ${count(toDo, 'thing')}`}
          </Button>
        )
      }
      foot={mended === null ? words.nothingWritten : 'Saved in this workbook'}
      go={go}
    >
      {look.reply?.ok === false ? <ProblemPanel problem={look.reply.problem} message={look.reply.message} /> : null}
      {mend.reply?.ok === false ? (
        <ProblemPanel problem={mend.reply.problem} message={mend.reply.message} again={() => void apply()} />
      ) : null}
      {mended !== null ? (
        <Empty words={`${count(mended.repairs.length, 'thing')} mended.`}>
          <Button small onClick={() => go('today')}>
            See today
          </Button>
        </Empty>
      ) : found === null ? (
        look.busy ? (
          <p class="small">Looking at your sheets…</p>
        ) : null
      ) : (
        <>
          {toDo + found.doubled.length === 0 ? <Empty words="Everything is in place." /> : null}
          {questions.map((question) => (
            <ColumnQuestion
              key={keyOf(question)}
              question={question}
              answer={answerTo(question)}
              choose={(answer) => setAnswers({ ...answers, [keyOf(question)]: answer })}
            />
          ))}
          {found.repairs.length === 0 ? null : (
            <Section title="Would be mended">
              <List>
                {found.repairs.map((repair, index) => (
                  <Row key={index} icon="check" what={repair} />
                ))}
              </List>
            </Section>
          )}
        </>
      )}
    </Frame>
  );
};

interface ColumnQuestionProps {
  readonly question: Question;
  readonly answer: string;
  readonly choose: (answer: string) => void;
}

const ColumnQuestion = ({ question, answer, choose }: ColumnQuestionProps) => (
  <div class="panel stack">
    <div>
      <h2 class="strong">
        {question.kind === 'missing' ? `The column “${question.header}” is missing` : `Two columns could be “${question.header}”`}
      </h2>
      <p class="small">In {question.sheet}. Until you say which one counts, Coachbook writes nothing there.</p>
    </div>
    <Select
      label="It is this one"
      value={answer}
      choices={[
        ...question.candidates.map(({ column, header }) => ({
          value: String(column),
          words: `${header === '' ? `Column ${column + 1}` : header}${column === question.guess ? ' (best guess)' : ''}`,
        })),
        ...(question.kind === 'missing' ? [{ value: bringBack, words: 'None: add the column again' }] : []),
      ]}
      onChange={choose}
    />
  </div>
);
