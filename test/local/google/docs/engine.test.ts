// What batches do to a document, beyond the recordings: text, lists, tables, named ranges, headers, chips, tabs.
import { describe, expect, it } from '@jest/globals';
import { applyBatch } from '../../../../local/google/docs/engine/batch';
import { after, bodyOf, documentWith, emptyDocument, ids, linesOf, tableOf } from './support';

const paragraph = (document: ReturnType<typeof emptyDocument>, nth: number) => bodyOf(document)[nth]?.paragraph;
const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const remove = (startIndex: number, endIndex: number) => ({ deleteContentRange: { range: { startIndex, endIndex } } });

describe('text', () => {
  it('requests see the indexes left by the ones before', () => {
    expect(linesOf(bodyOf(after(documentWith('0123456789'), insert(1, 'AAAA'), insert(5, 'B'))))).toEqual(['AAAAB0123456789']);
  });

  it('drops control characters and carriage returns', () => {
    expect(linesOf(bodyOf(documentWith('a\u0007b\r\nc\uE001d\u000Be')))).toEqual(['ab', 'cd\u000Be']);
  });

  it('keeps emoji and right-to-left text whole', () => {
    const document = after(documentWith('🤖שלום👩‍🏫'), insert(3, '🎓'));
    expect(linesOf(bodyOf(document))).toEqual(['🤖🎓שלום👩‍🏫']);
  });

  it('joining two paragraphs keeps the style of the first, deleting a whole one that of the second', () => {
    const heading = {
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 2 },
        paragraphStyle: { namedStyleType: 'HEADING_2' },
        fields: 'namedStyleType',
      },
    };
    const two = after(documentWith('Head\nbody'), heading);
    expect(paragraph(after(two, remove(5, 6)), 1)?.paragraphStyle.namedStyleType).toBe('HEADING_2');
    expect(paragraph(after(two, remove(1, 6)), 1)?.paragraphStyle.namedStyleType).toBe('NORMAL_TEXT');
  });

  it('text put behind a link is not part of it', () => {
    const linked = after(documentWith('see here'), {
      updateTextStyle: { range: { startIndex: 5, endIndex: 9 }, textStyle: { link: { url: 'https://example.org' } }, fields: 'link' },
    });
    const runs = paragraph(after(linked, insert(9, ' now')), 1)?.elements.map((element) => [
      element.textRun?.content,
      element.textRun?.textStyle.link?.url,
    ]);
    expect(runs).toEqual([
      ['see ', undefined],
      ['here', 'https://example.org'],
      [' now\n', undefined],
    ]);
  });

  it('a value equal to the inherited one is stored as inherited, and a masked field without a value is reset', () => {
    const range = { startIndex: 1, endIndex: 3 };
    const style = (textStyle: object, fields: string) => ({ updateTextStyle: { range, textStyle, fields } });
    const bold = after(documentWith('abcd'), style({ bold: true, fontSize: { magnitude: 22, unit: 'PT' } }, '*'));
    expect(paragraph(bold, 1)?.elements[0]?.textRun?.textStyle).toEqual({ bold: true, fontSize: { magnitude: 22, unit: 'PT' } });
    expect(paragraph(after(bold, style({ bold: false }, 'bold,fontSize')), 1)?.elements).toHaveLength(1);
  });

  it('colours come back with eight bits a channel and no zero channels', () => {
    const style = {
      textStyle: { foregroundColor: { color: { rgbColor: { red: 0.039, green: 0.369, blue: 0 } } } },
      fields: 'foregroundColor',
    };
    const document = after(documentWith('ab'), { updateTextStyle: { range: { startIndex: 1, endIndex: 3 }, ...style } });
    expect(paragraph(document, 1)?.elements[0]?.textRun?.textStyle.foregroundColor).toEqual({
      color: { rgbColor: { red: 0.039215688, green: 0.36862746 } },
    });
  });
});

