// Where a range is: the part of Range that asks nobody.
import { ScriptException } from '../../../host/errors';
import { a1Of, intersects, rectangleOfGridRange } from '../a1';
import type { Rectangle } from '../layers';
import { price, Priced } from '../priced';
import type { Aspect } from '../readAhead';
import type { SheetRecord, SpreadsheetRecord } from '../records';
import type { Price, Session } from '../session';
import type { RangeSource } from '../rules/criteriaValues';
import type { Range } from './range';

/** What a range needs of its sheet. */
export interface SheetPart extends Priced {
  readonly $session: Session;
  readonly $bookId: string;
  readonly $id: number;
  $book(): SpreadsheetRecord;
  $record(): SheetRecord;
  $change(): SheetRecord;
  /** Throws Google's words for a rectangle outside the sheet. */
  $range(area: Rectangle, a1?: string): Range;
  $select(areas: readonly Rectangle[], cell?: { row: number; column: number }): void;
  $canEdit(area: Rectangle): boolean;
  /** The spreadsheet, as what turns stored ranges into objects. */
  readonly $source: RangeSource;
}

export abstract class RangePlace extends Priced {
  readonly $name: string = 'Range';

  constructor(
    readonly $sheet: SheetPart,
    readonly $area: Rectangle,
    /** How it was asked for, where an edge was left open ("A2:C"). */
    readonly $asked: string | undefined = undefined,
  ) {
    super();
  }

  get $session(): Session {
    return this.$sheet.$session;
  }

  override $readPrice(aspect: Aspect): Price {
    return { kind: 'read', bookId: this.$sheet.$bookId, sheetId: this.$sheet.$id, aspect, area: this.$area };
  }

  override $writePrice(_method: string, each: boolean): Price {
    const { top, left, bottom, right } = this.$area;
    return { kind: 'write', bookId: this.$sheet.$bookId, cells: each ? (bottom - top) * (right - left) : 1 };
  }

  override $structurePrice(fresh: boolean): Price {
    return { kind: fresh ? 'extent' : 'structure', bookId: this.$sheet.$bookId };
  }

  $self(): Range {
    return this as unknown as Range;
  }

  $source(): RangeSource {
    return this.$sheet.$source;
  }

  getRow(): number {
    return this.$area.top + 1;
  }
  getRowIndex(): number {
    return this.$area.top + 1;
  }
  getColumn(): number {
    return this.$area.left + 1;
  }
  getColumnIndex(): number {
    return this.$area.left + 1;
  }
  getLastRow(): number {
    return this.$area.bottom;
  }
  getLastColumn(): number {
    return this.$area.right;
  }
  getNumRows(): number {
    return this.$area.bottom - this.$area.top;
  }
  getNumColumns(): number {
    return this.$area.right - this.$area.left;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getA1Notation(): string {
    return this.$asked ?? a1Of(this.$area);
  }
  getSheet(): SheetPart {
    return this.$sheet;
  }
  getGridId(): number {
    return this.$sheet.$id;
  }
  isStartRowBounded(): boolean {
    return this.$edges().top;
  }
  isEndRowBounded(): boolean {
    return this.$edges().bottom;
  }
  isStartColumnBounded(): boolean {
    return this.$edges().left;
  }
  isEndColumnBounded(): boolean {
    return this.$edges().right;
  }

  /** Which edges were named when the range was asked for. */
  $edges(): { top: boolean; bottom: boolean; left: boolean; right: boolean } {
    const [from = '', to = from] = (this.$asked ?? a1Of(this.$area)).split(':');
    const letters = /[A-Za-z]/;
    return { top: /\d/.test(from), bottom: /\d/.test(to), left: letters.test(from), right: letters.test(to) };
  }

  /** Counted inside the range, from 1. */
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns())
      throw new ScriptException('Cell reference out of range');
    const top = this.$area.top + Math.trunc(row) - 1;
    const left = this.$area.left + Math.trunc(column) - 1;
    return this.$sheet.$range({ top, left, bottom: top + 1, right: left + 1 });
  }

  offset(rowOffset: number, columnOffset: number, numRows = this.getNumRows(), numColumns = this.getNumColumns()): Range {
    const top = this.$area.top + Math.trunc(rowOffset);
    const left = this.$area.left + Math.trunc(columnOffset);
    return this.$sheet.$range({ top, left, bottom: top + Math.trunc(numRows), right: left + Math.trunc(numColumns) });
  }

  activate(): Range {
    this.$sheet.$select([this.$area]);
    return this.$self();
  }

  activateAsCurrentCell(): Range {
    this.$sheet.$select([this.$area], { row: this.$area.top, column: this.$area.left });
    return this.$self();
  }

  canEdit(): boolean {
    return this.$sheet.$canEdit(this.$area);
  }

  /** Merged areas that lie inside this range. */
  getMergedRanges(): Range[] {
    return this.$merges().map((area) => this.$sheet.$range(area));
  }

  isPartOfMerge(): boolean {
    return this.$merges().length > 0;
  }

  $merges(): Rectangle[] {
    const { merges, properties } = this.$sheet.$record();
    const { rowCount, columnCount } = properties.gridProperties;
    return merges.map((range) => rectangleOfGridRange(range, rowCount, columnCount)).filter((area) => intersects(area, this.$area));
  }
}

price(RangePlace.prototype, {
  local: [
    'getRow',
    'getRowIndex',
    'getColumn',
    'getColumnIndex',
    'getLastRow',
    'getLastColumn',
    'getNumRows',
    'getNumColumns',
    'getHeight',
    'getWidth',
    'getA1Notation',
    'getSheet',
    'getGridId',
    'isStartRowBounded',
    'isEndRowBounded',
    'isStartColumnBounded',
    'isEndColumnBounded',
    'getCell',
    'offset',
  ],
  structure: ['canEdit'],
  select: ['activate', 'activateAsCurrentCell'],
  read: { format: ['getMergedRanges', 'isPartOfMerge'] },
});
