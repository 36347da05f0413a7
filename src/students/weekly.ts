// Short tests taken again and again, by week: the middle score of a teacher's students, for progress over a term.
import { mondayOf } from '../time/calendarDate';
import { medianOf } from './numbers/summary';
import type { ScoreRecord } from './records';
import { plainSubject } from './subject';
import { windowKey } from './window';

export interface WeekOfScores {
  /** The Monday. */
  readonly week: string;
  readonly median: number;
  readonly n: number;
}

export interface WeeklySeries {
  readonly assessment: string;
  readonly subject: string;
  readonly weeks: readonly WeekOfScores[];
}

/** Weeks a line through them needs. */
const leastWeeks = 3;
const leastInWeek = 3;

const seriesKey = ({ assessment, subject }: Pick<ScoreRecord, 'assessment' | 'subject'>): string =>
  `${plainSubject(assessment)}\n${plainSubject(subject)}`;

/** Scores by series, of those in which some student was tested on three days of one window: only these are progress series. */
export const repeatedTests = (scores: readonly ScoreRecord[]): ReadonlyMap<string, readonly ScoreRecord[]> => {
  const times = new Map<string, number>();
  const repeated = new Set<string>();
  for (const score of scores) {
    if (score.testedOn === null || score.score === null) continue;
    const series = seriesKey(score);
    if (repeated.has(series)) continue;
    const key = `${score.studentKey}\n${windowKey(score.window)}\n${series}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    if (count >= leastWeeks) repeated.add(series);
  }
  const found = new Map<string, ScoreRecord[]>();
  if (repeated.size === 0) return found;
  for (const score of scores) {
    const series = seriesKey(score);
    if (!repeated.has(series)) continue;
    const list = found.get(series);
    if (list === undefined) found.set(series, [score]);
    else list.push(score);
  }
  return found;
};

/** The weeks of one series for these students, each student's last test of a week; null with fewer than three weeks of three students. */
export const weeklySeries = (
  repeated: ReadonlyMap<string, readonly ScoreRecord[]>,
  series: Pick<ScoreRecord, 'assessment' | 'subject'>,
  studentKeys: ReadonlySet<string>,
): WeeklySeries | null => {
  const byWeek = new Map<string, Map<string, { readonly on: string; readonly score: number }>>();
  for (const { studentKey, testedOn, score } of repeated.get(seriesKey(series)) ?? []) {
    if (testedOn === null || score === null || !studentKeys.has(studentKey)) continue;
    const week = mondayOf(testedOn);
    const students = byWeek.get(week) ?? new Map<string, { readonly on: string; readonly score: number }>();
    byWeek.set(week, students);
    const had = students.get(studentKey);
    if (had === undefined || had.on <= testedOn) students.set(studentKey, { on: testedOn, score });
  }
  const weeks = [...byWeek]
    .filter(([, students]) => students.size >= leastInWeek)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, students]) => ({ week, median: medianOf([...students.values()].map(({ score }) => score)) ?? 0, n: students.size }));
  return weeks.length < leastWeeks ? null : { assessment: series.assessment, subject: series.subject, weeks };
};
