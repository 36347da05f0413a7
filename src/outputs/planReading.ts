// What people wrote in a plan and what of it belongs in the tracker: statuses, dates and answers. A cell is found by its row, even when
// everything we wrote in it was typed over.
import type { DocJson, DocPlace } from './docJson';
import { paragraphsOf, type PlacedParagraph, readingOf } from './docParagraphs';
import { placeKey } from './docRequests';
import { type OwnedRange, ownedRanges } from './ownedRanges';
import { markOf } from './textMark';
import { trackedFields } from './planRowMarks';
import type { ListName } from './planTags';
import { rowKey } from './planTemplate';

export interface ReadCell {
  readonly list: ListName;
  readonly itemId: string;
  readonly field: string;
  readonly format: string | null;
  /** What stands there now, trimmed. */
  readonly words: string;
  /** Null when our range is gone because everything was typed over. */
  readonly mark: string | null;
  /** What the tracker said when this row was last written, by `trackedFields`. */
  readonly row: readonly string[];
  /** Where the words stand, where they are one line. */
  readonly span: { readonly place: DocPlace; readonly start: number; readonly end: number } | null;
  /** The row as a template says it, and how. */
  readonly layout: readonly string[] | null;
  readonly edited: boolean;
}

export interface PlanReading {
  readonly cells: readonly ReadCell[];
}

/** The fields that come back, by list. */
export const returning: Readonly<Partial<Record<ListName, readonly string[]>>> = { ...trackedFields, prompts: ['answer'] };

const spanOf = ([paragraph, ...others]: readonly PlacedParagraph[]): ReadCell['span'] => {
  if (paragraph === undefined || others.length > 0) return null;
  const lead = /^\s*/.exec(paragraph.text)?.[0].length ?? 0;
  const start = paragraph.start + lead;
  const end = start + paragraph.text.trim().length;
  return end > start ? { place: paragraph.place, start, end } : null;
};

const wordsOfCell = (paragraphs: readonly PlacedParagraph[]): string =>
  paragraphs
    .map((paragraph) => readingOf(paragraph, paragraph.start, paragraph.end - 1))
    .join('\n')
    .split('\u000B')
    .join('\n')
    .trim();

/** The fields of a row by column, as its layout says; only where the row still has as many cells. */
const columnOf = (range: OwnedRange, field: string): number | null => {
  const { layout, paragraph } = range;
  if (layout === null || paragraph.cell === null || paragraph.cell.cellsInRow !== layout.length) return null;
  const at = layout.findIndex((words) => new RegExp(`\\{\\{${field}(\\s*\\|[^}]*)?\\}\\}`).test(words));
  return at === -1 ? null : at;
};

const formatIn = (range: OwnedRange, field: string): string | null => {
  const words = range.layout?.join(' ') ?? '';
  return new RegExp(`\\{\\{${field}\\s*\\|\\s*([^}]*)\\}\\}`).exec(words)?.[1]?.trim() ?? null;
};

const rowOf = ({ paragraph }: OwnedRange): string => rowKey(paragraph) ?? `${placeKey(paragraph.place)}/${paragraph.start}`;

export const readPlan = (doc: DocJson): PlanReading => {
  const paragraphs = paragraphsOf(doc);
  const owned = ownedRanges(doc, paragraphs).filter(
    ({ use, itemId }) => itemId !== null && use.list !== null && returning[use.list] !== undefined,
  );
  const cells: ReadCell[] = [];
  const seen = new Set<string>();
  for (const anchor of owned) {
    const { list } = anchor.use;
    if (list === null || anchor.itemId === null) continue;
    for (const field of returning[list] ?? []) {
      // A template may say the same list in two places: what is typed in either counts.
      const row = rowOf(anchor);
      const key = `${row}/${list}/${anchor.itemId}/${field}`;
      if (seen.has(key)) continue;
      const inRow = owned.filter((one) => one.use.list === list && one.itemId === anchor.itemId && rowOf(one) === row);
      const own = inRow.find((one) => one.use.field === field);
      const column = columnOf(own ?? anchor, field);
      if (column === null && own === undefined) continue;
      seen.add(key);
      const { cell, place } = (own ?? anchor).paragraph;
      const inCell = paragraphs.filter(
        (one) =>
          placeKey(one.place) === placeKey(place) &&
          one.cell?.rowStart === cell?.rowStart &&
          one.cell?.tableStart === cell?.tableStart &&
          one.cell?.columnIndex === column,
      );
      // Where a template put words of its own beside the tag, only our range can be told from them.
      const alone = column !== null && /^\{\{[^{}]*\}\}$/.test((own ?? anchor).layout?.[column] ?? '');
      if (!alone && own === undefined) continue;
      const words = alone && cell !== null ? wordsOfCell(inCell) : (own?.reading.trim() ?? '');
      const mark = own?.mark ?? null;
      cells.push({
        list,
        itemId: anchor.itemId,
        field,
        format: own?.use.format ?? formatIn(anchor, field),
        words,
        mark,
        row: (own ?? anchor).row,
        span: alone ? spanOf(inCell) : null,
        layout: (own ?? anchor).layout,
        edited: mark === null || markOf(words) !== mark,
      });
    }
  }
  return { cells };
};
