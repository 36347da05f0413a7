// What writing plans would do, in numbers, and what is left out or not filled in yet, each with its reason.
import type { ReplyOf } from '../../actions/wire';
import { List, Row, Section } from '../parts/basics';
import { More } from '../parts/more';
import { count } from '../words';
import { ConfirmAccess } from './confirmAccess';
import { tagWords } from './tagWords';

type Preview = ReplyOf<'previewPlans'>;

const named = [
  { field: 'create', words: 'create' },
  { field: 'update', words: 'update' },
  { field: 'unchanged', words: 'as it is' },
] as const;

export const PlanPreview = ({ found, look }: { readonly found: Preview; readonly look: () => void }) => (
  <>
    <div class="panel counts">
      {named.map(({ field, words }) => (
        <span key={field}>
          <b>{found[field]}</b>
          {words}
        </span>
      ))}
      <span>
        <b>{found.skipped.length}</b>skip
      </span>
    </div>
    {found.skipped.length === 0 ? null : (
      <Section title="Skipped">
        <List>
          {found.skipped.map((item, index) => (
            <Row key={index} icon="minus" what={item.place} who={`${item.message.why} ${item.message.doThis}`}>
              <ConfirmAccess problem={item.problem} look={look} />
            </Row>
          ))}
        </List>
      </Section>
    )}
    {found.first === null ? null : (
      <More words={`Look at the first plan (${found.first.place})`}>
        <div class="paper" tabIndex={0} role="group" aria-label={`The plan of ${found.first.place}`}>
          {found.first.lines
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              <p key={index}>{line}</p>
            ))}
        </div>
      </More>
    )}
    {found.missing.length === 0 ? null : (
      <More words={`Not filled in yet (${count(found.missing.length, 'plan')})`}>
        <p class="small">A plan is written without these. The plan says so in a few quiet words until the tracker knows them.</p>
        <List>
          {found.missing.map((item, index) => (
            <Row key={index} icon="dot" what={item.place} who={tagWords(item.tags)} />
          ))}
        </List>
      </More>
    )}
  </>
);