describe('replaceAllText', () => {
  it('finds text across runs, in cells, headers and footers, and counts', () => {
    const bold = { updateTextStyle: { range: { startIndex: 3, endIndex: 5 }, textStyle: { bold: true }, fields: 'bold' } };
    const prepared = after(
      documentWith('{{name}} and {{NAME}}'),
      bold,
      { createHeader: { type: 'DEFAULT' } },
      { insertTable: { location: { index: 22 }, rows: 1, columns: 1 } },
    );
    const headerId = Object.keys(prepared.tabs[0]?.documentTab.headers ?? {})[0] ?? '';
    const filled = after(
      prepared,
      { insertText: { location: { index: 0, segmentId: headerId }, text: '{{name}}' } },
      insert(tableOf(prepared).element.startIndex! + 3, 'x{{name}}'),
    );
    const { document, replies } = applyBatch(
      filled,
      [{ replaceAllText: { containsText: { text: '{{name}}', matchCase: true }, replaceText: 'Rosa\nDíaz' } }],
      undefined,
      ids,
    );
    expect(replies).toEqual([{ replaceAllText: { occurrencesChanged: 3 } }]);
    expect(linesOf(bodyOf(document))).toEqual(['Rosa', 'Díaz and {{NAME}}', '']);
    expect(linesOf(document.tabs[0]?.documentTab.headers?.[headerId]?.content ?? [])).toEqual(['Rosa', 'Díaz']);
    expect(linesOf(tableOf(document).table.tableRows[0]?.tableCells[0]?.content ?? [])).toEqual(['xRosa', 'Díaz']);
  });

  it('leaves the count out when nothing matched', () => {
    const { replies } = applyBatch(
      documentWith('a'),
      [{ replaceAllText: { containsText: { text: 'b' }, replaceText: 'c' } }],
      undefined,
      ids,
    );
    expect(replies).toEqual([{ replaceAllText: {} }]);
  });
});

describe('lists', () => {
  it('nesting comes from leading tabs, which go, and a following list of the same kind joins', () => {
    const bullets = (startIndex: number, endIndex: number) => ({
      createParagraphBullets: { range: { startIndex, endIndex }, bulletPreset: 'BULLET_CHECKBOX' },
    });
    const document = after(documentWith('one\n\ttwo\nthree'), bullets(1, 9), bullets(9, 13));
    const items = bodyOf(document)
      .slice(1)
      .map((element) => element.paragraph);
    expect(linesOf(bodyOf(document))).toEqual(['one', 'two', 'three']);
    expect(items.map((item) => item?.bullet?.nestingLevel ?? 0)).toEqual([0, 1, 0]);
    expect(new Set(items.map((item) => item?.bullet?.listId)).size).toBe(1);
    const bare = after(document, { deleteParagraphBullets: { range: { startIndex: 1, endIndex: 7 } } });
    expect(
      bodyOf(bare)
        .slice(1)
        .map((element) => [Boolean(element.paragraph?.bullet), element.paragraph?.paragraphStyle.indentStart?.magnitude]),
    ).toEqual([
      [false, undefined],
      [false, 36],
      [true, 36],
    ]);
  });

  it('text put at the start of an item joins the list', () => {
    const list = after(documentWith('one'), {
      createParagraphBullets: { range: { startIndex: 1, endIndex: 2 }, bulletPreset: 'NUMBERED_DECIMAL_NESTED' },
    });
    expect(
      bodyOf(after(list, insert(1, 'zero\n')))
        .slice(1)
        .every((element) => element.paragraph?.bullet),
    ).toBe(true);
  });
});

