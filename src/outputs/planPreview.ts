// A plan in words, line by line, before anything is made: what a teacher would read, from a template that was only looked at.
import type { PlacedParagraph } from './docParagraphs';
import { placeKey } from './docRequests';
import type { PlanContent, PlanItem } from './planContent';
import { hasAnything } from './planDocument';
import { type PlanTemplate, type RepeatPiece, rowKey } from './planTemplate';
import { emptyItem, renderedFor, type Writing } from './planWords';

interface Line {
  readonly paragraph: PlacedParagraph;
  /** Which of the things in its list, for what repeats. */
  readonly nth: number;
  readonly words: string;
}

const wordsOf = (pieces: readonly RepeatPiece[], content: PlanContent, item: PlanItem, writing: Writing): string =>
  pieces.map((piece) => ('use' in piece ? renderedFor(content, piece.use, item, writing).text : piece.words)).join('');

const joined = (cells: readonly string[]): string => cells.filter((words) => words.trim() !== '').join(' | ');

const scalarLines = (template: PlanTemplate, content: PlanContent, writing: Writing): readonly Line[] =>
  template.scalars.map(({ paragraph, slots }) => {
    let words = paragraph.text.slice(0, -1);
    for (const slot of [...slots].reverse()) {
      if (slot.use.later) continue;
      const value = renderedFor(content, slot.use, null, writing).text;
      words = words.slice(0, slot.start - paragraph.start) + value + words.slice(slot.end - paragraph.start);
    }
    return { paragraph, nth: 0, words };
  });

const repeatLines = (template: PlanTemplate, content: PlanContent, writing: Writing): readonly Line[] =>
  template.repeats.reduce<Line[]>((lines, { list, first: { paragraph, slots }, cells }) => {
    const [slot] = slots.filter(({ use }) => use.list !== null);
    if (content.lists[list].length === 0 && slot !== undefined) {
      const words = renderedFor(content, slot.use, emptyItem(list, slot.use.field), writing).text;
      return lines.concat({ paragraph, nth: 0, words });
    }
    return lines.concat(
      content.lists[list].map((item, nth) => ({
        paragraph,
        nth,
        words: joined(cells.map(({ pieces }) => wordsOf(pieces, content, item, writing))),
      })),
    );
  }, []);

/** What a section without anything takes with it. */
const isLeftOut = (template: PlanTemplate, content: PlanContent, { place, start }: PlacedParagraph): boolean =>
  template.sections.some(({ subject, paragraph, firstPosition, lastPosition }) => {
    const [first, last] = [paragraph.siblings[firstPosition], paragraph.siblings[lastPosition]];
    return (
      !hasAnything(content, subject) &&
      placeKey(paragraph.place) === placeKey(place) &&
      first !== undefined &&
      last !== undefined &&
      start >= first.start &&
      start < last.end
    );
  });

/** The plan's body in the order of its template, a table row as one line; headers and footers are left out. */
export const previewLines = (template: PlanTemplate, content: PlanContent, locale: string): readonly string[] => {
  const writing: Writing = { stage: 'plan', locale, chips: false };
  const plain = template.plain.map((paragraph): Line => ({ paragraph, nth: 0, words: paragraph.text.slice(0, -1) }));
  const all = plain.concat(scalarLines(template, content, writing), repeatLines(template, content, writing));
  const tabs = all.map(({ paragraph }) => paragraph.place.tabId);
  const lines = all
    .filter(({ paragraph, words }) => paragraph.place.segmentId === null && words.trim() !== '' && !isLeftOut(template, content, paragraph))
    .sort(
      (one, other) =>
        tabs.indexOf(one.paragraph.place.tabId) - tabs.indexOf(other.paragraph.place.tabId) ||
        one.paragraph.start - other.paragraph.start ||
        one.nth - other.nth,
    );
  const rows: { key: string | null; column: number; cells: string[] }[] = [];
  for (const { paragraph, nth, words } of lines) {
    const row = rowKey(paragraph);
    const key = row === null ? null : `${row}/${nth}`;
    const column = paragraph.cell?.columnIndex ?? 0;
    const last = rows[rows.length - 1];
    // Lines of one cell stand below each other, cells side by side.
    if (last !== undefined && key !== null && last.key === key && last.column < column) {
      last.cells.push(words);
      last.column = column;
    } else rows.push({ key, column, cells: [words] });
  }
  return rows.map(({ cells }) => joined(cells).split('\u000B').join(' '));
};
