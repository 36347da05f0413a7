// What a sheet is: its record, its name, its tab, whether it shows, and the ranges on it.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { parseA1, rectangleOf } from '../a1';
import { SheetType } from '../enums';
import { hexColor } from '../format/colors';
import type { Rectangle } from '../layers';
import { price, Priced } from '../priced';
import { rightsOf } from '../people';
import { mayEdit, mayEditSheet, protectedWords, readerWords } from '../protectedAreas';
import { Range } from '../range/range';
import { RangeList } from '../range/rangeList';
import type { Aspect } from '../readAhead';
import type { SheetRecord, SpreadsheetRecord } from '../records';
import type { RangeSource } from '../rules/criteriaValues';
import type { Price, Session } from '../session';
import { SpreadsheetColor } from '../style/color';
import type { Spreadsheet } from '../spreadsheet';
import type { Sheet } from './sheet';
import { checkNewName } from './sheetNames';

export abstract class SheetPlace extends Priced {
  readonly $name = 'Sheet';

  constructor(
    readonly $session: Session,
    readonly $parent: Spreadsheet,
    readonly $id: number,
  ) {
    super();
  }

  get $bookId(): string {
    return this.$parent.$id;
  }
  get $source(): RangeSource {
    return this.$parent;
  }

  /** Objects on a sheet come all at once. */
  override $readPrice(aspect: Aspect): Price {
    return { kind: 'read', bookId: this.$bookId, sheetId: this.$id, aspect, area: { top: 0, left: 0, bottom: 1, right: 1 } };
  }
  override $writePrice(): Price {
    return { kind: 'write', bookId: this.$bookId, cells: 1 };
  }
  override $structurePrice(fresh: boolean): Price {
    return { kind: fresh ? 'extent' : 'structure', bookId: this.$bookId };
  }

  $self(): Sheet {
    return this as unknown as Sheet;
  }
  $book(): SpreadsheetRecord {
    return this.$session.book(this.$bookId);
  }
  $record(): SheetRecord {
    return this.$session.sheet(this.$bookId, this.$id);
  }
  /** Ready to be changed; a reader's change is refused when it is sent. */
  $change(): SheetRecord {
    if (!rightsOf(this.$session.kernel, this.$bookId).writes) this.$session.refuse(readerWords);
    return this.$session.changeSheet(this.$bookId, this.$id);
  }
  /** The properties of the tab, which a protection of the whole sheet covers. */
  $changeTab(): SheetRecord['properties'] {
    if (!mayEditSheet(rightsOf(this.$session.kernel, this.$bookId), this.$record())) this.$session.refuse(protectedWords);
    return this.$session.changeSheet(this.$bookId, this.$id).properties;
  }
  $size(): { rowCount: number; columnCount: number } {
    return this.$record().properties.gridProperties;
  }
  $canEdit(area: Rectangle): boolean {
    return mayEdit(rightsOf(this.$session.kernel, this.$bookId), this.$record(), area);
  }
  $select(areas: readonly Rectangle[], cell?: { row: number; column: number }): void {
    this.$parent.$select(this.$id, areas, cell);
  }

  $range(area: Rectangle, asked?: string): Range {
    const { rowCount, columnCount } = this.$size();
    if (area.bottom - area.top < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
    if (area.right - area.left < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
    if (area.top < 0 || area.left < 0 || area.bottom > rowCount || area.right > columnCount) {
      throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new Range(this, area, asked);
  }

  getRange(first: string | number, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof first === 'string') return this.$rangeByText(first);
    if (first < 1) throw new ScriptException('The starting row of the range is too small.');
    if (column === undefined || column < 1) throw new ScriptException('The starting column of the range is too small.');
    const top = Math.trunc(first) - 1;
    const left = Math.trunc(column) - 1;
    return this.$range({ top, left, bottom: top + Math.trunc(numRows), right: left + Math.trunc(numColumns) });
  }

  /** A1 notation or R1C1 notation, or the name of a range. */
  $rangeByText(text: string): Range {
    const parts = parseA1(text);
    if (parts?.sheetName !== undefined && parts.sheetName.toLowerCase() !== this.$record().properties.title.toLowerCase())
      return this.$parent.$rangeByText(text);
    const corners = parts ? null : /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text);
    if (corners) {
      const [top = 0, left = 0, bottom = top, right = left] = corners
        .slice(1)
        .filter((each) => each !== undefined)
        .map(Number);
      return this.$range({ top: top - 1, left: left - 1, bottom, right });
    }
    if (!parts) return this.$parent.$namedRange(text) ?? fail('Range not found');
    const { rowCount, columnCount } = this.$size();
    const open = [parts.from, parts.to].some(({ row, column }) => row === undefined || column === undefined);
    return this.$range(rectangleOf(parts, rowCount, columnCount), open ? tidyA1(text) : undefined);
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.$session,
      a1Notations.map((text) => this.$rangeByText(text)),
    );
  }

