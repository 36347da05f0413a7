// What the Home sheet says: caseload against cap, what is due, the waitlist and coverage, each number with its definition.
import { dayWords, timeWords } from '../time/spoken';
import type { Summary } from '../coaching/summary';
import type { TimeShares } from '../coaching/timeShares';
import type { Page, PageLine } from '../tracker/page';
import type { ChartPlace } from './chartPage';
import { homeTime } from './homeTime';

/** Longer lists are cut here and the rest counted; the sheet Cycles has them all. */
const mostLines = 60;

const line = (style: PageLine['style'], ...cells: readonly (string | number)[]): PageLine => ({ style, cells });

const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

const cut = <Item>(items: readonly Item[], show: (item: Item) => PageLine, none: string): readonly PageLine[] => {
  if (items.length === 0) return [line('sentence', none)];
  const more = items.length - mostLines;
  return [...items.slice(0, mostLines).map(show), ...(more > 0 ? [line('sentence', `And ${more} more.`)] : [])];
};

/** About as many characters as the page is wide: a sentence runs on over the empty cells beside it. */
const lineLength = 150;

const inLines = (text: string): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines[lines.length - 1];
      if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const numbersOf = ({ caseloads, due, waitlist, coverage }: Summary): readonly PageLine[] => {
  const overdue = due.filter((item) => item.overdue).length;
  const teachers = sum(coverage.map((school) => school.teachers));
  const coached = sum(coverage.map((school) => school.coached));
  return [
    line(
      'number',
      sum(caseloads.map((one) => one.openCycles)),
      'Open cycles',
      `Active or paused, of all coaches. Their caps add up to ${sum(caseloads.map((one) => one.cap))}.`,
    ),
    line('number', overdue, 'Overdue', 'Contacts and action steps whose day has passed, in school days.'),
    line(
      'number',
      due.length - overdue,
      'Due soon',
      'Contacts and action steps due soon. How many school days that is stands in Settings.',
    ),
    line('number', waitlist.length, 'Waiting', 'Cycles with the status waitlisted.'),
    line(
      'number',
      coached,
      'Teachers coached',
      `Of ${teachers} teachers: in a cycle this school year. Who works at two schools counts at each.`,
    ),
  ];
};

const widths = [170, 250, 360, 170, 90] as const;

/** Home with its charts, whose values stand to the right of everything a person reads there. */
export interface HomePage extends Page {
  readonly charts: readonly ChartPlace[];
}

const above = (summary: Summary, charter: string | null, today: string, asOf: string): readonly PageLine[] => [
  line('title', 'Coaching today'),
  line(
    'sentence',
    `As of ${dayWords(today)}, ${timeWords(asOf)}. Refresh it from Coachbook > See today. What you type here is replaced then.`,
  ),
  ...(charter === null ? [] : inLines(charter).map((words) => line('sentence', words))),
  line('blank'),
  ...numbersOf(summary),
  line('blank'),
  line('heading', 'Due'),
  line('columns', 'When', 'Teachers', 'What'),
  ...cut(summary.due, (item) => line(item.overdue ? 'overdue' : 'due', item.words, item.teachers, item.what), 'Nothing is due.'),
  line('blank'),
  line('heading', 'Caseload'),
  line('columns', 'Open', 'Coach', 'Against the cap'),
  ...cut(
    summary.caseloads,
    (one) => line('row', one.openCycles, one.coach, `${one.load} of ${one.cap}${one.state === 'room' ? '' : `, ${one.state}`}`),
    'No coaches yet.',
  ),
];

const below = (summary: Summary): readonly PageLine[] => [
  line('blank'),
  line('heading', 'Waitlist'),
  line('sentence', 'In order of need, time waited and how few teachers of the school have been coached this year. Each counts up to 1.'),
  line('columns', 'Score', 'Teachers', 'Why'),
  ...cut(summary.waitlist, (one) => line('row', one.score, one.teachers, one.because), 'Nobody is waiting.'),
  line('blank'),
  line('heading', 'Coverage by school'),
  line('sentence', `Since ${dayWords(summary.yearStart)}. Hours are those of sessions held, each counted once.`),
  line('columns', 'Coached', 'School', 'Teachers', 'New teachers coached', 'Hours'),
  ...cut(
    summary.coverage,
    (one) =>
      line(
        'row',
        one.coached,
        one.school,
        `${one.coached} of ${one.teachers}`,
        `${one.newCoached} of ${one.newTeachers}`,
        String(hours(one.minutes)),
      ),
    'No schools yet.',
  ),
];

/** @param asOf the day and time the summary was made, in words. */
export const homePage = (
  summary: Summary,
  { charter, time }: { readonly charter: string | null; readonly time: TimeShares | null },
  today: string,
  asOf: string,
): HomePage => {
  const first = above(summary, charter, today, asOf);
  const part = homeTime(time);
  return {
    key: 'home',
    title: 'Home',
    place: 'first',
    widths,
    lines: [...first, ...part.lines, ...below(summary)],
    charts: part.charts.map(({ line: at, spec, size }) => ({
      spec,
      size,
      table: { row: 0, column: widths.length + 1, rows: spec.rows.length, columns: spec.rows[0]?.length ?? 0 },
      anchor: { row: first.length + at, column: 0, x: 0 },
    })),
  };
};
