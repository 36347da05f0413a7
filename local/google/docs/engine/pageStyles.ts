// updateDocumentStyle and updateSectionStyle: the page, its margins, and what later sections change.
import type { Editing } from './editing';
import { segmentOf, tabOf } from './editing';
import type { Style } from './mask';
import { maskPaths, updated } from './mask';
import { startOf } from './indexes';
import type { WantedRange } from './places';
import { defaultDocumentStyle } from './newDocument';
import { refuse } from './refusal';

const DOCUMENT_FIELDS = [
  'background',
  'documentFormat',
  'flipPageOrientation',
  'marginBottom',
  'marginFooter',
  'marginHeader',
  'marginLeft',
  'marginRight',
  'marginTop',
  'pageNumberStart',
  'pageSize',
  'useEvenPageHeaderFooter',
  'useFirstPageHeaderFooter',
];

const SECTION_FIELDS = [
  'columnProperties',
  'columnSeparatorStyle',
  'contentDirection',
  'flipPageOrientation',
  'marginBottom',
  'marginFooter',
  'marginHeader',
  'marginLeft',
  'marginRight',
  'marginTop',
  'pageNumberStart',
  'sectionType',
  'useFirstPageHeaderFooter',
];

/** Resets of the document's style go back to a new document's values. */
export const updateDocumentStyle = (editing: Editing, request: { documentStyle?: Style; fields?: string; tabId?: string }): void => {
  const tab = tabOf(editing.document, request.tabId).documentTab;
  const paths = maskPaths(request.fields, DOCUMENT_FIELDS);
  const next = updated(tab.documentStyle, request.documentStyle ?? {}, paths);
  const fresh: Style = defaultDocumentStyle();
  for (const path of paths) if (next[path] === undefined && fresh[path] !== undefined) next[path] = fresh[path];
  tab.documentStyle = next;
};

export const updateSectionStyle = (editing: Editing, request: { range?: WantedRange; sectionStyle?: Style; fields?: string }): void => {
  const range = request.range ?? refuse('The range must be specified.');
  if (range.segmentId) refuse('Section styles can only be updated in the body.');
  const { content } = segmentOf(editing, range);
  const [from, to] = [range.startIndex ?? 0, range.endIndex ?? 0];
  if (from >= to) refuse('The range should not be empty.');
  const paths = maskPaths(request.fields, SECTION_FIELDS);
  content.forEach((element, at) => {
    if (!element.sectionBreak) return;
    const next = content.slice(at + 1).find((other) => other.sectionBreak);
    const end = next ? startOf(next) : Infinity;
    if (startOf(element) < to && end > from)
      element.sectionBreak.sectionStyle = updated(element.sectionBreak.sectionStyle ?? {}, request.sectionStyle ?? {}, paths);
  });
};
