// What documents.batchUpdate refuses, in Google's words, and that a refused batch leaves nothing behind.
import { describe, expect, it } from '@jest/globals';
import { applyBatch } from '../../../../local/google/docs/engine/batch';
import { GoogleApiError } from '../../../../local/host/errors';
import type { DocumentRecord } from '../../../../local/google/docs/record';
import { after, documentWith, ids } from './support';

const refusalOf = (document: DocumentRecord, requests: unknown, writeControl?: unknown): string => {
  const before = JSON.stringify(document);
  try {
    applyBatch(document, requests, writeControl, ids);
  } catch (error) {
    expect(JSON.stringify(document)).toBe(before);
    if (!(error instanceof GoogleApiError)) throw error;
    expect([error.code, error.details.status, error.details.errors]).toEqual([400, 'INVALID_ARGUMENT', undefined]);
    return error.message;
  }
  return 'accepted';
};

const OUTSIDE =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';

// A paragraph, a 2 × 2 table at 6, a closing paragraph: [1,6) [6,18) [18,19).
const withTable = after(documentWith('ab🤖'), { insertTable: { location: { index: 5 }, rows: 2, columns: 2 } });

describe('the parser refuses before anything runs', () => {
  const refused = (request: unknown): string => refusalOf(withTable, [request]);

  it('an unknown field, by name and snake case path', () => {
    expect(refused({ insertText: { X: 1, text: 'a', location: { index: 1 } } })).toBe(
      `Invalid JSON payload received. Unknown name "X" at 'requests[0].insert_text': Cannot find field.`,
    );
  });

  it('an unknown request kind', () => {
    expect(refused({ insertChart: {} })).toBe(
      `Invalid JSON payload received. Unknown name "insertChart" at 'requests[0]': Cannot find field.`,
    );
  });

  it('a wrong type', () => {
    expect(refused({ insertText: { text: 'a', location: { index: 'abc' } } })).toBe(
      `Invalid value at 'requests[0].insert_text.location.index' (TYPE_INT32), "abc"`,
    );
    expect(refused({ insertText: { text: 5, location: { index: 1 } } })).toBe(
      `Invalid value at 'requests[0].insert_text.text' (TYPE_STRING), 5`,
    );
    expect(refused({ insertText: { text: 'a', location: { index: 1.5 } } })).toContain('(TYPE_INT32), 1.5');
  });

  it('two kinds in one request, and none', () => {
    expect(refused({ insertText: { text: 'a', location: { index: 1 } }, deleteContentRange: { range: {} } })).toBe(
      `Invalid value at 'requests[0]' (oneof), oneof field 'request' is already set. Cannot set 'deleteContentRange'`,
    );
    expect(refused({})).toBe('Invalid requests[0]: No request set.');
  });

  it('an enum value that does not exist', () => {
    expect(refused({ createParagraphBullets: { range: { startIndex: 1, endIndex: 2 }, bulletPreset: 'DOTS' } })).toContain(
      `Invalid value at 'requests[0].create_paragraph_bullets.bullet_preset'`,
    );
  });

  it('snake case names are accepted, as Google accepts them', () => {
    expect(refused({ insert_text: { end_of_segment_location: {}, text: 'z' } })).toBe('accepted');
  });

  it('kinds of the description that this host does not play, by name', () => {
    expect(refused({ insertComment: {} })).toBe('Invalid requests[0].insertComment: This kind of request is not supported.');
  });
});

