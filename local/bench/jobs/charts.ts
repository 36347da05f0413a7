// Charts of N teachers, drawn the first time and again, beside a script that reads, inserts and flushes chart by chart.
import { benchRow, type BenchRow } from '../benchRow';
import { chartsBudget } from '../budgets';
import { piecesOf, scoresOf } from '../district/scores';
import { teacherId } from '../district/people';
import { openBook } from '../district/fillSheet';
import type { Meter } from '../meter';
import { peerCost, peerMeter } from '../peers';
import { workbookWithStaff } from './workbooks';

const chartsIn = (meter: Meter): number => openBook(meter.host.world).sheets.reduce((total, { charts }) => total + charts.length, 0);

const rowsAt = (teachers: number): readonly BenchRow[] => {
  const files = scoresOf(teachers);
  const meter = workbookWithStaff({ coaches: 1, teachers });
  for (const file of [files.scores, files.links])
    for (const piece of piecesOf(file)) meter.ask({ action: 'importScores', files: [{ name: file.name, ...piece }] });
  const request = { action: 'drawCharts', teacherIds: Array.from({ length: teachers }, (_, index) => teacherId(index)) };
  const first = meter.ask(request);
  const charts = chartsIn(meter);
  const again = meter.ask(request);
  const peer = peerMeter('chartLoop');
  const chartsEach = Math.round(charts / teachers);
  peer.run('prepare', [teachers, 25]);
  const peerFirst = peer.run('draw', [teachers, chartsEach]);
  const peerAgain = peer.run('draw', [teachers, chartsEach]);
  const size = `${teachers} teachers, ${charts} charts`;
  return [
    benchRow('Draw charts', size, first.cost, chartsBudget(first.cost.calls, charts), {
      peer: peerCost('chartLoop', peerFirst),
    }),
    benchRow('Draw charts again', size, again.cost, chartsBudget(again.cost.calls, 0), {
      peer: peerCost('chartLoop', peerAgain),
      bounds: [{ what: 'new charts', value: chartsIn(meter) - charts, limit: 0 }],
    }),
  ];
};

/** @param teachers at the small size, a multiple of four; ten times as many are measured beside it. */
export const chartsJob = (teachers = 12): readonly BenchRow[] => [...rowsAt(teachers), ...rowsAt(teachers * 10)];
