// A document as a Word file with its styles carried over, so that a district can read a plan without Google.
import type { IPropertiesOptions, ISectionOptions } from 'docx';
import { Document, Footer, Header, Packer, Paragraph as WordParagraph, SectionType, TextRun } from 'docx';
import { allTabs } from '../engine/editing';
import type { Dimension, DocumentRecord, DocumentTab, StructuralElement } from '../record';
import { listMarks } from './listMarks';
import { points } from './look';
import type { WordPage } from './wordParagraphs';
import { twips } from './wordParagraphs';
import { wordContent } from './wordTables';
import { wordLists, wordStyles } from './wordStyles';

const pageOf = (tab: DocumentTab, content: StructuralElement[], listPrefix: string): WordPage => ({
  tab,
  listPrefix,
  marks: listMarks(tab, content),
  footnotes: Object.keys(tab.footnotes ?? {}),
});

const sizeOf = (tab: DocumentTab, name: string): number => points(tab.documentStyle[name] as Dimension | undefined);

const sectionOf = (tab: DocumentTab, listPrefix: string, title: string | undefined): ISectionOptions => {
  const words = (content: StructuralElement[]) => wordContent(pageOf(tab, content, listPrefix), content);
  const header = tab.headers?.[String(tab.documentStyle['defaultHeaderId'])];
  const footer = tab.footers?.[String(tab.documentStyle['defaultFooterId'])];
  const paper = tab.documentStyle['pageSize'] as { width?: Dimension; height?: Dimension } | undefined;
  const margin = {
    top: twips(sizeOf(tab, 'marginTop')),
    bottom: twips(sizeOf(tab, 'marginBottom')),
    left: twips(sizeOf(tab, 'marginLeft')),
    right: twips(sizeOf(tab, 'marginRight')),
    header: twips(sizeOf(tab, 'marginHeader')),
    footer: twips(sizeOf(tab, 'marginFooter')),
  };
  const size = { width: twips(points(paper?.width) || 612), height: twips(points(paper?.height) || 792) };
  const name = title === undefined ? [] : [new WordParagraph({ children: [new TextRun({ text: title, color: '455254', size: 18 })] })];
  return {
    properties: { page: { margin, size }, type: SectionType.NEXT_PAGE },
    ...(header ? { headers: { default: new Header({ children: words(header.content) }) } } : {}),
    ...(footer ? { footers: { default: new Footer({ children: words(footer.content) }) } } : {}),
    children: [...name, ...words(tab.body.content)],
  };
};

/** Word numbers footnotes through the whole file; only the first tab's are carried, as Docs numbers per tab. */
const footnotesOf = (tab: DocumentTab | undefined, listPrefix: string): NonNullable<IPropertiesOptions['footnotes']> => {
  if (!tab) return {};
  const notes = Object.values(tab.footnotes ?? {}).map(({ content }, nth) => {
    const children = wordContent(pageOf(tab, content, listPrefix), content).filter((child) => child instanceof WordParagraph);
    return [nth + 1, { children }] as const;
  });
  return Object.fromEntries(notes);
};

/** Tabs become sections, each on a new page, with its title where there are several. */
export const documentDocx = async (document: DocumentRecord): Promise<Buffer> => {
  const tabs = allTabs(document.tabs);
  const prefix = (nth: number): string => `tab${nth}-`;
  const file = new Document({
    title: document.title,
    creator: 'Google Docs',
    styles: wordStyles(tabs[0]?.documentTab),
    numbering: { config: tabs.flatMap(({ documentTab }, nth) => wordLists(documentTab, prefix(nth))) },
    footnotes: footnotesOf(tabs[0]?.documentTab, prefix(0)),
    sections: tabs.map(({ tabProperties, documentTab }, nth) =>
      sectionOf(documentTab, prefix(nth), tabs.length > 1 ? tabProperties.title : undefined),
    ),
  });
  return Packer.toBuffer(file);
};
