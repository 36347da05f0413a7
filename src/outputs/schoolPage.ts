// The sheet School data: one small chart a teacher, all on one fixed scale, in order of names. For the coach: each chart is about one teacher.
import type { TeacherScores } from '../students/teacherScores';
import type { ChartPage } from './chartPage';
import { growth, type SharedScale } from './growthCharts';
import { leastInGroup, shownChange, students, type ChartSpec } from './chartSpec';

export interface SchoolOnPage {
  readonly school: string;
  /** Null for every subject. */
  readonly subject: string | null;
  readonly mostCharts: number;
  readonly scores: readonly TeacherScores[];
  readonly nameOf: (teacherId: string) => string;
  readonly scaleOf: (scores: TeacherScores) => SharedScale;
}

/** Titles on one line and labels of one length, so that every plot is of one size and the scale is the same to the eye. */
const small = (chart: ChartSpec, data: TeacherScores, name: string): ChartSpec => {
  const last = [...data.windows].reverse().find(({ gains }) => (gains?.n ?? 0) >= leastInGroup)?.gains ?? null;
  return {
    ...chart,
    title: last === null ? name : `${name}: ${shownChange(last.mean ?? 0)} points on average (n = ${last.n})`,
    subtitle: chart.subtitle.split(';')[0] ?? '',
    rows: chart.rows.map(([label, ...values]) => [
      typeof label === 'string' ? label.replace(/\u00A0of\u00A0\d+/, '') : (label ?? null),
      ...values,
    ]),
    // There is no room for numbers that the marks of intervals leave free; they stand in the table.
    series: chart.series.map(({ colour, draw, inLegend }) => ({ colour, draw, inLegend })),
  };
};

const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Growth by window for each teacher, subject by subject; a class too small for a mean is counted, not drawn. */
export const schoolPage = ({
  school,
  subject,
  scores,
  mostCharts,
  nameOf,
  scaleOf,
}: SchoolOnPage): { readonly page: ChartPage; readonly notDrawn: number } => {
  const ordered = [...scores].sort(
    (a, b) => before(a.subject, b.subject) || before(a.assessment, b.assessment) || before(nameOf(a.teacherId), nameOf(b.teacherId)),
  );
  const all = ordered.flatMap((data) => {
    const chart = growth(data, scaleOf(data));
    return chart === null
      ? []
      : [small(chart, data, subject === null ? `${nameOf(data.teacherId)}, ${data.subject}` : nameOf(data.teacherId))];
  });
  const charts = all.slice(0, mostCharts);
  const left = ordered.length - all.length;
  const notDrawn = all.length - charts.length;
  const leftWords =
    (left === 0 ? '' : `${left} with fewer than ${students(leastInGroup)} in both windows ${left === 1 ? 'is' : 'are'} left out. `) +
    (notDrawn === 0 ? '' : `${notDrawn} more found no room: ask for one subject. `);
  const page: ChartPage = {
    key: 'school',
    title: 'School data',
    heading: subject === null ? school : `${school} · ${subject}`,
    sentence: `Growth in ${charts.length} classes, in order of names and on one scale${subject === null ? ' for each assessment and subject' : ''}. ${leftWords}Each chart is about one teacher: keep the sheet between coach and teachers, and compare no teachers with it, since classes differ in more than their teaching.`,
    choice: null,
    widths: [],
    table: [],
    charts,
    small: true,
  };
  return { page, notDrawn };
};
