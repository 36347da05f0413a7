// NamedRange: a name for a range, known in the whole spreadsheet.
import { ScriptException } from '../../host/errors';
import { parseA1 } from './a1';
import { price, Priced } from './priced';
import type { Range } from './range/range';
import type { SpreadsheetRecord } from './records';
import { openGridRange } from './rules/criteriaValues';
import type { Price, Session } from './session';
import type { Spreadsheet } from './spreadsheet';

export class NamedRange extends Priced {
  readonly $name = 'NamedRange';

  constructor(
    readonly $session: Session,
    readonly $book: Spreadsheet,
    /** The name it has now. */
    public $key: string,
  ) {
    super();
  }

  override $structurePrice(): Price {
    return { kind: 'structure', bookId: this.$book.$id };
  }
  override $writePrice(): Price {
    return { kind: 'write', bookId: this.$book.$id, cells: 1 };
  }

  getName(): string {
    return this.$key;
  }
  getRange(): Range {
    const range = this.$book.$namedRange(this.$key);
    if (!range) throw new ScriptException('Range not found');
    return range;
  }
  remove(): void {
    const book = this.$book.$change();
    book.namedRanges = book.namedRanges.filter(({ name }) => name !== this.$key);
  }
  setName(name: string): this {
    const book = this.$book.$change();
    checkRangeName(book, name);
    book.namedRanges = book.namedRanges.map((each) => (each.name === this.$key ? { ...each, name } : each));
    this.$key = name;
    return this;
  }
  setRange(range: Range): this {
    const book = this.$book.$change();
    book.namedRanges = book.namedRanges.map((each) => (each.name === this.$key ? { ...each, range: openGridRange(range) } : each));
    return this;
  }
}

/** Letters, digits and underscores; no digit or "true"/"false" first; nothing that reads as a cell; at most 250. */
export function checkRangeName(book: SpreadsheetRecord, name: string): void {
  const wellFormed = /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(name) && name.length <= 250 && !/^(true|false)/i.test(name);
  if (!wellFormed || parseA1(name) !== undefined || /^r\d*c\d*$/i.test(name))
    throw new ScriptException('The name of the range is invalid.');
  if (book.namedRanges.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw new ScriptException(`A range named "${name}" already exists.`);
}

price(NamedRange.prototype, { local: ['getName'], structure: ['getRange'], write: ['remove', 'setName', 'setRange'] });
