// The sheet Classes at a glance: a row a teacher and subject, with a small line over the windows. One scale an instrument, in order of names.
import type { TeacherScores } from '../students/teacherScores';
import { orderedWindows } from '../students/window';
import type { ChartPage, PageCell } from './chartPage';
import { leastInGroup, rounded, windowWords } from './chartSpec';
import type { SharedScale } from './growthCharts';

/** More columns than fit a screen say nothing at a glance: the last windows count. */
const mostWindows = 8;

/** Columns before the windows' means. */
const before = 4;

export const classesPage = (
  all: readonly TeacherScores[],
  nameOf: (teacherId: string) => string,
  scaleOf: (scores: TeacherScores) => SharedScale,
): ChartPage => {
  const windows = orderedWindows(all.flatMap((each) => each.windows.map(({ window }) => window))).slice(-mostWindows);
  const rows = all
    .map((data) => ({ data, name: nameOf(data.teacherId) }))
    .sort((a, b) =>
      a.data.subject !== b.data.subject
        ? a.data.subject < b.data.subject
          ? -1
          : 1
        : a.name < b.name
          ? -1
          : a.name > b.name
            ? 1
            : a.data.assessment < b.data.assessment
              ? -1
              : 1,
    )
    .map(({ data, name }): readonly PageCell[] => {
      const means = windows.map((window) => {
        const found = data.windows.find((each) => each.window === window);
        return found === undefined || found.scores.n < leastInGroup ? null : rounded(found.scores.mean);
      });
      const last = [...data.windows].reverse().find(({ scores }) => scores.n > 0);
      const gains = last?.gains ?? null;
      const { min, max } = scaleOf(data).scores;
      return [
        data.subject,
        name,
        data.assessment,
        last?.scores.n ?? 0,
        ...means,
        means.some((mean) => mean !== null) ? { fromColumn: before, columns: windows.length, min, max } : null,
        gains === null || gains.n < leastInGroup ? null : rounded(gains.mean),
        gains?.n ?? null,
      ];
    });
  return {
    key: 'classes',
    title: 'Classes at a glance',
    heading: 'Classes at a glance',
    sentence: `Mean score in each window and the line through them, on one scale for each assessment and subject. In order of names; means of fewer than ${leastInGroup} students are left out.`,
    choice: null,
    widths: [120, 170, 190],
    table: [
      [
        'Subject',
        'Teacher',
        'Assessment',
        'Students in the last window (n)',
        ...windows.map((window) => `Mean, ${windowWords(window)}`),
        'Over the windows',
        'Mean growth up to the last window',
        'With both scores (n)',
      ],
      ...rows,
    ],
    charts: [],
    small: false,
  };
};
