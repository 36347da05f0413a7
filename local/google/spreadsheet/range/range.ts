// Range: what a script calls on it. The chain of files beside this one holds the rest, one concern each.
import type { EnumValue } from '../../../host/enumeration';
import { contains, gridRangeOf, intersects } from '../a1';
import { Banding } from '../rules/banding';
import { Filter } from '../rules/filter';
import { isEmptyCell } from '../cells/copying';
import { addMetadata, allMetadata, DeveloperMetadata, wholeLine } from '../metadata';
import { DeveloperMetadataFinder } from '../metadataFinder';
import { price } from '../priced';
import { newProtection, type Protection } from '../protection';
import type { MetadataLocationRecord } from '../records';
import type { Spreadsheet } from '../spreadsheet';
import { TextFinder } from '../style/textFinder';
import { RangeText } from './rangeText';

export class Range extends RangeText {
  addDeveloperMetadata(key: string, ...rest: (string | EnumValue | undefined)[]): Range {
    addMetadata(this.$session, this.$parent(), wholeLine(this), key, rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return allMetadata(this.$sheet.$book())
      .filter(({ location }) => this.$holds(location, contains))
      .map(({ metadataId }) => new DeveloperMetadata(this.$session, this.$parent(), metadataId));
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const place = {
      exactly: (location: MetadataLocationRecord) => this.$holds(location, contains),
      intersecting: (location: MetadataLocationRecord) => this.$holds(location, intersects),
    };
    return new DeveloperMetadataFinder(this.$session, this.$parent(), place);
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.$session, () => [this], findText);
  }
  protect(): Protection {
    return newProtection(this.$session, this.$parent(), gridRangeOf(this.$sheet.$id, this.$area));
  }

  createFilter(): Filter {
    return Filter.$create(this);
  }
  getFilter(): Filter | null {
    const filter = Filter.$of(this.$sheet);
    return filter && intersects(filter.$area(), this.$area) ? filter : null;
  }

  applyRowBanding(theme?: EnumValue, showHeader = true, showFooter = false): Banding {
    return Banding.$apply(this, true, theme, showHeader, showFooter);
  }
  applyColumnBanding(theme?: EnumValue, showHeader = true, showFooter = false): Banding {
    return Banding.$apply(this, false, theme, showHeader, showFooter);
  }
  getBandings(): Banding[] {
    return Banding.$in(this.$sheet).filter((banding) => intersects(banding.$area(), this.$area));
  }

  /** The block of filled cells around the range, as Ctrl+A selects it. */
  getDataRegion(dimension?: EnumValue): Range {
    const sheet = this.$sheet.$record();
    const { rowCount, columnCount } = sheet.properties.gridProperties;
    let area = { ...this.$area };
    const filled = (top: number, bottom: number, left: number, right: number): boolean => {
      for (let row = Math.max(0, top); row < Math.min(bottom, rowCount); row += 1) {
        for (let column = Math.max(0, left); column < Math.min(right, columnCount); column += 1)
          if (!isEmptyCell(sheet, row, column)) return true;
      }
      return false;
    };
    for (let grown = true; grown;) {
      const { top, left, bottom, right } = area;
      const [rows, columns] = [dimension?.$value !== 'COLUMNS', dimension?.$value !== 'ROWS'];
      area = {
        top: rows && top > 0 && filled(top - 1, top, left - 1, right + 1) ? top - 1 : top,
        bottom: rows && filled(bottom, bottom + 1, left - 1, right + 1) ? bottom + 1 : bottom,
        left: columns && left > 0 && filled(top - 1, bottom + 1, left - 1, left) ? left - 1 : left,
        right: columns && filled(top - 1, bottom + 1, right, right + 1) ? right + 1 : right,
      };
      grown = area.top !== top || area.left !== left || area.bottom !== bottom || area.right !== right;
    }
    return this.$sheet.$range(area);
  }

  /** Where Ctrl and an arrow key would go. */
  getNextDataCell(direction: EnumValue): Range {
    const sheet = this.$sheet.$record();
    const { rowCount, columnCount } = sheet.properties.gridProperties;
    const [down, across] = ({ UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] } as const)[direction.$value as 'UP'];
    let { top: row, left: column } = this.$area;
    const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < rowCount && c < columnCount;
    const seeksEmpty =
      !isEmptyCell(sheet, row, column) && inside(row + down, column + across) && !isEmptyCell(sheet, row + down, column + across);
    while (inside(row + down, column + across)) {
      const empty = isEmptyCell(sheet, row + down, column + across);
      if (seeksEmpty && empty) break;
      row += down;
      column += across;
      if (!seeksEmpty && !empty) break;
    }
    return this.$sheet.$range({ top: row, left: column, bottom: row + 1, right: column + 1 });
  }

  override toString(): string {
    return 'Range';
  }

  $parent(): Spreadsheet {
    return this.$sheet.$source as unknown as Spreadsheet;
  }

  $holds(location: MetadataLocationRecord, test: typeof contains): boolean {
    const { sheetId, index, locationType } = location;
    if (sheetId !== this.$sheet.$id || index === undefined) return false;
    const { rowCount, columnCount } = this.$sheet.$record().properties.gridProperties;
    return test(
      this.$area,
      locationType === 'ROW'
        ? { top: index, bottom: index + 1, left: 0, right: columnCount }
        : { left: index, right: index + 1, top: 0, bottom: rowCount },
    );
  }
}

price(Range.prototype, {
  local: ['createDeveloperMetadataFinder', 'createTextFinder'],
  write: ['addDeveloperMetadata', 'protect', 'createFilter', 'applyRowBanding', 'applyColumnBanding'],
  read: { metadata: ['getDeveloperMetadata'], objects: ['getFilter', 'getBandings'], content: ['getDataRegion', 'getNextDataCell'] },
});
