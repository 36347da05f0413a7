// DataValidation: one rule as a script holds it, apart from any spreadsheet.
import type { EnumValue } from '../../../host/enumeration';
import { DataValidationCriteria } from '../enums';
import { price, Priced } from '../priced';
import type { DataValidationRecord, SpreadsheetRecord } from '../records';
import type { Session } from '../session';
import { type RangeSource, scriptArguments, storedCondition } from './criteriaValues';
import { DataValidationBuilder } from './dataValidationBuilder';

export interface ValidationParts {
  readonly type: string | null;
  readonly args: readonly unknown[];
  /** For lists. */
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

export class DataValidation extends Priced {
  readonly $name = 'DataValidation';

  constructor(
    readonly $session: Session,
    readonly $parts: ValidationParts,
  ) {
    super();
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.$session, this.$parts);
  }
  getAllowInvalid(): boolean {
    return this.$parts.allowInvalid;
  }
  getCriteriaType(): EnumValue {
    return DataValidationCriteria.$of(this.$parts.type as 'CHECKBOX');
  }
  getCriteriaValues(): unknown[] {
    return criteriaValues(this.$parts);
  }
  getHelpText(): string | null {
    return this.$parts.help;
  }
}

price(DataValidation.prototype, { local: ['copy', 'getAllowInvalid', 'getCriteriaType', 'getCriteriaValues', 'getHelpText'] });

/** Lists come with whether a drop-down is shown. */
export function criteriaValues({ type, args, showDropdown }: ValidationParts): unknown[] {
  if (type === 'VALUE_IN_LIST') return [[...args], showDropdown];
  return type === 'VALUE_IN_RANGE' ? [args[0], showDropdown] : [...args];
}

const places = new WeakMap<readonly DataValidationRecord[], Map<string, number>>();

/** 1 + the rule's place in the spreadsheet's list, adding it when new. */
export function ruleIdOf(book: SpreadsheetRecord, rule: DataValidation): number {
  const { type, args, showDropdown, allowInvalid, help } = rule.$parts;
  const record: DataValidationRecord = {
    condition: storedCondition(type ?? '', args, book.properties.timeZone),
    strict: !allowInvalid,
    showCustomUi: showDropdown,
    ...(help === null ? {} : { inputMessage: help }),
  };
  return internRule(book, record);
}

export function internRule(book: SpreadsheetRecord, record: DataValidationRecord): number {
  let known = places.get(book.validationRules);
  if (!known) {
    known = new Map(book.validationRules.map((each, place) => [JSON.stringify(each), place + 1]));
    places.set(book.validationRules, known);
  }
  const key = JSON.stringify(record);
  const id = known.get(key);
  if (id !== undefined) return id;
  book.validationRules.push(record);
  known.set(key, book.validationRules.length);
  return book.validationRules.length;
}

export function ruleFrom(session: Session, record: DataValidationRecord, source: RangeSource): DataValidation {
  return new DataValidation(session, {
    type: record.condition.type,
    args: scriptArguments(record.condition, source),
    showDropdown: record.showCustomUi,
    allowInvalid: !record.strict,
    help: record.inputMessage ?? null,
  });
}
