// The charts of one teacher's students in one instrument and subject, put together; and growth between windows. Specs only.
import type { TeacherScores } from '../students/teacherScores';
import type { WeeklySeries } from '../students/weekly';
import type { CycleOnChart } from './chartPhases';
import {
  axisOver,
  chartColours,
  intervalWords,
  labelled,
  leastInGroup,
  look,
  rounded,
  shown,
  shownChange,
  students,
  windowWords,
  withN,
  type ChartBlock,
  type ChartSpec,
} from './chartSpec';
import { progress } from './progressChart';
import { bySubgroup, distribution, preToPost } from './studentCharts';
import { bands, trend } from './windowCharts';
import { medianOf, type Interval, type Summary } from '../students/numbers/summary';

/** Scales shared by every teacher of one instrument and subject. */
export interface SharedScale {
  readonly scores: { readonly min: number; readonly max: number };
  readonly gains: { readonly min: number; readonly max: number };
}

/** An interval much wider than is usual here would press every other chart flat; it is given in words instead. */
const widestOfUsual = 3;

const scaleOver = (summaries: readonly Summary[], withZero: boolean): SharedScale['scores'] => {
  const counted = summaries.filter(({ n }) => n >= leastInGroup);
  const widths = counted.flatMap(({ interval }) => (interval === null ? [] : [interval.high - interval.low]));
  const usual = medianOf(widths) ?? 0;
  return axisOver(
    [
      ...counted.flatMap(({ mean }) => mean ?? []),
      ...counted.flatMap(({ interval }) =>
        interval === null || interval.high - interval.low > widestOfUsual * usual ? [] : [interval.low, interval.high],
      ),
    ],
    withZero,
  );
};

/** Share of the axis between a bar's end and the next mark that a written number needs. */
const leastApart = 0.11;

/** One scale over all teachers given, so that charts beside each other can be compared. */
export const sharedScale = (all: readonly TeacherScores[]): SharedScale => ({
  scores: scaleOver(
    all.flatMap(({ windows }) => windows.map(({ scores }) => scores)),
    false,
  ),
  gains: scaleOver(
    all.flatMap(({ windows }) => windows.flatMap(({ gains }) => gains ?? [])),
    true,
  ),
});

/** "grew by 6.2 points on average". */
export const changeWords = (mean: number): string =>
  shown(Math.abs(mean)) === '0'
    ? 'did not change on average'
    : `${mean > 0 ? 'grew' : 'fell'} by ${shown(Math.abs(mean))} points on average`;

/** Mean gain since the window before, of students with both scores, with the ends of the 95 % interval as marks. */
export const growth = (data: TeacherScores, { gains: values }: SharedScale): ChartSpec | null => {
  const windows = data.windows.flatMap(({ window, gains, dropped, scores }) =>
    gains === null || gains.n < leastInGroup ? [] : [{ window, gains, dropped, scored: scores.n }],
  );
  const last = windows[windows.length - 1];
  if (last === undefined) return null;
  // One end alone would look like a mean: an interval that does not fit is given in words.
  const fitting = (interval: Interval | null): Interval | null =>
    interval === null || interval.low < values.min || interval.high > values.max ? null : interval;
  // A number is written beyond its bar's end: one under the mark of an interval could not be read.
  const crowded = windows.some(({ gains: { mean, interval } }) => {
    const ends = fitting(interval);
    const end = ends === null ? null : (mean ?? 0) < 0 ? (mean ?? 0) - ends.low : ends.high - (mean ?? 0);
    return end !== null && end < (values.max - values.min) * leastApart;
  });
  const bars = look(chartColours.blue, 'bars');
  return {
    key: 'growth',
    type: 'combo',
    title: `${students(last.gains.n)} ${changeWords(last.gains.mean ?? 0)} up to ${windowWords(last.window)}`,
    subtitle: `${data.assessment}, ${data.subject}; growth during the time, whatever its cause; students with both scores`,
    rows: [
      ['Window', 'Mean growth', '95 % interval of the mean', 'to'],
      ...windows.map(({ window, gains, scored }) => [
        withN(windowWords(window), `${gains.n} of ${scored}`),
        rounded(gains.mean),
        rounded(fitting(gains.interval)?.low ?? null),
        rounded(fitting(gains.interval)?.high ?? null),
      ]),
    ],
    series: [crowded ? bars : labelled(bars), look(chartColours.vermilion, 'points'), look(chartColours.vermilion, 'points', false)],
    stacked: false,
    domainTitle: '',
    values: { title: 'Points since the window before', ...values },
    summary: `Mean growth since the window before, students with both scores. ${windows.map(({ window, gains, dropped }) => `${windowWords(window)}: ${shownChange(gains.mean ?? 0)}, ${intervalWords(gains.interval)}, n = ${gains.n}, ${dropped} without an earlier score`).join('. ')}.`,
  };
};

/** What a chart of one teacher is drawn with beside the scores. */
export interface ChartSurroundings {
  readonly teacherName: string;
  readonly scale: SharedScale;
  readonly cycles: readonly CycleOnChart[];
  readonly weekly: WeeklySeries | null;
}

/** By which the block is found again on the sheet. */
export const blockKey = ({ teacherId, assessment, subject }: Pick<TeacherScores, 'teacherId' | 'assessment' | 'subject'>): string =>
  `${teacherId} · ${assessment} · ${subject}`;

/** Every chart there is data for, in a fixed order. */
export const growthCharts = (data: TeacherScores, { teacherName, scale, cycles, weekly }: ChartSurroundings): ChartBlock => ({
  key: blockKey(data),
  heading: `${teacherName} · ${data.subject} · ${data.assessment}`,
  charts: [
    bands(data),
    trend(data, scale.scores, cycles),
    weekly === null ? null : progress(weekly, cycles),
    growth(data, scale),
    preToPost(data),
    bySubgroup(data),
    distribution(data),
  ].filter((chart): chart is ChartSpec => chart !== null),
});
