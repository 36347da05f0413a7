// The sheet Teacher data: choose a teacher, see every number of their students with its n, and the charts under it. Values only.
import type { TeacherScores } from '../students/teacherScores';
import type { ChartPage, PageCell } from './chartPage';
import { rounded, windowWords, type ChartBlock } from './chartSpec';

const columns = [
  'Subject',
  'Assessment',
  'Window',
  'Students scored (n)',
  'Mean score',
  'Median score',
  'SD of scores',
  'With both scores (n)',
  'Without an earlier score',
  'Mean growth',
  '95 % interval of mean growth',
] as const;

const rowsOf = (data: TeacherScores): readonly (readonly PageCell[])[] =>
  data.windows.map(({ window, scores, gains, dropped }) => [
    data.subject,
    data.assessment,
    windowWords(window),
    scores.n,
    rounded(scores.mean),
    rounded(scores.median),
    rounded(scores.sd),
    gains?.n ?? null,
    gains === null ? null : dropped,
    rounded(gains?.mean ?? null),
    gains?.interval == null ? null : `${rounded(gains.interval.low) ?? ''} to ${rounded(gains.interval.high) ?? ''}`,
  ]);

export const teacherPageKey = 'teacherData';

export const teacherPage = (
  chosen: string,
  options: readonly string[],
  scores: readonly TeacherScores[],
  blocks: readonly ChartBlock[],
): ChartPage => ({
  key: teacherPageKey,
  title: 'Teacher data',
  heading: 'Teacher data',
  sentence:
    'Choose a teacher, then Show this teacher under Student data in the sidebar. Growth is the later score less the earlier one; it tells no causes.',
  choice: { label: 'Teacher', chosen, options },
  widths: [140, 190, 130],
  table: [columns, ...scores.flatMap(rowsOf)],
  charts: blocks.flatMap(({ charts }) => charts),
  small: false,
});
