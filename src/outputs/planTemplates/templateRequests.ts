// From a template design to the Docs requests that build it in an empty Doc, from its first line to its last.
import { emptyTableLength, rowStartInEmptyTable, tableStartAfterInsertAt, textIndexInEmptyRow } from '../docIndexes';
import type { DocPlace } from '../docJson';
import { bullets, type DocRequest, insertTable, insertText, styleParagraph, styleText, tableLocation } from '../docRequests';
import type { ParagraphBlock, TableBlock, TemplateDesign } from './blocks';
import {
  cellFields,
  cellLook,
  goalShade,
  headerShade,
  page,
  pageFields,
  paragraphFields,
  paragraphLooks,
  points,
  textFields,
  textLooks,
} from './looks';

const body: DocPlace = { tabId: null, segmentId: null };

/** An empty Doc is a section break and one empty paragraph, which starts at 1. */
const firstIndex = 1;

const dressed = (block: ParagraphBlock, start: number): readonly DocRequest[] => {
  const end = start + block.words.length;
  const fields = block.look === 'heading' ? `${paragraphFields},keepWithNext` : paragraphFields;
  const preset = block.look === 'check' ? 'BULLET_CHECKBOX' : block.look === 'bullet' ? 'BULLET_DISC_CIRCLE_SQUARE' : null;
  return [
    styleParagraph(body, start, end, paragraphLooks[block.look], fields),
    styleText(body, start, end, textLooks[block.look], textFields),
    ...(preset === null ? [] : [bullets(body, start, end, preset)]),
  ];
};

const cellLookOf = (block: TableBlock, rowIndex: number, columnIndex: number): object => {
  if (block.header === null) return textLooks.cell;
  if (rowIndex === 0) return textLooks.tableHeader;
  return block.prompts.includes(columnIndex) ? textLooks.prompt : textLooks.cell;
};

interface Written {
  readonly requests: readonly DocRequest[];
  /** Where the paragraph behind it starts. */
  readonly next: number;
}

const shade = (tableStart: number, backgroundColor: object, columnSpan: number): DocRequest => ({
  updateTableCellStyle: {
    tableRange: {
      tableCellLocation: { tableStartLocation: tableLocation(body, tableStart), rowIndex: 0, columnIndex: 0 },
      rowSpan: 1,
      columnSpan,
    },
    tableCellStyle: { backgroundColor },
    fields: 'backgroundColor',
  },
});

const writeTable = (block: TableBlock, start: number): Written => {
  const rows = block.header === null ? block.rows : [block.header, ...block.rows];
  const columns = block.widths.length;
  const at = start + block.above.words.length;
  const tableStart = tableStartAfterInsertAt(at);
  const location = tableLocation(body, tableStart);
  const requests: DocRequest[] = [
    insertText(body, start, block.above.words),
    insertTable(body, at, rows.length, columns),
    ...dressed(block.above, start),
  ];
  const cells = rows.reduce<{ words: string; empty: number; look: object }[]>((all, row, rowIndex) => {
    const rowStart = rowStartInEmptyTable(tableStart, rowIndex, columns);
    return all.concat(
      row.map((words, columnIndex) => ({
        words,
        empty: textIndexInEmptyRow(rowStart, columnIndex),
        look: cellLookOf(block, rowIndex, columnIndex),
      })),
    );
  }, []);
  for (const { words, empty } of [...cells].reverse()) if (words !== '') requests.push(insertText(body, empty, words));
  let shift = 0;
  for (const { words, empty, look } of cells) {
    const from = empty + shift;
    shift += words.length;
    if (words === '') continue;
    requests.push(
      styleParagraph(body, from, from + words.length, paragraphLooks.cell, paragraphFields),
      styleText(body, from, from + words.length, look, textFields),
    );
  }
  requests.push({ updateTableCellStyle: { tableStartLocation: location, tableCellStyle: cellLook, fields: cellFields } });
  block.widths.forEach((width, column) => {
    requests.push({
      updateTableColumnProperties: {
        tableStartLocation: location,
        columnIndices: [column],
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width: points(width) },
        fields: 'widthType,width',
      },
    });
  });
  if (block.header === null) {
    const goal = cells[0];
    const firstLine = goal?.words.split('\n')[0] ?? '';
    requests.push(shade(tableStart, goalShade, 1));
    if (goal !== undefined) {
      requests.push(
        styleParagraph(body, goal.empty, goal.empty + firstLine.length, paragraphLooks.goal, paragraphFields),
        styleText(body, goal.empty, goal.empty + firstLine.length, textLooks.goal, textFields),
      );
    }
  } else {
    requests.push(shade(tableStart, headerShade, columns), {
      pinTableHeaderRows: { tableStartLocation: location, pinnedHeaderRowsCount: 1 },
    });
  }
  return { requests, next: tableStart + emptyTableLength(rows.length, columns) + shift };
};

/** The first batch: page, body, and an empty header and footer whose ids its reply gives. */
export const templateRequests = (design: TemplateDesign): readonly DocRequest[] => {
  const requests: DocRequest[] = [{ updateDocumentStyle: { documentStyle: page, fields: pageFields } }];
  let at = firstIndex;
  design.blocks.forEach((block, nth) => {
    if (block.kind === 'table') {
      const written = writeTable(block, at);
      requests.push(...written.requests);
      at = written.next;
      return;
    }
    const newline = nth < design.blocks.length - 1 ? '\n' : '';
    requests.push(insertText(body, at, block.words + newline), ...dressed(block, at));
    at += block.words.length + 1;
  });
  requests.push({ createHeader: { type: 'DEFAULT' } }, { createFooter: { type: 'DEFAULT' } });
  return requests;
};

/** The second batch: the words of header and footer. */
export const marginRequests = (design: TemplateDesign, headerId: string, footerId: string): readonly DocRequest[] =>
  (
    [
      [headerId, design.header],
      [footerId, design.footer],
    ] as const
  ).reduce<DocRequest[]>((requests, [segmentId, words]) => {
    const place: DocPlace = { tabId: null, segmentId };
    return requests.concat(insertText(place, 0, words), styleText(place, 0, words.length, textLooks.margin, textFields));
  }, []);
