// Every number about one group's growth, each with its n. Definitions stand beside them, in words that a page can show.
import { errorOfGain, errorOfMeanGain, gainSummary, proficiencyShift, standardisedChange, typicalGrowthShare } from './numbers/change';
import type { ProficiencyShift, StandardisedChange, TypicalGrowthShare } from './numbers/change';
import { isProficient } from './numbers/levels';
import type { Summary } from './numbers/summary';
import type { GrowthGroup } from './growthGroups';

export interface GrowthNumbers {
  readonly gains: Summary;
  readonly standardised: StandardisedChange | null;
  /** Null where fewer than two students have a level in both. */
  readonly shift: ProficiencyShift | null;
  readonly typical: TypicalGrowthShare | null;
  /** In points; null unless every matched test has a standard error. */
  readonly testErrorOfMean: number | null;
}

export const growthDefinitions: Readonly<Record<string, string>> = {
  n: 'Students with a score in both windows. Numbers about change are of these students only.',
  dropped: 'Students scored in the later window without a score in the earlier one.',
  mean: 'The mean of later score less earlier score, in points of the assessment.',
  median: 'The middle of the changes: half of the students changed by less, half by more.',
  sd: 'The standard deviation of the changes (n − 1).',
  interval: '95 % confidence interval of the mean change: mean ± t(0.975; n − 1) · SD / √n. From 2 students on.',
  standardised:
    'The mean change in standard deviations of the earlier scores, corrected for small n (Becker 1988; Hedges 1981), with a 95 % interval. From 4 students on. Growth, not an effect of coaching.',
  shift:
    'How many students moved to a higher, the same or a lower level of the export, and how many were at a proficient level then and now.',
  typical:
    'The median over students of 100 · change / the typical growth that the vendor’s export gives. 100 is the vendor’s typical growth.',
  testError: 'The part of the mean change that error of measurement alone could make: √(Σ SE²) / n, from the export’s standard errors.',
};

const lowestPlaces = 2;

/** `levels` from low to high, of the whole assessment. */
export const growthNumbers = ({ pairs }: GrowthGroup, levels: readonly string[]): GrowthNumbers => {
  const scored = pairs.flatMap(({ earlier, later }) =>
    earlier.score === null || later.score === null
      ? []
      : [{ earlier: earlier.score, later: later.score, typicalGrowth: later.typicalGrowth ?? earlier.typicalGrowth }],
  );
  const placed = pairs.flatMap(({ earlier, later }) =>
    earlier.level === null || later.level === null ? [] : [{ earlier: earlier.level, later: later.level }],
  );
  const shift = proficiencyShift(placed, levels, (level) => isProficient(level) === true);
  const typical = typicalGrowthShare(scored);
  const errors = pairs.map(({ earlier, later }) =>
    earlier.standardError === null || later.standardError === null ? null : errorOfGain(earlier.standardError, later.standardError),
  );
  return {
    gains: gainSummary(scored),
    standardised: standardisedChange(scored),
    shift: shift.n < lowestPlaces ? null : shift,
    typical: typical.n === 0 ? null : typical,
    testErrorOfMean: errors.includes(null) ? null : errorOfMeanGain(errors.filter((error): error is number => error !== null)),
  };
};
