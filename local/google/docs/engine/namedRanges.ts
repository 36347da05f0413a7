// Named ranges: create, delete, and replace what they hold.
import type { NamedRange, Span, Tab } from '../record';
import { deleteSpan } from './deleteContent';
import type { Editing } from './editing';
import { allTabs, dropEmptyNamedRanges, endOf, firstTab, segmentOf, tabsOf } from './editing';
import { startOf } from './indexes';
import { cleanText, insertString } from './insertText';
import type { WantedRange } from './places';
import { boundsOf, paragraphAt } from './places';
import { LAST_NEWLINE, refuse } from './refusal';
import { styledPartOf } from './textRuns';

export const createNamedRange = (editing: Editing, request: { name?: string; range?: WantedRange }) => {
  const name = request.name ?? '';
  const range = request.range ?? refuse('The range must be specified.');
  if (name.length < 1 || name.length > 256) refuse('The name must be at least 1 and at most 256 UTF-16 code units long.');
  const segment = segmentOf(editing, range);
  const { from, to } = boundsOf(segment, range, { includeLastNewline: true });
  const span: Span = {
    ...(from > 0 ? { startIndex: from } : {}),
    endIndex: to,
    ...(segment.segmentId ? { segmentId: segment.segmentId } : {}),
    ...(segment.tabId !== firstTab(editing.document).tabProperties.tabId ? { tabId: segment.tabId } : {}),
  };
  const namedRangeId = editing.ids.objectId();
  const others = segment.tab.namedRanges?.[name]?.namedRanges ?? [];
  segment.tab.namedRanges = {
    ...segment.tab.namedRanges,
    [name]: { name, namedRanges: [...others, { namedRangeId, name, ranges: [span] }] },
  };
  return { createNamedRange: { namedRangeId } };
};

interface WantedNamedRange {
  namedRangeId?: string;
  name?: string;
  tabsCriteria?: { tabIds?: string[] };
}

const found = (editing: Editing, { namedRangeId, name, tabsCriteria }: WantedNamedRange): { tab: Tab; range: NamedRange }[] => {
  if (!namedRangeId && !name) refuse('ID or name for named range must be set');
  const tabs = namedRangeId ? allTabs(editing.document.tabs) : tabsOf(editing.document, tabsCriteria);
  const ranges = tabs.flatMap((tab) =>
    Object.values(tab.documentTab.namedRanges ?? {})
      .flatMap((named) => named.namedRanges)
      .filter((range) => (namedRangeId ? range.namedRangeId === namedRangeId : range.name === name))
      .map((range) => ({ tab, range })),
  );
  if (namedRangeId && ranges.length === 0) refuse(`The named range with ID ${namedRangeId} was not found.`);
  return ranges;
};

/** An unknown id is refused; an unknown name does nothing. */
export const deleteNamedRange = (editing: Editing, request: WantedNamedRange): void => {
  for (const { tab, range } of found(editing, request)) {
    range.ranges = [];
    dropEmptyNamedRanges(tab.documentTab);
  }
};

const replaceOne = (editing: Editing, tab: Tab, range: NamedRange, text: string): void => {
  const { tabId } = tab.tabProperties;
  for (const later of range.ranges.slice(1)) {
    const segment = segmentOf(editing, { ...later, tabId });
    deleteSpan(segment, startOf(later), later.endIndex);
  }
  const first = range.ranges[0];
  if (!first) return;
  const segment = segmentOf(editing, { ...first, tabId });
  const [from, to] = [startOf(first), first.endIndex];
  if (to >= endOf(segment)) refuse(LAST_NEWLINE);
  const element = paragraphAt(segment, from)?.paragraph.elements.find((piece) => startOf(piece) <= from && from < piece.endIndex);
  const style = element && styledPartOf(element)?.textStyle;
  if (text) insertString(editing, segment, from, text, structuredClone(style ?? {}));
  deleteSpan(segment, from + text.length, to + text.length);
  if (!text) return;
  const kept: Span = { ...first, endIndex: from + text.length, ...(from > 0 ? { startIndex: from } : {}) };
  range.ranges = [kept];
  restore(tab, range);
};

/** The range survives its own replacement, although all of its old text went. */
const restore = (tab: Tab, range: NamedRange): void => {
  const named = tab.documentTab.namedRanges?.[range.name];
  if (named?.namedRanges.includes(range)) return;
  const others = named?.namedRanges ?? [];
  tab.documentTab.namedRanges = { ...tab.documentTab.namedRanges, [range.name]: { name: range.name, namedRanges: [...others, range] } };
};

export const replaceNamedRangeContent = (
  editing: Editing,
  request: { namedRangeId?: string; namedRangeName?: string; text?: string; tabsCriteria?: { tabIds?: string[] } },
): void => {
  const { namedRangeName: name, text, ...rest } = request;
  for (const { tab, range } of found(editing, { ...rest, ...(name ? { name } : {}) }))
    replaceOne(editing, tab, range, cleanText(text ?? ''));
};
