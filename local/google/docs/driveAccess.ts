// Where Docs meets Drive: what Docs asks of Drive (names and permissions are Drive's), and what Drive asks of Docs when a
// document is made, copied, renamed, exported or deleted.
import type { Kernel } from '../../host/kernel';
import { copyDocument, docsSection, newDocument } from './docsSection';
import { documentText } from './views/documentText';
import { documentHtml } from './views/documentHtml';

/** Answers for the person and the script of the running kernel. */
export interface DocsDriveAccess {
  mayRead(fileId: string): boolean;
  mayWrite(fileId: string): boolean;
  /** A new document in My Drive, made by the script for this person; may throw when the day's documents are used up. */
  onCreate(fileId: string, title: string, mimeType: string): void;
  touch(fileId: string): void;
  /** The document's title is its name in Drive. */
  nameOf(fileId: string): string;
  rename(fileId: string, name: string): void;
}

export const DOCUMENT_TYPE = 'application/vnd.google-apps.document';

/** What Drive calls for files of the document type. */
export const documentFileEditor = (kernel: Kernel) => {
  const { documents } = docsSection(kernel.world);
  const document = (id: string) => {
    const found = documents[id];
    if (!found) throw new Error(`There is no document ${id}.`);
    return found;
  };
  return {
    create: (id: string, name: string): void => void newDocument(kernel, id, name),
    copy: (fromId: string, toId: string, name: string): void => copyDocument(kernel, fromId, toId, name),
    rename: (id: string, name: string): void => void (document(id).title = name),
    remove: (id: string): void => void delete documents[id],
    exports: {
      'text/plain': (id: string): string => documentText(document(id)),
      'text/html': (id: string): string => documentHtml(document(id)),
    },
  };
};
