// Reads a template: where its tags stand, what repeats, which sections depend on something, and what cannot be filled. Changes nothing.
import type { DocJson, DocTextStyle } from './docJson';
import { tabsOf } from './docJson';
import { paragraphsOf, type PlacedParagraph, styleAt } from './docParagraphs';
import { type ListName, readTag, type TagProblem, type TagUse } from './planTags';

export interface Slot {
  readonly use: TagUse;
  readonly start: number;
  readonly end: number;
}

/** One paragraph with tags in it. */
export interface TaggedParagraph {
  readonly paragraph: PlacedParagraph;
  readonly slots: readonly Slot[];
}

/** A piece of what repeats: words as they stand, or a tag; each with the look of its first letter. */
export type RepeatPiece = { readonly style: DocTextStyle } & ({ readonly words: string } | { readonly use: TagUse });

export interface RepeatCell {
  readonly columnIndex: number;
  readonly pieces: readonly RepeatPiece[];
  readonly paragraphStyle: Readonly<Record<string, unknown>>;
}

/** A table row, or one paragraph, that stands once for each thing of a list. */
export interface Repeat {
  readonly list: ListName;
  readonly first: TaggedParagraph;
  readonly tagged: readonly TaggedParagraph[];
  readonly kind: 'row' | 'paragraph';
  /** Every cell of the row, or one entry for the paragraph. */
  readonly cells: readonly RepeatCell[];
}

/** What stands between {{if …}} and {{end}}, marks included, as siblings of one another. */
export interface Section {
  readonly subject: string;
  readonly paragraph: PlacedParagraph;
  readonly firstPosition: number;
  readonly lastPosition: number;
}

export type TemplateProblem =
  | TagProblem
  | { readonly code: 'tagNotClosed'; readonly found: string }
  | { readonly code: 'twoListsInRow'; readonly lists: string }
  | { readonly code: 'rowCannotRepeat'; readonly list: string }
  | { readonly code: 'sectionNotClosed'; readonly subject: string }
  | { readonly code: 'endWithoutIf' }
  | { readonly code: 'sectionMarkNotAlone'; readonly found: string };

export interface PlanTemplate {
  readonly scalars: readonly TaggedParagraph[];
  readonly repeats: readonly Repeat[];
  readonly sections: readonly Section[];
  /** Paragraphs that stay as they are: no tag in them, no section mark, no row that repeats. */
  readonly plain: readonly PlacedParagraph[];
  readonly problems: readonly TemplateProblem[];
  /** Drawings and text boxes: what is written in them cannot be reached. */
  readonly unreachable: number;
}

const tagPattern = /\{\{([^{}\n]*)\}\}/g;

interface Found {
  readonly tagged: TaggedParagraph;
  readonly marks: readonly { readonly kind: 'if' | 'end'; readonly subject: string }[];
  readonly problems: readonly TemplateProblem[];
}

const scan = (paragraph: PlacedParagraph): Found => {
  const slots: Slot[] = [];
  const marks: { kind: 'if' | 'end'; subject: string }[] = [];
  const problems: TemplateProblem[] = [];
  for (const match of matches(paragraph.text)) {
    const mark = readTag(match.inner);
    if (mark.kind === 'problem') problems.push(mark.problem);
    else if (mark.kind === 'tag') slots.push({ use: mark.use, start: paragraph.start + match.from, end: paragraph.start + match.to });
    else marks.push({ kind: mark.kind, subject: mark.kind === 'if' ? mark.subject : '' });
  }
  const rest = paragraph.text.replace(tagPattern, '');
  if (marks.length > 1 || (marks.length === 1 && (slots.length > 0 || rest.trim() !== ''))) {
    problems.push({ code: 'sectionMarkNotAlone', found: paragraph.text.trim().slice(0, 60) });
  }
  if (/\{\{|\}\}/.test(rest)) problems.push({ code: 'tagNotClosed', found: rest.trim().slice(0, 60) });
  return { tagged: { paragraph, slots }, marks, problems };
};

const matches = (text: string): readonly { readonly inner: string; readonly from: number; readonly to: number }[] => {
  const found: { inner: string; from: number; to: number }[] = [];
  text.replace(tagPattern, (whole: string, inner: string, from: number) => {
    found.push({ inner, from, to: from + whole.length });
    return whole;
  });
  return found;
};

/** The pieces of a paragraph, without its newline. */
const piecesOf = ({ paragraph, slots }: TaggedParagraph): readonly RepeatPiece[] => {
  const pieces: RepeatPiece[] = [];
  const words = (from: number, to: number): void => {
    const cuts = paragraph.styles.map((run) => run.at).filter((at) => at > from && at < to);
    [from, ...cuts].forEach((at, nth) => {
      const end = cuts[nth] ?? to;
      if (end > at)
        pieces.push({ words: paragraph.text.slice(at - paragraph.start, end - paragraph.start), style: styleAt(paragraph, at) });
    });
  };
  let at = paragraph.start;
  for (const slot of slots) {
    words(at, slot.start);
    pieces.push({ use: slot.use, style: styleAt(paragraph, slot.start) });
    at = slot.end;
  }
  words(at, paragraph.end - 1);
  return pieces;
};

