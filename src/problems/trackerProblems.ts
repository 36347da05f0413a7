// Problems of the tracker room, each with its words.
import type { MessagesFor } from './problem';

export type TrackerProblem =
  | { readonly code: 'sheetMissing'; readonly sheet: string }
  | { readonly code: 'columnMissing'; readonly sheet: string; readonly header: string }
  | { readonly code: 'columnTwice'; readonly sheet: string; readonly header: string }
  | {
      readonly code: 'badCell';
      readonly sheet: string;
      readonly row: number;
      readonly header: string;
      readonly found: string;
      readonly expected: string;
    };

export const trackerMessages: MessagesFor<TrackerProblem> = {
  sheetMissing: ({ sheet }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The sheet "${sheet}" is not in this workbook.`,
    doThis: 'Choose Coachbook > Repair tracker; it brings the sheet back and touches nothing else.',
  }),
  columnMissing: ({ sheet, header }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The column "${header}" is not in the sheet "${sheet}".`,
    doThis: 'Choose Coachbook > Repair tracker to say which column it is, or to bring it back.',
  }),
  columnTwice: ({ sheet, header }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The sheet "${sheet}" has two columns that could be "${header}".`,
    doThis: 'Choose Coachbook > Repair tracker to say which one counts.',
  }),
  badCell: ({ sheet, row, header, found, expected }) => ({
    happened: `Row ${row} of "${sheet}" was left out.`,
    why: `"${header}" holds "${found}".`,
    doThis: `Give it ${expected}.`,
  }),
};
