// How a range looks, where one look has a getter and a setter for one and for all cells: colours, fonts, alignment, number formats.
import { checkSize } from '../cells/gridSize';
import * as looks from '../format/aspects';
import type { Look } from '../format/aspects';
import { changeEachFormat, changeFormats, formatOf } from '../format/formats';
import { cellOf } from '../layers';
import { price } from '../priced';
import type { CellFormatRecord } from '../records';
import type { Range } from './range';
import { RangeValues } from './rangeValues';

export abstract class RangeLooks extends RangeValues {
  getBackground(): string {
    return this.$look(looks.background);
  }
  getBackgrounds(): string[][] {
    return this.$looks(looks.background);
  }
  setBackground(value: string | null): Range {
    return this.$paint(looks.background, value);
  }
  setBackgrounds(values: (string | null)[][]): Range {
    return this.$paintEach(looks.background, values);
  }
  getFontColor(): string {
    return this.$look(looks.fontColor);
  }
  getFontColors(): string[][] {
    return this.$looks(looks.fontColor);
  }
  setFontColor(value: string | null): Range {
    return this.$paint(looks.fontColor, value);
  }
  setFontColors(values: (string | null)[][]): Range {
    return this.$paintEach(looks.fontColor, values);
  }
  getFontFamily(): string {
    return this.$look(looks.fontFamily);
  }
  getFontFamilies(): string[][] {
    return this.$looks(looks.fontFamily);
  }
  setFontFamily(value: string | null): Range {
    return this.$paint(looks.fontFamily, value);
  }
  setFontFamilies(values: (string | null)[][]): Range {
    return this.$paintEach(looks.fontFamily, values);
  }
  getFontLine(): string {
    return this.$look(looks.fontLine);
  }
  getFontLines(): string[][] {
    return this.$looks(looks.fontLine);
  }
  setFontLine(value: string | null): Range {
    return this.$paint(looks.fontLine, value);
  }
  setFontLines(values: (string | null)[][]): Range {
    return this.$paintEach(looks.fontLine, values);
  }
  getFontSize(): number {
    return this.$look(looks.fontSize);
  }
  getFontSizes(): number[][] {
    return this.$looks(looks.fontSize);
  }
  setFontSize(value: number | null): Range {
    return this.$paint(looks.fontSize, value);
  }
  setFontSizes(values: (number | null)[][]): Range {
    return this.$paintEach(looks.fontSize, values);
  }
  getFontStyle(): string {
    return this.$look(looks.fontStyle);
  }
  getFontStyles(): string[][] {
    return this.$looks(looks.fontStyle);
  }
  setFontStyle(value: string | null): Range {
    return this.$paint(looks.fontStyle, value);
  }
  setFontStyles(values: (string | null)[][]): Range {
    return this.$paintEach(looks.fontStyle, values);
  }
  getFontWeight(): string {
    return this.$look(looks.fontWeight);
  }
  getFontWeights(): string[][] {
    return this.$looks(looks.fontWeight);
  }
  setFontWeight(value: string | null): Range {
    return this.$paint(looks.fontWeight, value);
  }
  setFontWeights(values: (string | null)[][]): Range {
    return this.$paintEach(looks.fontWeight, values);
  }
  getHorizontalAlignment(): string {
    return this.$look(looks.horizontalAlignment);
  }
  getHorizontalAlignments(): string[][] {
    return this.$looks(looks.horizontalAlignment);
  }
  setHorizontalAlignment(value: string | null): Range {
    return this.$paint(looks.horizontalAlignment, value);
  }
  setHorizontalAlignments(values: (string | null)[][]): Range {
    return this.$paintEach(looks.horizontalAlignment, values);
  }
  getVerticalAlignment(): string {
    return this.$look(looks.verticalAlignment);
  }
  getVerticalAlignments(): string[][] {
    return this.$looks(looks.verticalAlignment);
  }
  setVerticalAlignment(value: string | null): Range {
    return this.$paint(looks.verticalAlignment, value);
  }
  setVerticalAlignments(values: (string | null)[][]): Range {
    return this.$paintEach(looks.verticalAlignment, values);
  }
  getNumberFormat(): string {
    return this.$look(looks.numberFormat);
  }
  getNumberFormats(): string[][] {
    return this.$looks(looks.numberFormat);
  }
  setNumberFormat(value: string | null): Range {
    return this.$paint(looks.numberFormat, value);
  }
  setNumberFormats(values: (string | null)[][]): Range {
    return this.$paintEach(looks.numberFormat, values);
  }
  getWrap(): boolean {
    return this.$look(looks.wrap);
  }
  getWraps(): boolean[][] {
    return this.$looks(looks.wrap);
  }
  setWrap(value: boolean | null): Range {
    return this.$paint(looks.wrap, value);
  }
  setWraps(values: (boolean | null)[][]): Range {
    return this.$paintEach(looks.wrap, values);
  }

  $look<T>(look: Look<T>): T {
    return look.read(this.$formatAt(this.$area.top, this.$area.left));
  }

  $looks<T>(look: Look<T>): T[][] {
    return this.$cells((row, column) => look.read(this.$formatAt(row, column)));
  }

  $paint<T>(look: Look<T>, value: T | null): Range {
    return this.$reformat((format) => look.write(format, value));
  }

  $paintEach<T>(look: Look<T>, values: readonly (readonly (T | null)[])[]): Range {
    checkSize(values, this.$area);
    const sheet = this.$editable() ? this.$sheet.$change() : null;
    if (sheet)
      changeEachFormat(this.$sheet.$book(), sheet, this.$area, (format, down, across) =>
        look.write(format, values[down]?.[across] ?? null),
      );
    return this.$self();
  }

  $reformat(change: (format: CellFormatRecord) => CellFormatRecord): Range {
    const sheet = this.$editable() ? this.$sheet.$change() : null;
    if (sheet) changeFormats(this.$sheet.$book(), sheet, this.$area, change);
    return this.$self();
  }

  $formatAt(row: number, column: number): CellFormatRecord {
    return formatOf(this.$sheet.$book(), cellOf(this.$sheet.$record().grid.formats, row, column));
  }
}

price(RangeLooks.prototype, {
  read: {
    content: ['getNumberFormat', 'getNumberFormats'],
    format: [
      'getBackground',
      'getBackgrounds',
      'getFontColor',
      'getFontColors',
      'getFontFamily',
      'getFontFamilies',
      'getFontLine',
      'getFontLines',
      'getFontSize',
      'getFontSizes',
      'getFontStyle',
      'getFontStyles',
      'getFontWeight',
      'getFontWeights',
      'getHorizontalAlignment',
      'getHorizontalAlignments',
      'getVerticalAlignment',
      'getVerticalAlignments',
      'getWrap',
      'getWraps',
    ],
  },
  write: [
    'setBackground',
    'setFontColor',
    'setFontFamily',
    'setFontLine',
    'setFontSize',
    'setFontStyle',
    'setFontWeight',
    'setHorizontalAlignment',
    'setVerticalAlignment',
    'setNumberFormat',
    'setWrap',
  ],
  writeEach: [
    'setBackgrounds',
    'setFontColors',
    'setFontFamilies',
    'setFontLines',
    'setFontSizes',
    'setFontStyles',
    'setFontWeights',
    'setHorizontalAlignments',
    'setVerticalAlignments',
    'setNumberFormats',
    'setWraps',
  ],
});
