// The bench as a table people read: one line a job, and under it what else must hold.
import type { Findings } from './findings';
import { type BenchRow, isWithin } from './benchRow';

const columns = [
  { title: '', width: 5 },
  { title: 'Job', width: 21 },
  { title: 'Size', width: 45 },
  { title: 'Calls', width: 6, right: true },
  { title: 'Trips', width: 7, right: true },
  { title: 'Budget', width: 7, right: true },
  { title: 'Ratio', width: 6, right: true },
  { title: 'Seconds', width: 8, right: true },
  { title: 'CPU ms', width: 8, right: true },
  { title: 'Peer trips', width: 11, right: true },
  { title: 'Peer s', width: 8, right: true },
  { title: 'Ours/peer', width: 10, right: true },
] as const;

const line = (cells: readonly string[]): string =>
  columns
    .map(({ width, ...column }, index) => ('right' in column ? (cells[index] ?? '').padStart(width) : (cells[index] ?? '').padEnd(width)))
    .join(' ')
    .trimEnd();

const hundredths = (value: number): string => value.toFixed(2);
const short = (value: number): string => (Number.isInteger(value) ? String(value) : hundredths(value));

const rowText = (row: BenchRow): string => {
  const { peer } = row;
  const cells = [
    isWithin(row) ? 'ok' : 'OVER',
    row.job,
    row.size,
    String(row.calls),
    String(row.roundTrips),
    String(row.budget),
    hundredths(row.roundTrips / row.budget),
    row.seconds.toFixed(1),
    row.cpuMs.toFixed(0),
    ...(peer === null ? [] : [String(peer.roundTrips), peer.seconds.toFixed(1), hundredths(row.roundTrips / peer.roundTrips)]),
  ];
  const also = row.bounds.map(({ what, value, limit }) => `${value > limit ? 'OVER ' : ''}${what} ${short(value)} (at most ${limit})`);
  const beside = [`budget: ${row.formula}`, ...(peer === null ? [] : [`peer: ${peer.pattern}`]), ...also].join('; ');
  return `${line(cells)}\n      ${beside}\n`;
};

export const benchText = ({ rows, kills }: Findings): string => {
  const table = rows.length === 0 ? '' : `${line(columns.map(({ title }) => title))}\n${rows.map(rowText).join('')}`;
  const swept = kills.map(
    ({ pattern, points, withDuplicates, withMissing }) =>
      `Killed at each of ${points} points and run again, ${pattern}: duplicates after ${withDuplicates} (${Math.round((100 * withDuplicates) / points)} %), missing after ${withMissing}\n`,
  );
  return `${table}${swept.join('')}\n`;
};
