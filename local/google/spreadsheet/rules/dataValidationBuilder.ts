// DataValidationBuilder: what SpreadsheetApp.newDataValidation() gives.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { DataValidationCriteria } from '../enums';
import { price, Priced } from '../priced';
import type { Range } from '../range/range';
import type { Session } from '../session';
import { criteriaValues, DataValidation, type ValidationParts } from './dataValidation';

const blank: ValidationParts = { type: null, args: [], showDropdown: true, allowInvalid: true, help: null };

export class DataValidationBuilder extends Priced {
  readonly $name = 'DataValidationBuilder';
  #parts: ValidationParts;

  constructor(
    readonly $session: Session,
    parts: ValidationParts = blank,
  ) {
    super();
    this.#parts = parts;
  }

  build(): DataValidation {
    if (this.#parts.type === null) throw new ScriptException('Data validation rule must have a criteria.');
    return new DataValidation(this.$session, this.#parts);
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.$session, this.#parts);
  }
  getAllowInvalid(): boolean {
    return this.#parts.allowInvalid;
  }
  getCriteriaType(): EnumValue | null {
    return this.#parts.type === null ? null : DataValidationCriteria.$of(this.#parts.type as 'CHECKBOX');
  }
  getCriteriaValues(): unknown[] {
    return criteriaValues(this.#parts);
  }
  getHelpText(): string | null {
    return this.#parts.help;
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this.#parts = { ...this.#parts, allowInvalid };
    return this;
  }
  setHelpText(help: string): this {
    this.#parts = { ...this.#parts, help };
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    return this.$require('CHECKBOX', values);
  }
  requireDate(): this {
    return this.$require('DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: Date): this {
    return this.$require('DATE_AFTER', [date]);
  }
  requireDateBefore(date: Date): this {
    return this.$require('DATE_BEFORE', [date]);
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.$require('DATE_BETWEEN', [start, end]);
  }
  requireDateEqualTo(date: Date): this {
    return this.$require('DATE_EQUAL_TO', [date]);
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return this.$require('DATE_NOT_BETWEEN', [start, end]);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.$require('DATE_ON_OR_AFTER', [date]);
  }
  requireDateOnOrBefore(date: Date): this {
    return this.$require('DATE_ON_OR_BEFORE', [date]);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.$require('CUSTOM_FORMULA', [formula]);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.$require('NUMBER_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number): this {
    return this.$require('NUMBER_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): this {
    return this.$require('NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.$require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.$require('NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.$require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.$require('NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.$require('NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireTextContains(text: string): this {
    return this.$require('TEXT_CONTAINS', [text]);
  }
  requireTextDoesNotContain(text: string): this {
    return this.$require('TEXT_DOES_NOT_CONTAIN', [text]);
  }
  requireTextEqualTo(text: string): this {
    return this.$require('TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): this {
    return this.$require('TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): this {
    return this.$require('TEXT_IS_VALID_URL', []);
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    this.#parts = { ...this.#parts, showDropdown };
    return this.$require('VALUE_IN_LIST', values.map(String));
  }
  requireValueInRange(range: Range, showDropdown = true): this {
    this.#parts = { ...this.#parts, showDropdown };
    return this.$require('VALUE_IN_RANGE', [range]);
  }

  /** Lists are given as [values, showDropdown], as getCriteriaValues gives them. */
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    const list = criteria.$value === 'VALUE_IN_LIST' || criteria.$value === 'VALUE_IN_RANGE';
    if (list && typeof args[1] === 'boolean') this.#parts = { ...this.#parts, showDropdown: args[1] };
    return this.$require(
      criteria.$value,
      criteria.$value === 'VALUE_IN_LIST' && Array.isArray(args[0]) ? args[0].map(String) : list ? args.slice(0, 1) : args,
    );
  }

  $require(type: string, args: readonly unknown[]): this {
    this.#parts = { ...this.#parts, type, args };
    return this;
  }
}

price(DataValidationBuilder.prototype, {
  local: Object.getOwnPropertyNames(DataValidationBuilder.prototype).filter((name) => name !== 'constructor' && !name.startsWith('$')),
});
