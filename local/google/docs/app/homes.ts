// Putting whole elements into a list of a document and taking them out, with indexes and named ranges kept true.
import type { Segment } from '../engine/editing';
import { lengthened, shortened } from '../engine/editing';
import { reindex, startOf } from '../engine/indexes';
import { NEW_CELL_STYLE } from '../engine/tables';
import { textElement } from '../engine/textRuns';
import { tablesOf } from '../engine/places';
import type { StructuralElement, TableCell } from '../record';

export const newParagraph = (text: string, namedStyleType = 'NORMAL_TEXT'): StructuralElement => ({
  endIndex: 0,
  paragraph: { elements: [textElement(`${text}\n`)], paragraphStyle: { namedStyleType, direction: 'LEFT_TO_RIGHT' } },
});

export const newCell = (text: string): TableCell => ({
  endIndex: 0,
  content: [newParagraph(text)],
  tableCellStyle: structuredClone(NEW_CELL_STYLE),
});

/** Line breaks inside a DocumentApp text are soft ones: U+000B in the document. */
export const softBreaks = (text: string): string => text.replace(/\r\n?|\n/g, '\u000B');

const unitsOf = (elements: readonly StructuralElement[]): number => reindex(structuredClone(elements));

export const putIn = (segment: Segment, list: StructuralElement[], at: number, elements: readonly StructuralElement[]): void => {
  const following = list[at];
  const before = list[at - 1];
  const index = following ? startOf(following) : (before?.endIndex ?? 0);
  list.splice(at, 0, ...elements);
  lengthened(segment, index, unitsOf(elements));
};

export const takeOut = (segment: Segment, list: StructuralElement[], element: StructuralElement): void => {
  const at = list.indexOf(element);
  if (at < 0) return;
  const [from, to] = [startOf(element), element.endIndex];
  list.splice(at, 1);
  shortened(segment, from, to);
};

/** Every table stands between paragraphs, and a list ends with one: Docs adds what is missing. */
export const settle = (segment: Segment, list: StructuralElement[]): void => {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    if (!list[at]?.table) continue;
    if (!list[at + 1]?.paragraph) putIn(segment, list, at + 1, [newParagraph('')]);
    if (!list[at - 1]?.paragraph) putIn(segment, list, at, [newParagraph('')]);
  }
  if (!list[list.length - 1]?.paragraph) putIn(segment, list, list.length, [newParagraph('')]);
};

/** Rows made cell by cell may differ in length until the document is saved; a table without rows goes. */
export const squareTables = (segment: Segment): void => {
  for (const { list, element, table } of [...tablesOf(segment.content)]) {
    table.rows = table.tableRows.length;
    table.columns = Math.max(0, ...table.tableRows.map((row) => row.tableCells.length));
    if (table.columns === 0) {
      list.splice(list.indexOf(element), 1);
      continue;
    }
    for (const row of table.tableRows) while (row.tableCells.length < table.columns) row.tableCells.push(newCell(''));
    const columns = table.tableStyle?.tableColumnProperties ?? [];
    while (columns.length < table.columns) columns.push({ widthType: 'EVENLY_DISTRIBUTED' });
    table.tableStyle = { ...table.tableStyle, tableColumnProperties: columns.slice(0, table.columns) };
  }
  reindex(segment.content);
};
