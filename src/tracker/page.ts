// A sheet that is read, not filled in: lines with a style each. Home is one. No table, no ids.

export type LineStyle = 'title' | 'sentence' | 'number' | 'heading' | 'columns' | 'row' | 'due' | 'overdue' | 'blank';

export interface PageLine {
  readonly style: LineStyle;
  readonly cells: readonly (string | number)[];
}

export interface Page {
  /** Known again by this key, whatever the sheet is called now. */
  readonly key: string;
  readonly title: string;
  /** Where its sheet is made, the first time: before all others or after them. */
  readonly place: 'first' | 'last';
  /** Pixels, a column each. */
  readonly widths: readonly number[];
  readonly lines: readonly PageLine[];
}
