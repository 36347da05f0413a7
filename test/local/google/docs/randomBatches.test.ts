// Random batches: whatever is accepted keeps the index rules, whatever is refused changes nothing.
import * as fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { applyBatch } from '../../../../local/google/docs/engine/batch';
import { checkStructure } from '../../../../local/google/docs/engine/checkStructure';
import { endOf, segmentsOf } from '../../../../local/google/docs/engine/editing';
import { GoogleApiError } from '../../../../local/host/errors';
import type { DocumentRecord } from '../../../../local/google/docs/record';
import { bodyOf, countingIds, documentWith } from './support';

const words = fc.constantFrom('a', 'plan\n', '\n', '🤖', 'שלום ', 'x\ny\nz', '\t\titem\n', 'مرحبا', '👩🏽‍🏫 goal\n', 'cell');
const share = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);

type Draft = (end: number, tables: readonly number[]) => object;
const at = (part: number, end: number): number => Math.floor(part * (end + 1));
const rangeOf = (one: number, other: number, end: number) => ({
  startIndex: at(Math.min(one, other), end),
  endIndex: at(Math.max(one, other), end),
});
const cellOf = (part: number, tables: readonly number[]) => ({
  tableStartLocation: { index: tables[Math.floor(part * tables.length)] ?? 2 },
  rowIndex: Math.floor(part * 3),
  columnIndex: Math.floor((part * 7) % 3),
});

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.tuple(share, words).map(([part, text]): Draft => (end) => ({ insertText: { location: { index: at(part, end) }, text } })),
  fc.tuple(share, share).map(([one, other]): Draft => (end) => ({ deleteContentRange: { range: rangeOf(one, other, end) } })),
  fc
    .tuple(share, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([part, rows, columns]): Draft => (end) => ({ insertTable: { location: { index: at(part, end) }, rows, columns } })),
  fc
    .tuple(share, fc.boolean())
    .map(([part, insertBelow]): Draft => (_end, tables) => ({ insertTableRow: { tableCellLocation: cellOf(part, tables), insertBelow } })),
  fc.tuple(share, fc.boolean()).map(([part, insertRight]): Draft => (_end, tables) => ({
    insertTableColumn: { tableCellLocation: cellOf(part, tables), insertRight },
  })),
  share.map((part): Draft => (_end, tables) => ({ deleteTableRow: { tableCellLocation: cellOf(part, tables) } })),
  share.map((part): Draft => (_end, tables) => ({ deleteTableColumn: { tableCellLocation: cellOf(part, tables) } })),
  share.map((part): Draft => (_end, tables) => ({
    mergeTableCells: { tableRange: { tableCellLocation: cellOf(part, tables), rowSpan: 2, columnSpan: 2 } },
  })),
  fc.tuple(share, share).map(([one, other]): Draft => (end) => ({
    createParagraphBullets: { range: rangeOf(one, other, end), bulletPreset: 'BULLET_CHECKBOX' },
  })),
  fc.tuple(share, share).map(([one, other]): Draft => (end) => ({ createNamedRange: { name: 'part', range: rangeOf(one, other, end) } })),
  words.map((text): Draft => () => ({ replaceNamedRangeContent: { namedRangeName: 'part', text } })),
  fc
    .tuple(fc.constantFrom('a', 'plan', '🤖', 'item', 'x'), words)
    .map(([text, replaceText]): Draft => () => ({ replaceAllText: { containsText: { text }, replaceText } })),
  fc.tuple(share, share).map(([one, other]): Draft => (end) => ({
    updateTextStyle: {
      range: rangeOf(one, other, end),
      textStyle: { bold: true, link: { url: 'https://example.org' } },
      fields: 'bold,link',
    },
  })),
  fc.tuple(share, share).map(([one, other]): Draft => (end) => ({
    updateParagraphStyle: { range: rangeOf(one, other, end), paragraphStyle: { namedStyleType: 'HEADING_2' }, fields: 'namedStyleType' },
  })),
  share.map((part): Draft => (end) => ({ insertPageBreak: { location: { index: at(part, end) } } })),
  share.map((part): Draft => (end) => ({ insertSectionBreak: { location: { index: at(part, end) }, sectionType: 'NEXT_PAGE' } })),
  share.map((part): Draft => (end) => ({ createFootnote: { location: { index: at(part, end) } } })),
);

const endOfBody = (document: DocumentRecord): number => {
  const [tab] = document.tabs;
  const [body] = tab ? segmentsOf(tab) : [];
  return body ? endOf(body) : 0;
};
const tablesIn = (document: DocumentRecord): number[] =>
  bodyOf(document).flatMap((element) => (element.table ? [element.startIndex ?? 0] : []));

describe('random requests', () => {
  it('keep the index rules when accepted and the document when refused', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(draft, { minLength: 5, maxLength: 40 }), (drafts) => {
        const ids = countingIds();
        let document = documentWith('plan\n🤖 item\na');
        for (const each of drafts) {
          const before = JSON.stringify(document);
          const request = each(endOfBody(document), tablesIn(document));
          try {
            const next = applyBatch(document, [request], undefined, ids).document;
            expect(checkStructure(next)).toEqual([]);
            expect(JSON.stringify(document)).toBe(before);
            document = next;
            accepted += 1;
          } catch (error) {
            if (!(error instanceof GoogleApiError)) throw error;
            expect(JSON.stringify(document)).toBe(before);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });
});