describe('tables', () => {
  const cell = (rowIndex: number, columnIndex: number) => ({ tableStartLocation: { index: 2 }, rowIndex, columnIndex });
  const table = after(emptyDocument(), { insertTable: { location: { index: 1 }, rows: 2, columns: 2 } });
  const filled = after(table, insert(12, 'd'), insert(10, 'c'), insert(7, 'b'), insert(5, 'a'));
  const grid = (document: ReturnType<typeof emptyDocument>) =>
    tableOf(document).table.tableRows.map((row) => row.tableCells.map((each) => linesOf(each.content).join('|')));

  it('takes 2 + R(1 + 2C) units and stands behind its newline', () => {
    const { element } = tableOf(table);
    expect([element.startIndex, element.endIndex]).toEqual([2, 14]);
  });

  it('rows and columns come and go; with the last row or column the table goes', () => {
    expect(grid(after(filled, { insertTableRow: { tableCellLocation: cell(0, 0), insertBelow: true } }))).toEqual([
      ['a', 'b'],
      ['', ''],
      ['c', 'd'],
    ]);
    expect(grid(after(filled, { insertTableColumn: { tableCellLocation: cell(0, 0), insertRight: false } }))).toEqual([
      ['', 'a', 'b'],
      ['', 'c', 'd'],
    ]);
    expect(grid(after(filled, { deleteTableRow: { tableCellLocation: cell(0, 0) } }))).toEqual([['c', 'd']]);
    expect(grid(after(filled, { deleteTableColumn: { tableCellLocation: cell(0, 1) } }))).toEqual([['a'], ['c']]);
    const gone = after(
      filled,
      { deleteTableRow: { tableCellLocation: cell(0, 0) } },
      { deleteTableRow: { tableCellLocation: cell(0, 0) } },
    );
    expect(bodyOf(gone).some((element) => element.table)).toBe(false);
  });

  it('merging gathers the text in the head cell and keeps the grid', () => {
    const merged = after(filled, { mergeTableCells: { tableRange: { tableCellLocation: cell(0, 0), rowSpan: 2, columnSpan: 2 } } });
    expect(grid(merged)).toEqual([
      ['a|b|c|d', ''],
      ['', ''],
    ]);
    expect(tableOf(merged).table.tableRows[0]?.tableCells[0]?.tableCellStyle).toMatchObject({ rowSpan: 2, columnSpan: 2 });
    const apart = after(merged, { unmergeTableCells: { tableRange: { tableCellLocation: cell(0, 0), rowSpan: 2, columnSpan: 2 } } });
    expect(tableOf(apart).table.tableRows[0]?.tableCells[0]?.tableCellStyle).toMatchObject({ rowSpan: 1, columnSpan: 1 });
  });

  it('styles cells, shares borders, widens columns, pins header rows', () => {
    const line = { color: { color: { rgbColor: { red: 1 } } }, width: { magnitude: 0.5, unit: 'PT' }, dashStyle: 'SOLID' };
    const styled = after(
      filled,
      {
        updateTableCellStyle: {
          tableRange: { tableCellLocation: cell(0, 0), rowSpan: 1, columnSpan: 2 },
          tableCellStyle: { borderBottom: line },
          fields: 'borderBottom',
        },
      },
      {
        updateTableColumnProperties: {
          tableStartLocation: { index: 2 },
          columnIndices: [1],
          tableColumnProperties: { width: { magnitude: 90, unit: 'PT' }, widthType: 'FIXED_WIDTH' },
          fields: '*',
        },
      },
      { pinTableHeaderRows: { tableStartLocation: { index: 2 }, pinnedHeaderRowsCount: 1 } },
    );
    const rows = tableOf(styled).table.tableRows;
    expect(rows[1]?.tableCells[0]?.tableCellStyle.borderTop).toEqual(line);
    expect(tableOf(styled).table.tableStyle?.tableColumnProperties?.[1]).toEqual({
      widthType: 'FIXED_WIDTH',
      width: { magnitude: 90, unit: 'PT' },
    });
    expect(rows.map((row) => row.tableRowStyle?.tableHeader)).toEqual([true, undefined]);
  });
});

