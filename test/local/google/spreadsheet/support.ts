// A run of the Spreadsheet service over a fresh world.
import { makeSpreadsheetServices } from '../../../../local/google/spreadsheet/services';
import type { Sheet } from '../../../../local/google/spreadsheet/sheet/sheet';
import type { Spreadsheet } from '../../../../local/google/spreadsheet/spreadsheet';
import type { SpreadsheetApp } from '../../../../local/google/spreadsheet/spreadsheetApp';
import type { SpreadsheetsById } from '../../../../local/google/spreadsheet/records';
import { makeTestKernel, type TestKernel, type TestKernelOptions } from '../../../support/testKernel';

export interface Run {
  readonly kernel: TestKernel;
  readonly app: SpreadsheetApp;
  readonly book: Spreadsheet;
  readonly sheet: Sheet;
  /** What the world has stored, which is what a killed run leaves. */
  readonly stored: () => SpreadsheetsById;
}

export function newRun(options: TestKernelOptions = {}): Run {
  const kernel = makeTestKernel(options);
  const app = makeSpreadsheetServices(kernel)['SpreadsheetApp'] as SpreadsheetApp;
  const book = app.getActive();
  return { kernel, app, book, sheet: book.getActiveSheet(), stored: () => kernel.world.sheets as SpreadsheetsById };
}
