// Growth rates of 1,721 children against slopes computed in Python and R.
import { describe, expect, it } from '@jest/globals';
import { leastSquaresLine, type Point } from '../../src/students/numbers/progress';
import { meanOf } from '../../src/students/numbers/summary';
import { readFile, realText } from '../support/importing';
import { realData, realOnly } from '../support/realData';

realOnly('egsingle', () => {
  it('mean slope and mean first-to-last change of every school agree to 1e-6', () => {
    const { facts } = readFile('egsingle.csv', realText('egsingle', 'mlmRev_egsingle.csv'));
    const expected = JSON.parse(realText('egsingle', 'expected_egsingle.json')) as {
      readonly by_school: {
        readonly [school: string]: { readonly children: number; readonly mean_slope: number; readonly mean_first_last: number };
      };
    };
    for (const [school, { children, mean_slope, mean_first_last }] of Object.entries(expected.by_school)) {
      const byChild = new Map<string, Point[]>();
      for (const { student, window, score } of facts.scores.filter((fact) => fact.school === school))
        byChild.set(student, [...(byChild.get(student) ?? []), { at: Number(window), value: score ?? 0 }]);
      const series = [...byChild.values()].filter((points) => points.length >= 2).map((points) => points.sort((a, b) => a.at - b.at));
      expect([school, series.length]).toEqual([school, children]);
      expect(Math.abs((meanOf(series.map((points) => leastSquaresLine(points)?.slope ?? 0)) ?? 0) - mean_slope)).toBeLessThanOrEqual(1e-6);
      expect(
        Math.abs(
          (meanOf(series.map((points) => (points[points.length - 1]?.value ?? 0) - (points[0]?.value ?? 0))) ?? 0) - mean_first_last,
        ),
      ).toBeLessThanOrEqual(1e-6);
    }
  });
});

describe('egsingle', () => {
  it('is there, or said to be missing', () => expect(typeof realData).toBe('string'));
});
