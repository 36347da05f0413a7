// Rows and columns of a sheet: how many, inserting, deleting, moving, sizes, hiding, freezing.
import { ScriptException } from '../../../host/errors';
import { deleteColumns, deleteRows, insertColumns, insertRows, reorderColumns, reorderRows, usedExtent } from '../layers';
import { rightsOf } from '../people';
import { price } from '../priced';
import { mayReshape, protectedWords, readerWords, type Reshaped } from '../protectedAreas';
import type { Range } from '../range/range';
import { type Axis, deletion, type DimensionChange, followChange, insertion, reordering } from './dimensionChange';
import type { Sheet } from './sheet';
import { SheetPlace } from './sheetPlace';

const maxCells = 10_000_000;
const counts = { rows: 'rowCount', columns: 'columnCount' } as const;

export abstract class SheetLines extends SheetPlace {
  getMaxRows(): number {
    return this.$size().rowCount;
  }
  getMaxColumns(): number {
    return this.$size().columnCount;
  }
  getLastRow(): number {
    return this.$used().rows;
  }
  getLastColumn(): number {
    return this.$used().columns;
  }
  insertRowBefore(position: number): Sheet {
    return this.$insert('rows', position - 1, 1, false);
  }
  insertRowAfter(position: number): Sheet {
    return this.$insert('rows', position, 1, true);
  }
  insertRowsBefore(position: number, howMany: number): Sheet {
    return this.$insert('rows', position - 1, howMany, false);
  }
  insertRowsAfter(position: number, howMany: number): Sheet {
    return this.$insert('rows', position, howMany, true);
  }
  insertRows(index: number, howMany = 1): void {
    this.$insert('rows', index - 1, howMany, false);
  }
  insertColumnBefore(position: number): Sheet {
    return this.$insert('columns', position - 1, 1, false);
  }
  insertColumnAfter(position: number): Sheet {
    return this.$insert('columns', position, 1, true);
  }
  insertColumnsBefore(position: number, howMany: number): Sheet {
    return this.$insert('columns', position - 1, howMany, false);
  }
  insertColumnsAfter(position: number, howMany: number): Sheet {
    return this.$insert('columns', position, howMany, true);
  }
  insertColumns(index: number, howMany = 1): void {
    this.$insert('columns', index - 1, howMany, false);
  }
  deleteRow(position: number): Sheet {
    return this.$delete('rows', position - 1, 1);
  }
  deleteRows(position: number, howMany: number): void {
    this.$delete('rows', position - 1, howMany);
  }
  deleteColumn(position: number): Sheet {
    return this.$delete('columns', position - 1, 1);
  }
  deleteColumns(position: number, howMany: number): void {
    this.$delete('columns', position - 1, howMany);
  }
  /** `destination` is counted before anything moves; the rows land in front of it. */
  moveRows(rows: Range, destination: number): void {
    this.$move('rows', rows.$area.top, rows.$area.bottom, destination - 1);
  }
  moveColumns(columns: Range, destination: number): void {
    this.$move('columns', columns.$area.left, columns.$area.right, destination - 1);
  }
  getFrozenRows(): number {
    return this.$record().properties.gridProperties.frozenRowCount ?? 0;
  }
  getFrozenColumns(): number {
    return this.$record().properties.gridProperties.frozenColumnCount ?? 0;
  }
  setFrozenRows(rows: number): void {
    if (rows > 0 && rows >= this.$size().rowCount) throw new ScriptException("You can't freeze all visible rows on the sheet.");
    this.$changeTab().gridProperties.frozenRowCount = rows;
  }
  setFrozenColumns(columns: number): void {
    if (columns > 0 && columns >= this.$size().columnCount) throw new ScriptException("You can't freeze all visible columns on the sheet.");
    this.$changeTab().gridProperties.frozenColumnCount = columns;
  }

  $used(): { rows: number; columns: number } {
    this.$session.calculation.refresh(this.$book());
    return usedExtent(this.$record().grid);
  }

  $insert(axis: Axis, position: number, count: number, looksBefore: boolean): Sheet {
    const [at, howMany] = [Math.trunc(position), Math.trunc(count)];
    const { rowCount, columnCount } = this.$size();
    const size = axis === 'rows' ? rowCount : columnCount;
    if (howMany < 1) throw new ScriptException(`The number of ${axis} to insert must be at least 1.`);
    if (at < (looksBefore ? 1 : 0) || at > size - (looksBefore ? 0 : 1)) throw new ScriptException(`Those ${axis} are out of bounds.`);
    const others = this.$book().sheets.reduce(
      (sum, { properties }) => sum + properties.gridProperties.rowCount * properties.gridProperties.columnCount,
      0,
    );
    if (others + howMany * (axis === 'rows' ? columnCount : rowCount) > maxCells) {
      throw new ScriptException(`This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`);
    }
    if (!this.$reshapes({ axis, at, end: at })) return this.$self();
    const sheet = this.$follow(insertion(this.$id, axis, at, howMany));
    (axis === 'rows' ? insertRows : insertColumns)(sheet.grid, at, howMany);
    sheet.properties.gridProperties[counts[axis]] += howMany;
    inheritLooks(this, axis, at, howMany, looksBefore);
    return this.$self();
  }

