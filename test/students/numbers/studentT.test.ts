import { describe, expect, it } from '@jest/globals';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { normal975, studentT975 } from '../../../src/students/numbers/studentT';

describe('quantiles', () => {
  it('of t agree with the statistics library to 1e-9 for every group size', () => {
    for (const degrees of [1, 2, 3, 4, 5, 6, 7, 10, 23, 24, 25, 99, 100, 399, 400, 401, 1000, 5000, 50_000]) {
      expect([degrees, Math.abs(studentT975(degrees) - tQuantile(0.975, degrees)) < 1e-9]).toEqual([degrees, true]);
      expect(tCdf(studentT975(degrees), degrees)).toBeCloseTo(0.975, 10);
    }
  });

  it('of the normal distribution is the library’s', () => expect(Math.abs(normal975 - normalQuantile(0.975, 0, 1))).toBeLessThan(1e-14));
});
