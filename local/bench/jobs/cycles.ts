// A district's workbook after some years: starting a cycle, opening the sidebar, rebuilding the summary. Small, at a tenth and in full.
import { benchRow, type BenchRow, type Cost, growthBound, processorBound } from '../benchRow';
import { firstStateBudget, saveBudget, tablesOf } from '../budgets';
import { type CycleCounts, fillCycles } from '../district/cycles';
import { coachEmail, coachId, teacherId } from '../district/people';
import { workbookWithStaff } from './workbooks';

export const fullSize: CycleCounts = { coaches: 60, teachers: 3000, cycles: 6000, sessions: 40_000, open: 180 };

const tenth = (size: CycleCounts): CycleCounts => ({
  coaches: size.coaches / 10,
  teachers: size.teachers / 10,
  cycles: size.cycles / 10,
  sessions: size.sessions / 10,
  open: size.open / 10,
});

interface Run {
  readonly size: string;
  readonly start: Cost;
  readonly rebuild: Cost;
  readonly rebuildAgain: Cost;
  readonly open: Cost;
}

const runAt = (size: CycleCounts): Run => {
  const meter = workbookWithStaff(size);
  fillCycles(meter.host.world, size);
  const user = coachEmail(0);
  // The teachers whose last cycle is open are those of the last rows; this one's is long closed.
  const start = meter.ask(
    {
      action: 'startCycle',
      teacherIds: [teacherId(3)],
      coachId: coachId(0),
      model: 'Impact Cycle',
      focus: 'Questions',
      goal: { statement: 'Students will ask.' },
    },
    user,
  );
  const rebuild = meter.ask({ action: 'rebuildSummary' }, user);
  const rebuildAgain = meter.ask({ action: 'rebuildSummary' }, user);
  const open = meter.ask({ action: 'firstState' }, user);
  return {
    size: `${size.teachers.toLocaleString('en')} teachers, ${size.cycles.toLocaleString('en')} cycles, ${size.sessions.toLocaleString('en')} sessions`,
    start: start.cost,
    rebuild: rebuild.cost,
    rebuildAgain: rebuildAgain.cost,
    open: open.cost,
  };
};

/** @param size at full size; a tenth of it is measured beside it. */
export const cyclesJob = (size: CycleCounts = fullSize): readonly BenchRow[] => {
  const [small, full] = [runAt(tenth(size)), runAt(size)];
  return [small, full].flatMap((run) => {
    const grows = (cost: (run: Run) => Cost) =>
      run === full ? [growthBound('processor time', cost(small).cpuMs, cost(full).cpuMs, 10)] : [];
    return [
      benchRow('Start a cycle', run.size, run.start, saveBudget(tablesOf.startCycle, 1, 1), { bounds: grows(({ start }) => start) }),
      benchRow('Rebuild the summary', run.size, run.rebuild, saveBudget(tablesOf.rebuildSummary, 1, 1), {
        bounds: grows(({ rebuild }) => rebuild),
      }),
      benchRow('Rebuild it again', run.size, run.rebuildAgain, saveBudget(tablesOf.rebuildSummary, 1, 1)),
      benchRow('Open the sidebar', run.size, run.open, firstStateBudget, {
        bounds: [processorBound(run.open, 1)],
      }),
    ];
  });
};
