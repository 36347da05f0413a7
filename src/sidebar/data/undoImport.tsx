// Takes one import back, and says what went and what stayed.
import { Button } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';

export const UndoImport = ({ importId, file }: { readonly importId: string; readonly file: string }) => {
  const undo = useCall('undoImport');
  const back = undo.reply?.ok === true ? undo.reply.value : null;
  return (
    <div class="stack undo">
      <Failure reply={undo.reply} />
      {back === null ? (
        <Button small icon="undo" busy={undo.busy} onClick={() => void undo.call({ importId })}>
          Undo this import<span class="vh"> of {file}</span>
        </Button>
      ) : (
        <p class="small" role="status">
          Taken back: {back.removedScores + back.removedLinks} removed, {back.restored} as before
          {back.keptChanged === 0 ? '' : `, ${back.keptChanged} kept because a later import changed them`}.
        </p>
      )}
    </div>
  );
};
