// A document as plain text, for .txt exports and for golden files: list marks in front, table rows as tab-separated lines.
import { allTabs } from '../engine/editing';
import type { DocumentRecord, DocumentTab, Paragraph, StructuralElement, Table } from '../record';
import type { ListMark } from './listMarks';
import { listMarks } from './listMarks';
import { wordsOf } from './look';

type Marks = ReadonlyMap<Paragraph, ListMark>;

const MARKS: Readonly<Record<ListMark['kind'], (mark: ListMark) => string>> = {
  bullet: () => '* ',
  check: () => '[ ] ',
  number: (mark) => `${mark.text} `,
};

const lineOf = (paragraph: Paragraph, marks: Marks): string => {
  const mark = marks.get(paragraph);
  const words = paragraph.elements.map((element) => (element.horizontalRule ? '----' : wordsOf(element))).join('');
  const front = mark ? '   '.repeat(mark.level) + MARKS[mark.kind](mark) : '';
  return front + words.replace(/\n$/, '').replace(/\v/g, '\n');
};

/** A cell is one field of a line, so its own lines are joined by " / " and its tabs become spaces. */
const cellText = (content: readonly StructuralElement[], marks: Marks): string =>
  linesOf(content, marks)
    .join(' / ')
    .replace(/[\t\n]+/g, ' ');

const rowsOf = (table: Table, marks: Marks): string[] =>
  table.tableRows.map((row) => row.tableCells.map((cell) => cellText(cell.content, marks)).join('\t'));

const linesOf = (content: readonly StructuralElement[], marks: Marks): string[] =>
  content.flatMap((element) => {
    if (element.paragraph) return [lineOf(element.paragraph, marks)];
    if (element.table) return rowsOf(element.table, marks);
    return element.tableOfContents ? linesOf(element.tableOfContents.content, marks) : [];
  });

const textOfContent = (tab: DocumentTab, content: StructuralElement[]): string =>
  linesOf(content, listMarks(tab, content)).join('\n').trimEnd();

const footnotesOf = (tab: DocumentTab): string[] =>
  Object.values(tab.footnotes ?? {}).map((footnote, nth) => `[${nth + 1}] ${textOfContent(tab, footnote.content).trim()}`);

/** Header, body, footnotes and footer of each tab; tabs after the first begin with their title. Ends with a newline. */
export const documentText = (document: DocumentRecord): string =>
  allTabs(document.tabs)
    .flatMap(({ tabProperties, documentTab: tab }, nth) => {
      const header = tab.headers?.[String(tab.documentStyle['defaultHeaderId'])];
      const footer = tab.footers?.[String(tab.documentStyle['defaultFooterId'])];
      return [
        nth === 0 ? '' : `\n${tabProperties.title}\n`,
        header ? `${textOfContent(tab, header.content)}\n` : '',
        textOfContent(tab, tab.body.content),
        ...footnotesOf(tab),
        footer ? `\n${textOfContent(tab, footer.content)}` : '',
      ].filter((part) => part !== '');
    })
    .join('\n') + '\n';
