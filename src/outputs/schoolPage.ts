// The sheet School data: one small chart a teacher, all on one fixed scale, in order of names. For the coach: each chart is about one teacher.
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
}

const small = (chart: ChartSpec, name: string): ChartSpec => ({
  ...chart,
  title: `${name}: ${chart.title}`,
  subtitle: chart.subtitle.split(';')[0] ?? '',
});

/** Growth by window for each teacher; a class too small for a mean is counted, not drawn. */
export const schoolPage = ({ school, subject, scores, nameOf, scaleOf }: SchoolOnPage): ChartPage => {
  const ordered = [...scores].sort((a, b) => (nameOf(a.teacherId) < nameOf(b.teacherId) ? -1 : 1));
  const charts = ordered.flatMap((data) => {
    const chart = growth(data, scaleOf(data));
    return chart === null ? [] : [small(chart, nameOf(data.teacherId))];
  });
  const left = ordered.length - charts.length;
  const leftWords =
    left === 0 ? '' : `${left} with fewer than ${students(leastInGroup)} in both windows ${left === 1 ? 'is' : 'are'} left out. `;
  return {
    key: 'school',
    title: 'School data',
    heading: `${school} · ${subject}`,
    sentence: `Growth in ${charts.length} classes, in order of names and on one scale. ${leftWords}Each chart is about one teacher: keep the sheet between coach and teachers, and compare no teachers with it, since classes differ in more than their teaching.`,
    choice: null,
    table: [],
    charts,
    small: true,
  };
};
