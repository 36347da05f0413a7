// Charts about the students behind a mean: each from then to now, by subgroup, and how their scores spread. Keys, never names.
import type { TeacherScores } from '../students/teacherScores';
import {
  axisOver,
  chartColours,
  leastInGroup,
  look,
  niceStep,
  rounded,
  shown,
  shownChange,
  students,
  withN,
  type ChartSpec,
} from './chartSpec';

/** Up to this many students each get a line from then to now; more of them read better as rows of a dumbbell. */
const mostSlopes = 15;

/** Each student from then to now: a line each up to 15 students, a row each above. Keys, never names. */
export const preToPost = (data: TeacherScores): ChartSpec | null => {
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
        later >= earlier ? rounded(later - earlier) : null,
        later < earlier ? rounded(earlier - later) : null,
      ]),
    ],
    series: [look(chartColours.clear, 'hidden', false), look(chartColours.blue, 'bars'), look(chartColours.vermilion, 'bars')],
  };
};

export const bySubgroup = (data: TeacherScores): ChartSpec | null => {
  const groups = data.groups.filter(({ gains }) => gains.n >= leastInGroup).slice(0, 12);
  const [first] = groups;
  if (first === undefined || groups.length < 2 || data.changeTo === null) return null;
  return {
    key: 'groups',
    type: 'bar',
    title: `Growth up to ${data.changeTo} by group of students`,
    subtitle: `${data.assessment}, ${data.subject}; groups overlap; groups of fewer than ${leastInGroup} are not shown`,
    rows: [['Group', 'Mean growth'], ...groups.map(({ group, gains }) => [withN(group, gains.n), rounded(gains.mean)])],
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

export const distribution = (data: TeacherScores): ChartSpec | null => {
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
