import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementOf, agreementWords, tallyOf, tallyWords } from '../../src/coaching/observation';

const times = (code: string, count: number): string[] => Array<string>(count).fill(code);

describe('a tally', () => {
  it('counts each code, most often first', () => {
    expect(tallyWords(tallyOf(['off', 'on', 'on']))).toBe('on 2, off 1');
  });
});

describe('agreement of two observers', () => {
  it('gives kappa 0.4 for the table 20, 5, 10, 15', () => {
    // 20 both yes, 5 only the first, 10 only the second, 15 both no: observed 0.7, expected 0.5.
    const one = [...times('yes', 25), ...times('no', 25)];
    const other = [...times('yes', 20), ...times('no', 5), ...times('yes', 10), ...times('no', 15)];
    const agreement = agreementOf(one, other);
    expect(agreement).toMatchObject({ intervals: 50, agreed: 35, share: 0.7 });
    expect(agreement?.kappa).toBeCloseTo(0.4, 12);
    expect(agreement === null ? '' : agreementWords(agreement)).toBe('Two observers agree on 70% of 50 intervals (kappa 0.40)');
  });

  it('gives no kappa where both noted one code throughout, and nothing where the intervals differ', () => {
    expect(agreementOf(['on', 'on'], ['on', 'on'])).toEqual({ intervals: 2, agreed: 2, share: 1, kappa: null });
    expect(agreementOf(['on'], ['on', 'off'])).toBeNull();
    expect(agreementOf([], [])).toBeNull();
  });

  it('is the same whoever is asked first, at most 1, and 1 for equal notes', () => {
    const code = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1, maxLength: 40 }), (pairs) => {
        const [one, other] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        const [there, back] = [agreementOf(one, other), agreementOf(other, one)];
        expect(there?.share).toBe(back?.share);
        if (there?.kappa != null && back?.kappa != null) {
          expect(there.kappa).toBeCloseTo(back.kappa, 12);
          expect(there.kappa).toBeLessThanOrEqual(1);
        }
        const same = agreementOf(one, one)?.kappa;
        if (same != null) expect(same).toBeCloseTo(1, 12);
      }),
    );
  });
});
