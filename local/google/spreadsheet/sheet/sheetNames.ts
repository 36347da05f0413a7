// What a sheet may be called, in Google's words.
import { ScriptException } from '../../../host/errors';
import type { SpreadsheetRecord } from '../records';

/** Throws unless `title` may be given to the sheet `ownId` (or to a new one). Names are compared without case. */
export function checkNewName(book: SpreadsheetRecord, title: string, ownId?: number): void {
  if (title === '') throw new ScriptException('The sheet name cannot be empty.');
  if (title.length > 100) throw new ScriptException('The sheet name cannot be greater than 100 characters.');
  const taken = book.sheets.some(
    ({ properties }) => properties.sheetId !== ownId && properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) throw new ScriptException(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** "Sheet4" where 1 to 3 are taken, "Copy of X", "Copy of X 2". */
export function freeName(book: SpreadsheetRecord, stem: string, numbered: boolean): string {
  const taken = new Set(book.sheets.map(({ properties }) => properties.title.toLowerCase()));
  if (!numbered && !taken.has(stem.toLowerCase())) return stem;
  for (let number = numbered ? 1 : 2; ; number += 1) {
    const name = numbered ? `${stem}${number}` : `${stem} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
