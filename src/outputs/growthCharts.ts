// The charts of one teacher's students: bands by window, growth between windows, pre to post, subgroups, distribution. Specs only.
import { proficientLevels, type TeacherScores } from '../students/teacherScores';
import {
  axisOver,
  bandColours,
  chartColours,
  niceStep,
  shown,
  shownChange,
  students,
  withN,
  type ChartBlock,
  type ChartSpec,
  type SeriesLook,
} from './chartSpec';

const look = (colour: string, draw: SeriesLook['draw'], inLegend = true): SeriesLook => ({ colour, draw, inLegend });
const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** Up to this many students each get a line from then to now; more of them read better as rows of a dumbbell. */
const mostSlopes = 15;

/** A mean of fewer is close to being one child's score. */
const leastInGroup = 3;

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
        return [withN(window, total), ...byLevel.map((count) => round((100 * count) / total))];
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
        round(scores.mean),
        round(scores.interval?.low ?? null),
        round(scores.interval?.high ?? null),
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
        round(gains.mean),
        gains.n >= leastInGroup ? round(gains.interval?.low ?? null) : null,
        gains.n >= leastInGroup ? round(gains.interval?.high ?? null) : null,
      ]),
    ],
    series: [look(chartColours.blue, 'bars'), look(chartColours.vermilion, 'points'), look(chartColours.vermilion, 'points', false)],
    stacked: false,
    domainTitle: '',
    values: { title: 'Points since the window before', ...values },
    summary: `Mean growth since the window before, students with both scores. ${windows.map(({ window, gains, dropped }) => `${window}: ${shownChange(gains.mean ?? 0)}, n = ${gains.n}, ${dropped} without an earlier score`).join('. ')}.`,
  };
};

/** Each student from then to now: a line each up to 15 students, a row each above. Keys, never names. */
const preToPost = (data: TeacherScores): ChartSpec | null => {
  const { changes, changeFrom, changeTo } = data;
  if (changes.length < leastInGroup || changeFrom === null || changeTo === null) return null;
  const rose = changes.filter(({ earlier, later }) => later > earlier).length;
  const shared = {
    key: 'students',
    title: `${rose} of ${students(changes.length)} scored higher in ${changeTo} than in ${changeFrom}`,
    subtitle: `${data.assessment}, ${data.subject}; students with both scores, by change`,
    summary: `From ${changeFrom} to ${changeTo}: ${rose} higher, ${changes.filter(({ earlier, later }) => later === earlier).length} the same, ${changes.filter(({ earlier, later }) => later < earlier).length} lower, n = ${changes.length}.`,
    domainTitle: '',
    values: { title: 'Score', ...axisOver(changes.flatMap(({ earlier, later }) => [earlier, later])) },
  };
  if (changes.length <= mostSlopes)
    return {
      ...shared,
      type: 'line',
      stacked: false,
      rows: [
        ['Window', ...changes.map(({ studentKey, earlier, later }) => `${studentKey}\u00A0(${shownChange(later - earlier)})`)],
        [changeFrom, ...changes.map(({ earlier }) => earlier)],
        [changeTo, ...changes.map(({ later }) => later)],
      ],
      series: changes.map(({ earlier, later }) =>
        look(later > earlier ? chartColours.blue : later < earlier ? chartColours.vermilion : chartColours.grey, 'line', false),
      ),
    };
  return {
    ...shared,
    type: 'bar',
    stacked: true,
    rows: [
      ['Student', 'Up to the lower score', 'Higher now', 'Lower now'],
      ...changes.map(({ studentKey, earlier, later }) => [
        `${studentKey}\u00A0(${shownChange(later - earlier)})`,
        Math.min(earlier, later),
        later >= earlier ? round(later - earlier) : null,
        later < earlier ? round(earlier - later) : null,
      ]),
    ],
    series: [look(chartColours.clear, 'hidden', false), look(chartColours.blue, 'bars'), look(chartColours.vermilion, 'bars')],
  };
};

const bySubgroup = (data: TeacherScores): ChartSpec | null => {
  const groups = data.groups.filter(({ gains }) => gains.n >= leastInGroup).slice(0, 12);
  const [first] = groups;
  if (first === undefined || groups.length < 2 || data.changeTo === null) return null;
  return {
    key: 'groups',
    type: 'bar',
    title: `Growth up to ${data.changeTo} by group of students`,
    subtitle: `${data.assessment}, ${data.subject}; groups overlap; groups of fewer than ${leastInGroup} are not shown`,
    rows: [['Group', 'Mean growth'], ...groups.map(({ group, gains }) => [withN(group, gains.n), round(gains.mean)])],
    series: [look(chartColours.blue, 'bars', false)],
    stacked: false,
    domainTitle: '',
    values: {
      title: 'Points since the window before',
      ...axisOver(
        groups.flatMap(({ gains }) => gains.mean ?? []),
        true,
      ),
    },
    summary: `Mean growth by group. ${groups.map(({ group, gains }) => `${group}: ${shownChange(gains.mean ?? 0)}, n = ${gains.n}`).join('. ')}.`,
  };
};

const distribution = (data: TeacherScores): ChartSpec | null => {
  const { lastScores: scores, lastWindow } = data;
  if (scores.length < 5 || lastWindow === null) return null;
  const { min, max } = axisOver(scores);
  const width = niceStep(Math.max(1e-6, Math.max(...scores) - Math.min(...scores)));
  const bins = Math.max(1, Math.round((max - min) / width));
  const counts = Array.from(
    { length: bins },
    (_, bin) => scores.filter((score) => Math.min(bins - 1, Math.floor((score - min) / width)) === bin).length,
  );
  return {
    key: 'distribution',
    type: 'column',
    title: `Scores of ${students(scores.length)} in ${lastWindow} lie between ${shown(Math.min(...scores))} and ${shown(Math.max(...scores))}`,
    subtitle: `${data.assessment}, ${data.subject}; how many students in each range`,
    rows: [
      ['Score', 'Students'],
      ...counts.map((count, bin) => [`${shown(min + bin * width)} to ${shown(min + (bin + 1) * width)}`, count]),
    ],
    series: [look(chartColours.blue, 'bars', false)],
    stacked: false,
    domainTitle: 'Score',
    values: { title: 'Students', min: 0, max: axisOver(counts, true).max },
    summary: `Scores in ${lastWindow}, n = ${scores.length}. ${counts.map((count, bin) => `${shown(min + bin * width)} to ${shown(min + (bin + 1) * width)}: ${count}`).join('. ')}.`,
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
