// Headers and footers: segments of their own that the document's or a section's style points to.
import type { DocumentTab, StructuralElement } from '../record';
import type { Editing } from './editing';
import { segmentOf, tabOf } from './editing';
import { startOf } from './indexes';
import { refuse } from './refusal';
import { textElement } from './textRuns';

interface WantedSegment {
  type?: string;
  sectionBreakLocation?: { index?: number; tabId?: string; segmentId?: string };
}

const oneEmptyParagraph = (): StructuralElement[] => [
  {
    endIndex: 1,
    paragraph: { elements: [textElement('\n')], paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' } },
  },
];

/** The style that will point to the segment: the document's, or that of a later section. */
const styleFor = (editing: Editing, { sectionBreakLocation }: WantedSegment): { tab: DocumentTab; style: Record<string, unknown> } => {
  const tab = tabOf(editing.document, sectionBreakLocation?.tabId).documentTab;
  if (!sectionBreakLocation?.index) return { tab, style: tab.documentStyle };
  const { content } = segmentOf(editing, sectionBreakLocation);
  const found = content.find((element) => element.sectionBreak && startOf(element) === sectionBreakLocation.index);
  const breakElement = found?.sectionBreak ?? refuse('The section break location is invalid.');
  breakElement.sectionStyle ??= {};
  return { tab, style: breakElement.sectionStyle };
};

const create = (editing: Editing, request: WantedSegment, word: 'Header' | 'Footer'): { tab: DocumentTab; id: string } => {
  if (request.type !== 'DEFAULT') refuse(`The ${word.toLowerCase()} type must be DEFAULT.`);
  const { tab, style } = styleFor(editing, request);
  const key = `default${word}Id`;
  if (style[key] !== undefined) refuse(`Default ${word.toLowerCase()} already exists.`);
  const id = editing.ids.objectId();
  style[key] = id;
  return { tab, id };
};

export const createHeader = (editing: Editing, request: WantedSegment) => {
  const { tab, id } = create(editing, request, 'Header');
  tab.headers = { ...tab.headers, [id]: { headerId: id, content: oneEmptyParagraph() } };
  return { createHeader: { headerId: id } };
};

export const createFooter = (editing: Editing, request: WantedSegment) => {
  const { tab, id } = create(editing, request, 'Footer');
  tab.footers = { ...tab.footers, [id]: { footerId: id, content: oneEmptyParagraph() } };
  return { createFooter: { footerId: id } };
};

const forget = (tab: DocumentTab, id: string): void => {
  const styles: Record<string, unknown>[] = [
    tab.documentStyle,
    ...tab.body.content.flatMap((element) => (element.sectionBreak?.sectionStyle ? [element.sectionBreak.sectionStyle] : [])),
  ];
  for (const style of styles) for (const [key, value] of Object.entries(style)) if (value === id) delete style[key];
};

const remove = (editing: Editing, map: 'headers' | 'footers', id: string | undefined, tabId: string | undefined): void => {
  const tab = tabOf(editing.document, tabId).documentTab;
  const segments = tab[map];
  if (!id || !segments?.[id]) return refuse(`The ${map.slice(0, -1)} with ID ${id ?? ''} was not found.`);
  delete segments[id];
  if (Object.keys(segments).length === 0) delete tab[map];
  for (const named of Object.values(tab.namedRanges ?? {}))
    for (const range of named.namedRanges) range.ranges = range.ranges.filter((span) => span.segmentId !== id);
  forget(tab, id);
};

export const deleteHeader = (editing: Editing, request: { headerId?: string; tabId?: string }): void =>
  remove(editing, 'headers', request.headerId, request.tabId);

export const deleteFooter = (editing: Editing, request: { footerId?: string; tabId?: string }): void =>
  remove(editing, 'footers', request.footerId, request.tabId);
