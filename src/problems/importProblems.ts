// Problems of the import room, each with its words. A problem of one row carries its line; one of a whole file carries the file's name.
import type { MessagesFor } from './problem';

export type ImportProblem =
  | { readonly code: 'fileEmpty'; readonly file: string }
  | { readonly code: 'notATable'; readonly file: string; readonly looksLike: string }
  | { readonly code: 'quoteNeverClosed'; readonly file: string; readonly line: number }
  | { readonly code: 'columnsNotFound'; readonly file: string; readonly missing: string; readonly headers: string }
  | { readonly code: 'mappedColumnMissing'; readonly file: string; readonly header: string }
  | { readonly code: 'datesAmbiguous'; readonly file: string; readonly header: string; readonly example: string }
  | { readonly code: 'rosterIncomplete'; readonly file: string; readonly needs: string }
  | { readonly code: 'rowLong'; readonly line: number; readonly cells: number; readonly expected: number }
  | { readonly code: 'rowShort'; readonly line: number; readonly cells: number; readonly expected: number }
  | { readonly code: 'quoteInside'; readonly line: number; readonly found: string }
  | { readonly code: 'cellMissing'; readonly line: number; readonly header: string }
  | { readonly code: 'scoreNotNumber'; readonly line: number; readonly header: string; readonly found: string }
  | { readonly code: 'cellUnreadable'; readonly line: number; readonly header: string; readonly found: string; readonly expected: string }
  | { readonly code: 'noScoreInRow'; readonly line: number }
  | {
      readonly code: 'sameKeyTwice';
      readonly line: number;
      readonly firstLine: number | null;
      readonly found: string;
      readonly first: string;
    }
  | { readonly code: 'rowHereUnreadable'; readonly line: number; readonly sheet: string; readonly row: number }
  | { readonly code: 'teacherNameNotConfirmed'; readonly line: number; readonly name: string; readonly teachers: number }
  | { readonly code: 'personNotInFiles'; readonly line: number; readonly id: string; readonly file: string }
  | { readonly code: 'studentCodesLost'; readonly setting: string }
  | { readonly code: 'workbookFull'; readonly cells: number }
  | { readonly code: 'importNotFound'; readonly importId: string }
  | { readonly code: 'importAlreadyUndone'; readonly file: string }
  | { readonly code: 'nothingToRemove'; readonly what: string }
  | { readonly code: 'noScoresToDraw'; readonly teacher: string }
  | { readonly code: 'nothingToCompare' }
  | { readonly code: 'eachRowATeacher'; readonly by: string }
  | { readonly code: 'tabNotFound'; readonly tab: string }
  | { readonly code: 'tabIsOurs'; readonly tab: string };

const leftOut = (line: number): string => `Line ${line} was left out.`;
const notImported = (file: string): string => `"${file}" was not imported, so nothing changed.`;

