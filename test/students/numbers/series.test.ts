// Reference values were computed with NumPy (polyfit) and SciPy (theilslopes, kendalltau).
import { describe, expect, it } from '@jest/globals';
import { cycleParts } from '../../../src/students/numbers/cycleParts';
import { aimline, fourPointRule, leastSquaresLine, theilSenLine, type Point } from '../../../src/students/numbers/progress';
import { baselineCorrectedTau, kendallTau, phaseTau } from '../../../src/students/numbers/tau';

const series = (values: readonly number[], first = 1): readonly Point[] => values.map((value, index) => ({ at: first + index, value }));

describe('rates', () => {
  it('of least squares and of Theil–Sen agree with the reference', () => {
    const points = series([10, 12, 13, 15, 16, 18]);
    expect(leastSquaresLine(points)?.slope).toBeCloseTo(1.54285714285714, 9);
    expect(leastSquaresLine(points)?.intercept).toBeCloseTo(8.6, 9);
    expect(theilSenLine(points)).toEqual({ slope: 1.5, intercept: 8.75 });
  });

  it('of Theil–Sen is not moved by one odd test', () => expect(theilSenLine(series([10, 12, 13, 40, 16, 18]))?.slope).toBe(1.5));

  it('are not given for one point', () => expect([leastSquaresLine(series([3])), theilSenLine(series([3]))]).toEqual([null, null]));
});

describe('the four-point rule', () => {
  const aim = aimline({ at: 0, value: 10 }, { at: 10, value: 30 });
  it.each([
    [[11, 12, 13, 14], 'change what is done'],
    [[15, 16, 19, 21], 'raise the goal'],
    [[11, 12, 19, 14], 'carry on'],
    [[11, 12, 13], 'not enough points'],
  ] as const)('%j: %s', (values, decision) => expect(aim !== null && fourPointRule(series(values), aim)).toBe(decision));
});

describe('tau', () => {
  const before = [20, 20, 26, 25, 22, 23];
  const during = [28, 25, 24, 27, 30, 30, 29];

  it('of the phase comparison is 35 of 42', () => expect(phaseTau(before, during)).toBeCloseTo(35 / 42, 12));

  it('allows for ties as tau-b does', () =>
    expect(kendallTau([...before.map(() => 0), ...during.map(() => 1)], [...before, ...during])).toBeCloseTo(0.6236095644623235, 12));

  it('leaves a baseline without a trend as it is', () => {
    const found = baselineCorrectedTau(series(before), series(during, 7));
    expect(found).toMatchObject({ kind: 'tau', corrected: false, nBefore: 6, nDuring: 7 });
    expect(found.kind === 'tau' && found.tau).toBeCloseTo(0.6236095644623235, 12);
  });

  it('takes a rising baseline out of both phases', () => {
    const found = baselineCorrectedTau(series([10, 12, 13, 15, 16, 18]), series([20, 21, 24, 23, 26, 27], 7));
    expect(found).toMatchObject({ kind: 'tau', corrected: true });
    expect(found.kind === 'tau' && found.tau).toBeCloseTo(0.41602514716892186, 12);
  });

  it('says why it gives no number: too few points, or nothing that varies', () => {
    expect(baselineCorrectedTau(series([1, 2, 3, 4]), series([1, 2, 3, 4, 5], 5))).toEqual({
      kind: 'none',
      why: 'It takes 5 points before and 5 during; there are 4 and 5.',
    });
    expect(baselineCorrectedTau(series([1, 1, 1, 1, 1]), series([1, 1, 1, 1, 1], 6))).toEqual({
      kind: 'none',
      why: 'Every point has the same value.',
    });
  });
});

describe('cycleParts', () => {
  it('puts tests of the first day before and of the last day during', () => {
    const tests = ['2026-01-05', '2026-01-20', null, '2026-02-13', '2026-02-14', '2025-12-01'].map((testedOn) => ({ testedOn }));
    const parts = cycleParts(tests, { startedOn: '2026-01-05', endedOn: '2026-02-13' });
    expect(Object.values(parts).map((part) => part.map(({ testedOn }) => testedOn))).toEqual([
      ['2025-12-01', '2026-01-05'],
      ['2026-01-20', '2026-02-13'],
      ['2026-02-14'],
    ]);
  });
});
