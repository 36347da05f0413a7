// Charts about the students behind a mean: each from then to now, by subgroup, and how their scores spread. Keys, never names.
import { groupsShown } from '../sharing/groupsShown';
import type { StudentChange, TeacherScores } from '../students/teacherScores';
import {
  axisOver,
  chartColours,
  intervalWords,
  leastInGroup,
  look,
  niceStep,
  rounded,
  shown,
  shownChange,
  students,
  labelled,
  windowWords,
  withN,
  type ChartSpec,
} from './chartSpec';

/** Up to this many students each get a line from then to now; more of them read better as rows of a dumbbell. */
const mostSlopes = 15;

/** A score is written above its point: another one nearer above than this share of the axis would lie on it. */
const leastApart = 1 / 12;

/** Which lines can have their scores written at both ends without lying on another line's. */
const labelledLines = (
  changes: readonly StudentChange[],
  { min, max }: { readonly min: number; readonly max: number },
): ReadonlySet<string> => {
  const free = (scores: readonly number[], score: number, index: number): boolean =>
    scores.every(
      (other, at) => at === index || other < score || (other === score && at > index) || other - score >= (max - min) * leastApart,
    );
  const [earlier, later] = [changes.map((each) => each.earlier), changes.map((each) => each.later)];
  return new Set(
    changes.flatMap((each, index) => (free(earlier, each.earlier, index) && free(later, each.later, index) ? [each.studentKey] : [])),
  );
};

/** Each student from then to now: a line each up to 15 students, a row each above. Keys, never names. */
export const preToPost = (data: TeacherScores): ChartSpec | null => {
  const { changes } = data;
  if (changes.length < leastInGroup || data.changeFrom === null || data.changeTo === null) return null;
  const [changeFrom, changeTo] = [windowWords(data.changeFrom), windowWords(data.changeTo)];
  const axis = axisOver(changes.flatMap(({ earlier, later }) => [earlier, later]));
  const rose = changes.filter(({ earlier, later }) => later > earlier).length;
  const shared = {
    key: 'students',
    title: `${rose} of ${students(changes.length)} scored higher in ${changeTo} than in ${changeFrom}`,
    subtitle: `${data.assessment}, ${data.subject}; students with both scores, by change`,
    summary: `From ${changeFrom} to ${changeTo}: ${rose} higher, ${changes.filter(({ earlier, later }) => later === earlier).length} the same, ${changes.filter(({ earlier, later }) => later < earlier).length} lower, n = ${changes.length}.`,
    domainTitle: '',
    values: { title: 'Score', ...axis },
  };
  if (changes.length <= mostSlopes) {
    const withScores = labelledLines(changes, axis);
    return {
      ...shared,
      subtitle: `${shared.subtitle}; blue rose, orange fell`,
      type: 'line',
      stacked: false,
      rows: [
        ['Window', ...changes.map(({ studentKey, earlier, later }) => `${studentKey}\u00A0(${shownChange(later - earlier)})`)],
        [changeFrom, ...changes.map(({ earlier }) => earlier)],
        [changeTo, ...changes.map(({ later }) => later)],
      ],
      series: changes.map(({ studentKey, earlier, later }) => {
        const line = look(
          later > earlier ? chartColours.blue : later < earlier ? chartColours.vermilion : chartColours.grey,
          'line',
          false,
        );
        return withScores.has(studentKey) ? labelled(line) : line;
      }),
    };
  }
  return {
    ...shared,
    type: 'bar',
    stacked: true,
    rows: [
      ['Student', 'Up to the lower score', 'Higher now', 'Lower now'],
      ...changes.map(({ studentKey, earlier, later }) => [
        `${studentKey}\u00A0(${shownChange(later - earlier)})`,
        Math.min(earlier, later),
        later >= earlier ? rounded(later - earlier) : null,
        later < earlier ? rounded(earlier - later) : null,
      ]),
    ],
    series: [look(chartColours.clear, 'hidden', false), look(chartColours.blue, 'bars'), look(chartColours.vermilion, 'bars')],
  };
};

export const bySubgroup = (data: TeacherScores): ChartSpec | null => {
  // The twelve largest, those of one kind beside each other.
  const groups = groupsShown(
    data.groups.map(({ group, gains }) => ({ group, gains, n: gains.n })),
    leastInGroup,
  )
    .slice(0, 12)
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  if (groups.length < 2 || data.changeTo === null) return null;
  const means = groups.map(({ gains }) => gains.mean ?? 0);
  return {
    key: 'groups',
    type: 'bar',
    title: `Mean growth of ${groups.length} groups lay between ${shownChange(Math.min(...means))} and ${shownChange(Math.max(...means))} points up to ${windowWords(data.changeTo)}`,
    subtitle: `${data.assessment}, ${data.subject}; groups overlap; small groups, under ${students(leastInGroup)}, are not shown`,
    rows: [['Group', 'Mean growth'], ...groups.map(({ group, gains }) => [withN(group, gains.n), rounded(gains.mean)])],
    series: [labelled(look(chartColours.blue, 'bars', false))],
    stacked: false,
    domainTitle: '',
    values: { title: 'Points since the window before', ...axisOver(means, true) },
    summary: `Mean growth by group. ${groups.map(({ group, gains }) => `${group}: ${shownChange(gains.mean ?? 0)}, ${intervalWords(gains.interval)}, n = ${gains.n}`).join('. ')}.`,
  };
};

export const distribution = (data: TeacherScores): ChartSpec | null => {
  const { lastScores: scores } = data;
  if (scores.length < 5 || data.lastWindow === null) return null;
  const lastWindow = windowWords(data.lastWindow);
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
    series: [labelled(look(chartColours.blue, 'bars', false))],
    stacked: false,
    domainTitle: 'Score',
    // A multiple of 4, so that the lines of the grid stand on whole students.
    values: { title: 'Students', min: 0, max: Math.max(4, Math.ceil((Math.max(...counts) + 1) / 4) * 4), whole: true },
    summary: `Scores in ${lastWindow}, n = ${scores.length}. ${counts.map((count, bin) => `${shown(min + bin * width)} to ${shown(min + (bin + 1) * width)}: ${count}`).join('. ')}.`,
  };
};
