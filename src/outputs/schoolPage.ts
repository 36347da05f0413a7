// The sheet School data: one small chart a teacher, all on one fixed scale, in order of names. Small groups are hidden for readers beyond the circle.
import { notShown } from '../sharing/suppression';
import type { TeacherScores } from '../students/teacherScores';
import type { ChartPage } from './chartPage';
import { growth, type SharedScale } from './growthCharts';
import { leastInGroup, students, type ChartSpec } from './chartSpec';

export interface SchoolOnPage {
  readonly school: string;
  readonly subject: string;
  readonly scores: readonly TeacherScores[];
  readonly nameOf: (teacherId: string) => string;
  readonly scaleOf: (scores: TeacherScores) => SharedScale;
  /** Groups of fewer are not shown: 0 inside the circle of coach and teacher. */
  readonly minN: number;
}

const small = (chart: ChartSpec, name: string): ChartSpec => ({
  ...chart,
  title: `${name}: ${chart.title}`,
  subtitle: chart.subtitle.split(';')[0] ?? '',
});

/** Growth by window for each teacher; windows below minN are left out, and a teacher with none left is counted, not named. */
export const schoolPage = ({ school, subject, scores, nameOf, scaleOf, minN }: SchoolOnPage): ChartPage => {
  const least = Math.max(minN, leastInGroup);
  const ordered = [...scores].sort((a, b) => (nameOf(a.teacherId) < nameOf(b.teacherId) ? -1 : 1));
  const charts = ordered.flatMap((data) => {
    const kept = { ...data, windows: data.windows.filter(({ gains, scores: { n } }) => gains !== null && gains.n >= least && n >= least) };
    // A window whose few unmatched students could be told from the two counts is shown by its matched students alone.
    const windows = kept.windows.map((window) =>
      minN > 0 && window.dropped > 0 && window.dropped < minN && window.gains !== null
        ? { ...window, scores: { ...window.scores, n: window.gains.n }, dropped: 0 }
        : window,
    );
    const chart = growth({ ...kept, windows }, scaleOf(data));
    return chart === null ? [] : [small(chart, nameOf(data.teacherId))];
  });
  const hidden = ordered.length - charts.length;
  return {
    key: 'school',
    title: 'School data',
    heading: `${school} · ${subject}`,
    sentence: `Growth of the students of ${charts.length} teachers, in order of names and on one scale. ${
      hidden === 0
        ? ''
        : `${hidden} ${hidden === 1 ? 'class is' : 'classes are'} ${minN > 0 ? notShown(least) : `too small to show (fewer than ${students(least)})`}. `
    }It compares no teachers: classes differ in more than their teaching.`,
    choice: null,
    table: [],
    charts,
    small: true,
  };
};
