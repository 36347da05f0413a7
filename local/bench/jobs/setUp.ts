// Setting up the tracker in an empty workbook, and once more; then the staff of the sample district, twice.
import { staffFiles } from '../../sampleDistrict/staffFiles';
import { benchRow, type BenchRow, noWrites } from '../benchRow';
import { saveBudget, setUpAgainBudget, setUpBudget, tablesOf } from '../budgets';
import { emptyWorkbook } from './workbooks';

export const setUpJob = (): readonly BenchRow[] => {
  const meter = emptyWorkbook();
  const setUp = { action: 'setUpTracker', workbook: 'team', teamStudentData: true };
  const first = meter.ask(setUp);
  const created = (first.value.created as readonly string[]).length;
  const second = meter.ask({ action: 'setUpTracker' });
  const files = staffFiles();
  const staff = meter.ask({ action: 'importStaff', files });
  const again = meter.ask({ action: 'importStaff', files });
  return [
    benchRow('Set up the tracker', `${created} sheets`, first.cost, setUpBudget(created)),
    benchRow('Set up, second run', `${created} sheets`, second.cost, setUpAgainBudget(created), { bounds: [noWrites(second.cost)] }),
    benchRow('Import staff', `${files.length} files`, staff.cost, saveBudget(tablesOf.importStaff, 1, 5)),
    benchRow('Import staff again', `${files.length} files`, again.cost, saveBudget(tablesOf.importStaff, 1, 0), {
      bounds: [noWrites(again.cost)],
    }),
  ];
};
