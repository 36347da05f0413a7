// Rows and list items of a plan that appear or go while it lives: which to add, which to take away, which to leave because a person wrote there.
import type { DocEdit } from './docEdits';
import { type PlacedParagraph, styleAt } from './docParagraphs';
import { removalEdits } from './docRemovals';
import { deleteRow, nameRange } from './docRequests';
import { nameOf, type OwnedRange } from './ownedRanges';
import type { PlanContent, PlanItem } from './planContent';
import { folded, folds, isFolded, spansOf, unfolded } from './planEmptyRows';
import type { ListName } from './planTags';
import type { RepeatCell } from './planTemplate';
import { inRow, isOursAlone, type Row, type Site, sitesOf } from './planSites';
import { addParagraphs, addRows, cellsOfLayout, emptyItem, renderedFor, replaceSpan, slanted, type Writing } from './planWords';

export interface RowEdits {
  readonly edits: readonly DocEdit[];
  /** Ids of named ranges whose words are written anew. */
  readonly forgotten: readonly string[];
  /** Ranges in rows that are no longer in the tracker but hold a person's words. */
  readonly kept: readonly OwnedRange[];
}

interface Given {
  readonly owned: readonly OwnedRange[];
  readonly paragraphs: readonly PlacedParagraph[];
  readonly content: PlanContent;
  readonly writing: Writing;
  /** Ids of named ranges already being written anew. */
  readonly forgotten: ReadonlySet<string>;
}

const rowDeletion = ({ paragraph }: Row): readonly DocEdit[] => {
  if (paragraph.cell === null) return [];
  const { tableStart, rowIndex, rowStart, rowEnd } = paragraph.cell;
  return [{ place: paragraph.place, start: rowStart, end: rowEnd, requests: [deleteRow(paragraph.place, tableStart, rowIndex)] }];
};

const removals = (rows: readonly Row[]): readonly DocEdit[] => {
  const lines = rows
    .filter(({ paragraph }) => !inRow(paragraph))
    .map(({ paragraph: { place, siblings, position } }) => ({ place, siblings, first: position, last: position }));
  return rows
    .filter(({ paragraph }) => inRow(paragraph))
    .reduce<DocEdit[]>((edits, row) => edits.concat(rowDeletion(row)), [...removalEdits(lines)]);
};

/** The row of an empty list slants where it invites; what is written over that does not. */
const invites = ({ itemId, reading }: OwnedRange): boolean => itemId === null && reading.trim() !== '';

/** Writes an item into the words of a row that stood for another item, or for none. */
const rewritten = (row: Row, item: PlanItem, { content, writing }: Given): readonly DocEdit[] =>
  row.ranges.map((range) => {
    const rendered = renderedFor(content, range.use, item, writing);
    const edit = replaceSpan(range.place, range, range.use, item, rendered, range.layout);
    return invites(range) && item.id !== ''
      ? { ...edit, requests: [...edit.requests, slanted(range.place, range.start, rendered, false)] }
      : edit;
  });

const layoutIn = ({ ranges }: Row): readonly string[] | null => ranges.find((range) => range.layout !== null)?.layout ?? null;

/** Whether every tag of the row still has its words: a cell that a person emptied has none to write over. */
const isWhole = (row: Row): boolean => {
  const layout = layoutIn(row);
  return layout === null || layout.join('').split('{{').length - 1 === row.ranges.length;
};

/** The cells of a new row, each with the look its column has in a row that stands. */
const cellsLike = ({ ranges }: Row, layout: readonly string[], list: ListName): readonly RepeatCell[] => {
  const lookOf = (columnIndex: number) => {
    const range = ranges.find((one) => (one.paragraph.cell?.columnIndex ?? 0) === columnIndex) ?? ranges[0];
    const { italic: _slant, ...upright } = range === undefined ? {} : styleAt(range.paragraph, range.start);
    return {
      style: range === undefined || invites(range) ? upright : styleAt(range.paragraph, range.start),
      paragraphStyle: range?.paragraph.paragraphStyle ?? {},
    };
  };
  return cellsOfLayout(layout, list, lookOf);
};

