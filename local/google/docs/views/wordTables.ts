// Tables and whole segments as Word's block elements.
import type { ITableCellOptions } from 'docx';
import {
  type Paragraph as WordParagraph,
  ShadingType,
  Table as WordTable,
  TableCell as WordCell,
  TableLayoutType,
  TableRow as WordRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Border, Dimension, DocumentTab, StructuralElement, Table, TableCell } from '../record';
import { hexOf, points } from './look';
import { hiddenCells } from './mergedCells';
import type { WordPage } from './wordParagraphs';
import { twips, wordBorder, wordParagraph } from './wordParagraphs';

const textWidth = (tab: DocumentTab): number => {
  const side = (name: string): number => points(tab.documentStyle[name] as Dimension | undefined);
  const paper = tab.documentStyle['pageSize'] as { width?: Dimension } | undefined;
  return (points(paper?.width) || 612) - side('marginLeft') - side('marginRight');
};

/** Fixed columns keep their width; the others share what is left. */
const columnWidths = (page: WordPage, table: Table): number[] => {
  const columns = Array.from({ length: table.columns }, (_each, nth) => points(table.tableStyle?.tableColumnProperties?.[nth]?.width));
  const free = columns.filter((width) => width === 0).length;
  const left = textWidth(page.tab) - columns.reduce((sum, width) => sum + width, 0);
  return columns.map((width) => width || Math.max(18, left / Math.max(1, free)));
};

/** Docs draws a black line of one point where a cell says nothing about a border. */
const DEFAULT_BORDER: Border = { color: { color: {} }, width: { magnitude: 1, unit: 'PT' }, dashStyle: 'SOLID' };

const VERTICAL: Readonly<Record<string, (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable]>> = {
  TOP: VerticalAlignTable.TOP,
  MIDDLE: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
};

const cellOptions = ({ tableCellStyle: style }: TableCell, width: number): Omit<ITableCellOptions, 'children'> => {
  const fill = hexOf(style.backgroundColor);
  const pad = (size: Dimension | undefined): number => twips(size ? points(size) : 5);
  return {
    width: { size: twips(width), type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: pad(style.paddingTop),
      bottom: pad(style.paddingBottom),
      left: pad(style.paddingLeft),
      right: pad(style.paddingRight),
    },
    borders: {
      top: wordBorder(style.borderTop ?? DEFAULT_BORDER),
      bottom: wordBorder(style.borderBottom ?? DEFAULT_BORDER),
      left: wordBorder(style.borderLeft ?? DEFAULT_BORDER),
      right: wordBorder(style.borderRight ?? DEFAULT_BORDER),
    },
    verticalAlign: VERTICAL[style.contentAlignment ?? ''] ?? VerticalAlignTable.TOP,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    ...((style.rowSpan ?? 1) > 1 ? { rowSpan: style.rowSpan ?? 1 } : {}),
    ...((style.columnSpan ?? 1) > 1 ? { columnSpan: style.columnSpan ?? 1 } : {}),
  };
};

const wordTable = (page: WordPage, table: Table): WordTable => {
  const widths = columnWidths(page, table);
  const hidden = hiddenCells(table);
  const rows = table.tableRows.map((row) => {
    const height = points(row.tableRowStyle?.minRowHeight);
    const cells = row.tableCells.flatMap((cell, column) => {
      if (hidden.has(cell)) return [];
      const width = widths.slice(column, column + (cell.tableCellStyle.columnSpan ?? 1)).reduce((sum, each) => sum + each, 0);
      return [new WordCell({ ...cellOptions(cell, width), children: wordContent(page, cell.content) })];
    });
    return new WordRow({
      children: cells,
      cantSplit: true,
      tableHeader: row.tableRowStyle?.tableHeader === true,
      ...(height ? { height: { value: twips(height), rule: 'atLeast' } } : {}),
    });
  });
  return new WordTable({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
  });
};

/** A page-breaking section becomes a page break before its first paragraph. */
export const wordContent = (page: WordPage, content: readonly StructuralElement[]): (WordParagraph | WordTable)[] =>
  content.flatMap((element, nth): (WordParagraph | WordTable)[] => {
    if (element.paragraph) {
      const before = content[nth - 1]?.sectionBreak?.sectionStyle?.['sectionType'];
      const newPage = nth > 1 && before === 'NEXT_PAGE';
      return [wordParagraph(page, element.paragraph, newPage ? { pageBreakBefore: true } : {})];
    }
    if (element.table) return [wordTable(page, element.table)];
    return element.tableOfContents ? wordContent(page, element.tableOfContents.content) : [];
  });
