// One teacher's students in one instrument and subject, window by window: the numbers that charts and reports are made from.
import { seriesOf, teacherGroups, type GrowthLink, type Series } from './series';
import { isProficient, levelsLowToHigh } from './numbers/levels';
import { summaryOf, type Summary } from './numbers/summary';
import type { ScoreRecord } from './records';
import { plainSubject } from './subject';
import { windowKey } from './window';

export interface WindowOfTeacher {
  readonly window: string;
  /** The middle day of the tests; null unless every scored student has one. */
  readonly testedOn: string | null;
  /** The scores of the linked students who were scored. */
  readonly scores: Summary;
  /** Counts by level, in the order of `levels`; students without a level are in none. */
  readonly byLevel: readonly number[];
  /** Gains since the window before of the students with both; null in the first window. */
  readonly gains: Summary | null;
  readonly dropped: number;
}

export interface StudentChange {
  readonly studentKey: string;
  readonly earlier: number;
  readonly later: number;
}

export interface GroupGrowth {
  /** Such as "EL: Yes". */
  readonly group: string;
  readonly gains: Summary;
}

export interface TeacherScores {
  readonly teacherId: string;
  readonly assessment: string;
  readonly subject: string;
  readonly levels: readonly string[];
  readonly windows: readonly WindowOfTeacher[];
  /** Between the last two windows with both, by change; empty where there are none. */
  readonly changes: readonly StudentChange[];
  readonly changeFrom: string | null;
  readonly changeTo: string | null;
  /** Of the changes, by subgroup, the larger groups first. */
  readonly groups: readonly GroupGrowth[];
  /** Everyone linked in any window. */
  readonly studentKeys: ReadonlySet<string>;
  /** Scores in the last window that has any. */
  readonly lastScores: readonly number[];
  readonly lastWindow: string | null;
}

const seriesKey = (score: Pick<ScoreRecord, 'assessment' | 'subject'>): string =>
  `${plainSubject(score.assessment)}\n${plainSubject(score.subject)}`;

interface Details {
  readonly levels: readonly string[];
  readonly levelOf: (studentKey: string, window: string) => string | null;
  readonly dayOf: (studentKey: string, window: string) => string | null;
  readonly groupsOf: (studentKey: string) => readonly string[];
}

/** Levels that few students have beside many others are details of another grade; six bands are as many as an eye tells apart. */
const mostLevels = 6;

const detailsOf = (scores: readonly ScoreRecord[]): ReadonlyMap<string, Details> => {
  const bySeries = new Map<string, ScoreRecord[]>();
  for (const score of scores) {
    const list = bySeries.get(seriesKey(score));
    if (list === undefined) bySeries.set(seriesKey(score), [score]);
    else list.push(score);
  }
  return new Map(
    [...bySeries].map(([key, own]) => {
      const order = levelsLowToHigh(own);
      const level = new Map<string, string>();
      const day = new Map<string, string>();
      const groups = new Map<string, readonly string[]>();
      for (const score of own) {
        if (score.groups.length > 0) groups.set(score.studentKey, score.groups);
        if (score.score === null) continue;
        const place = `${score.studentKey}\n${windowKey(score.window)}`;
        if (score.level !== null) level.set(place, score.level);
        if (score.testedOn !== null) day.set(place, score.testedOn);
      }
      return [
        key,
        {
          levels: order.length > mostLevels ? [] : order,
          levelOf: (studentKey, window) => level.get(`${studentKey}\n${windowKey(window)}`) ?? null,
          dayOf: (studentKey, window) => day.get(`${studentKey}\n${windowKey(window)}`) ?? null,
          groupsOf: (studentKey) => groups.get(studentKey) ?? [],
        } satisfies Details,
      ];
    }),
  );
};

const noDetails: Details = { levels: [], levelOf: () => null, dayOf: () => null, groupsOf: () => [] };

const middleDay = (days: readonly (string | null)[]): string | null => {
  const known = days.filter((day): day is string => day !== null).sort();
  return known.length < days.length ? null : (known[Math.floor(known.length / 2)] ?? null);
};

