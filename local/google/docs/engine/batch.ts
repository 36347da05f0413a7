// documents.batchUpdate on one document: reads the batch, applies it to a copy in order, and hands back the new document
// or throws Google's 400 with nothing changed.
import { GoogleApiError } from '../../../host/errors';
import type { DocumentRecord } from '../record';
import { createParagraphBullets, deleteParagraphBullets } from './bullets';
import { checkStructure } from './checkStructure';
import { deleteContentRange, sweepOrphans } from './deleteContent';
import { addDocumentTab, deleteTab, updateDocumentTabProperties } from './documentTabs';
import type { DocIds, Editing, Rollout } from './editing';
import { createFooter, createHeader, deleteFooter, deleteHeader } from './headersFooters';
import { insertText } from './insertText';
import {
  createFootnote,
  insertDate,
  insertInlineImage,
  insertPageBreak,
  insertPerson,
  insertRichLink,
  insertSectionBreak,
  replaceImage,
} from './insertThings';
import { createNamedRange, deleteNamedRange, replaceNamedRangeContent } from './namedRanges';
import { updateDocumentStyle, updateSectionStyle } from './pageStyles';
import { readBatch } from './readRequests';
import type { ReadRequest } from './readRequests';
import { Refusal } from './refusal';
import { replaceAllText } from './replaceAll';
import { updateNamedStyle, updateParagraphStyle } from './styleParagraphs';
import { updateTextStyle } from './styleText';
import {
  mergeTableCells,
  pinTableHeaderRows,
  unmergeTableCells,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
} from './tableCells';
import { deleteTableColumn, deleteTableRow, insertTable, insertTableColumn, insertTableRow } from './tables';

/** One entry of `replies`: empty, or one key named after the request. */
export type Reply = Record<string, unknown>;
type Play = (editing: Editing, body: Record<string, unknown>) => Reply | void;

const PLAYS: Readonly<Record<string, Play>> = {
  addDocumentTab,
  createFooter,
  createFootnote,
  createHeader,
  createNamedRange,
  createParagraphBullets,
  deleteContentRange,
  deleteFooter,
  deleteHeader,
  deleteNamedRange,
  deleteParagraphBullets,
  deleteTab,
  deleteTableColumn,
  deleteTableRow,
  insertDate,
  insertInlineImage,
  insertPageBreak,
  insertPerson,
  insertRichLink,
  insertSectionBreak,
  insertTable,
  insertTableColumn,
  insertTableRow,
  insertText,
  mergeTableCells,
  pinTableHeaderRows,
  replaceAllText,
  replaceImage,
  replaceNamedRangeContent,
  unmergeTableCells,
  updateDocumentStyle,
  updateDocumentTabProperties,
  updateNamedStyle,
  updateParagraphStyle,
  updateSectionStyle,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
};

export interface AppliedBatch {
  readonly document: DocumentRecord;
  readonly replies: readonly Reply[];
  readonly revisionId: string;
}

const invalid = (message: string): GoogleApiError => new GoogleApiError(400, message, { status: 'INVALID_ARGUMENT' });

const playOne = (editing: Editing, { kind, body }: ReadRequest, nth: number): Reply => {
  const play = PLAYS[kind];
  if (!play) throw invalid(`Invalid requests[${nth}].${kind}: This kind of request is not supported.`);
  try {
    return play(editing, body) ?? {};
  } catch (error) {
    if (error instanceof Refusal) throw invalid(`Invalid requests[${nth}].${kind}: ${error.message}`);
    throw error;
  }
};

/**
 * Applies a batch of requests atomically. `document` is never changed; a refused batch throws a GoogleApiError 400.
 * A result that breaks the index rules is a fault of the host and throws a plain Error.
 */
export const applyBatch = (
  document: DocumentRecord,
  requests: unknown,
  writeControl: unknown,
  ids: DocIds,
  rollout: Rollout = { smartChips: true },
): AppliedBatch => {
  const batch = readBatch({ requests, writeControl });
  const { requiredRevisionId, writeMode } = batch.writeControl;
  if (requiredRevisionId !== undefined && requiredRevisionId !== document.revisionId)
    throw invalid(`The required revision ID '${requiredRevisionId}' does not match the latest revision.`);
  if (writeMode === 'SUGGEST') throw invalid('Request does not support application as suggestion.');
  const editing: Editing = { document: structuredClone(document), ids, rollout };
  const replies = batch.requests.map((request, nth) => playOne(editing, request, nth));
  sweepOrphans(editing);
  const faults = checkStructure(editing.document);
  if (faults.length > 0) throw new Error(`The host made an impossible document: ${faults.join('; ')}`);
  if (replies.length > 0) editing.document.revisionId = ids.revisionId();
  return { document: editing.document, replies, revisionId: editing.document.revisionId };
};
