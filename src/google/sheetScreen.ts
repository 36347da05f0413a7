// The little that actions say on the screen itself.
import type { Screen } from '../ports/screen';

export const makeSheetScreen = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Screen => ({
  toast: (words) => {
    spreadsheet.toast(words, 'Coachbook');
  },
  show: (sheetTitle) => {
    spreadsheet.getSheetByName(sheetTitle)?.activate();
  },
});
