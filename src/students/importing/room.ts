// How much student data a workbook can hold. Google Sheets stops at 10 million cells a spreadsheet (docs/platform.md).
import { columnsOf } from '../../tracker/table';
import { tables } from '../../tracker/tables';

/** What Sheets allows, less room for everything else in the workbook. */
export const mostCells = 9_000_000;

/** Cells that so many rows of scores and of links take. */
export const cellsOf = (scores: number, links: number): number =>
  scores * columnsOf(tables.scores).length + links * columnsOf(tables.teachingLinks).length;
