// Charts over windows: the share of students at each level, and how the mean moved through the phases of coaching. Specs only.
import { dayWords } from '../time/spoken';
import type { Interval } from '../students/numbers/summary';
import { proficientLevels, type TeacherScores, type WindowOfTeacher } from '../students/teacherScores';
import {
  bandColours,
  chartColours,
  intervalWords,
  labelled,
  leastInGroup,
  look,
  rounded,
  shown,
  students,
  wholePercents,
  windowWords,
  withN,
  type ChartCell,
  type ChartSpec,
  type SeriesLook,
} from './chartSpec';
import { phaseNames, phasesOf, type CycleOnChart, type PhaseEnd } from './chartPhases';

/** Shares of each level by window, 100 % a bar. Null where the export gives no levels. */
export const bands = (data: TeacherScores): ChartSpec | null => {
  const windows = data.windows.filter(({ byLevel }) => byLevel.some((count) => count > 0));
  const last = windows[windows.length - 1];
  if (last === undefined || data.levels.length === 0) return null;
  const proficient = proficientLevels(data.levels);
  const placed = last.byLevel.reduce((sum, count) => sum + count, 0);
  const counted = proficient.length > 0 ? proficient : data.levels.slice(-1);
  const reached = data.levels.reduce((sum, level, index) => sum + (counted.includes(level) ? (last.byLevel[index] ?? 0) : 0), 0);
  const counts = windows.map(
    ({ window, byLevel }) => `${windowWords(window)}: ${data.levels.map((level, index) => `${byLevel[index] ?? 0} ${level}`).join(', ')}`,
  );
  return {
    key: 'bands',
    type: 'bar',
    title: `${reached} of ${students(placed)} ${reached === 1 ? 'was' : 'were'} at ${counted.join(' or ')} in ${windowWords(last.window)}`,
    subtitle: `${data.assessment}, ${data.subject}; share of students at each level, in percent`,
    rows: [
      ['Window', ...data.levels],
      ...windows.map(({ window, byLevel }) => [
        withN(
          windowWords(window),
          byLevel.reduce((sum, count) => sum + count, 0),
        ),
        ...wholePercents(byLevel).map((share) => (share === 0 ? null : share)),
      ]),
    ],
    series: bandColours(data.levels.length).map((colour) => labelled(look(colour, 'bars'))),
    stacked: true,
    domainTitle: '',
    values: { title: 'Percent of students', min: 0, max: 100 },
    summary: `Levels of ${data.assessment}, ${data.subject}. ${counts.join('. ')}.`,
  };
};

/** One end alone would look like a mean: an interval that does not fit the axis is given in words. */
const fitting = (window: WindowOfTeacher | null, { min, max }: { readonly min: number; readonly max: number }): Interval | null => {
  const interval = window?.scores.interval ?? null;
  return interval === null || interval.low < min || interval.high > max ? null : interval;
};

/** Before is quiet, during stands out. */
const phaseColours = [chartColours.grey, chartColours.blue, chartColours.green, chartColours.purple] as const;

interface Step {
  readonly label: string;
  readonly window: WindowOfTeacher | null;
  readonly phase: number;
}

/** Windows in order with the ends of phases between them; without days, everything is one phase. */
const stepsOf = (windows: readonly WindowOfTeacher[], ends: readonly PhaseEnd[]): readonly Step[] => {
  const steps: Step[] = [];
  let passed = 0;
  for (const window of windows) {
    while (window.testedOn !== null && passed < ends.length && (ends[passed]?.on ?? '') < window.testedOn) {
      const end = ends[passed];
      if (end !== undefined && steps.length > 0) steps.push({ label: `${end.words} ${dayWords(end.on)}`, window: null, phase: passed });
      passed += 1;
    }
    steps.push({ label: withN(windowWords(window.window), window.scores.n), window, phase: passed });
  }
  for (const end of ends.slice(passed)) steps.push({ label: `${end.words} ${dayWords(end.on)}`, window: null, phase: passed });
  return steps;
};

/** The mean by window, one series a phase with a gap between, an upright line where a cycle began or ended, and the goal where it is in scores. */
export const trend = (
  data: TeacherScores,
  scale: { readonly min: number; readonly max: number },
  cycles: readonly CycleOnChart[],
): ChartSpec | null => {
  const windows = data.windows.filter(({ scores }) => scores.n >= leastInGroup);
  const [first, last] = [windows[0], windows[windows.length - 1]];
  if (first === undefined || last === undefined || windows.length < 2) return null;
  const ends = windows.every(({ testedOn }) => testedOn !== null) ? phasesOf(cycles) : [];
  const steps = stepsOf(windows, ends);
  const phases = [...new Set(steps.flatMap(({ window, phase }) => (window === null ? [] : [phase])))];
  const names = phaseNames(cycles, ends.length > 0);
  const goal = cycles.map((cycle) => cycle.goal).find((each) => each !== null) ?? null;
  const values = goal === null ? scale : { min: Math.min(scale.min, goal.target), max: Math.max(scale.max, goal.target) };
  const hasSpikes = steps.some(({ window }) => window === null);
  const marks = phases.length > 1 || ends.length > 0;
  const columns: readonly (readonly [string, SeriesLook, (step: Step) => ChartCell])[] = [
    ...phases.map(
      (phase, at) =>
        [
          marks ? (names[phase] ?? 'Mean score') : 'Mean score',
          look(phases.length === 1 ? chartColours.blue : (phaseColours[at % phaseColours.length] ?? chartColours.blue), 'line'),
          (step: Step) => (step.phase === phase && step.window !== null ? rounded(step.window.scores.mean) : null),
        ] as const,
    ),
    ['95 % interval of the mean', look(chartColours.vermilion, 'points'), ({ window }) => rounded(fitting(window, values)?.low ?? null)],
    ['to', look(chartColours.vermilion, 'points', false), ({ window }) => rounded(fitting(window, values)?.high ?? null)],
    ...(hasSpikes
      ? [['Cycle begins or ends', look(chartColours.grey, 'spike'), ({ window }: Step) => (window === null ? values.max : null)] as const]
      : []),
    ...(goal === null ? [] : [[`Goal: ${shown(goal.target)}`, look(chartColours.purple, 'dashed'), () => goal.target] as const]),
  ];
  const numbers = windows.map(
    ({ window, scores }) =>
      `${windowWords(window)}: mean ${shown(scores.mean ?? 0)}, median ${shown(scores.median ?? 0)}, ${intervalWords(scores.interval)}, n = ${scores.n}`,
  );
  return {
    key: 'trend',
    type: 'combo',
    title: `The mean score was ${shown(first.scores.mean ?? 0)} in ${windowWords(first.window)} and ${shown(last.scores.mean ?? 0)} in ${windowWords(last.window)}`,
    subtitle: `${data.assessment}, ${data.subject}; everyone scored in each window, not always the same students`,
    rows: [
      ['Window', ...columns.map(([name]) => name)],
      ...steps.map((step) => [step.label, ...columns.map(([, , value]) => value(step))]),
    ],
    series: columns.map(([, seriesLook]) => seriesLook),
    stacked: false,
    domainTitle: '',
    values: { title: 'Score', ...values },
    summary: `Mean score of ${data.assessment}, ${data.subject}. ${numbers.join('. ')}.${ends.map(({ on, words }) => ` ${words} ${dayWords(on)}.`).join('')}${goal === null ? '' : ` Goal: ${shown(goal.target)}.`}`,
  };
};