  getName(): string {
    return this.$record().properties.title;
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): Sheet {
    const title = String(name);
    if (title === this.$record().properties.title) return this.$self();
    checkNewName(this.$book(), title, this.$id);
    this.$changeTab();
    this.$parent.$rename(this.$id, title);
    return this.$self();
  }
  getSheetId(): number {
    return this.$id;
  }
  getIndex(): number {
    return this.$book().sheets.findIndex(({ properties }) => properties.sheetId === this.$id) + 1;
  }
  getParent(): Spreadsheet {
    return this.$parent;
  }
  getType(): EnumValue {
    return SheetType.$of('GRID');
  }
  getFormUrl(): null {
    return null;
  }
  isSheetHidden(): boolean {
    return this.$record().properties.hidden === true;
  }
  hideSheet(): Sheet {
    const others = this.$book().sheets.filter(({ properties }) => properties.sheetId !== this.$id && properties.hidden !== true);
    if (others.length === 0) throw new ScriptException("You can't hide all the sheets in a document.");
    this.$changeTab().hidden = true;
    return this.$self();
  }
  showSheet(): Sheet {
    delete this.$changeTab().hidden;
    return this.$self();
  }
  getTabColor(): string | null {
    return this.$record().properties.tabColor ?? null;
  }
  getTabColorObject(): SpreadsheetColor | null {
    const color = this.getTabColor();
    return color === null ? null : new SpreadsheetColor(this.$session, color);
  }
  setTabColor(color: string | null): Sheet {
    const properties = this.$changeTab();
    if (color === null) delete properties.tabColor;
    else properties.tabColor = hexColor(color);
    return this.$self();
  }
  setTabColorObject(color: SpreadsheetColor | null): Sheet {
    return this.setTabColor(color?.$hex ?? null);
  }
  hasHiddenGridlines(): boolean {
    return this.$record().properties.gridProperties.hideGridlines === true;
  }
  setHiddenGridlines(hideGridlines: boolean): Sheet {
    this.$changeTab().gridProperties.hideGridlines = hideGridlines;
    return this.$self();
  }
  isRightToLeft(): boolean {
    return this.$record().properties.rightToLeft === true;
  }
  setRightToLeft(rightToLeft: boolean): Sheet {
    this.$changeTab().rightToLeft = rightToLeft;
    return this.$self();
  }
}

function fail(message: string): never {
  throw new ScriptException(message);
}

/** "$a2:c" → "A2:C", sheet name left off. */
function tidyA1(text: string): string {
  return text
    .slice(text.lastIndexOf('!') + 1)
    .replace(/\$/g, '')
    .toUpperCase();
}

price(SheetPlace.prototype, {
  local: ['getSheetId', 'getParent', 'getType', 'getFormUrl'],
  structure: [
    'getRange',
    'getRangeList',
    'getName',
    'getSheetName',
    'getIndex',
    'isSheetHidden',
    'getTabColor',
    'getTabColorObject',
    'hasHiddenGridlines',
    'isRightToLeft',
  ],
  write: ['setName', 'hideSheet', 'showSheet', 'setTabColor', 'setTabColorObject', 'setHiddenGridlines', 'setRightToLeft'],
});
