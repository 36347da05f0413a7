// Who may change which cells of a spreadsheet.
import { contains, intersects, rectangleOfGridRange } from './a1';
import type { Rectangle } from './layers';
import type { ProtectedRangeRecord, SheetRecord, SpreadsheetRecord } from './records';

export const ownerOf = (book: SpreadsheetRecord): string | null => book.people.find(({ role }) => role === 'owner')?.email ?? null;

export const mayWrite = (user: string, book: SpreadsheetRecord): boolean =>
  book.people.some(({ email, role }) => email === user && role !== 'reader');

export function mayEditProtection(user: string, book: SpreadsheetRecord, protection: ProtectedRangeRecord): boolean {
  return (
    ownerOf(book) === user ||
    protection.warningOnly ||
    (mayWrite(user, book) && (protection.editors.includes(user) || protection.domainUsersCanEdit === true))
  );
}

/** False where the person only reads the file, or the area lies in a protected one that is not theirs. */
export function mayEdit(user: string, book: SpreadsheetRecord, sheet: SheetRecord, area: Rectangle): boolean {
  if (!mayWrite(user, book)) return false;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return sheet.protectedRanges.every((protection) => {
    if (mayEditProtection(user, book, protection)) return true;
    if (!intersects(rectangleOfGridRange(protection.range, rowCount, columnCount), area)) return true;
    return protection.unprotectedRanges.some((open) => contains(rectangleOfGridRange(open, rowCount, columnCount), area));
  });
}
