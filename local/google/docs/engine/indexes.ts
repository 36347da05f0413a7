// Gives every element of a segment its UTF-16 indexes again after an edit. The index rules are those checked by
// checkStructure.ts; zero is never written.
import type { ParagraphElement, StructuralElement, Table } from '../record';

type Spanned = { startIndex?: number; endIndex: number };

const place = (piece: Spanned, start: number, end: number): number => {
  if (start === 0) delete piece.startIndex;
  else piece.startIndex = start;
  piece.endIndex = end;
  return end;
};

export const startOf = (piece: Spanned): number => piece.startIndex ?? 0;

/** UTF-16 units an element takes: its text, or 1 for a chip, a break or an object; an equation keeps what it had. */
export const widthOf = (element: ParagraphElement): number => {
  if (element.textRun) return element.textRun.content.length;
  if (element.equation) return element.endIndex - startOf(element);
  return 1;
};

const placeTable = (table: Table, tableStart: number): number => {
  let at = tableStart + 1;
  for (const row of table.tableRows) {
    const rowStart = at;
    at += 1;
    for (const cell of row.tableCells) {
      const cellStart = at;
      at = reindex(cell.content, cellStart + 1);
      place(cell, cellStart, at);
    }
    place(row, rowStart, at);
  }
  return at + 1;
};

/** Writes the indexes of a list of elements that begins at `start`; returns where it ends. */
export const reindex = (content: readonly StructuralElement[], start = 0): number => {
  let at = start;
  for (const element of content) {
    const elementStart = at;
    if (element.paragraph) for (const piece of element.paragraph.elements) at = place(piece, at, at + widthOf(piece));
    else if (element.table) at = placeTable(element.table, at);
    else if (element.tableOfContents) at = reindex(element.tableOfContents.content, at + 1) + 1;
    else at += 1;
    place(element, elementStart, at);
  }
  return at;
};
