// Putting one value, or one repeated row, into a Doc: the requests for it, and the named range that makes it ours.
import type { DocEdit } from './docEdits';
import { insertedRowStart, textIndexInEmptyRow } from './docIndexes';
import type { DocPlace } from './docJson';
import {
  copyTextStyle,
  deleteRange,
  type DocRequest,
  insertDate,
  insertPerson,
  insertRow,
  insertText,
  nameRange,
  styleParagraph,
  styleText,
} from './docRequests';
import { nameOf } from './ownedRanges';
import { markOf } from './textMark';
import { isEmptyValue, type PlanContent, type PlanItem, type PlanStage, type PlanValue, text } from './planContent';
import { rowMarksOf } from './planRowMarks';
import { chipReading, render, type Rendered } from './planFormat';
import type { RepeatCell } from './planTemplate';
import { emptyRows, emptyWords, type ListName, readTag, type TagUse, writtenTag } from './planTags';

export interface Writing {
  readonly stage: PlanStage;
  /** BCP 47; dates and numbers are written by it. */
  readonly locale: string;
  /** False once Docs has refused a person or date chip in this run: then plain text. */
  readonly chips: boolean;
}

/** Stands in the other cells of an empty list's row: seen as nothing, and yet something a named range can hold. */
const blank = '\u00A0';

/** What the row of an empty list says: an invitation at its first tag. It is about nobody and has no id. */
export const emptyItem = (list: ListName, firstField: string): PlanItem => ({ id: '', fields: { [firstField]: text(emptyRows[list]) } });

const isInvitation = (item: PlanItem | null, rendered: Rendered): boolean => item?.id === '' && rendered.text !== blank;

export const valueFor = (content: PlanContent, use: TagUse, item: PlanItem | null): PlanValue | undefined =>
  use.list === null ? content.scalars[use.field] : item?.fields[use.field];

export const renderedFor = (content: PlanContent, use: TagUse, item: PlanItem | null, writing: Writing): Rendered => {
  const value = valueFor(content, use, item);
  const words = item?.id === '' ? blank : emptyWords(use);
  if (words !== null && isEmptyValue(value)) return { text: words, link: null, chip: null };
  const rendered = render(value, use.format, writing.locale);
  return writing.chips ? rendered : { ...rendered, chip: null };
};

const nameFor = (
  use: TagUse,
  item: PlanItem | null,
  rendered: Rendered,
  layout: readonly string[] | null,
  row = rowMarksOf(use.list, item),
): string =>
  nameOf({
    use: { ...use, later: false },
    itemId: item === null || item.id === '' ? null : item.id,
    mark: markOf(rendered.chip === null ? rendered.text : chipReading(rendered.chip)),
    row,
    layout,
  });

const chipAt = (place: DocPlace, index: number, chip: NonNullable<Rendered['chip']>): DocRequest =>
  chip.kind === 'date' ? insertDate(place, index, chip.date, chip.locale) : insertPerson(place, index, chip.email, chip.name);

const lengthOf = (rendered: Rendered): number => (rendered.chip === null ? rendered.text.length : 1);

const linked = (place: DocPlace, start: number, rendered: Rendered): readonly DocRequest[] =>
  rendered.link === null || rendered.chip !== null
    ? []
    : [styleText(place, start, start + rendered.text.length, { link: { url: rendered.link } }, 'link')];

/** An invitation slants; words that take its place stand as the paragraph does. */
export const slanted = (place: DocPlace, start: number, rendered: Rendered, italic: boolean): DocRequest =>
  styleText(place, start, start + lengthOf(rendered), italic ? { italic } : {}, 'italic');

/**
 * Puts a value where a tag or an earlier value stands. It goes in behind the old text, whose look it takes, and the old text is
 * deleted after that: the span is never empty, and no rule is needed that Google has not been seen to follow.
 */
export const replaceSpan = (
  place: DocPlace,
  span: { readonly start: number; readonly end: number },
  use: TagUse,
  item: PlanItem | null,
  rendered: Rendered,
  layout: readonly string[] | null,
  row: readonly string[] = rowMarksOf(use.list, item),
): DocEdit => ({
  place,
  start: span.start,
  end: span.end,
  requests: [
    rendered.chip === null ? insertText(place, span.end, rendered.text) : chipAt(place, span.end, rendered.chip),
    deleteRange(place, span.start, span.end),
    ...(isInvitation(item, rendered) ? [slanted(place, span.start, rendered, true)] : []),
    ...linked(place, span.start, rendered),
    nameRange(place, span.start, span.start + lengthOf(rendered), nameFor(use, item, rendered, layout, row)),
  ],
});

/** A row as a template would say it, cell by cell: kept in the names, so that a row can be added later. Null where it cannot be said. */
export const layoutOf = (cells: readonly RepeatCell[]): readonly string[] | null => {
  const words = cells.map((cell) =>
    cell.pieces.map((piece) => ('use' in piece ? `{{${writtenTag({ ...piece.use, list: null })}}}` : piece.words)).join(''),
  );
  return words.some((word) => /[¦\n]/.test(word)) ? null : words;
};

