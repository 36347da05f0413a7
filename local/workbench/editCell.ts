// A coach types into a cell: parsed as Sheets parses it, refused where a strict rule refuses it, saved at once.
import { enterValues } from '../google/spreadsheet/cells/entry';
import type { Desk } from './desk';

export interface CellEdit {
  readonly sheet: string;
  /** As a person counts, from 1. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Null, or the words with which Sheets refuses the entry. */
export const editCell = (desk: Desk, edit: CellEdit): string | null => {
  const book = desk.spreadsheet();
  const sheet = book?.sheets.find((candidate) => candidate.properties.title === edit.sheet);
  if (book === null || sheet === undefined) return `There is no sheet "${edit.sheet}".`;
  let refusal: string | null = null;
  const refuse = (message: string): void => {
    refusal = message;
  };
  const area = { top: edit.row - 1, left: edit.column - 1, bottom: edit.row, right: edit.column };
  enterValues({ book, sheet, now: desk.host.now(), refuse }, area, [[edit.text]]);
  desk.host.save();
  return refusal;
};
