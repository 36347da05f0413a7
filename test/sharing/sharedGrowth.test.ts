// A reader who sums and subtracts everything shown must not learn the size of a small group.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leastTeachers, shareable } from '../../src/sharing/sharedGrowth';
import type { GrowthGroup } from '../../src/students/growthGroups';

const minN = 10;

const groupOf = (group: string | null, to: string, n: number, teachers: number): GrowthGroup => ({
  group,
  assessment: 'Check',
  subject: 'Math',
  from: 'before',
  to,
  nScored: n,
  pairs: Array.from({ length: n }, (_, at) => ({ studentKey: `S${at}` })) as unknown as GrowthGroup['pairs'],
  teachers,
});

const sizes = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 });

describe('shareable', () => {
  it('never leaves one small group alone under a total that is shown', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 12 }), (windows, ungrouped) => {
        const groups = windows.flatMap((line, at) => line.map((n, row) => groupOf(`EL: ${row}`, `W${at}`, n, 9)));
        const everyone = windows.map((line, at) =>
          groupOf(
            null,
            `W${at}`,
            line.reduce((sum, n) => sum + n, ungrouped),
            9,
          ),
        );
        const { shown } = shareable(groups, everyone, minN);
        for (const each of shown) expect(each.pairs.length).toBeGreaterThanOrEqual(minN);
        for (const total of everyone) {
          if (!shown.has(total)) continue;
          const left =
            total.pairs.length - groups.reduce((sum, each) => sum + (each.to === total.to && shown.has(each) ? each.pairs.length : 0), 0);
          // What is left over is nobody, or at least minN students taken together.
          expect(left === 0 || left >= minN).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never shows a row of few teachers, nor leaves it alone under a total that is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 }), (teachers) => {
        const groups = teachers.map((count, at) => groupOf(`School ${at}`, 'W', 20, count));
        const everyone = [groupOf(null, 'W', 20 * teachers.length, 30)];
        const { shown } = shareable(groups, everyone, minN);
        const hidden = groups.filter((each) => !shown.has(each));
        for (const each of groups) if (each.teachers < leastTeachers) expect(shown.has(each)).toBe(false);
        expect(hidden.length === 0 || hidden.length > 1).toBe(true);
      }),
    );
  });
});
