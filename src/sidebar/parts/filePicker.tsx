// A place to drop files, with a button for those who do not drag.
import { useId, useState } from 'preact/hooks';
import { Icon } from './icons';

interface FilePickerProps {
  readonly words: string;
  readonly accept?: string;
  readonly hint?: string;
  readonly choose: (files: readonly File[]) => void;
}

export const FilePicker = ({ words, accept = '.csv,.tsv,.txt', hint = 'or drop CSV files here', choose }: FilePickerProps) => {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(drag) => {
        drag.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(drop) => {
        drop.preventDefault();
        setOver(false);
        choose([...(drop.dataTransfer?.files ?? [])]);
      }}
    >
      <Icon name="file" />
      <label class="btn line sm" for={id}>
        {words}
      </label>
      <input
        id={id}
        class="vh"
        type="file"
        multiple
        accept={accept}
        onChange={(change) => choose([...(change.currentTarget.files ?? [])])}
      />
      <p class="small">{hint}</p>
    </div>
  );
};
