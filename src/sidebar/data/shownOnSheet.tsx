// What was written on a sheet, in words, and the way there; and rows that were left out because a cell cannot be read.
import { List, Row } from '../parts/basics';

interface ShownOnSheetProps {
  readonly words: string;
  readonly sheet: string;
  readonly link: string;
  readonly skipped: readonly { readonly place: string; readonly message: { readonly why: string; readonly doThis: string } }[];
}

const mostSkipped = 5;

export const ShownOnSheet = ({ words, sheet, link, skipped }: ShownOnSheetProps) => (
  <div class="stack">
    <p class="small" role="status">
      {words}{' '}
      <a href={link} rel="noopener">
        Open {sheet}
      </a>
    </p>
    {skipped.length === 0 ? null : (
      <List>
        {skipped.slice(0, mostSkipped).map(({ place, message }) => (
          <Row key={place} icon="alert" what={`Left out: ${place}`} who={`${message.why} ${message.doThis}`} />
        ))}
      </List>
    )}
  </div>
);
