// Sends a source to the add-on, big files in pieces on record boundaries, and adds up what became of them. What was interrupted can be sent again.
import type { ReplyOf, WireReply } from '../../actions/wire';
import { callServer } from '../callServer';
import type { ChosenFile } from './readFiles';
import { isRoster, piecesOf, wishOf, type Preview, type PreviewFile, type Said, type Source } from './source';

export type Imported = ReplyOf<'importScores'>['files'][number];
type Failure = Extract<WireReply<never>, { readonly ok: false }>;

export interface ImportOutcome {
  readonly files: readonly Imported[];
  /** What stopped it; the files before are imported. */
  readonly failure: Failure | null;
}

const added = (before: Imported | null, next: Imported): Imported =>
  before === null
    ? next
    : {
        ...next,
        importId: next.importId ?? before.importId,
        rowsRead: before.rowsRead + next.rowsRead,
        stored: before.stored + next.stored,
        alreadyPresent: before.alreadyPresent + next.alreadyPresent,
        lookedUp: before.lookedUp + next.lookedUp,
        rejected: [...before.rejected, ...next.rejected],
        notes: [...before.notes, ...next.notes],
      };

type Told = (words: string) => void;

const importFile = async (file: ChosenFile, seen: PreviewFile, { wishes, teachers }: Said, tell: Told): Promise<ImportOutcome> => {
  const pieces = piecesOf(file.text, seen.headerRecords);
  let sum: Imported | null = null;
  for (const [index, piece] of pieces.entries()) {
    tell(pieces.length === 1 ? file.name : `${file.name}: ${index + 1} of ${pieces.length}`);
    const asked = { name: file.name, text: piece.text, linesBefore: piece.linesBefore, importId: sum?.importId ?? null };
    const reply: WireReply<ReplyOf<'importScores'>> = await callServer('importScores', {
      files: [{ ...asked, ...wishOf(seen, wishes[file.name]) }],
      teachers,
    });
    if (!reply.ok) return { files: sum === null ? [] : [sum], failure: reply };
    const [next] = reply.value.files;
    if (next !== undefined) sum = added(sum, next);
  }
  return { files: sum === null ? [] : [sum], failure: null };
};

const importTab = async (tab: string | null, { files: [seen] }: Preview, { wishes, teachers }: Said): Promise<ImportOutcome> => {
  const reply = await callServer('importTab', { ...(tab === null ? {} : { tab }), ...wishOf(seen, wishes[tab ?? '']), teachers });
  return reply.ok ? { files: reply.value.files, failure: null } : { files: [], failure: reply };
};

/** `preview` tells which files belong together and how each is read. Files that cannot be read are left out. */
export const importSource = async (source: Source, preview: Preview, said: Said, tell: Told): Promise<ImportOutcome> => {
  if (source.kind === 'tab') return importTab(source.tab, preview, said);
  const seen = new Map(preview.files.map((file) => [file.file, file]));
  const done: Imported[] = [];
  const rosters = source.files.filter(({ name }) => {
    const file = seen.get(name);
    return file !== undefined && isRoster(file) && file.problem === null;
  });
  if (rosters.length > 0) {
    tell('Class lists');
    const reply = await callServer('importScores', { files: rosters.map(({ name, text }) => ({ name, text })), teachers: said.teachers });
    if (!reply.ok) return { files: done, failure: reply };
    done.push(...reply.value.files);
  }
  for (const file of source.files) {
    const own = seen.get(file.name);
    if (own === undefined || own.problem !== null || rosters.includes(file)) continue;
    const { files, failure } = await importFile(file, own, said, tell);
    done.push(...files);
    if (failure !== null) return { files: done, failure };
  }
  return { files: done, failure: null };
};
