// What the requests of one batch share: the working copy, ids, and the named ranges that move with the text.
import type { DocumentRecord, DocumentTab, NamedRange, Span, StructuralElement, Tab } from '../record';
import { reindex, startOf } from './indexes';
import { refuse, unknownSegment, unknownTab } from './refusal';

export interface DocIds {
  /** "kix.…" for lists, named ranges, headers, footers, chips and images. */
  objectId(): string;
  headingId(): string;
  tabId(): string;
  revisionId(): string;
}

export interface Rollout {
  /** insertPerson, insertDate and insertRichLink reach accounts at different times. */
  readonly smartChips: boolean;
}

export interface Editing {
  readonly document: DocumentRecord;
  readonly ids: DocIds;
  readonly rollout: Rollout;
}

export type SegmentKind = 'body' | 'header' | 'footer' | 'footnote';

export interface Segment {
  readonly tabId: string;
  /** Empty for the body. */
  readonly segmentId: string;
  readonly kind: SegmentKind;
  readonly tab: DocumentTab;
  readonly content: StructuralElement[];
}

export const allTabs = (tabs: readonly Tab[]): Tab[] => tabs.flatMap((tab) => [tab, ...allTabs(tab.childTabs ?? [])]);

export const firstTab = (document: DocumentRecord): Tab => {
  const first = document.tabs[0];
  if (!first) throw new Error(`Document ${document.documentId} has no tab.`);
  return first;
};

export const tabOf = (document: DocumentRecord, tabId: string | undefined): Tab => {
  if (!tabId) return firstTab(document);
  return allTabs(document.tabs).find((tab) => tab.tabProperties.tabId === tabId) ?? refuse(unknownTab(tabId));
};

/** The tabs a request without a place means: those named, or all. */
export const tabsOf = (document: DocumentRecord, criteria: { tabIds?: string[] } | undefined): Tab[] =>
  criteria?.tabIds?.length ? criteria.tabIds.map((tabId) => tabOf(document, tabId)) : allTabs(document.tabs);

export const segmentsOf = ({ tabProperties, documentTab: tab }: Tab): Segment[] => {
  const segment = (kind: SegmentKind, segmentId: string, content: StructuralElement[]): Segment => ({
    tabId: tabProperties.tabId,
    segmentId,
    kind,
    tab,
    content,
  });
  return [
    segment('body', '', tab.body.content),
    ...Object.values(tab.headers ?? {}).map((header) => segment('header', header.headerId, header.content)),
    ...Object.values(tab.footers ?? {}).map((footer) => segment('footer', footer.footerId, footer.content)),
    ...Object.values(tab.footnotes ?? {}).map((footnote) => segment('footnote', footnote.footnoteId, footnote.content)),
  ];
};

export const segmentOf = (editing: Editing, place: { segmentId?: string; tabId?: string }): Segment => {
  const wanted = place.segmentId ?? '';
  const tab = tabOf(editing.document, place.tabId);
  return segmentsOf(tab).find((segment) => segment.segmentId === wanted) ?? refuse(unknownSegment(wanted));
};

export const endOf = (segment: Segment): number => segment.content[segment.content.length - 1]?.endIndex ?? 0;

const namedRangesOf = (tab: DocumentTab): NamedRange[] => Object.values(tab.namedRanges ?? {}).flatMap((named) => named.namedRanges);

const spansIn = (segment: Segment): { range: NamedRange; span: Span }[] =>
  namedRangesOf(segment.tab).flatMap((range) =>
    range.ranges.filter((span) => (span.segmentId ?? '') === segment.segmentId).map((span) => ({ range, span })),
  );

const setSpan = (span: Span, start: number, end: number): void => {
  if (start === 0) delete span.startIndex;
  else span.startIndex = start;
  span.endIndex = end;
};

/** Text put in at a range's first index stays outside it; inside, the range grows. */
export const lengthened = (segment: Segment, index: number, units: number): void => {
  for (const { span } of spansIn(segment)) {
    const start = startOf(span);
    if (index <= start) setSpan(span, start + units, span.endIndex + units);
    else if (index < span.endIndex) setSpan(span, start, span.endIndex + units);
  }
  reindex(segment.content);
};

/** A range whose last text goes disappears with it. */
export const shortened = (segment: Segment, from: number, to: number): void => {
  const moved = (index: number): number => (index <= from ? index : index >= to ? index - (to - from) : from);
  for (const { range, span } of spansIn(segment)) {
    setSpan(span, moved(startOf(span)), moved(span.endIndex));
    if (startOf(span) >= span.endIndex) range.ranges = range.ranges.filter((other) => other !== span);
  }
  dropEmptyNamedRanges(segment.tab);
  reindex(segment.content);
};

/** Empty maps are absent in Google's replies. */
export const dropEmptyNamedRanges = (tab: DocumentTab): void => {
  for (const [name, named] of Object.entries(tab.namedRanges ?? {})) {
    named.namedRanges = named.namedRanges.filter((range) => range.ranges.length > 0);
    if (named.namedRanges.length === 0) delete tab.namedRanges?.[name];
  }
  if (tab.namedRanges && Object.keys(tab.namedRanges).length === 0) delete tab.namedRanges;
};
