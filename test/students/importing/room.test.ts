import { describe, expect, it } from '@jest/globals';
import { cellsOf, mostCells } from '../../../src/students/importing/room';
import { messageFor } from '../../../src/problems/messages';

describe('the room for student data', () => {
  it('is enough for 100,000 scores and as many links, and not for what a spreadsheet cannot hold', () => {
    expect(cellsOf(100_000, 100_000)).toBe(2_500_000);
    expect(cellsOf(100_000, 100_000)).toBeLessThan(mostCells);
    expect(cellsOf(620_000, 0)).toBeGreaterThan(mostCells);
    expect(messageFor({ code: 'workbookFull', cells: cellsOf(620_000, 0) }).why).toBe(
      'Student data would take 9.3 million cells, and a spreadsheet holds 10 million in all.',
    );
  });
});
