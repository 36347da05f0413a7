// What makes a goal measurable, and whether it is met: from baseline, target, direction and the last value measured.
import type { TrackerRecord } from '../tracker/tables';

export type Goal = TrackerRecord<'goals'>;

export const goalGaps = ['measure', 'baseline', 'target', 'date', 'direction'] as const;
export type GoalGap = (typeof goalGaps)[number];

type Measured = Pick<Goal, 'measure' | 'baseline' | 'target' | 'dueOn' | 'direction' | 'counts'>;

/** What is missing before anyone can say whether the goal is met. A gap is said, never refused. */
export const gapsOf = (goal: Measured): readonly GoalGap[] => [
  ...(goal.measure === null && goal.counts === null ? (['measure'] as const) : []),
  ...(goal.baseline === null ? (['baseline'] as const) : []),
  ...(goal.target === null ? (['target'] as const) : []),
  ...(goal.dueOn === null ? (['date'] as const) : []),
  ...(goal.baseline !== null && goal.target !== null && contradicts(goal.baseline, goal.target, goal.direction)
    ? (['direction'] as const)
    : []),
];

const contradicts = (baseline: number, target: number, direction: Goal['direction']): boolean =>
  direction === 'increase' ? target < baseline : target > baseline;

/** The direction that leads from baseline to target. */
export const directionFor = (baseline: number | null, target: number | null): Goal['direction'] =>
  baseline !== null && target !== null && target < baseline ? 'decrease' : 'increase';

const gapWords: Readonly<Record<GoalGap, string>> = {
  measure: 'how it is measured',
  baseline: 'where it stands now',
  target: 'where it should get to',
  date: 'by when',
  direction: 'a target on the better side of the baseline',
};

/** "The goal does not say by when and where it stands now yet." Null when nothing is missing. */
export const gapSentence = (gaps: readonly GoalGap[]): string | null => {
  if (gaps.length === 0) return null;
  const words = gaps.map((gap) => gapWords[gap]);
  const last = words[words.length - 1] ?? '';
  return `The goal does not say yet: ${words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`}.`;
};

export type GoalOutcome = 'met' | 'partly met' | 'not met';

/**
 * Met when the latest value has reached the target; partly met when it moved from the baseline towards it; else not met.
 * Null where target or latest is missing, or where there is no baseline to have moved from and the target is not reached.
 */
export const outcomeOf = (goal: Pick<Goal, 'baseline' | 'target' | 'latest' | 'direction'>): GoalOutcome | null => {
  const { baseline, target, latest } = goal;
  if (target === null || latest === null) return null;
  const sign = goal.direction === 'increase' ? 1 : -1;
  if ((latest - target) * sign >= 0) return 'met';
  if (baseline === null) return null;
  return (latest - baseline) * sign > 0 ? 'partly met' : 'not met';
};

/** The share of the way from baseline to target, 0 to 1; null where it cannot be said. */
export const progressOf = ({ baseline, target, latest }: Pick<Goal, 'baseline' | 'target' | 'latest'>): number | null =>
  baseline === null || target === null || latest === null || target === baseline
    ? null
    : Math.max(0, Math.min(1, (latest - baseline) / (target - baseline)));
