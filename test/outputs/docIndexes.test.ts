import { describe, expect, it } from '@jest/globals';
import {
  emptyRowLength,
  emptyTableLength,
  removalRange,
  rowStartInEmptyTable,
  tableStartAfterInsertAt,
  textIndexInEmptyRow,
} from '../../src/outputs/docIndexes';

describe('the arithmetic of a Doc', () => {
  it('agrees with the tables that were recorded', () => {
    expect(emptyTableLength(2, 2)).toBe(12);
    expect(emptyTableLength(2, 3)).toBe(16);
    expect(emptyRowLength(2)).toBe(5);
  });

  it('agrees with the 2 × 2 table that was inserted at index 1 of an empty Doc and probed', () => {
    const start = tableStartAfterInsertAt(1);
    expect(start).toBe(2);
    expect([0, 1].map((row) => rowStartInEmptyTable(start, row, 2))).toEqual([3, 8]);
    // Of 11 to 14, the probe found 12 inside the last cell.
    expect(textIndexInEmptyRow(8, 1)).toBe(12);
    expect(start + emptyTableLength(2, 2)).toBe(14);
  });

  it('never deletes the newline before a table or the last one', () => {
    const paragraph = (start: number, end: number) => ({ kind: 'paragraph' as const, start, end });
    const table = { kind: 'table' as const, start: 9, end: 20 };
    expect(removalRange([paragraph(1, 5), paragraph(5, 9), paragraph(9, 12)], 1, 1)).toEqual({ start: 5, end: 9 });
    expect(removalRange([paragraph(1, 5), paragraph(5, 9), table, paragraph(20, 21)], 1, 1)).toEqual({ start: 4, end: 8 });
    expect(removalRange([paragraph(1, 5), paragraph(5, 9)], 1, 1)).toEqual({ start: 4, end: 8 });
    expect(removalRange([paragraph(5, 9), table, paragraph(20, 21)], 0, 0)).toEqual({ start: 5, end: 8 });
    expect(removalRange([paragraph(1, 2)], 0, 0)).toBe(null);
  });
});
