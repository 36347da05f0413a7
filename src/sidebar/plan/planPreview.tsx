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

/** One button a file, however many plans wait for it. */
const firstOfItsFile = (found: Preview, place: number): boolean =>
  found.skipped.findIndex(({ problem }) => problem['fileId'] === found.skipped[place]?.problem['fileId']) === place;

/** What cannot be reached in a template, which tags it leaves out, and how near Google's limit of Docs a day is. */
const Templates = ({ found }: { readonly found: Preview }) => {
  const { lastDay, limit } = found.docs;
  const hidden = found.templates.filter(({ unreachable }) => unreachable > 0);
  const over = lastDay + found.create - limit;
  return (
    <>
      {over <= 0 ? null : (
        <p class="panel" role="alert">
          Google lets an account make {limit} Docs a day, and you made {lastDay} in the last 24 hours.{' '}
          {count(Math.min(over, found.create), 'plan')} will wait until tomorrow.
        </p>
      )}
      {hidden.length === 0 ? null : (
        <List>
          {hidden.map(({ templateId, title, unreachable }) => (
            <Row
              key={templateId}
              icon="alert"
              what={title}
              who={`It has ${count(unreachable, 'drawing')} or text box. Tags in them cannot be filled: write those into the text.`}
            />
          ))}
        </List>
      )}
      {found.templates.length === 0 ? null : (
        <More words="About the template">
          <List>
            {found.templates.map(({ templateId, title, unusedTags }) => (
              <Row
                key={templateId}
                icon="doc"
                what={title}
                who={unusedTags.length === 0 ? 'Uses every tag.' : `Does not use: ${unusedTags.join(', ')}`}
              />
            ))}
          </List>
          <p class="small">
            You made {count(lastDay, 'Doc')} in the last 24 hours. Google allows {limit} a day in a school’s account.
          </p>
        </More>
      )}
    </>
  );
};

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
              {firstOfItsFile(found, index) ? <ConfirmAccess problem={item.problem} look={look} /> : null}
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
    <Templates found={found} />
  </>
);
