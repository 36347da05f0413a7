// What is due and who waits, from the saved summary.
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Icon } from '../parts/icons';
import type { ScreenProps } from '../screens';
import { count } from '../words';
import type { SavedSummary } from './savedSummary';

/** "Overdue 2 school days" is said whole to a screen reader; the sign beside it says the first word to eyes. */
const DueWords = ({ words }: { readonly words: string }) =>
  words.startsWith('Overdue ') ? (
    <span>
      <span class="vh">Overdue </span>
      {words.slice('Overdue '.length)}
    </span>
  ) : (
    <span>{words}</span>
  );

/** The rest stands on the Home sheet. */
const dueShown = 8;

export const SummaryParts = ({
  summary,
  coachId,
  go,
}: {
  readonly summary: SavedSummary;
  readonly coachId: string | null;
  readonly go: ScreenProps['go'];
}) => {
  const due = summary.due.filter((item) => coachId === null || item.coachId === coachId);
  return (
    <>
      <Section title="Due and overdue" beside={due.length > dueShown ? `${due.length} in all` : undefined}>
        {due.length === 0 ? (
          <Empty words="Nothing is due in the next days.">
            <Button small onClick={() => go('cycle')}>
              Look at your cycles
            </Button>
          </Empty>
        ) : (
          <List>
            {due.slice(0, dueShown).map((item) => (
              <Row
                key={`${item.kind}${item.id}`}
                what={item.kind === 'contact' ? `Next contact: ${item.what}` : `Check back: ${item.what}`}
                who={item.teachers}
              >
                <button type="button" class={item.overdue ? 'tag over' : 'tag due'} onClick={() => go('cycle', item.cycleId)}>
                  <Icon name={item.overdue ? 'alert' : 'clock'} small /> <DueWords words={item.words} />
                  <span class="vh">, open the cycle</span>
                </button>
              </Row>
            ))}
          </List>
        )}
      </Section>
      {summary.waitlist.length === 0 ? null : (
        <Section title="Waiting" beside={count(summary.waitlist.length, 'teacher')}>
          <List>
            {summary.waitlist.slice(0, dueShown).map((waiting) => (
              <Row key={waiting.cycleId} what={waiting.teachers} who={waiting.because}>
                <Button small look="text" onClick={() => go('cycle', waiting.cycleId)}>
                  Open<span class="vh"> the cycle of {waiting.teachers}</span>
                </Button>
              </Row>
            ))}
          </List>
        </Section>
      )}
    </>
  );
};
