// Half-open spans of time [start, end) in epoch milliseconds, and sets of them. A span with nothing in it is no span.

export interface TimeSlot {
  readonly start: number;
  readonly end: number;
}

export const byStart = (one: TimeSlot, other: TimeSlot): number => one.start - other.start || one.end - other.end;

export const overlaps = (one: TimeSlot, other: TimeSlot): boolean => one.start < other.end && other.start < one.end;

export const contains = (outer: TimeSlot, inner: TimeSlot): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isMerged = (slots: readonly TimeSlot[]): boolean => {
  let end = -Infinity;
  for (const slot of slots) {
    if (slot.end <= slot.start || (slot.start <= end && end !== -Infinity)) return false;
    end = slot.end;
  }
  return true;
};

/** Sorted, without overlaps, touching spans joined, empty ones gone. What is so already comes back as it is. */
export const merged = (slots: readonly TimeSlot[]): readonly TimeSlot[] => {
  if (isMerged(slots)) return slots;
  const joined: TimeSlot[] = [];
  for (const slot of [...slots].sort(byStart)) {
    if (slot.end <= slot.start) continue;
    const last = joined[joined.length - 1];
    if (last !== undefined && slot.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, slot.end) };
    else joined.push({ start: slot.start, end: slot.end });
  }
  return joined;
};

/** The index of the first span of a merged set that ends after the moment. */
export const firstEndingAfter = (mergedSlots: readonly TimeSlot[], moment: number): number => {
  let low = 0;
  let high = mergedSlots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const slot = mergedSlots[middle];
    if (slot !== undefined && slot.end <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What is left of one span when a merged set is taken away: O(log B + pieces). */
export const without = (slot: TimeSlot, mergedSlots: readonly TimeSlot[]): readonly TimeSlot[] => {
  const left: TimeSlot[] = [];
  let from = slot.start;
  for (let n = firstEndingAfter(mergedSlots, from); n < mergedSlots.length && from < slot.end; n += 1) {
    const taken = mergedSlots[n];
    if (taken === undefined || taken.start >= slot.end) break;
    if (taken.start > from) left.push({ start: from, end: taken.start });
    from = Math.max(from, taken.end);
  }
  if (from < slot.end) left.push({ start: from, end: slot.end });
  return left;
};

/** What one span shares with a merged set. */
export const within = (slot: TimeSlot, mergedSlots: readonly TimeSlot[]): readonly TimeSlot[] => {
  const shared: TimeSlot[] = [];
  for (let n = firstEndingAfter(mergedSlots, slot.start); n < mergedSlots.length; n += 1) {
    const other = mergedSlots[n];
    if (other === undefined || other.start >= slot.end) break;
    shared.push({ start: Math.max(slot.start, other.start), end: Math.min(slot.end, other.end) });
  }
  return shared;
};

export const subtract = (slots: readonly TimeSlot[], taken: readonly TimeSlot[]): readonly TimeSlot[] => {
  const mergedTaken = merged(taken);
  return merged(slots).reduce<TimeSlot[]>((left, slot) => left.concat(without(slot, mergedTaken)), []);
};

export const intersect = (some: readonly TimeSlot[], others: readonly TimeSlot[]): readonly TimeSlot[] => {
  const mergedOthers = merged(others);
  return merged(some).reduce<TimeSlot[]>((shared, slot) => shared.concat(within(slot, mergedOthers)), []);
};

/** Milliseconds covered, overlaps counted once. */
export const covered = (slots: readonly TimeSlot[]): number => merged(slots).reduce((sum, slot) => sum + slot.end - slot.start, 0);