const scoreOf = (series: Series, studentKey: string, place: number): number | null => series.slots.get(studentKey)?.[place] ?? null;

/** Everything about each teacher and series. `links` of other teachers may be left out; scores may not, since they tell windows and levels. */
export const teacherScores = (scores: readonly ScoreRecord[], links: readonly GrowthLink[]): readonly TeacherScores[] => {
  const series = seriesOf(scores);
  const details = detailsOf(scores);
  const byTeacher = new Map<
    string,
    { readonly teacherId: string; readonly series: Series; readonly members: Map<number, readonly string[]> }
  >();
  for (const { teacherId, series: own, place, members } of teacherGroups(series, links)) {
    const key = `${teacherId}\n${seriesKey(own)}`;
    const found = byTeacher.get(key) ?? { teacherId, series: own, members: new Map<number, readonly string[]>() };
    byTeacher.set(key, found);
    found.members.set(
      place,
      members.map(({ studentKey }) => studentKey),
    );
  }
  return [...byTeacher.values()].map(({ teacherId, series: own, members }): TeacherScores => {
    const { levels, levelOf, dayOf, groupsOf } = details.get(seriesKey(own)) ?? noDetails;
    const places = [...members.keys()].sort((a, b) => a - b);
    const scored = (place: number): readonly string[] =>
      (members.get(place) ?? []).filter((student) => scoreOf(own, student, place) !== null);
    const matched = (place: number): readonly StudentChange[] =>
      scored(place).flatMap((studentKey) => {
        const [earlier, later] = [place === 0 ? null : scoreOf(own, studentKey, place - 1), scoreOf(own, studentKey, place)];
        return earlier === null || later === null ? [] : [{ studentKey, earlier, later }];
      });
    const windows = places.map((place): WindowOfTeacher => {
      const window = own.windows[place] ?? '';
      const present = scored(place);
      const pairs = matched(place);
      return {
        window,
        testedOn: middleDay(present.map((student) => dayOf(student, window))),
        scores: summaryOf(present.map((student) => scoreOf(own, student, place) ?? 0)),
        byLevel: levels.map((level) => present.filter((student) => levelOf(student, window) === level).length),
        gains: place === 0 ? null : summaryOf(pairs.map(({ earlier, later }) => later - earlier)),
        dropped: present.length - pairs.length,
      };
    });
    const last = [...places].reverse().find((place) => matched(place).length > 0) ?? null;
    const changes = last === null ? [] : [...matched(last)].sort((a, b) => a.later - a.earlier - (b.later - b.earlier));
    const gainsByGroup = new Map<string, number[]>();
    for (const { studentKey, earlier, later } of changes)
      for (const group of groupsOf(studentKey)) gainsByGroup.set(group, [...(gainsByGroup.get(group) ?? []), later - earlier]);
    const lastPlace = [...places].reverse().find((place) => scored(place).length > 0) ?? null;
    return {
      teacherId,
      assessment: own.assessment,
      subject: own.subject,
      levels,
      windows,
      changes,
      changeFrom: last === null ? null : (own.windows[last - 1] ?? null),
      changeTo: last === null ? null : (own.windows[last] ?? null),
      groups: [...gainsByGroup]
        .map(([group, gains]) => ({ group, gains: summaryOf(gains) }))
        .sort((a, b) => b.gains.n - a.gains.n || (a.group < b.group ? -1 : 1)),
      studentKeys: new Set([...members.values()].flat()),
      lastScores: lastPlace === null ? [] : scored(lastPlace).map((student) => scoreOf(own, student, lastPlace) ?? 0),
      lastWindow: lastPlace === null ? null : (own.windows[lastPlace] ?? null),
    };
  });
};

/** The levels that count as proficient, or none where the words of this instrument do not tell. */
export const proficientLevels = (levels: readonly string[]): readonly string[] => levels.filter((level) => isProficient(level) === true);
