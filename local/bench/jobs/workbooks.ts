// Workbooks to measure on: set up, with staff of any size.
import { benchNow, type BigDistrict, coachEmail, staffOf } from '../district/people';
import { makeMeter, type Meter } from '../meter';

export const emptyWorkbook = (): Meter => makeMeter({ user: coachEmail(0), now: benchNow });

export const setUpWorkbook = (): Meter => {
  const meter = emptyWorkbook();
  meter.ask({ action: 'setUpTracker', workbook: 'team', teamStudentData: true });
  return meter;
};

export const workbookWithStaff = (size: BigDistrict): Meter => {
  const meter = setUpWorkbook();
  meter.ask({ action: 'importStaff', files: staffOf(size) });
  return meter;
};
