// Criteria arguments as scripts hold them (Date, Range, text, number) and as they are stored (serial, grid range).
import { Exposed } from '../../../host/exposed';
import type { EnumValue } from '../../../host/enumeration';
import { gridRangeOf, rectangleOfGridRange } from '../a1';
import type { Rectangle } from '../layers';
import type { ConditionRecord, GridRangeRecord } from '../records';
import { instantOfSerial, serialOfInstant } from '../text/dateSerial';
import type { Range } from '../range/range';

/** What turning stored ranges back into objects needs of a spreadsheet. */
export interface RangeSource {
  $zone(): string;
  $sheetById(sheetId: number): { $range(area: Rectangle): Range; $size(): { rowCount: number; columnCount: number } } | null;
}

const isRange = (value: unknown): value is Range => value instanceof Exposed && value.$name === 'Range';

export function storedCondition(type: string, args: readonly unknown[], zone: string): ConditionRecord {
  return { type, values: args.map((value) => storedValue(value, zone)) };
}

function storedValue(value: unknown, zone: string): string | number | boolean | GridRangeRecord {
  if (value instanceof Date) return serialOfInstant(value.getTime(), zone);
  if (isRange(value)) return openGridRange(value);
  if (value instanceof Exposed) return (value as EnumValue).$value;
  return value as string | number | boolean;
}

/** Edges that were left open when the range was asked for stay open. */
export function openGridRange(range: Range): GridRangeRecord {
  const whole = gridRangeOf(range.$sheet.$id, range.$area);
  const edges = range.$edges();
  if (!edges.bottom) delete whole.endRowIndex;
  if (!edges.bottom && !edges.top) delete whole.startRowIndex;
  if (!edges.right) delete whole.endColumnIndex;
  if (!edges.right && !edges.left) delete whole.startColumnIndex;
  return whole;
}

export function scriptArguments(condition: ConditionRecord, source: RangeSource): unknown[] {
  return condition.values.map((value) => {
    if (typeof value === 'object') return rangeFrom(value, source);
    const isDay = condition.type.startsWith('DATE_') && !condition.type.endsWith('_RELATIVE') && typeof value === 'number';
    return isDay ? new Date(instantOfSerial(value, source.$zone())) : value;
  });
}

export function rangeFrom(range: GridRangeRecord, source: RangeSource): Range | null {
  const sheet = source.$sheetById(range.sheetId);
  if (!sheet) return null;
  const { rowCount, columnCount } = sheet.$size();
  return sheet.$range(rectangleOfGridRange(range, rowCount, columnCount));
}
