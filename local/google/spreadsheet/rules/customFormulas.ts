// Answers custom formulas of conditional formats, all of a sheet's in one calculation.
import { Calculation } from '../formulas/calculation';
import { isError } from '../cells/shown';
import { onSheet } from '../formulas/references';
import { cellOf, changeCells, emptyGrid } from '../layers';
import type { SheetRecord, SpreadsheetRecord } from '../records';
import { serialOfInstant } from '../text/dateSerial';

export interface FormulaQuestion {
  /** Already moved to the cell it is about. */
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

export interface FormulaAnswers {
  readonly today: number;
  holds(question: FormulaQuestion): boolean;
}

export function customFormulas(
  book: SpreadsheetRecord,
  sheet: SheetRecord,
  questions: readonly FormulaQuestion[],
  now: number,
): FormulaAnswers {
  const today = Math.floor(serialOfInstant(now, book.properties.timeZone));
  const yes = new Set<string>();
  const distinct = [...new Set(questions.map(({ formula }) => formula))];
  if (distinct.length > 0) {
    const asked = askingSheet(sheet, distinct);
    const copy = {
      ...book,
      sheets: [...book.sheets.map((each) => ({ ...each, grid: { ...each.grid, results: each.grid.results.slice() } })), asked],
    };
    new Calculation({ now: () => now }).refresh(copy);
    distinct.forEach((formula, row) => {
      const value = cellOf(asked.grid.results, row, 0);
      if (value !== null && !isError(value) && (value === true || (typeof value === 'number' && value !== 0))) yes.add(formula);
    });
  }
  return { today, holds: ({ formula }) => yes.has(formula) };
}

/** A sheet that exists for the calculation alone; its formulas name the sheet they ask about. */
function askingSheet(sheet: SheetRecord, formulas: readonly string[]): SheetRecord {
  const grid = emptyGrid();
  changeCells(grid.values, { top: 0, left: 0, bottom: formulas.length, right: 1 }, (_old, row) => ({
    formulaValue: onSheet(formulas[row] ?? '', sheet.properties.title),
  }));
  return {
    ...sheet,
    properties: { sheetId: -1, title: '  asked  ', index: 0, gridProperties: { rowCount: formulas.length, columnCount: 1 } },
    grid,
  };
}
