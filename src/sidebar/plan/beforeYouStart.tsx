// Before plans are written: who will be able to open them, and whether a mail goes out.
import type { ReplyOf } from '../../actions/wire';
import { Field, List, Row, Section, Tick } from '../parts/basics';
import { More } from '../parts/more';

export interface PlanWish {
  readonly notify: boolean;
  readonly message: string;
}

interface BeforeYouStartProps {
  readonly found: ReplyOf<'previewPlans'>;
  readonly wish: PlanWish;
  readonly change: (wish: PlanWish) => void;
}

export const BeforeYouStart = ({ found, wish, change }: BeforeYouStartProps) => (
  <Section title="Before you start">
    <div class="stack">
      <p class="small">Each plan is shared with its teacher and you, never by link.</p>
      <Tick label="Send one e-mail to each teacher" checked={wish.notify} onChange={(notify) => change({ ...wish, notify })} />
      {wish.notify ? (
        <Field label="Your message" kind="long" value={wish.message} onChange={(message) => change({ ...wish, message })} />
      ) : null}
      {found.cannotShare.length === 0 ? null : (
        <List>
          {found.cannotShare.map((item, index) => (
            <Row key={index} icon="alert" what={item.place} who={`${item.message.why} ${item.message.doThis}`} />
          ))}
        </List>
      )}
      {found.sharing.length === 0 ? null : (
        <More words="Who will be able to open them">
          <List>
            {found.sharing.map((item, index) => (
              <Row key={index} icon="people" what={item.place} who={item.people.join(', ')} />
            ))}
          </List>
        </More>
      )}
      {found.whoWins === '' ? null : <p class="small">{found.whoWins}</p>}
    </div>
  </Section>
);
