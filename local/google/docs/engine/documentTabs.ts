// addDocumentTab, deleteTab and updateDocumentTabProperties.
import type { Tab, TabProperties } from '../record';
import type { Editing } from './editing';
import { allTabs, tabOf } from './editing';
import type { Style } from './mask';
import { maskPaths } from './mask';
import { newTabContent } from './newDocument';
import { refuse } from './refusal';

const DEEPEST = 2;

const siblingsOf = (editing: Editing, parentTabId: string | undefined): Tab[] => {
  if (!parentTabId) return editing.document.tabs;
  const parent = tabOf(editing.document, parentTabId);
  parent.childTabs ??= [];
  return parent.childTabs;
};

const number = (tabs: readonly Tab[]): void => tabs.forEach((tab, index) => (tab.tabProperties.index = index));

const checkTitle = (editing: Editing, title: string, own?: Tab): void => {
  if (allTabs(editing.document.tabs).some((tab) => tab !== own && tab.tabProperties.title === title))
    refuse(`A tab with the title "${title}" already exists.`);
};

export const addDocumentTab = (editing: Editing, request: { tabProperties?: Partial<TabProperties> }) => {
  const { title: asked, parentTabId, index, iconEmoji } = request.tabProperties ?? {};
  const depth = parentTabId ? (tabOf(editing.document, parentTabId).tabProperties.nestingLevel ?? 0) + 1 : 0;
  if (depth > DEEPEST) refuse('Tabs cannot be nested deeper than three levels.');
  const title = asked ?? `Tab ${allTabs(editing.document.tabs).length + 1}`;
  checkTitle(editing, title);
  const siblings = siblingsOf(editing, parentTabId);
  const at = index ?? siblings.length;
  if (at < 0 || at > siblings.length) refuse('The tab index is out of bounds.');
  const tabProperties: TabProperties = {
    tabId: editing.ids.tabId(),
    title,
    ...(parentTabId ? { parentTabId } : {}),
    index: at,
    ...(depth > 0 ? { nestingLevel: depth } : {}),
    ...(iconEmoji ? { iconEmoji } : {}),
  };
  siblings.splice(at, 0, { tabProperties, documentTab: newTabContent() });
  number(siblings);
  return { addDocumentTab: { tabProperties: { ...tabProperties } } };
};

export const deleteTab = (editing: Editing, request: { tabId?: string }): void => {
  const tab = tabOf(editing.document, request.tabId || refuse('The tab ID must be specified.'));
  const siblings = siblingsOf(editing, tab.tabProperties.parentTabId);
  if (siblings === editing.document.tabs && siblings.length === 1) refuse('The last tab of a document cannot be deleted.');
  siblings.splice(siblings.indexOf(tab), 1);
  number(siblings);
  for (const parent of allTabs(editing.document.tabs)) if (parent.childTabs?.length === 0) delete parent.childTabs;
};

export const updateDocumentTabProperties = (
  editing: Editing,
  request: { tabProperties?: Partial<TabProperties>; fields?: string },
): void => {
  const wanted: Style & Partial<TabProperties> = request.tabProperties ?? {};
  const tab = tabOf(editing.document, wanted.tabId || refuse('The tab ID must be specified.'));
  const paths = maskPaths(request.fields, ['title', 'iconEmoji', 'index']);
  const { tabProperties } = tab;
  if (paths.includes('title')) {
    checkTitle(editing, wanted.title || refuse('The tab title must not be empty.'), tab);
    tabProperties.title = wanted.title ?? tabProperties.title;
  }
  if (paths.includes('iconEmoji')) {
    if (wanted.iconEmoji) tabProperties.iconEmoji = wanted.iconEmoji;
    else delete tabProperties.iconEmoji;
  }
  if (!paths.includes('index')) return;
  const siblings = siblingsOf(editing, tabProperties.parentTabId);
  siblings.splice(siblings.indexOf(tab), 1);
  siblings.splice(wanted.index ?? 0, 0, tab);
  number(siblings);
};
