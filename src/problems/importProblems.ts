// Problems of the import room, each with its words.
import type { MessagesFor } from './problem';

export type ImportProblem =
  | { readonly code: 'fileEmpty'; readonly file: string };

export const importMessages: MessagesFor<ImportProblem> = {
  fileEmpty: ({ file }) => ({
    happened: `"${file}" was not imported, so nothing changed.`,
    why: 'The file is empty.',
    doThis: 'Export it again and choose the new file.',
  }),
};