/** The table row a paragraph stands in; null outside tables. */
export const rowKey = ({ place, cell }: PlacedParagraph): string | null =>
  cell === null ? null : `${place.tabId ?? ''}/${place.segmentId ?? ''}/${cell.tableStart}/${cell.rowIndex}`;

const listsIn = (tagged: readonly TaggedParagraph[]): readonly ListName[] => {
  const lists = new Set<ListName>();
  for (const { slots } of tagged) for (const { use } of slots) if (use.list !== null) lists.add(use.list);
  return [...lists];
};

const cellsOf = (row: readonly TaggedParagraph[]): readonly RepeatCell[] => {
  const cells: RepeatCell[] = [];
  for (const one of row) {
    const columnIndex = one.paragraph.cell?.columnIndex ?? 0;
    const last = cells[cells.length - 1];
    if (last !== undefined && last.columnIndex === columnIndex) {
      const newline: RepeatPiece = { words: '\n', style: {} };
      cells[cells.length - 1] = { ...last, pieces: [...last.pieces, newline, ...piecesOf(one)] };
    } else cells.push({ columnIndex, pieces: piecesOf(one), paragraphStyle: one.paragraph.paragraphStyle });
  }
  return cells;
};

/** A row can be written again only when it is plain text in cells that are not merged, in a table that stands in no other table. */
const canRepeat = (row: readonly TaggedParagraph[]): boolean =>
  row.every(
    ({ paragraph }) =>
      paragraph.chips.size === 0 &&
      !paragraph.bulleted &&
      paragraph.cell !== null &&
      paragraph.cell.cellsInRow === paragraph.cell.columns &&
      paragraph.siblings.every((sibling) => sibling.kind === 'paragraph'),
  );

const repeatsOf = (
  all: readonly TaggedParagraph[],
): Pick<PlanTemplate, 'repeats' | 'problems'> & { readonly within: ReadonlySet<TaggedParagraph> } => {
  const repeats: Repeat[] = [];
  const problems: TemplateProblem[] = [];
  const within = new Set<TaggedParagraph>();
  const rows = new Map<string, TaggedParagraph[]>();
  for (const one of all) {
    const key = rowKey(one.paragraph);
    const [list] = listsIn([one]);
    if (list !== undefined && (key === null || one.paragraph.bulleted)) {
      if (listsIn([one]).length > 1) problems.push({ code: 'twoListsInRow', lists: listsIn([one]).join(' and ') });
      repeats.push({
        list,
        kind: 'paragraph',
        first: one,
        tagged: [one],
        cells: [{ columnIndex: 0, pieces: piecesOf(one), paragraphStyle: {} }],
      });
      within.add(one);
    } else if (key !== null) rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  for (const row of rows.values()) {
    const lists = listsIn(row);
    const [list] = lists;
    const first = row.find(({ slots }) => slots.some(({ use }) => use.list !== null));
    if (list === undefined || first === undefined) continue;
    if (lists.length > 1) problems.push({ code: 'twoListsInRow', lists: lists.join(' and ') });
    else if (!canRepeat(row)) problems.push({ code: 'rowCannotRepeat', list });
    repeats.push({ list, kind: 'row', first, tagged: row.filter(({ slots }) => slots.length > 0), cells: cellsOf(row) });
    for (const one of row) within.add(one);
  }
  return { repeats, problems, within };
};

const sectionsOf = (found: readonly Found[]): Pick<PlanTemplate, 'sections' | 'problems'> => {
  const sections: Section[] = [];
  const problems: TemplateProblem[] = [];
  const open: { subject: string; paragraph: PlacedParagraph }[] = [];
  for (const { tagged, marks } of found) {
    for (const mark of marks) {
      if (mark.kind === 'if') open.push({ subject: mark.subject, paragraph: tagged.paragraph });
      else {
        const begun = open.pop();
        if (begun === undefined) problems.push({ code: 'endWithoutIf' });
        else if (begun.paragraph.siblings !== tagged.paragraph.siblings)
          problems.push({ code: 'sectionNotClosed', subject: begun.subject });
        else {
          sections.push({ ...begun, firstPosition: begun.paragraph.position, lastPosition: tagged.paragraph.position });
        }
      }
    }
  }
  return { sections, problems: problems.concat(open.map(({ subject }) => ({ code: 'sectionNotClosed', subject }))) };
};

export const readTemplate = (doc: DocJson): PlanTemplate => {
  const found = paragraphsOf(doc).map(scan);
  const all = found.map(({ tagged }) => tagged);
  const { repeats, problems, within } = repeatsOf(all);
  const sections = sectionsOf(found);
  const unreachable = tabsOf(doc).reduce((count, { content }) => {
    const drawings = [content.inlineObjects, content.positionedObjects].map(
      (objects) => JSON.stringify(objects ?? {}).split('"embeddedDrawingProperties"').length - 1,
    );
    return count + drawings.reduce((sum, n) => sum + n, 0);
  }, 0);
  return {
    scalars: all.filter((one) => one.slots.length > 0 && !within.has(one)),
    repeats,
    sections: sections.sections,
    plain: found
      .filter(({ tagged, marks }) => tagged.slots.length + marks.length === 0 && !within.has(tagged))
      .map(({ tagged }) => tagged.paragraph),
    problems: found.reduce<TemplateProblem[]>((list, one) => list.concat(one.problems), []).concat(problems, sections.problems),
    unreachable,
  };
};
