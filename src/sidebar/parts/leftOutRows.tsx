// Rows of the tracker that a bad cell keeps out, each with its cell and what to put there, so that nothing goes missing unsaid.
import { List, Row, Section } from './basics';

const shown = 4;

interface LeftOutRowsProps {
  readonly messages: readonly { readonly happened: string; readonly why: string; readonly doThis: string }[];
}

export const LeftOutRows = ({ messages }: LeftOutRowsProps) =>
  messages.length === 0 ? null : (
    <Section title="Rows that could not be read" beside={messages.length > shown ? `${messages.length} in all` : undefined}>
      <List>
        {messages.slice(0, shown).map(({ happened, why, doThis }, index) => (
          <Row key={index} icon="alert" what={happened} who={`${why} ${doThis}`} />
        ))}
      </List>
    </Section>
  );
