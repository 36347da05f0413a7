// A stored document as documents.get shows it: with tab content, or the older single-tab form.
import type { DocumentRecord, DocumentTab, Link } from './record';

export interface ViewWishes {
  readonly includeTabsContent: boolean;
  /** Only those who may edit are told the revision. */
  readonly mayWrite: boolean;
  readonly title: string;
}

/** In the older form links to headings of the only tab keep their older field. */
const withLegacyLinks = (tab: DocumentTab): object =>
  JSON.parse(JSON.stringify(tab), (key, value: unknown) => {
    if (key !== 'link' || typeof value !== 'object' || value === null) return value;
    const { heading, bookmark, ...link } = value as Link;
    return { ...link, ...(heading?.id ? { headingId: heading.id } : {}), ...(bookmark?.id ? { bookmarkId: bookmark.id } : {}) };
  }) as object;

export const documentView = (document: DocumentRecord, wishes: ViewWishes): unknown => {
  const { documentId, revisionId, suggestionsViewMode, tabs } = document;
  const own = { title: wishes.title, ...(wishes.mayWrite ? { revisionId } : {}), suggestionsViewMode, documentId };
  if (wishes.includeTabsContent) return structuredClone({ ...own, tabs });
  const [first] = tabs;
  if (!first) throw new Error(`Document ${documentId} has no tab.`);
  const onlyTab = tabs.length === 1 && !first.childTabs;
  return { ...own, ...(onlyTab ? withLegacyLinks(first.documentTab) : structuredClone(first.documentTab)) };
};
