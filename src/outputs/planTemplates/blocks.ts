// What a built-in template is made of: paragraphs and tables, as data. How Docs is told to build them stands beside this file.

export type ParagraphLook = 'title' | 'subtitle' | 'heading' | 'body' | 'note' | 'check' | 'bullet';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly look: ParagraphLook;
  readonly words: string;
}

/** A table stands right below a paragraph. `header` null makes a shaded box of one cell. */
export interface TableBlock {
  readonly kind: 'table';
  readonly above: ParagraphBlock;
  readonly header: readonly string[] | null;
  /** One line a row; a row with a list's tags repeats. */
  readonly rows: readonly (readonly string[])[];
  /** Points; they add up to the width of the text. */
  readonly widths: readonly number[];
  /** Columns in which the teacher writes: their words start as a prompt. */
  readonly prompts: readonly number[];
}

export type Block = ParagraphBlock | TableBlock;

export interface TemplateDesign {
  /** The key under which the district's copy is found again; it never changes. */
  readonly key: string;
  /** The Doc's title. */
  readonly name: string;
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** Letter less two margins of 0.9 in, in points. */
export const textWidth = 482.4;

const paragraph =
  (look: ParagraphLook) =>
  (words: string): ParagraphBlock => ({ kind: 'paragraph', look, words });

export const title = paragraph('title');
export const subtitle = paragraph('subtitle');
export const heading = paragraph('heading');
export const body = paragraph('body');
export const note = paragraph('note');
export const check = paragraph('check');
export const bullet = paragraph('bullet');

export const table = (
  above: ParagraphBlock,
  columns: readonly { readonly header: string; readonly cell: string; readonly share: number; readonly prompt?: boolean }[],
): TableBlock => ({
  kind: 'table',
  above,
  header: columns.map(({ header }) => header),
  rows: [columns.map(({ cell }) => cell)],
  widths: columns.map(({ share }) => Math.round(share * textWidth * 10) / 10),
  prompts: columns.reduce<number[]>((found, column, nth) => (column.prompt === true ? found.concat(nth) : found), []),
});

export const box = (above: ParagraphBlock, lines: readonly string[]): TableBlock => ({
  kind: 'table',
  above,
  header: null,
  rows: [[lines.join('\n')]],
  widths: [textWidth],
  prompts: [],
});