describe('named ranges', () => {
  const named = after(documentWith('before MIDDLE after'), { createNamedRange: { name: 'part', range: { startIndex: 8, endIndex: 14 } } });
  const span = (document: ReturnType<typeof emptyDocument>) =>
    document.tabs[0]?.documentTab.namedRanges?.['part']?.namedRanges[0]?.ranges[0];

  it('grow with text inside, not with text at the first index', () => {
    expect(span(after(named, insert(10, 'xx')))).toEqual({ startIndex: 8, endIndex: 16 });
    expect(span(after(named, insert(8, 'xx')))).toEqual({ startIndex: 10, endIndex: 16 });
    expect(span(after(named, insert(14, 'xx')))).toEqual({ startIndex: 8, endIndex: 14 });
  });

  it('go with the last of their text and do not come back', () => {
    const emptied = after(named, remove(8, 14), insert(8, 'again'));
    expect(emptied.tabs[0]?.documentTab).not.toHaveProperty('namedRanges');
  });

  it('keep their name when their content is replaced, twice', () => {
    const replace = (text: string) => ({ replaceNamedRangeContent: { namedRangeName: 'part', text } });
    const twice = after(named, replace('first\nlines'), replace('end'));
    expect(linesOf(bodyOf(twice))).toEqual(['before end after']);
    expect(span(twice)).toEqual({ startIndex: 8, endIndex: 11 });
  });
});

describe('segments, chips and tabs', () => {
  it('footers have indexes from 0 and take page chips of text only', () => {
    const { document, replies } = applyBatch(emptyDocument(), [{ createFooter: { type: 'DEFAULT' } }], undefined, ids);
    const { footerId } = replies[0]?.['createFooter'] as { footerId: string };
    const written = after(document, { insertText: { location: { segmentId: footerId, index: 0 }, text: 'Coaching notes' } });
    expect(linesOf(written.tabs[0]?.documentTab.footers?.[footerId]?.content ?? [])).toEqual(['Coaching notes']);
    const gone = after(written, { deleteFooter: { footerId } });
    expect(gone.tabs[0]?.documentTab).not.toHaveProperty('footers');
    expect(gone.tabs[0]?.documentTab.documentStyle).not.toHaveProperty('defaultFooterId');
  });

  it('chips take one unit and footnotes are numbered in order', () => {
    const document = after(
      documentWith('ab'),
      {
        insertDate: {
          location: { index: 1 },
          dateElementProperties: { timestamp: '2027-01-26T12:00:00Z', dateFormat: 'DATE_FORMAT_ISO8601' },
        },
      },
      { insertPerson: { location: { index: 2 }, personProperties: { email: 'rosa@example.org', name: 'Rosa Díaz' } } },
      {
        insertRichLink: {
          location: { index: 3 },
          richLinkProperties: { uri: 'https://docs.google.com/spreadsheets/d/x', title: 'Tracker' },
        },
      },
      { createFootnote: { location: { index: 6 } } },
      { createFootnote: { location: { index: 5 } } },
    );
    const elements = paragraph(document, 1)?.elements ?? [];
    expect(elements.map((element) => element.endIndex - (element.startIndex ?? 0))).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(elements[0]?.dateElement?.dateElementProperties.displayText).toBe('2027-01-26');
    expect(elements.flatMap((element) => element.footnoteReference?.footnoteNumber ?? [])).toEqual(['1', '2']);
  });

  it('tabs nest, and text goes where the tab id says', () => {
    const { document, replies } = applyBatch(emptyDocument(), [{ addDocumentTab: { tabProperties: { title: 'Notes' } } }], undefined, ids);
    const { tabProperties } = replies[0]?.['addDocumentTab'] as { tabProperties: { tabId: string; index: number } };
    expect(tabProperties.index).toBe(1);
    const written = after(document, { insertText: { location: { index: 1, tabId: tabProperties.tabId }, text: 'here' } });
    expect(written.tabs.map((tab) => linesOf(tab.documentTab.body.content))).toEqual([[''], ['here']]);
  });
});
