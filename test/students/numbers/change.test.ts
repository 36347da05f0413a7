// Reference values were computed with NumPy and SciPy (t.interval, corrcoef, norm.ppf).
import { describe, expect, it } from '@jest/globals';
import {
  errorBand,
  errorOfGain,
  errorOfMeanGain,
  gainSummary,
  proficiencyShift,
  standardisedChange,
  typicalGrowthShare,
} from '../../../src/students/numbers/change';
import { isProficient, levelsLowToHigh } from '../../../src/students/numbers/levels';
import { summaryOf } from '../../../src/students/numbers/summary';

const earlier = [201, 188, 210, 195, 222, 199, 205];
const later = [208, 190, 219, 201, 224, 210, 204];
const pairs = earlier.map((score, index) => ({ earlier: score, later: later[index] ?? 0 }));

describe('gainSummary', () => {
  it('agrees with the reference to 1e-9', () => {
    const { n, mean, median, sd, interval } = gainSummary(pairs);
    expect([n, median]).toEqual([7, 6]);
    expect(mean).toBeCloseTo(5.142857142857143, 9);
    expect(sd).toBeCloseTo(4.29839394148448, 9);
    expect(interval?.low).toBeCloseTo(1.1675057814791812, 9);
    expect(interval?.high).toBeCloseTo(9.118208504235106, 9);
  });

  it('has no interval for one student and no mean for none', () => {
    expect(summaryOf([4])).toEqual({ n: 1, mean: 4, median: 4, sd: null, interval: null });
    expect(summaryOf([])).toEqual({ n: 0, mean: null, median: null, sd: null, interval: null });
  });
});

describe('standardisedChange', () => {
  it('agrees with the reference to 1e-9', () => {
    const found = standardisedChange(pairs);
    expect(found?.change).toBeCloseTo(0.4074328174797075, 9);
    expect(found?.interval.low).toBeCloseTo(0.05170099067319156, 9);
    expect(found?.interval.high).toBeCloseTo(0.7631646442862234, 9);
    expect(found?.correlation).toBeCloseTo(0.9262035609366719, 9);
  });

  it('is not given for three students, nor where everybody began alike', () => {
    expect(standardisedChange(pairs.slice(0, 3))).toBeNull();
    expect(standardisedChange([1, 2, 3, 4].map((value) => ({ earlier: 5, later: value })))).toBeNull();
  });
});

describe('typicalGrowthShare', () => {
  it('is the median percent, over students whose export gives a typical growth', () => {
    expect(
      typicalGrowthShare([
        { earlier: 404, later: 432, typicalGrowth: 27 },
        { earlier: 496, later: 488, typicalGrowth: 13 },
        { earlier: 488, later: 507, typicalGrowth: 13 },
        { earlier: 400, later: 420, typicalGrowth: null },
      ]),
    ).toEqual({ n: 3, median: (100 * 28) / 27 });
  });
});

describe('measurement error', () => {
  it('of one MAP score of 200 ± 3 is the band 197 to 203, of a gain about 4.2, of 25 gains about 0.85', () => {
    expect(errorBand(200, 3)).toEqual({ low: 197, high: 203 });
    expect(errorOfGain(3, 3)).toBeCloseTo(4.2426, 4);
    expect(errorOfMeanGain(Array<number>(25).fill(errorOfGain(3, 3)))).toBeCloseTo(0.8485, 4);
  });
});

describe('levels', () => {
  it('are put in order by the scores of their students', () => {
    expect(
      levelsLowToHigh([
        { level: 'Proficient', score: 430 },
        { level: 'Unsatisfactory', score: 300 },
        { level: 'Advanced', score: 520 },
        { level: 'Partially Proficient', score: 380 },
        { level: 'No Score', score: null },
      ]),
    ).toEqual(['Unsatisfactory', 'Partially Proficient', 'Proficient', 'Advanced']);
  });

  it.each([
    ['Proficient', true],
    ['Advanced', true],
    ['At/Above Benchmark', true],
    ['Mid or Above Grade Level', true],
    ['Level 3', true],
    ['lowRisk', true],
    ['Partially Proficient', false],
    ['Well Below Benchmark', false],
    ['1 Grade Level Below', false],
    ['Urgent Intervention', false],
    ['Did not yet meet expectations', false],
    ['Level 2', null],
  ])('%s: %s', (level, reached) => expect(isProficient(level)).toBe(reached));

  it('count who rose, stayed and fell', () => {
    const order = ['Low', 'Mid', 'High'];
    const moves = [
      { earlier: 'Low', later: 'Mid' },
      { earlier: 'Mid', later: 'Mid' },
      { earlier: 'High', later: 'Mid' },
      { earlier: 'Mid', later: 'High' },
      { earlier: 'Mid', later: 'unknown' },
    ];
    expect(proficiencyShift(moves, order, (level) => level !== 'Low')).toEqual({
      n: 4,
      rose: 2,
      stayed: 1,
      fell: 1,
      proficientEarlier: 3,
      proficientLater: 4,
    });
  });
});
