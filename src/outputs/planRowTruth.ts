// Which row marks a plan's ranges carry after an update: a field's mark moves on only where the Doc says what the tracker says.
import type { OwnedRange } from './ownedRanges';
import type { PlanItem } from './planContent';
import type { ReadCell } from './planReading';
import { rawOf, rowMarksOf, trackedFields } from './planRowMarks';
import type { ListName } from './planTags';

export type RowMarks = (list: ListName | null, item: PlanItem | null) => readonly string[];

/** Whether a cell says what the tracker says; a date chip reads as its day. */
export const agrees = (cell: ReadCell, item: PlanItem): boolean =>
  cell.words.toLowerCase() === rawOf(item.fields[cell.field]).toLowerCase();

/** @param willSay whether the range will say what the tracker says once the update is done. */
export const rowMarksAfter = (
  owned: readonly OwnedRange[],
  cells: readonly ReadCell[],
  willSay: (range: OwnedRange, item: PlanItem) => boolean,
): RowMarks => {
  return (list, item) => {
    const now = rowMarksOf(list, item);
    if (list === null || item === null || now.length === 0) return now;
    const ranges = owned.filter((range) => range.use.list === list && range.itemId === item.id);
    const before = ranges.find(({ row }) => row.length === now.length)?.row ?? now;
    return (trackedFields[list] ?? []).map((field, nth) => {
      const own = ranges.find(({ use }) => use.field === field);
      const cell = cells.find((one) => one.list === list && one.itemId === item.id && one.field === field);
      const said = own !== undefined ? willSay(own, item) : cell === undefined || agrees(cell, item);
      return (said ? now[nth] : before[nth]) ?? '';
    });
  };
};
