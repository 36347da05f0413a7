// Matched pairs of tests by group: teacher, section, school, subgroup, or the parts of a coaching cycle. Who is in which group, and nothing else.
import { cycleParts, type CycleDays, type CyclePart } from './numbers/cycleParts';
import type { LinkRecord, ScoreRecord } from './records';
import { sectionNames } from './sections';
import { seriesOf, teacherGroups, type Series } from './series';
import { plainSubject } from './subject';
import { windowKey } from './window';

export interface MatchedPair {
  readonly studentKey: string;
  readonly earlier: ScoreRecord;
  readonly later: ScoreRecord;
}

export interface GrowthGroup {
  /** The id of a teacher, section, school or cycle, or the words of a subgroup; null for everyone. */
  readonly group: string | null;
  readonly assessment: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly nScored: number;
  readonly pairs: readonly MatchedPair[];
  /** Teachers linked to the matched students. */
  readonly teachers: number;
}

export type GroupBy = 'teacher' | 'section' | 'school' | 'subgroup';

export interface CycleOfTeachers extends CycleDays {
  readonly cycleId: string;
  readonly teacherIds: readonly string[];
}

/** One series with each student's record in each window; the latest test of a window counts, as in the series itself. */
interface Tests {
  readonly series: Series;
  readonly records: ReadonlyMap<string, readonly (ScoreRecord | undefined)[]>;
}

const seriesKey = ({ assessment, subject }: Pick<ScoreRecord, 'assessment' | 'subject'>): string =>
  `${plainSubject(assessment)}\n${plainSubject(subject)}`;

const testsOf = (scores: readonly ScoreRecord[]): readonly Tests[] => {
  const found = new Map(
    seriesOf(scores).map((series) => {
      const places = new Map(series.windows.map((window, place) => [windowKey(window), place]));
      return [seriesKey(series), { series, places, records: new Map<string, (ScoreRecord | undefined)[]>() }] as const;
    }),
  );
  for (const score of scores) {
    if (score.score === null) continue;
    const tests = found.get(seriesKey(score));
    const place = tests?.places.get(windowKey(score.window));
    if (tests === undefined || place === undefined) continue;
    const own = tests.records.get(score.studentKey) ?? [];
    const had = own[place];
    if (had === undefined || (score.testedOn ?? '') >= (had.testedOn ?? '')) own[place] = score;
    tests.records.set(score.studentKey, own);
  }
  return [...found.values()];
};

const groupOver = (
  { series, records }: Tests,
  group: string | null,
  place: number,
  students: Iterable<string>,
  teachersOf: ReadonlyMap<string, ReadonlySet<string>>,
): GrowthGroup => {
  const pairs: MatchedPair[] = [];
  const teachers = new Set<string>();
  let nScored = 0;
  for (const studentKey of students) {
    const own = records.get(studentKey);
    const later = own?.[place];
    if (later === undefined) continue;
    nScored += 1;
    const earlier = own?.[place - 1];
    if (earlier === undefined) continue;
    pairs.push({ studentKey, earlier, later });
    for (const teacher of teachersOf.get(studentKey) ?? []) teachers.add(teacher);
  }
  return {
    group,
    assessment: series.assessment,
    subject: series.subject,
    from: series.windows[place - 1] ?? '',
    to: series.windows[place] ?? '',
    nScored,
    pairs,
    teachers: teachers.size,
  };
};

const membersBy = (
  tests: Tests,
  place: number,
  groupsOf: (record: ScoreRecord) => readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [studentKey, own] of tests.records) {
    const record = own[place];
    if (record === undefined) continue;
    for (const group of groupsOf(record)) {
      const list = found.get(group);
      if (list === undefined) found.set(group, [studentKey]);
      else list.push(studentKey);
    }
  }
  return found;
};

