// Problems of the tracker room, each with its words.
import type { MessagesFor } from './problem';

export type TrackerProblem =
  | { readonly code: 'sheetMissing'; readonly sheet: string }
  | { readonly code: 'notSetUp' }
  | { readonly code: 'sheetTwice'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly code: 'rowsMoving'; readonly sheet: string }
  | { readonly code: 'headerRowMissing'; readonly sheet: string }
  | { readonly code: 'cellTooLong'; readonly sheet: string; readonly header: string; readonly length: number }
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
    doThis: 'Choose Coachbook > Set up > Repair this workbook; it brings the sheet back and touches nothing else.',
  }),
  notSetUp: () => ({
    happened: 'Nothing changed.',
    why: 'This workbook has no coaching tracker yet.',
    doThis: 'Choose Coachbook > Set up > Set up this workbook.',
  }),
  sheetTwice: ({ sheet, sheets }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `There are ${sheets.length} copies of the sheet "${sheet}": ${sheets.map((title) => `"${title}"`).join(', ')}.`,
    doThis: `Give the one that counts the name "${sheet}", or delete the other.`,
  }),
  headerRowMissing: ({ sheet }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The header row of the sheet "${sheet}" is gone.`,
    doThis: 'Choose Coachbook > Set up > Repair this workbook; it brings the headers back and keeps every row.',
  }),
  rowsMoving: ({ sheet }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The rows of "${sheet}" were moved while Coachbook was about to write into them.`,
    doThis: 'Try again when nobody sorts that sheet.',
  }),
  cellTooLong: ({ sheet, header, length }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The text for "${header}" in "${sheet}" has ${length} characters; a cell holds 50,000.`,
    doThis: 'Shorten it, or keep it in a Doc and put its link here.',
  }),
  columnMissing: ({ sheet, header }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The column "${header}" is not in the sheet "${sheet}".`,
    doThis: 'Choose Coachbook > Set up > Repair this workbook to say which column it is, or to bring it back.',
  }),
  columnTwice: ({ sheet, header }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `The sheet "${sheet}" has two columns that could be "${header}".`,
    doThis: 'Choose Coachbook > Set up > Repair this workbook to say which one counts.',
  }),
  badCell: ({ sheet, row, header, found, expected }) => ({
    happened: `Row ${row} of "${sheet}" was left out.`,
    why: `"${header}" holds "${found}".`,
    doThis: `Give it ${expected}.`,
  }),
};
