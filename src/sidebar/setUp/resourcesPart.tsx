// The strategies, articles and tools that action steps draw on: those there are, and one more.
import { useEffect, useState } from 'preact/hooks';
import { Button, Field, List, Row } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';

const listIn = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

export const ResourcesPart = () => {
  const [title, setTitle] = useState('');
  const [link, setLink] = useState('');
  const [tags, setTags] = useState('');
  const [find, setFind] = useState('');
  const show = useCall('setResource');
  const set = useCall('setResource');
  useEffect(() => void show.call({}), []);
  const latest = set.reply?.ok === true ? set.reply : show.reply;
  const resources = latest?.ok === true ? latest.value.resources : [];
  const sought = find.trim().toLowerCase();
  const found = resources.filter((one) => [one.title, ...one.tags].join(' ').toLowerCase().includes(sought));
  const add = async (): Promise<void> => {
    const reply = await set.call({ title: title.trim(), ...(link.trim() === '' ? {} : { link: link.trim() }), tags: listIn(tags) });
    if (reply?.ok !== true) return;
    setTitle('');
    setLink('');
    setTags('');
  };
  return (
    <>
      <p class="small">What you hand to teachers. An action step can name one; its checklist stands in the sheet “Resources”.</p>
      {resources.length > 8 ? <Field label="Find" value={find} onChange={setFind} /> : null}
      <List>
        {found.slice(0, 8).map((one) => (
          <Row
            key={one.resourceId}
            icon="doc"
            what={
              one.link === null ? (
                one.title
              ) : (
                <a href={one.link} rel="noopener">
                  {one.title}
                </a>
              )
            }
            who={one.tags.length === 0 ? null : one.tags.join(', ')}
          />
        ))}
      </List>
      {found.length > 8 ? <p class="small">And {found.length - 8} more.</p> : null}
      <Field label="Title" value={title} onChange={setTitle} />
      <Field label="Link" value={link} hint="Begins with https://" onChange={setLink} />
      <Field label="Tags" value={tags} hint="Words to find it by, separated by commas." onChange={setTags} />
      <Failure reply={set.reply ?? show.reply} />
      <Button small disabled={title.trim() === ''} busy={set.busy} onClick={() => void add()}>
        Add the resource
      </Button>
    </>
  );
};
