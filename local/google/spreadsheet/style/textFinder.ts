// TextFinder: find and replace over ranges.
import { isFormula, shownText } from '../cells/shown';
import { cellOf } from '../layers';
import { price, Priced } from '../priced';
import type { Range } from '../range/range';
import type { Price, Session } from '../session';

export class TextFinder extends Priced {
  readonly $name = 'TextFinder';
  #matchCase = false;
  #entireCell = false;
  #formulas = false;
  #regular = false;
  #plainLetters = false;
  #current: Range | null = null;
  #start: Range | null = null;

  constructor(
    readonly $session: Session,
    readonly $ranges: () => Range[],
    readonly $text: string,
  ) {
    super();
  }

  override $readPrice(): Price {
    return this.$ranges()[0]?.$readPrice('content') ?? { kind: 'local' };
  }
  override $writePrice(): Price {
    const book = this.$ranges()[0]?.$sheet.$bookId;
    return book === undefined ? { kind: 'local' } : { kind: 'append', bookId: book, cells: 1 };
  }

  matchCase(matchCase: boolean): this {
    this.#matchCase = matchCase;
    return this;
  }
  matchEntireCell(matchEntireCell: boolean): this {
    this.#entireCell = matchEntireCell;
    return this;
  }
  matchFormulaText(matchFormulaText: boolean): this {
    this.#formulas = matchFormulaText;
    return this;
  }
  useRegularExpression(useRegEx: boolean): this {
    this.#regular = useRegEx;
    return this;
  }
  ignoreDiacritics(ignoreDiacritics: boolean): this {
    this.#plainLetters = ignoreDiacritics;
    return this;
  }
  startFrom(range: Range): this {
    this.#start = range;
    return this;
  }

  findAll(): Range[] {
    const pattern = this.$pattern();
    return this.$ranges().flatMap((range) =>
      range
        .$cells((row, column) => ({ row, column, text: this.$textAt(range, row, column) }))
        .flat()
        .filter(({ text }) => pattern.test(text))
        .map(({ row, column }) => range.$sheet.$range({ top: row, left: column, bottom: row + 1, right: column + 1 })),
    );
  }
  findNext(): Range | null {
    return this.$step(1);
  }
  findPrevious(): Range | null {
    return this.$step(-1);
  }
  getCurrentMatch(): Range | null {
    return this.#current;
  }

  /** How many occurrences were replaced. */
  replaceAllWith(replaceText: string): number {
    return this.findAll().reduce((sum, range) => sum + this.$replaceIn(range, replaceText), 0);
  }
  replaceWith(replaceText: string): number {
    return this.#current ? this.$replaceIn(this.#current, replaceText) : 0;
  }

  $step(by: 1 | -1): Range | null {
    const matches = this.findAll();
    const place = (range: Range): number => range.$area.top * 1e6 + range.$area.left;
    const from = this.#current ?? this.#start;
    const after = from ? place(from) - (this.#current ? 0 : by) : by === 1 ? -1 : Infinity;
    const next = by === 1 ? matches.find((range) => place(range) > after) : [...matches].reverse().find((range) => place(range) < after);
    this.#current = next ?? null;
    return this.#current;
  }

  $pattern(): RegExp {
    const wanted = this.#plainLetters ? plain(this.$text) : this.$text;
    const source = this.#regular ? wanted : wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return new RegExp(this.#entireCell ? `^(?:${source})$` : source, this.#matchCase ? '' : 'i');
  }

  $textAt(range: Range, row: number, column: number): string {
    const sheet = range.$sheet.$record();
    const entered = cellOf(sheet.grid.values, row, column);
    const text = this.#formulas ? (isFormula(entered) ? entered.formulaValue : '') : shownText(range.$sheet.$book(), sheet, row, column);
    return this.#plainLetters ? plain(text) : text;
  }

  $replaceIn(range: Range, text: string): number {
    const { top, left } = range.$area;
    const entered = cellOf(range.$sheet.$record().grid.values, top, left);
    if (isFormula(entered) !== this.#formulas) return 0;
    const all = new RegExp(this.$pattern().source, this.#matchCase ? 'g' : 'gi');
    const before = this.$textAt(range, top, left);
    const found = before.match(all)?.length ?? 0;
    range.setValue(before.replace(all, this.#regular ? text : text.replace(/\$/g, '$$$$')));
    return found;
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

price(TextFinder.prototype, {
  local: ['matchCase', 'matchEntireCell', 'matchFormulaText', 'useRegularExpression', 'ignoreDiacritics', 'startFrom', 'getCurrentMatch'],
  read: { content: ['findAll', 'findNext', 'findPrevious'] },
  write: ['replaceAllWith', 'replaceWith'],
});