describe('index rules', () => {
  const insertAt = (index: number): string => refusalOf(withTable, [{ insertText: { location: { index }, text: 'x' } }]);
  const remove = (startIndex: number, endIndex: number): string =>
    refusalOf(withTable, [{ deleteContentRange: { range: { startIndex, endIndex } } }]);
  const named = (words: string): string => `Invalid requests[0].insertText: ${words}`;
  const kept = (words: string): string => `Invalid requests[0].deleteContentRange: ${words}`;

  it('text goes only inside paragraphs', () => {
    expect([6, 7, 8, 17].map(insertAt)).toEqual(Array.from({ length: 4 }, () => named(OUTSIDE)));
    expect([1, 5, 9, 16, 18].map(insertAt)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
  });

  it('not on the first section break, not behind the end', () => {
    expect(insertAt(0)).toBe(named('Cannot operate on the first section break in the document.'));
    expect(insertAt(90000)).toBe(named('Index 90000 must be less than the end index of the referenced segment, 19.'));
  });

  it('not between the halves of an emoji', () => {
    expect(insertAt(4)).toBe(named('The insertion index cannot be within a grapheme cluster.'));
    expect(remove(3, 4)).toMatch(/^Invalid requests\[0\]\.deleteContentRange/);
    expect(remove(3, 5)).toBe('accepted');
  });

  it('deletions that would leave an impossible document', () => {
    expect(remove(2, 2)).toBe(kept('The range should not be empty.'));
    expect(remove(18, 19)).toBe(kept('The range cannot include the newline character at the end of the segment.'));
    expect(remove(0, 2)).toBe(kept('Cannot operate on the first section break in the document.'));
    for (const [from, to] of [
      [5, 6],
      [2, 9],
      [6, 12],
      [7, 12],
      [9, 10],
      [9, 12],
      [6, 17],
    ] as const)
      expect([from, to, remove(from, to)]).toEqual([from, to, kept('Invalid deletion range. Cannot delete the requested range.')]);
    expect([remove(6, 18), remove(5, 18), remove(1, 5)]).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('a table request must name the start of a table', () => {
    const row = (index: number) => ({
      insertTableRow: { tableCellLocation: { tableStartLocation: { index }, rowIndex: 0 }, insertBelow: true },
    });
    expect(refusalOf(withTable, [row(7)])).toBe('Invalid requests[0].insertTableRow: The provided table start location is invalid.');
    expect(refusalOf(withTable, [row(6)])).toBe('accepted');
  });
});

describe('fields and locks', () => {
  const range = { startIndex: 1, endIndex: 3 };

  it('names the field of a mask that does not exist or cannot be written', () => {
    const fields = (mask: string): string => refusalOf(withTable, [{ updateParagraphStyle: { range, paragraphStyle: {}, fields: mask } }]);
    for (const mask of ['bogus_mask_field_xyz', 'headingId', 'tabStops'])
      expect(fields(mask)).toBe(`Invalid requests[0].updateParagraphStyle: Invalid field: ${mask}`);
    expect(fields('')).toContain('At least one field');
    expect(fields('space_above,lineSpacing')).toBe('accepted');
  });

  it('no page break before a paragraph in a table', () => {
    const inCell = {
      updateParagraphStyle: {
        range: { startIndex: 9, endIndex: 10 },
        paragraphStyle: { pageBreakBefore: true },
        fields: 'pageBreakBefore',
      },
    };
    expect(refusalOf(withTable, [inCell])).toContain('pageBreakBefore');
  });

  it('a stale revision', () => {
    expect(refusalOf(withTable, [], { requiredRevisionId: 'old' })).toBe(
      "The required revision ID 'old' does not match the latest revision.",
    );
    expect(refusalOf(withTable, [], { requiredRevisionId: withTable.revisionId })).toBe('accepted');
    expect(refusalOf(withTable, [], { targetRevisionId: 'old' })).toBe('accepted');
  });

  it('later requests of a refused batch undo earlier ones', () => {
    const batch = [{ insertText: { location: { index: 1 }, text: 'kept?' } }, { insertText: { location: { index: 900 }, text: 'x' } }];
    expect(refusalOf(withTable, batch)).toBe(
      'Invalid requests[1].insertText: Index 900 must be less than the end index of the referenced segment, 24.',
    );
  });

  it('segments and named ranges that are not there', () => {
    const elsewhere = { insertText: { location: { index: 0, segmentId: 'kix.none' }, text: 'x' } };
    expect(refusalOf(withTable, [elsewhere])).toBe(
      'Invalid requests[0].insertText: Segment with ID kix.none was not found. If a segment ID is provided, it must be a header, footer or footnote ID.',
    );
    expect(refusalOf(withTable, [{ deleteNamedRange: {} }])).toBe(
      'Invalid requests[0].deleteNamedRange: ID or name for named range must be set',
    );
    expect(refusalOf(withTable, [{ replaceNamedRangeContent: { namedRangeName: 'none', text: 'x' } }])).toBe('accepted');
    expect(refusalOf(withTable, [{ replaceNamedRangeContent: { namedRangeId: 'kix.none', text: 'x' } }])).toContain('kix.none');
  });

  it('a second header, and chips while they are rolling out', () => {
    const headed = after(withTable, { createHeader: { type: 'DEFAULT' } });
    expect(refusalOf(headed, [{ createHeader: { type: 'DEFAULT' } }])).toBe(
      'Invalid requests[0].createHeader: Default header already exists.',
    );
    const person = [{ insertPerson: { location: { index: 1 }, personProperties: { email: 'rosa@example.org' } } }];
    expect(refusalOf(withTable, person)).toBe('accepted');
    expect(() => applyBatch(withTable, person, undefined, ids, { smartChips: false })).toThrow('Invalid requests[0].insertPerson');
  });
});
