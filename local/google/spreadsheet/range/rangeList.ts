// RangeList: the same call on several ranges of one sheet.
import { price, Priced } from '../priced';
import type { Price, Session } from '../session';
import type { Range } from './range';

type Args<Name extends keyof Range> = Range[Name] extends (...args: infer Given) => unknown ? Given : never;

export class RangeList extends Priced {
  readonly $name = 'RangeList';

  constructor(
    readonly $session: Session,
    readonly $ranges: readonly Range[],
  ) {
    super();
  }

  override $writePrice(): Price {
    const [first] = this.$ranges;
    return first ? { kind: 'write', bookId: first.$sheet.$bookId, cells: this.$ranges.length } : { kind: 'local' };
  }

  getRanges(): Range[] {
    return [...this.$ranges];
  }
  activate(): this {
    this.$ranges[0]?.$sheet.$select(this.$ranges.map(({ $area }) => $area));
    return this;
  }
  breakApart(...args: Args<'breakApart'>): this {
    return this.$each((range) => range.breakApart(...args));
  }
  check(...args: Args<'check'>): this {
    return this.$each((range) => range.check(...args));
  }
  clear(...args: Args<'clear'>): this {
    return this.$each((range) => range.clear(...args));
  }
  clearContent(...args: Args<'clearContent'>): this {
    return this.$each((range) => range.clearContent(...args));
  }
  clearDataValidations(...args: Args<'clearDataValidations'>): this {
    return this.$each((range) => range.clearDataValidations(...args));
  }
  clearFormat(...args: Args<'clearFormat'>): this {
    return this.$each((range) => range.clearFormat(...args));
  }
  clearNote(...args: Args<'clearNote'>): this {
    return this.$each((range) => range.clearNote(...args));
  }
  insertCheckboxes(...args: Args<'insertCheckboxes'>): this {
    return this.$each((range) => range.insertCheckboxes(...args));
  }
  removeCheckboxes(...args: Args<'removeCheckboxes'>): this {
    return this.$each((range) => range.removeCheckboxes(...args));
  }
  setBackground(...args: Args<'setBackground'>): this {
    return this.$each((range) => range.setBackground(...args));
  }
  setBackgroundObject(...args: Args<'setBackgroundObject'>): this {
    return this.$each((range) => range.setBackgroundObject(...args));
  }
  setBackgroundRGB(...args: Args<'setBackgroundRGB'>): this {
    return this.$each((range) => range.setBackgroundRGB(...args));
  }
  setBorder(...args: Args<'setBorder'>): this {
    return this.$each((range) => range.setBorder(...args));
  }
  setFontColor(...args: Args<'setFontColor'>): this {
    return this.$each((range) => range.setFontColor(...args));
  }
  setFontColorObject(...args: Args<'setFontColorObject'>): this {
    return this.$each((range) => range.setFontColorObject(...args));
  }
  setFontFamily(...args: Args<'setFontFamily'>): this {
    return this.$each((range) => range.setFontFamily(...args));
  }
  setFontLine(...args: Args<'setFontLine'>): this {
    return this.$each((range) => range.setFontLine(...args));
  }
  setFontSize(...args: Args<'setFontSize'>): this {
    return this.$each((range) => range.setFontSize(...args));
  }
  setFontStyle(...args: Args<'setFontStyle'>): this {
    return this.$each((range) => range.setFontStyle(...args));
  }
  setFontWeight(...args: Args<'setFontWeight'>): this {
    return this.$each((range) => range.setFontWeight(...args));
  }
  setFormula(...args: Args<'setFormula'>): this {
    return this.$each((range) => range.setFormula(...args));
  }
  setFormulaR1C1(...args: Args<'setFormulaR1C1'>): this {
    return this.$each((range) => range.setFormulaR1C1(...args));
  }
  setHorizontalAlignment(...args: Args<'setHorizontalAlignment'>): this {
    return this.$each((range) => range.setHorizontalAlignment(...args));
  }
  setNote(...args: Args<'setNote'>): this {
    return this.$each((range) => range.setNote(...args));
  }
  setNumberFormat(...args: Args<'setNumberFormat'>): this {
    return this.$each((range) => range.setNumberFormat(...args));
  }
  setShowHyperlink(...args: Args<'setShowHyperlink'>): this {
    return this.$each((range) => range.setShowHyperlink(...args));
  }
  setTextDirection(...args: Args<'setTextDirection'>): this {
    return this.$each((range) => range.setTextDirection(...args));
  }
  setTextRotation(...args: Args<'setTextRotation'>): this {
    return this.$each((range) => range.setTextRotation(...args));
  }
  setValue(...args: Args<'setValue'>): this {
    return this.$each((range) => range.setValue(...args));
  }
  setVerticalAlignment(...args: Args<'setVerticalAlignment'>): this {
    return this.$each((range) => range.setVerticalAlignment(...args));
  }
  setVerticalText(...args: Args<'setVerticalText'>): this {
    return this.$each((range) => range.setVerticalText(...args));
  }
  setWrap(...args: Args<'setWrap'>): this {
    return this.$each((range) => range.setWrap(...args));
  }
  setWrapStrategy(...args: Args<'setWrapStrategy'>): this {
    return this.$each((range) => range.setWrapStrategy(...args));
  }
  trimWhitespace(...args: Args<'trimWhitespace'>): this {
    return this.$each((range) => range.trimWhitespace(...args));
  }
  uncheck(...args: Args<'uncheck'>): this {
    return this.$each((range) => range.uncheck(...args));
  }

  $each(effect: (range: Range) => void): this {
    this.$ranges.forEach(effect);
    return this;
  }
}

price(RangeList.prototype, {
  local: ['getRanges'],
  select: ['activate'],
  write: [
    'breakApart',
    'check',
    'clear',
    'clearContent',
    'clearDataValidations',
    'clearFormat',
    'clearNote',
    'insertCheckboxes',
    'removeCheckboxes',
    'setBackground',
    'setBackgroundObject',
    'setBackgroundRGB',
    'setBorder',
    'setFontColor',
    'setFontColorObject',
    'setFontFamily',
    'setFontLine',
    'setFontSize',
    'setFontStyle',
    'setFontWeight',
    'setFormula',
    'setFormulaR1C1',
    'setHorizontalAlignment',
    'setNote',
    'setNumberFormat',
    'setShowHyperlink',
    'setTextDirection',
    'setTextRotation',
    'setValue',
    'setVerticalAlignment',
    'setVerticalText',
    'setWrap',
    'setWrapStrategy',
    'trimWhitespace',
    'uncheck',
  ],
});