/** Groups window by window, each against the window just before it; `everyone` has all students of the window, under null. */
export const growthGroups = (
  scores: readonly ScoreRecord[],
  links: readonly LinkRecord[],
  by: GroupBy,
): { readonly groups: readonly GrowthGroup[]; readonly everyone: readonly GrowthGroup[] } => {
  const all = testsOf(scores);
  const series = all.map((each) => each.series);
  const bySeries = new Map(all.map((tests) => [tests.series, tests]));
  const teachersAt = new Map<string, Map<string, Set<string>>>();
  const taught = teacherGroups(series, links);
  for (const { series: each, place, teacherId, members } of taught) {
    const key = `${seriesKey(each)}\n${place}`;
    const students = teachersAt.get(key) ?? new Map<string, Set<string>>();
    teachersAt.set(key, students);
    for (const { studentKey } of members) students.set(studentKey, (students.get(studentKey) ?? new Set<string>()).add(teacherId));
  }
  const teachersOf = (tests: Tests, place: number): ReadonlyMap<string, ReadonlySet<string>> =>
    teachersAt.get(`${seriesKey(tests.series)}\n${place}`) ?? new Map<string, ReadonlySet<string>>();
  const laterPlaces = ({ series: each }: Tests): readonly number[] => each.windows.map((_, place) => place).slice(1);

  const everyone = all.flatMap((tests) =>
    laterPlaces(tests).map((place) => groupOver(tests, null, place, tests.records.keys(), teachersOf(tests, place))),
  );
  if (by === 'school' || by === 'subgroup') {
    const groupsOf = (record: ScoreRecord): readonly string[] =>
      by === 'subgroup' ? record.groups : record.schoolId === null ? [] : [record.schoolId];
    const groups = all.flatMap((tests) =>
      laterPlaces(tests).flatMap((place) =>
        [...membersBy(tests, place, groupsOf)].map(([group, students]) =>
          groupOver(tests, group, place, students, teachersOf(tests, place)),
        ),
      ),
    );
    return { groups, everyone };
  }
  const sectionOf = sectionNames(links);
  // A section is grouped as a teacher is: its name stands in the teacher's place.
  const grouped =
    by === 'teacher'
      ? taught
      : teacherGroups(
          series,
          links.flatMap((link) => {
            const section = sectionOf(link);
            return section === null ? [] : [{ ...link, teacherId: section }];
          }),
        );
  const groups = grouped.flatMap(({ teacherId, series: each, place, members }) => {
    const tests = bySeries.get(each);
    return tests === undefined || place === 0
      ? []
      : [
          groupOver(
            tests,
            teacherId,
            place,
            members.map(({ studentKey }) => studentKey),
            teachersOf(tests, place),
          ),
        ];
  });
  return { groups, everyone };
};

const partEnds: readonly { readonly part: CyclePart; readonly from: CyclePart }[] = [
  { part: 'before', from: 'before' },
  { part: 'during', from: 'before' },
  { part: 'after', from: 'during' },
];

/**
 * Growth before, during and after each cycle by the day of the test. Before: from a student's first to the last test up to the first day;
 * during: from that test to the last one in the cycle; after: from there to the last one since.
 */
export const cycleGrowth = (
  scores: readonly ScoreRecord[],
  links: readonly LinkRecord[],
  cycles: readonly CycleOfTeachers[],
): readonly GrowthGroup[] => {
  const bySeries = new Map<string, Map<string, ScoreRecord[]>>();
  for (const score of scores) {
    if (score.score === null || score.testedOn === null) continue;
    const students = bySeries.get(seriesKey(score)) ?? new Map<string, ScoreRecord[]>();
    bySeries.set(seriesKey(score), students);
    const list = students.get(score.studentKey);
    if (list === undefined) students.set(score.studentKey, [score]);
    else list.push(score);
  }
  const taught = teacherGroups(seriesOf(scores), links);
  return cycles.flatMap((cycle) => {
    const members = new Map<string, { readonly series: Series; readonly students: Set<string> }>();
    for (const { teacherId, series, members: own } of taught) {
      if (!cycle.teacherIds.includes(teacherId)) continue;
      const found = members.get(seriesKey(series)) ?? { series, students: new Set<string>() };
      members.set(seriesKey(series), found);
      for (const { studentKey } of own) found.students.add(studentKey);
    }
    return [...members].flatMap(([key, { series, students }]) => {
      const parts = [...students].map((studentKey) => ({
        studentKey,
        parts: cycleParts(bySeries.get(key)?.get(studentKey) ?? [], cycle),
      }));
      return partEnds.flatMap(({ part, from }): readonly GrowthGroup[] => {
        const tested = parts.filter((each) => each.parts[part].length > 0);
        const pairs = tested.flatMap(({ studentKey, parts: own }): readonly MatchedPair[] => {
          const later = own[part][own[part].length - 1];
          const earlier = part === 'before' ? own.before[0] : own[from][own[from].length - 1];
          return later === undefined || earlier === undefined || later === earlier ? [] : [{ studentKey, earlier, later }];
        });
        if (tested.length === 0) return [];
        return [
          {
            group: cycle.cycleId,
            assessment: series.assessment,
            subject: series.subject,
            from: part === 'before' ? 'first test before the cycle' : `last test ${from} the cycle`,
            to: `last test ${part} the cycle`,
            nScored: tested.length,
            pairs,
            teachers: cycle.teacherIds.length,
          },
        ];
      });
    });
  });
};
