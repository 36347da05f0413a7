// The part of Home about coaches' own time: the share in coaching cycles in figures, and by month as a chart beside the agreed share.
import type { NamedShare, TimeShares } from '../coaching/timeShares';
import { dayWords, monthWords } from '../time/spoken';
import type { PageLine } from '../tracker/page';
import { type ChartPlace, rowPixels } from './chartPage';
import { chartColours, type ChartSpec, labelled, look } from './chartSpec';

const size = { width: 640, height: 300 } as const;
/** Empty lines for the chart to stand over. */
const chartLines = Math.ceil(size.height / rowPixels) + 1;

const line = (style: PageLine['style'], ...cells: readonly (string | number)[]): PageLine => ({ style, cells });

const percent = (share: number | null): string => (share === null ? 'none' : `${Math.round(share * 100)}%`);
const hours = (minutes: number): number => Math.round(minutes / 6) / 10;
const hoursOf = (one: NamedShare): string => `${hours(one.minutesInCycles)} of ${hours(one.minutesCounted)}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const definition = ({ coaches, months }: TimeShares): string =>
  (months[0] ?? coaches[0])?.denominator ?? 'all minutes counted, with travel and preparation, without lunch and time off';

export const timeChart = ({ months, target, yearStart, coachesInYear }: TimeShares): ChartSpec => {
  const counted = sum(months.map(({ minutesCounted }) => minutesCounted));
  const inCycles = sum(months.map(({ minutesInCycles }) => minutesInCycles));
  const agreed = Math.round(target * 100);
  const who = coachesInYear === 1 ? '' : ` of ${coachesInYear} coaches together`;
  return {
    key: 'time in cycles',
    type: 'combo',
    title: `${percent(counted === 0 ? null : inCycles / counted)} of counted time was in coaching cycles; ${agreed}% is agreed`,
    subtitle: `${hours(inCycles)} of ${hours(counted)} hours${who} since ${dayWords(yearStart)}`,
    rows: [
      ['Month', 'In coaching cycles', 'Agreed share'],
      ...months.map(({ name, share }) => [monthWords(name), share === null ? null : Math.round(share * 100), agreed]),
    ],
    // A line over a single month has no length, so there it is a mark.
    series: [labelled(look(chartColours.blue, 'bars')), look(chartColours.vermilion, months.length === 1 ? 'points' : 'dashed')],
    stacked: false,
    domainTitle: '',
    values: { title: '% of all minutes counted', min: 0, max: 100, whole: true },
    summary: months.map((month) => `${monthWords(month.name)}: ${percent(month.share)}, ${hoursOf(month)} hours`).join('. '),
  };
};

export interface HomeTime {
  readonly lines: readonly PageLine[];
  /** Where each chart's anchor stands, counted in these lines. */
  readonly charts: readonly { readonly line: number; readonly spec: ChartSpec; readonly size: ChartPlace['size'] }[];
}

const table = <Item>(names: readonly string[], items: readonly Item[], show: (item: Item) => PageLine): readonly PageLine[] =>
  items.length === 0 ? [] : [line('columns', ...names), ...items.map(show)];

/** Nothing while the time audit is off. */
export const homeTime = (time: TimeShares | null): HomeTime => {
  if (time === null) return { lines: [], charts: [] };
  const head = [
    line('blank'),
    line('heading', 'Time in coaching cycles'),
    line('sentence', `A share is one of ${definition(time)}. The agreed share is ${percent(time.target)}.`),
  ];
  if (time.months.length === 0)
    return { lines: [...head, line('sentence', 'No time is counted yet: See today > More > My time counts it.')], charts: [] };
  const share = '% in cycles';
  // Whole numbers under a heading that says percent: "43%" in a cell would be read as 0.43.
  const row = (one: NamedShare, name: string): PageLine =>
    line('row', one.share === null ? '' : Math.round(one.share * 100), name, hoursOf(one));
  const figures = [
    ...table([share, `Coach, since ${dayWords(time.from)}`, 'Hours in cycles'], time.coaches, (one) => row(one, one.name)),
    ...table([share, `Month, since ${dayWords(time.yearStart)}`, 'Hours in cycles'], time.months, (one) => row(one, monthWords(one.name))),
    ...table([share, 'School, where a session says which', 'Hours in cycles'], time.schools, (one) => row(one, one.name)),
    ...table(['Hours', 'Phase, of time in cycles'], time.phases, (one) => line('row', hours(one.minutes), one.name)),
  ];
  const spec = timeChart(time);
  const lines = [...head, ...Array.from({ length: chartLines }, () => line('blank')), ...figures];
  return { lines, charts: [{ line: head.length, spec, size }] };
};