/** The inverse: what each cell of a new row holds, with the look given for its column. */
export const cellsOfLayout = (
  layout: readonly string[],
  list: NonNullable<TagUse['list']>,
  lookOf: (columnIndex: number) => Pick<RepeatCell, 'paragraphStyle'> & { readonly style: RepeatCell['pieces'][number]['style'] },
): readonly RepeatCell[] =>
  layout.map((words, columnIndex) => {
    const { style, paragraphStyle } = lookOf(columnIndex);
    const pieces = words.split(/(\{\{[^{}]*\}\})/).filter((part) => part !== '');
    return {
      columnIndex,
      paragraphStyle,
      pieces: pieces.map((part) => {
        const inner = /^\{\{([^{}]*)\}\}$/.exec(part)?.[1];
        const tag = inner === undefined ? null : readTag(`${list}.${inner}`);
        const scalar = inner === undefined ? null : readTag(inner);
        if (tag !== null && tag.kind === 'tag') return { style, use: tag.use };
        return scalar !== null && scalar.kind === 'tag' ? { style, use: scalar.use } : { style, words: part };
      }),
    };
  });

/** Puts the words of one cell, or of one repeated paragraph, at an index; its pieces from the last to the first. */
export const fill = (
  place: DocPlace,
  index: number,
  cell: RepeatCell,
  item: PlanItem,
  content: PlanContent,
  writing: Writing,
  layout: readonly string[] | null,
  lead = '',
): readonly DocRequest[] => {
  let text = lead;
  const placedPieces = cell.pieces.map((piece) => {
    const rendered = 'use' in piece ? renderedFor(content, piece.use, item, writing) : null;
    const words = rendered === null ? ('words' in piece ? piece.words : '') : rendered.chip === null ? rendered.text : '';
    const at = index + text.length;
    text += words;
    return { piece, rendered, at, length: words.length };
  });
  const requests: DocRequest[] = text === '' ? [] : [insertText(place, index, text)];
  const own = ['namedStyleType', 'alignment', 'lineSpacing', 'spaceAbove', 'spaceBelow', 'direction'].filter(
    (field) => cell.paragraphStyle[field] !== undefined,
  );
  if (own.length > 0) {
    const style = own.reduce<Record<string, unknown>>((fields, field) => ({ ...fields, [field]: cell.paragraphStyle[field] }), {});
    requests.push(styleParagraph(place, index, index + Math.max(1, text.length), style, own.join(',')));
  }
  for (const { piece, rendered, at, length } of placedPieces.reverse()) {
    if (length > 0 && !('words' in piece && piece.words === '\n')) requests.push(copyTextStyle(place, at, at + length, piece.style));
    if (rendered === null || !('use' in piece)) continue;
    if (rendered.chip !== null) requests.push(chipAt(place, at, rendered.chip));
    requests.push(
      ...linked(place, at, rendered),
      nameRange(place, at, at + lengthOf(rendered), nameFor(piece.use, item, rendered, layout)),
    );
  }
  return requests;
};

/** One new row for each item, below the row given; all rows first, then their cells from the last to the first. */
export const addRows = (
  row: {
    readonly place: DocPlace;
    readonly tableStart: number;
    readonly rowIndex: number;
    readonly rowEnd: number;
    readonly columns: number;
  },
  cells: readonly RepeatCell[],
  items: readonly PlanItem[],
  content: PlanContent,
  writing: Writing,
  layout: readonly string[] | null,
): DocEdit => {
  const requests = items.map(() => insertRow(row.place, row.tableStart, row.rowIndex));
  for (let nth = items.length - 1; nth >= 0; nth -= 1) {
    const item = items[nth];
    if (item === undefined) continue;
    for (const cell of [...cells].reverse()) {
      const index = textIndexInEmptyRow(insertedRowStart(row.rowEnd, nth, row.columns), cell.columnIndex);
      requests.push(...fill(row.place, index, cell, item, content, writing, layout));
    }
  }
  return { place: row.place, start: row.rowEnd, end: row.rowEnd, requests };
};

/** One new paragraph for each item, behind the last letter of the paragraph given, which lends them its bullet and style. */
export const addParagraphs = (
  place: DocPlace,
  lastIndex: number,
  cell: RepeatCell,
  items: readonly PlanItem[],
  content: PlanContent,
  writing: Writing,
  layout: readonly string[] | null,
): DocEdit => ({
  place,
  start: lastIndex,
  end: lastIndex,
  requests: [...items]
    .reverse()
    .reduce<DocRequest[]>((requests, item) => requests.concat(fill(place, lastIndex, cell, item, content, writing, layout, '\n')), []),
});
