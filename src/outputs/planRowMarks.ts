// What the tracker said about a row when it was last written into a plan, kept in the names of the row's ranges. It tells who changed a value
// since, the Doc or the tracker, even when a cell was typed over and its own range is gone.
import type { PlanItem, PlanValue } from './planContent';
import type { ListName } from './planTags';
import { markOf } from './textMark';

/** The fields that come back from a plan and stand in the tracker, by list. */
export const trackedFields: Readonly<Partial<Record<ListName, readonly string[]>>> = { steps: ['status', 'dueOn', 'checkBackOn'] };

/** A value as the tracker holds it, whatever format a template gives it. */
export const rawOf = (value: PlanValue | undefined): string => {
  if (value === undefined) return '';
  if (value.kind === 'text') return value.text ?? '';
  if (value.kind === 'date') return value.date ?? '';
  return value.kind === 'number' ? String(value.number ?? '') : value.name;
};

/** Six letters for a raw value: enough to see that it changed. */
export const rowMark = (raw: string): string => markOf(raw).slice(0, 6);

export const rowMarksOf = (list: ListName | null, item: PlanItem | null): readonly string[] =>
  list === null || item === null ? [] : (trackedFields[list] ?? []).map((field) => rowMark(rawOf(item.fields[field])));
