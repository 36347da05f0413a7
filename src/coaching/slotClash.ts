// What speaks against a time that a person chose: looked at for everyone, so that the coach can decide.
import { contains, firstEndingAfter, type TimeSlot } from '../time/timeSlot';
import { isProtected, prepared, type SlotSearch } from './slotSearch';

export type SlotClash =
  | { readonly code: 'unknown'; readonly personId: string; readonly who: string }
  | { readonly code: 'busy'; readonly personId: string; readonly who: string }
  | { readonly code: 'notOpen'; readonly personId: string; readonly who: string }
  | { readonly code: 'protected'; readonly personId: string; readonly who: string }
  | { readonly code: 'outsideHours'; readonly personId: string; readonly who: string };

const touches = (mergedSlots: readonly TimeSlot[], slot: TimeSlot): boolean => {
  const next = mergedSlots[firstEndingAfter(mergedSlots, slot.start)];
  return next !== undefined && next.start < slot.end;
};

/** Empty when the time is one that the search itself would offer. */
export const clashesAt = (asked: SlotSearch, slot: TimeSlot): readonly SlotClash[] => {
  const search = prepared(asked);
  const clashes: SlotClash[] = [];
  for (const teacher of search.teachers) {
    const person = { personId: teacher.id, who: teacher.name };
    const around = teacher.periods.filter((period) => contains(period, slot));
    if (around.length === 0) clashes.push({ code: 'notOpen', ...person });
    else if (around.every((period) => isProtected(search, teacher, period))) clashes.push({ code: 'protected', ...person });
    if (teacher.busy === null) clashes.push({ code: 'unknown', ...person });
    else if (touches(teacher.busy, slot)) clashes.push({ code: 'busy', ...person });
  }
  const coach = { personId: search.coach.id, who: search.coach.name };
  const schoolId = search.teachers[0]?.periods.find((period) => contains(period, slot))?.schoolId ?? null;
  const blocks = search.coachBlocksAt(schoolId);
  if (blocks === null) clashes.push({ code: 'unknown', ...coach });
  else if (touches(blocks, slot)) clashes.push({ code: 'busy', ...coach });
  if (touches(search.outsideHours, slot)) clashes.push({ code: 'outsideHours', ...coach });
  return clashes;
};