  $delete(axis: Axis, position: number, count: number): Sheet {
    const [at, howMany] = [Math.trunc(position), Math.trunc(count)];
    const size = axis === 'rows' ? this.$size().rowCount : this.$size().columnCount;
    if (at < 0 || howMany < 1 || at + howMany > size) throw new ScriptException(`Those ${axis} are out of bounds.`);
    if (howMany >= size) throw new ScriptException(`You can't delete all the ${axis} on the sheet.`);
    const frozen = axis === 'rows' ? this.getFrozenRows() : this.getFrozenColumns();
    if (frozen > 0 && size - howMany <= frozen - Math.max(0, Math.min(frozen, at + howMany) - at)) {
      throw new ScriptException(`You can't delete all the non-frozen ${axis}.`);
    }
    if (!this.$reshapes({ axis, at, end: at + howMany })) return this.$self();
    const sheet = this.$follow(deletion(this.$id, axis, at, howMany));
    (axis === 'rows' ? deleteRows : deleteColumns)(sheet.grid, at, howMany);
    const grid = sheet.properties.gridProperties;
    grid[counts[axis]] -= howMany;
    const key = axis === 'rows' ? 'frozenRowCount' : 'frozenColumnCount';
    if (frozen > at) grid[key] = Math.max(at, frozen - howMany);
    return this.$self();
  }

  $move(axis: Axis, start: number, end: number, destination: number): void {
    const size = axis === 'rows' ? this.$size().rowCount : this.$size().columnCount;
    if (destination < 0 || destination > size) throw new ScriptException(`Those ${axis} are out of bounds.`);
    if (destination >= start && destination <= end) return;
    if (!this.$reshapes({ axis, at: start, end }) || !this.$reshapes({ axis, at: destination, end: destination })) return;
    const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, step) => from + step);
    const moved = span(start, end);
    const order = destination < start ? [...moved, ...span(destination, start)] : [...span(end, destination), ...moved];
    const first = Math.min(start, destination);
    const sheet = this.$follow(reordering(this.$id, axis, first, order));
    (axis === 'rows' ? reorderRows : reorderColumns)(sheet.grid, first, order);
  }

  /** False where protection, or having only read access, forbids it; the refusal comes when the write is sent. */
  $reshapes(place: Reshaped): boolean {
    const rights = rightsOf(this.$session.kernel, this.$bookId);
    const allowed = mayReshape(rights, this.$record(), place);
    if (!allowed) this.$session.refuse(rights.writes ? protectedWords : readerWords);
    return allowed;
  }

  $follow(change: DimensionChange) {
    const book = this.$session.changeBook(this.$bookId);
    followChange(book, change, (sheetId) => this.$session.changeSheet(this.$bookId, sheetId));
    return this.$change();
  }
}

/** New rows and columns look like the one they were asked for beside: format and validation, not content. */
function inheritLooks(lines: SheetLines, axis: Axis, at: number, howMany: number, looksBefore: boolean): void {
  const source = looksBefore ? at - 1 : at + howMany;
  const { rowCount, columnCount } = lines.$size();
  const across = axis === 'rows' ? { left: 0, right: columnCount } : { top: 0, bottom: rowCount };
  const band = (from: number, to: number): Range =>
    lines.$range(
      axis === 'rows'
        ? { top: from, bottom: to, left: 0, right: columnCount, ...across }
        : { left: from, right: to, top: 0, bottom: rowCount, ...across },
    );
  band(source, source + 1).$pasteInto(band(at, at + howMany), { layers: ['formats', 'validations'], asValues: false, transposed: false });
}

price(SheetLines.prototype, {
  structure: ['getMaxRows', 'getMaxColumns', 'getFrozenRows', 'getFrozenColumns'],
  extent: ['getLastRow', 'getLastColumn'],
  write: [
    'insertRowBefore',
    'insertRowAfter',
    'insertRowsBefore',
    'insertRowsAfter',
    'insertRows',
    'insertColumnBefore',
    'insertColumnAfter',
    'insertColumnsBefore',
    'insertColumnsAfter',
    'insertColumns',
    'deleteRow',
    'deleteRows',
    'deleteColumn',
    'deleteColumns',
    'moveRows',
    'moveColumns',
    'setFrozenRows',
    'setFrozenColumns',
  ],
});
