// The reply that every import gives, whatever it brings: what became of each line of each file.
import * as z from 'zod/mini';
import { messageFor } from '../../problems/messages';
import type { Problem } from '../../problems/problem';
import { messageShape } from '../jobReply';

const problemShape = z.looseObject({ code: z.string() });

/** `line` is the line of the file as an editor counts it; 0 where the problem is of no one line. */
export const lineShape = z.object({ line: z.number(), reason: z.string(), problem: problemShape });

export const importedFileShape = z.object({
  file: z.string(),
  /** Pass it back with the next piece of the same file, and to undo the import. Null when nothing was stored. */
  importId: z.nullable(z.string()),
  /** What the file was recognised as, in words. */
  layout: z.string(),
  rowsRead: z.number(),
  stored: z.number(),
  alreadyPresent: z.number(),
  /** Rows that only other rows need: the people and classes of a roster. */
  lookedUp: z.number(),
  rejected: z.array(lineShape),
  /** Lines that were read and should be looked at. */
  notes: z.array(lineShape),
  /** Why the whole file was refused, or null. */
  problem: z.nullable(z.object({ problem: problemShape, message: messageShape })),
});

export const importReplyShape = z.object({ files: z.array(importedFileShape) });

export type ImportedFile = z.output<typeof importedFileShape>;
export type ImportedLine = z.output<typeof lineShape>;

/** A problem of a line as it travels. */
export const asLine = (problem: Problem): ImportedLine => {
  const { happened, why, doThis } = messageFor(problem);
  return { line: 'line' in problem ? (problem.line ?? 0) : 0, reason: `${happened} ${why} ${doThis}`, problem: { ...problem } };
};

/** A file that was refused whole. */
export const refusedFile = (file: string, problem: Problem): ImportedFile => ({
  file,
  importId: null,
  layout: '',
  rowsRead: 0,
  stored: 0,
  alreadyPresent: 0,
  lookedUp: 0,
  rejected: [],
  notes: [],
  problem: { problem: { ...problem }, message: messageFor(problem) },
});
