// The conditions that validation rules, conditional formats and filters share: which there are, and whether a cell meets one.
import type { ConditionRecord, ShownValue } from '../records';

/** What a condition may need beside the cell's own value. */
export interface Surroundings {
  /** The text the cell shows. */
  readonly text: string;
  /** Serial of today. */
  readonly today: number;
  /** Whether a formula holds, written for the first cell of the area; absent where formulas are not calculated. */
  readonly formulaHolds?: (formula: string) => boolean;
}

type Test = (value: ShownValue | null, args: readonly number[], around: Surroundings, texts: readonly string[]) => boolean;

const numeric =
  (test: (value: number, args: readonly number[]) => boolean): Test =>
  (value, args) =>
    typeof value === 'number' && test(value, args);
const day =
  (test: (value: number, args: readonly number[]) => boolean): Test =>
  (value, args) =>
    typeof value === 'number' && test(Math.floor(value), args.map(Math.floor));
const text =
  (test: (value: string, wanted: string) => boolean): Test =>
  (_value, _args, around, texts) =>
    test(around.text.toLowerCase(), (texts[0] ?? '').toLowerCase());
const at = (args: readonly number[], place: number): number => args[place] ?? NaN;

/** Days back from today that a relative date means; past week, month and year count back from today. */
const relative: Record<string, number> = { TODAY: 0, TOMORROW: 1, YESTERDAY: -1, PAST_WEEK: -7, PAST_MONTH: -30, PAST_YEAR: -365 };
const relativeDay =
  (test: (value: number, day: number) => boolean, within: boolean): Test =>
  (value, _args, around, texts) => {
    if (typeof value !== 'number') return false;
    const name = texts[0] ?? 'TODAY';
    const limit = around.today + (relative[name] ?? 0);
    if (within && name.startsWith('PAST_')) return Math.floor(value) >= limit && Math.floor(value) <= around.today;
    return test(Math.floor(value), limit);
  };

const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const url = /^(?:https?:\/\/|ftp:\/\/|mailto:)?[\w-]+(\.[\w-]+)+([/?#:].*)?$/i;

const tests: Record<string, Test> = {
  CELL_EMPTY: (_value, _args, around) => around.text === '',
  CELL_NOT_EMPTY: (_value, _args, around) => around.text !== '',
  NUMBER_BETWEEN: numeric((value, args) => value >= Math.min(at(args, 0), at(args, 1)) && value <= Math.max(at(args, 0), at(args, 1))),
  NUMBER_NOT_BETWEEN: numeric((value, args) => value < Math.min(at(args, 0), at(args, 1)) || value > Math.max(at(args, 0), at(args, 1))),
  NUMBER_EQUAL_TO: numeric((value, args) => value === at(args, 0)),
  NUMBER_NOT_EQUAL_TO: numeric((value, args) => value !== at(args, 0)),
  NUMBER_GREATER_THAN: numeric((value, args) => value > at(args, 0)),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numeric((value, args) => value >= at(args, 0)),
  NUMBER_LESS_THAN: numeric((value, args) => value < at(args, 0)),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numeric((value, args) => value <= at(args, 0)),
  DATE_IS_VALID_DATE: (value) => typeof value === 'number' && value >= 0,
  DATE_AFTER: day((value, args) => value > at(args, 0)),
  DATE_BEFORE: day((value, args) => value < at(args, 0)),
  DATE_EQUAL_TO: day((value, args) => value === at(args, 0)),
  DATE_ON_OR_AFTER: day((value, args) => value >= at(args, 0)),
  DATE_ON_OR_BEFORE: day((value, args) => value <= at(args, 0)),
  DATE_BETWEEN: day((value, args) => value >= at(args, 0) && value <= at(args, 1)),
  DATE_NOT_BETWEEN: day((value, args) => value < at(args, 0) || value > at(args, 1)),
  DATE_AFTER_RELATIVE: relativeDay((value, limit) => value > limit, false),
  DATE_BEFORE_RELATIVE: relativeDay((value, limit) => value < limit, false),
  DATE_EQUAL_TO_RELATIVE: relativeDay((value, limit) => value === limit, true),
  TEXT_CONTAINS: text((value, wanted) => value.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: text((value, wanted) => !value.includes(wanted)),
  TEXT_EQUAL_TO: text((value, wanted) => value === wanted),
  TEXT_STARTS_WITH: text((value, wanted) => value.startsWith(wanted)),
  TEXT_ENDS_WITH: text((value, wanted) => value.endsWith(wanted)),
  TEXT_IS_VALID_EMAIL: (_value, _args, around) => email.test(around.text),
  TEXT_IS_VALID_URL: (_value, _args, around) => url.test(around.text),
  VALUE_IN_LIST: (_value, _args, around, texts) => texts.includes(around.text),
  CUSTOM_FORMULA: (_value, _args, around, texts) => around.formulaHolds?.(texts[0] ?? '') ?? true,
};

/** Conditions about other cells (VALUE_IN_RANGE) and check boxes are decided by their own rooms. */
export function meets(condition: ConditionRecord, value: ShownValue | null, around: Surroundings): boolean {
  const test = tests[condition.type];
  if (!test) return true;
  const numbers = condition.values.map((each) => (typeof each === 'number' ? each : Number(each)));
  return test(value, numbers, around, condition.values.map(String));
}
