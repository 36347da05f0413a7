// A goal's number out of the scores of a cycle's students: in the last window after the cycle began, with its n. Each student counts once.
import { isAfterDay, schoolYearOf, schoolYearOfDay, windowKey } from './window';
import { levelsLowToHigh } from './numbers/levels';
import { meanOf } from './numbers/summary';
import type { ScoreRecord } from './records';
import { seriesOf, teacherGroups, type GrowthLink, type Series } from './series';
import { plainSubject } from './subject';

/** What is counted: the goal's own words. */
export interface ScoresWish {
  readonly counts: 'mean score' | 'students at or above' | '% at or above';
  readonly assessment: string | null;
  /** Null: the only subject of the assessment. */
  readonly subject: string | null;
  /** A score or a level; needed by what counts students. */
  readonly atLeast: string | null;
}

/** Whose students, and between which days. */
export interface CycleSpan {
  readonly teacherIds: readonly string[];
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly today: string;
}

export interface ScoresReading {
  /** To two decimals. */
  readonly value: number;
  /** Students at or above, or null for a mean. */
  readonly reached: number | null;
  /** The students behind it: those with a score, or with a level where a level is asked for. */
  readonly n: number;
  readonly window: string;
}

/** Why there is no number. */
export type NoReading = 'not begun' | 'no scores' | 'several subjects' | 'no window since' | 'no bound' | 'no such level';

export type ScoresAnswer = { readonly reading: ScoresReading } | { readonly missing: NoReading };

type Scores = readonly ScoreRecord[];

interface ClassSeries {
  readonly series: Series;
  /** By the place of the window, every student of these teachers. */
  readonly students: ReadonlyMap<number, ReadonlySet<string>>;
}

/** The series in which students of these teachers may have scores. */
const seriesOfTeachers = (scores: Scores, links: readonly GrowthLink[], teacherIds: readonly string[]): readonly ClassSeries[] => {
  const found = new Map<Series, Map<number, Set<string>>>();
  const own = links.filter(({ teacherId }) => teacherIds.includes(teacherId));
  for (const { series, place, members } of teacherGroups(seriesOf(scores), own)) {
    const places = found.get(series) ?? new Map<number, Set<string>>();
    found.set(series, places);
    const students = places.get(place) ?? new Set<string>();
    places.set(place, students);
    for (const { studentKey } of members) students.add(studentKey);
  }
  return [...found].map(([series, students]) => ({ series, students }));
};

const scoredIn = ({ series, students }: ClassSeries, place: number): readonly string[] =>
  [...(students.get(place) ?? [])].filter((student) => typeof series.slots.get(student)?.[place] === 'number');

const isOf = (series: Series, score: ScoreRecord): boolean =>
  plainSubject(score.assessment) === plainSubject(series.assessment) && plainSubject(score.subject) === plainSubject(series.subject);

/** The last test of each student in a window, as the series counts it. */
const testsIn = (scores: Scores, window: string): ReadonlyMap<string, ScoreRecord> => {
  const tests = new Map<string, ScoreRecord>();
  for (const score of scores) {
    if (score.score === null || windowKey(score.window) !== windowKey(window)) continue;
    const had = tests.get(score.studentKey);
    if (had === undefined || (score.testedOn ?? '') >= (had.testedOn ?? '')) tests.set(score.studentKey, score);
  }
  return tests;
};

/** By the days of the tests where all are known, else by the words of the window; in the school year in which the cycle ended at the latest. */
const isSince = (window: string, days: readonly (string | null)[], startedOn: string, lastDay: string): boolean => {
  const known = days.filter((day): day is string => day !== null).sort();
  const middle = known.length < days.length ? null : (known[Math.floor(known.length / 2)] ?? null);
  const year = middle === null ? schoolYearOf(window) : schoolYearOfDay(middle);
  if (year === null || year > schoolYearOfDay(lastDay)) return false;
  return middle === null ? isAfterDay(window, startedOn) : middle > startedOn;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The assessments and subjects that a goal of these teachers can be counted in, each with its levels from low to high. */
export const countable = (
  scores: Scores,
  links: readonly GrowthLink[],
  teacherIds: readonly string[],
): readonly { readonly assessment: string; readonly subject: string; readonly levels: readonly string[] }[] =>
  seriesOfTeachers(scores, links, teacherIds)
    .filter((found) => [...found.students.keys()].some((place) => scoredIn(found, place).length > 0))
    .map(({ series }) => ({
      assessment: series.assessment,
      subject: series.subject,
      levels: levelsLowToHigh(scores.filter((score) => isOf(series, score))),
    }));

export const goalScores = (scores: Scores, links: readonly GrowthLink[], wish: ScoresWish, span: CycleSpan): ScoresAnswer => {
  const { startedOn, endedOn, today } = span;
  if (startedOn === null) return { missing: 'not begun' };
  const assessment = plainSubject(wish.assessment ?? '');
  const instrument = scores.filter((score) => plainSubject(score.assessment) === assessment);
  const fitting = seriesOfTeachers(instrument, links, span.teacherIds).filter(
    ({ series }) => wish.subject === null || plainSubject(series.subject) === plainSubject(wish.subject),
  );
  const [found, ...others] = fitting;
  if (found === undefined) return { missing: 'no scores' };
  if (others.length > 0) return { missing: 'several subjects' };
  const own = instrument.filter((score) => isOf(found.series, score));
  const latest = found.series.windows
    .map((window, place) => ({ window, students: scoredIn(found, place) }))
    .filter(({ students }) => students.length > 0)
    .map((each) => ({ ...each, tests: testsIn(own, each.window) }))
    .filter(({ window, students, tests }) =>
      isSince(
        window,
        students.map((student) => tests.get(student)?.testedOn ?? null),
        startedOn,
        endedOn ?? today,
      ),
    )
    .pop();
  if (latest === undefined) return { missing: 'no window since' };
  const { window, students, tests } = latest;
  const results = students.flatMap((student) => tests.get(student) ?? []);
  if (wish.counts === 'mean score') {
    const mean = meanOf(results.map(({ score }) => score ?? 0));
    return mean === null ? { missing: 'no window since' } : { reading: { value: rounded(mean), reached: null, n: results.length, window } };
  }
  const bound = (wish.atLeast ?? '').trim();
  if (bound === '') return { missing: 'no bound' };
  const levels = levelsLowToHigh(own).map((level) => level.toLowerCase());
  const from = levels.indexOf(bound.toLowerCase());
  const isScore = from < 0 && Number.isFinite(Number(bound));
  if (from < 0 && !isScore) return { missing: 'no such level' };
  const judged = isScore ? results : results.filter(({ level }) => level !== null);
  if (judged.length === 0) return { missing: 'no window since' };
  const reached = judged.filter(({ score, level }) =>
    isScore ? (score ?? 0) >= Number(bound) : levels.indexOf((level ?? '').toLowerCase()) >= from,
  ).length;
  const value = wish.counts === '% at or above' ? rounded((100 * reached) / judged.length) : reached;
  return { reading: { value, reached, n: judged.length, window } };
};
