// Small documents and ids for the Docs tests.
import type { DocumentRecord, StructuralElement } from '../../../../local/google/docs/record';
import { applyBatch } from '../../../../local/google/docs/engine/batch';
import type { DocIds } from '../../../../local/google/docs/engine/editing';
import { createDocument } from '../../../../local/google/docs/engine/newDocument';
import { textOf } from '../../../../local/google/docs/engine/places';

export const countingIds = (): DocIds => {
  let count = 0;
  const next = (): string => String((count += 1)).padStart(4, '0');
  return { objectId: () => `kix.${next()}`, headingId: () => `h.${next()}`, tabId: () => `t.${next()}`, revisionId: () => `rev-${next()}` };
};

export const ids = countingIds();

export const emptyDocument = (): DocumentRecord => createDocument('doc-1', 'Untitled document', ids);

export const after = (document: DocumentRecord, ...requests: unknown[]): DocumentRecord =>
  applyBatch(document, requests, undefined, ids).document;

export const documentWith = (text: string): DocumentRecord => after(emptyDocument(), { insertText: { location: { index: 1 }, text } });

export const bodyOf = (document: DocumentRecord): StructuralElement[] => document.tabs[0]?.documentTab.body.content ?? [];

export const linesOf = (content: readonly StructuralElement[]): string[] =>
  content.flatMap((element) => (element.paragraph ? [textOf(element.paragraph).replace(/\n$/, '')] : []));

export const tableOf = (document: DocumentRecord) => {
  const found = bodyOf(document).find((element) => element.table);
  if (!found?.table) throw new Error('No table.');
  return { element: found, table: found.table };
};
