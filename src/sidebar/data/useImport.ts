// Sends files to the add-on, big ones in pieces on record boundaries, and adds up what became of them. An interrupted import can be sent again.
import { useState } from 'preact/hooks';
import type { ReplyOf, RequestOf, WireReply } from '../../actions/wire';
import { splitRecords } from '../../students/importing/splitRecords';
import { callServer } from '../callServer';
import { forgetChoices } from '../parts/useChoices';

type File = RequestOf<'importScores'>['files'][number];
type Imported = ReplyOf<'importScores'>['files'][number];
type Failure = Extract<WireReply<never>, { readonly ok: false }>;

/** Far under the time limit of one call, and few enough calls that a district file takes minutes, not an hour. */
const recordsAPiece = 20_000;

const added = (before: Imported | undefined, next: Imported): Imported =>
  before === undefined
    ? next
    : {
        ...next,
        rowsRead: before.rowsRead + next.rowsRead,
        stored: before.stored + next.stored,
        alreadyPresent: before.alreadyPresent + next.alreadyPresent,
        lookedUp: before.lookedUp + next.lookedUp,
        rejected: [...before.rejected, ...next.rejected],
        notes: [...before.notes, ...next.notes],
      };

export const useImport = () => {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState('');
  const [files, setFiles] = useState<readonly Imported[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (chosen: readonly File[]): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const finished: Imported[] = [];
    for (const file of chosen) {
      const pieces = splitRecords(file.text, recordsAPiece);
      let sum: Imported | undefined;
      for (const [index, piece] of pieces.entries()) {
        setProgress(`${file.name}: ${index + 1} of ${pieces.length}`);
        const reply = await callServer('importScores', {
          files: [{ ...file, text: piece.text, linesBefore: piece.linesBefore, importId: sum?.importId ?? null }],
        });
        if (!reply.ok) {
          setFailure(reply);
          setBusy(false);
          setFiles([...finished, ...(sum === undefined ? [] : [sum])]);
          return;
        }
        const [next] = reply.value.files;
        if (next !== undefined) sum = added(sum, next);
      }
      if (sum !== undefined) finished.push(sum);
    }
    forgetChoices();
    setFiles(finished);
    setBusy(false);
  };
  return {
    busy,
    progress,
    files,
    failure,
    done: files.length > 0,
    run,
    clear: () => {
      setFiles([]);
      setFailure(null);
    },
  };
};
