// ConditionalFormatRule and its builder.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { gridRangeOf } from '../a1';
import { hexColor } from '../format/colors';
import { price, Priced } from '../priced';
import type { Range } from '../range/range';
import type { CellFormatRecord, ConditionalFormatRecord, GradientPointRecord } from '../records';
import type { Session } from '../session';
import { BooleanCondition, GradientCondition } from './conditions';
import { CriteriaBuilder, type GivenCondition, givenCriteria, storedCriteria } from './criteriaBuilder';
import { type RangeSource, rangeFrom } from './criteriaValues';
import type { Gradient } from './gradient';
import { without } from '../without';

export interface RuleParts {
  readonly ranges: readonly Range[];
  readonly condition: GivenCondition | null;
  readonly format: CellFormatRecord;
  readonly gradient: Partial<Gradient>;
}

export class ConditionalFormatRule extends Priced {
  readonly $name = 'ConditionalFormatRule';

  constructor(
    readonly $session: Session,
    readonly $parts: RuleParts,
  ) {
    super();
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.$session, this.$parts);
  }
  getBooleanCondition(): BooleanCondition | null {
    const { condition, format } = this.$parts;
    return condition ? new BooleanCondition(this.$session, condition, format) : null;
  }
  getGradientCondition(): GradientCondition | null {
    return this.$parts.condition ? null : new GradientCondition(this.$session, this.$parts.gradient);
  }
  getRanges(): Range[] {
    return [...this.$parts.ranges];
  }
}

price(ConditionalFormatRule.prototype, { local: ['copy', 'getBooleanCondition', 'getGradientCondition', 'getRanges'] });

const blank: RuleParts = { ranges: [], condition: null, format: {}, gradient: {} };

export class ConditionalFormatRuleBuilder extends CriteriaBuilder {
  readonly $name = 'ConditionalFormatRuleBuilder';
  #parts: RuleParts;

  constructor(
    readonly $session: Session,
    parts: RuleParts = blank,
  ) {
    super();
    this.#parts = parts;
    this.$condition = parts.condition;
  }

  build(): ConditionalFormatRule {
    const parts = this.$parts();
    if (parts.ranges.length === 0) throw new ScriptException('Conditional format rule must have at least one range.');
    const { minpoint, maxpoint } = parts.gradient;
    if (!parts.condition && (!minpoint || !maxpoint))
      throw new ScriptException('Conditional format rule must have a boolean or gradient condition.');
    return new ConditionalFormatRule(this.$session, parts);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.$session, this.$parts());
  }
  getBooleanCondition(): BooleanCondition | null {
    return new ConditionalFormatRule(this.$session, this.$parts()).getBooleanCondition();
  }
  getGradientCondition(): GradientCondition | null {
    return this.$condition || !this.#parts.gradient.minpoint ? null : new GradientCondition(this.$session, this.#parts.gradient);
  }
  getRanges(): Range[] {
    return [...this.#parts.ranges];
  }
  setRanges(ranges: Range[]): this {
    this.#parts = { ...this.#parts, ranges };
    return this;
  }
  setBackground(color: string | null): this {
    const rest = without(this.#parts.format, 'backgroundColor');
    this.#parts = { ...this.#parts, format: color === null ? rest : { ...rest, backgroundColor: hexColor(color) } };
    return this;
  }
  setFontColor(color: string | null): this {
    return this.$text('foregroundColor', color === null ? null : hexColor(color));
  }
  setBold(bold: boolean | null): this {
    return this.$text('bold', bold);
  }
  setItalic(italic: boolean | null): this {
    return this.$text('italic', italic);
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.$text('strikethrough', strikethrough);
  }
  setUnderline(underline: boolean | null): this {
    return this.$text('underline', underline);
  }
  setGradientMinpoint(color: string): this {
    return this.$point('minpoint', { color: hexColor(color), type: 'MIN' });
  }
  setGradientMaxpoint(color: string): this {
    return this.$point('maxpoint', { color: hexColor(color), type: 'MAX' });
  }
  setGradientMinpointWithValue(color: string, type: EnumValue | null, value: string): this {
    return this.$point('minpoint', pointOf(color, type, value, 'MIN'));
  }
  setGradientMidpointWithValue(color: string, type: EnumValue | null, value: string): this {
    return this.$point('midpoint', pointOf(color, type, value, 'PERCENTILE'));
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue | null, value: string): this {
    return this.$point('maxpoint', pointOf(color, type, value, 'MAX'));
  }

  $parts(): RuleParts {
    return { ...this.#parts, condition: this.$condition };
  }
  $text(key: 'foregroundColor' | 'bold' | 'italic' | 'strikethrough' | 'underline', value: string | boolean | null): this {
    const rest = without(this.#parts.format.textFormat ?? {}, key);
    this.#parts = { ...this.#parts, format: { ...this.#parts.format, textFormat: value === null ? rest : { ...rest, [key]: value } } };
    return this;
  }
  $point(key: keyof Gradient, point: GradientPointRecord): this {
    this.#parts = { ...this.#parts, gradient: { ...this.#parts.gradient, [key]: point } };
    this.$condition = null;
    return this;
  }
}

const pointOf = (color: string, type: EnumValue | null, value: string, usual: GradientPointRecord['type']): GradientPointRecord => ({
  color: hexColor(color),
  type: (type?.$value ?? usual) as GradientPointRecord['type'],
  value: String(value),
});

price(ConditionalFormatRuleBuilder.prototype, {
  local: [
    'build',
    'copy',
    'getBooleanCondition',
    'getGradientCondition',
    'getRanges',
    'setRanges',
    'setBackground',
    'setFontColor',
    'setBold',
    'setItalic',
    'setStrikethrough',
    'setUnderline',
    'setGradientMinpoint',
    'setGradientMaxpoint',
    'setGradientMinpointWithValue',
    'setGradientMidpointWithValue',
    'setGradientMaxpointWithValue',
  ],
});

export function storedRule({ $parts }: ConditionalFormatRule, zone: string): ConditionalFormatRecord {
  const ranges = $parts.ranges.map(({ $sheet, $area }) => gridRangeOf($sheet.$id, $area));
  if ($parts.condition) return { ranges, booleanRule: { condition: storedCriteria($parts.condition, zone), format: $parts.format } };
  return { ranges, gradientRule: $parts.gradient as Gradient };
}

export function conditionalRuleFrom(session: Session, record: ConditionalFormatRecord, source: RangeSource): ConditionalFormatRule {
  return new ConditionalFormatRule(session, {
    ranges: record.ranges.map((range) => rangeFrom(range, source)).filter((range) => range !== null),
    condition: record.booleanRule ? givenCriteria(record.booleanRule.condition, source) : null,
    format: record.booleanRule?.format ?? {},
    gradient: record.gradientRule ?? {},
  });
}
