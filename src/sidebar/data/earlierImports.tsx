// Earlier imports, the latest first, each with the way to take it back.
import { useState } from 'preact/hooks';
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { count } from '../words';
import { UndoImport } from './undoImport';
import { useStudentData } from './useStudentData';

const ImportList = () => {
  const { reply } = useStudentData();
  if (reply === null) return <p class="small">Looking…</p>;
  if (!reply.ok) return <Failure reply={reply} />;
  if (reply.value.imports.length === 0) return <Empty words="Nothing was imported yet." />;
  return (
    <List>
      {reply.value.imports.map(({ importId, file, at, stored }) => (
        <Row
          key={importId}
          what={file}
          who={
            <>
              {`${at === null ? '' : `${at.slice(0, 10)}, `}${count(stored, 'row')} stored`}
              <UndoImport importId={importId} file={file} />
            </>
          }
        />
      ))}
    </List>
  );
};

/** Asked for only when it is opened: it costs a call. */
export const EarlierImports = () => {
  const [open, setOpen] = useState(false);
  return (
    <Section title="Earlier imports">
      {open ? (
        <ImportList />
      ) : (
        <Button small onClick={() => setOpen(true)}>
          List them, to take one back
        </Button>
      )}
    </Section>
  );
};
