// The resource an action step draws on, chosen by its title. The resources are asked for when a step is opened.
import { useEffect } from 'preact/hooks';
import { Select } from '../parts/basics';
import { useCall } from '../parts/useCall';

interface ChooseResourceProps {
  readonly title: string;
  readonly choose: (title: string) => void;
}

export const ChooseResource = ({ title, choose }: ChooseResourceProps) => {
  const show = useCall('setResource');
  useEffect(() => void show.call({}), []);
  const found = show.reply?.ok === true ? show.reply.value.resources : [];
  if (found.length === 0 && title === '') return null;
  const titles = [...new Set([...(title === '' ? [] : [title]), ...found.map((resource) => resource.title)])];
  const link = found.find((resource) => resource.title === title)?.link ?? null;
  return (
    <>
      <Select
        label="Resource"
        value={title}
        choices={[{ value: '', words: 'None' }, ...titles.map((value) => ({ value, words: value }))]}
        onChange={choose}
      />
      {link === null ? null : (
        <a class="small" href={link} rel="noopener">
          Open “{title}”
        </a>
      )}
    </>
  );
};