const added = (anchor: Row, items: readonly PlanItem[], list: ListName, given: Given): readonly DocEdit[] => {
  const { paragraph, ranges } = anchor;
  const layout = layoutIn(anchor);
  if (layout === null || items.length === 0) return [];
  const cells = cellsLike(anchor, layout, list);
  if (inRow(paragraph) && paragraph.cell !== null) {
    if (layout.length !== paragraph.cell.columns || paragraph.cell.cellsInRow !== paragraph.cell.columns) return [];
    return [addRows({ place: paragraph.place, ...paragraph.cell }, cells, items, given.content, given.writing, layout)];
  }
  const [cell] = cells;
  if (cell === undefined) return [];
  const last = paragraph.end - 1;
  // Whether a range grows when text is put at its end is not documented, so one that ends there is named anew behind the insertion.
  const touched = ranges.filter((range) => range.end === last && !given.forgotten.has(range.rangeId));
  const again = touched.map((range) => ({
    place: range.place,
    start: range.start,
    end: range.end,
    requests: [nameRange(range.place, range.start, range.end, nameOf(range))],
  }));
  return [addParagraphs(paragraph.place, last, { ...cell, paragraphStyle: {} }, items, given.content, given.writing, layout), ...again];
};

const siteEdits = ({ list, rows }: Site, given: Given): RowEdits => {
  const items = given.content.lists[list];
  const present = rows.filter((row) => items.some((item) => item.id === row.itemId));
  const gone = rows.filter((row) => !present.includes(row));
  let missing = items.filter((item) => !rows.some((row) => row.itemId === item.id));
  const edits: DocEdit[] = [];
  const forgotten: string[] = [];
  const kept: OwnedRange[] = [];
  const removed: Row[] = [];
  const rewrite = (row: Row, item: PlanItem): void => {
    forgotten.push(...row.ranges.map(({ rangeId }) => rangeId));
    edits.push(...rewritten(row, item, given));
  };
  const emptyOf = (row: Row): PlanItem => emptyItem(list, row.ranges[0]?.use.field ?? '');
  const { content, writing } = given;
  const invite = (row: Row): void => {
    const layout = layoutIn(row);
    if (!folds(layout, list)) return rewrite(row, emptyOf(row));
    forgotten.push(...row.ranges.map(({ rangeId }) => rangeId));
    edits.push(...folded(spansOf(row), emptyOf(row), layout, content, writing));
  };
  const unfold = (row: Row, item: PlanItem): void => {
    const layout = layoutIn(row) ?? [];
    forgotten.push(...row.ranges.map(({ rangeId }) => rangeId));
    edits.push(...unfolded(row, cellsLike(row, layout, list), item, layout, content, writing));
  };
  let lastOne = present.length + missing.length === 0;
  for (const row of gone) {
    if (!isOursAlone(row, given.owned, given.paragraphs)) {
      kept.push(...row.ranges.filter((range) => range.edited));
      lastOne = false;
    } else if (present.length === 0 && missing.length > 0 && (isFolded(row, list) || isWhole(row) || !inRow(row.paragraph))) {
      const [item, ...others] = missing;
      if (item !== undefined) (isFolded(row, list) ? unfold : rewrite)(row, item);
      missing = others;
    } else if (lastOne) {
      if (row.itemId !== null) invite(row);
      lastOne = false;
    } else {
      removed.push(row);
    }
  }
  const standing = rows.filter((row) => !removed.includes(row));
  // New rows go in below before an old one goes.
  const anchor = standing[standing.length - 1] ?? rows[rows.length - 1];
  const done: Given = { ...given, forgotten: new Set([...given.forgotten, ...forgotten]) };
  const additions = anchor === undefined ? [] : added(anchor, missing, list, done);
  if (anchor !== undefined && additions.length > 1) {
    forgotten.push(...anchor.ranges.filter((range) => range.end === anchor.paragraph.end - 1).map(({ rangeId }) => rangeId));
  }
  return { edits: edits.concat(additions, removals(removed)), forgotten, kept };
};

export const rowEdits = (given: Given): RowEdits =>
  sitesOf(given.owned)
    .map((site) => siteEdits(site, given))
    .reduce<RowEdits>(
      (all, one) => ({
        edits: all.edits.concat(one.edits),
        forgotten: all.forgotten.concat(one.forgotten),
        kept: all.kept.concat(one.kept),
      }),
      { edits: [], forgotten: [], kept: [] },
    );
