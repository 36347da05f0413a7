// BooleanCondition and GradientCondition: what a conditional format asks and how it looks then.
import type { EnumValue } from '../../../host/enumeration';
import { InterpolationType } from '../enums';
import { price, Priced } from '../priced';
import type { CellFormatRecord, GradientPointRecord } from '../records';
import type { Session } from '../session';
import { criteriaType, type GivenCondition } from './criteriaBuilder';
import type { Gradient } from './gradient';

export class BooleanCondition extends Priced {
  readonly $name = 'BooleanCondition';

  constructor(
    readonly $session: Session,
    readonly $condition: GivenCondition,
    readonly $format: CellFormatRecord,
  ) {
    super();
  }

  getCriteriaType(): EnumValue {
    return criteriaType(this.$condition);
  }
  getCriteriaValues(): unknown[] {
    return [...this.$condition.args];
  }
  getBackground(): string | null {
    return this.$format.backgroundColor ?? null;
  }
  getFontColor(): string | null {
    return this.$format.textFormat?.foregroundColor ?? null;
  }
  getBold(): boolean | null {
    return this.$format.textFormat?.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.$format.textFormat?.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.$format.textFormat?.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.$format.textFormat?.underline ?? null;
  }
}

price(BooleanCondition.prototype, {
  local: [
    'getCriteriaType',
    'getCriteriaValues',
    'getBackground',
    'getFontColor',
    'getBold',
    'getItalic',
    'getStrikethrough',
    'getUnderline',
  ],
});

export class GradientCondition extends Priced {
  readonly $name = 'GradientCondition';

  constructor(
    readonly $session: Session,
    readonly $gradient: Partial<Gradient>,
  ) {
    super();
  }

  getMinColor(): string {
    return this.$gradient.minpoint?.color ?? '';
  }
  getMinType(): EnumValue | null {
    return typeOf(this.$gradient.minpoint);
  }
  getMinValue(): string {
    return this.$gradient.minpoint?.value ?? '';
  }
  getMidColor(): string {
    return this.$gradient.midpoint?.color ?? '';
  }
  getMidType(): EnumValue | null {
    return typeOf(this.$gradient.midpoint);
  }
  getMidValue(): string {
    return this.$gradient.midpoint?.value ?? '';
  }
  getMaxColor(): string {
    return this.$gradient.maxpoint?.color ?? '';
  }
  getMaxType(): EnumValue | null {
    return typeOf(this.$gradient.maxpoint);
  }
  getMaxValue(): string {
    return this.$gradient.maxpoint?.value ?? '';
  }
}

const typeOf = (point: GradientPointRecord | undefined): EnumValue | null => (point ? InterpolationType.$of(point.type) : null);

price(GradientCondition.prototype, {
  local: [
    'getMinColor',
    'getMinType',
    'getMinValue',
    'getMidColor',
    'getMidType',
    'getMidValue',
    'getMaxColor',
    'getMaxType',
    'getMaxValue',
  ],
});
