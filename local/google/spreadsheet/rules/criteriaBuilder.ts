// The conditions that builders of conditional formats and of filters share.
import type { EnumValue } from '../../../host/enumeration';
import { BooleanCriteria, RelativeDate } from '../enums';
import { price, Priced } from '../priced';
import type { ConditionRecord } from '../records';
import { type RangeSource, scriptArguments, storedCondition } from './criteriaValues';

/** A condition with its arguments as a script gave them. */
export interface GivenCondition {
  readonly type: string;
  readonly args: readonly unknown[];
}

export abstract class CriteriaBuilder extends Priced {
  $condition: GivenCondition | null = null;

  whenCellEmpty(): this {
    return this.$when('CELL_EMPTY', []);
  }
  whenCellNotEmpty(): this {
    return this.$when('CELL_NOT_EMPTY', []);
  }
  whenFormulaSatisfied(formula: string): this {
    return this.$when('CUSTOM_FORMULA', [formula]);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.$when('NUMBER_BETWEEN', [start, end]);
  }
  whenNumberEqualTo(number: number): this {
    return this.$when('NUMBER_EQUAL_TO', [number]);
  }
  whenNumberGreaterThan(number: number): this {
    return this.$when('NUMBER_GREATER_THAN', [number]);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.$when('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  whenNumberLessThan(number: number): this {
    return this.$when('NUMBER_LESS_THAN', [number]);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.$when('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.$when('NUMBER_NOT_BETWEEN', [start, end]);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.$when('NUMBER_NOT_EQUAL_TO', [number]);
  }
  whenTextContains(text: string): this {
    return this.$when('TEXT_CONTAINS', [text]);
  }
  whenTextDoesNotContain(text: string): this {
    return this.$when('TEXT_DOES_NOT_CONTAIN', [text]);
  }
  whenTextEndsWith(text: string): this {
    return this.$when('TEXT_ENDS_WITH', [text]);
  }
  whenTextEqualTo(text: string): this {
    return this.$when('TEXT_EQUAL_TO', [text]);
  }
  whenTextStartsWith(text: string): this {
    return this.$when('TEXT_STARTS_WITH', [text]);
  }
  whenDateAfter(date: Date | EnumValue): this {
    return this.$when(date instanceof Date ? 'DATE_AFTER' : 'DATE_AFTER_RELATIVE', [date]);
  }
  whenDateBefore(date: Date | EnumValue): this {
    return this.$when(date instanceof Date ? 'DATE_BEFORE' : 'DATE_BEFORE_RELATIVE', [date]);
  }
  whenDateEqualTo(date: Date | EnumValue): this {
    return this.$when(date instanceof Date ? 'DATE_EQUAL_TO' : 'DATE_EQUAL_TO_RELATIVE', [date]);
  }
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    return this.$when(criteria.$value, args);
  }
  getCriteriaType(): EnumValue | null {
    return this.$condition && criteriaType(this.$condition);
  }
  getCriteriaValues(): unknown[] {
    return [...(this.$condition?.args ?? [])];
  }

  $when(type: string, args: readonly unknown[]): this {
    this.$condition = { type, args };
    return this;
  }
}

export const criteriaType = ({ type }: GivenCondition): EnumValue => BooleanCriteria.$of(type as 'CELL_EMPTY');

export const storedCriteria = (given: GivenCondition, zone: string): ConditionRecord => storedCondition(given.type, given.args, zone);

export function givenCriteria(record: ConditionRecord, source: RangeSource): GivenCondition {
  const args = scriptArguments(record, source);
  return { type: record.type, args: record.type.endsWith('_RELATIVE') ? args.map((name) => RelativeDate.$of(name as 'TODAY')) : args };
}

price(CriteriaBuilder.prototype, {
  local: [
    'whenCellEmpty',
    'whenCellNotEmpty',
    'whenFormulaSatisfied',
    'whenNumberBetween',
    'whenNumberEqualTo',
    'whenNumberGreaterThan',
    'whenNumberGreaterThanOrEqualTo',
    'whenNumberLessThan',
    'whenNumberLessThanOrEqualTo',
    'whenNumberNotBetween',
    'whenNumberNotEqualTo',
    'whenTextContains',
    'whenTextDoesNotContain',
    'whenTextEndsWith',
    'whenTextEqualTo',
    'whenTextStartsWith',
    'whenDateAfter',
    'whenDateBefore',
    'whenDateEqualTo',
    'withCriteria',
    'getCriteriaType',
    'getCriteriaValues',
  ],
});