export const importMessages: MessagesFor<ImportProblem> = {
  fileEmpty: ({ file }) => ({
    happened: notImported(file),
    why: 'The file is empty.',
    doThis: 'Export it again and choose the new file.',
  }),
  notATable: ({ file, looksLike }) => ({
    happened: notImported(file),
    why: `It is not a table of rows and columns: ${looksLike}.`,
    doThis: /Excel/.test(looksLike)
      ? 'In Sheets choose File > Import > Insert new sheets, open the tab it makes, then choose Read this tab.'
      : 'Open it in the program it came from, save it as CSV, and choose that file.',
  }),
  quoteNeverClosed: ({ file, line }) => ({
    happened: notImported(file),
    why: `A quotation mark opens on line ${line} and never closes, so it cannot be told where the rows after it end.`,
    doThis: `Close or remove the quotation mark on line ${line}, or export the file again.`,
  }),
  columnsNotFound: ({ file, missing, headers }) => ({
    happened: notImported(file),
    why: `No column could be taken as ${missing}. Its headers are: ${headers}.`,
    doThis: 'Say in the preview which column it is, or check that the right file was chosen.',
  }),
  mappedColumnMissing: ({ file, header }) => ({
    happened: notImported(file),
    why: `The column "${header}" that was asked for is not in it.`,
    doThis: 'Choose the columns again in the preview.',
  }),
  datesAmbiguous: ({ file, header, example }) => ({
    happened: notImported(file),
    why: `"${header}" holds dates such as ${example}, which can be read two ways.`,
    doThis: 'Say whether the day or the month comes first, and import it again.',
  }),
  rosterIncomplete: ({ file, needs }) => ({
    happened: notImported(file),
    why: `It is one file of a roster and says nothing without ${needs}.`,
    doThis: 'Choose all files of the roster export together.',
  }),
  rowLong: ({ line, cells, expected }) => ({
    happened: leftOut(line),
    why: `It has ${cells} cells under ${expected} headers, so its values may stand in the wrong columns.`,
    doThis: 'Put quotation marks around a value that holds a comma, then import the file again.',
  }),
  rowShort: ({ line, cells, expected }) => ({
    happened: `Line ${line} was read as far as it goes.`,
    why: `It has ${cells} cells under ${expected} headers.`,
    doThis: 'Check that its last columns are meant to be empty.',
  }),
  quoteInside: ({ line, found }) => ({
    happened: `Line ${line} was read as it stands.`,
    why: `A quotation mark stands inside a value: ${found}.`,
    doThis: 'Check that line: its values may not be where they belong.',
  }),
  cellMissing: ({ line, header }) => ({
    happened: leftOut(line),
    why: `"${header}" is empty there.`,
    doThis: `Fill in "${header}", then import the file again.`,
  }),
  scoreNotNumber: ({ line, header, found }) => ({
    happened: leftOut(line),
    why: `"${header}" holds "${found}", which is not a score.`,
    doThis: 'Write a number, or leave the cell empty for not tested, then import the file again.',
  }),
  cellUnreadable: ({ line, header, found, expected }) => ({
    happened: leftOut(line),
    why: `"${header}" holds "${found}".`,
    doThis: `Give it ${expected}, then import the file again.`,
  }),
  noScoreInRow: ({ line }) => ({
    happened: leftOut(line),
    why: 'The student has no score in any window of this file.',
    doThis: 'Nothing, if the student was not tested.',
  }),
  sameKeyTwice: ({ line, firstLine, found, first }) => ({
    happened: leftOut(line),
    why: `It says ${found} where ${firstLine === null ? 'an earlier part of this file' : `line ${firstLine}`} says ${first}, for the same student, assessment and window.`,
    doThis: 'Keep the line that is right, then import the file again.',
  }),
  rowHereUnreadable: ({ line, sheet, row }) => ({
    happened: leftOut(line),
    why: `Row ${row} of "${sheet}" speaks of the same and has a cell that cannot be read, so the two cannot be compared.`,
    doThis: `Put the cell in row ${row} right or delete the row, then import the file again.`,
  }),
  teacherNameNotConfirmed: ({ line, name, teachers }) => ({
    happened: `The teacher on line ${line} was not linked; scores in the line are stored.`,
    why:
      teachers === 1
        ? `The file gives a name only, "${name}", and one teacher has that name.`
        : `${teachers} teachers are called "${name}".`,
    doThis: 'Say in the preview which teacher it is, and import the file again.',
  }),
  personNotInFiles: ({ line, id, file }) => ({
    happened: leftOut(line),
    why: `"${id}" is not in "${file}".`,
    doThis: 'Export all files of the roster at the same time, then choose them together.',
  }),
  studentCodesLost: ({ setting }) => ({
    happened: 'Nothing was imported, so nothing changed.',
    why: `The setting "${setting}" is empty, and without it the students already here cannot be recognised.`,
    doThis: `Bring the value of "${setting}" back with File > Version history, then import again.`,
  }),
  workbookFull: ({ cells }) => ({
    happened: 'This file, or this part of it, was not imported. What was here before stays as it is.',
    why: `Student data would take ${Math.round(cells / 100_000) / 10} million cells, and a spreadsheet holds 10 million in all.`,
    doThis: 'Remove student data that you no longer keep, or begin a new workbook for the new year, then import again.',
  }),
  importNotFound: ({ importId }) => ({
    happened: 'Nothing was undone.',
    why: `There is no import "${importId}" in the sheet "Imports".`,
    doThis: 'Choose an import from the list in the sidebar.',
  }),
  importAlreadyUndone: ({ file }) => ({
    happened: 'Nothing was undone.',
    why: `The import of "${file}" was undone before.`,
    doThis: 'Nothing: its rows are gone.',
  }),
  nothingToRemove: ({ what }) => ({
    happened: 'Nothing was removed.',
    why: `There are no scores or links of ${what}.`,
    doThis: 'Check the choice in the sidebar.',
  }),
  noScoresToDraw: ({ teacher }) => ({
    happened: `No chart was drawn for ${teacher}.`,
    why: 'No imported score belongs to a student linked to them.',
    doThis: 'Import scores together with the class lists that say who teaches whom.',
  }),
  nothingToCompare: () => ({
    happened: 'No report was made.',
    why: 'No student here has scores in two windows of the same assessment and subject.',
    doThis: 'Import the scores of an earlier window, or ask for another subject or group.',
  }),
  eachRowATeacher: ({ by }) => ({
    happened: 'No report was made.',
    why: `In a report by ${by}, each row is about one teacher, and it was asked for readers beyond coach and teacher.`,
    doThis: 'Ask for it by school or by subgroup.',
  }),
  tabNotFound: ({ tab }) => ({
    happened: 'Nothing was imported, so nothing changed.',
    why: `There is no tab "${tab}" in this workbook.`,
    doThis: 'Open the tab with the scores, or give its name as it stands at the bottom of the window.',
  }),
  tabIsOurs: ({ tab }) => ({
    happened: 'Nothing was imported, so nothing changed.',
    why: `"${tab}" is a sheet of the tracker itself.`,
    doThis: 'Open the tab that holds the export, then read it.',
  }),
};
