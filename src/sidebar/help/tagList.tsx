// The tags a template may use, for a coach who writes one: what to type, and what stands there in a plan.
import { listTags, scalarTags, type KnownTag } from '../../outputs/planTags';
import { List, Row } from '../parts/basics';

const repeating: readonly (readonly [string, KnownTag])[] = Object.entries(listTags).flatMap(([list, fields]) =>
  Object.entries(fields).map(([field, known]: [string, KnownTag]) => [`${list}.${field}`, known] as const),
);

const Tags = ({ tags }: { readonly tags: readonly (readonly [string, KnownTag])[] }) => (
  <List>
    {tags.map(([tag, { about }]) => (
      <Row key={tag} what={`{{${tag}}}`} who={about} />
    ))}
  </List>
);

export const TagList = () => (
  <>
    <p class="small">Write a tag on one line of a template Doc. Letter case and spaces inside do not count.</p>
    <Tags tags={Object.entries(scalarTags)} />
    <h2>In a table row or list item that repeats</h2>
    <Tags tags={repeating} />
  </>
);
