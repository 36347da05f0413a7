// The Docs part of the stored world: documents by id, who wrote when (for the quota), and what Google has rolled out.
import { asDictionary } from '../../host/dictionary';
import type { Kernel, World } from '../../host/kernel';
import type { DocIds, Rollout } from './engine/editing';
import { createDocument } from './engine/newDocument';
import type { DocumentRecord } from './record';

export interface DocsSection {
  documents: Record<string, DocumentRecord>;
  /** Epoch milliseconds of each person's writes in the last minute, failed ones too. */
  writes: Record<string, number[]>;
  rollout: Rollout;
}

export const docsSection = (world: World): DocsSection => {
  const held = (world.docs ??= {}) as Partial<DocsSection>;
  asDictionary((held.documents ??= {}));
  held.writes ??= {};
  held.rollout ??= { smartChips: true };
  return held as DocsSection;
};

/** Ids in Google's forms from the kernel's one source, so that a world always gives the same ones. */
export const docIdsOf = (kernel: Kernel): DocIds => {
  const fresh = (): string => kernel.newId('doc').replace(/^[a-z]+\./, '');
  return {
    objectId: () => `kix.${fresh()}`,
    headingId: () => `h.${fresh()}`,
    tabId: () => `t.${fresh()}`,
    revisionId: () => `ALm37BV${kernel.newId('other')}${fresh()}`,
  };
};

export const newDocument = (kernel: Kernel, documentId: string, title: string): DocumentRecord => {
  const document = createDocument(documentId, title, docIdsOf(kernel));
  docsSection(kernel.world).documents[documentId] = document;
  return document;
};

/** Drive's copy: every named range, list and heading keeps its id; only the document's own id and revision are new. */
export const copyDocument = (kernel: Kernel, fromId: string, toId: string, title: string): void => {
  const { documents } = docsSection(kernel.world);
  const original = documents[fromId];
  if (!original) throw new Error(`There is no document ${fromId} to copy.`);
  documents[toId] = { ...structuredClone(original), documentId: toId, title, revisionId: docIdsOf(kernel).revisionId() };
};
