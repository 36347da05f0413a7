import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { covered, intersect, merged, subtract, type TimeSlot } from '../../src/time/timeSlot';

const slots = fc.array(
  fc
    .record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 15 }) })
    .map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 12 },
);
const holds = (set: readonly TimeSlot[], moment: number): boolean => set.some(({ start, end }) => start <= moment && moment < end);
const moments = Array.from({ length: 80 }, (_, n) => n);

describe('sets of time', () => {
  it('subtract, intersect and merge as sets of moments do', () => {
    fc.assert(
      fc.property(slots, slots, (some, others) => {
        for (const moment of moments) {
          expect(holds(merged(some), moment)).toBe(holds(some, moment));
          expect(holds(subtract(some, others), moment)).toBe(holds(some, moment) && !holds(others, moment));
          expect(holds(intersect(some, others), moment)).toBe(holds(some, moment) && holds(others, moment));
        }
      }),
    );
  });

  it('come back sorted, apart from one another and never empty', () => {
    fc.assert(
      fc.property(slots, slots, (some, others) => {
        for (const set of [merged(some), subtract(some, others), intersect(some, others)]) {
          set.forEach((slot, n) => {
            expect(slot.end).toBeGreaterThan(slot.start);
            if (n > 0) expect(slot.start).toBeGreaterThanOrEqual(set[n - 1]?.end ?? 0);
          });
        }
      }),
    );
  });

  it('count each moment once', () => {
    fc.assert(fc.property(slots, (some) => expect(covered(some)).toBe(moments.filter((moment) => holds(some, moment)).length)));
  });
});
