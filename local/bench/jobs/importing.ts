// A district's scores and class lists, in the pieces the sidebar sends; the same files again; growth of every teacher. At a tenth and in full.
import { benchRow, type BenchRow, type Bound, type Cost, growthBound, noWrites, processorBound, sum } from '../benchRow';
import { readBudget, saveBudget, tablesOf } from '../budgets';
import { piecesOf, type ScoreFiles, scoresOf } from '../district/scores';
import type { Meter } from '../meter';
import type { SampleFile } from '../../sampleDistrict/staffFiles';
import { workbookWithStaff } from './workbooks';

/** On the heap just after a call, what is no longer needed included; the bench gives a process no more than 512 MB of it. */
const megabytes = (): number => Math.round(process.memoryUsage().heapUsed / 1_048_576);

interface Imported {
  readonly cost: Cost;
  readonly longestCall: number;
  readonly memory: number;
  readonly stored: number;
}

const importFile = (meter: Meter, file: SampleFile): Imported => {
  let importId: string | null = null;
  const costs: Cost[] = [];
  let [longestCall, memory, stored] = [0, 0, 0];
  for (const piece of piecesOf(file)) {
    const sent = meter.ask({ action: 'importScores', files: [{ name: file.name, ...piece, importId }] });
    const [found] = sent.value.files as readonly { readonly importId: string | null; readonly stored: number }[];
    importId = importId ?? found?.importId ?? null;
    stored += found?.stored ?? 0;
    longestCall = Math.max(longestCall, sent.longestCall);
    memory = Math.max(memory, megabytes());
    costs.push(sent.cost);
  }
  return { cost: sum(costs), longestCall, memory, stored };
};

const importBoth = (meter: Meter, files: ScoreFiles): Imported => {
  const [scores, links] = [importFile(meter, files.scores), importFile(meter, files.links)];
  return {
    cost: sum([scores.cost, links.cost]),
    longestCall: Math.max(scores.longestCall, links.longestCall),
    memory: Math.max(scores.memory, links.memory),
    stored: scores.stored + links.stored,
  };
};

interface Run {
  readonly size: string;
  readonly first: Imported;
  readonly again: Imported;
  readonly growth: Cost;
  readonly growthOfOne: Cost;
}

const runAt = (teachers: number): Run => {
  const files = scoresOf(teachers);
  const meter = workbookWithStaff({ coaches: 4, teachers });
  const first = importBoth(meter, files);
  const again = importBoth(meter, files);
  const growth = meter.ask({ action: 'teacherGrowth' });
  const growthOfOne = meter.ask({ action: 'teacherGrowth', teacherId: 'T-10001' });
  return {
    size: `${files.scoreCount.toLocaleString('en')} scores, ${files.linkCount.toLocaleString('en')} links`,
    first,
    again,
    growth: growth.cost,
    growthOfOne: growthOfOne.cost,
  };
};

const rowsOf = (
  { size, first, again, growth, growthOfOne }: Run,
  bounds: { readonly import: readonly Bound[]; readonly growth: readonly Bound[] },
): readonly BenchRow[] => [
  benchRow('Import scores', size, first.cost, saveBudget(tablesOf.importScores, first.cost.calls, 2), {
    bounds: [{ what: 'longest call, s of 360', value: first.longestCall, limit: 120 }, ...bounds.import],
  }),
  benchRow('Import scores again', size, again.cost, saveBudget(tablesOf.importScores, again.cost.calls, 0), {
    bounds: [noWrites(again.cost), { what: 'rows stored again', value: again.stored, limit: 0 }],
  }),
  benchRow('Growth, every teacher', size, growth, readBudget(tablesOf.teacherGrowth), { bounds: bounds.growth }),
  benchRow('Growth, one teacher', size, growthOfOne, readBudget(tablesOf.teacherGrowth)),
];

/** @param teachers at full size; a tenth of it is measured beside it, so a multiple of forty. */
export const importingJob = (teachers = 1000): readonly BenchRow[] => {
  const small = runAt(teachers / 10);
  const full = runAt(teachers);
  return [
    ...rowsOf(small, { import: [], growth: [] }),
    ...rowsOf(full, {
      import: [
        processorBound(full.first.cost, 10),
        { what: 'memory held, host and workbook included, MB', value: full.first.memory, limit: 512, ofMachine: true },
        growthBound('processor time', small.first.cost.cpuMs, full.first.cost.cpuMs, 10),
      ],
      growth: [processorBound(full.growth, 2), growthBound('processor time', small.growth.cpuMs, full.growth.cpuMs, 10)],
    }),
  ];
};
