// Asks what importing a source would do. A big file is asked about in the pieces in which it will be sent, and the answers are added up.
import type { WireReply } from '../../actions/wire';
import { callServer } from '../callServer';
import type { ChosenFile } from './readFiles';
import { isRoster, piecesOf, wishOf, type Preview, type PreviewFile, type Said, type Source } from './source';

const joined = (before: PreviewFile, next: PreviewFile): PreviewFile => ({
  ...before,
  rowsRead: before.rowsRead + next.rowsRead,
  add: before.add + next.add,
  change: before.change + next.change,
  same: before.same + next.same,
  reject: before.reject + next.reject,
  reasons: [...before.reasons, ...next.reasons],
  notes: [...before.notes, ...next.notes],
  problem: before.problem ?? next.problem,
});

const together = (before: Preview, next: Preview): Preview => {
  const [asked, known] = [new Set(before.questions.map(({ name }) => name)), new Set(before.newTeachers.map(({ teacherId }) => teacherId))];
  return {
    files: before.files.map((file) => {
      const more = next.files.find((each) => each.file === file.file);
      return more === undefined ? file : joined(file, more);
    }),
    questions: [...before.questions, ...next.questions.filter(({ name }) => !asked.has(name))],
    newTeachers: [...before.newTeachers, ...next.newTeachers.filter(({ teacherId }) => !known.has(teacherId))],
  };
};

type Told = (words: string) => void;

const previewFiles = async (files: readonly ChosenFile[], { wishes, teachers }: Said, tell: Told): Promise<WireReply<Preview>> => {
  const first = await callServer('previewImport', {
    files: files.map((file) => ({ name: file.name, text: piecesOf(file.text, 1)[0]?.text ?? '', ...wishOf(undefined, wishes[file.name]) })),
    teachers,
  });
  if (!first.ok) return first;
  let sum = first.value;
  const found = new Map(sum.files.map((file) => [file.file, file]));
  const rosters = files.filter(({ name }) => {
    const file = found.get(name);
    return file !== undefined && isRoster(file);
  });
  if (rosters.some(({ text }) => piecesOf(text, 1).length > 1)) {
    const whole = await callServer('previewImport', { files: rosters.map(({ name, text }) => ({ name, text })), teachers });
    if (!whole.ok) return whole;
    const read = new Map(whole.value.files.map((file) => [file.file, file]));
    sum = { ...whole.value, files: sum.files.map((file) => read.get(file.file) ?? file) };
  }
  for (const { name, text } of files.filter((file) => !rosters.includes(file))) {
    const file = found.get(name);
    if (file === undefined || file.problem !== null) continue;
    const pieces = piecesOf(text, file.headerRecords);
    for (const [index, piece] of pieces.entries()) {
      if (index === 0) continue;
      tell(`${name}: ${index + 1} of ${pieces.length}`);
      const asked = { name, text: piece.text, linesBefore: piece.linesBefore, ...wishOf(file, wishes[name]) };
      const next = await callServer('previewImport', { files: [asked], teachers });
      if (!next.ok) return next;
      sum = together(sum, next.value);
    }
  }
  return { ok: true, value: sum };
};

/** @param known the file of the tab as it was previewed before, so that its columns are read as a person chose them. */
export const previewSource = (source: Source, said: Said, tell: Told): Promise<WireReply<Preview>> =>
  source.kind === 'files'
    ? previewFiles(source.files, said, tell)
    : callServer('previewTab', {
        ...(source.tab === null ? {} : { tab: source.tab }),
        ...wishOf(undefined, said.wishes[source.tab ?? '']),
        teachers: said.teachers,
      });
