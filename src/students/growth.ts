// Growth of each teacher's students, window by window, as the action teacherGrowth gives it.
import { seriesOf, teacherGroups, type GrowthLink, type GrowthScore, type TeacherGroup } from './series';
import { plainSubject, subjectFamily } from './subject';
import { compareWindows, meansWindow } from './window';

export interface GrowthFilter {
  readonly teacherId?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface GrowthRow {
  readonly teacherId: string;
  readonly assessment: string;
  readonly subject: string;
  readonly from: string | null;
  readonly to: string;
  readonly nScored: number;
  readonly meanScore: number | null;
  readonly weightedMeanScore: number | null;
  readonly nMatched: number;
  readonly nDropped: number;
  readonly meanGrowth: number | null;
  readonly weightedMeanGrowth: number | null;
}

const rowOf = ({ teacherId, series, place, members }: TeacherGroup, fromPlace: number | null): GrowthRow => {
  let [nScored, sum, weight, weightedSum] = [0, 0, 0, 0];
  let [nMatched, growth, matchedWeight, weightedGrowth] = [0, 0, 0, 0];
  for (const { studentKey, share } of members) {
    const slots = series.slots.get(studentKey);
    const score = slots?.[place];
    if (score === undefined || score === null) continue;
    nScored += 1;
    sum += score;
    weight += share;
    weightedSum += score * share;
    const before = fromPlace === null ? undefined : slots?.[fromPlace];
    if (before === undefined || before === null) continue;
    nMatched += 1;
    growth += score - before;
    matchedWeight += share;
    weightedGrowth += (score - before) * share;
  }
  return {
    teacherId,
    assessment: series.assessment,
    subject: series.subject,
    from: fromPlace === null ? null : (series.windows[fromPlace] ?? null),
    to: series.windows[place] ?? '',
    nScored,
    meanScore: nScored === 0 ? null : sum / nScored,
    weightedMeanScore: weight === 0 ? null : weightedSum / weight,
    nMatched,
    nDropped: nScored - nMatched,
    meanGrowth: nMatched === 0 ? null : growth / nMatched,
    weightedMeanGrowth: matchedWeight === 0 ? null : weightedGrowth / matchedWeight,
  };
};

const fromPlaceOf = ({ series, place }: TeacherGroup, asked: string | undefined, toAsked: boolean): number | null => {
  const before = place === 0 ? null : place - 1;
  if (asked === undefined || !toAsked) return before;
  const found = series.windows.findIndex((window, at) => at < place && meansWindow(asked, window));
  return found === -1 ? before : found;
};

/**
 * One row a teacher, instrument, subject and window `to`; `from` is the instrument's window just before it over the whole import, or, where both
 * are asked for, the one asked for. A student counts for the teachers linked in window `to`. Means are null where n is 0;
 * weighted by share: sum(score × share) / sum(share). Growth is the score in `to` less the score in `from`, for students with both;
 * nDropped are those scored in `to` without a score in `from`.
 */
export const teacherGrowth = (
  scores: readonly GrowthScore[],
  links: readonly GrowthLink[],
  filter: GrowthFilter = {},
): readonly GrowthRow[] => {
  const { teacherId, subject, from, to } = filter;
  const series = seriesOf(scores).filter(
    (each) =>
      subject === undefined ||
      plainSubject(each.subject) === plainSubject(subject) ||
      subjectFamily(each.subject) === subjectFamily(subject),
  );
  const exact = series.filter((each) => subject !== undefined && plainSubject(each.subject) === plainSubject(subject));
  const groups = teacherGroups(
    exact.length > 0 ? exact : series,
    teacherId === undefined ? links : links.filter((link) => link.teacherId === teacherId),
  );
  return groups
    .filter(({ series: each, place }) => to === undefined || meansWindow(to, each.windows[place] ?? ''))
    .map((group) => rowOf(group, fromPlaceOf(group, from, to !== undefined)))
    .filter((row) => from === undefined || to !== undefined || (row.from !== null && meansWindow(from, row.from)))
    .sort(
      (a, b) =>
        (a.teacherId < b.teacherId ? -1 : a.teacherId > b.teacherId ? 1 : 0) ||
        (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0) ||
        (a.assessment < b.assessment ? -1 : a.assessment > b.assessment ? 1 : 0) ||
        compareWindows(a.to, b.to),
    );
};
