// Who may change which cells of a sheet, and who its shape.
import { contains, intersects, rectangleOfGridRange } from './a1';
import type { Rectangle } from './layers';
import type { Rights } from './people';
import type { ProtectedRangeRecord, SheetRecord } from './records';

export const protectedWords =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export const readerWords = 'You do not have permission to edit this spreadsheet.';

export function mayEditProtection(rights: Rights, protection: ProtectedRangeRecord): boolean {
  if (rights.owns || protection.warningOnly) return true;
  const named = protection.editors.some((email) => email.toLowerCase() === rights.user);
  return rights.writes && (named || protection.domainUsersCanEdit === true);
}

/** False where the person only reads the file, or the area lies in a protected one that is not theirs. */
export function mayEdit(rights: Rights, sheet: SheetRecord, area: Rectangle): boolean {
  if (!rights.writes) return false;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return sheet.protectedRanges.every((protection) => {
    if (mayEditProtection(rights, protection)) return true;
    if (!intersects(rectangleOfGridRange(protection.range, rowCount, columnCount), area)) return true;
    return protection.unprotectedRanges.some((open) => contains(rectangleOfGridRange(open, rowCount, columnCount), area));
  });
}

/** Lines that are taken away or moved, `at` to `end`, or the place `at` where new ones go in (`end` is `at`). */
export interface Reshaped {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly end: number;
}

/** Whoever may not edit a protected range may not push its cells apart, move or delete them; open areas of a protected sheet do not help. */
export function mayReshape(rights: Rights, sheet: SheetRecord, { axis, at, end }: Reshaped): boolean {
  if (!rights.writes) return false;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return sheet.protectedRanges.every((protection) => {
    if (mayEditProtection(rights, protection)) return true;
    if (isWholeSheet(protection)) return false;
    const held = rectangleOfGridRange(protection.range, rowCount, columnCount);
    const [start, stop] = axis === 'rows' ? [held.top, held.bottom] : [held.left, held.right];
    return at === end ? at <= start || at >= stop : end <= start || at >= stop;
  });
}

/** Name, colour, hiding and the frozen lines belong to a sheet that is protected as a whole. */
export const mayEditSheet = (rights: Rights, sheet: SheetRecord): boolean =>
  rights.writes && sheet.protectedRanges.every((protection) => !isWholeSheet(protection) || mayEditProtection(rights, protection));

/** A sheet with anything protected on it stays. */
export const mayDeleteSheet = (rights: Rights, sheet: SheetRecord): boolean =>
  rights.writes && sheet.protectedRanges.every((protection) => mayEditProtection(rights, protection));

export const isWholeSheet = ({ range }: ProtectedRangeRecord): boolean =>
  range.startRowIndex === undefined && range.startColumnIndex === undefined;
