// Scores by instrument, subject, student and window, and who of them belongs to which teacher. Compact on purpose: a district is a million lookups.
import type { LinkRecord, ScoreRecord } from './records';
import { plainSubject, subjectFamily } from './subject';
import { isWholeYear, orderedWindows, schoolYearOf, windowKey } from './window';

export type GrowthScore = Pick<ScoreRecord, 'studentKey' | 'assessment' | 'subject' | 'window' | 'testedOn' | 'score'>;
export type GrowthLink = Pick<LinkRecord, 'studentKey' | 'teacherId' | 'subject' | 'window' | 'weight'>;

/** One instrument in one subject: its windows in order, and each student's score in each. Scores of two instruments are never mixed. */
export interface Series {
  readonly assessment: string;
  readonly subject: string;
  readonly windows: readonly string[];
  /** By student, one slot a window: a score, null for not tested, undefined where nothing was imported. The latest test of a window counts. */
  readonly slots: ReadonlyMap<string, readonly (number | null | undefined)[]>;
}

/** Groups scores into series. The windows of a series are those of its instrument over everything imported, in the order of time. */
export const seriesOf = (scores: readonly GrowthScore[]): readonly Series[] => {
  const windowsByAssessment = new Map<string, Map<string, string>>();
  for (const { assessment, window } of scores) {
    const key = plainSubject(assessment);
    const windows = windowsByAssessment.get(key) ?? new Map<string, string>();
    windowsByAssessment.set(key, windows);
    if (!windows.has(windowKey(window))) windows.set(windowKey(window), window);
  }
  const ordered = new Map([...windowsByAssessment].map(([assessment, windows]) => [assessment, orderedWindows(windows.values())]));
  const places = new Map(
    [...ordered].map(([assessment, windows]) => [assessment, new Map(windows.map((window, place) => [windowKey(window), place]))]),
  );

  interface Building extends Series {
    readonly slots: Map<string, (number | null | undefined)[]>;
    readonly days: Map<string, (string | null | undefined)[]>;
  }
  const found = new Map<string, Building>();
  for (const score of scores) {
    const assessment = plainSubject(score.assessment);
    const key = `${assessment}\n${plainSubject(score.subject)}`;
    let series = found.get(key);
    if (series === undefined) {
      series = {
        assessment: score.assessment,
        subject: score.subject,
        windows: ordered.get(assessment) ?? [],
        slots: new Map(),
        days: new Map(),
      };
      found.set(key, series);
    }
    const place = places.get(assessment)?.get(windowKey(score.window)) ?? 0;
    let slots = series.slots.get(score.studentKey);
    let days = series.days.get(score.studentKey);
    if (slots === undefined || days === undefined) {
      slots = [];
      days = [];
      series.slots.set(score.studentKey, slots);
      series.days.set(score.studentKey, days);
    }
    const [had, hadDay] = [slots[place], days[place] ?? ''];
    const later = had === undefined || had === null || (score.score !== null && (score.testedOn ?? '') >= hadDay);
    if (!later) continue;
    slots[place] = score.score;
    days[place] = score.testedOn;
  }
  return [...found.values()];
};

/** Which series a link speaks of: those of its very subject, or, where no link names a series' subject in its own words, of its family. */
const seriesMatcher = (series: readonly Series[], links: readonly GrowthLink[]): ((subject: string) => readonly Series[]) => {
  const linked = new Set(links.map(({ subject }) => plainSubject(subject)));
  const answers = new Map<string, readonly Series[]>();
  return (subject) => {
    const plain = plainSubject(subject);
    const answer =
      answers.get(plain) ??
      series.filter((each) => {
        const own = plainSubject(each.subject);
        return own === plain || (!linked.has(own) && subjectFamily(own) === subjectFamily(plain));
      });
    answers.set(plain, answer);
    return answer;
  };
};

/** The places of a series' windows that a link's window holds for: the same window, or every window of the school year it names. */
const windowMatcher = (): ((series: Series, window: string) => readonly number[]) => {
  const answers = new Map<Series, Map<string, readonly number[]>>();
  return (series, window) => {
    const known = answers.get(series) ?? new Map<string, readonly number[]>();
    answers.set(series, known);
    const answer = known.get(window);
    if (answer !== undefined) return answer;
    const exact = series.windows.flatMap((each, place) => (windowKey(each) === windowKey(window) ? [place] : []));
    const year = isWholeYear(window) ? schoolYearOf(window) : null;
    const found =
      exact.length > 0 || year === null ? exact : series.windows.flatMap((each, place) => (schoolYearOf(each) === year ? [place] : []));
    known.set(window, found);
    return found;
  };
};

/** A student's place in a teacher's group: who, and with what share. */
export interface Member {
  readonly studentKey: string;
  readonly share: number;
}

export interface TeacherGroup {
  readonly teacherId: string;
  readonly series: Series;
  /** The place of window `to` in the series. */
  readonly place: number;
  readonly members: readonly Member[];
}

/** The students linked to each teacher, by series and window, each student once: the shares of several sections are added, to 1 at most. */
export const teacherGroups = (series: readonly Series[], links: readonly GrowthLink[]): readonly TeacherGroup[] => {
  const seriesFor = seriesMatcher(series, links);
  const placesFor = windowMatcher();
  const byTeacher = new Map<string, Map<Series, Map<string, number>[]>>();
  for (const link of links) {
    const teacher = byTeacher.get(link.teacherId) ?? new Map<Series, Map<string, number>[]>();
    byTeacher.set(link.teacherId, teacher);
    for (const each of seriesFor(link.subject)) {
      const windows = teacher.get(each) ?? [];
      teacher.set(each, windows);
      for (const place of placesFor(each, link.window)) {
        const members = windows[place] ?? new Map<string, number>();
        windows[place] = members;
        const had = members.get(link.studentKey);
        members.set(link.studentKey, had === undefined ? link.weight : Math.min(Math.max(1, link.weight), had + link.weight));
      }
    }
  }
  return [...byTeacher].flatMap(([teacherId, teacher]) =>
    [...teacher].flatMap(([each, windows]) =>
      windows.flatMap((members, place) =>
        members === undefined
          ? []
          : [{ teacherId, series: each, place, members: [...members].map(([studentKey, share]) => ({ studentKey, share })) }],
      ),
    ),
  );
};
