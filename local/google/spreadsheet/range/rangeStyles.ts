// How a range looks, the rest: colour objects, wrap strategies, direction, rotation, borders, links.
import type { EnumValue } from '../../../host/enumeration';
import { BorderStyle, TextDirection, WrapStrategy } from '../enums';
import * as looks from '../format/aspects';
import { type BorderWish, withBorders } from '../format/borders';
import { hexColor, rgbColor } from '../format/colors';
import { changeEachFormat } from '../format/formats';
import { price } from '../priced';
import type { BorderRecord } from '../records';
import { SpreadsheetColor } from '../style/color';
import { TextRotation } from '../style/textRotation';
import type { Range } from './range';
import { RangeLooks } from './rangeLooks';

export abstract class RangeStyles extends RangeLooks {
  getBackgroundObject(): SpreadsheetColor {
    return this.$color(this.$look(looks.background));
  }
  getBackgroundObjects(): SpreadsheetColor[][] {
    return this.$looks(looks.background).map((row) => row.map((hex) => this.$color(hex)));
  }
  setBackgroundObject(color: SpreadsheetColor | null): Range {
    return this.$paint(looks.background, color?.$hex ?? null);
  }
  setBackgroundObjects(colors: (SpreadsheetColor | null)[][]): Range {
    return this.$paintEach(
      looks.background,
      colors.map((row) => row.map((color) => color?.$hex ?? null)),
    );
  }
  setBackgroundRGB(red: number, green: number, blue: number): Range {
    return this.$paint(looks.background, rgbColor(red, green, blue));
  }
  getFontColorObject(): SpreadsheetColor {
    return this.$color(this.$look(looks.fontColor));
  }
  getFontColorObjects(): SpreadsheetColor[][] {
    return this.$looks(looks.fontColor).map((row) => row.map((hex) => this.$color(hex)));
  }
  setFontColorObject(color: SpreadsheetColor | null): Range {
    return this.$paint(looks.fontColor, color?.$hex ?? null);
  }
  setFontColorObjects(colors: (SpreadsheetColor | null)[][]): Range {
    return this.$paintEach(
      looks.fontColor,
      colors.map((row) => row.map((color) => color?.$hex ?? null)),
    );
  }
  getWrapStrategy(): EnumValue {
    return WrapStrategy.$of(this.$look(looks.wrapStrategy) as 'WRAP');
  }
  getWrapStrategies(): EnumValue[][] {
    return this.$looks(looks.wrapStrategy).map((row) => row.map((name) => WrapStrategy.$of(name as 'WRAP')));
  }
  setWrapStrategy(strategy: EnumValue): Range {
    return this.$paint(looks.wrapStrategy, strategy.$value);
  }
  setWrapStrategies(strategies: EnumValue[][]): Range {
    return this.$paintEach(
      looks.wrapStrategy,
      strategies.map((row) => row.map(({ $value }) => $value)),
    );
  }
  getTextDirection(): EnumValue | null {
    return this.$direction(this.$look(looks.textDirection));
  }
  getTextDirections(): (EnumValue | null)[][] {
    return this.$looks(looks.textDirection).map((row) => row.map((name) => this.$direction(name)));
  }
  setTextDirection(direction: EnumValue | null): Range {
    return this.$paint(looks.textDirection, direction?.$value ?? null);
  }
  setTextDirections(directions: (EnumValue | null)[][]): Range {
    return this.$paintEach(
      looks.textDirection,
      directions.map((row) => row.map((each) => each?.$value ?? null)),
    );
  }

  getTextRotation(): TextRotation {
    return new TextRotation(this.$session, this.$look(looks.textRotation));
  }
  getTextRotations(): TextRotation[][] {
    return this.$looks(looks.textRotation).map((row) => row.map((rotation) => new TextRotation(this.$session, rotation)));
  }
  setTextRotation(rotation: number | TextRotation): Range {
    return this.$paint(looks.textRotation, rotationOf(rotation));
  }
  setTextRotations(rotations: TextRotation[][]): Range {
    return this.$paintEach(
      looks.textRotation,
      rotations.map((row) => row.map(rotationOf)),
    );
  }
  setVerticalText(isVertical: boolean): Range {
    return this.$paint(looks.textRotation, isVertical ? { vertical: true } : {});
  }
  setShowHyperlink(showHyperlink: boolean): Range {
    return this.$reformat((format) => ({ ...format, hyperlinkDisplayType: showHyperlink ? 'LINKED' : 'PLAIN_TEXT' }));
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): Range {
    const wish: BorderWish = { top, left, bottom, right, vertical, horizontal };
    const line: BorderRecord = {
      style: (style ?? BorderStyle.$of('SOLID')).$value as BorderRecord['style'],
      color: hexColor(color ?? 'black'),
    };
    const sheet = this.$editable() ? this.$sheet.$change() : null;
    if (sheet)
      changeEachFormat(this.$sheet.$book(), sheet, this.$area, (format, down, across) =>
        withBorders(format, this.$area, down, across, wish, line),
      );
    return this.$self();
  }

  $color(hex: string): SpreadsheetColor {
    return new SpreadsheetColor(this.$session, hex);
  }

  $direction(name: string | null): EnumValue | null {
    return name === null ? null : TextDirection.$of(name as 'LEFT_TO_RIGHT');
  }
}

const rotationOf = (rotation: number | TextRotation): TextRotation['$rotation'] =>
  typeof rotation === 'number' ? { angle: Math.trunc(rotation) } : rotation.$rotation;

price(RangeStyles.prototype, {
  read: {
    format: [
      'getBackgroundObject',
      'getBackgroundObjects',
      'getFontColorObject',
      'getFontColorObjects',
      'getWrapStrategy',
      'getWrapStrategies',
      'getTextDirection',
      'getTextDirections',
      'getTextRotation',
      'getTextRotations',
    ],
  },
  write: [
    'setBackgroundObject',
    'setBackgroundRGB',
    'setFontColorObject',
    'setWrapStrategy',
    'setTextDirection',
    'setTextRotation',
    'setVerticalText',
    'setShowHyperlink',
    'setBorder',
  ],
  writeEach: ['setBackgroundObjects', 'setFontColorObjects', 'setWrapStrategies', 'setTextDirections', 'setTextRotations'],
});
