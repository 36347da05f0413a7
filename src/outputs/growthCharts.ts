// The charts of one teacher's students by window: levels or means, and growth. Specs only.
import { proficientLevels, type TeacherScores } from '../students/teacherScores';
import {
  axisOver,
  bandColours,
  chartColours,
  leastInGroup,
  look,
  rounded,
  shown,
  shownChange,
  students,
  withN,
  type ChartBlock,
  type ChartSpec,
} from './chartSpec';
import { bySubgroup, distribution, preToPost } from './studentCharts';

/** Scales shared by every teacher of one instrument and subject. */
export interface SharedScale {
  readonly scores: { readonly min: number; readonly max: number };
  readonly gains: { readonly min: number; readonly max: number };
}

const bounds = (interval: { readonly low: number; readonly high: number } | null, mean: number | null): readonly number[] =>
  [interval?.low, interval?.high, mean].filter((value): value is number => typeof value === 'number');

/** One scale over all teachers given, so that charts beside each other can be compared. */
export const sharedScale = (all: readonly TeacherScores[]): SharedScale => ({
  scores: axisOver(
    all.flatMap(({ windows }) =>
      windows.flatMap(({ scores }) => (scores.n >= leastInGroup ? bounds(scores.interval, scores.mean) : bounds(null, scores.mean))),
    ),
  ),
  gains: axisOver(
    all.flatMap(({ windows }) =>
      windows.flatMap(({ gains }) =>
        gains === null ? [] : gains.n >= leastInGroup ? bounds(gains.interval, gains.mean) : bounds(null, gains.mean),
      ),
    ),
    true,
  ),
});

/** Shares of each level by window, 100 % a bar; where the export has no levels, the mean and its interval instead. */
const byWindow = (data: TeacherScores, scale: SharedScale): ChartSpec | null => {
  const windows = data.windows.filter(({ scores, byLevel }) =>
    data.levels.length > 0 ? byLevel.some((count) => count > 0) : scores.n > 0,
  );
  const last = windows[windows.length - 1];
  if (last === undefined) return null;
  if (data.levels.length === 0) return meanByWindow(data, scale);
  const proficient = proficientLevels(data.levels);
  const placed = last.byLevel.reduce((sum, count) => sum + count, 0);
  const reached = data.levels.reduce((sum, level, index) => sum + (proficient.includes(level) ? (last.byLevel[index] ?? 0) : 0), 0);
  const top = data.levels[data.levels.length - 1] ?? '';
  const topCount = last.byLevel[last.byLevel.length - 1] ?? 0;
  const title =
    proficient.length > 0
      ? `${reached} of ${students(placed)} ${reached === 1 ? 'was' : 'were'} at ${proficient.join(' or ')} in ${last.window}`
      : `${topCount} of ${students(placed)} ${topCount === 1 ? 'was' : 'were'} at ${top} in ${last.window}`;
  const counts = windows.map(
    ({ window, byLevel }) => `${window}: ${data.levels.map((level, index) => `${byLevel[index] ?? 0} ${level}`).join(', ')}`,
  );
  return {
    key: 'bands',
    type: 'bar',
    title,
    subtitle: `${data.assessment}, ${data.subject}; share of students at each level`,
    rows: [
      ['Window', ...data.levels],
      ...windows.map(({ window, byLevel }) => {
        const total = byLevel.reduce((sum, count) => sum + count, 0);
        return [withN(window, total), ...byLevel.map((count) => rounded((100 * count) / total))];
      }),
    ],
    series: bandColours(data.levels.length).map((colour) => look(colour, 'bars')),
    stacked: true,
    domainTitle: '',
    values: { title: 'Percent of students', min: 0, max: 100 },
    summary: `Levels of ${data.assessment}, ${data.subject}. ${counts.join('. ')}.`,
  };
};

const meanByWindow = (data: TeacherScores, { scores: values }: SharedScale): ChartSpec => {
  const windows = data.windows.filter(({ scores }) => scores.n > 0);
  const last = windows[windows.length - 1];
  return {
    key: 'bands',
    type: 'line',
    title: `The mean score was ${shown(last?.scores.mean ?? 0)} in ${last?.window ?? ''} (${students(last?.scores.n ?? 0)})`,
    subtitle: `${data.assessment}, ${data.subject}; not the same students in each window; thin lines: 95 % interval of the mean`,
    rows: [
      ['Window', 'Mean score', '95 % interval, from', '95 % interval, to'],
      ...windows.map(({ window, scores }) => [
        withN(window, scores.n),
        rounded(scores.mean),
        rounded(scores.interval?.low ?? null),
        rounded(scores.interval?.high ?? null),
      ]),
    ],
    series: [look(chartColours.blue, 'line'), look(chartColours.grey, 'dashed'), look(chartColours.grey, 'dashed', false)],
    stacked: false,
    domainTitle: '',
    values: { title: 'Score', ...values },
    summary: `Mean score of ${data.assessment}, ${data.subject}. ${windows.map(({ window, scores }) => `${window}: ${shown(scores.mean ?? 0)}, n = ${scores.n}`).join('. ')}.`,
  };
};

/** Mean gain since the window before, of students with both scores, with the 95 % interval as marks above and below. */
const growth = (data: TeacherScores, { gains: values }: SharedScale): ChartSpec | null => {
  const windows = data.windows.flatMap(({ window, gains, dropped, scores }) =>
    gains === null || gains.n === 0 ? [] : [{ window, gains, dropped, scored: scores.n }],
  );
  const last = windows[windows.length - 1];
  if (last === undefined) return null;
  const mean = last.gains.mean ?? 0;
  const changed =
    shown(Math.abs(mean)) === '0'
      ? 'did not change on average'
      : `${mean > 0 ? 'grew' : 'fell'} by ${shown(Math.abs(mean))} points on average`;
  return {
    key: 'growth',
    type: 'combo',
    title: `${students(last.gains.n)} ${changed} up to ${last.window}`,
    subtitle: `${data.assessment}, ${data.subject}; growth during the time, whatever its cause; marks: 95 % interval of the mean`,
    rows: [
      ['Window', 'Mean growth', '95 % interval, from', '95 % interval, to'],
      ...windows.map(({ window, gains, scored }) => [
        withN(window, `${gains.n} of ${scored}`),
        rounded(gains.mean),
        gains.n >= leastInGroup ? rounded(gains.interval?.low ?? null) : null,
        gains.n >= leastInGroup ? rounded(gains.interval?.high ?? null) : null,
      ]),
    ],
    series: [look(chartColours.blue, 'bars'), look(chartColours.vermilion, 'points'), look(chartColours.vermilion, 'points', false)],
    stacked: false,
    domainTitle: '',
    values: { title: 'Points since the window before', ...values },
    summary: `Mean growth since the window before, students with both scores. ${windows.map(({ window, gains, dropped }) => `${window}: ${shownChange(gains.mean ?? 0)}, n = ${gains.n}, ${dropped} without an earlier score`).join('. ')}.`,
  };
};

/** Every chart there is data for, in a fixed order. */
export const growthCharts = (data: TeacherScores, teacherName: string, scale: SharedScale): ChartBlock => ({
  key: `${data.teacherId} · ${data.assessment} · ${data.subject}`,
  heading: `${teacherName} · ${data.subject} · ${data.assessment}`,
  charts: [byWindow(data, scale), growth(data, scale), preToPost(data), bySubgroup(data), distribution(data)].filter(
    (chart): chart is ChartSpec => chart !== null,
  ),
});
