// Progress through a term: the middle score of each week, the rate it moves at, and the straight way to the goal where there is one.
import { dayWords } from '../time/spoken';
import { baselineCorrectedTau } from '../students/numbers/tau';
import { aimline, fourPointRule, leastSquaresLine, theilSenLine, valueOn, type Line, type Point } from '../students/numbers/progress';
import type { WeeklySeries } from '../students/weekly';
import { dayNumber, mondayOf } from '../time/calendarDate';
import type { CycleOnChart } from './chartPhases';
import { axisOver, chartColours, look, rounded, shown, shownChange, type ChartSpec } from './chartSpec';

const weekAt = (day: string): number => dayNumber(day) / 7;

const wayToGoal = (first: Point, { startedOn, goal }: CycleOnChart): Line | null =>
  goal?.dueOn == null
    ? null
    : aimline({ at: weekAt(startedOn), value: goal.baseline ?? first.value }, { at: weekAt(goal.dueOn), value: goal.target });

const tauWords = (points: readonly Point[], startedOn: string): string => {
  const start = weekAt(startedOn);
  const tau = baselineCorrectedTau(
    points.filter(({ at }) => at <= start),
    points.filter(({ at }) => at > start),
  );
  return tau.kind === 'none'
    ? ` No Tau: ${tau.why}`
    : ` Baseline Corrected Tau ${tau.tau.toFixed(2)} (n = ${tau.nBefore} weeks before, ${tau.nDuring} after the start${tau.corrected ? ', trend of the baseline taken out' : ''}).`;
};

/** Medians by week with n, the Theil–Sen line dashed, and the aimline dashed from the cycle's baseline to its goal. */
export const progress = ({ assessment, subject, weeks }: WeeklySeries, cycles: readonly CycleOnChart[]): ChartSpec | null => {
  const points = weeks.map(({ week, median }): Point => ({ at: weekAt(week), value: median }));
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  const [start] = points;
  const rate = theilSenLine(points);
  const least = leastSquaresLine(points);
  if (first === undefined || last === undefined || start === undefined || rate === null || least === null) return null;
  const withGoal = cycles.find(({ goal }) => goal?.dueOn != null) ?? null;
  const aim = withGoal === null ? null : wayToGoal(start, withGoal);
  const lines: readonly (readonly [string, Line, string])[] = [
    ['Usual rate', rate, chartColours.grey],
    ...(aim === null ? [] : [['Way to the goal', aim, chartColours.purple] as const]),
  ];
  const all = [...points.map(({ value }) => value), ...lines.flatMap(([, line]) => points.map(({ at }) => valueOn(line, at)))];
  const advice = aim === null ? '' : ` Four-point rule: ${fourPointRule(points, aim, withGoal?.goal?.lowerIsBetter ?? false)}.`;
  const latest = cycles[cycles.length - 1];
  return {
    key: 'progress',
    type: 'line',
    title: `The median score ${rate.slope === 0 ? 'stayed level' : `${rate.slope > 0 ? 'rose' : 'fell'} by ${shown(Math.abs(rate.slope))} points a week`} from ${dayWords(first.week)} to ${dayWords(last.week)}`,
    subtitle: `${assessment}, ${subject}; last test of each student in each week`,
    rows: [
      ['Week of', 'Median score', ...lines.map(([name]) => name)],
      ...weeks.map(({ week, median, n }, index) => [
        `${dayWords(week).slice(5)} n=${n}`,
        rounded(median),
        // The way to the goal begins with the cycle.
        ...lines.map(([, line]) =>
          line === aim && withGoal !== null && week < mondayOf(withGoal.startedOn) ? null : rounded(valueOn(line, points[index]?.at ?? 0)),
        ),
      ]),
    ],
    series: [look(chartColours.blue, 'line'), ...lines.map(([, , colour]) => look(colour, 'dashed'))],
    stacked: false,
    domainTitle: '',
    values: { title: 'Score', ...axisOver(all) },
    summary:
      `Median score by week, ${weeks.length} weeks, n from ${Math.min(...weeks.map(({ n }) => n))} to ${Math.max(...weeks.map(({ n }) => n))}. A week: ${shownChange(rate.slope)} (Theil–Sen), ${shownChange(least.slope)} (least squares).${advice}${latest === undefined ? '' : tauWords(points, latest.startedOn)}`.replace(
        /([^.])$/,
        '$1.',
      ),
  };
};
